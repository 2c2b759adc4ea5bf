"""`carelane schema`: the JSON Schema of campaign files, for editors and other programs."""

from carelane.cli.output import write_data


def schema() -> None:
    """Print the JSON Schema of campaign files (draft 2020-12)."""
    from carelane.formats.own.schema import schema_text  # noqa: PLC0415  keeps the start short

    write_data(schema_text())
