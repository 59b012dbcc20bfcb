"""What the measurements of this folder share: intervals, and running the program on a folder of inputs."""
import collections, csv, glob, math, os, subprocess

NEEDED_SHARE = 0.1  # ToolNeeds.neededShare


def wilson(k, n, z=1.959963984540054):
    """The Wilson score interval (1927) of k in n, as text."""
    if n == 0:
        return "-"
    p, scale = k / n, 1 + z * z / n
    centre, spread = p + z * z / (2 * n), z * math.sqrt(p * (1 - p) / n + z * z / (4 * n * n))
    return f"{p:.3f} ({k} of {n}, {max(0, (centre - spread) / scale):.2f}-{min(1, (centre + spread) / scale):.2f})"


def show(name, pairs):
    """Precision and recall over pairs of (found, true) sets."""
    hits = sum(len(found & true) for found, true in pairs)
    print(f"{name:52} precision {wilson(hits, sum(len(f) for f, _ in pairs))}  "
          f"recall {wilson(hits, sum(len(t) for _, t in pairs))}")


def frequent(sets, share):
    """The names that at least a share of the sets hold."""
    counts = collections.Counter(name for names in sets for name in names)
    return {name for name, count in counts.items() if count >= share * len(sets)}


def run(assay, inputs, folder, options=()):
    """Runs the program; hands back the rows of tickets.csv and of candidates.csv, and those of topics.csv by id."""
    out = os.path.join(folder, "out")
    done = subprocess.run(
        [assay, "run", *inputs, "--database", os.path.join(folder, "a.db"), "--output", out, "--quiet", *options],
        capture_output=True, text=True)
    if done.returncode > 1:
        raise SystemExit(done.stderr)
    rows = lambda name: list(csv.DictReader(open(glob.glob(f"{out}/2*/{name}")[0], newline="", encoding="utf-8")))
    return rows("tickets.csv"), rows("candidates.csv"), {row["topic_id"]: row for row in rows("topics.csv")}


def by_topic(tickets):
    """Ticket ids by topic; tickets without a topic are left out."""
    topics = collections.defaultdict(list)
    for row in tickets:
        if row["topic_id"]:
            topics[row["topic_id"]].append(row["ticket_id"])
    return topics
