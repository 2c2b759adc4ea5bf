"""A website that is not in English.

Decides: pages whose words are of another language. Leaves alone: sites that offer both.
"""

from collections.abc import Iterator

from carelane.domain.finding import Confidence, Severity
from carelane.domain.target import Target
from carelane.language.english import looks_english
from carelane.rules.picture.issue import SiteExample, SiteIssue
from carelane.rules.picture.view import SiteView
from carelane.rules.rule import Rule
from carelane.rules.website._examples import GOOD

_ENOUGH = 40  # words


def _check(view: SiteView) -> Iterator[SiteIssue]:
    told = [page for page in view.own_pages if page.words >= _ENOUGH]
    english = [looks_english(" ".join(block.text for block in page.blocks)[:4_000]) for page in told]
    if told and english.count(False) * 2 > len(told):
        yield SiteIssue(view.at_site(), "the pages are in another language than English")


RULE = Rule(
    id="site-not-in-english",
    title="The website is not in English",
    looks_at=(Target.WEBSITE,),
    severity=Severity.ADVICE,
    confidence=Confidence.MEDIUM,
    covers=("WEB-01",),
    causes=("non-english",),
    why="Reviewers read English; what they cannot read they may decline.",
    how_to_fix=(
        "Offer the form's words, the policy and the terms in English as well, or add a translation to the call to "
        "action."
    ),
    check_site=_check,
    non_compliant=(
        SiteExample(
            {
                "/": "# Administración de viviendas\nCuidamos de las casas en alquiler de la ciudad: "
                "reparaciones, contratos, "
                "pagos y todo lo que preguntan los inquilinos y los dueños. Nuestra oficina está en el centro y puede "
                "llamarnos de lunes a viernes. Respondemos en un día laborable y visitamos cada casa una vez por "
                "trimestre."
            },
            ("website/",),
        ),
    ),
    compliant=(SiteExample(GOOD),),
)
