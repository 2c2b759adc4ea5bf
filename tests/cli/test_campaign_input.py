"""Every command that reads a campaign says the same of an empty name, and --jsonl excludes the same way everywhere."""

import pytest

from tests.cli.conftest import Run

EMPTY = "error: a file name is empty\nhint: give the path of a campaign file, or - for standard input\n"


@pytest.mark.parametrize(
    "command",
    [
        ("check", ""),
        ("convert", ""),
        ("programme-page", ""),
        ("choose-use-case", ""),
        ("write", ""),
        ("read-rejection", "Declined.", "--campaign", ""),
    ],
)
def test_an_empty_name_is_refused_in_the_same_words(run: Run, command):
    ended = run(*command)
    assert (ended.code, ended.out, ended.err) == (2, "", EMPTY)


@pytest.mark.parametrize("command", ["check-text", "read-reply", "read-rejection"])
def test_a_text_or_a_format_beside_lines_is_refused_in_the_same_words(run: Run, command):
    for given, name in ((("Stop.",), "a text"), (("--format", "json"), "--format")):
        ended = run(command, *given, "--jsonl", "-")
        assert ended.code == 2
        assert ended.err.startswith(f"error: --jsonl and {name} exclude each other\n")


def test_standard_input_cannot_be_the_rejection_and_its_campaign(run: Run):
    ended = run("read-rejection", "-", "--campaign", "-", given="Declined.")
    assert ended.code == 2
    assert "cannot be both" in ended.err
