#!/usr/bin/env python3
"""A year of nightly runs with monthly closes against a single run that knows everything.

usage: nightly_year.py ASSAY [EXECUTIONS_A_DAY]

Simulates 365 nights by --as-of over a seeded log in which 2 % of the executions arrive 1 to 60 days late, 1 % arrive
again as an identical copy and 0.1 % again with another content. Every night reads what is new and bills the month to
date; on the third of each month the one before is closed, its conflicts accepted. Two more months take the last
corrections. Checks that the closed invoices sum to the bill of a single run, that no row is lost and that every
correction is explained. Ends with 1 when one of these fails.
"""
import csv, datetime, os, random, re, subprocess, sys, tempfile, time

HEADER = ["execution_id", "task_name", "conversation_id", "started_at", "status", "environment", "reply_count",
          "tool_calls"]
START = datetime.datetime(2025, 1, 1)


def run(assay, folder, *arguments):
    outcome = subprocess.run([assay, *arguments], cwd=folder, capture_output=True, text=True)
    if outcome.returncode not in (0, 1):
        sys.exit(f"assay {' '.join(arguments)} ended with {outcome.returncode}: {outcome.stderr}")
    return outcome


def stamp(moment):
    return moment.strftime("%Y-%m-%dT%H:%M:%SZ")


def nights(per_day):
    """Rows by the day on which they arrive."""
    draw = random.Random(1)
    arrivals = [[] for _ in range(365 + 61)]
    conversations = []
    for day in range(365):
        for number in range(per_day):
            start = START + datetime.timedelta(days=day, seconds=draw.randrange(86_400))
            # Some conversations are used again, in the same month or another one.
            if not conversations or draw.random() < 0.8:
                conversations.append(f"c{len(conversations)}")
                conversation = conversations[-1]
            else:
                conversation = draw.choice(conversations[-20 * per_day:])
            status = draw.choices(["completed", "handover", "failed"], [90, 7, 3])[0]
            row = [f"e{day:03}-{number:04}", draw.choice(["refund", "address"]), conversation, stamp(start), status,
                   "production", str(draw.randrange(1, 6)), str(draw.randrange(0, 3))]
            arrivals[day + (draw.randrange(1, 61) if draw.random() < 0.02 else 0)].append(row)
            if draw.random() < 0.01:
                arrivals[day + draw.randrange(1, 40)].append(row)
            if draw.random() < 0.001:
                other = row.copy()
                other[3] = stamp(start + datetime.timedelta(hours=1))
                arrivals[day + draw.randrange(1, 40)].append(other)
    return arrivals


def micro(text):
    return round(float(text) * 1_000_000)


def write(path, rows):
    with open(path, "w", newline="") as file:
        csv.writer(file).writerows([HEADER, *rows])


def close(assay, folder, month, moment):
    """Closes a month, accepting what blocks it; returns its amount in millionths and how many breaks were accepted."""
    arguments = ["close", "--quiet", "--period", month, "--as-of", stamp(moment)]
    outcome = run(assay, folder, *arguments)
    accepted = 0
    if "is not closed" in outcome.stdout:
        breaks = re.findall(r"^(b-\w+)", outcome.stdout, re.M)
        accepted = len(breaks)
        for item in breaks:
            arguments += ["--accept", item]
        outcome = run(assay, folder, *arguments, "--reason", "the earlier copy is right", "--by", "simulation")
    amount = re.search(r"closed by invoice \S+: (-?[\d.]+) USD", outcome.stdout)
    if not amount:
        sys.exit(f"{month} was not closed: {outcome.stdout}")
    return micro(amount[1]), accepted


def corrections(assay, folder, month, moment):
    run(assay, folder, "report", "--quiet", "--period", month, "--as-of", stamp(moment))
    with open(f"{folder}/Reports/latest/charges.csv", newline="") as file:
        return [row["charge_id"] for row in csv.DictReader(file) if row["class"] == "correction"]


def main():
    assay, per_day = os.path.abspath(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else 60
    arrivals = nights(per_day)
    with tempfile.TemporaryDirectory() as folder, tempfile.TemporaryDirectory() as single:
        began = time.perf_counter()
        closed, accepted, posted = {}, 0, []
        for day, rows in enumerate(arrivals):
            moment = START + datetime.timedelta(days=day + 1)
            write(f"{folder}/night.csv", rows)
            run(assay, folder, "ingest", "--quiet", "night.csv")
            run(assay, folder, "bill", "--quiet", "--as-of", stamp(moment))
            if moment.day == 3:
                last = moment - datetime.timedelta(days=3)
                month = last.strftime("%Y-%m")
                if month >= "2025-01":
                    closed[month], count = close(assay, folder, month, moment)
                    accepted += count
                    posted += corrections(assay, folder, month, moment)
        end = START + datetime.timedelta(days=len(arrivals) + 3)
        while (month := end.replace(day=1) - datetime.timedelta(days=1)).strftime("%Y-%m") not in closed:
            closed[month.strftime("%Y-%m")], count = close(assay, folder, month.strftime("%Y-%m"), end)
            posted += corrections(assay, folder, month.strftime("%Y-%m"), end)
        seconds = time.perf_counter() - began
        head = run(assay, folder, "verify").stdout.strip()
        # What came after the last close is in the open month still.
        following = run(assay, folder, "bill", "--quiet", "--as-of", stamp(end)).stdout
        rest = re.search(r"^\S+: .*?, (-?[\d.,]+) USD", following, re.M)
        total = sum(closed.values()) + micro(rest[1].replace(",", ""))
        explained = sum("posted by INV-" in run(assay, folder, "explain", item).stdout for item in posted)

        write(f"{single}/all.csv", [row for rows in arrivals for row in rows])
        run(assay, single, "ingest", "--quiet", "all.csv")
        expected, rows_read = 0, 0
        for month in range(1, 13):
            bill = run(assay, single, "bill", "--quiet", "--period", f"2025-{month:02}", "--as-of", stamp(end)).stdout
            expected += micro(re.search(r"^\S+: .*?, (-?[\d.,]+) USD", bill, re.M)[1].replace(",", ""))
            control = re.search(r"([\d,]+) rows? read = (.*)", bill)
        lines = sum(map(len, arrivals))
        rows_read = int(control[1].replace(",", ""))
        ours = re.search(r"([\d,]+) rows? read = (.*)", following)
        print(f"{lines} rows on {len(arrivals)} nights, {len(closed)} months closed, {accepted} conflicts accepted, "
              f"{len(posted)} corrections of which {explained} explained")
        print(f"nightly {total / 1e6:.2f} USD, single run {expected / 1e6:.2f} USD; {ours[1]} and {control[1]} rows read: "
              f"{control[2]}")
        print(f"{head}; {seconds:.1f} s in all, {seconds / len(arrivals):.2f} s a night")
        if total != expected or explained != len(posted) or rows_read != lines or ours[0] != control[0]:
            sys.exit("the year and the single run differ")


if __name__ == "__main__":
    main()
