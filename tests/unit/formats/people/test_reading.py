"""Files about people: every row is used, or refused with its number and a reason."""

import json
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from carelane.domain.errors import BadSetting, CarelaneError, UnreadableFile
from carelane.formats.people import spreadsheet
from carelane.formats.people.reading import Reading, read_people
from carelane.formats.people.rows import Holds
from tests.unit.formats.people.workbooks import packed, workbook

CONTACTS = """Name,Mobile Phone,Last Visit,SMS opt out
Anna Able,(608) 555-0143,11/03/2025,
Bert Blue,608-555-0144,,yes
Cara,12345,,
Dora,608-555-0146 ext 12,,
"""
TWILIO = """From,To,Body,Status,SentDate,ApiVersion,NumSegments,ErrorCode,AccountSid,Sid,Direction,Price,PriceUnit
+16085550143,+16085550100,"Hi, are you open?",received,2025-03-01T15:04:05Z,2010-04-01,1,,AC1,SM1,inbound,0,USD
+16085550100,+16085550143,"Yes, until six.",delivered,2025-03-01T15:05:00Z,2010-04-01,1,,AC1,SM2,outbound-api,0,USD
+16085550100,,"Lost",failed,2025-03-01T15:06:00Z,2010-04-01,1,,AC1,SM3,outbound-api,0,USD
"""
RECORD = {
    "id": 1724099032020,
    "type": "SMS",
    "direction": "Inbound",
    "from": {"phoneNumber": "+16085550143", "name": "Anna"},
    "to": [{"phoneNumber": "+16085550100"}],
    "creationTime": "2025-03-01T15:04:05.534Z",
    "subject": "Are you open?",
}


def read(text, **reading):
    return read_people(text.encode() if isinstance(text, str) else text, "a.csv", Reading(**reading))


def test_contacts_are_read_and_what_is_no_number_is_refused_with_its_row():
    file = read(CONTACTS)
    assert file.holds is Holds.CONTACTS
    assert [contact.number for contact in file.contacts] == ["+16085550143", "+16085550144"]
    assert file.contacts[0].transaction_at == datetime(2025, 11, 3, tzinfo=UTC)
    assert [contact.opted_out for contact in file.contacts] == [False, True]
    assert [row.row for row in file.refused] == [4, 5]


def test_a_reason_never_repeats_the_number_that_was_refused():
    for row in read(CONTACTS).refused:
        assert "12345" not in row.why
        assert "0146" not in row.why


def test_a_log_of_twilio_says_which_way_each_text_went():
    file = read(TWILIO)
    assert (file.holds, file.kind) == (Holds.TEXTS, "Twilio message log")
    assert [(text.is_inbound, text.sender) for text in file.texts] == [(True, "+16085550100"), (False, "+16085550100")]
    assert {text.number for text in file.texts} == {"+16085550143"}
    assert [row.row for row in file.refused] == [4]


@pytest.mark.parametrize(
    "text",
    [json.dumps({"records": [RECORD]}), json.dumps([RECORD]), json.dumps(RECORD), json.dumps(RECORD) + "\n"],
    ids=["page", "list", "one", "lines"],
)
def test_the_message_store_of_ringcentral_is_read_in_every_wrapping(text):
    (found,) = read(text).texts
    assert (found.number, found.is_inbound, found.text, found.sender) == (
        "+16085550143", True, "Are you open?", "+16085550100",
    )  # fmt: skip


def test_a_record_that_stands_there_twice_is_one_and_faxes_are_counted_only():
    records = [RECORD, RECORD, {**RECORD, "type": "Fax"}, "nonsense"]
    file = read(json.dumps({"records": records}))
    assert (len(file.texts), file.skipped, [row.row for row in file.refused]) == (1, 1, [4])


def test_a_text_to_a_group_is_one_for_each_person():
    record = {
        **RECORD, "direction": "Outbound", "from": {"phoneNumber": "+16085550100"},
        "to": [{"phoneNumber": "+16085550143"}, {"phoneNumber": "+16085550144"}],
    }  # fmt: skip
    assert {text.number for text in read(json.dumps([record])).texts} == {"+16085550143", "+16085550144"}


