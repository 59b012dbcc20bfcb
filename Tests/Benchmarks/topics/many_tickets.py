#!/usr/bin/env python3
"""Writes a tickets CSV of any size from the texts of comparisons, to time a whole run.

usage: many_tickets.py ROWS FOLDER [FOLDER ...] > tickets.csv

Every ticket is one of the folders' texts (texts.txt, one a line) with a tenth of its words left out and neighbours
changing places as often. Seeded: the same arguments give the same bytes.
"""
import csv, random, sys
from datetime import datetime, timedelta, timezone


def main():
    rows = int(sys.argv[1])
    texts = []
    for folder in sys.argv[2:]:
        with open(f"{folder}/texts.txt", encoding="utf-8") as file:
            texts += [line.split() for line in file if line.strip()]
    draw = random.Random(1)
    start = datetime(2026, 8, 1, tzinfo=timezone.utc)
    table = csv.writer(sys.stdout, lineterminator="\n")
    table.writerow(["ticket_id", "created_at", "customer_text", "status"])
    for number in range(rows):
        words = [word for word in draw.choice(texts) if draw.random() >= 0.1]
        for place in range(1, len(words)):
            if draw.random() < 0.1:
                words[place - 1], words[place] = words[place], words[place - 1]
        created = start + timedelta(seconds=number * 7_000_000 // rows)
        table.writerow([f"T{number:07}", created.strftime("%Y-%m-%dT%H:%M:%SZ"), " ".join(words), "open"])


if __name__ == "__main__":
    main()
