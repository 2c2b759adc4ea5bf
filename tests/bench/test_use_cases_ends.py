"""The benchmark of the hint says so when what it measures on is not there."""

from benchmarks import use_cases


def test_without_the_knowledge_folder_it_ends_with_three(monkeypatch, tmp_path, capsys):
    monkeypatch.setenv("CARELANE_SHARED", str(tmp_path))
    monkeypatch.setattr("sys.argv", ["use_cases"])
    assert use_cases.main() == 3
    assert "CARELANE_SHARED" in capsys.readouterr().err


def test_the_vote_of_keywords_is_no_straw_man():
    assert use_cases.keyword_vote("Your verification code is 1234")[0] == "2FA"
    assert use_cases.keyword_vote("Your package was delivered")[0] == "DELIVERY_NOTIFICATION"
    assert use_cases.keyword_vote("Hm.")[0] == "CUSTOMER_CARE"
