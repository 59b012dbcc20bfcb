#!/usr/bin/env python3
"""Validates the FOCUS file of every month of a log that many_accounts.py wrote.

usage: focus_year.py ASSAY FOLDER

Reads the log once, writes the report of each month as it stood at that month's end into FOLDER/Reports, puts every
charges_focus.csv through focus_check.py, and compares each account's billed costs with its statement. Ends with 1 when
a rule fails that is not expected to, or a sum differs. Run it with the Python that has focus-validator.
"""
import csv, os, subprocess, sys
from datetime import datetime, timedelta, timezone
from decimal import Decimal

import focus_check


def months(as_of):
    """Every month of the log with its last second, oldest first; the log's span is that of its as-of's year at most."""
    last = datetime.fromisoformat(as_of.replace("Z", "+00:00"))
    for month in range(1, last.month + 1):
        following = datetime(last.year + month // 12, month % 12 + 1, 1, tzinfo=timezone.utc)
        yield f"{last.year}-{month:02}", (following - timedelta(seconds=1)).strftime("%Y-%m-%dT%H:%M:%SZ")


def run(command):
    process = subprocess.run(command, capture_output=True, text=True)
    if process.returncode not in (0, 1):
        sys.exit(f"{' '.join(command)} ended with {process.returncode}:\n{process.stderr[-2000:]}")


def sums(path, account, amount):
    """Money by account."""
    totals = {}
    with open(path, newline="", encoding="utf-8") as file:
        for row in csv.DictReader(file):
            # The FOCUS file writes "account-" before an id that reads as a number.
            name = row[account].removeprefix("account-")
            totals[name] = totals.get(name, Decimal(0)) + Decimal(row[amount])
    return totals


def main():
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    assay, folder = sys.argv[1:]
    with open(f"{folder}/as_of.txt", encoding="utf-8") as file:
        as_of = file.read().strip()
    shared = ["--config", f"{folder}/assay.yaml", "--database", f"{folder}/focus.db", "--quiet"]
    for ending in ("", "-wal", "-shm"):
        if os.path.exists(f"{folder}/focus.db{ending}"):
            os.remove(f"{folder}/focus.db{ending}")
    run([assay, "ingest", f"{folder}/task_executions.csv", *shared])
    found = 0
    print("file,rows,rules,passed,failed,skipped,beyond_expected")
    for month, end in months(as_of):
        run([assay, "report", *shared, "--as-of", end, "--period", month, "--output", f"{folder}/Reports"])
        report = f"{folder}/Reports/{month}"
        line, beyond = focus_check.check(f"{report}/charges_focus.csv")
        print(line, flush=True)
        for rule, words in beyond:
            print(f"  {rule}: {words}")
        billed = sums(f"{report}/charges_focus.csv", "BillingAccountId", "BilledCost")
        lines = sums(f"{report}/statement.csv", "account_id", "amount")
        wrong = [name for name in sorted(billed.keys() | lines.keys()) if billed.get(name) != lines.get(name)]
        for name in wrong:
            print(f"  account {name}: the file sums to {billed.get(name)}, the statement to {lines.get(name)}")
        found += len(beyond) + len(wrong)
    sys.exit(1 if found else 0)


if __name__ == "__main__":
    main()