def test_without_a_direction_the_number_in_most_rows_is_ours():
    rows = "".join(
        f"+16085550100,+1608555{number:04},see you,2025-03-0{number % 9 + 1} 10:00\n" for number in range(200, 220)
    )
    file = read(f"From,To,Body,Date\n+16085550201,+16085550100,hello,2025-03-01 09:00\n{rows}")
    assert sum(text.is_inbound for text in file.texts) == 1
    assert any("most rows" in note for note in file.notes)


def test_times_without_a_zone_are_read_in_the_zone_of_the_business():
    file = read(
        "Direction,From,To,Text,Date\nIn,6085550143,6085550100,hi,07/04/2025 9:15 AM\n",
        zone=ZoneInfo("America/Chicago"),
    )
    assert file.texts[0].at == datetime(2025, 7, 4, 14, 15, tzinfo=UTC)
    assert any("America/Chicago" in note for note in file.notes)


def test_days_come_before_months_where_the_column_shows_it():
    file = read("Phone,Last visit\n6085550143,25/12/2024\n6085550144,03/04/2025\n")
    assert [contact.transaction_at.date().isoformat() for contact in file.contacts] == ["2024-12-25", "2025-04-03"]


def test_an_example_of_one_row_shows_which_column_is_which():
    table = "A,B,C,D\nx1,608.555.0143,See you at two,2025-01-05 10:00\nx2,608.555.0144,Thanks,2025-01-05 11:00\n"
    example = {"number": "(608) 555-0144", "text": "thanks", "at": "2025-01-05 11:00"}
    file = read(table, holds=Holds.TEXTS, example=example, mapping={"direction": "A"})
    assert dict(file.mapping) == {"number": 1, "text": 2, "at": 3, "direction": 0}


def test_a_column_that_is_not_there_is_an_error_with_the_ones_that_are():
    with pytest.raises(BadSetting, match="no column 'Handy'") as caught:
        read(CONTACTS, mapping={"number": "Handy"})
    assert "Mobile Phone" in caught.value.hint


def test_the_consent_list_of_ringcentral_is_known_in_both_its_shapes():
    long = (
        "External Party Number,Internal Party Number,Consent Status,Source,Coverage,Campaign Type,Notes,"
        "Last Modified Time\n+16085550143,+16085550100,OptOut,Recipient,PhoneNumber,,,2025-05-12T22:21:03.891149Z\n"
    )
    short = "FROM,TO,STATUS,SOURCE\n+16085550100,+16085550143,OptOut,Recipient\n"
    for text in (long, short):
        file = read(text)
        (contact,) = file.contacts
        assert (file.kind, contact.opted_out, contact.number, contact.sender) == (
            "RingCentral consent list", True, "+16085550143", "+16085550100",
        )  # fmt: skip


def test_a_row_of_a_bought_list_is_refused():
    file = read("Phone,List source\n6085550143,purchased 2024\n6085550144,our counter\n")
    assert [contact.number for contact in file.contacts] == ["+16085550144"]
    assert "bought" in file.refused[0].why


def test_a_card_gives_its_mobile_number_and_one_without_a_number_is_refused():
    cards = (
        "BEGIN:VCARD\nVERSION:3.0\nFN:Anna\n  Able\nTEL;TYPE=HOME:608-555-0190\n"
        "item1.TEL;TYPE=CELL,VOICE:(608) 555-0143\nEND:VCARD\nBEGIN:VCARD\nFN:Bert\nEND:VCARD\nBEGIN:VCARD\nFN:Cut off"
    )
    file = read(cards)
    assert [(contact.number, contact.name) for contact in file.contacts] == [("+16085550143", "Anna Able")]
    assert [row.row for row in file.refused] == [8, 11]


