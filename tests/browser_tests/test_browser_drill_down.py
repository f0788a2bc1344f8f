"""A click on a bar leads a level deeper, Back comes back, and it works again."""

from playwright.sync_api import Page, expect

from tests.browser import go_back, wait_until_ready

BAR = '[class*="st-key-{place}"] g.mark-rect path'
TIERS, RATES = "chart-tiers-", "c3-rates-"


def click_a_bar(page: Page, place: str, *, is_best: bool = False) -> None:
    """Click the last bar; the picture may still move while the page settles.

    Below the best bar there is always something to show; over the drawn bars
    lies a clear one as wide as the picture, which takes the click.
    """
    drawn = BAR.format(place=place)
    bar = page.locator(f'{drawn}[opacity="0"]').first
    if not is_best:
        bar = page.locator(drawn).last
    bar.wait_for()
    bar.evaluate("bar => bar.scrollIntoView({block: 'center'})")
    page.wait_for_timeout(800)
    bar.click()


def test_a_bar_leads_down_twice(browser_page: Page, demo_app: str) -> None:
    page, city = browser_page, f"{demo_app}/bandwidth"
    page.goto(city)
    wait_until_ready(page)
    seen = []
    for _ in range(2):
        click_a_bar(page, TIERS)
        page.wait_for_url("**area=*")
        wait_until_ready(page)
        seen.append(page.url)
        go_back(page, lambda: page.url == city)

    assert seen[0] == seen[1]


def test_a_school_s_bar_opens_its_record(browser_page: Page, demo_app: str) -> None:
    page = browser_page
    page.goto(f"{demo_app}/three_classrooms?part=opening")
    wait_until_ready(page)
    for _ in range(2):
        click_a_bar(page, RATES, is_best=True)
        page.wait_for_timeout(300)
        wait_until_ready(page)
    click_a_bar(page, RATES, is_best=True)

    page.wait_for_url("**/school?*school=*")


def test_a_map_fills_a_larger_window(browser_page: Page, demo_app: str) -> None:
    page = browser_page
    page.set_viewport_size({"width": 1920, "height": 1080})
    page.goto(f"{demo_app}/bandwidth")
    wait_until_ready(page)
    page.wait_for_function(
        """() => {
            const map = document.querySelector('[data-testid="stDeckGlJsonChart"]')
            const box = map && map.getBoundingClientRect()
            return box && box.height > 600 && box.bottom < innerHeight
        }"""
    )
    whole = "document.documentElement.scrollWidth <= innerWidth"
    assert page.evaluate(whole)


def test_back_is_one_step_after_a_change_of_page_by_the_menu(
    browser_page: Page, demo_app: str
) -> None:
    page, city = browser_page, f"{demo_app}/bandwidth?mode=meeting"
    page.goto(city)
    wait_until_ready(page)
    click_a_bar(page, TIERS)
    page.wait_for_url("**area=*")
    wait_until_ready(page)
    district, before = page.url, page.evaluate("history.length")

    page.get_by_text("建设", exact=True).click()
    page.locator('a[href*="equipment"]').last.click()
    page.wait_for_url("**/equipment?area=*")
    wait_until_ready(page)
    assert page.evaluate("history.length") == before + 1

    for address in (district, city):
        page.evaluate("history.back()")
        page.wait_for_url(address)
        wait_until_ready(page)
        expect(page.locator(".zj-head h1")).to_have_text("宽带网络")
