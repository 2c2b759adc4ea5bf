"""Write the transcripts of `carelane choose-use-case` under docs/explanation/transcripts from the example answers.

python tools/render_transcripts.py    write every page anew
"""

import re
from datetime import date
from pathlib import Path
from typing import Final

from carelane.report.use_case_page import choice_markdown
from carelane.services.choose_use_case import choose_use_case
from carelane.services.interview.answers import Answer
from carelane.services.interview.questions import Question
from carelane.services.use_case_choice.questions import QUESTIONS, given_of
from carelane.services.use_case_choice.reading import read_answers

ROOT: Final = Path(__file__).resolve().parents[1]
ANSWERS: Final = ROOT / "examples" / "use-cases"
FOLDER: Final = ROOT / "docs" / "explanation" / "transcripts"
_SHOWN_OPEN: Final = frozenset({"starts", "streams", "textsAMonth", "numbers", "entityType"})
AS_OF: Final = date(2026, 11, 25)


def transcript(path: Path) -> str:
    """The page for one answers file: who it is, the questions with their answers, and the outcome."""
    answers = read_answers(path, name=path.name)
    given = given_of(answers)
    who = re.sub(r"^# ?", "", path.read_text(encoding="utf-8").splitlines()[0])
    outcome = choice_markdown(choose_use_case(answers, as_of=AS_OF))
    asked = [_exchange(question, given) for question in QUESTIONS if question.id in given or question.id in _SHOWN_OPEN]
    lines = [
        f"<!-- written by tools/render_transcripts.py from examples/use-cases/{path.name} -->",
        f"# Transcript: {path.stem.replace('-', ' ')}",
        "",
        who,
        "",
        *asked,
        "",
        outcome.replace("\n## ", "\n### ").replace("# Use case", "## Use case", 1),
    ]
    return "\n".join(lines)


def _exchange(question: Question, given: dict[str, Answer]) -> str:
    answer = given.get(question.id)
    titles = {choice.value: choice.title for choice in question.choices}
    if answer is None:
        said = "(left open)"
    elif isinstance(answer, bool):
        said = "yes" if answer else "no"
    else:
        said = "; ".join(titles.get(word, word) for word in (answer if isinstance(answer, tuple) else (answer,)))
    return f"> **{question.ask}**\n> {said}\n>"


def pages() -> dict[str, str]:
    """Every page by its file name."""
    return {f"{path.stem}.md": transcript(path) for path in sorted(ANSWERS.glob("*.yaml"))}


def main() -> None:
    """Write every page."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    for name, text in pages().items():
        (FOLDER / name).write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
