#!/usr/bin/env python3
"""Measures "needs these tools" on SampleData against the tasks that STAR's truth names for every dialogue.

usage: star_tools.py ASSAY SAMPLE_DATA TRUTH

ASSAY is the release binary, SAMPLE_DATA the folder of this repository, TRUTH STAR's truth.csv (dialogue_id, task: several
joined by "|"). In STAR every task has one API of the same name. A topic truly needs a tool when a tenth of all its tickets
have the task, whether it ran or not; we see only what ran. Prints precision and recall with k, n and interval.
"""
import collections, csv, sys, tempfile
from shares import NEEDED_SHARE, by_topic, frequent, run, show, wilson

WRITES = {"apartment_schedule", "bank_fraud_report", "doctor_schedule", "hotel_book", "hotel_service_request",
          "meeting_schedule", "party_plan", "party_rsvp", "plane_book", "restaurant_book", "ride_book", "ride_change"}


def main(assay, sample, truth_path):
    truth = {row["dialogue_id"]: set(row["task"].split("|"))
             for row in csv.DictReader(open(truth_path, newline="", encoding="utf-8"))}
    ran = collections.defaultdict(set)
    for row in csv.DictReader(open(f"{sample}/task_executions.csv", newline="", encoding="utf-8")):
        ran[row["ticket_id"]].add(row["task_name"])
    conversations = f"{sample}/conversations.ndjson.gz"
    config = ("--config", f"{sample}/assay.yaml")
    with tempfile.TemporaryDirectory() as folder:
        tickets, candidates, _ = run(assay, [conversations, f"{sample}/task_executions.csv"], folder, config)
    topics = by_topic(tickets)
    true = {topic: frequent([truth[id] for id in ids], NEEDED_SHARE) for topic, ids in topics.items()}
    found = {row["topic_id"]: set(filter(None, row["tools_needed"].split(";"))) for row in candidates}
    show(f"{len(topics)} topics, as the report has them", [(found.get(topic, set()), true[topic]) for topic in topics])

    called = {topic: [ran[id] for id in ids if ran[id]] for topic, ids in topics.items()}
    for share in (0.02, 0.05, 0.1, 0.15, 0.2, 0.3, 0.5):
        show(f"  the same, needed from a share of {share} on",
             [(frequent(called[topic], share), true[topic]) for topic in topics])
    main_task = {topic: set(collections.Counter("|".join(sorted(truth[id])) for id in ids).most_common(1)[0][0].split("|"))
                 for topic, ids in topics.items()}
    show("the topic's most frequent set of tasks as truth", [(found.get(topic, set()), main_task[topic]) for topic in topics])

    labels = collections.defaultdict(list)
    for row in tickets:
        labels["|".join(sorted(truth[row["ticket_id"]]))].append(row["ticket_id"])
    show(f"STAR's own {len(labels)} sets of tasks instead of topics",
         [(frequent([ran[id] for id in ids if ran[id]], NEEDED_SHARE), set(label.split("|"))) for label, ids in labels.items()])
    show("a ticket: what ran against its tasks", [(ran[row["ticket_id"]], truth[row["ticket_id"]]) for row in tickets])

    # From conversations alone: does an action share of 0.3, the lever rule's threshold, tell topics that need writing?
    with tempfile.TemporaryDirectory() as folder:
        tickets, _, figures = run(assay, [conversations], folder, config)
    outcomes = collections.Counter()
    for topic, ids in by_topic(tickets).items():
        needs = 2 * sum(bool(truth[id] & WRITES) for id in ids) >= len(ids)
        outcomes[needs, float(figures[topic]["action_share"]) >= 0.3] += 1
    print("from conversations alone, topics that need a tool that writes:",
          "precision", wilson(outcomes[True, True], outcomes[True, True] + outcomes[False, True]),
          "recall", wilson(outcomes[True, True], outcomes[True, True] + outcomes[True, False]))


if __name__ == "__main__":
    if len(sys.argv) != 4:
        raise SystemExit(__doc__)
    main(*sys.argv[1:])
