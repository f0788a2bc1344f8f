"""The fifty systems of 建设清单, each with what is typed for it and what it shows."""

from tests.pages.fifty_rows_governance import GOVERNANCE_ROWS
from tests.pages.fifty_rows_infrastructure import INFRASTRUCTURE_ROWS
from tests.pages.fifty_rows_people import PEOPLE_ROWS
from tests.pages.fifty_rows_platforms import PLATFORM_ROWS

FIFTY_ROWS = {
    row.no: row
    for row in (*INFRASTRUCTURE_ROWS, *PLATFORM_ROWS, *PEOPLE_ROWS, *GOVERNANCE_ROWS)
}
