"""Certificates: a wrong one is told of and never believed."""

import datetime as dt
import ssl

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

from carelane.domain.site import FetchState
from carelane.ports.site import Rendering, SiteAsked
from carelane.site.reader import WebSiteReader
from tests.unit.site.server import serving

NOW = dt.datetime.now(dt.UTC)


def certificate(folder, name: str, *, days: int = 1):
    """A certificate that its host has given itself, and its key, as files."""
    key = ec.generate_private_key(ec.SECP256R1())
    subject = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, name)])
    made = (
        x509.CertificateBuilder()
        .subject_name(subject)
        .issuer_name(subject)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(NOW - dt.timedelta(days=9))
        .not_valid_after(NOW + dt.timedelta(days=days))
        .add_extension(x509.SubjectAlternativeName([x509.DNSName(name)]), critical=False)
        .add_extension(x509.BasicConstraints(ca=True, path_length=None), critical=True)
        .sign(key, hashes.SHA256())
    )
    form = serialization.PrivateFormat.PKCS8
    (folder / "cert.pem").write_bytes(made.public_bytes(serialization.Encoding.PEM))
    (folder / "key.pem").write_bytes(key.private_bytes(serialization.Encoding.PEM, form, serialization.NoEncryption()))
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(folder / "cert.pem", folder / "key.pem")
    return context, ssl.create_default_context(cafile=folder / "cert.pem")


@pytest.mark.parametrize(
    ("name", "days", "believed", "says"),
    [
        ("birch.example", 1, True, ""),
        ("birch.example", 1, False, "self-signed"),
        ("birch.example", -1, True, "expired"),
        ("oak.example", 1, True, "mismatch"),
    ],
)
def test_a_certificate_is_judged_as_a_browser_does(tmp_path, name, days, believed, says):
    server, trust = certificate(tmp_path, name, days=days)
    with serving({"birch.example": {"/": "<p>hello"}}, tls=server) as sites:
        if believed:
            sites.context = trust
        asked = SiteAsked("birch.example", most_pages=1, rendering=Rendering.NEVER, delay_seconds=0)
        picture = WebSiteReader(sites).read(asked)
    assert picture.pages[0].state is (FetchState.FAILED if says else FetchState.OK)
    assert says in picture.certificate
    assert bool(picture.certificate) is bool(says)
