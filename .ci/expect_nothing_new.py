"""Fails unless the JSON summary of a rerun says that nothing was new and nothing was published."""

import json
import sys

summary = json.load(open(sys.argv[1], encoding="utf-8"))
if summary.get("outcome") != "nothing_new":
    sys.exit(f"the second run found work: {json.dumps(summary, ensure_ascii=False)[:600]}")
print("second run: nothing new, nothing published")
