"""A packed body unpacked piece by piece, so that a bomb is stopped by what it becomes and not by what it weighs."""

import zlib
from typing import Final

STEP: Final = 262_144


class TooLarge(Exception):
    """More comes out than is taken."""


class Damaged(Exception):
    """It is not packed in the way it says."""


class Unpacker:
    """Takes pieces of a body and gives back what they hold; never more than `most` bytes in all."""

    def __init__(self, encoding: str, most: int) -> None:
        """Start. encoding: the value of the header.

        Raises:
            Damaged: packed in a way that was not asked for, or twice.
        """
        self._most = most
        self._done = 0
        self._first = True
        self._encoding = encoding.strip().casefold()
        if self._encoding not in {"", "identity", "gzip", "x-gzip", "deflate"}:
            raise Damaged
        self._packed = self._encoding not in {"", "identity"}
        self._inner = zlib.decompressobj(zlib.MAX_WBITS | 32)  # with the head of gzip or of zlib

    def feed(self, piece: bytes) -> bytes:
        """What a piece becomes.

        Raises:
            TooLarge: this goes beyond the limit.
            Damaged: it cannot be unpacked.
        """
        if not self._packed:
            return self._counted(piece)
        found = bytearray()
        while piece:
            found += self._counted(self._step(piece))
            piece = self._inner.unconsumed_tail
        return bytes(found)

    def _step(self, piece: bytes) -> bytes:
        try:
            unpacked = self._inner.decompress(piece, STEP)
        except zlib.error as error:
            if not (self._first and self._encoding == "deflate"):
                raise Damaged from error
            self._inner = zlib.decompressobj(-zlib.MAX_WBITS)  # some servers send it without any head
            try:
                unpacked = self._inner.decompress(piece, STEP)
            except zlib.error as again:
                raise Damaged from again
        self._first = False
        return unpacked

    def _counted(self, piece: bytes) -> bytes:
        self._done += len(piece)
        if self._done > self._most:
            raise TooLarge
        return piece