def test_a_spreadsheet_is_read_with_numbers_as_numbers():
    file = read(workbook([["Name", "Mobile"], ["Anna", 6085550143], ["Bert", "(608) 555-0144"], ["Cara", 12]]))
    assert [contact.number for contact in file.contacts] == ["+16085550143", "+16085550144"]
    assert [row.row for row in file.refused] == [4]


def test_a_spreadsheet_that_unpacks_to_too_much_is_refused(monkeypatch):
    monkeypatch.setattr(spreadsheet, "MOST_UNPACKED", 200_000)
    with pytest.raises(UnreadableFile, match="unpacks to more"):
        read(packed("<worksheet>" + " " * 300_000 + "</worksheet>"))


def test_one_cell_far_away_does_not_make_the_reader_take_all_memory():
    far = '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'
    with pytest.raises(UnreadableFile, match="too far down or to the right"):
        read(workbook([["Mobile"], [6085550143]], extra=far))


def test_a_file_that_is_too_large_is_refused_before_it_is_read(monkeypatch):
    monkeypatch.setattr("carelane.formats.people.reading.MOST_BYTES", 10)
    with pytest.raises(UnreadableFile, match="larger than"):
        read(CONTACTS)


def test_rows_beyond_the_bound_are_said_to_be_left_out(monkeypatch):
    monkeypatch.setattr("carelane.formats.people.reading.MOST_ROWS", 1)
    file = read(CONTACTS)
    assert len(file.contacts) == 1
    assert any("only the first 1 rows" in row.why for row in file.refused)


@pytest.mark.parametrize("separator", [",", ";", "\t"])
def test_a_blank_after_each_separator_makes_a_list_no_prose(separator):
    file = read(f"Name{separator} Phone\nAnna{separator} 608-555-0143\nBert{separator} 608-555-0144\n")
    assert len(file.contacts) == 2


PIECES = st.sampled_from(
    [
        "Phone", "From", "To", "Body", "Date", "Direction", "6085550143", "+16085550144", "in", "outbound-api",
        "2025-01-02", "hi", ",", ",", "\n", "\n", '"', ";", "BEGIN:VCARD", "END:VCARD", "TEL:6085550143", "{", "}", "[",
        '"records":', "PK\x03\x04",
    ]
)  # fmt: skip


def read_or_refused(content):
    """The file; None when it was refused in words that tell what to do."""
    try:
        return read_people(content)
    except CarelaneError as error:
        if not error.message or not error.hint:
            raise
        return None


@given(st.one_of(st.binary(max_size=300), st.lists(PIECES, max_size=40).map("".join).map(str.encode)))
def test_any_file_is_read_or_refused_in_words(content):
    file = read_or_refused(content)
    if file:
        assert all(row.row >= 1 and row.why for row in file.refused)
        assert all(contact.number.startswith("+") for contact in file.contacts)


@given(st.data())
def test_a_damaged_spreadsheet_is_read_or_refused_in_words(data):
    content = bytearray(workbook([["Name", "Mobile"], ["Anna", 6085550143]]))
    for _ in range(data.draw(st.integers(1, 8))):
        content[data.draw(st.integers(0, len(content) - 1))] = data.draw(st.integers(0, 255))
    read_or_refused(bytes(content))


WRONG = st.sampled_from(["<", ">", '"', "9", "r=", "t=", "&", "<c", "</v>", "A9999999999", "1e400", "-1"])
SHEET = (
    '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData><row r="1">'
    '<c r="A1" t="s"><v>0</v></c><c r="B1" t="d"><v>2025-01-01</v></c></row><row r="2"><c r="A2"><v>6085550143</v></c>'
    '<c r="B2" t="b"><v>1</v></c></row></sheetData></worksheet>'
)


@given(st.lists(st.tuples(st.integers(0, len(SHEET)), WRONG), max_size=5))
def test_a_spreadsheet_with_wrong_words_inside_is_read_or_refused_in_words(changes):
    sheet = SHEET
    for place, piece in changes:
        sheet = sheet[:place] + piece + sheet[place + len(piece) :]
    read_or_refused(packed(sheet))
