"""Reports, register and decisions from Parquet, CSV or JSON lines; results to Parquet (ASM-1)."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.csv as pacsv
import pyarrow.json as pajson
import pyarrow.parquet as pq

from vangnet.matching.decisions import Decision
from vangnet.matching.preparing import RawReport
from vangnet.matching.providers import Provider, Register
from vangnet.matching.refusals import BadFile

NUMBERS = (
    *("rid", "received", "d_start", "d_end", "d_found", "mun", "region", "pc4", "kvk", "agb"),
    *("birth_year", "age_band", "sex"),
)
TEXTS = ("sector", "name", "outcome", "type", "text")
REPORT = {**dict.fromkeys(NUMBERS, int), **dict.fromkeys(TEXTS, str)}
LISTS = {"named_names": str, "named_kvk": int}
PROVIDER = {
    **dict.fromkeys(("pid", "kvk", "agb", "mun", "region"), int),
    **dict.fromkeys(("name", "sector"), str),
}
EMPTY_IS_ZERO = frozenset({"received", "kvk", "agb"})
NEVER_EMPTY = frozenset({"rid", "pid", "rid_a", "rid_b"})
ANY_SIZE = NEVER_EMPTY | {"kvk", "agb", "named_kvk"}
LARGEST = 3_000_000
"""No day, year, place or code is larger; a day beyond it has no date any more."""
CALLED = {"accept": True, "reject": False, "unsure": None}


def read_reports(path: Path) -> pa.Table:
    """The reports, every column checked. Raises `BadFile`."""
    table = _checked(path, {**REPORT, **LISTS})
    if pc.count_distinct(table["rid"]).as_py() != len(table):
        counts = pc.value_counts(table["rid"])
        twice = next(one["values"].as_py() for one in counts if one["counts"].as_py() > 1)
        raise BadFile(f"{path}: rid {twice} komt meer dan eens voor.")
    lengths = [pc.list_value_length(table[name]).fill_null(0) for name in LISTS]
    if not pc.all(pc.equal(*lengths)).as_py() and len(table):
        raise BadFile(f"{path}: named_names en named_kvk zijn niet overal even lang.")
    return table


def read_register(path: Path) -> Register:
    """The register of providers. Raises `BadFile`."""
    table = _checked(path, PROVIDER)
    return Register(Provider(**row) for row in table.to_pylist())


def read_decisions(path: Path) -> list[Decision]:
    """What inspectors decided, in the order of the file. Raises `BadFile`."""
    table = _checked(path, {"rid_a": int, "rid_b": int, "decision": str})
    found = []
    for row in table.to_pylist():
        if row["decision"] not in CALLED:
            raise BadFile(
                f"{path}: besluit '{row['decision']}' bestaat niet; kies accept, reject of unsure."
            )
        if row["rid_a"] == row["rid_b"]:
            raise BadFile(f"{path}: een besluit gaat over melding {row['rid_a']} en zichzelf.")
        found.append(Decision(row["rid_a"], row["rid_b"], CALLED[row["decision"]]))
    return found


def raw_reports(table: pa.Table) -> Iterator[RawReport]:
    """The reports of a table, one by one, with what is empty made unknown."""
    for batch in table.to_batches(max_chunksize=10_000):
        columns = [batch.column(name).to_pylist() for name in RawReport._fields]
        yield from map(RawReport._make, zip(*columns, strict=True))


def _checked(path: Path, wanted: dict[str, type]) -> pa.Table:
    table = _read(path)
    missing = [name for name in wanted if name not in table.column_names]
    if missing:
        raise BadFile(f"{path}: kolom {', '.join(missing)} ontbreekt.")
    columns = {name: _column(path, name, table[name], of) for name, of in wanted.items()}
    return pa.table(columns)


def _column(path: Path, name: str, column: pa.ChunkedArray, of: type) -> pa.ChunkedArray:
    try:
        if name in LISTS:
            return _list(column, pa.int64() if of is int else pa.string())
        if of is int:
            if _is_text(column.type) or pa.types.is_boolean(column.type):
                raise ValueError("tekst")
            return _numbers(path, name, column.cast(pa.int64()))
        if pa.types.is_null(column.type):
            return pa.chunked_array([pa.array([""] * len(column))])
        if not _is_text(column.type) and not pa.types.is_dictionary(column.type):
            raise ValueError("geen tekst")
        return column.cast(pa.string()).fill_null("")
    except (pa.ArrowException, ValueError, TypeError) as error:
        said = "hele getallen" if of is int else "tekst"
        kind = f"een lijst van {said}" if name in LISTS else said
        raise BadFile(f"{path}: in kolom {name} hoort {kind}; er staat {column.type}.") from error


def _numbers(path: Path, name: str, column: pa.ChunkedArray) -> pa.ChunkedArray:
    if name in NEVER_EMPTY and column.null_count:
        raise BadFile(f"{path}: in kolom {name} is een nummer leeg.")
    found = column.fill_null(0 if name in EMPTY_IS_ZERO else -1)
    if name not in ANY_SIZE and len(found):
        for far in pc.min_max(found).as_py().values():
            if abs(far) > LARGEST:
                raise BadFile(f"{path}: in kolom {name} staat {far}; dat kan niet.")
    return found


def _list(column: pa.ChunkedArray, of: pa.DataType) -> pa.ChunkedArray:
    """A list; in CSV it is JSON within the cell. An empty item is an unknown one."""
    if _is_text(column.type):
        cells = [json.loads(cell) if cell else [] for cell in column.to_pylist()]
        column = pa.chunked_array([pa.array(cells, type=pa.list_(of))])
    if pa.types.is_null(column.type):
        return pa.chunked_array([pa.array([[]] * len(column), type=pa.list_(of))])
    if not (pa.types.is_list(column.type) or pa.types.is_large_list(column.type)):
        raise ValueError("geen lijst")
    cast = column.cast(pa.list_(of)).combine_chunks()
    lists = pc.if_else(pc.is_valid(cast), cast, pa.scalar([], pa.list_(of)))
    items = lists.values.fill_null("" if pa.types.is_string(of) else 0)
    return pa.chunked_array([pa.ListArray.from_arrays(lists.offsets, items)])


def _is_text(of: pa.DataType) -> bool:
    return bool(pa.types.is_string(of) or pa.types.is_large_string(of))


def _read(path: Path) -> pa.Table:
    readers = {".parquet": pq.read_table, ".csv": _csv, ".jsonl": _lines, ".ndjson": _lines}
    reader = readers.get(path.suffix)
    if reader is None:
        raise BadFile(f"{path}: alleen .parquet, .csv en .jsonl worden gelezen.")
    try:
        table: pa.Table = reader(path)
    except FileNotFoundError as error:
        raise BadFile(f"{path}: dit bestand is er niet.") from error
    except (pa.ArrowException, OSError, ValueError) as error:
        raise BadFile(f"{path}: niet te lezen ({_first_line(error)}).") from error
    return table


def _first_line(error: Exception) -> str:
    return (str(error).splitlines() or [type(error).__name__])[0]


def _csv(path: Path) -> pa.Table:
    options = pacsv.ParseOptions(newlines_in_values=True)
    texts = {name: pa.string() for name, of in {**REPORT, **PROVIDER}.items() if of is str}
    convert = pacsv.ConvertOptions(
        column_types={**texts, **dict.fromkeys(LISTS, pa.string()), "decision": pa.string()},
        strings_can_be_null=False,
    )
    return pacsv.read_csv(path, parse_options=options, convert_options=convert)


def _lines(path: Path) -> pa.Table:
    size = max(1 << 20, min(path.stat().st_size, 1 << 28))
    if not path.stat().st_size:
        raise ValueError("het bestand is leeg")
    return pajson.read_json(path, read_options=pajson.ReadOptions(block_size=size))


def write_together(tables: dict[Path, Iterable[pa.Table]]) -> None:
    """Write several files, each in parts, all or none: nothing half-written is left behind."""
    halves: dict[Path, Path] = {}
    try:
        for path, parts in tables.items():
            halves[path] = path.with_name(f".{path.name}.half")
            _write(halves[path], iter(parts))
        for path, half in halves.items():
            half.replace(path)
    except OSError as error:
        raise BadFile(f"{path}: niet te schrijven ({_first_line(error)}).") from error
    finally:
        for half in halves.values():
            half.unlink(missing_ok=True)


def _write(path: Path, parts: Iterator[pa.Table]) -> None:
    first = next(parts)
    with pq.ParquetWriter(path, first.schema, store_schema=False, compression="zstd") as file:
        for part in chain([first], parts):
            file.write_table(part)


def write_json(path: Path, document: Any) -> None:
    """Write a JSON document in one go."""
    half = path.with_name(f".{path.name}.half")
    try:
        half.write_text(json.dumps(document, ensure_ascii=False, indent=1), encoding="utf-8")
        half.replace(path)
    except OSError as error:
        raise BadFile(f"{path}: niet te schrijven ({error.strerror}).") from error


def write_lines(path: Path, lines: Sequence[Any]) -> None:
    """Write JSON lines in one go."""
    half = path.with_name(f".{path.name}.half")
    try:
        half.write_text("".join(json.dumps(line) + "\n" for line in lines), encoding="utf-8")
        half.replace(path)
    except OSError as error:
        raise BadFile(f"{path}: niet te schrijven ({error.strerror}).") from error
