#!/usr/bin/env python3
"""Bills the log of many_accounts.py in SQL, from the rules, and compares every line with ours to the minor unit.

usage: duckdb_check.py ASSAY FOLDER [ROUNDS]

ASSAY is our release binary, FOLDER what many_accounts.py wrote. Both sides bill every account and period from the file;
every line (account, period, price) must agree in quantity and in rounded amount. Prints the differences, and the
times by the clock and by the processor and the peaks of memory of both: medians of ROUNDS (default 3). Ends with 1
on any difference. Run it with a Python that has duckdb; each side runs as a process of its own.
"""
import csv, json, os, re, statistics, subprocess, sys, tempfile, time

# Each statement holds the rules it follows; none of it was taken from the program it checks.
PREPARE = """
SET TimeZone = 'UTC';

CREATE TABLE account AS SELECT account_id, zone, anchor_day::INT AS anchor_day, minor_digits::INT AS minor_digits
FROM read_csv('{folder}/accounts.csv', header = true, all_varchar = true);

CREATE TABLE price AS
SELECT account_id, price_id, "from"::TIMESTAMPTZ AS valid_from, "to"::TIMESTAMPTZ AS valid_to, unit,
  (unit_price::DECIMAL(18, 6) * 1000000)::BIGINT AS micro
FROM read_csv('{folder}/prices.csv', header = true, all_varchar = true);

-- A row whose time cannot be read is in suspense (rule 10). One without an id is known by what it is (rule 8).
CREATE TABLE row AS
SELECT account_id, coalesce(source, '') AS source, status = 'voided' AS is_void, started_at::TIMESTAMPTZ AS started,
  coalesce('=' || execution_id,
    concat_ws('|', coalesce(conversation_id, ticket_id), task_name, started_at::TIMESTAMPTZ)) AS id,
  ticket_id, conversation_id, status, environment, billable, reply_count::INT AS replies, tool_calls::INT AS steps
FROM read_csv('{folder}/task_executions.csv', header = true, all_varchar = true)
WHERE started_at IS NOT NULL;
"""

