"""Executes the notebooks against the published file and writes, into a folder of their own, the executed copies, pages and figures.

    python run_notebooks.py OUTPUT [NOTEBOOK…]

The environment names the home (OCOP_HOME) and the catalogues (OCOP_CONF). Prints one line a notebook on standard error;
exit code 1 when a notebook did not go through: its first failing cell is named and its copy is kept up to there.
"""

import os
import pathlib
import re
import sys
import time

import nbformat
from nbclient import NotebookClient
from nbclient.exceptions import CellExecutionError, DeadKernelError
from nbconvert import HTMLExporter
from traitlets.config import Config

STYLE = "<style>body{max-width:70rem;margin:auto} pre{white-space:pre-wrap!important} @media print{.jp-CodeCell .jp-Cell-inputWrapper{display:none}}</style>"
HERE = pathlib.Path(__file__).resolve().parent


def page(notebook, name):
    """One file that opens without a network: pictures inside, no address of a script."""
    exporter = HTMLExporter(
        template_name="lab",
        embed_images=True,
        exclude_input_prompt=True,
        exclude_output_prompt=True,
        language_code="vi",
    )
    for option in ("require_js_url", "jquery_url", "mathjax_url", "mermaid_js_url", "widget_renderer_url"):
        if exporter.has_trait(option):
            setattr(exporter, option, "")
    html, _ = exporter.from_notebook_node(notebook, {"metadata": {"name": name}})
    html = html.replace("</head>", STYLE + "</head>", 1)
    html = re.sub(r"<script[^>]*\bsrc=[^>]*>\s*</script>", "", html)
    return re.sub(r'<script type="module">.*?</script>', "", html, flags=re.DOTALL)


def line(error):
    """What failed, in one line."""
    if isinstance(error, CellExecutionError):
        return f"{error.ename}: {error.evalue}".strip().splitlines()[0]
    return f"{type(error).__name__}: {error}".strip().splitlines()[0]


def run(source, output):
    """Executes one notebook; gives what failed, or None."""
    notebook = nbformat.read(source, as_version=4)
    encrypted = Config({"KernelManager": {"transport_encryption": "required"}})
    client = NotebookClient(notebook, timeout=None, resources={"metadata": {"path": str(output)}}, config=encrypted)
    failure = None
    try:
        client.execute()
    except (CellExecutionError, DeadKernelError) as error:
        failure = line(error)
    nbformat.write(notebook, output / source.name)
    (output / f"{source.stem}.html").write_text(page(notebook, source.stem), encoding="utf-8")
    return failure


def main(arguments):
    output = pathlib.Path(arguments[0]).resolve()
    output.mkdir(parents=True, exist_ok=True)
    os.environ["OCOP_NOTEBOOK_OUTPUT"] = str(output)
    sources = [HERE / f"{name.removesuffix('.ipynb')}.ipynb" for name in arguments[1:]] or sorted(HERE.glob("*.ipynb"))
    failed = 0
    for position, source in enumerate(sources, 1):
        begun = time.monotonic()
        failure = run(source, output)
        failed += failure is not None
        result = f"✗ {failure}" if failure else "✓"
        print(
            f"[{position}/{len(sources)}] {source.name} {result} ({time.monotonic() - begun:.0f} s)",
            file=sys.stderr,
            flush=True,
        )
    print(output)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
