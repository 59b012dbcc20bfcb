#!/usr/bin/env python3
"""Compares our Leiden clustering with leidenalg on the same graph.

usage: leiden_check.py FOLDER [ROUNDS]

FOLDER holds graph.csv and groups.csv as `Benchmarks topics FOLDER` writes them. For every resolution:
the modularity of our groups, the least, median and largest of ROUNDS seeds of leidenalg's (default 10),
by how much ours lies above its median in per cent, the numbers of groups, how well the two groupings
agree (ARI), and leidenalg's median seconds. Ends with 1 when ours lies more than 0.5 % below anywhere,
or when a group of ours is not connected.
"""
import csv, statistics, sys, time

import igraph
import leidenalg
from sklearn.metrics import adjusted_rand_score


def read(folder):
    with open(f"{folder}/groups.csv", newline="") as file:
        rows = list(csv.reader(file))
    groups = {float(name): [int(row[i]) for row in rows[1:]] for i, name in enumerate(rows[0])}
    with open(f"{folder}/graph.csv", newline="") as file:
        edges = list(csv.reader(file))[1:]
    graph = igraph.Graph(n=len(rows) - 1, edges=[(int(a), int(b)) for a, b, _ in edges])
    graph.es["weight"] = [float(weight) for _, _, weight in edges]
    return graph, groups


def main():
    folder, rounds = sys.argv[1], int(sys.argv[2]) if len(sys.argv) > 2 else 10
    graph, groups = read(folder)
    twice_weight = 2 * sum(graph.es["weight"])
    print(f"{folder}: {graph.vcount()} nodes, {graph.ecount()} edges")
    print("resolution,ours,leidenalg_least,leidenalg_median,leidenalg_most,above_median_percent,"
          "our_groups,their_groups,ari,leidenalg_seconds")
    failed = False
    for resolution, ours in groups.items():
        def quality(membership):
            partition = leidenalg.RBConfigurationVertexPartition(
                graph, initial_membership=membership, weights="weight",
                resolution_parameter=resolution)
            # leidenalg's sum is over the weights themselves; ours over shares of them.
            return partition.quality() / twice_weight

        theirs, seconds = [], []
        for seed in range(1, rounds + 1):
            start = time.perf_counter()
            found = leidenalg.find_partition(
                graph, leidenalg.RBConfigurationVertexPartition, weights="weight",
                resolution_parameter=resolution, seed=seed)
            seconds.append(time.perf_counter() - start)
            theirs.append((quality(found.membership), found.membership))
        theirs.sort()
        values = [value for value, _ in theirs]
        middle = theirs[len(theirs) // 2][1]
        own, median = quality(ours), statistics.median(values)
        above = 100 * (own - median) / abs(median)
        connected = all(part.is_connected() for part in igraph.VertexClustering(graph, ours).subgraphs())
        failed = failed or above < -0.5 or not connected
        print(f"{resolution:g},{own:.5f},{values[0]:.5f},{median:.5f},{values[-1]:.5f},{above:+.3f},"
              f"{max(ours) + 1},{max(middle) + 1},{adjusted_rand_score(ours, middle):.3f},"
              f"{statistics.median(seconds):.3f}" + ("" if connected else "  a group is not connected"))
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
