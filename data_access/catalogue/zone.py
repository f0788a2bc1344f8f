"""What a zone is called where nobody says it, and what stands above several roots."""

from data_access.catalogue.areas import AREA_LABELS, AreaKind

PRODUCT_NAME = "智教一张图"
# What stands beside the title and under every export of a simulated zone.
SIMULATED, SIMULATED_LIGHT, SIMULATED_DARK = "模拟数据", "#B45309", "#F7B733"
WHOLE_ZONE = AREA_LABELS[AreaKind.COUNTRY]

# From the top down; the others are groups, or schemes that bring their own root.
LEGAL_LEVELS = (
    AreaKind.COUNTRY,
    AreaKind.PROVINCE,
    AreaKind.CITY,
    AreaKind.DISTRICT,
    AreaKind.TOWN,
    AreaKind.VILLAGE,
)


def title_of(zone_name: str) -> str:
    """Return the title of a zone that was given none."""
    return PRODUCT_NAME if zone_name == WHOLE_ZONE else f"{zone_name}{PRODUCT_NAME}"


def rank(kind: str) -> int:
    """Return how high a kind of area stands, 0 highest; other schemes lowest."""
    known = [level.value for level in LEGAL_LEVELS]
    return known.index(kind) if kind in known else len(known)


def kind_above(kind: str) -> str:
    """Return the kind of area that holds areas of a kind."""
    place = rank(kind)
    is_known = 0 < place < len(LEGAL_LEVELS)
    return LEGAL_LEVELS[place - 1].value if is_known else AreaKind.COUNTRY.value
