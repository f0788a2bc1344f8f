"""What is said of a command line that cannot be read: the parser's own English."""

import re

# What the parser of the standard library says, and how we say it; first match counts.
_FAULTS: tuple[tuple[str, str], ...] = (
    (r"the following arguments are required: (?P<names>.*)", "缺少 {names}"),
    (r"unrecognized arguments: (?P<names>.*)", "不认得 {names}"),
    (
        r"argument (?P<names>.*?): invalid choice: '?(?P<value>.*?)'? "
        r"\(choose from (?P<choices>.*)\)",
        "{names}不能是“{value}”，可用的是：{choices}",
    ),
    (
        r"argument (?P<names>.*?): expected (one|at least one|\d+) arguments?",
        "{names} 后面要写上内容",
    ),
    (
        r"argument (?P<names>.*?): ignored explicit argument '?(?P<value>.*?)'?",
        "{names} 后面不用写内容（写了“{value}”）",
    ),
    (
        r"argument (?P<names>.*?): invalid \S+ value: '?(?P<value>.*?)'?",
        "{names} 的“{value}”看不懂",
    ),
    (
        r"argument (?P<names>.*?): not allowed with argument (?P<other>.*)",
        "{names} 不能和 {other} 一起用",
    ),
    (
        r"ambiguous option: (?P<names>.*?) could match (?P<choices>.*)",
        "{names} 写得太短，可能是 {choices}",
    ),
    (r"argument (?P<names>.*?): (?P<value>.*)", "{names}：{value}"),
)


def usage_fault(message: str) -> str:
    """Return in Chinese what the parser found wrong; what is unknown is not quoted."""
    for pattern, sentence in _FAULTS:
        found = re.fullmatch(pattern, message, re.DOTALL)
        if found:
            return sentence.format(**_parts(found.groupdict()))
    return "写法不对"


def _parts(found: dict[str, str]) -> dict[str, str]:
    parts = {name: text.rstrip("。") for name, text in found.items()}
    for name in ("names", "choices"):
        if name in parts:
            parts[name] = parts[name].replace("'", "").replace(", ", "、")
    return parts
