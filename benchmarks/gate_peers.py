"""Policy engines that are handed the facts of a decision: no database, no text, no hours; beside them a plain rule.

Each answers the same four hundred cases: may go when there is consent and no opt-out, and it is between 8 and 21.

    .venv-bench/bin/python -m benchmarks.gate_peers
"""

import importlib
import importlib.util
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any, Final

SECONDS: Final = 2.0
CASES: Final = [(consent, out, hour) for consent in (0, 1) for out in (0, 1) for hour in range(24)] * 4
_CEDAR: Final = """
permit(principal, action == Action::"send", resource)
when { context.consent && context.hour >= 8 && context.hour < 21 };
forbid(principal, action == Action::"send", resource) when { context.out };
"""
_CASBIN_MODEL: Final = """
[request_definition]
r = consent, out, hour
[policy_definition]
p = consent, out
[policy_effect]
e = some(where (p.eft == allow))
[matchers]
m = r.consent == p.consent && r.out == p.out && r.hour >= 8 && r.hour < 21
"""


def main() -> None:
    """Print a line for each engine that is installed."""
    print(f"\n{'facts given, nothing read':34}{'a second':>10}")
    measure("plain Python", plain)
    for name, make in (("cedarpy", cedar), ("casbin", casbin)):
        if importlib.util.find_spec(name) is None:
            print(f"{name:34}{'absent':>10}")
        else:
            measure(f"{name} {version(name)}", make())


def measure(name: str, ask: Callable[[int, int, int], bool]) -> None:
    """Check that it answers rightly, then how often a second."""
    wrong = [case for case in CASES[:96] if ask(*case) is not plain(*case)]
    asked = 0
    began = time.perf_counter()
    while (spent := time.perf_counter() - began) < SECONDS:
        for case in CASES[:50]:
            ask(*case)
        asked += 50
    print(f"{name:34}{asked / spent:10,.0f}{f'  {len(wrong)} WRONG' if wrong else ''}")


def plain(consent: int, out: int, hour: int) -> bool:
    """The same in one line."""
    return bool(consent) and not out and 8 <= hour < 21


def cedar() -> Callable[[int, int, int], bool]:
    """Cedar's engine through cedarpy."""
    cedarpy: Any = importlib.import_module("cedarpy")
    given: Any = cedarpy.PolicySet.from_str(_CEDAR)  # parsed once

    def ask(consent: int, out: int, hour: int) -> bool:
        request = {
            "principal": 'User::"a"',
            "action": 'Action::"send"',
            "resource": 'Text::"t"',
            "context": {"consent": bool(consent), "out": bool(out), "hour": hour},
        }
        return bool(cedarpy.is_authorized(request, given, []).allowed)

    return ask


def casbin() -> Callable[[int, int, int], bool]:
    """Casbin, with one policy."""
    engine: Any = importlib.import_module("casbin")
    with tempfile.TemporaryDirectory() as folder:
        model, policy = Path(folder) / "model.conf", Path(folder) / "policy.csv"
        model.write_text(_CASBIN_MODEL)
        policy.write_text("p, yes, no\n")
        enforcer = engine.Enforcer(str(model), str(policy))

    def ask(consent: int, out: int, hour: int) -> bool:
        return bool(enforcer.enforce("yes" if consent else "no", "yes" if out else "no", hour))

    return ask


def version(name: str) -> str:
    """As it is installed."""
    from importlib.metadata import version as known  # noqa: PLC0415

    return known(name)


if __name__ == "__main__":
    main()
