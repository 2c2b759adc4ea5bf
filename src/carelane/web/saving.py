"""A campaign kept from a page: what its form was made from, and the way to the comparison when two people saved.

Decides: where one goes on after a save, and after a conflict.
Leaves alone: what is kept (`services.campaigns.versions`) and what the comparison shows (`campaign_pages`).
"""

from fastapi import Request
from starlette.responses import Response

from carelane.domain.campaign import Registration
from carelane.domain.kept import KeptCampaign
from carelane.ports.campaigns import EditConflict, NotKept
from carelane.services.campaigns.versions import SaveCampaign, save_campaign
from carelane.web.access import Visit, services_of
from carelane.web.pages import back_to


def begun_from(request: Request, kept: KeptCampaign, number: int) -> Registration:
    """The version that a form was made from: boxes that it did not send stay as they were there."""
    if number == kept.version:
        return kept.registration
    try:
        return services_of(request).campaigns.version(kept.workspace_id, kept.id, number).registration
    except NotKept:
        return kept.registration


def save_or_compare(request: Request, visit: Visit, command: SaveCampaign, then: str, *, anchor: str = "") -> Response:
    """Keep a campaign and go on with a page of it (and a place there); or compare two versions.

    Raises:
        NotKept: there is no such campaign.
    """
    try:
        save_campaign(command, visit.actor, campaigns=services_of(request).campaigns)
    except EditConflict as conflict:
        return compare(command.workspace_id, command.campaign_id, conflict)
    return back_to(f"/w/{command.workspace_id}/campaigns/{command.campaign_id}/{then}", "saved", anchor)


def compare(workspace_id: str, campaign_id: str, conflict: EditConflict) -> Response:
    """The page where what was kept aside stands beside what somebody else saved meanwhile."""
    number = conflict.aside.number if conflict.aside else 0
    return back_to(f"/w/{workspace_id}/campaigns/{campaign_id}/conflict?aside={number}")
