"""A strict reader of small HTML for tests: it refuses tags that do not match and ids that are used twice."""

from html.parser import HTMLParser

VOID = frozenset({"input", "meta", "link", "br", "hr", "img"})
INLINE = frozenset({"a", "strong", "mark", "label", "span"})


class Page(HTMLParser):
    """The elements of a page in order, as (tag, attributes), and its text."""

    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=True)
        self.elements: list[tuple[str, dict[str, str]]] = []
        self.comments: list[str] = []
        self.words: list[str] = []
        self.inside: dict[str, str] = {}  # text of each element with a `for` or `id`
        self._open: list[tuple[str, str]] = []
        self.feed(html)
        self.close()
        assert self._open == [], f"never closed: {self._open}"
        ids = [attributes["id"] for _, attributes in self.elements if "id" in attributes]
        assert len(ids) == len(set(ids)), "an id is used twice"

    @property
    def text(self) -> str:
        """What a reader sees, with single blanks."""
        return " ".join("".join(self.words).split())

    def all(self, tag: str) -> list[dict[str, str]]:
        """The attributes of every element of a kind."""
        return [attributes for name, attributes in self.elements if name == tag]

    def handle_starttag(self, tag, attrs):
        names = [name for name, _ in attrs]
        assert len(names) == len(set(names)), f"an attribute is given twice: {names}"
        attributes = {name: value or "" for name, value in attrs}
        self.elements.append((tag, attributes))
        self.words.append("" if tag in INLINE else " ")
        if tag not in VOID:
            self._open.append((tag, attributes.get("for") or attributes.get("id", "")))

    def handle_endtag(self, tag):
        assert self._open, f"</{tag}> without its start"
        assert self._open[-1][0] == tag, f"</{tag}> ends {self._open[-1]}"
        self._open.pop()
        self.words.append("" if tag in INLINE else " ")

    def handle_data(self, data):
        if any(tag in {"style", "script", "title"} for tag, _ in self._open):
            return
        self.words.append(data)
        for _, key in self._open:
            if key:
                self.inside[key] = self.inside.get(key, "") + data

    def handle_comment(self, data):
        assert "--" not in data, "a comment that ends early"
        self.comments.append(data)
