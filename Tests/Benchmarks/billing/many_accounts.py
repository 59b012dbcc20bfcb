#!/usr/bin/env python3
"""Writes an execution log of many accounts and the configuration that bills them.

usage: many_accounts.py FOLDER [--executions N] [--accounts N] [--months N] [--first YYYY-MM] [--seed N] [--large]

FOLDER gets task_executions.csv (the columns of the canonical log), assay.yaml, and for a calculation beside ours the
same facts as tables: accounts.csv (account_id, zone, anchor_day, currency, minor_digits) and prices.csv
(account_id, price_id, from, to, unit, unit_price; an empty account is every account without prices of its own),
and as_of.txt.

Default: some 60,000 executions of 50 accounts in the 12 months of 2025. --large: 3,000,000 executions of 20 accounts in
6 months; one row in a hundred has an identical copy in either. Seeded: the same arguments give the same bytes.

In the log: several executions a conversation, conversations that last into other months, tickets and conversations
that turn out to be one, retries, tests, failures before and after the first step, hand-overs, executions declined,
without an environment, without an id or key, from the future, cancelled, and differing copies of one id (the true one
starts first); starts to the second at both sides of the accounts' local months and price changes, written in UTC or
with a local offset.
"""
import argparse, csv, os, random
from datetime import datetime, timedelta, timezone
from zoneinfo import ZoneInfo

COLUMNS = ("execution_id,task_name,task_version,ticket_id,conversation_id,customer_id,channel,started_at,ended_at,"
           "status,outcome_reason,reply_count,tool_calls,tool_errors,input_tokens,output_tokens,cost,currency,"
           "billable,agent_name,environment,source,trace_id,account_id").split(",")
ZONES = ["Etc/UTC", "America/New_York", "Europe/London", "Asia/Kolkata", "Pacific/Auckland", "Asia/Tokyo",
         "America/Sao_Paulo", "Australia/Lord_Howe", "Europe/Berlin", "Pacific/Kiritimati", "America/St_Johns",
         "Africa/Cairo", "Pacific/Pago_Pago", "Asia/Kathmandu", "America/Los_Angeles"]
TASKS = ["refund", "change address", "cancel order", "Rückgabe anmelden", "order status, with tracking", 'say "hello"',
         "reset password", "book appointment", "update card", "warranty claim", "resend invoice", "subscription pause"]
STATUSES = [("completed", 70), ("handover", 11), ("failed", 9), ("abandoned", 5), ("declined", 3), ("running", 2)]
ENVIRONMENTS = [("production", 80), ("live", 10), ("prod", 4), ("", 3), ("sandbox", 1), ("preview", 1), ("test", 1)]
UTC = timezone.utc


def arguments():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder")
    parser.add_argument("--executions", type=int)
    parser.add_argument("--accounts", type=int)
    parser.add_argument("--months", type=int)
    parser.add_argument("--first", default="2025-01")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--large", action="store_true")
    chosen = parser.parse_args()
    sizes = (3_000_000, 20, 6) if chosen.large else (60_000, 50, 12)
    chosen.executions = chosen.executions or sizes[0]
    chosen.accounts = chosen.accounts or sizes[1]
    chosen.months = chosen.months or sizes[2]
    return chosen


def month_after(year, month, count):
    months = year * 12 + month - 1 + count
    return months // 12, months % 12 + 1


class World:
    """Accounts, prices and the span of time; everything random comes from one seeded source."""

    def __init__(self, chosen):
        self.draw = random.Random(chosen.seed)
        year, month = map(int, chosen.first.split("-"))
        self.months = [month_after(year, month, n) for n in range(chosen.months + 1)]
        self.start = datetime(*self.months[0], 1, tzinfo=UTC)
        self.end = datetime(*self.months[-1], 1, tzinfo=UTC)
        self.accounts = [self.account(n) for n in range(chosen.accounts)]
        self.prices = self.price_book()

    def account(self, n):
        anchor = {3: 15, 4: 31}.get(n % 16, 1)
        currency = {6: "JPY", 7: "KWD", 8: "EUR"}.get(n % 16, "USD")
        # Digits alone, or what a careless reader takes for a number: a cost tool must still see a text.
        name = {1: f"{1000 + n}", 2: f"{n}e4"}.get(n % 10, f"acct-{n:02}")
        return dict(id=name, name=f"Customer {n}, Ltd.", zone=ZONES[n % len(ZONES)], anchor=anchor, currency=currency,
                    digits={"JPY": 0, "KWD": 3}.get(currency, 2), enterprise=n % 3 == 0,
                    weight=1 / (1 + n % 7))

    def price_book(self):
        """For every account 0.10, then 0.085 from the middle of a month on; some have their own prices."""
        change = (self.start + (self.end - self.start) * 0.4).replace(hour=9, minute=30, second=0, microsecond=0)
        later = (self.start + (self.end - self.start) * 0.7).replace(hour=0, minute=0, second=0, microsecond=0)
        book = [("", None, change, "conversation", "0.10", "USD"), ("", change, None, "conversation", "0.085", "USD")]
        for n, account in enumerate(self.accounts):
            own = account["id"]
            if account["currency"] != "USD":
                price = {"JPY": "14.5", "KWD": "0.0305", "EUR": "0.095"}[account["currency"]]
                book.append((own, None, None, "conversation", price, account["currency"]))
            elif n % 16 == 5:
                book.append((own, None, None, "conversation", "0.033333", "USD"))
            elif n % 16 == 9:
                book.append((own, None, later, "conversation", "0.125", "USD"))
                book.append((own, later, None, "reply", "0.02", "USD"))
            elif n % 16 == 10:
                book.append((own, None, None, "reply", "0.0225", "USD"))
        return [(account, f"task-usage{'-' + account if account else ''}@{start.date() if start else 'start'}",
                 start, end, unit, price, currency) for account, start, end, unit, price, currency in book]


