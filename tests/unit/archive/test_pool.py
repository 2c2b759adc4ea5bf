"""Several processes give what one gives, in the same order, and never run far ahead of their reader."""

from collections.abc import Iterator

from carelane.archive.pool import in_order

_READY: list[bool] = []


def prepare() -> None:
    _READY.append(True)


def double(number: int) -> tuple[int, bool]:
    return 2 * number, bool(_READY)


def test_results_come_in_order_and_every_process_was_prepared():
    calls = [(number,) for number in range(30)]
    wanted = [(2 * number, True) for number in range(30)]
    assert list(in_order(double, calls, 2, prepare)) == wanted
    assert list(in_order(double, calls, 1, prepare)) == wanted


def test_only_a_few_calls_are_under_way():
    asked: list[int] = []

    def calls() -> Iterator[tuple[int]]:
        for number in range(1_000):
            asked.append(number)
            yield (number,)

    results = in_order(double, calls(), 2, prepare)
    next(results)
    assert len(asked) < 10
    results.close()
