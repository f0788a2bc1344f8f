"""Sections that are measured on their own stay when everything else is measured."""

from tests.sections import with_section, with_sections_of

TITLE, COMMAND = "长时间放映", "python -m tests.soak"


def test_a_section_takes_the_place_of_the_one_before() -> None:
    once = with_section("# 速度\n\n正文\n", TITLE, COMMAND, "第一次")
    more = with_section(once, "别的", "make", "另一段")
    twice = with_section(more, TITLE, COMMAND, "第二次")

    assert twice.count("第二次") == twice.count("另一段") == 1
    assert "第一次" not in twice
    assert twice.startswith("# 速度\n\n正文\n")


def test_all_sections_go_over_to_the_document_that_is_written_anew() -> None:
    before = with_section("# 旧\n", TITLE, COMMAND, "几行\n\n| 表 |")
    before = with_section(before, "别的", "make", "另一段")

    after = with_sections_of("# 新\n", before)

    assert after == before.replace("# 旧", "# 新")
    assert with_sections_of("# 新\n", "# 旧\n") == "# 新\n"