def instant(moment):
    return moment.strftime("%Y-%m-%dT%H:%M:%SZ") if moment else ""


class Log:
    """Writes rows in blocks, each shuffled; copies come back in a later block."""

    BLOCK = 50_000

    def __init__(self, world, file):
        self.world, self.draw, self.file = world, world.draw, file
        self.counts = {}
        self.block, self.waiting, self.rows = [], [], 0
        draw = self.draw
        self.statuses = draw.choices([s for s, _ in STATUSES], [w for _, w in STATUSES], k=4096)
        self.environments = draw.choices([e for e, _ in ENVIRONMENTS], [w for _, w in ENVIRONMENTS], k=4096)
        self.edges = {}
        for account in world.accounts:
            zone = ZoneInfo(account["zone"])
            starts = []
            for year, month in world.months:
                following = datetime(*month_after(year, month, 1), 1)
                length = (following - datetime(year, month, 1)).days
                local = datetime(year, month, min(account["anchor"], length), tzinfo=zone)
                starts.append(local.astimezone(UTC))
            own = [p for p in world.prices if p[0] == account["id"]] or [p for p in world.prices if not p[0]]
            changes = [price[2] for price in own if price[2]]
            self.edges[account["id"]] = [s for s in starts if world.start <= s < world.end] + changes

    def write_header(self):
        self.file.write(",".join(COLUMNS) + "\n")

    def time(self, moment, zone):
        """The same instant in UTC or, one time in eight, on the account's clock."""
        if self.draw.random() < 0.875:
            return instant(moment)
        return moment.astimezone(zone).isoformat()

    def add(self, cells):
        self.block.append(cells)
        if len(self.block) >= Log.BLOCK:
            self.flush()

    def flush(self):
        self.draw.shuffle(self.block)
        table = csv.writer(self.file, lineterminator="\n")
        table.writerows(self.block)
        self.rows += len(self.block)
        self.block = self.waiting
        self.waiting = []

    def copy_later(self, cells):
        self.waiting.append(cells)

    def finish(self):
        while self.block or self.waiting:
            self.flush()

    def number(self, account, source):
        """Ids are counted within account and source, so that the same id stands for different executions."""
        key = (account["id"], source)
        self.counts[key] = self.counts.get(key, 0) + 1
        return f"x{self.counts[key]:07}"

    def conversation(self, n, account):
        """All executions of one conversation; returns how many."""
        draw, world = self.draw, self.world
        zone = ZoneInfo(account["zone"])
        span = (world.end - world.start).total_seconds()
        if draw.random() < 0.06:
            edge = draw.choice(self.edges[account["id"]])
            moment = edge + timedelta(seconds=draw.choice([-1, 0, 0, 1, draw.randint(-50_000, 50_000)]))
        else:
            moment = world.start + timedelta(seconds=int(draw.random() * span))
        source = draw.choice(["", "agent-a", "agent-a", "agent-b"])
        kind = draw.random()
        conversation = f"C{n}" if kind < 0.85 else ""
        ticket = f"{n if draw.random() < 0.97 else max(1, n - 1)}" if kind < 0.6 or not conversation else ""
        linked = draw.random() < 0.3
        customer, channel = f"u{n % 9973}", draw.choice(["chat", "email", "widget"])
        length = 1 + min(9, int(draw.expovariate(0.9)))
        lasts = draw.random() < 0.08
        task = draw.choice(TASKS)
        for step in range(length):
            # A link that is learned late: the first executions name the conversation only.
            named = "" if linked and conversation and step < length - 1 else ticket
            self.execution(account, zone, source, task, named, conversation, customer, channel, moment)
            if draw.random() < 0.35:
                task = draw.choice(TASKS)
            moment += timedelta(seconds=draw.randint(86_400, 40 * 86_400) if lasts else draw.randint(20, 4000))
            if moment >= world.end:
                return step + 1
        return length

    def execution(self, account, zone, source, task, ticket, conversation, customer, channel, moment):
        draw = self.draw
        if moment < self.world.start:
            moment = self.world.start
        chance = draw.random()
        identifier = self.number(account, source)
        status = self.statuses[draw.getrandbits(12)]
        used = status == "completed" or draw.random() < 0.6
        replies, calls = (str(draw.randint(1, 6)), str(draw.randint(0, 4))) if used else ("0", "0")
        if draw.random() < 0.03:
            replies = ""
        if draw.random() < 0.03:
            calls = ""
        billable = "0" if draw.random() < 0.01 else "1" if draw.random() < 0.3 else ""
        ended = "" if status == "running" else instant(moment + timedelta(seconds=draw.randint(2, 900)))
        started = self.time(moment, zone)
        if 0.100 <= chance < 0.1005:
            identifier = ""
        if 0.101 <= chance < 0.102:
            ticket = conversation = ""
        if 0.103 <= chance < 0.1032:
            started = ""
        if 0.104 <= chance < 0.1042:
            started = instant(self.world.end + timedelta(days=draw.randint(2, 300)))
        environment = self.environments[draw.getrandbits(12)]
        cells = [identifier, task, "3", ticket, conversation, customer, channel, started, ended, status, "", replies,
                 calls, "", "", "", "", "", billable, "agent", environment, source, "", account["id"]]
        self.add(cells)
        if not started or not identifier:
            return
        if chance < 0.01:
            copy = list(cells)
            if chance < 0.005:
                copy[7] = instant(datetime.fromisoformat(started.replace("Z", "+00:00")).astimezone(UTC))
            self.copy_later(copy)
        elif chance < 0.011:
            copy = list(cells)
            copy[7] = instant(moment + timedelta(days=draw.randint(1, 30)))
            copy[1], copy[9], copy[11] = draw.choice(TASKS), "completed", "9"
            # The true execution, the one that starts first, may come later in the file.
            self.block.pop()
            first, second = (cells, copy) if draw.random() < 0.5 else (copy, cells)
            self.add(first)
            self.copy_later(second)
        elif 0.110 <= chance < 0.113:
            void = list(cells)
            void[9] = "voided"
            self.copy_later(void)


