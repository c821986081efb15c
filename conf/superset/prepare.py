"""Makes the metadata, the built-in roles, the administrator and the Vietnamese words of an installation; may run again at any time.

Run by `./ocop superset install` in the installation's own Python, with the environment of superset_config.py and OCOP_ADMIN_PASSWORD.
"""

import json
import os
import pathlib

import superset
import yaml
from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo


def write_language_pack(words: dict[str, str]) -> None:
    """Superset has no Vietnamese; its pages read messages.json, its server messages.mo."""
    folder = pathlib.Path(superset.__file__).parent / "translations" / "vi" / "LC_MESSAGES"
    folder.mkdir(parents=True, exist_ok=True)
    header = {"domain": "superset", "plural_forms": "nplurals=1; plural=0;", "lang": "vi"}
    pack = {"": header} | {english: [vietnamese] for english, vietnamese in words.items()}
    text = json.dumps({"domain": "superset", "locale_data": {"superset": pack}}, ensure_ascii=False)
    (folder / "messages.json").write_text(text, encoding="utf-8")
    catalog = Catalog(locale="vi")
    for english, vietnamese in words.items():
        catalog.add(english, vietnamese)
    with (folder / "messages.mo").open("wb") as file:
        write_mo(file, catalog)


def prepare_metadata() -> None:
    from flask_migrate import upgrade
    from superset.app import create_app

    app = create_app()
    with app.app_context():
        upgrade(directory=str(pathlib.Path(superset.__file__).parent / "migrations"))
        from superset import appbuilder, security_manager

        appbuilder.add_permissions(update_perms=True)
        security_manager.sync_role_definitions()
        password = os.environ["OCOP_ADMIN_PASSWORD"]
        admin = security_manager.find_user("admin")
        if admin:
            security_manager.reset_password(admin.id, password)
        else:
            role = security_manager.find_role("Admin")
            security_manager.add_user("admin", "Quản trị", "OCOP", "admin@localhost.vn", role, password)


if __name__ == "__main__":
    here = pathlib.Path(__file__).parent
    write_language_pack(yaml.safe_load((here / "words-vi.yaml").read_text(encoding="utf-8")))
    prepare_metadata()
