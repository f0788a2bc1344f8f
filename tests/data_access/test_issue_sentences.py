"""What is found in a workbook is said for a school and a clerk, not for a terminal."""

import re

import pytest

from data_access.messages.checks import CHECKS
from data_access.messages.cleaning import CLEANING
from data_access.messages.delivery import DELIVERY
from data_access.messages.layout import LAYOUT
from data_access.messages.matching import MATCHING
from data_access.messages.reading import READING

SENTENCES = READING | DELIVERY | CLEANING | CHECKS | MATCHING | LAYOUT
# Said only where somebody wrote a mapping file, or at the command line itself.
OTHERS = frozenset({"date_assumed", "template_exists"})
TERMINAL = re.compile(r"命令|映射文件|decide|restore|(?<![\w-])--?[a-z]")


@pytest.mark.parametrize("rule", sorted(SENTENCES.keys() - OTHERS))
def test_no_issue_tells_its_reader_to_type_a_command(rule: str) -> None:
    assert not TERMINAL.search(SENTENCES[rule])
