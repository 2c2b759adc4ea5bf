"""The look of a text must not tell its class: neither in what the model is fitted on, nor in what was shipped."""

from carelane.language.linear import linear_model
from training.marketing import labelled_messages
from training.surface import balance, surface_area

MOST = 0.60  # the area under the curve that a model of looks alone may reach


def test_looks_alone_do_not_tell_selling_messages_from_service():
    messages = labelled_messages()
    assert surface_area(messages, balance(messages)) < MOST


def test_the_shipped_model_was_fitted_on_messages_whose_looks_tell_nothing():
    assert linear_model("marketing").data["scores"]["surface_area"] < MOST
