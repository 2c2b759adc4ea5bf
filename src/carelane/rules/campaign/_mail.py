"""Mail services at which anybody can have an address.

Source: the services named most often in registrations that were declined for the address; the list is ours and
holds those that are free for everybody in the United States.
"""

from typing import Final

_FREE: Final = frozenset(
    [
        "gmail.com",
        "googlemail.com",
        "yahoo.com",
        "ymail.com",
        "rocketmail.com",
        "outlook.com",
        "hotmail.com",
        "live.com",
        "msn.com",
        "icloud.com",
        "me.com",
        "mac.com",
        "aol.com",
        "aim.com",
        "protonmail.com",
        "proton.me",
        "pm.me",
        "gmx.com",
        "gmx.net",
        "gmx.us",
        "mail.com",
        "zoho.com",
        "zohomail.com",
        "yandex.com",
        "yandex.ru",
        "mail.ru",
        "qq.com",
        "163.com",
        "fastmail.com",
        "hey.com",
        "tutanota.com",
        "tuta.com",
        "comcast.net",
        "verizon.net",
        "att.net",
        "sbcglobal.net",
        "bellsouth.net",
        "cox.net",
        "charter.net",
        "earthlink.net",
        "juno.com",
    ]
)


def domain_of(email: str) -> str:
    """The part behind the @ in lower case."""
    return email.rpartition("@")[2].strip().lower()


def is_free_mail(email: str) -> bool:
    """True when anybody can have an address there."""
    return domain_of(email) in _FREE
