#!/usr/bin/env python3
"""Compares our topics with those of BERTopic on the same vectors and texts.

usage: bertopic_peer.py FOLDER [ROUNDS]

FOLDER holds vectors.f32, texts.txt and truth.txt, and topics.csv and times.csv as `Benchmarks topics
FOLDER` writes them. Prints NMI, ARI, the share of outliers, the number of topics and the seconds from
vectors to topics, by the clock and by the processor: ours, BERTopic's defaults, and BERTopic with nr_topics="auto" and its outliers
reduced, once by their vectors and once by the default strategy. BERTopic draws its own random numbers:
of its ROUNDS runs (default 3) every column shows the median.
"""
import csv, statistics, sys, time

import numpy
from bertopic import BERTopic

from scores import score

OUTLIER = -1


def lines(path):
    with open(path, encoding="utf-8") as file:
        return file.read().split("\n")[:-1]


def default_topics(texts, vectors):
    return BERTopic().fit_transform(texts, vectors)[0]


def reduced_topics(strategy):
    def topics(texts, vectors):
        model = BERTopic(nr_topics="auto")
        found, _ = model.fit_transform(texts, vectors)
        if OUTLIER not in found:
            return found
        if strategy == "embeddings":
            return model.reduce_outliers(texts, found, strategy="embeddings", embeddings=vectors)
        return model.reduce_outliers(texts, found, strategy=strategy)
    return topics


def row(found, truth, outlier):
    nmi, ari = score(found, truth)
    share = sum(topic == outlier for topic in found) / len(found)
    return nmi, ari, share, len(set(found) - {outlier})


def show(name, rows):
    nmi, ari, share, topics, seconds, processor = (statistics.median(column) for column in zip(*rows))
    print(f"{name},{nmi:.3f},{ari:.3f},{share:.3f},{topics:.0f},{seconds:.2f},{processor:.2f}", flush=True)


def our_seconds(folder):
    with open(f"{folder}/times.csv", newline="") as file:
        times = {part: tuple(map(float, figures)) for part, *figures in list(csv.reader(file))[1:]}
    return times["vectors to topics"]


def main():
    folder, rounds = sys.argv[1], int(sys.argv[2]) if len(sys.argv) > 2 else 3
    texts, truth = lines(f"{folder}/texts.txt"), lines(f"{folder}/truth.txt")
    vectors = numpy.fromfile(f"{folder}/vectors.f32", dtype="<f4").reshape(len(texts), -1)
    print(f"{folder}: {len(texts)} texts, {vectors.shape[1]} columns, {len(set(truth) - {''})} true topics")
    print("method,nmi,ari,outlier_share,topics,seconds,processor_seconds")
    show("ours", [row(lines(f"{folder}/topics.csv")[1:], truth, "unassigned") + our_seconds(folder)])
    # The first run compiles what numba compiles, depending on the number of texts; its time does not count.
    default_topics(texts, vectors)
    for name, method in [
        ("bertopic default", default_topics),
        ("bertopic auto; outliers by embeddings", reduced_topics("embeddings")),
        ("bertopic auto; outliers by distributions", reduced_topics("distributions")),
    ]:
        rows = []
        for _ in range(rounds):
            start, processor_start = time.perf_counter(), time.process_time()
            found = method(texts, vectors)
            times = (time.perf_counter() - start, time.process_time() - processor_start)
            rows.append(row([int(topic) for topic in found], truth, OUTLIER) + times)
        show(name, rows)


if __name__ == "__main__":
    main()
