"""The practical ceiling: boosted trees on all labels of one lot, asked about another, same candidates.

Needs scikit-learn (`pip install -r requirements-bench.txt`). The trees see more than levels: days and
years apart, rarity of shared words, how many providers are shared.
"""

import numpy as np

from vangnet.matching.blocking import days_of

MOST_TRAINED = 1_500_000


def trees(world):
    """Trees that learned from every candidate pair of this world."""
    from sklearn.ensemble import HistGradientBoostingClassifier

    found = world.found
    some = np.random.default_rng(1).permutation(len(found))[:MOST_TRAINED]
    asked = HistGradientBoostingClassifier(
        max_iter=250, learning_rate=0.08, max_leaf_nodes=31, random_state=0
    )
    return asked.fit(_seen(world, some), world.same[some])


def chances(model, world):
    """What they say of every candidate pair of another world."""
    parts = np.array_split(np.arange(len(world.found)), 1 + len(world.found) // 500_000)
    return np.concatenate([model.predict_proba(_seen(world, part))[:, 1] for part in parts])


def _seen(world, places):
    rows, found = world.rows, world.found
    a, b = found.in_a[places], found.in_b[places]
    first, last = days_of(rows)
    columns = [found.levels[row][places] for row in range(found.levels.shape[0])]
    columns.append(np.maximum(0, np.maximum(first[a], first[b]) - np.minimum(last[a], last[b])))
    columns.append((last - first)[a] + (last - first)[b])
    for name in ("received", "found", "said"):
        columns.append(_apart(rows[name], a, b))
    born = (rows["born_first"] + rows["born_last"]) / 2
    columns.append(_apart(np.where(rows["born_first"] < 0, -1, born), a, b))
    columns.append((rows["born_last"] - rows["born_first"])[a] + (rows["born_last"] - rows["born_first"])[b])
    for name in ("mun", "region", "pc4", "sex", "rep"):
        known = (rows[name][a] >= 0) & (rows[name][b] >= 0)
        columns.append(np.where(known, rows[name][a] == rows[name][b], -1))
    for name in ("kind", "outcome"):
        codes = np.unique(rows[name], return_inverse=True)[1]
        columns += [np.minimum(codes[a], codes[b]), np.maximum(codes[a], codes[b]), codes[a] == codes[b]]
    columns += _words(world, a, b)
    return np.column_stack(columns).astype(np.float32)


def _apart(values, a, b):
    known = (values[a] >= 0) & (values[b] >= 0)
    return np.where(known, np.abs(values[a] - values[b]), -1)


def _words(world, a, b):
    """Rarity and number of shared words, the lesser rarity of the two; providers shared."""
    weights, named = world.word_weights, world.named
    out = np.empty((len(a), 5))
    for place, (one, other) in enumerate(zip(a.tolist(), b.tolist(), strict=True)):
        mine, theirs = weights[one], weights[other]
        both = mine.keys() & theirs.keys()
        out[place] = (
            sum(mine[word] for word in both),
            len(both),
            min(world.word_totals[one], world.word_totals[other]),
            len(named[one] & named[other]),
            (world.rep[one] in named[other]) + (world.rep[other] in named[one]),
        )
    return list(out.T)
