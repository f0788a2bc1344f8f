"""What stands in the way of an undo: later deliveries on the same rows, or on theirs.

Rows that a later delivery changed again, rows of others that would lose the school,
area or lesson they belong to, rows whose own have gone since, and codes given to
somebody else.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass

from sqlalchemy import (
    ColumnElement,
    Connection,
    ForeignKeyConstraint,
    FromClause,
    Select,
    Table,
    and_,
    or_,
    select,
    tuple_,
)

from data_access.changes.standing import Standing
from data_access.changes.touched import Touched
from data_access.storing import row_key
from data_access.storing.rows import same_key
from data_access.tables import (
    import_batch,
    import_delivery,
    metadata,
    replaced_row,
)

_BOOKS = (import_batch, import_delivery)
_SOME = 500


@dataclass(frozen=True)
class Undoing:
    """One delivery that is to be undone: its batches, and what they touched."""

    delivery_id: int
    batch_ids: Collection[int]
    touched: Mapping[str, Touched]


def blocking(
    connection: Connection, undoing: Undoing, standing: Standing
) -> frozenset[int]:
    """Return the later deliveries that have to be undone first.

    An id of 0 stands for rows in the way that no later delivery answers for.
    """
    found = set(_on_same_rows(connection, undoing, standing))
    for touched in undoing.touched.values():
        batches = {
            *_dependent(connection, undoing, touched),
            *_with_same_code(connection, touched),
        }
        found |= _deliveries_of(connection, undoing, batches)
        found |= set(_without_parent(connection, undoing, touched, standing))
    return frozenset(found)


def _on_same_rows(
    connection: Connection, undoing: Undoing, standing: Standing
) -> Iterable[int]:
    kept = replaced_row.c
    # As a list to look up in: joined, SQLite compares every row with every other.
    own = select(kept.table_name, kept.row_key).where(
        kept.batch_id.in_(undoing.batch_ids)
    )
    is_own = tuple_(kept.table_name, kept.row_key).in_(own)
    return connection.scalars(
        _later(undoing, standing, replaced_row).where(is_own)
    ).all()


def _later(undoing: Undoing, standing: Standing, kept: FromClause) -> Select[int]:
    """Return the statement of later deliveries that stand, with what they touched."""
    batch = import_batch.c
    ignored = standing.ignored_after(undoing.delivery_id)
    return (
        select(batch.delivery_id)
        .distinct()
        .select_from(import_batch)
        .join(kept, kept.c.batch_id == batch.batch_id)
        .where(batch.delivery_id > undoing.delivery_id)
        .where(batch.delivery_id.not_in(ignored))
    )


def _dependent(
    connection: Connection, undoing: Undoing, touched: Touched
) -> Iterator[int]:
    """Yield the batches of rows that belong to a row that would vanish."""
    made = touched.made
    for child, key in _children(touched.table):
        pairs = [(e.parent, e.column.name) for e in key.elements]
        belongs = and_(*(column == made.c[name] for column, name in pairs))
        rows = select(child.c.batch_id).distinct().join_from(child, made, belongs)
        others = rows.where(child.c.batch_id.not_in(undoing.batch_ids))
        yield from connection.scalars(others).all()


def _children(parent: Table) -> Iterator[tuple[Table, ForeignKeyConstraint]]:
    for table in metadata.sorted_tables:
        if "batch_id" not in table.c or (table.comment or "").startswith("Derived"):
            continue
        for key in table.foreign_key_constraints:
            if key.referred_table is parent:
                yield table, key


def _with_same_code(connection: Connection, touched: Touched) -> Iterator[int]:
    """Yield the batches of other rows that bear a code which is to come back."""
    table, made, earlier = touched.table, touched.made, touched.earlier
    first = table.primary_key.columns.values()[0].name
    back = earlier.alias("back")
    for column in table.columns:
        if not column.unique:
            continue
        rows = (
            select(table.c.batch_id)
            .distinct()
            .join_from(table, earlier, column == earlier.c[column.name])
            .outerjoin(back, same_key(table, back))
            .outerjoin(made, same_key(table, made))
            .where(back.c[first].is_(None), made.c[first].is_(None))
        )
        yield from connection.scalars(rows).all()


def _deliveries_of(
    connection: Connection, undoing: Undoing, batches: Collection[int]
) -> set[int]:
    if not batches:
        return set()
    batch = import_batch.c
    wanted = select(batch.delivery_id).distinct().where(batch.batch_id.in_(batches))
    found = connection.scalars(wanted).all()
    return {d if d and d > undoing.delivery_id else 0 for d in found}


def _without_parent(
    connection: Connection, undoing: Undoing, touched: Touched, standing: Standing
) -> Iterator[int]:
    """Yield who removed the rows that rows which are to come back belong to."""
    for key in touched.table.foreign_key_constraints:
        parent = key.referred_table
        if parent in _BOOKS:
            continue
        texts = [
            row_key(parent, row) for row in _orphans(connection, undoing, touched, key)
        ]
        for start in range(0, len(texts), _SOME):
            some = texts[start : start + _SOME]
            later = _later(undoing, standing, replaced_row).where(
                replaced_row.c.table_name == parent.name,
                replaced_row.c.row_key.in_(some),
            )
            yield from connection.scalars(later).all() or (0,)


def _orphans(
    connection: Connection,
    undoing: Undoing,
    touched: Touched,
    key: ForeignKeyConstraint,
) -> Iterator[dict[str, object]]:
    """Yield the parents' keys that neither the store has nor the undo brings back."""
    earlier, parent = touched.earlier, key.referred_table
    pairs = [(earlier.c[e.parent.name], e.column) for e in key.elements]
    first = pairs[0][1]
    own = undoing.touched.get(parent.name)
    found = earlier.outerjoin(parent, and_(*(a == b for a, b in pairs)))
    is_absent: ColumnElement[bool] = first.is_(None)
    if own is not None:
        back, made = own.earlier.alias("back"), own.made.alias("made")
        found = found.outerjoin(back, and_(*(a == back.c[b.name] for a, b in pairs)))
        found = found.outerjoin(made, and_(*(a == made.c[b.name] for a, b in pairs)))
        is_made = made.c[first.name].is_not(None)
        is_absent = and_(or_(is_absent, is_made), back.c[first.name].is_(None))
    columns = [a.label(b.name) for a, b in pairs]
    rows = select(*columns).distinct().select_from(found)
    known = and_(*(a.is_not(None) for a, _ in pairs))
    for row in connection.execute(rows.where(is_absent, known)).mappings():
        yield dict(row)
