"""A link as a QR code: drawn here, as SVG within the page, nothing fetched."""

import io

import segno

_QUIET = 4  # modules of white around it, as the standard asks
_SCALE = 6


def qr_svg(link: str) -> str:
    """Return the SVG of a link's QR code: dark on white in either theme."""
    out = io.BytesIO()
    code = segno.make(link, micro=False, error="m", boost_error=False)
    code.save(
        out,
        kind="svg",
        border=_QUIET,
        scale=_SCALE,
        light="white",
        xmldecl=False,
        omitsize=True,
    )
    return out.getvalue().decode("utf-8")
