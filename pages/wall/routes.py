"""The addresses of the player: its document, its scenes, whether they are new."""

from urllib.parse import urlencode

from starlette.requests import Request
from starlette.responses import HTMLResponse, JSONResponse, Response
from starlette.routing import Route

from data_access.errors import PlanInvalid
from pages.ui.failures import words_of
from pages.ui.wall_plans import plan_named
from pages.wall.document import live_document, preview_document, program_mark
from pages.wall.payload import payload_of, version_of
from pages.wall.vega import vega_bundle

PLAN, LOOK, PAPER = "plan", "look", "paper"
LOOK_SECONDS, MOST_LOOK_SECONDS = 20, 600


def wall_routes(base: str = "") -> list[Route]:
    """Return the routes; what they call runs in threads, not on the event loop."""
    return [
        Route(f"{base}/wall", _document),
        Route(f"{base}/wall/preview", _preview),
        Route(f"{base}/wall/version", _version),
        Route(f"{base}/wall/scenes", _scenes),
        Route(f"{base}/wall/vega.js", _vega),
    ]


def _document(request: Request) -> HTMLResponse:
    """Answer without the store: the player waits for it, and says so."""
    name = request.query_params.get(PLAN, "")
    address = urlencode({PLAN: name}) if name else ""
    page = live_document(name or "投影大屏", address, _look_seconds(request))
    return HTMLResponse(page, headers={"Cache-Control": "no-cache"})


def _preview(request: Request) -> HTMLResponse:
    return HTMLResponse(preview_document(urlencode(dict(request.query_params))))


def _version(request: Request) -> Response:
    try:
        plan = plan_named(request.query_params.get(PLAN))
        found = {"version": version_of(plan), "program": program_mark()}
    except Exception as error:  # the player shows the sentence, whatever it was
        return _refusal(error)
    return JSONResponse(found, headers={"Cache-Control": "no-store"})


def _scenes(request: Request) -> Response:
    try:
        plan = plan_named(request.query_params.get(PLAN))
        found = payload_of(plan, is_paper=PAPER in request.query_params)
    except Exception as error:  # the player shows the sentence, whatever it was
        return _refusal(error)
    return JSONResponse(found, headers={"Cache-Control": "no-store"})


def _vega(request: Request) -> Response:
    days = "public, max-age=31536000, immutable"
    return Response(
        vega_bundle(), media_type="text/javascript", headers={"Cache-Control": days}
    )


def _refusal(error: Exception) -> JSONResponse:
    status = 404 if isinstance(error, PlanInvalid) else 503
    return JSONResponse({"sentence": words_of(error)}, status_code=status)


def _look_seconds(request: Request) -> int:
    text = request.query_params.get(LOOK, "")
    asked = int(text) if text.isdecimal() else LOOK_SECONDS
    return min(max(asked, 1), MOST_LOOK_SECONDS)
