"""What is said of files that stand behind supporting documents."""

EVIDENCE_SENTENCES: dict[str, str] = {
    "evidence_kind": "文件“{file}”没有收：只收这些格式：{allowed}。"
    "请换成其中一种再传。",
    "evidence_empty": "文件“{file}”是空的，没有收。请检查后重传。",
    "evidence_large": "文件“{file}”超过 {allowed} MB，没有收。请压缩后再传。",
}
