"""The helper DEDUCE as a process of its own: a line with a text in, a line with what it found out.

Run as a file by a Python that has `deduce`, never imported: DEDUCE states its licence in two ways,
needs a gigabyte and half a minute to start. Knows nothing of Vangnet, and keeps nothing.

In: `{"id": 7, "text": "…"}`. Out: first `{"ready": "3.0.6"}`, then for every line
`{"id": 7, "found": [[start, end, "persoon"], …]}` or `{"id": 7, "error": "…"}`.
"""

from __future__ import annotations

import json
import os
import sys


def main() -> None:
    """Answers until its input ends; what DEDUCE prints itself goes to the error stream."""
    answers = os.fdopen(os.dup(1), "w", encoding="utf-8")
    os.dup2(2, 1)

    def say(words: dict[str, object]) -> None:
        answers.write(json.dumps(words) + "\n")
        answers.flush()

    import logging

    from deduce import Deduce
    from deduce.deduce import __version__

    logging.disable(logging.CRITICAL)
    engine = Deduce(**({"cache_path": sys.argv[1]} if len(sys.argv) > 1 else {}))
    engine.deidentify("Mevrouw Jansen belde dokter Pieters.")
    say({"ready": __version__})
    for line in sys.stdin.buffer:
        asked = json.loads(line)
        try:
            found = engine.deidentify(asked["text"]).annotations
            told = sorted((int(a.start_char), int(a.end_char), a.tag) for a in found)
            say({"id": asked["id"], "found": told})
        except Exception as problem:
            say({"id": asked["id"], "error": type(problem).__name__})


if __name__ == "__main__":
    main()
