"""What only the office can decide: each answer is remembered for its next files."""

from typing import Any

import streamlit as st

from data_access.jobs.deciding import Answer, remember_answers
from data_access.jobs.folders import Job
from data_access.jobs.starting import start
from data_access.jobs.state import Step
from pages.ui.import_tables import Told
from pages.ui.plain_text import escaped, shown, write

MOST = 30
# An answer for this time only: nothing is remembered, these files are not asked again.
LATER, LATER_LABEL = "?", "先不管：这次不存这些行，下次再问"
PUT_OFF = "_import_put_off"
Places = dict[str, list[list[str]]]  # kind → code and name of each
_KINDS = {
    "heading": "表头",
    "sheet": "工作表",
    "school": "学校",
    "area": "区域",
}


def questions(job: Job, told: Told) -> None:
    """Draw what could not be decided by rule; the answers start another check."""
    put_off = st.session_state.get(PUT_OFF, {}).get(job.id, set())
    every = told.get("questions") or []
    open_questions = [one for one in every if _about(one) not in put_off]
    _refused(told)
    if not open_questions:
        return
    with (
        st.expander(
            f"需要您决定的（{len(open_questions):,}）：决定一次，以后的文件照此办理",
            expanded=True,
        ),
        st.form("import-questions", border=False),
    ):
        for number, one in enumerate(open_questions[:MOST]):
            _question(number, one, told.get("places") or {})
        if len(open_questions) > MOST:
            st.caption(f"先列出 {MOST} 项，重新识别后接着列其余的。")
        is_sent = st.form_submit_button("记住并重新识别", type="primary")
    if is_sent:
        _decide(job, open_questions[:MOST])


def _refused(told: Told) -> None:
    """Say of each sheet that is known but stays out whole what it lacks."""
    for one in (told.get("refused") or [])[:MOST]:
        missing = "、".join(one["missing"])
        write(
            f"“{one['sheet']}”（{one['file']}）认作{one['label']}，"
            f"但没有找到必填列：{missing}。文件里有的，请在下面选出是哪一列；"
            "没有的，请补上再放进来。认错了表的，在“记住的决定”里收回。"
        )


def _question(number: int, one: dict[str, Any], places: Places) -> None:
    left, right = st.columns([1, 1], vertical_alignment="center")
    with left:
        st.html(
            f'<div class="im-name">{_KINDS[one["kind"]]}：{escaped(one["given"])}</div>'
            f'<div class="im-dim">{escaped(one["where"])}</div>'
        )
    labels = {option["answer"]: option["label"] for option in one["options"]}
    for code, name in places.get(one["kind"]) or []:
        labels.setdefault(code, f"{name}（{code}）")
    if one["kind"] in ("school", "area"):
        labels[LATER] = LATER_LABEL
    with right:
        st.selectbox(
            "是什么",
            list(labels),
            index=None,
            placeholder=shown(one["taken"] or "暂不决定", 80),
            format_func=lambda answer: shown(labels[answer], 80),
            key=_key(number, one),
            label_visibility="collapsed",
        )


def _decide(job: Job, asked: list[dict[str, Any]]) -> None:
    answers, later = [], set()
    for number, one in enumerate(asked):
        answer = st.session_state.get(_key(number, one))
        if answer == LATER:
            later.add(_about(one))
        elif answer is not None:
            answers.append(
                Answer(one["kind"], one["given"], answer, one["sheet"], one["place"])
            )
    if later:
        put_off = st.session_state.setdefault(PUT_OFF, {})
        put_off[job.id] = put_off.get(job.id, set()) | later
    if later and not answers:
        st.rerun()
    if not answers:
        st.warning("还没有选。不选也可以继续：没有决定的不存入。")
        return
    with st.spinner("正在记住…"):
        remember_answers(answers)
    start(job, Step.CHECK)
    st.rerun()


def _about(one: dict[str, Any]) -> tuple[str, ...]:
    return one["kind"], one["sheet"], one["place"], one["given"]


def _key(number: int, one: dict[str, Any]) -> str:
    return f"import-question-{number}-{one['kind']}-{abs(hash(one['given']))}"
