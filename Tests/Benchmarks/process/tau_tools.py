#!/usr/bin/env python3
"""Measures "needs these tools" on tau-bench's airline runs against the actions that would have been right.

usage: tau_tools.py ASSAY TRAJECTORIES

ASSAY is the release binary, TRAJECTORIES the file gpt-4o-airline.json.gz. Every run becomes a ticket, every tool it called
an execution; times are made up, a minute a message. `think` and `calculate` touch no system and passing on is no tool.
The agent failed 58 % of the runs, so what it called is not what was needed. The right actions list every tool that
writes, but not every look-up: precision is taken over tools that write, recall over all.
"""
import collections, datetime, gzip, json, os, sys, tempfile
from shares import NEEDED_SHARE, by_topic, frequent, run, show

NO_TOOL = {"think", "calculate", "transfer_to_human_agents"}
WRITES = {"book_reservation", "cancel_reservation", "send_certificate", "update_reservation_baggages",
          "update_reservation_flights", "update_reservation_passengers"}
START = datetime.datetime(2024, 5, 1, tzinfo=datetime.timezone.utc)


def instant(minute):
    return (START + datetime.timedelta(minutes=minute)).strftime("%Y-%m-%dT%H:%M:%SZ")


def convert(number, entry, tickets, log):
    """Writes a run as a ticket and its executions; hands back the names it called."""
    comments, called, passed_on = [], {}, False
    for step, message in enumerate(entry["traj"]):
        at = instant(number * 90 + step)
        if message["role"] in ("user", "assistant") and message.get("content"):
            author = 9000001 if message["role"] == "assistant" else 1000 + number
            comments.append({"id": number * 1000 + step, "author_id": author, "public": True, "created_at": at,
                             "body": message["content"]})
        for call in message.get("tool_calls") or []:
            name = call["function"]["name"]
            passed_on |= name == "transfer_to_human_agents"
            if name not in NO_TOOL:
                called.setdefault(name, at)
    end = instant(number * 90 + len(entry["traj"]))
    tickets.write(json.dumps({
        "id": number, "created_at": comments[0]["created_at"], "updated_at": end, "status": "solved", "subject": None,
        "raw_subject": None,
        "requester_id": 1000 + number, "assignee_id": 9000001, "via": {"channel": "chat"}, "comments": comments,
        "description": comments[0]["body"], "metric_set": {"solved_at": end},
        "tags": ["ai-agent-replied"] + (["human-handover-requested"] if passed_on else [])}) + "\n")
    for name, at in called.items():
        log.write(f"{number}-{name},{name},{number},chat,{at},{end},completed,1,1,gpt-4o,production\n")
    return set(called)


def main(assay, path):
    entries = json.load(gzip.open(path))
    with tempfile.TemporaryDirectory() as folder:
        names = [os.path.join(folder, name) for name in ("tickets.ndjson", "task_executions.csv", "assay.yaml")]
        with open(names[0], "w") as tickets, open(names[1], "w") as log, open(names[2], "w") as configuration:
            configuration.write('ai_agent: {author_ids: ["9000001"]}\n')
            log.write("execution_id,task_name,ticket_id,channel,started_at,ended_at,status,reply_count,tool_calls,"
                      "agent_name,environment\n")
            called = [convert(number + 1, entry, tickets, log) for number, entry in enumerate(entries)]
        rows, candidates, _ = run(assay, names[:2], folder, ("--config", names[2]))
    right = [{action["name"] for action in entry["info"]["task"]["actions"]} - NO_TOOL for entry in entries]
    topics = {topic: [int(id) - 1 for id in ids] for topic, ids in by_topic(rows).items()}
    found = {row["topic_id"]: set(filter(None, row["tools_needed"].split(";"))) for row in candidates}
    true = {topic: frequent([right[i] for i in runs], NEEDED_SHARE) for topic, runs in topics.items()}
    pairs = [(found.get(topic, set()), true[topic]) for topic in topics]
    show(f"{len(topics)} topics of ours, tools that write", [(f & WRITES, t & WRITES) for f, t in pairs])
    show(f"{len(topics)} topics of ours, all tools (recall)", pairs)

    tasks = collections.defaultdict(list)
    for index, entry in enumerate(entries):
        tasks[entry["task_id"]].append(index)
    for name, keeps in (("all runs", lambda i: True), ("successful runs", lambda i: entries[i]["reward"] == 1)):
        kept = {task: [i for i in runs if keeps(i)] for task, runs in tasks.items()}
        pairs = [(frequent([called[i] for i in runs], NEEDED_SHARE), right[runs[0]]) for runs in kept.values() if runs]
        show(f"{len(pairs)} tasks, {name}, tools that write", [(f & WRITES, t & WRITES) for f, t in pairs])
        show(f"{len(pairs)} tasks, {name}, all tools (recall)", pairs)


if __name__ == "__main__":
    if len(sys.argv) != 3:
        raise SystemExit(__doc__)
    main(*sys.argv[1:])
