"""Whatever is done to campaigns in whatever order, the store holds what a plain model holds."""

from collections import Counter
from dataclasses import dataclass, field, replace

import pytest
from hypothesis import strategies as st
from hypothesis.stateful import Bundle, RuleBasedStateMachine, invariant, rule, run_state_machine_as_test

from carelane.domain.attempt import Attempt, Outcome
from carelane.domain.campaign import Registration
from carelane.domain.kept import Correction, Status
from carelane.ports.campaigns import EditConflict, NotKept
from tests.contract.kept_things import ANN, RUNS, Stores, registration

texts = st.sampled_from(["a", "b", "c"])


@dataclass(slots=True)
class Model:
    """A campaign as it should be. versions: number to registration; aside: numbers that never stood."""

    name: str
    versions: dict[int, Registration]
    standing: int = 1
    status: Status = Status.DRAFT
    archived: bool = False
    aside: set[int] = field(default_factory=set)
    attempts: dict[int, Attempt] = field(default_factory=dict)
    last_attempt: int = 0
    corrections: dict[str, Correction] = field(default_factory=dict)


class Campaigns(RuleBasedStateMachine):
    """Works in a workspace of its own, next to those of all other runs."""

    campaigns = Bundle("campaigns")
    stores: Stores

    def __init__(self) -> None:
        super().__init__()
        self.store = self.stores.campaigns
        self.workspace = self.stores.new_workspace().id
        self.model: dict[str, Model] = {}
        self.order: list[str] = []  # the last changed last

    def touched(self, campaign: str) -> None:
        self.order = [item for item in self.order if item != campaign] + [campaign]

    @rule(target=campaigns, name=texts, text=texts)
    def add(self, name: str, text: str) -> str:
        kept = self.store.add(self.workspace, name, registration(text), ANN)
        self.model[kept.id] = Model(name, {1: registration(text)})
        self.touched(kept.id)
        return kept.id

    @rule(campaign=campaigns, text=texts, behind=st.integers(0, 2))
    def save(self, campaign: str, text: str, behind: int) -> None:
        if (known := self.known(campaign)) is None:
            return
        expected, number, wanted = known.standing - behind, max(known.versions) + 1, registration(text)
        try:
            kept = self.store.save(self.workspace, campaign, wanted, expected=expected, by=ANN)
        except EditConflict as conflict:
            known.versions[number] = wanted
            known.aside.add(number)
            told = conflict.aside and (conflict.aside.number, conflict.aside.based_on)
            if behind == 0 or told != (number, max(expected, 0)):
                raise
            return
        if behind and known.versions[known.standing] == wanted:
            return
        known.versions[number] = wanted
        known.standing = number
        self.touched(campaign)
        assert behind == 0
        assert kept.version == number

    @rule(
        campaign=campaigns, name=st.none() | texts, status=st.none() | st.sampled_from(Status), archived=st.booleans()
    )
    def describe(self, campaign: str, name: str | None, status: Status | None, archived: bool) -> None:
        if (known := self.known(campaign)) is None:
            return
        before = (known.name, known.status, known.archived)
        self.store.describe(self.workspace, campaign, by=ANN, name=name, status=status, archived=archived)
        known.name, known.status, known.archived = name or known.name, status or known.status, archived
        if before != (known.name, known.status, known.archived):
            self.touched(campaign)

    @rule(campaign=campaigns)
    def remove(self, campaign: str) -> None:
        if (known := self.known(campaign)) is None:
            return
        if not known.archived:
            with pytest.raises(NotKept):
                self.store.remove(self.workspace, campaign, ANN)
            return
        self.store.remove(self.workspace, campaign, ANN)
        del self.model[campaign]
        self.order.remove(campaign)

    @rule(campaign=campaigns, answer=texts)
    def add_attempt(self, campaign: str, answer: str) -> None:
        if (known := self.known(campaign)) is None:
            return
        given = Attempt(99, "2026-05-04", known.versions[known.standing], answer=answer)
        added = self.store.add_attempt(self.workspace, campaign, given, ANN)
        known.last_attempt += 1
        assert added.number == known.last_attempt
        known.attempts[added.number] = replace(given, number=added.number)

    @rule(campaign=campaigns, number=st.integers(1, 4), outcome=st.sampled_from(Outcome), stale=st.booleans())
    def replace_attempt(self, campaign: str, number: int, outcome: Outcome, stale: bool) -> None:
        if (known := self.known(campaign)) is None:
            return
        present = known.attempts.get(number)
        done = replace(present or Attempt(number, "", registration()), outcome=outcome)
        expected = replace(present, note="other") if present and stale else present or done
        try:
            self.store.replace_attempt(self.workspace, campaign, done, expected=expected, by=ANN)
        except NotKept:
            assert present is None
        except EditConflict:
            assert stale
        else:
            assert present is not None
            assert not stale
            known.attempts[number] = done

    @rule(campaign=campaigns, number=st.integers(1, 4))
    def remove_attempt(self, campaign: str, number: int) -> None:
        if (known := self.known(campaign)) is None:
            return
        if known.attempts.pop(number, None) is None:
            with pytest.raises(NotKept):
                self.store.remove_attempt(self.workspace, campaign, number, ANN)
        else:
            self.store.remove_attempt(self.workspace, campaign, number, ANN)

    @rule(campaign=campaigns, rejection=texts)
    def start_correction(self, campaign: str, rejection: str) -> None:
        if (known := self.known(campaign)) is None:
            return
        begun = self.store.start_correction(self.workspace, campaign, rejection, "", ANN)
        known.corrections[begun.id] = begun

    @rule(campaign=campaigns, picked=texts, behind=st.integers(0, 1))
    def save_correction(self, campaign: str, picked: str, behind: int) -> None:
        if (known := self.known(campaign)) is None or not known.corrections:
            return
        last = list(known.corrections.values())[-1]
        decided = replace(last, picked=(picked,))
        try:
            saved = self.store.save_correction(decided, expected=last.version - behind, by=ANN)
        except EditConflict:
            assert behind
        else:
            assert not behind
            assert saved.version == last.version + 1
            known.corrections[last.id] = replace(decided, version=saved.version, changed_at=saved.changed_at)

    def known(self, campaign: str) -> Model | None:
        """The model of a campaign; None, and refused by the store, when it was removed."""
        if campaign not in self.model:
            with pytest.raises(NotKept):
                self.store.save(self.workspace, campaign, registration(), expected=1, by=ANN)
        return self.model.get(campaign)

    @invariant()
    def counts_are_those_of_the_list_in_its_order(self) -> None:
        for archived in (False, True):
            listed = Counter(kept.status for kept in self.store.all(self.workspace, archived=archived))
            counted = self.store.count_by_status([self.workspace], archived=archived)
            assert counted == {self.workspace: tuple(listed.most_common())}

    @invariant()
    def the_store_holds_what_the_model_holds(self) -> None:
        listed = [*self.store.all(self.workspace), *self.store.all(self.workspace, archived=True)]
        newest_first = list(reversed(self.order))
        wanted = [item for item in newest_first if not self.model[item].archived]
        assert [kept.id for kept in listed] == [*wanted, *(item for item in newest_first if item not in wanted)]
        for kept in listed:
            known = self.model[kept.id]
            assert kept == self.store.get(self.workspace, kept.id)
            assert (kept.name, kept.status, kept.version) == (known.name, known.status, known.standing)
            assert kept.registration == known.versions[known.standing]
            versions = self.store.versions(self.workspace, kept.id)
            assert {version.number: version.registration for version in versions} == known.versions
            assert {version.number for version in versions if version.is_aside} == known.aside
            assert [version.number for version in versions] == list(range(len(versions), 0, -1))
            assert self.store.attempts(self.workspace, kept.id) == tuple(
                known.attempts[number] for number in sorted(known.attempts)
            )
            corrections = self.store.corrections(self.workspace, kept.id)
            assert corrections == tuple(reversed(known.corrections.values()))


@pytest.mark.hypothesis
def test_the_store_of_campaigns_is_its_model(stores):
    run_state_machine_as_test(type("Machine", (Campaigns,), {"stores": stores}), settings=RUNS)
