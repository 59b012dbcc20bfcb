#!/usr/bin/env python3
"""Writes the history of a help desk in which a task has a known effect.

usage: known_effect.py FOLDER [--effect POINTS] [--seed N] [--weekly N] [--live YYYY-MM-DD]

FOLDER gets tickets.csv, task_executions.csv, task_steps.csv, assay.yaml and truth.txt (the topic and the effect).

Twelve topics of --weekly tickets a week (default 60), 24 weeks before the live date (2026-06-01, a Monday) and 12 after.
Each topic resolves about 35 %, wanders by up to 3 points from one 12-week spell to the next, and all rise by 5 points
from the live date on. The topic with the lowest rate in the 12 weeks before the live date gets the task, as a manager
would choose it. The task starts in four of five of its tickets and in one of a hundred others; where it starts it adds
effect / 0.8 to the chance of a resolution, so that the topic as a whole gains --effect points (default 15). Seeded:
the same arguments give the same bytes.
"""
import argparse, csv, os, random
from datetime import datetime, timedelta

SPELL, COVERAGE, MISFIRE = 12, 0.8, 0.01
TOPICS = [
    ("refund", "refund for the returned shoes"),
    ("address", "change the delivery address of the parcel"),
    ("password", "forgot my password and cannot log in"),
    ("tracking", "tracking number shows no movement"),
    ("invoice", "need an invoice as PDF for accounting"),
    ("voucher", "voucher code is rejected at checkout"),
    ("subscription", "cancel my monthly subscription"),
    ("warranty", "warranty claim for a broken kettle"),
    ("newsletter", "stop sending the newsletter emails"),
    ("size", "which size fits, the chart is unclear"),
    ("card", "credit card declined while paying"),
    ("appointment", "book an appointment with a fitter"),
]


def arguments():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder")
    parser.add_argument("--effect", type=float, default=15)
    parser.add_argument("--weekly", type=int, default=60)
    parser.add_argument("--live", default="2026-06-01")
    parser.add_argument("--seed", type=int, default=1)
    return parser.parse_args()


def table(folder, name, header, rows):
    with open(os.path.join(folder, name), "w", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(header.split(","))
        writer.writerows(rows)


class Desk:
    """Draws tickets one spell of twelve weeks after the other."""

    def __init__(self, chosen):
        self.random = random.Random(chosen.seed)
        self.live = datetime.fromisoformat(chosen.live)
        self.weekly, self.effect = chosen.weekly, chosen.effect / 100
        self.tickets, self.executions, self.steps = [], [], []

    def spell(self, number, treated):
        """Twelve weeks from `live` + 12 x number on; returns each topic's resolved tickets."""
        resolved = [0] * len(TOPICS)
        rates = [0.35 + self.random.uniform(-0.03, 0.03) + (0.05 if number >= 0 else 0) for _ in TOPICS]
        for topic in range(len(TOPICS)):
            for _ in range(self.weekly * SPELL):
                resolved[topic] += self.ticket(number, topic, rates[topic], treated)
        return resolved

    def ticket(self, number, topic, rate, treated):
        draw = self.random
        opened = self.live + timedelta(weeks=SPELL * number, seconds=draw.randrange(SPELL * 7 * 86400))
        starts = treated is not None and draw.random() < (COVERAGE if topic == treated else MISFIRE)
        gain = self.effect / COVERAGE if starts and topic == treated else 0
        resolved = draw.random() < rate + gain
        identifier = f"{len(self.tickets) + 1:06d}"
        words = f"{TOPICS[topic][1]}, order {draw.randrange(10_000, 99_999)}"
        rating = "" if draw.random() < 0.7 else draw.choice([3, 4, 5, 5] if resolved else [1, 2, 3, 4, 5])
        self.tickets.append([
            identifier, stamp(opened), stamp(opened + timedelta(hours=1)), "solved", draw.choice(["email", "chat"]),
            f"c{draw.randrange(9000)}", words, "Done, please have a look.", "ai" if resolved else "human",
            "0" if resolved else "1", rating, "1" if draw.random() < 0.04 else "0"])
        if starts:
            self.execution(identifier, opened + timedelta(minutes=1), resolved)
        return resolved

    def execution(self, identifier, started, resolved):
        """A completed one has three steps; the others end where they fail."""
        status, reason, steps = "completed", "", 3
        if not resolved:
            status, reason, steps = self.random.choice([
                ("handover", "order older than 90 days", 1), ("handover", "order older than 90 days", 1),
                ("handover", "paid with a voucher", 2), ("failed", "shop API timed out", 1), ("abandoned", "", 3)])
        self.executions.append([
            "x" + identifier, "handle_" + self.name, identifier, stamp(started), stamp(started + timedelta(minutes=4)),
            status, reason, 2, 1, "production"])
        kinds = [("tool", "find_order"), ("tool", "write_order"), ("reply", "confirm")]
        for index, (kind, name) in enumerate(kinds[:steps]):
            failed = index + 1 == steps and status == "failed"
            self.steps.append(["x" + identifier, index + 1, kind, name, "failed" if failed else "ok"])


def stamp(time):
    return time.strftime("%Y-%m-%dT%H:%M:%SZ")


def main():
    chosen = arguments()
    os.makedirs(chosen.folder, exist_ok=True)
    desk = Desk(chosen)
    desk.spell(-2, None)
    before = desk.spell(-1, None)
    treated = min(range(len(TOPICS)), key=lambda topic: before[topic])
    desk.name = TOPICS[treated][0]
    after = desk.spell(0, treated)
    tickets = sorted(desk.tickets, key=lambda row: row[1])
    # A last ticket a week later: the outcomes of the whole spell are known by then.
    end = desk.live + timedelta(weeks=SPELL + 1)
    tickets.append(["999999", stamp(end), "", "open", "email", "c1", "thank you", "", "", "0", "", "0"])
    table(chosen.folder, "tickets.csv", "ticket_id,created_at,solved_at,status,channel,customer_id,customer_text,"
          "ai_text,resolved_by,handover,csat,reopens", tickets)
    table(chosen.folder, "task_executions.csv", "execution_id,task_name,ticket_id,started_at,ended_at,status,"
          "outcome_reason,reply_count,tool_calls,environment", desk.executions)
    table(chosen.folder, "task_steps.csv", "execution_id,step_index,kind,name,status", desk.steps)
    with open(os.path.join(chosen.folder, "assay.yaml"), "w") as file:
        file.write('topics: {encoder: lexical}\nprices:\n  - {id: task-usage, sku: task-usage, unit: conversation, '
                   'unit_price: "0.10", currency: USD}\n')
    size = chosen.weekly * SPELL
    with open(os.path.join(chosen.folder, "truth.txt"), "w") as file:
        file.write(f"topic {desk.name}, effect {chosen.effect:+} points, plain figure "
                   f"{100 * (after[treated] - before[treated]) / size:+.1f} points\n")


main()
