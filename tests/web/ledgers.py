"""A workspace with people, forms and wordings, for tests of the pages about consent."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any

from carelane.domain.access import User, Workspace
from carelane.domain.consent import ALL, ConsentEvent, ConsentLevel, ConsentScope, EventKind, Method, NewEvent
from carelane.domain.consent_records import Disclosure, SenderNumber
from carelane.domain.opt_in_form import OptInForm
from carelane.domain.phone import PhoneNumber
from tests.web.houses import House, actor

OURS = PhoneNumber("+16085550100")
THEIRS = PhoneNumber("+16085550143")
WORDS = (
    "I agree to texts from Birch Property about my tenancy and my requests. Message frequency varies. Message and data "
    "rates may apply. Reply STOP to opt out, HELP for help."
)
PALABRAS = (
    "Acepto recibir mensajes de texto de Birch Property sobre mi alquiler. La frecuencia varía. Pueden aplicarse "
    "tarifas de mensajes y datos. Responda STOP para cancelar o HELP para recibir ayuda."
)


@dataclass
class Furnished:
    """A workspace in which something may be agreed to."""

    house: House
    owner: User
    workspace: Workspace

    @property
    def home(self) -> str:
        """The pages about consent."""
        return f"/w/{self.workspace.id}/consent"

    def words(self, text: str = WORDS, *, place: str = "web_form", language: str = "en", stream: str = "care",
              level: ConsentLevel = ConsentLevel.EXPRESS) -> Disclosure:  # fmt: skip
        """Registered words that have held for a month."""
        since = datetime.now(UTC) - timedelta(days=30)
        made = Disclosure(text, language, place, stream, level.value, since)
        return self.house.services.consent_setup.put_disclosure(self.workspace.id, made, actor(self.owner))

    def sender(self, number: str = OURS, label: str = "Front desk") -> SenderNumber:
        """One of our own numbers."""
        made = SenderNumber(PhoneNumber(number), label, provider="ringcentral", is_linked=True)
        self.house.services.consent_setup.put_sender(self.workspace.id, made, actor(self.owner))
        return made

    def form(self, **given: Any) -> OptInForm:
        """A public form."""
        values: dict[str, Any] = {"name": "Website form", "streams": ("care",), "sender": ""} | given
        made = OptInForm("", self.workspace.id, **values)
        return self.house.services.opt_in_forms.put_form(made, actor(self.owner))

    def person(self, number: str = THEIRS) -> str:
        """Somebody, by their keyed hash."""
        return self.house.services.people.meet(self.workspace.id, [PhoneNumber(number)], datetime.now(UTC))[0]

    def happened(self, kind: EventKind, recipient: str, *, days_ago: float = 1, **given: Any) -> ConsentEvent:
        """Something that happened to somebody."""
        values: dict[str, Any] = {
            "happened_at": datetime.now(UTC) - timedelta(days=days_ago), "actor": actor(self.owner), "source": "test",
            "scope": ConsentScope(ALL, ALL), "method": Method.KEYWORD,
        }  # fmt: skip
        event = NewEvent(kind, recipient, **(values | given))
        return self.house.services.ledger.append(self.workspace.id, [event])[0]

    def history(self, number: str = THEIRS) -> Sequence[ConsentEvent]:
        """Everything about a number."""
        people, ledger = self.house.services.people, self.house.services.ledger
        return ledger.history(self.workspace.id, people.recipient(self.workspace.id, PhoneNumber(number)))


def furnished(house: House, name: str = "Birch Property") -> Furnished:
    """A workspace of its own owner."""
    owner = house.user(f"Olga{name.split(maxsplit=1)[0]}")
    return Furnished(house, owner, house.workspace(owner, name))
