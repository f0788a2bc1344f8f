"""Code lists of posts and supporting documents."""

from data_access.catalogue.codes.model import code_list

# Posts, never persons (domain.md §2.5, row 49: 四级责任的学校一级).
POSTS = code_list(
    "post",
    "leader 分管校领导 分管领导 分管副校长",
    "specialist 信息化专员 信息化管理员 首席信息官",
    "reporter 数据填报员 填报员",
    "security 网络安全员 网络安全管理员",
)

DOCUMENT_KINDS = code_list(
    "document_kind",
    "policy 文件 方案 制度 通知",
    "photo 照片 图片",
    "video 视频 录像",
    "certificate 证书 获奖证书",
    "contract 合同 采购合同 验收单",
    "report 报告 总结",
    "other 其他",
)
