"""A website as rules see it: the picture, its forms and documents read, and what was registered.

Decides: what is read once for all rules. Leaves alone: any judgement.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Final

from carelane.domain.brand import Brand
from carelane.domain.campaign import Registration
from carelane.domain.site import Block, FetchState, Page, PageRole, SitePicture
from carelane.domain.site_finding import Place
from carelane.domain.target import Target
from carelane.language.links import same_site
from carelane.rules.context import Context
from carelane.rules.picture.claims import claims_of
from carelane.rules.picture.clauses import Seen, clauses_of, missing_all
from carelane.rules.picture.documents import Read, SiteDocument, best, documents
from carelane.rules.picture.forms import PhoneForm, phone_forms
from carelane.rules.picture.lookups import Looked, look_up
from carelane.wording.ask import Ask

MOST_TEXT: Final = 400_000
KEYWORD_INVITATION: Final = re.compile(
    r"\b(?i:text(?:ing)?|send)\s+(?i:the\s+word\s+)?[\"“']?(?!STOP|HELP|UNSUBSCRIBE|CANCEL|END|QUIT)[A-Z][A-Z0-9]{2,15}"
    r"[\"”']?\s+(?i:to)\s+[+(]?\d"
)


@dataclass
class SiteView:
    """One website. `registration` is None when only an address was given."""

    picture: SitePicture
    registration: Registration | None
    context: Context
    read: Read

    @property
    def brand(self) -> Brand:
        """The brand record; empty when nothing was registered."""
        return self.registration.brand if self.registration else Brand()

    @cached_property
    def pages(self) -> tuple[Page, ...]:
        """The pages that could be read."""
        return tuple(page for page in self.picture.pages if page.state is FetchState.OK)

    @cached_property
    def own_pages(self) -> tuple[Page, ...]:
        """Those of them that are on the site itself."""
        return tuple(page for page in self.pages if self.is_own(page.address)) or self.pages

    @cached_property
    def home(self) -> Page | None:
        """The first page of the site, read or not."""
        homes = [page for page in self.picture.pages if page.role is PageRole.HOME]
        return next(iter(homes), None) or next(iter(self.picture.pages), None)

    @cached_property
    def forms(self) -> tuple[PhoneForm, ...]:
        """Every form that asks for a phone number."""
        return tuple(phone_forms(self.pages))

    @cached_property
    def documents(self) -> tuple[SiteDocument, ...]:
        """Every policy, terms and program page."""
        return documents(self.pages, self.read)

    @cached_property
    def policy(self) -> SiteDocument | None:
        """The privacy policy that a reviewer would read."""
        return best(self.documents, Target.PRIVACY_POLICY, self._link("privacy_policy_link"))

    @cached_property
    def terms(self) -> SiteDocument | None:
        """The terms that a reviewer would read."""
        return best(self.documents, Target.TERMS, self._link("terms_and_conditions_link"))

    @cached_property
    def clauses(self) -> tuple[Seen, ...]:
        """The clauses of the policy and the terms, found or missing."""
        found = ((Target.PRIVACY_POLICY, self.policy), (Target.TERMS, self.terms))
        return tuple(
            seen for kind, document in found for seen in (clauses_of(document) if document else missing_all(kind))
        )

    @cached_property
    def claims(self) -> tuple[Looked, ...]:
        """What was registered about the website, looked up on it."""
        return look_up(claims_of(self.registration), self.picture, self.forms)

    @cached_property
    def keyword_invitations(self) -> tuple[tuple[Page, tuple[Block, ...]], ...]:
        """Parts of pages that invite to text a word to a number: the block and those under the same heading."""
        found: list[tuple[Page, tuple[Block, ...]]] = []
        for page in self.own_pages:
            if page.role in {PageRole.PRIVACY, PageRole.TERMS}:
                continue
            path = next((block.path for block in page.blocks if KEYWORD_INVITATION.search(block.text)), None)
            if path is not None:
                same = tuple(
                    b for b in page.blocks if b.path == path and not b.in_footer and not b.kind.startswith("h")
                )
                if same:
                    found.append((page, same[:12]))
        return tuple(found)

    @cached_property
    def words(self) -> str:
        """What all pages say, for questions about the site as a whole; cut at a length that names and numbers reach."""
        pieces: list[str] = []
        length = 0
        for page in self.pages:
            for said in (page.title, *(block.text for block in page.blocks)):
                length += len(said) + 1
                if length > MOST_TEXT:
                    return "\n".join(pieces)
                pieces.append(said)
        return "\n".join(pieces)

    def ask(self) -> Ask:
        """What the generators of wordings are asked for; questions stand where a fact is not known.

        The addresses of policy and terms are known from the site where the registration does not say them.
        """
        given = self.registration or Registration()
        campaign = replace(
            given.campaign,
            privacy_policy_link=given.campaign.privacy_policy_link or _address(self.policy),
            terms_and_conditions_link=given.campaign.terms_and_conditions_link or _address(self.terms),
        )
        language = "es" if self.is_spanish else "en"
        return Ask(replace(given, campaign=campaign), language, self.context.profile.name)

    @property
    def is_spanish(self) -> bool:
        """True when the pages say that they are Spanish."""
        spanish = sum(page.language.casefold().startswith("es") for page in self.pages)
        return spanish * 2 > len(self.pages)

    def is_own(self, address: str) -> bool:
        """True for an address of the site, or of the registered website."""
        website = self.brand.website
        return same_site(_host(address), self.picture.site) or bool(website and same_site(_host(address), website))

    def of_state(self, *states: FetchState) -> Iterator[Page]:
        """Pages that could not be read, by what came of asking."""
        return (page for page in self.picture.pages if page.state in states)

    def at_site(self) -> Place:
        """The site as a whole."""
        return Place(self.picture.site)

    def _link(self, name: str) -> str:
        return str(getattr(self.registration.campaign, name)).strip() if self.registration else ""


def _address(document: SiteDocument | None) -> str:
    address = document.page.address if document else ""
    return address if address.startswith("https://") else ""


def _host(address: str) -> str:
    return address.partition("://")[2].partition("/")[0].partition(":")[0] or address.partition("/")[0]