def write_tables(world, folder):
    with open(f"{folder}/accounts.csv", "w", newline="", encoding="utf-8") as file:
        table = csv.writer(file, lineterminator="\n")
        table.writerow(["account_id", "zone", "anchor_day", "currency", "minor_digits"])
        for a in world.accounts:
            table.writerow([a["id"], a["zone"], a["anchor"], a["currency"], a["digits"]])
    with open(f"{folder}/prices.csv", "w", newline="", encoding="utf-8") as file:
        table = csv.writer(file, lineterminator="\n")
        table.writerow(["account_id", "price_id", "from", "to", "unit", "unit_price"])
        for account, identifier, start, end, unit, price, _ in world.prices:
            table.writerow([account, identifier, instant(start), instant(end), unit, price])
    with open(f"{folder}/as_of.txt", "w", encoding="utf-8") as file:
        file.write(instant(world.end - timedelta(seconds=1)) + "\n")


def write_configuration(world, folder):
    with open(f"{folder}/assay.yaml", "w", encoding="utf-8") as file:
        file.write("# Written by many_accounts.py.\naccounts:\n")
        for a in world.accounts:
            file.write(f'  - {{id: "{a["id"]}", name: "{a["name"]}", zone: {a["zone"]}, anchor_day: {a["anchor"]}, '
                       f'enterprise: {str(a["enterprise"]).lower()}, currency: {a["currency"]}}}\n')
        file.write("\ninputs: [task_executions.csv]\n\nprices:\n")
        for account, identifier, start, end, unit, price, currency in world.prices:
            parts = [f'id: "{identifier}"', "sku: task-usage"]
            parts += [f'account: "{account}"'] if account else []
            parts += [f'from: "{instant(start)}"'] if start else []
            parts += [f'to: "{instant(end)}"'] if end else []
            parts += [f"unit: {unit}", f'unit_price: "{price}"', f"currency: {currency}"]
            file.write(f"  - {{{', '.join(parts)}}}\n")


def main():
    chosen = arguments()
    os.makedirs(chosen.folder, exist_ok=True)
    world = World(chosen)
    write_tables(world, chosen.folder)
    write_configuration(world, chosen.folder)
    weights = [a["weight"] for a in world.accounts]
    made = n = 0
    with open(f"{chosen.folder}/task_executions.csv", "w", newline="", encoding="utf-8") as file:
        log = Log(world, file)
        log.write_header()
        owners = []
        while made < chosen.executions:
            if not owners:
                owners = world.draw.choices(world.accounts, weights, k=10_000)
            n += 1
            made += log.conversation(n, owners.pop())
        log.finish()
    print(f"{chosen.folder}: {len(world.accounts)} accounts, {n:,} conversations, {made:,} executions, "
          f"{log.rows:,} rows")


if __name__ == "__main__":
    main()
