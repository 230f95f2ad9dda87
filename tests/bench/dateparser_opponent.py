"""Debian's python3-dateparser on the same articles: a JSON array of texts on stdin, seconds and findings on stdout."""
import json
import sys
import time

from dateparser.search import search_dates

texts = json.load(sys.stdin)
search_dates("Senin (25/9/2023)", languages=["id"])  # loads its language data outside the measurement
start = time.perf_counter()
found = sum(len(search_dates(text, languages=["id"]) or []) for text in texts)
print(json.dumps({"seconds": time.perf_counter() - start, "found": found}))
