"""NMI and ARI of a grouping against the true topics, as the project counts them.

A text without a topic belongs to one cluster of its own, so that hiding hard texts does not pay.
NMI: mutual information over the arithmetic mean of the entropies. ARI: Hubert and Arabie, 1985.
"""
import math
from collections import Counter


def entropy(counts, n):
    return -sum(count / n * math.log(count / n) for count in counts.values())


def pairs_within(counts):
    return sum(count * (count - 1) / 2 for count in counts.values())


def score(found, truth):
    """(NMI, ARI) over the texts whose true topic is known, that is not the empty string."""
    known = [(a, b) for a, b in zip(found, truth, strict=True) if b]
    n = len(known)
    both, ours, theirs = Counter(known), Counter(a for a, _ in known), Counter(b for _, b in known)
    shared = sum(
        count / n * math.log(count * n / (ours[a] * theirs[b])) for (a, b), count in both.items())
    entropies = entropy(ours, n) + entropy(theirs, n)
    nmi = 1.0 if entropies == 0 else 2 * shared / entropies
    expected = pairs_within(ours) * pairs_within(theirs) / (n * (n - 1) / 2)
    most = (pairs_within(ours) + pairs_within(theirs)) / 2
    ari = 1.0 if most == expected else (pairs_within(both) - expected) / (most - expected)
    return nmi, ari
