"""How fast messages are read as marketing, as ratios to a plain keyword scan in the same run.

Beside it: scikit-learn's pipeline fitted on the same messages, and hyperscan with the same patterns where it
is installed (`make bench` installs it). One process, one thread, the best of three rounds.

    python -m benchmarks.language_speed [COUNT]
"""

import importlib
import sys
import time
from collections.abc import Callable, Sequence
from typing import Any, Final

from benchmarks.language import KEYWORDS
from benchmarks.service_texts import service_texts
from carelane.language.marketing_model import marketing_model
from carelane.language.normalise import fold
from carelane.rules.registry import entries, patterns_of
from carelane.services.check_text import check_text, text_context
from carelane.services.screen_messages import Screen
from training.marketing import labelled_messages

ROUNDS: Final = 3
CONTEXT: Final = text_context(use_case="CUSTOMER_CARE")
Reader = Callable[[Sequence[str]], Any]


def each(read: Callable[[str], Any]) -> Reader:
    """A reader of many texts from a reader of one."""

    def run(texts: Sequence[str]) -> None:
        for text in texts:
            read(text)

    return run


def read_afresh(texts: Sequence[str]) -> None:
    """Many at once by a screen that remembers no readings of an earlier round."""
    Screen(CONTEXT).read_many(texts)


def scikit_learn() -> Reader:
    """TF-IDF of words and pairs with logistic regression: the pipeline that everybody writes first."""
    text = importlib.import_module("sklearn.feature_extraction.text")
    linear = importlib.import_module("sklearn.linear_model")
    pipeline = importlib.import_module("sklearn.pipeline").make_pipeline(
        text.TfidfVectorizer(ngram_range=(1, 2)), linear.LogisticRegression()
    )
    messages = labelled_messages()
    pipeline.fit([item.text for item in messages], [item.label for item in messages])
    probabilities: Reader = pipeline.predict_proba
    return probabilities


def hyperscan() -> Reader | None:
    """The patterns of the marketing rules in hyperscan: numbers only, no guards, no model."""
    try:
        engine = importlib.import_module("hyperscan")
    except ImportError:
        return None
    patterns = dict.fromkeys(
        pattern
        for entry in entries().values()
        if entry.family == "marketing"
        for pattern in patterns_of(*entry.rule.triggers)
    )
    database = engine.Database()
    database.compile(
        expressions=[pattern.encode() for pattern in patterns],
        ids=list(range(len(patterns))),
        flags=engine.HS_FLAG_SINGLEMATCH | engine.HS_FLAG_CASELESS,
    )

    def run(texts: Sequence[str]) -> None:
        for text in texts:
            database.scan(text.lower().encode(), match_event_handler=lambda *_: None)

    return run


def best(read: Reader, texts: Sequence[str]) -> float:
    """Seconds a text, the best round."""
    found = []
    for _ in range(ROUNDS):
        start = time.perf_counter()
        read(texts)
        found.append(time.perf_counter() - start)
    return min(found) / len(texts)


def main() -> int:
    """Print the table."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 20_000
    _print_first_time()
    texts = list(
        dict.fromkeys(item.text for item in service_texts(count))
    )  # each once: `read_many` reads no text twice
    screen, full = Screen(CONTEXT), Screen(CONTEXT, first_sight=False)
    model = marketing_model()
    plain = [text for text in texts if (found := screen.read(text)).band == "clean" and not found.guards]
    readers: dict[str, tuple[Reader | None, Sequence[str]]] = {
        "keyword scan (a list of words)": (each(KEYWORDS.search), texts),
        "model alone": (each(lambda text: model.logit(fold(text).text)), texts),
        "marketing, first sight and full reading": (each(screen.read), texts),
        "marketing, full reading of every text": (each(full.read), texts),
        "marketing, texts that first sight clears": (each(screen.read), plain),
        "marketing, many at once": (read_afresh, texts),
        "many at once, texts that first sight clears": (read_afresh, plain),
        "check-text, every rule of every family": (each(lambda text: check_text(text, context=CONTEXT)), texts),
        "scikit-learn TF-IDF pipeline": (scikit_learn(), texts),
        "hyperscan, the same patterns": (hyperscan(), texts),
    }
    print(f"{len(texts)} different messages, {len(plain)} of them cleared at first sight")
    base = 0.0
    for name, (reader, chosen) in readers.items():
        if reader is None:
            print(f"  {name:<44} not installed")
            continue
        seconds = best(reader, chosen)
        base = base or seconds
        print(f"  {name:<44} {1 / seconds:>9,.0f}/s  {seconds * 1e6:>7.1f} us  {base / seconds:>6.2f}x")
    one = "Your filling is done, soft foods until tonight. Lots of our patients add whitening while they are here."
    print(f"  one text with spans and suggestion: {1e3 * best(each(_suggested), [one] * 20):.2f} ms")
    return 0


def _print_first_time() -> None:
    """Messages by many authors that share no template, the first and the second time: automata grow as texts come."""
    messages = [item.text for item in labelled_messages()]
    Screen(CONTEXT).read(messages[0])
    start = time.perf_counter()
    read_afresh(messages)
    between = time.perf_counter()
    read_afresh(messages)
    first, again = between - start, time.perf_counter() - between
    print(f"{len(messages)} messages that are all different, many at once: ", end="")
    print(f"{len(messages) / first:,.0f}/s the first time, {len(messages) / again:,.0f}/s the second")


def _suggested(text: str) -> object:
    return check_text(text, context=CONTEXT, suggest=True)


if __name__ == "__main__":
    sys.exit(main())
