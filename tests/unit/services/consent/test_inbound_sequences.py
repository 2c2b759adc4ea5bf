"""What holds in any sequence of texts, whatever people write, from whichever number, late or twice."""

from datetime import timedelta
from unicodedata import normalize

from hypothesis import given
from hypothesis import strategies as st

from carelane.domain.consent import EventKind
from carelane.domain.gate_policy import GatePolicy
from carelane.language.replies.keywords import START
from carelane.services.consent.inbound.handled import Answering, Handled
from carelane.services.consent.inbound.provider_words import plain
from tests.unit.services.consent.desk import OFFICE, SHOP, Desk
from tests.unit.services.consent.desk import START as NOON

STOPS = ["STOP", "stop", "cancel", "please stop texting me", "REVOKE", "ALTO", "unsubscribe me"]
COMING_BACK = START | {"yes", "continue", "resume", "continuar", "reanudar", "continuer"}
BACK = ["START", "UNSTOP"]
YES = ["YES", "continue", "Resume"]
OTHERS = [
    "hello", "HELP", "when do you open?", "not interested", "", "ok", "👍", "thanks!", "stop by on friday?", "info",
    "can you text me the price", "call me", "who is this?",
]  # fmt: skip
WORDS = st.sampled_from([*STOPS, *BACK, *YES, *OTHERS]) | st.text(max_size=30)
TEXTS = st.lists(
    st.tuples(
        WORDS,
        st.sampled_from([OFFICE, SHOP]),
        st.booleans(),  # a question was asked
        st.integers(0, 200),  # seconds since the one before
        st.sampled_from(["", "stop", "start", "help"]),
    ),
    max_size=12,
)


def played(texts, *, policy: GatePolicy) -> tuple[Desk, list[tuple[str, Handled]]]:
    """Each text with what became of it, and the desk at the end."""
    desk = Desk()
    desk.memory.the_policy = policy
    done = []
    for words, to, asked, seconds, provider_read in texts:
        at = desk.clock.pass_(seconds=seconds)
        handled = desk.text(words, to=to, asked_question=asked, at=at, provider_read=provider_read)
        done.append((words, handled))
    return desk, done


@given(TEXTS)
def test_between_two_acts_of_coming_back_an_opt_out_is_confirmed_once_at_most(texts):
    _, done = played(texts, policy=GatePolicy(own_confirmation=True))
    since = 0
    for _, handled in done:
        if any(each.event.kind in {EventKind.RESUBSCRIBE, EventKind.CONFIRMATION} for each in handled.recorded):
            since = 0
        if handled.reply and handled.reply.kind is Answering.OPT_OUT:
            since += 1
        assert since <= 1


@given(TEXTS)
def test_after_stop_nothing_but_coming_back_lets_texts_go(texts):
    desk, _ = played([("STOP", OFFICE, False, 0, ""), *texts], policy=GatePolicy())
    came_back = any(each.event.kind is EventKind.RESUBSCRIBE for each in desk.memory.kept)
    if not came_back:
        for sender in (OFFICE, SHOP):
            assert desk.stands(sender).opted_out
    for each in desk.memory.kept:
        if each.event.kind is EventKind.RESUBSCRIBE:
            said = plain(normalize("NFKD", each.event.detail["text"]))
            assert any(word in said for word in COMING_BACK), "nobody comes back by saying something else"


@given(st.lists(st.tuples(st.sampled_from([*OTHERS, *YES]), st.integers(0, 9_000)), max_size=8))
def test_no_answer_to_a_question_brings_anybody_back(texts):
    asked = [(words, OFFICE, True, seconds, "start") for words, seconds in texts]
    desk, _ = played([("STOP", OFFICE, False, 0, ""), *asked], policy=GatePolicy())
    assert desk.stands().opted_out


@given(TEXTS)
def test_every_text_is_recorded_with_its_words(texts):
    desk, done = played(texts, policy=GatePolicy())
    for words, handled in done:
        assert handled.recorded
        assert handled.recorded[0].event.detail["text"] == words
    assert len({each.event.key for each in desk.memory.kept}) == len(desk.memory.kept)


@given(TEXTS, st.randoms(use_true_random=False))
def test_texts_that_are_delivered_again_change_nothing(texts, random):
    desk = Desk()
    desk.memory.the_policy = GatePolicy(own_confirmation=True)
    sent = []
    for number, (words, to, asked, seconds, read) in enumerate(texts):
        at = desk.clock.pass_(seconds=seconds)
        given_ = {"to": to, "asked_question": asked, "at": at, "provider_read": read, "message_id": f"SM{number}"}
        desk.text(words, **given_)
        sent.append((words, given_))
    before = list(desk.memory.kept)
    random.shuffle(sent)
    for words, given_ in sent:
        again = desk.text(words, **given_)
        assert again.is_repeat
        assert again.reply is None
    assert desk.memory.kept == before


@given(st.permutations(["STOP", "hello", "START", "thanks"]), st.sampled_from(["", "please stop"]))
def test_the_order_of_arrival_does_not_matter(order, last):
    """Each text has its own moment; however they arrive, what was said last stands."""
    moments = {"STOP": 9, "hello": 8, "START": 7, "thanks": 6, "please stop": 5}
    desk = Desk()
    for words in [last, *order] if last else order:
        desk.text(words, at=NOON - timedelta(minutes=moments[words]))
    assert (desk.stands().opted_out is not None) == bool(last)