BILL = """
-- Copies of one key are one execution, the earliest; nothing was filtered before (rules 1 to 4). Rows after as-of wait
-- (rule 35), cancelled ones are gone (rule 60), those without any key wait (rule 20).
CREATE TABLE execution AS
SELECT * FROM (
  SELECT * FROM row WHERE NOT is_void
  QUALIFY row_number() OVER (PARTITION BY account_id, source, id ORDER BY started) = 1)
ANTI JOIN (SELECT account_id, source, id FROM row WHERE is_void) USING (account_id, source, id)
WHERE started <= '{as_of}'::TIMESTAMPTZ + INTERVAL 5 MINUTE
  AND (ticket_id IS NOT NULL OR conversation_id IS NOT NULL);

-- Which ticket a conversation is part of, whenever that was learned (rule 18).
CREATE TABLE link AS
SELECT account_id, conversation_id, min(ticket_id) AS ticket_id FROM execution
WHERE ticket_id IS NOT NULL AND conversation_id IS NOT NULL GROUP BY ALL;

-- Tests (rules 21 and 22), failures before the first step or reply where the log counts them (rule 23) and what the
-- customer declined (rule 25) are not billable; hand-overs and what still runs are (rules 24 and 26).
-- The price is the one in force at the start (rule 39), the account's own before the common one.
CREATE TABLE used AS
SELECT e.account_id, e.started, e.replies, p.price_id, p.unit, p.micro,
  coalesce('t' || e.ticket_id, 't' || l.ticket_id, 'c' || e.conversation_id) AS billing_key,
  timezone(a.zone, e.started)::DATE AS local_day, a.anchor_day
FROM execution e JOIN account a USING (account_id)
LEFT JOIN link l ON l.account_id = e.account_id AND l.conversation_id = e.conversation_id
JOIN price p ON started >= coalesce(valid_from, '-infinity'::TIMESTAMPTZ)
  AND started < coalesce(valid_to, 'infinity'::TIMESTAMPTZ)
  AND coalesce(p.account_id, '') =
    CASE WHEN e.account_id IN (SELECT account_id FROM price WHERE account_id IS NOT NULL) THEN e.account_id ELSE '' END
WHERE coalesce(environment, 'production') IN ('production', 'prod', 'live') AND coalesce(billable, '1') <> '0'
  AND NOT (status = 'declined' AND coalesce(replies, 0) = 0 AND coalesce(steps, 0) = 0)
  AND NOT (status IN ('failed', 'abandoned') AND coalesce(replies, 0) = 0 AND coalesce(steps, 0) = 0
    AND (replies IS NOT NULL OR steps IS NOT NULL))
  AND NOT (unit = 'reply' AND replies IS NULL);

-- Once ever: the first use counts, in its period alone (rules 11, 13, 15, 27, 36). Replies count one by one (rule 14).
CREATE TABLE charged AS
SELECT account_id, price_id, micro, local_day, anchor_day, 1 AS quantity FROM used WHERE unit = 'conversation'
QUALIFY row_number() OVER (PARTITION BY account_id, billing_key ORDER BY started) = 1
UNION ALL
SELECT account_id, price_id, micro, local_day, anchor_day, replies FROM used WHERE unit = 'reply';

-- A period starts with its anchor day, or with the month's last one, on the account's clock (rules 30 and 32); a line
-- is rounded once, half away from zero (rule 46).
SELECT account_id, strftime(period, '%Y-%m'), price_id, quantity::BIGINT,
  ((quantity * micro + step // 2) // step)::BIGINT AS minor_units
FROM (
  SELECT account_id, price_id, any_value(micro) AS micro, sum(quantity)::HUGEINT AS quantity,
    CASE WHEN day(local_day) >= least(anchor_day, day(last_day(local_day))) THEN date_trunc('month', local_day)
      ELSE date_trunc('month', local_day) - INTERVAL 1 MONTH END AS period
  FROM charged GROUP BY ALL)
JOIN (SELECT account_id, (10 ** (6 - minor_digits))::BIGINT AS step FROM account) USING (account_id)
WHERE quantity > 0 ORDER BY ALL
"""


def calculate(folder):
    """Prints the lines as JSON; runs in a process of its own."""
    import duckdb
    as_of = open(f"{folder}/as_of.txt").read().strip()
    database = duckdb.connect()
    start = time.perf_counter()
    database.execute(PREPARE.format(folder=folder))
    read = time.perf_counter() - start
    lines = database.execute(BILL.format(as_of=as_of)).fetchall()
    json.dump({"version": duckdb.__version__, "read": read, "billed": time.perf_counter() - start - read,
               "lines": lines}, sys.stdout)


def timed(command, accepted=(0,)):
    """Output, seconds by the clock, peak memory in bytes, and processor seconds of a process."""
    with tempfile.TemporaryFile("w+") as out, tempfile.TemporaryFile("w+") as err:
        start = time.perf_counter()
        process = subprocess.Popen(command, stdout=out, stderr=err)
        _, status, usage = os.wait4(process.pid, 0)
        seconds = time.perf_counter() - start
        process.returncode = os.waitstatus_to_exitcode(status)
        out.seek(0)
        err.seek(0)
        if process.returncode not in accepted:
            sys.exit(f"{' '.join(command)} ended with {process.returncode}:\n{err.read()[-2000:]}")
        return out.read(), seconds, usage.ru_maxrss * 1024, usage.ru_utime + usage.ru_stime


