"""A file that is made for one answer and kept nowhere.

Decides: that a browser saves it and never shows or runs it.
"""

import re

from starlette.responses import Response


def download(content: bytes | str, media_type: str, name: str) -> Response:
    """The file; `name` is ours and never a user's."""
    safe = re.sub(r"[^A-Za-z0-9._-]", "-", name)
    data = content.encode("utf-8", "replace") if isinstance(content, str) else content
    return Response(
        data,
        media_type=media_type,
        headers={"content-disposition": f'attachment; filename="{safe}"', "cache-control": "no-store"},
    )
