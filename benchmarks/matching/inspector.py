"""What an inspector would say of pairs that are shown, with a few mistakes; drawn from the truth."""

import numpy as np

from vangnet.matching.decisions import Decision

WRONG = UNSURE = 0.015
SHOWN = ((0.5, 0.45), (0.02, 0.40))
"""Likely pairs first, then those in doubt; the rest is drawn from all."""


def decisions(found, chance, keys, same, near, count, seed):
    """`found`: pairs that were scored; `same`, `near`: one event, and a near-miss, per pair.

    Mistakes and doubt fall three times as often on near-misses.
    """
    dice = np.random.default_rng([seed, 5])
    free, drawn = np.ones(len(found), bool), []
    upper = 1.01
    for lowest, share in SHOWN:
        drawn.append(_take(dice, free, (chance >= lowest) & (chance < upper), int(share * count)))
        upper = lowest
    drawn.append(_take(dice, free, free.copy(), count - sum(map(len, drawn))))
    places = dice.permutation(np.concatenate(drawn))
    weight = np.where(near[places], 3.0, 1.0)
    odd = dice.choice(
        len(places), int((WRONG + UNSURE) * len(places)), replace=False, p=weight / weight.sum()
    )
    said = {place: bool(same[place]) for place in places.tolist()}
    for number, place in enumerate(places[odd].tolist()):
        said[place] = (not said[place]) if number % 2 else None
    return [
        Decision(int(keys[found.in_a[place]]), int(keys[found.in_b[place]]), answer)
        for place, answer in said.items()
    ]


def _take(dice, free, which, most):
    there = np.flatnonzero(which & free)
    taken = dice.choice(there, min(len(there), most), replace=False)
    free[taken] = False
    return taken
