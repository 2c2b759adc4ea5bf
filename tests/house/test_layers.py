"""The import contracts of pyproject.toml say what they should: each breaks when it is violated."""

import ast
import os
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

from tests.house.checkout import ROOT, copy_to, parse, python_files, read

CONTRACTS = {
    contract["id"]: contract for contract in tomllib.loads(read("pyproject.toml"))["tool"]["importlinter"]["contracts"]
}
# What reads a clock, the machine or chance; a decision of the domain is handed those.
IMPURE = frozenset(
    {"asyncio", "http", "io", "os", "pathlib", "random", "secrets", "shutil", "socket", "sqlite3", "subprocess", "time"}
)


def _broken_after(folder: Path, planted: dict[str, str]) -> set[str]:
    """The ids of the contracts that a copy of the package breaks once these lines are added to its files."""
    copy_to(folder, below="src/carelane/")
    copy_to(folder, below="tools/rules_contract.py")
    shutil.copy2(ROOT / "pyproject.toml", folder)
    for name, line in planted.items():
        target = folder / "src/carelane" / name
        target.parent.mkdir(parents=True, exist_ok=True)
        with target.open("a", encoding="utf-8") as file:
            file.write(f"\n{line}\n")
    result = subprocess.run(
        [Path(sys.executable).parent / "lint-imports", "--no-cache"],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(folder / "src"), "COLUMNS": "200"},
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
    )
    marked = {name: f"{contract['name']} BROKEN" for name, contract in CONTRACTS.items()}
    broken = {name for name, mark in marked.items() if mark in result.stdout}
    assert bool(broken) == bool(result.returncode), result.stdout + result.stderr
    return broken


@pytest.mark.parametrize(
    ("planted", "expected"),
    [
        pytest.param({"domain/finding.py": "import carelane.rules.runner"}, {"layers"}, id="domain-imports-rules"),
        pytest.param({"unplaced/__init__.py": "VALUE = 1"}, {"layers"}, id="a-package-nobody-placed"),
        pytest.param(
            {"storage/__init__.py": "VALUE = 1", "services/check_text.py": "import carelane.storage"},
            {"services-know-ports-only"},
            id="service-imports-storage",
        ),
        pytest.param({"language/__init__.py": "import sqlalchemy"}, {"core-is-plain"}, id="core-imports-store"),
        pytest.param(
            {"rules/message/one.py": "VALUE = 1", "rules/campaign/two.py": "import carelane.rules.message.one"},
            {"rules-stand-alone"},
            id="rule-imports-rule",
        ),
        pytest.param(
            {"rules/message/_one.py": "VALUE = 1", "rules/campaign/two.py": "import carelane.rules.message._one"},
            {"rules-stand-alone"},
            id="rule-imports-part-of-another-family",
        ),
        pytest.param(
            {"rules/message/_one.py": "VALUE = 1", "rules/message/two.py": "from carelane.rules.message import _one"},
            set(),
            id="rule-imports-part-of-its-own-family",
        ),
    ],
)
def test_a_planted_violation_breaks_its_contract_and_no_other(tmp_path, planted, expected):
    assert _broken_after(tmp_path, planted) == expected


def test_the_domain_imports_only_pure_parts_of_the_standard_library():
    allowed = sys.stdlib_module_names - IMPURE
    foreign = [
        f"{name}: {module}"
        for name in python_files("src/carelane/domain")
        for module in _imported(parse(name))
        if not module.startswith("carelane.domain") and module.partition(".")[0] not in allowed
    ]
    assert foreign == []


def _imported(tree: ast.Module) -> list[str]:
    modules = []
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            modules += [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            modules.append(node.module or "")
    return modules
