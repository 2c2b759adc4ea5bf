"""Files and pasted texts into messages."""

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from carelane.domain.errors import UnreadableFile
from carelane.formats.table import decoded, read_pasted, read_table
from carelane.services.message_batch.check import messages_in

HEAD = "id,date,message,phone"
ROWS = '1,5/1,"Hi Anna, see you Tuesday at 2pm.",5550100\n2,5/2,"Your order is ready to be picked up.",5550101\n'


def texts(content: str) -> list[str]:
    return [message.text for message in messages_in(read_table(content)).found]


def test_the_column_is_found_by_its_name_and_the_heading_is_no_message():
    assert texts(f"{HEAD}\n{ROWS}") == ["Hi Anna, see you Tuesday at 2pm.", "Your order is ready to be picked up."]


def test_without_a_heading_the_column_with_words_is_taken():
    messages = messages_in(read_table(ROWS))
    assert (messages.column, messages.names) == (2, False)
    assert len(messages.found) == 2


@pytest.mark.parametrize("separator", [",", ";", "\t"])
def test_every_separator_is_found(separator):
    content = f"id{separator}text\n1{separator}See you Tuesday at two\n2{separator}Your repair is done\n"
    assert texts(content) == ["See you Tuesday at two", "Your repair is done"]


def test_one_message_a_line_with_commas_in_it_is_not_cut():
    lines = ["Oak Dental: hi Anna, see you Tuesday.", "Oak Dental: hi, yes, we are open.", "Oak Dental: thanks, Bert."]
    assert texts("\n".join(lines)) == lines


def test_a_first_line_that_names_the_separator_is_believed_and_lines_still_count():
    messages = messages_in(read_table("sep=;\nid;text\n1;See you Tuesday at two\n"))
    assert [(message.line, message.text) for message in messages.found] == [(3, "See you Tuesday at two")]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1252"])
def test_every_encoding_is_read(encoding):
    content = "id;text\n1;Café Zoë: your order is ready to be picked up\n"
    assert texts(decoded(content.encode(encoding))) == ["Café Zoë: your order is ready to be picked up"]


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"PK\x03\x04xx", "spreadsheet"),
        (b"%PDF-1.7", "PDF"),
        (b"\x89PNG\r\n", "picture"),
        (b"a\x00\x01\x02b", "not text"),
    ],
)
def test_what_is_no_table_is_refused_with_what_to_do(content, said):
    with pytest.raises(UnreadableFile, match=said) as raised:
        decoded(content)
    assert raised.value.hint


def test_bad_rows_are_told_with_their_line_and_reason():
    messages = messages_in(read_table(f'{HEAD}\n{ROWS}3,5/3,,\n4,5/4,See you, Anna,5550103,x\n5,5/5,"never closed'))
    assert [(row.line, row.why.split(";")[0]) for row in messages.bad] == [
        (4, "there is no message in the chosen column"),
        (5, "it has 6 cells where the first row has 4"),
        (6, "a quotation mark is opened here and never closed, so this row and all after it were not read"),
    ]


def test_a_row_after_a_cell_of_several_lines_keeps_its_line():
    messages = messages_in(read_table('id,text\n1,"See you\nTuesday"\n2,Your repair is done\n'))
    assert [message.line for message in messages.found] == [2, 4]


def test_pasted_lines_are_messages_and_blank_lines_keep_blocks_together():
    assert [row.cells[0] for row in read_pasted("one\ntwo\n\nthree\n").rows] == ["one\ntwo", "three"]
    assert [row.cells[0] for row in read_pasted("one\n\ntwo\n").rows] == ["one", "two"]
    assert [(row.line, row.cells[0]) for row in read_pasted("a\nb\n\n\nc").rows] == [(1, "a\nb"), (5, "c")]


CELL = (
    st.text(st.characters(codec="utf-8", exclude_characters="\x00\r"), min_size=1, max_size=40)
    .map(str.strip)
    .filter(bool)
)


@given(st.lists(CELL, min_size=3, max_size=12))
def test_a_table_that_was_written_by_the_book_is_read_back_whole(cells):
    file = io.StringIO()
    writer = csv.writer(file, quoting=csv.QUOTE_ALL)
    writer.writerow(("nr", "message"))
    writer.writerows((str(number), cell) for number, cell in enumerate(cells))
    assert texts(decoded(file.getvalue().encode())) == [cell.replace("\r", "\n") for cell in cells]


@given(st.binary(max_size=400))
def test_any_bytes_are_read_or_refused(content):
    try:
        text = decoded(content)
    except UnreadableFile:
        return
    messages_in(read_table(text))
    read_pasted(text)
