"""Everything carelane raises on purpose.

    CarelaneError
    ├── UsageError            exit code 2: the request cannot be understood
    │   ├── UnknownName           a rule, requirement, cause, code, provider or kind that does not exist
    │   └── BadSetting            an option or value out of range
    ├── InputError            exit code 2: a file or text cannot be read as what it should be
    │   ├── UnreadableFile        missing, not text, wrong encoding, too large
    │   ├── CampaignFileError     the campaign file has errors; carries every one with line and column
    │   ├── UnknownFormat         no reader recognises the content
    │   └── ChangedMeanwhile      another program wrote between our reading and our writing
    └── CatalogueError        exit code 1: our own data contradicts itself (a bug of ours)

Each error says what happened, then what to do, and names no internals.
"""

from dataclasses import dataclass


class CarelaneError(Exception):
    """Base of all errors that are ours. `slug` is stable and part of the JSON contract."""

    slug = "error"
    exit_code = 1

    def __init__(self, message: str, *, hint: str = "", context: str = "", link: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint
        self.context = context
        self.link = link

    def render(self) -> str:
        """The error as lines for a person: what happened, where, what to do."""
        lines = [f"error: {self.message}"]
        if self.context:
            lines.extend(f"  {line}" for line in self.context.splitlines())
        if self.hint:
            lines.append(f"hint: {self.hint}")
        if self.link:
            lines.append(f"see: {self.link}")
        return "\n".join(lines)


class UsageError(CarelaneError):
    """The request itself cannot be understood."""

    slug = "usage"
    exit_code = 2


class UnknownName(UsageError):
    """A name that is not in the catalogue; the hint offers the nearest ones."""

    slug = "unknown-name"


class BadSetting(UsageError):
    """An option or value that is out of range."""

    slug = "bad-setting"


class InputError(CarelaneError):
    """What was given cannot be read as what it should be."""

    slug = "bad-input"
    exit_code = 2


class UnreadableFile(InputError):
    """A file that is missing, is not text, is wrongly encoded or is too large."""

    slug = "unreadable-file"


class UnknownFormat(InputError):
    """No reader recognises the content."""

    slug = "unknown-format"


class ChangedMeanwhile(InputError):
    """Another program wrote between our reading and our writing; ours was not written."""

    slug = "changed-meanwhile"


@dataclass(frozen=True, slots=True)
class FileProblem:
    """One problem at one place of a campaign file; line and column count from 1, 0 means unknown."""

    line: int
    column: int
    path: str
    message: str
    hint: str = ""

    def render(self, name: str) -> str:
        """`file:line:column: message`, the form that editors understand."""
        place = f"{name}:{self.line}:{self.column}" if self.line else name
        where = f" ({self.path})" if self.path else ""
        tail = f"\n    hint: {self.hint}" if self.hint else ""
        return f"{place}: {self.message}{where}{tail}"


class CampaignFileError(InputError):
    """A campaign file with errors: all of them, not only the first."""

    slug = "campaign-file"

    def __init__(self, name: str, problems: tuple[FileProblem, ...]) -> None:
        count = len(problems)
        noun = "problem" if count == 1 else "problems"
        super().__init__(
            f"{name} has {count} {noun} and was not read",
            context="\n".join(problem.render(name) for problem in problems),
            hint="correct the lines above; `carelane new` writes a file to start from",
        )
        self.problems = problems


class CatalogueError(CarelaneError):
    """Our own data contradicts itself."""

    slug = "catalogue"
