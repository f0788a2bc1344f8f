"""Settles which column of the file fills which of the sheet, near headings included."""

from collections import defaultdict
from collections.abc import Sequence

from data_access.catalogue.sheets import SheetColumn
from data_access.ingest.matching import (
    Cells,
    Claim,
    How,
    Matching,
    claim_with_unit,
    sheet_parts,
)
from data_access.ingest.nearness import NEAR_MARGIN, Proposal, clear_winner, rank
from data_access.ingest.nearness.fitting import is_counter
from data_access.ingest.nearness.values import Fit, fit_of

_SURENESS = {how: place for place, how in enumerate(How)}
# No report has more; a row of words without end is not compared with everything.
_MOST_TRIED = 200
_FITNESS = {Fit.PROOF: 3, Fit.POSSIBLE: 2, Fit.UNKNOWN: 1, Fit.NOT: 0}


def settle_claims(matching: Matching, claims: Sequence[Claim], cells: Cells) -> None:
    """Let one column of the file fill each of the sheet: the surest, else by cells.

    Where neither tells and the cells differ, none is read.
    """
    of_part: defaultdict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        of_part[claim.name].append(claim)
    for rivals in of_part.values():
        winner = _winner(matching.sheet.id, rivals, cells)
        losers = [claim.heading.text for claim in rivals if claim is not winner]
        if winner is None:
            matching.contested += losers
        else:
            matching.take(winner)
            matching.twice += losers


def take_near(matching: Matching, cells: Cells) -> None:
    """Take the headings that are near enough; keep what the others may stand for."""
    headings = matching.header.headings
    wanted = set(matching.unmatched[:_MOST_TRIED])
    claims: defaultdict[str, list[Claim]] = defaultdict(list)
    for index, heading in enumerate(headings):
        if heading.text not in wanted or index in matching.claims:
            continue
        if is_counter(heading.whole):
            continue
        proposals = _proposals(matching, index, cells(index))
        if proposals:
            matching.proposals[heading.text] = proposals
        best = clear_winner(proposals)
        if best is None or best.name in _filled(matching):
            continue
        part = sheet_parts(matching.sheet.id)[best.name]
        claim = claim_with_unit(
            index, heading, part, How.NEAR, best.certainty, best.evidence
        )
        if claim.factor is not None:
            claims[best.name].append(claim)
    for rivals in claims.values():
        rivals.sort(key=lambda claim: -claim.certainty)
        lead = rivals[0].certainty - (rivals[1].certainty if rivals[1:] else 0.0)
        if lead >= NEAR_MARGIN:
            matching.take(rivals[0])
            matching.unmatched.remove(rivals[0].heading.text)
            matching.proposals.pop(rivals[0].heading.text, None)


def _proposals(
    matching: Matching, index: int, cells: Sequence[object]
) -> list[Proposal]:
    """Return what a heading may stand for, by the readings of all its lines."""
    header = matching.header
    readings = header.candidates[index] if header.candidates else ()
    whole = readings[0] if readings else header.headings[index]
    return rank(matching.sheet.id, whole.whole, cells)  # type: ignore[arg-type]


def _filled(matching: Matching) -> set[str]:
    return {claim.name for claim in matching.claims.values()}


def _winner(sheet_id: str, rivals: list[Claim], cells: Cells) -> Claim | None:
    surest = min(_SURENESS[claim.how] for claim in rivals)
    best = [claim for claim in rivals if _SURENESS[claim.how] == surest]
    if len(best) == 1:
        return best[0]
    filled = [c for c in best if any(str(cell).strip() for cell in cells(c.index))]
    if len(filled) <= 1:
        return filled[0] if filled else best[0]
    first = list(cells(filled[0].index))
    if all(list(cells(claim.index)) == first for claim in filled[1:]):
        return filled[0]
    return _by_cells(sheet_id, filled, cells)


def _by_cells(sheet_id: str, rivals: Sequence[Claim], cells: Cells) -> Claim | None:
    """Return the one claim whose cells fit its column best, if one does."""
    fits: dict[int, int] = {}
    for claim in rivals:
        if not isinstance(claim.part, SheetColumn):
            return None
        fits[claim.index] = _FITNESS[fit_of(sheet_id, claim.part, cells(claim.index))]
    best = max(fits.values())
    found = [claim for claim in rivals if fits[claim.index] == best]
    return found[0] if len(found) == 1 else None
