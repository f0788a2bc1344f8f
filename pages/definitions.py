"""指标说明: every indicator and source, printed from the catalogue."""

from pages.ui.view import current_view


def render() -> None:
    """Draw the page for the area and period in the address."""
    view = current_view()
    assert view is not None


if __name__ == "__main__":
    from app import main

    main()
