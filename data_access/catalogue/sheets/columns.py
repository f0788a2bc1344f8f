"""Columns that many sheets share, and short ways to declare the others."""

from data_access.catalogue.codes import COORDINATE_SYSTEMS, STAGES, CodeList
from data_access.catalogue.sheets.sheet import Kind, SheetColumn

SCHOOL_CODE_EXAMPLE = "2199000123"


def school(
    header: str = "学校标识码", prefix: str = "", field: str = "school_id"
) -> tuple[SheetColumn, ...]:
    """Return the key columns that name a school: code, or name within its area."""
    plain = not prefix
    aliases = ("标识码", "学校代码", "标识代码", "机构标识码", "学校编码", "学校标识")
    role = prefix.replace("_", " ").strip() or "school"
    names = ("学校", "机构名称", "校名", "单位名称", "学校全称")
    return (
        SheetColumn(
            f"{prefix}school_code",
            header,
            Kind.IDENTIFIER,
            field=field,
            aliases=aliases if plain else (f"{header}标识码", f"{header}代码"),
            is_required=True,
            instead=(f"{prefix}school_name",),
            is_key=True,
            example=SCHOOL_CODE_EXAMPLE if role == "school" else "3199000456",
            hint="教育部统一的 10 位学校（机构）标识码，按文字填写；没有的可以填校名。",
        ),
        SheetColumn(
            f"{prefix}school_name",
            "学校名称" if plain else f"{header}名称",
            Kind.TEXT,
            aliases=names if plain else (),
            example="示范区第一小学" if plain else "示范区第二初级中学",
            hint="有标识码时只用来核对；没有标识码时按名称（含曾用名）找学校。",
        ),
    )


def area_path(header: str = "所属区域") -> SheetColumn:
    """Return the column that tells schools of one name apart."""
    return SheetColumn(
        "area_path",
        header,
        Kind.PATH,
        aliases=("所在区域", "所在乡镇", "乡镇"),
        example="示范区/城关镇",
        hint="按名称找学校或区划时用；同名的，写全上级，如“示范区/城关镇”。",
    )


def school_with_area() -> tuple[SheetColumn, ...]:
    """Return the columns that name a school, with the area that tells namesakes."""
    return (*school(), area_path())


def text(
    name: str, header: str, *aliases: str, hint: str = "", **more: object
) -> SheetColumn:
    """Return a column of free text."""
    return _column(name, header, Kind.TEXT, aliases, hint, more)


def identifier(
    name: str, header: str, *aliases: str, hint: str = "", **more: object
) -> SheetColumn:
    """Return a column of numbers that are names."""
    return _column(name, header, Kind.IDENTIFIER, aliases, hint, more)


def choice(
    name: str,
    header: str,
    codes: CodeList,
    *aliases: str,
    hint: str = "",
    **more: object,
) -> SheetColumn:
    """Return a column of a code list; its example is the list's first label."""
    first = next(iter(codes.labels.values()))
    options: dict[str, object] = {"codes": codes, "example": first, **more}
    return _column(name, header, Kind.CHOICE, aliases, hint, options)


def yes_no(
    name: str, header: str, *aliases: str, hint: str = "", **more: object
) -> SheetColumn:
    """Return a yes/no column."""
    return _column(name, header, Kind.YES_NO, aliases, hint, {"example": "是", **more})


def count(
    name: str, header: str, *aliases: str, hint: str = "", **more: object
) -> SheetColumn:
    """Return a column of whole numbers."""
    return _column(name, header, Kind.COUNT, aliases, hint, {"example": 12, **more})


def amount(
    name: str, header: str, *aliases: str, hint: str = "", **more: object
) -> SheetColumn:
    """Return a column of measured amounts."""
    options = {"example": 120.5, **more}
    return _column(name, header, Kind.AMOUNT, aliases, hint, options)


def day(
    name: str, header: str, *aliases: str, hint: str = "", **more: object
) -> SheetColumn:
    """Return a column of days."""
    options = {"example": "2026-09-30", **more}
    return _column(name, header, Kind.DATE, aliases, hint, options)


def month() -> SheetColumn:
    """Return the key column of monthly sheets."""
    options: dict[str, object] = {
        "example": "2026-10",
        "is_required": True,
        "is_key": True,
    }
    return _column("month", "月份", Kind.MONTH, ("统计月份", "年月"), "", options)


def stage(**more: object) -> SheetColumn:
    """Return the column of the stage; blank is the whole school."""
    return choice(
        "stage",
        "学段",
        STAGES,
        "办学阶段",
        **{"example": "小学", "default": "unsplit", **more},
        hint="一贯制学校每个学段一行；只有全校合计的填“未分”。",
    )


def school_year(*, is_key: bool) -> SheetColumn:
    """Return the column of the school year."""
    options: dict[str, object] = {
        "example": "2026-2027",
        "is_required": True,
        "is_key": is_key,
    }
    names = ("学年度",)
    return _column("school_year", "学年", Kind.SCHOOL_YEAR, names, "", options)


def school_year_and_term(*, is_key: bool) -> tuple[SheetColumn, SheetColumn]:
    """Return the columns of the school year and its term."""
    need: dict[str, object] = {"is_required": True, "is_key": is_key}
    return (
        school_year(is_key=is_key),
        _column(
            "term",
            "学期",
            Kind.TERM,
            (),
            "第一学期（9 月至次年 1 月）填 1，第二学期填 2。",
            {"example": 1, **need},
        ),
    )


def position(system_field: str = "coordinate_system") -> tuple[SheetColumn, ...]:
    """Return the columns of a point and of the system it is stated in."""
    return (
        _column(
            "longitude",
            "经度",
            Kind.LONGITUDE,
            ("东经", "lon", "longitude"),
            "十进制度。",
            {"example": 109.7345},
        ),
        _column(
            "latitude",
            "纬度",
            Kind.LATITUDE,
            ("北纬", "lat", "latitude"),
            "十进制度。",
            {"example": 38.2855},
        ),
        choice(
            "coordinate_system",
            "坐标系",
            COORDINATE_SYSTEMS,
            "坐标系统",
            field=system_field,
            hint="经纬度从哪里取的就填哪个；不填的只作示意位置。",
        ),
    )


def _column(
    name: str,
    header: str,
    kind: Kind,
    aliases: tuple[str, ...],
    hint: str,
    more: dict[str, object],
) -> SheetColumn:
    options = {"field": name, "aliases": aliases, "hint": hint, **more}
    return SheetColumn(name, header, kind, **options)  # type: ignore[arg-type]
