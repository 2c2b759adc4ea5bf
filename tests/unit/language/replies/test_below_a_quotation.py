"""What is typed below a quoted message is the person's own."""

from carelane.language.replies import read_reply


def test_a_wish_to_stop_below_a_quotation_is_read() -> None:
    reply = read_reply(
        "On Tue, Acme Dental wrote:\nYour visit is Monday. Reply STOP to end\n\nplease take me off your list"
    )
    assert (reply.intent, reply.band) == ("revocation", "act")


def test_the_footer_of_a_quoted_message_is_no_wish() -> None:
    reply = read_reply("ok see you then\n\nOn Tue, Acme wrote:\nYour visit is Monday.\nReply STOP to opt out")
    assert reply.band == "none"
