"""From a name to the places where it may be asked: the one door to the network.

Decides: which addresses are public. Tests hand in another network, which vouches for the places it makes up; everything
else is still judged here.
Source: https://www.iana.org/assignments/iana-ipv4-special-registry/ as Python keeps it; embedded addresses: RFC 4291,
RFC 3056 (6to4), RFC 4380 (Teredo), RFC 6052 (NAT64).
"""

import asyncio
import ipaddress
import socket
import ssl
from dataclasses import dataclass
from functools import lru_cache
from typing import Final, Protocol

_NAT64: Final = ipaddress.IPv6Network("64:ff9b::/96")
Address = ipaddress.IPv4Address | ipaddress.IPv6Address


@dataclass(frozen=True, slots=True)
class Place:
    """Where a host is asked. trusted: the network itself vouches for it (only tests do)."""

    address: str
    port: int
    trusted: bool = False


class Network(Protocol):
    """Knows where hosts are, and which certificates to trust."""

    async def places(self, host: str, port: int) -> tuple[Place, ...]:
        """Where a host is, the best first; nothing for a name that nobody has."""
        ...

    def certificates(self) -> ssl.SSLContext:
        """Whom to believe about a host."""
        ...


class Internet:
    """The network of this machine."""

    async def places(self, host: str, port: int) -> tuple[Place, ...]:
        """What the resolver of the machine says, as numbers."""
        try:
            found = await asyncio.get_running_loop().getaddrinfo(host, port, type=socket.SOCK_STREAM)
        except (OSError, UnicodeError):
            return ()
        return tuple(dict.fromkeys(Place(str(entry[4][0]), port) for entry in found))

    def certificates(self) -> ssl.SSLContext:
        """Those of this machine."""
        return _context()


@lru_cache(maxsize=1)
def _context() -> ssl.SSLContext:
    return ssl.create_default_context()


def is_public(address: str) -> bool:
    """Whether an address is one that anybody on the internet can reach; so must be one that hides inside it."""
    try:
        said: Address = ipaddress.ip_address(address.partition("%")[0])
    except ValueError:
        return False
    return all(each.is_global and not each.is_multicast and not each.is_reserved for each in (said, *_inside(said)))


def _inside(address: Address) -> tuple[Address, ...]:
    """The addresses of the fourth version that an address of the sixth carries."""
    if isinstance(address, ipaddress.IPv4Address):
        return ()
    found: list[Address] = [each for each in (address.ipv4_mapped, address.sixtofour) if each is not None]
    if address.teredo is not None:
        found += address.teredo
    if address in _NAT64:
        found.append(ipaddress.IPv4Address(address.packed[-4:]))
    return tuple(found)
