"""讲稿: a button, and what it opens: the sentences to say, checked, edited, taken."""

import html
from collections.abc import Sequence

import streamlit as st

from data_access.catalogue.indicators import find_indicator
from data_access.messages import speech as words
from pages.ui import address, cached, record_data
from pages.ui.choice_row import choose_here
from pages.ui.export_lines import file_stem
from pages.ui.speech_choice import SCHOOL, spoken_on
from pages.ui.speech_facts import told_of
from pages.ui.speech_pieces import Line, Piece, spoken, text_of
from pages.ui.speech_school import school_view, sentences_of_school
from pages.ui.speech_sentences import three_sentences
from pages.ui.speech_ways import follow, is_followed, open_asked
from pages.ui.speech_year import views_of, year_paragraph, years_of
from pages.ui.view import SCHOOL_KEY, View

TEXT = "speech-text"
HEIGHT = 190
_STYLE = """
<style>
[class*="st-key-speech-line"]{display:block!important;line-height:1.9}
[class*="st-key-speech-line"] div,[class*="st-key-speech-line"] p,
[class*="st-key-speech-line"] button{display:inline!important;width:auto!important;
 padding:0;min-height:0;margin:0;line-height:inherit;font-size:1rem}
[class*="st-key-speech-line"] button p{text-decoration:underline;
 text-underline-offset:3px}
.zj-copy{border:1px solid rgba(128,140,160,.6);border-radius:8px;background:none;
 color:inherit;font:inherit;padding:.3rem .9rem;cursor:pointer}
</style>
"""


def speech_tool(view: View) -> None:
    """Draw the button of the head line; open what a number of the 讲稿 led to."""
    if st.button(words.BUTTON, key="tool-speech", type="tertiary"):
        _dialog(view, address.page())
    else:
        open_asked()


@st.dialog(words.TITLE, width="large")
def _dialog(view: View, page: str) -> None:
    if is_followed():
        st.rerun()
    st.html(_STYLE)
    part = choose_here("speech-part", words.PARTS)
    if part == words.YEAR:
        _year(view)
    else:
        _three(view, page)


def _three(view: View, page: str) -> None:
    names = spoken_on(page, view)
    if not names:
        st.info(words.NOT_FIGURES)
        return
    name = st.selectbox(
        words.CHOOSE,
        names,
        format_func=_label,
        key=f"speech-indicator-{page}",
        filter_mode=None,  # its words for "nothing found" are English
    )
    school = _school(page)
    if school is None:
        _lines(three_sentences(told_of(name, view)), (view,) * 3, name)
        return
    own = school_view(view, school)
    lines = sentences_of_school(name, own, school)
    _lines(lines, (own,) * 3, f"{name}-{own.school_id}")


def _school(page: str) -> dict[str, object] | None:
    """Return the school whose record is open, None on any other page."""
    code = str(st.session_state.get(SCHOOL_KEY) or "")
    return record_data.head(code) if page == SCHOOL and code else None


def _year(view: View) -> None:
    years = years_of(view)
    year = st.selectbox(
        words.CHOOSE_YEAR,
        years,
        format_func=lambda one: words.YEAR_TEXT.format(year=one),
        key="speech-year",
        filter_mode=None,
    )
    stocks, flows = views_of(view, year)
    _lines(year_paragraph(view, year), (stocks, flows), f"year-{year}")
    st.caption(words.YEAR_STOCK)


def _label(name: str) -> str:
    one = find_indicator(name)
    return one.label if one else name


def _lines(lines: Sequence[Line], views: Sequence[View], key: str) -> None:
    """Draw sentences whose numbers lead on, and the field they are edited in.

    `views` say of each sentence what it is about.
    """
    st.caption(words.CHECK)
    view = views[0]
    for number, line in enumerate(lines):
        with st.container(key=f"speech-line-{number}"):
            for place, piece in enumerate(_merged(line)):
                _piece(piece, views[number], f"{number}-{place}-{key}")
    # A draft belongs to the data it was written from.
    version = cached.data_key().version
    draft = f"{TEXT}-{key}-{view.node.key}-{view.period.key}-{version}"
    original = text_of(lines)
    widget = f"{draft}-field"
    # What is edited outlives the field, which is gone when the 讲稿 is closed.
    st.session_state[widget] = st.session_state.get(draft, original)
    with st.container(key=TEXT):
        text = st.text_area(
            words.EDIT, key=widget, height=HEIGHT, on_change=_keep, args=(draft, widget)
        )
    _take(text, view, draft)


def _keep(draft: str, widget: str) -> None:
    st.session_state[draft] = st.session_state[widget]


def _forget(draft: str) -> None:
    st.session_state.pop(draft, None)


def _merged(line: Line) -> list[Piece]:
    """Return the pieces with neighbours that lead nowhere put together."""
    found: list[Piece] = []
    for piece in line:
        if found and piece.way is None and found[-1].way is None:
            found[-1] = Piece(found[-1].text + piece.text)
        else:
            found.append(piece)
    return found


def _piece(piece: Piece, view: View, key: str) -> None:
    text = spoken(piece.text)
    if piece.way is None:
        st.html(f"<span>{html.escape(text)}</span>")
        return
    st.button(
        text,
        key=f"speech-{key}",
        type="tertiary",
        on_click=follow,
        args=(piece, view),
    )


def _take(text: str, view: View, draft: str) -> None:
    """Offer the edited text: copied, or as a file; or the original again."""
    with st.container(horizontal=True, vertical_alignment="center"):
        st.html(
            f'<button type="button" class="zj-copy" data-copy-from="{TEXT}" '
            f'data-copy-done="{words.COPIED}">{words.COPY}</button>',
            width="content",
        )
        st.download_button(
            words.DOWNLOAD,
            text.encode("utf-8-sig"),  # 记事本 of old Windows reads it by its mark
            file_name=f"{file_stem(view, words.FILE_NAME)}.txt",
            mime="text/plain",
            key="speech-file",
            on_click="ignore",
        )
        st.button(
            words.AGAIN,
            key="speech-again",
            type="tertiary",
            on_click=_forget,
            args=(draft,),
        )
