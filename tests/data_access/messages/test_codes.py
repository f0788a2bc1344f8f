"""A code of a sentence belongs to one subject: none is silently replaced."""

from collections import Counter

from data_access.messages import SENTENCES, SUBJECTS


def test_no_two_subjects_have_a_sentence_of_the_same_code() -> None:
    used = Counter(code for subject in SUBJECTS for code in subject)
    assert [code for code, count in used.items() if count > 1] == []
    assert set(SENTENCES) == set(used)
