"""The people of S1 and S3: each is led to a defensible answer, and the pages in the manual say what the code says."""

import pytest

from carelane.services.choose_use_case import choose_use_case
from carelane.services.use_case_choice.reading import read_answers
from tools.render_transcripts import ANSWERS, AS_OF, FOLDER, pages

OUTCOMES = {
    "property-manager": "LOW_VOLUME (ACCOUNT_NOTIFICATION, CUSTOMER_CARE)",
    "law-firm": "LOW_VOLUME (CUSTOMER_CARE)",
    "nonprofit": "LOW_VOLUME (ACCOUNT_NOTIFICATION, CUSTOMER_CARE)",
    "tax-office": "LOW_VOLUME (ACCOUNT_NOTIFICATION, CUSTOMER_CARE)",
    "employees": "LOW_VOLUME (CUSTOMER_CARE)",
    "text-first-only": "CUSTOMER_CARE",
    "three-numbers": "LOW_VOLUME (2FA, CUSTOMER_CARE)",
}


@pytest.mark.parametrize("who", OUTCOMES)
def test_each_of_them_is_led_to_an_answer(who):
    path = ANSWERS / f"{who}.yaml"
    assert choose_use_case(read_answers(path, name=path.name), as_of=AS_OF).title == OUTCOMES[who]


def test_the_pages_are_what_the_code_says():
    wanted = pages()
    assert set(wanted) == {f"{who}.md" for who in OUTCOMES}
    assert {path.name for path in FOLDER.glob("*.md")} == {*wanted, "index.md"}
    for name, text in wanted.items():
        assert (FOLDER / name).read_text(encoding="utf-8") == text, "run python tools/render_transcripts.py"
