"""An installation with people, workspaces and campaigns in it, for tests of pages and of the API."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from carelane.accounts.password_hasher import Argon2Hasher, Cost
from carelane.domain.access import ActorKind, Role, Scope, User, Workspace, WorkspaceKind
from carelane.domain.kept import Actor, KeptCampaign
from carelane.formats.campaign_file import load_registration
from carelane.ports.site import SiteReader
from carelane.services.demo_campaign import CAMPAIGN_FILE
from carelane.settings import read_settings
from carelane.web.app import create_app
from carelane.web.work import handlers
from carelane.wiring import Services, open_services
from tests.web.page_client import PageClient

PASSWORD = "a long enough password"
QUICK = Argon2Hasher(Cost(8, 1, 1))


@dataclass
class House:
    """Services, the application over them, and ways to fill it."""

    services: Services
    app: Any
    _clients: list[PageClient] = field(default_factory=list)

    def user(self, name: str) -> User:
        """Somebody with an account."""
        return self.services.users.add_user(f"{name.lower()}@example.com", name, QUICK.hash(PASSWORD))

    def workspace(self, owner: User, name: str = "Birch Property", provider: str = "ringcentral") -> Workspace:
        """A workspace that belongs to somebody."""
        return self.services.workspaces.add_workspace(
            name, WorkspaceKind.BUSINESS, provider, owner=owner, by=actor(owner)
        )  # fmt: skip

    def member(self, workspace: Workspace, user: User, role: Role) -> User:
        """Add somebody to a workspace."""
        self.services.workspaces.set_member(workspace.id, user.id, role, actor(user))
        return user

    def campaign(self, workspace: Workspace, by: User, name: str = "Tenants") -> KeptCampaign:
        """The demo's declined campaign, kept."""
        registration = load_registration(CAMPAIGN_FILE).registration
        return self.services.campaigns.add(workspace.id, name, registration, actor(by))

    def key(self, workspace: Workspace, by: User, *scopes: Scope) -> str:
        """The secret of a new API key."""
        prefix, secret = self.services.tokens.api_key()
        hashed = self.services.vault.keyed_hash("api-key", secret)
        self.services.workspaces.add_key(
            workspace.id, "a program", scopes or tuple(Scope), prefix=prefix, secret_hash=hashed, by=actor(by)
        )
        return secret

    def token(self, user: User) -> str:
        """A session of somebody, as the cookie holds it."""
        token = self.services.tokens.token()
        hashed = self.services.vault.keyed_hash("session", token)
        self.services.users.start_session(user.id, hashed, datetime.now(UTC) + timedelta(hours=1))
        return token

    def client(self, user: User | None = None, *, key: str = "") -> PageClient:
        """A browser, signed in as somebody; or a program with a key."""
        client = PageClient(self.app, base_url="http://localhost", raise_server_exceptions=False)
        if user is not None:
            client.cookies.set("carelane_session", self.token(user), domain="localhost.local")
        if key:
            client.headers["authorization"] = f"Bearer {key}"
        client.__enter__()
        self._clients.append(client)
        return client

    def close(self) -> None:
        """End every client and give back the database."""
        for client in self._clients:
            client.__exit__(None, None, None)
        self.services.close()


def actor(user: User) -> Actor:
    """Somebody as the trail names them."""
    return Actor(ActorKind.USER, user.id, user.name)


@contextmanager
def house_in(folder: Path, database: str = "", reader: SiteReader | None = None) -> Iterator[House]:
    """A new installation in a folder. reader: who looks at websites there."""
    given = {"CARELANE_DATA": str(folder)} | ({"CARELANE_DATABASE": database} if database else {})
    services = open_services(read_settings(given), hasher=QUICK, handlers=handlers(reader))
    house = House(services, create_app(services))
    try:
        yield house
    finally:
        house.close()