def ours(output, digits):
    """The lines of `assay bill` as {(account, month, price): (quantity, minor units)}."""
    lines, place = {}, None
    for text in output.splitlines():
        if found := re.match(r"account (.*), (\d{4}-\d\d), \S+, draft$", text):
            place = found.groups()
        elif found := re.match(r"  (\S+): ([\d,]+) x \S+ per \w+ = ([\d.,]+) [A-Z]{3}$", text):
            price, quantity, amount = found.groups()
            whole, _, fraction = amount.replace(",", "").partition(".")
            if len(fraction) != digits[place[0]]:
                sys.exit(f"{text.strip()}: expected {digits[place[0]]} decimals")
            lines[(*place, price)] = (int(quantity.replace(",", "")), int(whole + fraction))
    return lines


def month_after(text, count):
    months = int(text[:4]) * 12 + int(text[5:]) - 1 + count
    return f"{months // 12}-{months % 12 + 1:02}"


def report(name, runs):
    seconds = [run[1] for run in runs]
    peak = statistics.median(run[2] for run in runs)
    processor = statistics.median(run[3] for run in runs)
    print(f"{name},{statistics.median(seconds):.2f},{min(seconds):.2f},{max(seconds):.2f},{processor:.2f},"
          f"{peak / 1e6:.0f}")


def main():
    if sys.argv[1:2] == ["--calculate"]:
        return calculate(sys.argv[2])
    if len(sys.argv) < 3:
        sys.exit(__doc__)
    assay, folder, rounds = sys.argv[1], sys.argv[2], int(sys.argv[3]) if len(sys.argv) > 3 else 3
    as_of = open(f"{folder}/as_of.txt").read().strip()
    with open(f"{folder}/accounts.csv", newline="", encoding="utf-8") as file:
        digits = {row["account_id"]: int(row["minor_digits"]) for row in csv.DictReader(file)}

    peers, imports = [], []
    with tempfile.TemporaryDirectory(dir=folder) as place:
        for number in range(rounds):
            peers.append(timed([sys.executable, __file__, "--calculate", folder]))
            command = [assay, "ingest", f"{folder}/task_executions.csv", "--config", f"{folder}/assay.yaml",
                       "--database", f"{place}/{number}.db", "--quiet"]
            imports.append(timed(command, accepted=(0, 1)))
            if number:
                for ending in ("", "-wal", "-shm"):
                    if os.path.exists(f"{place}/{number}.db{ending}"):
                        os.remove(f"{place}/{number}.db{ending}")
        result = json.loads(peers[0][0])
        theirs = {tuple(line[:3]): tuple(line[3:]) for line in result["lines"]}
        months = sorted({month for _, month, _ in theirs})
        # One more at either end, where nothing may be billed.
        months = [month_after(months[0], -1), *months, month_after(months[-1], 1)]
        command = [assay, "bill", "--config", f"{folder}/assay.yaml", "--database", f"{place}/0.db", "--as-of", as_of,
                   "--quiet", "--period"]
        found = {}
        for month in months:
            found |= ours(timed([*command, month], accepted=(0, 1))[0], digits)
        middle = months[len(months) // 2]
        bills = [timed([*command, middle], accepted=(0, 1)) for _ in range(rounds)]

    print("what,median_seconds,least_seconds,most_seconds,processor_seconds,peak_mb")
    report("assay ingest", imports)
    report(f"assay bill of {middle}", bills)
    report(f"duckdb {result['version']} reading and all bills", peers)
    splits = [json.loads(run[0]) for run in peers]
    print(f"of which duckdb read in {statistics.median(s['read'] for s in splits):.2f} s "
          f"and billed in {statistics.median(s['billed'] for s in splits):.2f} s")
    differences = [key for key in sorted(theirs.keys() | found.keys()) if theirs.get(key) != found.get(key)]
    for key in differences[:40]:
        print(f"{', '.join(key)}: ours {found.get(key)}, duckdb {theirs.get(key)} (quantity, minor units)")
    units = sum(quantity for quantity, _ in theirs.values())
    print(f"{len(theirs):,} lines of {len({k[:2] for k in theirs}):,} account-months, {units:,} units: "
          f"{len(differences):,} differences")
    sys.exit(1 if differences else 0)


if __name__ == "__main__":
    main()
