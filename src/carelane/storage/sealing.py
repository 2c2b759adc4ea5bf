"""Texts under the seal of the vault. The purpose names the row, so that a sealed value fits nowhere else."""

from carelane.ports.accounts import Vault


def seal_text(vault: Vault, purpose: str, text: str) -> bytes:
    """The text sealed; any character of it survives."""
    return vault.seal(purpose, text.encode("utf-8", "surrogatepass"))


def unseal_text(vault: Vault, purpose: str, sealed: bytes) -> str:
    """The text again.

    Raises:
        SealBroken: it was changed, or sealed with another key or for another row.
    """
    return vault.unseal(purpose, sealed).decode("utf-8", "surrogatepass")
