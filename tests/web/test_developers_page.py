"""The page for developers says what the API does, and its examples work."""

import html
import json
import re

# What these are about has to be there first: registered words, a code on a phone.
NEEDS_MORE = {"/api/v1/consent/opt-ins", "/api/v1/consent/confirmations"}


def test_every_operation_of_the_description_is_on_the_page(page_client):
    page = page_client.get("/api")
    for path, methods in page_client.get("/api/v1/openapi.json").json()["paths"].items():
        for method in methods:
            assert f"{method.upper()} {path}" in page.text


def test_the_examples_of_the_tools_work(house):
    owner = house.user("Olga")
    program = house.client(key=house.key(house.workspace(owner), owner))
    text = html.unescape(house.client().get("/api").text)
    tried = 0
    for path, body in re.findall(r"curl -s \S+?(/api/v1/[\w/-]+) -X POST.*?-d '(\{.*?\})'</pre>", text, re.DOTALL):
        answer = program.post(path, json=json.loads(body))
        good = {422, 404} if path in NEEDS_MORE else {200, 201}
        assert answer.status_code in good, f"{path}: {answer.text}"
        tried += 1
    assert tried >= 6
