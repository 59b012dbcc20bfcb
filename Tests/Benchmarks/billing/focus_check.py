#!/usr/bin/env python3
"""Puts FOCUS files through the FinOps Foundation's validator, offline.

usage: focus_check.py FILE...

Prints a line per file: rows, rules in all, passed, failed, skipped, and the failures that are not expected, each with
the validator's words below. Ends with 1 when there are any. Run it with the Python of an environment that has
focus-validator (README.md). A file without rows fails rules about types that nothing can be said of: it is not checked.
"""
import csv, os, re, subprocess, sys, sysconfig

TOTAL = re.compile(r"Total:\s*(\d+)\D+Pass:\s*(\d+)\D+Fail:\s*(\d+)\D+Skipped:\s*(\d+)", re.S)


def invoice_ids(path):
    with open(path, newline="", encoding="utf-8") as file:
        return [row["InvoiceId"] for row in csv.DictReader(file)]


def expected(ids):
    """Of two rules that contradict each other, one fails where there is an invoice, one where there is none yet."""
    return ({"InvoiceId-C-005-C"} if "" in ids else set()) | ({"InvoiceId-C-004-C"} if any(ids) else set())


def check(path):
    """The line to print, and the failures beyond the expected ones."""
    ids = invoice_ids(path)
    if not ids:
        return f"{path},0,,,,,no rows", []
    # The validator opens a table of its own relative to the folder it stands in, and ends with 0 whatever it found.
    command = [sys.executable, "-m", "focus_validator.main", "--data-file", os.path.abspath(path),
               "--validate-version", "1.2", "--focus-dataset", "CostAndUsage", "--block-download"]
    run = subprocess.run(command, cwd=sysconfig.get_path("purelib"), capture_output=True, text=True)
    total = TOTAL.search(run.stdout)
    if not total:
        return f"{path},{len(ids)},,,,,no result", [("no result", (run.stderr or run.stdout)[-2000:])]
    rules, passed, failed, skipped = map(int, total.groups())
    listed = run.stdout.partition("--- Failures ---")[2]
    failures = re.findall(r"^- (\S+): (.*)$", listed, re.M)
    beyond = [(rule, words) for rule, words in failures if rule not in expected(ids)]
    if failed != len(failures):
        beyond.append(("unlisted", f"{failed} rules failed, {len(failures)} are listed"))
    names = " ".join(rule for rule, _ in beyond) or "none"
    return f"{path},{len(ids)},{rules},{passed},{failed},{skipped},{names}", beyond


def main():
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    print("file,rows,rules,passed,failed,skipped,beyond_expected")
    found = 0
    for path in sys.argv[1:]:
        line, beyond = check(path)
        print(line, flush=True)
        for rule, words in beyond:
            print(f"  {rule}: {words}")
        found += len(beyond)
    sys.exit(1 if found else 0)


if __name__ == "__main__":
    main()
