"""Fails unless the dumped page drew: sections, figures, charts and the map are there, and no script complained.

usage: expect_page_drew.py DOM.html BROWSER.log
"""

import html.parser
import re
import sys


class Counter(html.parser.HTMLParser):
    """Counts the tags of a page and collects addresses that it would load."""

    def __init__(self):
        super().__init__()
        self.tags = {}
        self.loads = []

    def handle_starttag(self, tag, attributes):
        self.tags[tag] = self.tags.get(tag, 0) + 1
        values = dict(attributes)
        if tag in ("script", "img", "iframe", "link") and str(values.get("src") or values.get("href") or "").startswith("http"):
            self.loads.append(values)


dom = open(sys.argv[1], encoding="utf-8").read()
log = open(sys.argv[2], encoding="utf-8", errors="replace").read()
page = Counter()
page.feed(dom)
faults = []
if page.tags.get("section", 0) < 10:
    faults.append(f"only {page.tags.get('section', 0)} sections")
if page.tags.get("path", 0) < 60:
    faults.append(f"the map has only {page.tags.get('path', 0)} outlines")
if page.tags.get("table", 0) < 5:
    faults.append(f"only {page.tags.get('table', 0)} tables")
if page.loads:
    faults.append(f"loads from the network: {page.loads}")
complaints = re.findall(r"CONSOLE.*(?:Error|Refused|Uncaught).*", log)
faults += complaints
if faults:
    sys.exit("the page did not draw: " + "; ".join(faults))
print(f"page drew: {page.tags.get('section')} sections, {page.tags.get('path')} outlines, {page.tags.get('table')} tables, no complaint")
