#!/usr/bin/env python3
# /// script
# requires-python = ">=3.9"
# dependencies = ["PyMySQL"]
# ///
"""hive_swarm: eHive pipelines on a Docker Swarm (or on one machine), in one file.

    python3 hive_swarm.py run LongMult     from nothing to a pipeline's result, here
    python3 hive_swarm.py --help           all that it can do

A pipeline is a MySQL, MariaDB or SQLite database with the tables of Ensembl eHive (schema version 97), on which Perl
eHive can work at the same time. Needs Python 3.9, and for mysql:// URLs PyMySQL (installed, or its wheel beside this
file). Each section of the file uses only those above it; the command line wires them together:

     1  head                  7  pipeline              13  meadows: LOCAL and DockerSwarm
     2  values                8  pipeline definitions  14  beekeeper
     3  expressions           9  blackboard            15  reports
     4  parameters           10  runnables             16  drawings
     5  database             11  worker, job process   17  page of a run
     6  schema               12  Docker Engine         18  command line

Licensed under the Apache License, Version 2.0: https://www.apache.org/licenses/LICENSE-2.0
"""

from __future__ import annotations

import builtins
import collections
import contextlib
import copy
import functools
import io
import itertools
import json
import marshal
import math
import operator
import os
import re
import signal
import sys
import time
import types
from collections.abc import Callable, Collection, Container, Iterable, Iterator, Mapping, Sequence

if sys.version_info < (3, 9):  # noqa: UP036
    sys.exit(f"hive_swarm needs Python 3.9 or newer, and this is {sys.version.split()[0]}")

__version__ = "0.1.0"
NOT_USERS = {*sys.modules}  # modules loaded by Python or this file, not by a user's code
SCHEMA_VERSION = 97  # hive_sql_schema_version that we create; 95 and 96 can be read too

TYPE_CHECKING = False  # true for type checkers: what only they need costs no start-up time
if TYPE_CHECKING:
    from dataclasses import dataclass as entity, dataclass as record, field  # noqa: I001
    from typing import Any, TypeVar

    T = TypeVar("T")
    import argparse, ast, base64, bisect, calendar, ctypes, datetime, difflib, errno  # noqa: E401, F401, I001
    import gc, graphlib, hashlib, hmac, html, http.client, importlib.util, ipaddress, mmap  # noqa: E401, F401, I001
    import pickle, pprint, pwd, queue, random, resource, secrets, shlex, shutil  # noqa: E401, F401, I001
    import smtplib, socket, sqlite3, ssl, statistics, struct, subprocess, tempfile, textwrap  # noqa: E401, F401, I001
    import threading, traceback, urllib.parse, warnings, zipfile, zlib  # noqa: E401, F401, I001
else:

    class LazyModule(types.ModuleType):
        """A module that is imported on first use."""

        def __getattr__(self, attribute):
            module = globals()[self.__name__.partition(".")[0]] = __import__(self.__name__)
            return getattr(module, attribute)

    _LAZY = """
        argparse ast base64 bisect calendar ctypes datetime difflib errno gc graphlib hashlib hmac html http.client
        importlib.util ipaddress mmap pickle pprint pwd queue random resource secrets shlex shutil smtplib socket
        sqlite3 ssl statistics struct subprocess tempfile textwrap threading traceback urllib.parse warnings zipfile
        zlib
    """
    for _path in _LAZY.split():
        globals()[_path.partition(".")[0]] = LazyModule(_path)

    def record(cls, by_value=True):
        """Like `dataclass` (__init__, ==, hash), but cheap at import: __init__ is compiled for the first instance."""
        names = tuple(cls.__annotations__)
        scope = {f"_{name}": vars(cls)[name] for name in names if name in vars(cls)}  # the defaults

        def __init__(self, *args, **known):
            lines, parameters = [], [f"{name}=_{name}" if f"_{name}" in scope else name for name in names]
            for name in names:
                fresh = f"_{name}.default_factory() if {name} is _{name} else "
                lines.append(f" self.{name} = {fresh if type(scope.get(f'_{name}')) is field else ''}{name}\n")
            exec(f"def __init__(self, {', '.join(parameters)}):\n{''.join(lines)}", scope)
            cls.__init__ = scope["__init__"]
            cls.__init__(self, *args, **known)

        cls.__init__, cls.__match_args__ = __init__, names
        if by_value:
            cls.__eq__ = lambda self, other: vars(self) == vars(other) if type(other) is type(self) else NotImplemented
            cls.__hash__ = lambda self: hash(tuple(value for value in vars(self).values() if type(value).__hash__))
        return cls

    entity = functools.partial(record, by_value=False)  # compared by identity
    field = types.SimpleNamespace  # field(default_factory=list): a new default for each instance


def replaced(item: T, **changes: Any) -> T:
    """A copy of a record with some fields changed."""
    new = copy.copy(item)
    vars(new).update(changes)
    return new


class HiveError(Exception):
    """Something the user can act on: shown as one line on stderr, ends the program with `exit_code`."""

    exit_code = 1


class UsageError(HiveError):
    """The command line, a URL, a definition or a setting is wrong."""

    exit_code = 2


class ServiceError(HiveError):
    """A database, Docker engine or other service could not be reached."""

    exit_code = 3
    retryable = True  # whether the same request may succeed later


@contextlib.contextmanager
def mistakes_in(where: str, kind: type[HiveError] = UsageError) -> Iterator[None]:
    """An error in the block becomes one of a `kind`, whose text begins with `where`."""
    try:
        yield
    except (HiveError, OSError, ValueError, TypeError, ArithmeticError) as error:
        raise kind(f"{where}: {error}") from error


# Never printed: control characters except tab and newline, text direction marks, and two that XML does not allow
_OBEYED = r"\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ufffe\uffff"
_COLOUR = r"\x1b\[(?:0|30;47|31|9[236])m"  # switches to one of TERMINAL_COLOURS, or back


def say(text: str = "") -> None:
    """Print a result on stdout at once, without control characters except, on a terminal, our colours."""
    print(re.sub(rf"(?!{_COLOUR if getattr(sys.stdout, 'isatty', bool)() else 'x'})[{_OBEYED}]", " ", text), flush=True)


def warn(text: str) -> None:
    """Print a message on stderr at once, without control characters; failures to write are ignored."""
    with contextlib.suppress(OSError):
        print(re.sub(f"[{_OBEYED}]", " ", text), file=sys.stderr, flush=True)


def last_words(output: bytes) -> str:
    """The last line of a program's output, as the end of a sentence; "" if there is none."""
    said = one_line(output.decode(errors="replace").strip().rpartition("\n")[2])
    return f", saying: {said}" if said else ""


def one_line(text: object, longest: int = 500) -> str:
    """`text` without line breaks and control characters, cut to `longest` characters."""
    return re.sub(rf"[\s{_OBEYED}]+", " ", str(text)).strip()[:longest]


def printable(text: object) -> str:
    """`text` without control characters except line breaks."""
    return re.sub(rf"[\t{_OBEYED}]", " ", str(text).replace("\r\n", "\n")).strip("\n")


def shorten(text: object, width: int = 60) -> str:
    """`text` on one line, cut to `width` characters, the last of them then "..."."""
    text = one_line(text, width + 1)
    return text if len(text) <= width else text[: width - 3] + "..."


def counted(count: int, noun: str) -> str:
    """A number with its noun: 1 job, 2 jobs."""
    return f"{count} {noun}{'' if count == 1 else 's'}"


def did_you_mean(name: str, known: Iterable[str], prefix: str = "") -> str:
    """` (did you mean NAME?)` with the most similar known name, or ""."""
    nearest = difflib.get_close_matches(name, list(known), 1, 0.65)
    return f" (did you mean {prefix}{nearest[0]}?)" if nearest else ""


def this_command(*words: str) -> str:
    """A command line of this program, by the path that the user called unless that was a renamed link."""
    file = os.path.realpath(__file__)
    called = sys.argv[0] if os.path.basename(sys.argv[0]) == os.path.basename(file) else file
    return f"python3 {shlex.join([called, *words])}"


def user_frames(error: BaseException) -> list[Any]:
    """The frames of an exception that are neither in this file nor in Python's import system."""
    ours = user_frames.__code__.co_filename  # differs from __file__ if this file was shipped compiled
    frames = traceback.extract_tb(error.__traceback__)
    return [frame for frame in frames if frame.filename != ours and "importlib" not in frame.filename]


def located(error: BaseException) -> str:
    """An exception in a user's code as one line, which begins with the place."""
    if isinstance(error, SyntaxError) and error.filename:
        return f"{error.filename}:{error.lineno}: {type(error).__name__}: {error.msg}"
    place = "".join(f"{frame.filename}:{frame.lineno}: " for frame in user_frames(error)[-1:])
    return place + one_line(f"{type(error).__name__}: {error}")


def unexpected(error: BaseException) -> str:
    """A bug in this program as one line; with the full traceback if $EHIVE_DEBUG is set."""
    frames = traceback.extract_tb(error.__traceback__)[-3:]
    places = " > ".join(f"{os.path.basename(frame.filename)}:{frame.lineno} {frame.name}" for frame in frames)
    text = f"hive_swarm: unexpected {one_line(f'{type(error).__name__}: {error}')} (in {places}): please report it"
    if not os.environ.get("EHIVE_DEBUG"):
        return f"{text}; EHIVE_DEBUG=1 shows more"
    return f"{text}\n{''.join(traceback.format_exception(type(error), error, error.__traceback__))}".rstrip()


def current_user() -> str:
    """$USER, else the account's name, else its number."""
    with contextlib.suppress(KeyError):
        return os.environ.get("USER") or pwd.getpwuid(os.getuid()).pw_name
    return str(os.getuid())


def add_import_path(folder: str) -> None:
    """Put `folder` on the import path, after the standard library, before installed packages."""
    if folder not in sys.path:
        packages = (n for n, path in enumerate(sys.path) if path.endswith("-packages"))
        sys.path.insert(next(packages, len(sys.path)), folder)


def _is_file_of(name: str, path: str) -> bool:
    """Whether a module of that name would be imported from that file, or is not to be found."""
    found = getattr(importlib.util.find_spec(name), "origin", None) or path
    return os.path.realpath(found) == os.path.realpath(path)


def import_file(path: str) -> Any:
    """Import a user's file, once, and return the module."""
    path = os.path.abspath(path)
    name = re.sub(r"\W", "_", os.path.splitext(os.path.basename(path))[0])
    add_import_path(os.path.dirname(path))
    while name in sys.modules or not _is_file_of(name, path):
        if getattr(sys.modules.get(name), "__file__", None) == path:
            return sys.modules[name]
        name += "_"  # do not replace another module
    spec = importlib.util.spec_from_file_location(name, path)
    if spec is None or spec.loader is None:
        raise UsageError(f"'{path}' is no Python file: its name must end in .py")
    module = sys.modules[name] = importlib.util.module_from_spec(spec)
    try:
        spec.loader.exec_module(module)
    except BaseException:
        del sys.modules[name]  # else the next import would find what there is of it
        raise
    return module


def offer_as_module() -> None:
    """Make this file importable as `hive_swarm`, and as the `eHive` that the reference's python3 runnables import."""
    this: Any = sys.modules[__name__]
    for name in ("hive_swarm", "eHive", "eHive.process", "eHive.params", "eHive.tests", "eHive.utils"):
        sys.modules[name] = this
    this.process = this.params = this.tests = this.utils = this


# ======================================================================================================================
# 2. Values: Perl-literal text <-> Python values, byte for byte what the reference writes
# ======================================================================================================================

INT_MIN, INT_MAX = -(1 << 63), (1 << 64) - 1  # the range of a Perl integer (signed or unsigned 64 bits)
DEPTH_MAX = 200  # nested brackets that are read; many more would reach Python's recursion limit


class NotationError(HiveError):
    """A text cannot be parsed as a Perl structure, or a value not be written as one."""


_NUMBER_PREFIX = re.compile(r"\s*([+-]?(?:(\d+)(?![\d.eE])|(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?))", re.A)
_LOOKS_LIKE_NUMBER = re.compile(r"\s*[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?\s*", re.A)
_NUMBER_LITERAL = r"0[xX][\da-fA-F_]+|0[bB][01_]+|(?:\d[\d_]*(?:\.(?!\.)[\d_]*)?|\.\d[\d_]*)(?:[eE][+-]?\d+)?"


def perl_str(value: Any) -> str:
    """The string Perl makes of a value: undef is empty, floats have 15 significant digits, references an address."""
    if isinstance(value, str):
        return value
    if value is None or value is False:
        return "" if value is None else "0"
    if isinstance(value, float):
        number = f"{value:.15g}" if value else "0"
        return number.replace("inf", "Inf").replace("nan", "NaN")
    if isinstance(value, (bytes, bytearray)):
        return value.decode("utf-8", "surrogateescape")
    if isinstance(value, (list, tuple, Mapping)):
        return f"{'HASH' if isinstance(value, Mapping) else 'ARRAY'}(0x{id(value):x})"
    return "1" if value is True else str(value)


def fit_number(number: int | float) -> int | float:
    """An integer that 64 bits cannot hold as a float, as in Perl; other numbers unchanged."""
    if isinstance(number, float) or INT_MIN <= number <= INT_MAX:
        return number
    return float(number) if number.bit_length() < 1024 else math.inf if number > 0 else -math.inf


def perl_num(value: Any) -> int | float:
    """The number Perl makes of a value: the leading one of a string or 0; a float without a fraction is an int."""
    if isinstance(value, float):
        return int(value) if -(2.0**53) < value < 2.0**53 and value == int(value) else value
    if value is None or isinstance(value, int):
        return fit_number(int(value or 0))
    if isinstance(value, (list, tuple, Mapping)):
        return id(value)
    found = _NUMBER_PREFIX.match(perl_str(value))
    if not found:
        endless = re.match(r"(?i)\s*([+-]?(?:inf|nan))", perl_str(value))
        return float(endless[1]) if endless else 0
    if found[2] and len(found[1]) < 25:
        return fit_number(int(found[1]))
    number = float(found[1])  # 1e3 counts as an integer, 1000.0 does not
    return int(number) if "." not in found[1] and INT_MIN <= number < 2.0**64 and number == int(number) else number


def perl_true(value: Any) -> bool:
    """Truth in Perl: undef, "", "0" and 0 are false, everything else is true, an empty list, too."""
    return value not in ("", "0") if isinstance(value, str) else isinstance(value, (list, dict, tuple)) or bool(value)


def looks_like_number(value: Any) -> bool:
    """Whether all of `value` is a number to Perl, but for the texts Inf and NaN."""
    return bool(_LOOKS_LIKE_NUMBER.fullmatch(value)) if isinstance(value, str) else isinstance(value, (int, float))


def number_literal(text: str) -> int | float:
    """The number for a literal in Perl: decimal, 0x, 0b, octal with a leading 0, with underscores, a sign."""
    digits = text.replace("_", "").lstrip("+-")
    try:
        if digits[:2] in ("0x", "0X", "0b", "0B"):
            number = fit_number(int(digits, 0))
        elif digits.isdigit() and len(digits) < 25:
            number = fit_number(int(digits, 8 if digits[0] == "0" else 10))
        else:
            number = float(digits)
    except ValueError:
        raise NotationError(f"'{shorten(text)}' is not a number") from None
    return -number if text[:1] == "-" else number


def dir_revhash(number: Any) -> str:
    """A number's digits as nested directories, from the last to the second: 12345 -> "5/4/3/2"."""
    return "/".join(perl_str(number)[:0:-1])


# ---- reading ----

_BOOLEAN = r"bless\(\ do\{\\\(my\ \$o\ =\ (?P<bool>[01])\)\},\ 'JSON::PP::Boolean'\ \)"  # JSON's true and false
_STRUCTURE = re.compile(rf"'.*'|\".*\"|\{{.*\}}|\[.*\]|undef|{_BOOLEAN}", re.S)
_JSON_LIKE = re.compile(r"[][{},]| => |undef|'-?\d+'|-?(?:0|[1-9]\d{0,18})(?![\w.])", re.A)
# A string is not matched by (?:[^"]|\\.)*, as `re` keeps a state in memory for each repetition of a group.
_TOKEN = rf"""(?xsa)\s*(?:\#[^\n]*(?:\n\s*|\Z))*(?:
    "(?P<double>[^"\\]*(?:\\.[^"\\]*)*)" | '(?P<single>[^'\\]*(?:\\.[^'\\]*)*)'
    | (?P<key>-?[A-Za-z_]\w*)(?=\s*=>) | (?P<undef>undef)\b | (?P<number>[+-]?(?:{_NUMBER_LITERAL}))(?![\w.])
    | (?P<open>[\[{{]) | (?P<close>[\]}}]) | (?P<comma>,|=>) | (?P<end>$) | {_BOOLEAN})"""
_ESCAPE = re.compile(r"((?:\\[23][0-7]{2})+)|\\(?:x\{([^}\\]*)\}|x([\da-fA-F]{0,2})|([0-7]{1,3})|c(.)|(.))", re.S)
_CONTROLS = {"n": "\n", "t": "\t", "r": "\r", "a": "\a", "b": "\b", "e": "\x1b", "f": "\f"}
_STRING = re.compile(r'"([^"\\]*(?:\\(?:.|\Z)[^"\\]*)*)(?:"|\Z)', re.S)
# What most jobs have for input: texts without special characters, and numbers
_FLAT_HASH = re.compile(r'\{(?:"[\w ./:-]*" => (?:"[\w ./:-]*"|\d{1,15})(?:,(?!\})|(?=\})))*\}', re.A).fullmatch
_json_decoder: Any = json.JSONDecoder(strict=False)


def destringify(text: str | None) -> Any:
    """The value of a hash, list, quoted string, number or undef, as by the reference's destringify(); other texts,
    also "08" and "Inf", stay. NotationError for what begins and ends like a structure but is none."""
    if text is None:
        return None
    if text[:1] in ("[", "{"):
        with contextlib.suppress(ValueError):
            if _FLAT_HASH(text):
                return _json_decoder.scan_once(text.replace('" => ', '":'), 0)[0]
            return _parse_as_json(text)
    if _STRUCTURE.fullmatch(text.rstrip("\n")):
        return _parse_tokens(text)
    if looks_like_number(text):
        with contextlib.suppress(NotationError):
            return _parse_tokens(text)
    return text


def _parse_as_json(text: str) -> Any:
    """Parse with Python's fast JSON decoder; ValueError for what differs too much from JSON."""
    parts = _STRING.split(text)
    notation = "".join(parts[::2])
    if _JSON_LIKE.sub("", notation) or notation.count("[") + notation.count("{") > DEPTH_MAX:
        raise ValueError
    parts[::2] = [part.replace(" => ", ":").replace("undef", "null").replace("'", '"') for part in parts[::2]]
    parts[1::2] = [json.dumps(unescape(part)) if "\\" in part else f'"{part}"' for part in parts[1::2]]
    return _json_decoder.decode("".join(parts))


def _parse_tokens(text: str) -> Any:
    """Parse any literal with a stack of open brackets instead of recursion."""
    stack: list[tuple[str, list[Any]]] = [("", [])]
    position, due, match_token = 0, True, re.compile(_TOKEN).match
    while found := match_token(text, position):
        kind = found.lastgroup or ""
        opening, items = stack[-1]
        if kind == "end" and items and not opening:
            return items[0]
        if kind == "comma" and items and opening:
            due = True
        elif kind == "close" and opening + found[kind] in ("[]", "{}"):
            stack.pop()
            stack[-1][1].append(hash_of(items) if opening == "{" else items)
            due = False
        elif not due or kind in ("comma", "close", "end") or len(stack) > DEPTH_MAX:
            break
        elif kind == "open":
            stack.append((found[kind], []))
        else:
            items.append(_LITERALS[kind](found[kind]))
            due = False
        position = found.end()
    raise NotationError(f"not a Perl value at character {position + 1}: {shorten(text[position : position + 99])}")


_LITERALS: dict[str, Callable[[str], Any]] = {
    "double": lambda body: unescape(body), "single": lambda body: re.sub(r"\\([\\'])", r"\1", body), "key": str,
    "number": number_literal, "undef": lambda _: None, "bool": lambda digit: digit == "1",
}  # fmt: skip


def hash_of(items: Sequence[Any]) -> dict[str, Any]:
    """A Perl list of keys and values as a dict; a last key without a value gets undef."""
    return dict(zip(map(perl_str, items[::2]), [*items[1::2], None]))


def unescape(body: str) -> str:
    """The text of a double-quoted string; octal escapes that form UTF-8 become characters."""
    return _ESCAPE.sub(_unescape_one, body) if "\\" in body else body


def _unescape_one(found: re.Match[str]) -> str:
    run, braced, short, octal, control, other = found.groups()
    if run:
        data = bytes(int(code, 8) for code in run.split("\\")[1:])
        with contextlib.suppress(UnicodeDecodeError):
            return data.decode()
        return data.decode("latin-1")
    if control or other:
        return chr(ord(control.upper()) ^ 64) if control else _CONTROLS.get(other, other)
    try:
        return chr(int(octal, 8) if octal else int(braced or short or "0", 16))
    except (ValueError, OverflowError):
        raise NotationError(f"'{shorten(found[0])}' is not a character") from None


# ---- writing ----

_SAFE_NUMBER = re.compile(r"0|-?[1-9]\d{0,8}", re.A).fullmatch  # what the reference leaves unquoted
_PLAIN = re.compile(r"[ !#%-?A-\[\]-~]*").fullmatch
_SPECIAL = re.compile(r'["$@\\]|[\x00-\x1f](?=(\d?))|[^\x00-\x7e]', re.A)
_ESCAPED = {control: f"\\{letter}" for letter, control in _CONTROLS.items()}
_ESCAPED.update({character: f"\\{character}" for character in '"$@\\'})


def stringify(value: Any) -> str:
    """One line of Perl, as by the reference's stringify(): keys sorted, all but short integers quoted, text as its
    UTF-8 bytes; decimals, dates, bytes and paths as text. NotationError, with its keys, for other types."""
    try:
        return _format(value)
    except RecursionError:
        raise NotationError("a structure is nested too deeply or contains itself: it cannot be stored") from None
    except (NotationError, UnicodeEncodeError) as error:  # the latter for half of a surrogate pair
        raise NotationError(f"{_path_to_unwritable(value)}{error}") from None


def _path_to_unwritable(value: Any) -> str:
    """The keys to the first value that cannot be written, as "'key': 'inner key': "."""
    for key, inner in value.items() if isinstance(value, dict) else ():
        try:
            _format(inner)
        except (NotationError, UnicodeEncodeError):
            return f"'{key}': {_path_to_unwritable(inner)}"
    return ""


def _format(value: Any) -> str:
    kind = type(value)
    if kind is str:
        return value if _SAFE_NUMBER(value) else _quote(value)
    if kind is dict:
        keys = _quoted_keys(*value) if len(value) < 100 else _quoted_keys.__wrapped__(*value)
        return "{" + ",".join([text + _format(value[key]) for key, text in keys]) + "}"
    if kind is list or kind is tuple:
        return "[" + ",".join([_format(item) for item in value]) + "]"
    if kind is int:  # the reference's writer puts those of more than ten characters in single quotes
        text = str(value)
        return text if len(text) <= 10 else f"'{text}'" if INT_MIN <= value <= INT_MAX else f'"{text}"'
    return "undef" if value is None else _format_other(value)


def _format_other(value: Any) -> str:
    if isinstance(value, bool):
        return f"bless( do{{\\(my $o = {value:d})}}, 'JSON::PP::Boolean' )"
    if isinstance(value, (float, bytes, bytearray)) or type(value).__module__ in ("decimal", "datetime"):
        return _format(perl_str(value))
    if isinstance(value, os.PathLike):
        return _format(os.fsdecode(value))
    bases: tuple[Any, ...] = (str, int, list, tuple, Mapping)
    for base in bases:  # subclasses, enumerations included
        if isinstance(value, base):
            return _format(dict(value) if base is Mapping else base(value))
    if getattr(value, "shape", None) == () and hasattr(value, "item"):  # a scalar of NumPy and its like
        return _format(value.item())
    kind = type(value).__name__
    raise NotationError(f"a value of type {kind} cannot be stored: make it a number, string, list or dict")


def sorted_keys(keys: Iterable[Any]) -> list[tuple[str, Any]]:
    """(text, key) pairs sorted by text; that of keys that are no strings is JSON's."""
    for key in keys:
        if key is not None and not isinstance(key, (str, int, float)):
            raise NotationError(f"a key of type {type(key).__name__} cannot be stored: make it a string")
    texts = [(str(key) if isinstance(key, str) else json.dumps(key), key) for key in keys]
    return sorted(texts, key=operator.itemgetter(0))


@functools.lru_cache(100, typed=True)  # the same keys come again and again
def _quoted_keys(*keys: Any) -> list[tuple[Any, str]]:
    return [(key, f"{_quote(text)} => ") for text, key in sorted_keys(keys)]


def _quote(text: str) -> str:
    if not _PLAIN(text):
        text = _SPECIAL.sub(_escape, text.encode("utf-8", "surrogateescape").decode("latin-1"))
    return f'"{text}"'


def _escape(found: re.Match[str]) -> str:
    octal = "03o" if found[1] else "o"  # the digit after a control character must not seem to be one of its code
    return _ESCAPED.get(found[0]) or f"\\{ord(found[0]):{octal}}"


# ======================================================================================================================
# 3. Expressions: the Perl subset in conditions and #expr(...)expr#, compiled to closures, never run by Perl or eval()
# ======================================================================================================================

EVALUATION_SECONDS = 10.0  # of CPU time, for expressions with patterns, loops or ranges


class ExpressionError(HiveError):
    """An expression is outside the Perl subset, or Perl would die of it."""


# The environment of an evaluation: variables by name ("$_"), "lookup" (a function from parameters' names to their
# values), and "match" (the last successful one).
if TYPE_CHECKING:
    Env = dict[str, Any]
    Compute = Callable[[Env], Any]


# ---- operators on scalars ----


def perl_bool(value: Any) -> int | str:
    """Perl's own true and false."""
    return 1 if value else ""


def to_int(value: Any) -> int:
    """An integer, truncated towards zero and clamped to 64 bits."""
    return int(min(max(perl_num(value), INT_MIN), INT_MAX))


def arithmetic(function: Callable[[Any, Any], Any]) -> Callable[[Any, Any], Any]:
    """An arithmetic operator as in Perl: exact within 64 bits, else in floating point."""

    def operate(left: Any, right: Any) -> Any:
        a, b = perl_num(left), perl_num(right)
        result = function(a, b)
        exact = isinstance(result, int) and INT_MIN <= result <= INT_MAX
        return result if exact else function(float(a), float(b))

    return operate


def order_by(convert: Callable[[Any], Any]) -> Callable[[Any, Any], int | None]:
    """Perl's <=> or cmp: -1, 0 or 1; None if one of the two is NaN."""

    def order(left: Any, right: Any) -> int | None:
        a, b = convert(left), convert(right)
        return (a > b) - (a < b) if a == a and b == b else None

    return order


def comparison(convert: Callable[[Any], Any], compare: Callable[[Any, Any], bool]) -> Callable[[Any, Any], Any]:
    """A comparison of what `convert` makes of the operands."""
    return lambda left, right: perl_bool(compare(convert(left), convert(right)))


def perl_range(low: Any, high: Any) -> list[Any]:
    """low .. high: numbers, or strings by magical increment."""
    if not isinstance(low, str) or (looks_like_number(low) and (low[:1] != "0" or low == "0")):
        return [number for number in range(to_int(low), to_int(high) + 1)]  # noqa: C416  (the time limit can end it)
    texts, end = [low], perl_str(high)
    while texts[-1] != end and len(texts[-1]) <= len(end) and re.fullmatch("(?=.)[a-zA-Z]*[0-9]*", texts[-1]):
        texts.append(increment(texts[-1]))
    return [text for text in texts if len(text) <= len(end)]


def increment(text: str) -> str:
    """Perl's magical increment: az -> ba, Zz -> AAa, a9 -> b0."""
    stem = text.rstrip("zZ9")
    tail = text[len(stem) :].translate({ord("z"): "a", ord("Z"): "A", ord("9"): "0"})
    if stem:
        return stem[:-1] + chr(ord(stem[-1]) + 1) + tail
    return ("1" if tail[0] == "0" else tail[0]) + tail


def item_of(content: Any, key: Any, missing: Any = None) -> Any:
    """One item of a list or dict, `missing` if it is not there; negative indices count from the end."""
    if isinstance(content, dict):
        return content.get(perl_str(key), missing)
    index = to_int(key)
    return content[index] if -len(content) <= index < len(content) else missing


FILE_TESTS: dict[str, Callable[[str], Any]] = {
    "d": os.path.isdir, "e": os.path.exists, "f": os.path.isfile, "l": os.path.islink, "s": os.path.getsize,
    "r": lambda path: os.access(path, os.R_OK), "w": lambda path: os.access(path, os.W_OK),
    "x": lambda path: os.access(path, os.X_OK), "z": lambda path: os.path.getsize(path) == 0,
}  # fmt: skip


def file_test(letter: str, path: str) -> Any:
    """The value of -e, -f, -s and the like: 1, "" or (-s) the size; None if there is no such file."""
    if letter != "l" and not os.path.exists(path):
        return None
    result = FILE_TESTS[letter](path)
    return perl_bool(result) if isinstance(result, bool) else result


# lc and uc change ASCII letters only: what Perl reads from a database are bytes.
LOWER, UPPER = {code: code + 32 for code in range(65, 91)}, {code: code - 32 for code in range(97, 123)}


def _substr(text: Any, offset: Any, length: Any = None) -> Any:
    string, start, count = perl_str(text), to_int(offset), to_int(length)
    start += len(string) if start < 0 else 0
    stop = len(string) if length is None else count + (start if count >= 0 else len(string))
    return None if start > len(string) or start < 0 > stop else string[max(start, 0) : max(stop, 0)]


def _rindex(text: Any, part: Any, start: Any = INT_MAX) -> int:
    wanted = perl_str(part)
    return perl_str(text).rfind(wanted, 0, max(0, to_int(start)) + len(wanted))


def _sprintf(items: list[Any]) -> str:
    template, *arguments = items or [None]
    rest = iter(arguments)

    def replace(found: re.Match[str]) -> str:
        form, kind = re.sub(r"\*", lambda _: str(to_int(next(rest, None))), found[1]), found[2]
        if kind == "%":
            return "%"
        value = next(rest, None)
        value = perl_str(value) if kind == "s" else to_int(value) if kind in "diuoxXc" else float(perl_num(value))
        return f"%{form}{kind}" % value

    return re.sub(r"%([-+ 0#\d$*]*(?:\.[\d*]*)?)[hlqLV]*([a-zA-Z%])", replace, perl_str(template))


def csvq(items: Any) -> str:
    """The items of a list (or undef) in single quotes, joined by commas. ExpressionError for other values."""
    if not isinstance(items, (list, tuple, type(None))):
        raise ExpressionError(f"csvq needs a list, not '{shorten(perl_str(items))}'")
    return ",".join(f"'{perl_str(item)}'" for item in items or ())


def die(items: Iterable[Any]) -> Any:
    raise ExpressionError(shorten("".join(map(perl_str, items)), 1000) or "Died")


def last_item(items: list[Any]) -> Any:
    return items[-1] if items else None


def _sort(order: Callable[[Any, Any], Any], items: list[Any]) -> list[Any]:
    return sorted(items, key=functools.cmp_to_key(lambda first, second: to_int(order(first, second))))


REFERENCE_KINDS: dict[type, str] = {list: "ARRAY", dict: "HASH", bool: "JSON::PP::Boolean"}

_OF_NUMBERS = (math.ceil, math.exp, math.floor, math.log, math.sqrt)
# Name: operands, function, and, if it returns a list, the function that makes a scalar of that. Operands: "" none, _ a
# scalar (or $_), $ scalars, @ one flat list, & a block and a list, + an array or hash, . one of those and a key.
FUNCTIONS: dict[str, tuple[Any, ...]] = {
    "abs": ("_", lambda value: fit_number(abs(perl_num(value)))),
    "chr": ("_", lambda value: chr(max(0, to_int(value)))),
    "csvq": ("@", lambda items: csvq(last_item(items))),
    "defined": ("_", lambda value: perl_bool(value is not None)),
    "die": ("@", die),
    "dir_revhash": ("@", lambda items: dir_revhash(last_item(items))),
    "exists": (".", lambda content, key: perl_bool(item_of(content, key, content) is not content)),
    "first": ("&", lambda test, items: next((item for item in items if perl_true(test(item))), None)),
    "grep": ("&", lambda test, items: [item for item in items if perl_true(test(item))], len),
    "index": ("$", lambda text, part, start=0: perl_str(text).find(perl_str(part), max(0, to_int(start)))),
    "int": ("_", lambda value: to_int(value) if INT_MIN <= perl_num(value) <= INT_MAX else perl_num(value)),
    "join": ("@", lambda items: perl_str(items[0]).join(map(perl_str, items[1:]))),
    "keys": ("+", lambda content: list(content if isinstance(content, dict) else range(len(content))), len),
    "lc": ("_", lambda value: perl_str(value).translate(LOWER)),
    "lcfirst": ("_", lambda value: perl_str(value)[:1].translate(LOWER) + perl_str(value)[1:]),
    "length": ("_", lambda value: None if value is None else len(perl_str(value))),
    "map": ("&", lambda run, items: [value for item in items for value in run(item)], len),
    "max": ("@", lambda items: max(items[::-1], key=perl_num, default=None)),  # of equal ones the last
    "maxstr": ("@", lambda items: max(items, key=perl_str, default=None)),
    "min": ("@", lambda items: min(items, key=perl_num, default=None)),
    "minstr": ("@", lambda items: min(items, key=perl_str, default=None)),
    "ord": ("_", lambda value: ord(perl_str(value)[:1] or "\0")),
    "pop": ("+", lambda items: items.pop() if items else None),
    "quotemeta": ("_", lambda value: re.sub(r"([^\w])", r"\\\1", perl_str(value), flags=re.A)),
    "rand": ("$", lambda limit=1: (int.from_bytes(os.urandom(7), "big") >> 3) / 2**53 * (perl_num(limit) or 1)),
    "reduce": ("&", lambda run, items: functools.reduce(run, items) if items else None),
    "ref": ("_", lambda value: REFERENCE_KINDS.get(type(value), "")),
    "reverse": ("@", lambda items: items[::-1], lambda items: "".join([perl_str(item)[::-1] for item in items])),
    "rindex": ("$", _rindex),
    "scalar": ("_", lambda value: value),
    "shift": ("+", lambda items: items.pop(0) if items else None),
    "shuffle": ("@", lambda items: sorted(items, key=lambda _: os.urandom(8)), last_item),
    "sort": ("&", _sort, lambda items: None),
    "sprintf": ("@", _sprintf),
    "stringify": ("@", lambda items: stringify(last_item(items))),
    "substr": ("$", _substr),
    "sum": ("@", lambda items: functools.reduce(arithmetic(operator.add), items, 0) if items else None),
    "time": ("", lambda: int(time.time())),
    "uc": ("_", lambda value: perl_str(value).translate(UPPER)),
    "ucfirst": ("_", lambda value: perl_str(value)[:1].translate(UPPER) + perl_str(value)[1:]),
    "undef": ("", lambda: None),
    "uniq": ("@", lambda items: list({perl_str(item): item for item in items}.values()), len),
    "values": ("+", lambda content: list(content.values() if isinstance(content, dict) else content), len),
    **{run.__name__: ("_", lambda value, run=run: run(perl_num(value))) for run in _OF_NUMBERS},
}


_REGEX_WORDS = {  # where Python's syntax differs
    r"\z": r"\Z", r"\Z": r"(?=\n?\Z)", r"\e": r"\x1b", "(?<": "(?P<",
    "[:alpha:]": "a-zA-Z", "[:digit:]": "0-9", "[:alnum:]": "a-zA-Z0-9", "[:upper:]": "A-Z", "[:lower:]": "a-z",
    "[:word:]": r"\w", "[:space:]": r"\s", "[:punct:]": r"!-/:-@\[-`{-~",
}  # fmt: skip


@functools.lru_cache(maxsize=200)
def compile_regex(source: str, flags: str) -> re.Pattern[str]:
    r"""A Perl pattern as Python's; \w and the like mean ASCII."""

    def python_word(found: re.Match[str]) -> str:
        return _REGEX_WORDS.get(found[0], found[0]) if found[0][0] == "\\" else _REGEX_WORDS[found[0]]

    mask = sum(getattr(re, flag.upper()) for flag in set(flags) & set("imsx"))
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", FutureWarning)  # [[] and the like may mean something else one day
        return re.compile(re.sub(r"(?s)\\.|\(\?<(?![=!])|\[:\w+:\]", python_word, source), mask | re.A)


# ---- nodes ----


class Node(types.SimpleNamespace):
    """A compiled part of an expression. `scalar` and `values` evaluate it in scalar and list context; `assign` gives
    it a value, and returns that; `bind` makes the node of `text =~ node`. What the parser needs by `kind`: `items` of
    a "list"; `content`, which returns the list or dict, of an "aggregate" (@... or %...); `content` and `key` of an
    "element"; `regex`, which returns the pattern, of a "match"."""

    def __init__(self, scalar: Compute, values: Compute | None = None, kind: str = "", **more: Any) -> None:
        super().__init__(scalar=scalar, values=values or (lambda env: [scalar(env)]), kind=kind, **more)

    def assign(self, env: Env, value: Any) -> Any:
        raise ExpressionError("only variables can be assigned to, not parameters or results")

    def bind(self, text: Node) -> Node:
        return matching(self, "", text)


def constant(value: Any) -> Node:
    return Node(lambda env: value)


def applied(function: Callable[..., Any], *operands: Node) -> Node:
    """A function applied to the operands' scalars."""
    return Node(lambda env: function(*[operand.scalar(env) for operand in operands]))


def list_node(run: Compute, summary: Callable[[list[Any]], Any] | None = None) -> Node:
    """A node for the list that `run` returns, of which `summary` makes the scalar; without it `run` returns that."""
    return Node(lambda env: summary(run(env)), run) if summary else Node(run)


def comma(*items: Node) -> Node:
    """a, b, c: a list; in scalar context its last item."""

    def last(env: Env) -> Any:
        return last_item([item.scalar(env) for item in items])

    return Node(last, lambda env: [value for item in items for value in item.values(env)], "list", items=items)


def choice(test: Callable[[Any], bool], first: Node, then: Node, otherwise: Node | None = None) -> Node:
    """&&, ||, // and ?: (`then` if the first value passes the test, else `otherwise` or that value)."""

    def chosen(env: Env) -> Node:
        value = first.scalar(env)
        return then if test(value) else otherwise or constant(value)

    return Node(lambda env: chosen(env).scalar(env), lambda env: chosen(env).values(env))


NOT = functools.partial(applied, lambda value: perl_bool(not perl_true(value)))


def scalar_variable(name: str) -> Node:
    """$name, or what the last match captured."""
    if name.isdigit() or name == "&":
        group = int(name.replace("&", "0"))
        return Node(lambda env: env["match"][group] if "match" in env and group <= env["match"].re.groups else None)
    key = "$" + name
    return Node(lambda env: env.get(key), assign=lambda env, value: (env.update({key: value}), value)[1])


TOPIC = scalar_variable("_")


def block_call(env: Env, run: Compute) -> Callable[..., Any]:
    """A block as a function of one item ($_) or two ($a and $b)."""

    def call(*items: Any) -> Any:
        before = env.get("$_")
        env.update(zip(("$_",) if len(items) == 1 else ("$a", "$b"), items))
        result = run(env)
        env["$_"] = before
        return result

    return call


def referent(base: Node, kind: type) -> Compute:
    """A function that returns the list or dict (`kind`) to which `base` refers; an undefined element is empty."""

    def refer(env: Env) -> Any:
        value = base.scalar(env)
        if value is None and base.kind == "element":
            return kind()
        if not isinstance(value, kind):
            text = "undef" if value is None else f"'{shorten(perl_str(value))}'"
            raise ExpressionError(f"{text} is no reference to {REFERENCE_KINDS[kind]}")
        return value

    return refer


def aggregate(base: Node, kind: type) -> Node:
    """@{...}, %{...}: all items of a list or hash; in scalar context their number."""
    content = referent(base, kind)
    flat: Callable[[Any], list[Any]] = list if kind is list else lambda there: [*itertools.chain(*there.items())]
    return Node(lambda env: len(content(env)), lambda env: flat(content(env)), "aggregate", content=content)


def slice_of(content: Compute, keys: Node) -> Node:
    return list_node(lambda env: list(map(functools.partial(item_of, content(env)), keys.values(env))), last_item)


def matching(pattern: Node, flags: str, text: Node = TOPIC) -> Node:
    """text =~ /pattern/flags; in list context the captured groups, with /g of every match."""
    every = "g" in flags

    def regex(env: Env) -> re.Pattern[str]:
        return compile_regex(perl_str(pattern.scalar(env)), flags)

    def matches(env: Env, count: int | None = 1) -> list[re.Match[str]]:
        found = list(itertools.islice(regex(env).finditer(perl_str(text.scalar(env))), count))
        env.update({"match": found[-1]} if found else {})
        return found

    def values(env: Env) -> list[Any]:
        found = matches(env, None if every else 1)
        if found and not found[0].re.groups and not every:
            return [1]
        return [group for match in found for group in match.groups() or (match[0],)]

    bind = functools.partial(matching, pattern, flags)
    return Node(lambda env: perl_bool(matches(env)), values, "match", regex=regex, bind=bind)


def substitution(pattern: Node, replacement: Node, flags: str, text: Node = TOPIC) -> Node:
    """text =~ s/pattern/replacement/flags: the number of replacements; with /r the new text."""

    def run(env: Env) -> Any:
        def new_part(match: re.Match[str]) -> str:
            env["match"] = match
            return perl_str(replacement.scalar(env))

        regex = compile_regex(perl_str(pattern.scalar(env)), flags)
        after, count = regex.subn(new_part, perl_str(text.scalar(env)), 0 if "g" in flags else 1)
        if count and "r" not in flags:
            text.assign(env, after)
        return after if "r" in flags else count or ""

    return Node(run, bind=functools.partial(substitution, pattern, replacement, flags))


def split_by(pattern: Node, text: Node = TOPIC, limit: Node | None = None) -> Node:
    """Perl's split(pattern, text, limit)."""

    def run(env: Env) -> list[Any]:
        string, count = perl_str(text.scalar(env)), to_int(limit.scalar(env)) if limit else 0
        if pattern.kind == "match":
            regex = pattern.regex(env)
        elif (source := perl_str(pattern.scalar(env))) == " ":
            string, regex = string.lstrip(), compile_regex(r"\s+", "")
        else:
            regex = compile_regex(source, "")
        parts: list[Any] = []
        place, cuts = 0, (match for match in regex.finditer(string) if match.end() and match.start() < len(string))
        for match in itertools.islice(cuts, count - 1 if count > 0 else None):
            parts += [string[place : match.start()], *match.groups()]
            place = match.end()
        parts += [string[place:]] if string else []
        while count == 0 and parts and not parts[-1]:
            parts.pop()
        return parts

    return list_node(run, len)


def evaluated(text: Node) -> Node:
    """eval of a text; an error in it makes the whole expression fail."""
    return list_node(lambda env: parse_expression(perl_str(text.scalar(env))).values(env), last_item)


# ---- the parser: operators by precedence, terms by their first character ----

LOW_OR, LOW_AND, LOW_NOT, COMMA, ASSIGN, TERNARY, RANGE, OR, AND, EQUAL, COMPARE, ADD, MULTIPLY, BIND, UNARY, POWER = (
    range(16)
)
COMPARISONS: dict[str, Callable[[Any, Any], Any]] = {
    "==": operator.eq, "!=": operator.ne, "<=": operator.le, ">=": operator.ge, "<": operator.lt, ">": operator.gt,
}  # fmt: skip
OPERATORS: dict[str, tuple[int, Any]] = {  # precedence, and a function of the operands' scalars
    "xor": (LOW_OR, lambda left, right: perl_bool(perl_true(left) != perl_true(right))),
    "<=>": (EQUAL, order_by(perl_num)), "cmp": (EQUAL, order_by(perl_str)),
    "+": (ADD, arithmetic(operator.add)), "-": (ADD, arithmetic(operator.sub)),
    ".": (ADD, lambda left, right: perl_str(left) + perl_str(right)),
    "x": (MULTIPLY, lambda left, right: perl_str(left) * to_int(right)),
    "*": (MULTIPLY, arithmetic(operator.mul)), "/": (MULTIPLY, lambda left, right: perl_num(left) / perl_num(right)),
    "%": (MULTIPLY, lambda left, right: to_int(left) % to_int(right)),
    "**": (POWER, lambda left, right: perl_num(math.pow(perl_num(left), perl_num(right)))),
}  # fmt: skip
for _sign, _word in zip(COMPARISONS, ("eq", "ne", "le", "ge", "lt", "gt")):
    _level = COMPARE if _sign[0] in "<>" else EQUAL
    OPERATORS[_sign] = _level, comparison(perl_num, COMPARISONS[_sign])
    OPERATORS[_word] = _level, comparison(perl_str, COMPARISONS[_sign])
OPERATORS = {token: (level, functools.partial(applied, function)) for token, (level, function) in OPERATORS.items()}
OPERATORS.update({  # these build nodes from nodes; in scalar context .. is the flip-flop, which is never true
    "or": (LOW_OR, functools.partial(choice, lambda value: not perl_true(value))),
    "and": (LOW_AND, functools.partial(choice, perl_true)),
    "||": (OR, functools.partial(choice, lambda value: not perl_true(value))),
    "&&": (AND, functools.partial(choice, perl_true)),
    "//": (OR, functools.partial(choice, lambda value: value is None)),
    "..": (RANGE, lambda a, b: Node(lambda env: "", lambda env: perl_range(a.scalar(env), b.scalar(env)))),
    "=~": (BIND, lambda left, right: right.bind(left)), "!~": (BIND, lambda left, right: NOT(right.bind(left))),
    "=": (ASSIGN, lambda target, value: Node(lambda env: target.assign(env, value.scalar(env)), assign=target.assign)),
    ",": (COMMA, None), "=>": (COMMA, None), "?": (TERNARY, None),
})  # fmt: skip
_CASE_ESCAPES = {r"\Q": "quotemeta", r"\U": "uc", r"\L": "lc", r"\u": "ucfirst", r"\l": "lcfirst", r"\E": ""}
_CLOSING = {"(": ")", "[": "]", "{": "}", "<": ">"}
# The parser's patterns are compiled when the first expression is parsed: most commands parse none.
_WORD_OPERATOR = r"(?:lt|gt|le|ge|eq|ne|cmp|and|or|xor)\b"
_OPERATOR = rf"<=>|\.\.|\*\*|=~|!~|==|!=|=>|<=|>=|&&|\|\||//|[-+*/%.<>?=,]|x(?=\d|\b)|{_WORD_OPERATOR}"
# what cannot start a term: a function before it has no arguments
_NO_TERM = rf"(?:\Z|[])}};:,=?*|^>]|<|\.(?!\d)|[&%](?![\w{{$])|!=|!~|(?:x\b|{_WORD_OPERATOR})(?!\s*=>))"
_FLAGS = rf"(?={_WORD_OPERATOR})|[gimsxeraouncp]*(?!\w)"
_SPACE = r"\s*(?:#[^\n]*(?:\n\s*|\Z))*"  # and comments
_WORD = r"[A-Za-z_]\w*(?:::\w+)*"
_PIECE = r"(?s)\\.|\$(?=\s*[\w{&$])(?!\s+\d)|@(?=[A-Za-z_{$])|\0|\Z"  # what is special in a string


class _Parser:
    r"""Parses an expression whose #names# have become \0name\0; `declared`: variables that it may use."""

    def __init__(self, text: str, declared: set[str] | None = None) -> None:
        self.text, self.place = text, 0
        self.declared = {"_", "a", "b"} if declared is None else declared

    def fail(self, problem: str) -> ExpressionError:
        """An ExpressionError that names the problem and the present place."""
        return ExpressionError(f"{problem} at '{shorten(self.text[self.place :].replace(chr(0), '#'), 30)}'")

    def ahead(self, pattern: str) -> re.Match[str] | None:
        return re.compile(pattern, re.A | re.S).match(self.text, self.place)

    def match(self, pattern: str) -> re.Match[str] | None:
        found = self.ahead(pattern)
        self.place = found.end() if found else self.place
        return found

    def skip(self) -> str:
        """Skip white space and comments; returns the next character, "" at the end."""
        self.match(_SPACE)
        return self.text[self.place : self.place + 1]

    def need(self, pattern: str, problem: str) -> re.Match[str]:
        """Skip white space, then `pattern`, and return its match; ExpressionError if there is none."""
        self.skip()
        if found := self.match(pattern):
            return found
        raise self.fail(problem)

    def expect(self, token: str) -> None:
        self.need(re.escape(token), f"'{token}' expected")

    def quoted(self) -> tuple[str, str]:
        """Skip a quote; returns the raw text in it, and its opening character."""
        opening, start, depth = self.text[self.place : self.place + 1], self.place + 1, 0
        closing = _CLOSING.get(opening, opening)
        for found in re.compile(rf"\\.|[{re.escape(opening + closing)}]", re.S).finditer(self.text, start):
            depth += (found[0] == opening != closing) - (found[0] == closing)
            if depth < 0:
                self.place = found.end()
                return self.text[start : found.start()], opening
        raise self.fail(f"no closing '{closing}'")

    def complete(self) -> Node:
        node = self.expression()
        self.need(r"\Z", "syntax error")
        return node

    def operator(self, floor: int) -> str:
        """Skip an operator of precedence `floor` or higher, and return it; "" if none comes next."""
        found = self.ahead(f"{_SPACE}({_OPERATOR})")
        if not found or OPERATORS[found[1]][0] < floor:
            return ""
        self.place = found.end()
        return found[1]

    def expression(self, floor: int = LOW_OR) -> Node:
        left = self.unary()
        while token := self.operator(floor):
            level, combined = OPERATORS[token]
            if level == COMMA:
                left = self.comma(left)
            elif level == TERNARY:
                then = self.expression(ASSIGN)
                self.expect(":")
                left = choice(perl_true, left, then, self.expression(ASSIGN))
            else:
                left = combined(left, self.expression(level if level in (ASSIGN, POWER) else level + 1))
                if level in (EQUAL, COMPARE) and self.operator(level):
                    raise self.fail("parentheses needed")
        return left

    def comma(self, left: Node) -> Node:
        items = [left]
        while not self.ahead(_SPACE + _NO_TERM):
            items.append(self.expression(ASSIGN))
            if not self.match(_SPACE + r"(?:=>|,)[\s,]*"):
                break
        return comma(*items)

    def unary(self) -> Node:
        """A term, and a sign, ! or file test before it if there is one."""
        sign = self.skip()
        if self.ahead(r"\+\+|--"):
            raise self.fail("++ and -- are not supported")
        if word := self.match(rf"-{_WORD}(?=\s*=>)"):
            return constant(word[0])
        if test := self.match(r"-([ezfdlsrwx])(?!\w|\s*,)"):
            return applied(lambda path: file_test(test[1], perl_str(path)), self.operand())
        if not self.match("[-!+]"):
            return self.postfix(self.term())
        operand = self.expression(UNARY)
        negative = applied(lambda value: fit_number(-perl_num(value)), operand)
        return operand if sign == "+" else NOT(operand) if sign == "!" else negative

    def term(self) -> Node:
        """A parameter, constant, variable, list, quote or call."""
        character = self.skip() or "end"
        parameter = self.match(r"""\0(\w+)\0|\$self\s*->\s*param(?:_required)?\(\s*(?:'(\w+)'|"(\w+)")\s*\)""")
        if parameter:
            name = parameter[parameter.lastindex or 1]
            return Node(lambda env: env["lookup"](name))
        if character in "\"'/":
            return self.quote(character)
        if character in "$@%":
            return self.variable()
        if character == "(":
            node = self.enclosed("(")
            if self.skip() == "[":
                return slice_of(node.values, self.enclosed("["))
            if self.match(r"x(?=\d|\b)(?!\s*=>)"):  # (list) x count, in scalar context text x count
                count = self.expression(BIND)
                text = OPERATORS["x"][1](node, count)
                return Node(text.scalar, lambda env: node.values(env) * to_int(count.scalar(env)))
            return node
        if character in "[{":
            content = self.enclosed(character)
            return Node(content.values if character == "[" else lambda env: hash_of(content.values(env)))
        if number := self.match(_NUMBER_LITERAL):
            return constant(number_literal(number[0]))
        if word := self.match(_WORD):
            return self.word(word[0])
        raise self.fail("syntax error")

    def enclosed(self, opening: str) -> Node:
        """The expression in brackets that comes next; an empty list if the brackets are empty."""
        self.expect(opening)
        node = comma() if self.skip() == _CLOSING[opening] else self.expression()
        self.expect(_CLOSING[opening])
        return node

    def postfix(self, node: Node, in_string: bool = False) -> Node:
        """Subscripts and arrows after a term; in a string without white space between them."""
        space = "" if in_string else r"\s*"
        bracket = r"(?=[\[{])"
        while self.match(space + "->" + space + bracket) or (node.kind == "element" and self.match(space + bracket)):
            node = self.subscript(node)
        return node

    def subscript(self, base: Node) -> Node:
        """[...] or {...} after a reference: one item of a list or hash."""
        word = self.match(r"\{\s*(-?[A-Za-z_]\w*)\s*\}")
        is_list = not word and self.text[self.place] == "["
        key = constant(word[1]) if word else self.enclosed("[" if is_list else "{")
        content = referent(base, list if is_list else dict)
        return Node(lambda env: item_of(content(env), key.scalar(env)), kind="element", content=content, key=key)

    def variable(self) -> Node:
        """A term that starts with $, @ or %."""
        sigil = (self.match(r"\$#(?=[{$])|[$@%]") or "$")[0]
        found = self.match(r"\s*(?:\{\s*(\w+)\s*\}|([A-Za-z_]\w*|\d+|&))")
        name = found and (found[1] or found[2])
        if name == "ENV" and sigil == "$":
            return self.subscript(Node(lambda env: {k: v for k, v in os.environ.items() if "PASS" not in k.upper()}))
        if name and (sigil != "$" or not (name in self.declared or name == "&" or name.isdigit())):
            raise self.fail(f"the variable {sigil}{name} is not declared: write #{name}# for a parameter;")
        if name:
            return scalar_variable(name)
        base = self.variable() if self.ahead(r"\$") else self.block()
        following = self.text[self.place : self.place + 1]
        if sigil in "$@" and following in ("[", "{"):
            item = self.subscript(base)
            return item if sigil == "$" else slice_of(item.content, item.key)
        if sigil == "$":
            raise self.fail("references to scalars are not supported")
        whole = aggregate(base, dict if sigil == "%" else list)
        return applied(lambda length: length - 1, whole) if sigil == "$#" else whole

    def block(self) -> Node:
        """{ a; b; c }: the value of the last statement."""
        self.expect("{")
        statements: list[Node] = []
        while not self.match(_SPACE + "}"):
            if not self.match(_SPACE + ";"):
                statements.append(self.expression())
                self.need("(?=[;}])", "';' or '}' expected")
        *before, result = statements or [comma()]

        def run(compute: Compute) -> Compute:
            return lambda env: ([statement.scalar(env) for statement in before], compute(env))[1]

        return Node(run(result.scalar), run(result.values))

    def word(self, word: str) -> Node:
        """A word that was just skipped: a hash key, a quote operator or a function."""
        if self.ahead(r"\s*=>"):
            return constant(word)
        if word in ("q", "qq", "qw", "m", "s"):
            self.skip()
            return self.quote(word)
        word = re.sub(r"^(?:List::Util|POSIX|Scalar::Util|Bio::EnsEMBL::Hive::Utils|CORE)::", "", word)
        if word in SPECIAL_FORMS:
            return SPECIAL_FORMS[word](self)
        if word not in FUNCTIONS:
            raise self.fail(f"unknown function '{word}' (a parameter would be #{word}#)")
        takes, function, *summary = FUNCTIONS[word]
        if takes == "_":
            return applied(function, self.operand())
        if takes == "$":
            return applied(function, *self.scalars())
        if takes == "":
            self.match(r"\s*\(\)")
            return applied(function)
        if takes == "&":
            return self.block_function(word, function, *summary)
        if takes == "@":
            items = self.operand(COMMA, comma())
            return list_node(lambda env: function(items.values(env)), *summary)
        operand = self.operand()
        if operand.kind != ("aggregate" if takes == "+" else "element"):
            raise self.fail(f"{word} needs {'a list or hash' if takes == '+' else 'an item such as ...->{key}'},")
        if takes == "+":
            return list_node(lambda env: function(operand.content(env)), *summary)
        return Node(lambda env: function(operand.content(env), operand.key.scalar(env)))

    def block_function(self, word: str, function: Callable[..., Any], summary: Any = None) -> Node:
        """map, grep, sort, first, reduce: a block or an expression, then a list."""
        closing, block = self.match(_SPACE + r"\("), None
        if self.skip() == "{":
            block = self.block()
        elif word in ("map", "grep"):
            block = self.expression(ASSIGN)
            self.expect(",")
        elif word != "sort":
            raise self.fail(f"{word} needs a block")
        items = comma() if self.ahead(_SPACE + _NO_TERM) else self.expression(COMMA)
        if closing:
            self.expect(")")
        if not block:
            compare = order_by(perl_str)
            return list_node(lambda env: function(compare, items.values(env)), summary)
        run = block.values if word == "map" else block.scalar
        return list_node(lambda env: function(block_call(env, run), items.values(env)), summary)

    def operand(self, level: int = ADD, otherwise: Node = TOPIC) -> Node:
        """A function's operand, with or without parentheses; `otherwise` if there is none."""
        if self.skip() == "(":
            node = self.enclosed("(")
            return otherwise if node.kind == "list" and not node.items else node
        return otherwise if self.ahead(_NO_TERM) else self.expression(level)

    def scalars(self) -> Sequence[Node]:
        """A function's arguments, each in scalar context."""
        node = self.operand(COMMA, comma())
        return node.items if node.kind == "list" else [node]

    def my(self) -> Node:
        name = self.need(r"\$(\w+)", "a variable such as $name expected after my")[1]
        self.declared.add(name)
        return scalar_variable(name)

    def quote(self, kind: str) -> Node:
        """A quoted string, pattern, substitution or list of words."""
        body, opening = self.quoted()
        if kind in ("'", "q", "qw"):
            delimiters = re.escape(opening + _CLOSING.get(opening, opening))
            text = self.literal(re.sub(rf"\\([\\{delimiters}])", r"\1", body))
            return comma(*map(constant, text.split())) if kind == "qw" else constant(text)
        first = self.contents(body, opening, kind not in ('"', "qq"))
        if kind in ('"', "qq"):
            return first
        if kind != "s":
            return matching(first, self.need(_FLAGS, "unknown flags")[0])
        self.place -= opening not in _CLOSING
        self.skip()
        body, opening = self.quoted()
        flags = self.need(_FLAGS, "unknown flags")[0]
        code = _Parser(f"({body})", self.declared).complete() if "e" in flags else None
        return substitution(first, code or self.contents(body, opening), flags)

    def contents(self, body: str, opening: str, regex: bool = False) -> Node:
        """The node of a string or pattern, with variables unless it is in single quotes."""
        return constant(body) if opening == "'" else _Parser(body, self.declared).interpolated(regex)

    def literal(self, text: str) -> str:
        """`text`, after checking that there is no #name# in it."""
        if "\0" in text:
            raise self.fail(f"#{text.split(chr(0))[1]}# cannot stand inside quotes: join it with '.';")
        return text

    def interpolated(self, regex: bool = False, case: bool = False) -> Node:
        """The node of a string with variables, up to its end or (`case`: after \\Q and the like) to \\E."""
        parts: list[Node] = []
        literal, token = "", "start"
        while token and not (case and token in (r"\E", r"\u", r"\l")):
            found: Any = re.compile(_PIECE).search(self.text, self.place)
            literal += self.text[self.place : found.start()]
            token, self.place = found[0], found.end()
            if token[:1] == "\\" and token not in _CASE_ESCAPES:
                literal += token
                continue
            parts.append(constant(literal if regex else unescape(literal)))
            literal = ""
            if token == "\0":
                self.literal(self.text[self.place - 1 :])
            elif token in ("$", "@"):
                self.place -= 1
                node = self.postfix(self.variable(), True)
                if token == "@":
                    node = list_node(node.values, lambda items: " ".join(map(perl_str, items)))
                parts.append(node)
            elif token and token != r"\E":
                parts.append(applied(FUNCTIONS[_CASE_ESCAPES[token]][1], self.interpolated(regex, True)))
        return applied(lambda *texts: "".join(map(perl_str, texts)), *parts) if len(parts) > 1 else parts[0]


SPECIAL_FORMS: dict[str, Callable[[_Parser], Node]] = {  # those that parse their operands themselves
    "do": _Parser.block,
    "eval": lambda parser: evaluated(parser.operand()),
    "my": _Parser.my,
    "not": lambda parser: NOT(parser.enclosed("(") if parser.skip() == "(" else parser.expression(LOW_NOT)),
    "split": lambda parser: split_by(*parser.scalars() or [constant(" ")]),
}


# ---- evaluation ----

_MAY_TAKE_LONG = r"~|\.\.|\$_|\b(?:map|grep|sort|first|reduce|split|my|eval)\b"  # patterns, loops, ranges


@functools.lru_cache(maxsize=2000)
def parse_expression(expression: str) -> Node:
    """A compiled Perl expression; ExpressionError or NotationError if it is wrong or not supported."""
    node = _Parser("(" + re.sub(r"#(\w+)#", "\0\\1\0", expression, flags=re.A) + ")").complete()
    node.may_take_long = bool(re.search(_MAY_TAKE_LONG, expression))
    return node


@contextlib.contextmanager
def time_limit() -> Iterator[None]:
    """Raise ExpressionError in the block after EVALUATION_SECONDS; not in a thread, nor if another such timer runs."""
    if threading.current_thread() is not threading.main_thread() or signal.getitimer(signal.ITIMER_VIRTUAL)[0]:
        yield
        return
    before = signal.signal(signal.SIGVTALRM, lambda *_: die([f"it takes more than {EVALUATION_SECONDS:g} seconds"]))
    signal.setitimer(signal.ITIMER_VIRTUAL, EVALUATION_SECONDS)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
        signal.signal(signal.SIGVTALRM, before or signal.SIG_DFL)


def compute(expression: str, lookup: Callable[[str], Any]) -> Any:
    """The value of a Perl expression whose #names# `lookup` knows. Raises ExpressionError, and what `lookup` raises."""
    try:
        node = parse_expression(expression)
        with time_limit() if node.may_take_long else contextlib.nullcontext():
            return node.scalar({"lookup": lookup})
    except Exception as error:
        if isinstance(error, HiveError) and not isinstance(error, (ExpressionError, NotationError)):  # of a parameter
            raise
        why = str(error) or type(error).__name__
        raise ExpressionError(f"cannot evaluate '{shorten(expression, 200)}': {why}") from None


# ======================================================================================================================
# 4. Parameters: precedence, #name# substitution, laziness, loops detected
# ======================================================================================================================


class ParamWarning(Warning):
    """A runnable asked for a parameter that has no value."""


class ParamException(HiveError):
    """Base class of errors in parameters; the names are those of the reference's python3 wrapper."""


class ParamNameException(ParamException):
    """A parameter's name is not a (non-empty) string."""


class ParamSubstitutionException(ParamException):
    """Nothing can be substituted in a value of such a type."""


class ParamInfiniteLoopException(ParamException):
    """Parameters depend on each other in a circle."""


class NullParamException(ParamException):
    """A required parameter is undefined."""

    def __str__(self) -> str:
        return f"ParamError: value for param_required('{self.args[0]}') is required and has to be defined"


class MissingParamException(ParamException, KeyError):
    """A parameter does not exist. Arguments: its name, and perhaps of one that needs it."""

    def __str__(self) -> str:
        if len(self.args) == 1:
            return NullParamException.__str__(self)  # type: ignore[arg-type]
        return f"ParamError: the evaluation of '{self.args[1]}' requires '{self.args[0]}' which is missing"


# functions allowed in #function:name#
FORMATTERS: dict[str, Callable[[Any], Any]] = {"csvq": csvq, "dir_revhash": dir_revhash, "stringify": stringify}


class Parameters(Mapping):
    """The parameters of a job: layers of values (later ones win), each substituted once, when it is asked for. With
    `python` the notation is that of the reference's python3 wrapper: for runnables in Python, in their own process
    only. Otherwise expressions are Perl's, and no code is run."""

    def __init__(self, *layers: Mapping[str, Any], python: bool = False) -> None:
        self.unsubstituted: dict[str, Any] = {}
        for layer in layers:
            self.unsubstituted.update(layer)
        self.substituted: dict[str, Any] = {}
        self.python, self._compute = python, compute_python if python else compute
        self._in_progress: dict[str, None] = {}  # texts between two # that are being evaluated

    def perl(self) -> Parameters:
        """The same parameters in Perl's notation: for templates and conditions."""
        if not self.python:
            return self
        twin = Parameters()
        twin.unsubstituted, twin.substituted = self.unsubstituted, self.substituted
        return twin

    def __iter__(self) -> Iterator[str]:
        return iter({**self.unsubstituted, **self.substituted})

    def __len__(self) -> int:
        return len(self.unsubstituted.keys() | self.substituted.keys())

    def __contains__(self, name: object) -> bool:
        return name in self.substituted or name in self.unsubstituted

    def __getitem__(self, name: str) -> Any:
        """The substituted value; MissingParamException if it, or one that it needs, does not exist."""
        self._check_name(name)
        if name not in self.substituted:
            if name not in self.unsubstituted:
                raise MissingParamException(name)
            self.substituted[name] = self.substitute(self.unsubstituted[name], needed_by=name)
        return self.substituted[name]

    def _check_name(self, name: Any) -> None:
        if not isinstance(name, str) or not name:
            raise ParamNameException(f'"{name}" (type {type(name).__name__}) is not a valid parameter name')

    def set(self, name: str, value: Any) -> Any:
        """Set a parameter to a value in which nothing is substituted; returns the value."""
        self._check_name(name)
        self.substituted[name] = value
        return value

    def substitute(self, structure: Any, overriding: Mapping[str, Any] | None = None, needed_by: str = "") -> Any:
        """A copy of a string, list or hash with every #...# in it substituted. A string that is one #...# becomes the
        value itself. In Perl's notation `overriding` values come first, a string with an undefined part becomes None,
        and a missing parameter is undefined, or MissingParamException if the value is `needed_by` another one. In
        Python's that is raised always, and nothing is overridden."""
        try:
            return self._walk(structure, self._lookup(overriding or {}, needed_by))
        except (RecursionError, MemoryError) as error:
            what = shorten(structure) if isinstance(structure, str) else "a structure"
            raise ParamException(f"ParamError: cannot substitute '{what}': {type(error).__name__}") from None

    def expression(self, text: str, overriding: Mapping[str, Any] | None = None) -> Any:
        """The value of #expr(text)expr#."""
        return self._compute(text, self._lookup(overriding or {}))

    def _lookup(self, overriding: Mapping[str, Any], needed_by: str = "") -> Callable[[str], Any]:
        """A function from names to values; see `substitute` for missing ones."""

        def lookup(name: str) -> Any:
            if name in overriding:
                return overriding[name]
            if needed_by and name not in self:
                raise MissingParamException(name, needed_by)
            return self[name] if name in self else None  # noqa: SIM401  (get() would hide what it needs)

        return self.__getitem__ if self.python else lookup

    def _walk(self, structure: Any, lookup: Callable[[str], Any]) -> Any:
        if isinstance(structure, str):
            return self._text(structure, lookup) if "#" in structure else structure
        if structure is None or isinstance(structure, (int, float)):
            return structure
        if isinstance(structure, (list, tuple)):
            return [self._walk(item, lookup) for item in structure]
        if isinstance(structure, Mapping):
            key = (lambda value: value) if self.python else perl_str
            return {key(self._walk(k, lookup)): self._walk(v, lookup) for k, v in structure.items()}
        if self.python:
            kind = type(structure).__name__
            raise ParamSubstitutionException(f'Cannot substitute elements in objects of type "{kind}"')
        return structure

    def _text(self, text: str, lookup: Callable[[str], Any]) -> Any:
        parts = split_hashed(text, self.python)
        if len(parts) == 3 and parts[0] == "" and parts[2] in ("", "" if self.python else "\n"):
            return self._hashed(parts[1], lookup)
        values = [self._hashed(inside, lookup) for inside in parts[1::2]]
        if None in values and not self.python:
            return None
        parts[1::2] = map(str if self.python else perl_str, values)
        return "".join(parts)

    def _hashed(self, inside: str, lookup: Callable[[str], Any]) -> Any:
        """The value of the text between two #."""
        if not inside:
            return "##"
        if inside in self._in_progress:
            among = ", ".join(map(repr, self._in_progress))
            raise ParamInfiniteLoopException(f"ParamError: substitution loop among {among} has been detected")
        self._in_progress[inside] = None
        try:
            if inside.startswith("expr(") and inside.endswith(")expr"):
                return self._compute(inside[5:-5], lookup)
            function, _, name = inside.rpartition(":")
            if not function:
                return lookup(name)
            if self.python:
                return compute_python(f"{function}({name and f'#{name}#'})", lookup)
            if function not in FORMATTERS:
                raise ParamException(f"ParamError: unknown function in #{shorten(inside)}#")
            return FORMATTERS[function](lookup(name))
        except (TypeError, ValueError) as error:
            raise ParamException(f"ParamError: cannot evaluate #{shorten(inside)}#: {error}") from None
        finally:
            del self._in_progress[inside]


_HASHED_NAMES = re.compile(r"#([\w:]+)#"), re.compile(r"#((?!expr\()[^#]*)#")  # in Perl's notation, in Python's
_HASHED = re.compile(r"(?s)#(expr\(.+?\)expr|[\w:]+)#"), re.compile(r"(?s)#(expr\(.*?\)expr|(?!expr\()[^#]*)#")


def split_hashed(text: str, python: bool) -> list[str]:
    """Literal text and, at odd indices, the expr(...)expr or name between two #. In Perl's notation any other # is
    literal. In Python's it is a ParamException unless it is the only one, and ## gives an empty part."""
    parts, place, end = list[str](), 0, text.rfind(")expr#") + 6  # beyond it, no )expr# is searched for
    while found := _HASHED[python].search(text, place, end) or _HASHED_NAMES[python].search(text, place):
        parts += [text[place : found.start()], found[1]]
        place = found.end()
    parts.append(text[place:])
    if python and text.count("#") > 1 and any("#" in literal for literal in parts[::2]):
        raise ParamException(f"Unmatched '#' in '{shorten(text)}'")
    return parts


def evaluate(expression: str, parameters: Mapping[str, Any]) -> Any:
    """The value of a Perl expression with #names# of `parameters`. Raises ExpressionError, or a parameter's error."""
    known = parameters if isinstance(parameters, Parameters) else Parameters(parameters)
    return known.perl().expression(expression)


# ---- Python expressions, for job processes only ----

_NAMES = (
    "abs all any ascii bin bool bytearray bytes chr complex dict divmod enumerate filter float format frozenset"
    " hash hex int isinstance issubclass iter len list map max min next oct ord pow range repr reversed round set"
    " slice sorted str sum tuple type zip"
)
PYTHON_FUNCTIONS: dict[str, Callable[..., Any]] = {name: getattr(builtins, name) for name in _NAMES.split()}


@functools.lru_cache(maxsize=2000)
def compile_python(text: str) -> tuple[Any, list[str]]:
    """The code of a Python expression with _param_(n) for its n-th #name#, and the names; or ExpressionError."""
    parts = split_hashed(text, True)
    names = parts[1::2]
    parts[1::2] = [f"_param_({number})" if name else "##" for number, name in enumerate(names)]
    try:
        tree = ast.parse("".join(parts).strip(), mode="eval")
        for node in ast.walk(tree):
            name = getattr(node, "attr", getattr(node, "id", ""))
            if name.startswith("_" if isinstance(node, ast.Attribute) else "__"):
                raise ExpressionError(f"'{name}' cannot be used in a Python expression")
        return compile(tree, "<expression>", "eval"), names
    except (SyntaxError, ValueError, RecursionError, MemoryError) as error:
        why = getattr(error, "msg", error)
        raise ExpressionError(f"'{shorten(text, 200)}' is not a Python expression: {why}") from None


def compute_python(text: str, lookup: Callable[[str], Any]) -> Any:
    """The value of a Python expression, for a job's process only: it is no sandbox. ExpressionError, KeyError."""
    code, names = compile_python(text)
    known = {"_param_": lambda number: lookup(names[number]), "eval": lambda inner: compute_python(inner, lookup)}
    try:
        return eval(code, {"__builtins__": PYTHON_FUNCTIONS, **known})
    except (HiveError, KeyError):
        raise
    except Exception as error:
        raise ExpressionError(f"cannot evaluate '{shorten(text, 200)}': {type(error).__name__}: {error}") from None


# ======================================================================================================================
# 5. Database: URLs, SQLite and MySQL behind one class, transactions that can be run again
# ======================================================================================================================


@record
class HiveURL:
    """A parsed eHive URL: a database or, with a `query`, an object in it; `driver` "": in "this" database."""

    driver: str = ""
    user: str = ""
    password: str = ""
    host: str = ""
    port: int | None = None
    dbname: str = ""
    query: Mapping[str, str] = field(default_factory=dict)
    conn_params: Mapping[str, str] = field(default_factory=dict)
    shown: str = "***"  # instead of the password; or the variable that it came from

    def full(self, password: str = "") -> str:
        """The URL as text, with the password or a replacement."""
        text = "?" + "&".join(f"{key}={value}" for key, value in self.query.items()) if self.query else ""
        if self.driver:
            user = self.user + (f":{password or self.password}" if self.password else "") + "@" if self.user else ""
            host = self.host + (f":{self.port}" if self.host and self.port else "")
            text = f"{self.driver}://{user}{host}/{self.dbname}{text}"
        return text + "".join(f";{key}={value}" for key, value in self.conn_params.items())

    def database(self, absolute: bool = False) -> HiveURL:
        """The database alone, without the object in it; `absolute`: a file by its full path."""
        path = os.path.abspath(os.path.expanduser(self.dbname)) if absolute and self.driver == "sqlite" else self.dbname
        return replaced(self, query={}, dbname=path)

    def identity(self) -> str:
        """A text that is equal for all URLs of one database, whoever the user is."""
        port = self.port or {"mysql": 3306}.get(self.driver)
        host = "127.0.0.1" if self.host == "localhost" else self.host
        name = os.path.realpath(os.path.expanduser(self.dbname)) if self.driver == "sqlite" else self.dbname
        return f"{self.driver}://{host}{f':{port}' if port else ''}/{name}"

    def __str__(self) -> str:
        is_name = not self.driver and [*self.query] == ["logic_name"]
        return self.query["logic_name"] if is_name else self.full(password=self.shown)


_URL = (
    r"(?:(?P<driver>\w*)://(?:(?P<user>\w+)(?::(?P<password>[^/@]*))?@)?"
    r"(?:(?P<host>[\w.-]+)(?::(?P<port>\d{0,4}|[1-6]\d{4}))?)?"
    r"(?:/(?P<path>[/~\w.-]*|(?<=sqlite:///)[^?;\x00-\x1f]*))?)?"  # files may have any name
    r"(?:\?(?P<query>\w+=[\w\[\]{}]*(?:&\w+=[\w\[\]{}]*)*))?"
    r"(?P<settings>(?:;\w+=[\w./~+-]*)*)"  # the reference takes \w+ only; paths are for ssl_ca
)
_URL_VARIABLE = r"\$(?:\{(\w+)\}|(\w+))"
_EXPECTED_URL = "sqlite:///FILE or mysql://USER:***@HOST:PORT/DATABASE (with $NAME for a password with '/' or '@')"


def parse_url(text: str) -> HiveURL:
    """Read a URL in the old or else the new of eHive's two grammars (`Utils/URL.pm`); UsageError if neither fits. A
    bare word is an analysis' logic_name. `$NAME` and `${NAME}` are replaced from the environment, or from the swarm
    secret of that name, and stay if there is neither. Nothing is percent-decoded."""
    text = re.sub(r"(?s)^'(.+)'$", r"\1", text.strip())
    if re.fullmatch(r"\w+", text, re.ASCII):
        return HiveURL(query={"logic_name": text})
    password, shown = None, "***"
    variable = re.match(rf"(\w*://\w+:)({_URL_VARIABLE})(?=@)", text, re.ASCII)
    if variable:  # its value is kept out of the text that is parsed, as any character may be in it
        password, text = _expanded(variable[2]), f"{variable[1]}hidden{text[variable.end() :]}"
        shown = shown if "_EHIVE_" in variable[2] else variable[2]
    match = re.fullmatch(_URL, _expanded(text), re.ASCII)
    if match is None or not text:
        raise UsageError(f"cannot read the URL '{_unread(text)}': expected {_EXPECTED_URL}")
    driver, user, written, host, port, path, query, settings = match.groups("")
    location = (driver, user, written if password is None else password, host, int(port or 0) or None)
    pairs = dict(pair.split("=", 1) for pair in settings.split(";")[1:])
    return HiveURL(*location, *_url_object(path, query), pairs, shown)


def _url_object(path: str, query_text: str) -> tuple[str, dict[str, str]]:
    """The database's name and the object's query; old: dbname/table?key=value, new: dbname?key=value&..."""
    query = dict(pair.split("=", 1) for pair in query_text.split("&") if pair)
    key, value = next(iter(query.items()), ("", ""))
    old = re.fullmatch(r"([\w.-]*)/(?!job$)(\w+)", path, re.ASCII)
    if old and len(query) < 2 and key != "table_name":
        if old[2] == "accu":
            return old[1], {"accu_name": key, "accu_address": value}
        table = {"table_name": old[2], **(query if key == "insertion_method" else {})}
        return old[1], query if old[2] == "analysis" else table
    return path, query


# A URL, valid or not, with a password that is no variable. It ends at the last @ before the next URL.
_SECRET = re.compile(
    r"(?!://\w+:\$\{?\w+\}?@[^\s@]*(?:\s|$))"
    r"(?:(?P<before>://[^:/\n]*:)(?!\*\*\*[@'\s]|\*\*\*$|\d+(?:/[\w./-]*)?(?:[,:;)']?\s|$))"
    r"(?P<password>(?:(?!://)[^\n])*)(?=@)"
    r"|(?P<no_end>(?:(?<=mysql)|(?<=pgsql))://[^:/@\s]*:)(?!\*\*\*|\d+(?!\w))(?P<rest>(?:(?!'|://)[^\n])+)"
    r"|(?P<start>(?:^|(?<=['\"=]))(?:\w*:/|\w*//)?[\w.@-]+:)(?!\*\*\*@|\d+/|/|\s)(?P<word>[^\n]{1,200})"
    r"(?=@[\w.-]+(?::\d+)?/))"
)

# A word such as password; then =, :, => or, after an option, blanks; then a value, which may be quoted as in a shell
_NAMED_SECRET = re.compile(
    r"""(?is)((?:passw(?:or)?d|_pass(?!['"]?\s*[:=]>?\s*\d+\b)|\bpass(?=['"]))['"]?\s*(?:=>|[:=](?!>))\s*"""
    r"""|\s--?\w*pass(?:word|wd)?\s+)(?=(['"]?))(?!['"]?(?:\*\*\*|\$|yes\)|no\)))"""
    r"""(?:(?:"[^"\\]*(?:\\.[^"\\]*)*(?:"|\Z)|'[^'\\]*(?:\\.[^'\\]*)*(?:'|\Z))+|(?:[^\s'",}]|[,}](?=\w))+)"""
)
# The same as a shell's word in quotes: '--password=it'"'"'s secret'
_QUOTED_SECRET = re.compile(r"""(?i)('-{0,2}\w{0,30}pass(?:word|wd)?=)(?!\*\*\*|\$)[^']*(?:'(?:"'"|\\')'[^']*)*""")


def hide_password(text: str, mask: Callable[[str], str] = lambda password: "***") -> str:
    """The text with `mask` applied to each password in a URL, valid or not."""
    return _SECRET.sub(lambda found: masked(mask, *[part for part in found.groups() if part is not None]), text)


def _unread(text: str) -> str:
    """A wrong URL with *** for whatever may be a password."""
    return re.sub(r"(?<=[:;])(?!//)[^:;@]*(?=@)", "***", hide_secrets(text))


def hide_secrets(text: str) -> str:
    """The text with *** for passwords in URLs, and values in `password=VALUE` and the like."""
    text = hide_password(text) if "://" in text or "@" in text else text
    return _NAMED_SECRET.sub(r"\1\2***\2", _QUOTED_SECRET.sub(r"\1***", text)) if "pass" in text.lower() else text


def masked(mask: Callable[[str], str], before: str, password: str) -> str:
    """`before` and the password as `mask` shows it; a variable stays."""
    return before + (mask(password) if password and not re.fullmatch(_URL_VARIABLE, password) else password)


def _expanded(text: str) -> str:
    """The text with variables replaced from the environment, or from the swarm secret of that name."""

    def value(match: re.Match[str]) -> str:
        name = match[1] or match[2]
        if name in os.environ:
            return os.environ[name]
        with contextlib.suppress(OSError), open(f"/run/secrets/{name}", encoding="utf-8") as file:
            return file.read().rstrip("\n")
        return f"${name}"

    return re.sub(_URL_VARIABLE, value, text, flags=re.ASCII)


class DatabaseError(HiveError):
    """The database refused a statement; the text is one line."""

    because_of = "values"  # or "table" (it, or a right, is missing), or "server" (which may accept it later)
    is_incomplete = False  # the statement's text ends too early


class Duplicate(DatabaseError):
    """A row exists already: a unique or primary key was violated."""


class RetryableError(HiveError):
    """Run the whole transaction again, on a new connection if this one is `lost`; not caught as a DatabaseError is."""

    def __init__(self, text: str, lost: bool = False):
        super().__init__(text)
        self.lost = lost


def _refused(db: Database, text: str, sql: str, kind: type[DatabaseError] = DatabaseError) -> DatabaseError:
    statement = f" (statement: {shorten(sql, 160)})" if sql and kind is DatabaseError else ""
    return kind(f"{db.url}: {one_line(text)}{statement}")


def split_script(script: str, driver: str) -> Iterator[str]:
    """Split an SQL script at semicolons outside of strings and comments, without empty parts."""
    escape, comment = (r"\\.|", r"\#|--(?=\s|\Z)") if driver == "mysql" else ("", "--")
    string = "|".join(rf"{mark}(?:{escape if mark != '`' else ''}[^{mark}])*(?:{mark}|\Z)" for mark in "'\"`")
    string += "" if driver == "mysql" else r"|\[[^\]]*(?:\]|\Z)"
    start, is_empty = 0, True
    tokens = rf"(?P<comment>(?:{comment})[^\n]*|/\*(?!!).*?(?:\*/|\Z))|{string}|\w+|\S"
    for found in re.finditer(tokens, script, re.DOTALL):
        if found[0] == ";":
            yield from [] if is_empty else [script[start : found.start()].strip()]
            start, is_empty = found.end(), True
        elif found["comment"] is None:
            is_empty = False
        elif is_empty:
            start = found.end()
    yield from [] if is_empty else [script[start:].strip()]


def as_text(cell: Any) -> Any:
    """A stored value; bytes, which SQLite allows in any column, are decoded."""
    return cell.decode("utf-8", "backslashreplace") if isinstance(cell, bytes) else cell


class Database:
    """A connection to a hive's database, for one thread (a forked child opens its own). `?` marks a parameter. A
    statement outside a transaction is one of its own. What fails for locks, a lost connection or a full disk is tried
    again for up to `patience` seconds; then ServiceError."""

    driver = ""
    now = "CURRENT_TIMESTAMP"
    for_update = for_share = ""  # at the end of a SELECT: lock its rows
    supports_skip_locked = False
    waits_if_refused = False  # try again also what is refused because of a table or the server
    for_jobs = False  # for a job's own data: statements have no time limit, and may load local files
    patience = 300.0  # seconds
    first_pause, longest_pause = 0.05, 5.0  # seconds
    clock = staticmethod(time.monotonic)
    sleep: Callable[[float], None] = staticmethod(time.sleep)

    # where the engines differ; these are MySQL's
    age: Callable[[str], str] = "(UNIX_TIMESTAMP() - UNIX_TIMESTAMP({}))".format  # SQL: seconds since a column's time
    _begin = "BEGIN"
    _ignore = "IGNORE"  # the word between INSERT and INTO that skips existing rows
    _relations = "SHOW FULL TABLES"
    _encoding = "latin-1"  # of the hive's columns
    _id_step = 1  # between automatic ids
    _frozen = False  # opened as an immutable file: for one query only
    in_transaction = _was_connected = False
    _connection: Any = None
    _errors: tuple[type[Exception], ...] = ()  # of the driver
    _connect: Callable[[], None]
    _map_error: Callable[..., HiveError]  # ours for one of the driver's
    _run: Callable[..., Any]  # run one statement, return its cursor; raises this section's errors
    _run_streaming: Callable[[str], Any]
    _insert_rows: Callable[[str, Sequence[Any]], list[tuple[int, int]]]
    create_database: Callable[..., None]  # ServiceError if it exists (unless `exist_ok`) or this fails
    drop_database: Callable[[], None]  # with everything in it, if it exists
    _inherited: list[Any] = []  # a parent process's connections, which the child must not close

    def __init__(self, url: HiveURL):
        self.url, self.path = url, os.path.expanduser(url.dbname)
        self._pid = os.getpid()
        self._columns: dict[str, list[str]] = {}

    def execute(self, sql: str, params: Sequence[Any] = ()) -> Any:
        """Run a statement; the result has `rowcount` (matched rows) and `lastrowid` until the next one."""
        return self._run(sql, params) if self.in_transaction else self._retry(lambda: self._run(sql, params))

    def query(self, sql: str, params: Sequence[Any] = ()) -> list[tuple[Any, ...]]:
        return self.rows_with_names(sql, params)[0]

    def rows_with_names(self, sql: str, params: Sequence[Any] = ()) -> tuple[list[tuple[Any, ...]], list[str]]:
        """All rows of a SELECT, and its columns' names, of which some may be the same."""

        def fetch() -> tuple[list[tuple[Any, ...]], list[str]]:
            cursor = self._run(sql, params)
            try:
                found = list(cursor.fetchall()), [column[0] for column in cursor.description or ()]
            except self._errors as error:
                raise self._map_error(error, sql) from error
            if self._frozen and not self.in_transaction:
                self.close()
            return found

        return fetch() if self.in_transaction else self._retry(fetch)

    def stream(self, sql: str) -> Iterator[Sequence[Any]]:
        """A job's SELECT: its columns' names, then its rows one by one, and then closes the connection."""
        cursor = self._retry(lambda: self._run_streaming(sql))
        try:
            yield [column[0] for column in cursor.description or ()]
            yield from cursor
        except self._errors as error:
            raise self._map_error(error, sql) from error
        finally:
            self.close()

    def run_script(self, script: str, run: Callable[[str], T]) -> list[T]:
        """The results of `run` for each statement; an incomplete one, as in a trigger, is run with the next part."""
        done: list[T] = []
        text, unfinished = "", DatabaseError()
        for part in split_script(script, self.driver):
            is_whole = not text or re.search(r"(?i)\bend\b", part)  # else a long body is sent for each semicolon
            text += part
            try:
                if is_whole:
                    done.append(run(text))
                text = "" if is_whole else f"{text};\n"
            except DatabaseError as error:
                if not error.is_incomplete:
                    raise
                text, unfinished = f"{text};\n", error
        if text:
            raise unfinished
        return done

    def require_writable(self) -> None:
        """HiveError if this user may only read; a server that is read-only for a while is waited for."""

        def delete_nothing() -> None:
            try:
                self._run(f"DELETE FROM {self.quote(table)} WHERE FALSE")
            except DatabaseError as error:
                raise HiveError(f"{self.url} cannot be written by this user") from error

        if table := min(self.tables(), default=""):
            self._retry(delete_nothing)

    def value(self, sql: str, params: Sequence[Any] = ()) -> Any:
        """The first column of the first row; None if there is no row."""
        return next(iter(self.query(sql, params)), (None,))[0]

    def insert(self, table: str, row: Mapping[str, Any]) -> int:
        """Insert one row and return its automatic id."""
        return self._insert("INSERT", table, tuple(row), [tuple(row.values())])[0][1]

    def insert_many(self, table: str, columns: Sequence[str], rows: Sequence[Any], method: str = "INSERT") -> int:
        """Insert rows, all or none, and return the count. INSERT_IGNORE skips existing ones."""
        return sum(count for count, _ in self._insert(method, table, columns, rows))

    def insert_ids(self, table: str, columns: Sequence[str], rows: Sequence[Any]) -> list[int]:
        """Insert rows, all or none, and return their automatic ids in the same order."""
        parts, step = self._insert("INSERT", table, columns, rows), self._id_step
        return [number for count, first in parts for number in range(first, first + count * step, step)]

    def _insert(self, method: str, table: str, columns: Sequence[str], rows: Sequence[Any]) -> list[tuple[int, int]]:
        """Insert rows; returns (rows inserted, first automatic id) of each statement."""
        verb = f"INSERT {self._ignore}" if method == "INSERT_IGNORE" else method
        head = f"{verb} INTO {self.quote(table)} ({', '.join(map(self.quote, columns))}) VALUES"
        if len(rows) == 1 and verb == method:
            done = self.execute(f"{head} ({', '.join('?' * len(columns))})", rows[0])
            return [(done.rowcount, done.lastrowid)]
        return self.transaction(lambda: self._insert_rows(head, rows)) if rows else []

    @contextlib.contextmanager
    def _savepoint(self) -> Iterator[None]:
        """If a statement in the block is refused, those before it are undone."""
        self._run("SAVEPOINT rows_in")
        try:
            yield
        except DatabaseError:
            self._run("ROLLBACK TO SAVEPOINT rows_in")
            raise
        self._run("RELEASE SAVEPOINT rows_in")

    def transaction(self, work: Callable[[], T], committed: Callable[[T], Any] | None = None) -> T:
        """Run `work` between BEGIN and COMMIT, perhaps several times, and return its result; inside a transaction just
        run it. If the answer to COMMIT was lost, `committed` is asked whether the changes are there, once the old
        session has certainly ended."""
        if self.in_transaction:
            return work()
        if self._connection is not None and not self.is_in_place():  # what is written would be lost silently
            raise ServiceError(f"the database file {self.path} was removed or replaced while in use")
        in_doubt: list[T] = []  # the result, while it is unknown whether COMMIT succeeded

        def attempt() -> T:
            if in_doubt and committed is not None and committed(in_doubt[0]):
                return in_doubt[0]
            in_doubt.clear()
            self.in_transaction = True
            try:
                self._run(self._begin)
                in_doubt.append(work())
                try:
                    self._run("COMMIT")
                except DatabaseError as error:  # a full disk, certification conflicts...: never because of the values
                    raise RetryableError(str(error)) from error
            except BaseException:
                try:
                    self._connection.rollback()
                except Exception:
                    self.close()
                raise
            finally:
                self.in_transaction = False
            return in_doubt[0]

        return self._retry(attempt)

    def _retry(self, attempt: Callable[[], T]) -> T:
        """Run `attempt`, again after retryable errors, with growing random pauses and one message."""
        began, pause, said = None, self.first_pause, False
        while True:
            try:
                if self._pid != os.getpid():
                    self._inherited.append(self._connection)
                    self._connection, self._pid = None, os.getpid()
                if self._connection is None:
                    self._connect()
                    self._was_connected = True
                return attempt()
            except (RetryableError, DatabaseError) as error:
                if isinstance(error, DatabaseError) and (error.because_of == "values" or not self.waits_if_refused):
                    raise
                if isinstance(error, RetryableError) and error.lost:
                    self.close()
                began = self.clock() if began is None else began
                waited, why = self.clock() - began, str(error).removeprefix(f"{self.url}: ")
                if waited >= self.patience:
                    raise ServiceError(f"{self.url}: gave up after {waited:.0f} seconds: {why}") from error
                if not said and waited >= 2.0:
                    warn(f"{self.url}: {why}; waiting, and trying again for up to {self.patience:.0f} seconds")
                    said = True
                chance = os.urandom(1)[0] / 256
                self.sleep(min(pause * (0.5 + chance), self.patience - waited))
                pause = min(pause * 2, self.longest_pause)

    def close(self) -> None:
        """Close the connection; the next statement opens a new one."""
        with contextlib.suppress(Exception):
            self._connection.close()
        self._connection = None

    def quote(self, name: str) -> str:
        """A table's or column's name, quoted for a statement."""
        return f"`{name.replace('`', '``')}`"

    def tables(self, *also: str) -> set[str]:
        """Names of the tables; with "view" those of the views, too."""
        kinds = ("table", "base table", *also)
        return {name for name, kind in self.query(self._relations) if kind.lower() in kinds}

    def definitions(self, relation: str) -> list[str]:
        """The statements that make a table or view."""
        return [self.query(f"SHOW CREATE TABLE {self.quote(relation)}")[0][1]]

    def columns(self, table: str) -> list[str]:
        """Names of a table's columns; DatabaseError if there is no such table."""
        if table not in self._columns:
            self._columns[table] = self.rows_with_names(f"SELECT * FROM {self.quote(table)} LIMIT 0")[1]
        return self._columns[table]

    def is_in_place(self) -> bool:
        """Whether the connection is still to the database of its URL."""
        return True

    def storable(self, text: str) -> str:
        """A message with escapes for what a hive's columns cannot hold; of a very long one, both ends."""
        text = text.encode(self._encoding, "backslashreplace").decode(self._encoding)
        return text if len(text) <= 200_000 else f"{text[:100_000]}\n[...]\n{text[-100_000:]}"

    def checksum(self, tables: Iterable[str]) -> Any:
        """A value, for this process, that changes with the contents of these tables."""
        return hash(tuple(row for table in tables for row in self.query(f"SELECT * FROM {self.quote(table)}")))


_decode_any_bytes = functools.partial(str, encoding="utf-8", errors="backslashreplace")


class SQLite(Database):
    """A SQLite file; foreign keys stay unchecked, as in the reference. A transaction takes the write lock first: two
    that read, then write, would block each other."""

    driver = "sqlite"
    first_pause, longest_pause = 0.005, 0.5
    _begin = "BEGIN IMMEDIATE"
    _ignore = "OR IGNORE"
    age = "(strftime('%s', 'now') - strftime('%s', {}))".format
    _relations = "SELECT name, type FROM sqlite_master WHERE name NOT LIKE 'sqlite\\_%' ESCAPE '\\'"
    _encoding = "utf-8"
    _inode = 0  # of the open file

    def definitions(self, relation: str) -> list[str]:
        sql = "SELECT sql FROM sqlite_master WHERE tbl_name = ? AND sql IS NOT NULL ORDER BY rowid"
        return [text for (text,) in self.query(sql, (relation,))]

    def columns(self, table: str) -> list[str]:
        if table not in self._columns and (rows := self.query(f"PRAGMA table_info({self.quote(table)})")):
            self._columns[table] = [row[1] for row in rows]  # without generated ones, which take no values
        return super().columns(table)

    def is_in_place(self) -> bool:
        with contextlib.suppress(OSError):
            return os.stat(self.path).st_ino == self._inode
        return False

    def require_file(self) -> None:
        """ServiceError if the file is missing (the library would create it) or unreadable."""
        if not os.path.exists(self.path):
            raise ServiceError(f"there is no database file {self.path}")
        if not os.access(self.path, os.R_OK):
            raise ServiceError(f"{self.path}: permission denied")

    def _connect(self) -> None:
        """Open the file; if that fails and this user may only read, as immutable: its write-ahead log is not in use."""
        self._errors = (sqlite3.Error, sqlite3.Warning, UnicodeError, OverflowError)
        self.require_file()
        location = "file:" + re.sub("[%?#]", lambda match: f"%{ord(match[0]):02x}", os.path.abspath(self.path))
        for mode in ("mode=rw", "immutable=1"):
            self._frozen, self._inode = mode != "mode=rw", os.stat(self.path).st_ino
            try:  # a short timeout, as signals wait for the library; _retry() tries again
                self._connection = sqlite3.connect(f"{location}?{mode}", uri=True, isolation_level=None, timeout=0.25)
                self._set_up()
                break
            except sqlite3.Error as error:
                trouble = self._map_error(error)
                if isinstance(trouble, RetryableError):  # locked by others: the first statement waits
                    break
                if self._frozen or os.access(os.path.dirname(self.path) or ".", os.W_OK):
                    self.close()
                    raise ServiceError(str(trouble)) from error

    def _set_up(self) -> None:
        """Use a write-ahead log, but not over a network. NORMAL: if the machine dies the last commits may be lost."""
        run = self._connection.execute
        journal = run("PRAGMA journal_mode").fetchone()[0]
        if journal == "delete" and not _is_network_file(self.path):
            with contextlib.suppress(*self._errors):  # locked by others, or read-only
                journal = run("PRAGMA journal_mode=WAL").fetchone()[0]
        if journal == "wal":
            run("PRAGMA synchronous=NORMAL")

    def _run_streaming(self, sql: str) -> Any:
        self._connection.text_factory = _decode_any_bytes
        return self._run(sql)

    def _run(self, sql: str, params: Sequence[Any] = (), many: bool = False) -> Any:
        connection = self._connection
        try:
            return connection.executemany(sql, params) if many else connection.execute(sql, params)
        except self._errors as error:
            raise self._map_error(error, sql) from error

    def _insert_rows(self, head: str, rows: Sequence[Any]) -> list[tuple[int, int]]:
        """Insert up to 999 cells (the most before SQLite 3.32) in a statement; the rest row by row, which is cached."""
        size, one = max(1, 999 // len(rows[0])), f"({', '.join('?' * len(rows[0]))})"
        full, count = len(rows) - len(rows) % size, 0
        with self._savepoint():
            for each, some in ((size, rows[:full]), (1, rows[full:])):
                cells = [[*itertools.chain(*some[i : i + each])] for i in range(0, len(some), each)]
                count += self._run(f"{head} {', '.join([one] * each)}", cells, True).rowcount if some else 0
            last = self._run("SELECT last_insert_rowid()").fetchone()[0]
        return [(count, last - count + 1)]

    def _map_error(self, error: Exception, sql: str = "") -> HiveError:
        """By the text: error codes exist from Python 3.11 on only."""
        text = str(error)
        if "is locked" in text or "locking protocol" in text:
            return RetryableError("the database is locked by another process")
        if "disk is full" in text or "disk I/O error" in text:
            return RetryableError(text, lost=True)
        if "decode to UTF-8" in text:  # columns may hold any bytes; to decode them ourselves is slower
            self._connection.text_factory = _decode_any_bytes
            return RetryableError(text)
        refused = _refused(self, text, sql, Duplicate if "UNIQUE constraint" in text else DatabaseError)
        refused.is_incomplete = text == "incomplete input"
        if type(error).__name__ in ("OperationalError", "DatabaseError"):
            is_temporary = re.search("unable to open|out of memory|malformed(?! JSON)|not a database", text)
            refused.because_of = "server" if is_temporary else "table"
        return refused

    def create_database(self, exist_ok: bool = False) -> None:
        try:
            os.close(os.open(self.path, os.O_CREAT | os.O_RDWR | (0 if exist_ok else os.O_EXCL), 0o666))
        except FileExistsError:
            why = "is no database" if os.access(self.path, os.R_OK) else "cannot be read by this user"
            raise ServiceError(f"{self.path} is there already, and {why}: use -pipeline_url for another file") from None
        except OSError as error:
            raise ServiceError(f"cannot make the database file {self.path}: {error.strerror}") from error

    def drop_database(self) -> None:
        self.close()
        for suffix in ("", "-wal", "-shm", "-journal"):
            with contextlib.suppress(FileNotFoundError):
                os.remove(self.path + suffix)


def _is_network_file(path: str) -> bool:
    """Whether a file is on a network filesystem, by the longest mount point above it."""
    kinds = {}
    with contextlib.suppress(OSError), open("/proc/self/mounts", encoding="utf-8", errors="replace") as mounts:
        kinds = {line.split(" ")[1].rstrip("/") + "/": line.split(" ")[2] for line in mounts}
    above = filter(os.path.realpath(path).replace(" ", "\\040").startswith, kinds)
    shared = "nfs|cifs|smb|lustre|gpfs|beegfs|ceph|gluster|afs|9p|virtiofs|sshfs|juicefs"
    return re.match(rf"(fuse\.)?({shared})", kinds.get(max(above, key=len, default=""), "")) is not None


_SOCKETS = ("/var/run/mysqld/mysqld.sock", "/var/lib/mysql/mysql.sock", "/tmp/mysql.sock")
# Server errors (https://dev.mysql.com/doc/mysql-errors/en/, https://mariadb.com/kb/en/mariadb-error-codes/) by number,
# others by the driver's class. No retry cures "values" (also in triggers and checks) and "table" (column, right, view).
# "again": a changed record, locks, a full disk. "lost": also read only, as a new connection may find the new primary.
_ERROR_KINDS = {
    "again": "3 1020 1021 1026 1030 1114 1205 1213 1614 1637",
    "lost": "0 1047 1053 1152 1158 1159 1160 1161 1184 1290 1317 1792 1836 1927 2002 2003 2005 2006 2013 2014 2027 2055"
    " 4031",
    "too busy": "1040 1041 1203 1226",
    "duplicate": "1062 1169 1557 1586 1761 1762",
    "values": "1118 1242 1267 1292 1300 1339 1364 1365 1366 1369 1411 1416 1423 1526 1643 1644 1690 1748 1906 1977 3037"
    " 3105 3140 3141 3819 3988 4025 DataError IntegrityError UnicodeEncodeError",
    "table": "167 1054 1136 1142 1143 1227 1305 1356 1370 1394 1442 1449 1467 1471 ProgrammingError",
}
# `ssl_ca`: file of the authority that signed the server's certificate, which with `ssl_verify_identity=1` must name the
# host; `ssl_disabled=1`: no TLS; `read_timeout`: seconds (900) for a statement's answer. The last four are the
# reference's, and do nothing.
_CONNECTION_SETTINGS = {
    "ssl_ca", "ssl_verify_identity", "ssl_disabled", "read_timeout", "wait_timeout", "disconnect_when_inactive",
    "reconnect_when_lost", "no_sql_schema_version_check",
}  # fmt: skip


class MySQL(Database):
    """A MySQL or MariaDB database through PyMySQL. READ COMMITTED, as gap locks make workers deadlock (a binary log of
    statements needs them). The server converts utf8mb4 to latin1, and refuses what does not fit (strict mode)."""

    driver = "mysql"
    for_update, for_share = " FOR UPDATE", " LOCK IN SHARE MODE"
    _cursor: Any = None
    _max_packet = 1 << 20
    _session = (0, "")  # process id, name of the lock that its sessions hold

    def _connect(self) -> None:
        pymysql = _load_pymysql()
        self._errors = (pymysql.err.Error, OSError, ValueError, TypeError)
        try:
            connection = self._open(self.url.dbname)
            self._cursor = connection.cursor()
            self._set_up()
        except Exception as error:  # whatever the driver raises for an answer that is not a database's
            if isinstance(error, HiveError):
                raise
            kind, _, text = _classified(error)
            if kind == "too busy" or (kind == "lost" and self._was_connected):
                raise self._map_error(error) from error
            raise ServiceError(f"cannot reach {self.url}: {text}") from error
        self._connection = connection

    def _open(self, database: str | None) -> Any:
        """A new connection; as in the reference `localhost` means the UNIX socket, if there is one."""
        pymysql, url, settings, unix_socket = _load_pymysql(), self.url, self.url.conn_params, None
        if url.host in ("", "localhost") and url.port in (None, 3306):
            unix_socket = next(filter(os.path.exists, (os.environ.get("MYSQL_UNIX_PORT", ""), *_SOCKETS)), None)
        connection = pymysql.connect(
            host=url.host, port=url.port, user=url.user, password=url.password.encode(), database=database,
            unix_socket=unix_socket, charset="utf8mb4", autocommit=None, conv=_conversions(pymysql),
            client_flag=pymysql.constants.CLIENT.FOUND_ROWS, connect_timeout=10,
            read_timeout=None if self.for_jobs else int(settings.get("read_timeout", 900)),
            write_timeout=None if self.for_jobs else 120, local_infile=self.for_jobs, defer_connect=True,
            auth_plugin_map=dict.fromkeys((b"mysql_clear_password", b"dialog"), _refuse_clear_text),
            **_tls(settings, unix_socket),
        )  # fmt: skip
        connection._ssl_required = "ssl_ca" in settings
        connection.connect()
        if not unix_socket:  # to notice within two minutes that the server is gone, also while a statement runs
            for option, value in (("TCP_KEEPIDLE", 30), ("TCP_KEEPINTVL", 15), ("TCP_KEEPCNT", 5)):
                if hasattr(socket, option):
                    connection._sock.setsockopt(socket.IPPROTO_TCP, getattr(socket, option), value)
        return connection

    def _set_up(self) -> None:
        run, mode = self._cursor.execute, "STRICT_TRANS_TABLES,ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION"
        run(f"SET autocommit=1, sql_mode='{mode}'")
        by_statement = "@@log_bin AND @@binlog_format='STATEMENT'"
        run(f"SELECT @@max_allowed_packet, @@auto_increment_increment, VERSION(), {by_statement}")
        self._max_packet, self._id_step, version, logs_statements = self._cursor.fetchone()
        run(f"SET SESSION TRANSACTION ISOLATION LEVEL {'REPEATABLE READ' if logs_statements else 'READ COMMITTED'}")
        numbers = tuple(int(number) for number in re.findall(r"\d+", version)[:3])
        self.supports_skip_locked = numbers >= ((10, 6, 0) if "MariaDB" in version else (8, 0, 1))
        self._end_old_session()

    def _end_old_session(self) -> None:
        """End the session that we lost. Each holds a named lock until it ends: once we have that, what the old session
        was about to commit is committed, or never will be."""
        if self._session[0] != self._pid:
            self._session = (self._pid, f"hive_swarm_{os.urandom(12).hex()}")
        name = self._session[1]
        for seconds in (0, 30):
            self._cursor.execute(f"SELECT GET_LOCK('{name}', {seconds}), IS_USED_LOCK('{name}')")
            held, owner = self._cursor.fetchone()
            if held:
                return
            with contextlib.suppress(*self._errors):  # it has ended already
                self._cursor.execute(f"KILL {owner}")
        raise TimeoutError("the server is still busy with the session that was lost")

    def _run(self, sql: str, params: Sequence[Any] = ()) -> Any:
        cursor = self._cursor
        if params:
            sql = _percent_style(sql) % tuple(self._literals(params, sql))
        if len(sql) * 4 > self._max_packet <= len(sql.encode("utf-8", "surrogateescape")):  # the server would hang up
            raise _refused(self, f"it is longer than the server's max_allowed_packet, {self._max_packet} bytes", sql)
        try:
            cursor.execute(sql)
        except self._errors as error:
            raise self._map_error(error, sql) from error
        except BaseException:  # a signal: the rest of this answer must not be read as the next statement's
            self.close()
            raise
        return cursor

    def _run_streaming(self, sql: str) -> Any:
        self._cursor = self._connection.cursor(_load_pymysql().cursors.SSCursor)
        return self._run(sql)

    def _literals(self, cells: Sequence[Any], sql: str) -> Sequence[str]:
        """Values as SQL literals. DatabaseError for what MySQL cannot represent, such as NaN."""
        escape, is_same = self._connection.escape, map(operator.is_, cells, itertools.repeat(cells[0]))
        try:
            return [escape(cells[0])] * len(cells) if all(is_same) else [*map(escape, cells)]
        except self._errors as error:
            raise _refused(self, str(error), sql) from error

    def _insert_rows(self, head: str, rows: Sequence[Any]) -> list[tuple[int, int]]:
        limit = min(self._max_packet // 4, 250_000)  # characters, of up to four bytes
        columns = [self._literals(column, head) for column in zip(*rows)]
        chunks: list[list[str]] = []
        size = limit
        for cells in zip(*columns):
            text = f"({','.join(cells)})"
            size += len(text) + 1
            if size > limit:
                chunks.append([])
                size = len(text) + 1
            chunks[-1].append(text)
        done = []
        with self._savepoint() if len(chunks) > 1 else contextlib.nullcontext():
            for chunk in chunks:
                cursor = self._run(f"{head} {','.join(chunk)}")
                done.append((cursor.rowcount, cursor.lastrowid))
                if head.startswith("INSERT IGNORE"):  # it would also cut values that do not fit
                    for _, code, text in self.query("SHOW WARNINGS"):
                        if str(code) not in _ERROR_KINDS["duplicate"].split():
                            raise _refused(self, text, head)
        return done

    def _map_error(self, error: Exception, sql: str = "") -> HiveError:
        kind, code, text = _classified(error)
        if kind in ("again", "lost", "too busy"):
            return RetryableError(text, lost=kind != "again")
        refused = _refused(self, text, sql, Duplicate if kind == "duplicate" else DatabaseError)
        refused.is_incomplete = code == 1064 and re.search(r" '' [^']*\d$", text) is not None  # near ''
        refused.because_of = "values" if kind == "duplicate" else kind
        return refused

    def checksum(self, tables: Iterable[str]) -> Any:
        return self.query(f"CHECKSUM TABLE {', '.join(map(self.quote, tables))}")

    def create_database(self, exist_ok: bool = False) -> None:
        self._without_database("CREATE DATABASE" + exist_ok * " IF NOT EXISTS")

    def drop_database(self) -> None:
        self.close()
        self._without_database("DROP DATABASE IF EXISTS")

    def _without_database(self, verb: str) -> None:
        _load_pymysql()
        try:
            with contextlib.closing(self._open(None)) as connection:
                connection.cursor().execute(f"{verb} {self.quote(self.url.dbname)}")
        except Exception as error:
            raise ServiceError(f"cannot {verb} {self.url}: {_classified(error)[2]}") from error


def _refuse_clear_text(connection: Any) -> None:
    """PyMySQL calls this before it sends the password in clear text: only over TLS or a UNIX socket."""
    if not connection._secure and not connection.unix_socket:
        raise ConnectionError("it wants the password unencrypted, and the connection has no TLS")


def _classified(error: Exception) -> tuple[str, int, str]:
    """Kind (of _ERROR_KINDS, or "server"), number (2003: OSError, 2014: none) and text of an error."""
    code, text = 2014, one_line(f"{type(error).__name__} {error}")
    if isinstance(error, OSError):
        code, text = 2003, one_line(str(error))
    elif isinstance(error, UnicodeError):  # the statement cannot be encoded
        code = -1
    elif len(error.args) > 1 and isinstance(error.args[0], int):
        code, text = error.args[0], one_line(str(error.args[1])) or "the connection is closed"
    if "cryptography" in text:
        text += ": connect through TLS or the server's UNIX socket, or `pip install cryptography`"
    words = str(code), type(error).__name__
    kind = next((kind for word in words for kind in _ERROR_KINDS if word in _ERROR_KINDS[kind].split()), "server")
    if code > 20_000:  # a number that a trigger's SIGNAL has chosen
        kind = "values"
    if code == 1290 and "read" not in text.lower():  # because of another option of the server
        kind = "server"
    return kind, code, text


@functools.lru_cache(maxsize=512)
def _percent_style(sql: str) -> str:
    """Replace `?` outside quotes by %s, for PyMySQL."""
    strings = r"('[^'\\]*(?:\\(?:.|\Z)[^'\\]*)*(?:'|\Z)|\"[^\"]*(?:\"|\Z)|`[^`]*(?:`|\Z))"
    parts = re.split(strings, sql.replace("%", "%%"), flags=re.DOTALL)
    return "".join(part if i % 2 else part.replace("?", "%s") for i, part in enumerate(parts))


def _conversions(pymysql: Any) -> dict[Any, Any]:
    """PyMySQL's conversions, but decimals become plain numbers, and times stay text, as in SQLite."""
    kinds = pymysql.constants.FIELD_TYPE
    times = dict.fromkeys((kinds.TIMESTAMP, kinds.DATETIME, kinds.TIME, kinds.DATE), str)
    numbers = dict.fromkeys((kinds.DECIMAL, kinds.NEWDECIMAL), lambda text: float(text) if "." in text else int(text))
    return {**pymysql.converters.conversions, **times, **numbers}


def _tls(settings: Mapping[str, str], unix_socket: str | None) -> dict[str, Any]:
    """TLS if the server has it, without verification as in the reference, unless the URL says otherwise."""
    if (unix_socket or settings.get("ssl_disabled")) and "ssl_ca" not in settings:
        return {"ssl_disabled": True}
    context = ssl._create_unverified_context()  # PyMySQL's own reads the system's certificates, which takes 0.1 s
    if "ssl_ca" in settings:
        if _load_pymysql().VERSION[:2] < (1, 2):
            raise ServiceError("ssl_ca needs PyMySQL 1.2 or later, which refuses a server without TLS: upgrade it")
        context = ssl.create_default_context(cafile=settings["ssl_ca"])
        context.check_hostname = settings.get("ssl_verify_identity", "0") != "0"
    return {"ssl": context}


def pymysql_wheel() -> str | None:
    """The wheel of PyMySQL next to this file, if there is one."""
    here = os.path.dirname(os.path.realpath(__file__))
    names = os.listdir(here) if os.path.isdir(here) else []  # not if this file is in an archive
    return next((os.path.join(here, name) for name in names if re.fullmatch(r"(?i)pymysql-.*\.whl", name)), None)


@functools.cache
def _load_pymysql() -> Any:
    """PyMySQL, installed or from a wheel beside this file; `cryptography`, which takes time, is loaded when used."""
    if wheel := pymysql_wheel():
        sys.path.append(wheel)
    modules: dict[str, Any] = sys.modules
    before = {*modules}
    modules.setdefault("cryptography", None)
    try:
        import pymysql
    except ImportError:
        cure = "`pip install PyMySQL`, or put its wheel (from `pip download PyMySQL`) beside this program"
        raise ServiceError(f"mysql:// URLs need the Python module PyMySQL: {cure}") from None
    if modules["cryptography"] is None:
        del modules["cryptography"]
        pymysql._auth.sha2_rsa_encrypt = lambda *data: importlib.reload(pymysql._auth).sha2_rsa_encrypt(*data)
    NOT_USERS.update(modules.keys() - before)
    return pymysql


def database_at(url: str | HiveURL) -> Database:
    """The Database of a URL, not connected yet; UsageError if the URL is no database's, or has an unknown setting."""
    url = parse_url(url) if isinstance(url, str) else url
    engine = {"sqlite": SQLite, "mysql": MySQL}.get(url.driver)
    if url.driver == "sqlite" and url.host and not url.dbname:
        raise UsageError(f"'sqlite://{url.host}' names no file: it takes three slashes, sqlite:///{url.host}")
    if engine is None or not url.dbname or url.query:
        raise UsageError(f"'{_unread(str(url))}' is not the URL of a database: expected {_EXPECTED_URL}")
    if re.fullmatch(_URL_VARIABLE, url.password):
        raise UsageError(f"the variable in '{url}' is not set: export it")
    if unknown := url.conn_params.keys() - _CONNECTION_SETTINGS:
        raise UsageError(f"unknown connection setting '{min(unknown)}' in '{url}'")
    return engine(url)


def open_database(url: str | HiveURL, timeout: float = 0.0, for_jobs: bool = False) -> Database:
    """Connect (`for_jobs`: for a job's own data); ServiceError if that fails. A server that is unreachable is tried for
    `timeout` seconds (0: once), one without a free connection for `timeout` or `patience` seconds."""
    db = database_at(url)
    usual, db.patience = db.patience, timeout or db.patience
    db._was_connected, db.for_jobs = timeout > 0, for_jobs
    db._retry(lambda: None)
    db.patience = usual
    return db


# ======================================================================================================================
# 6. Schema: tables, keys and views as data; creating, dropping and checking them
# ======================================================================================================================

# job status -> column of analysis_stats; jobs that workers have taken are counted in none
COUNTER_OF = {status: f"{status.lower()}_job_count" for status in ("SEMAPHORED", "READY", "DONE", "FAILED")}
COUNTER_OF["PASSED_ON"] = "done_job_count"
OVERFLOWED = re.compile(r"_ext\w+_data_id ([0-9]{1,18})$").match  # its text is too long, and in analysis_data

# The tables of schema version 97, as in the reference's sql/tables.mysql and tables.sqlite. "ID": the table's id comes
# first. A line is columns of one type (MySQL's, and after "|" SQLite's if no rule gives it), or a key: its kind, its
# names in MySQL and in SQLite ("-": none), and its columns. "-> table": MySQL's foreign key to that table's id, "=>
# table": a named one, "cascade": a row is deleted with that one.
_TABLES = """
hive_meta
    meta_key VARCHAR(255) NOT NULL PRIMARY KEY
    meta_value MEDIUMTEXT
pipeline_wide_parameters
    param_name VARCHAR(255) NOT NULL PRIMARY KEY
    param_value MEDIUMTEXT
    KEY value_idx - param_name(255)
    KEY - pipeline_wide_parameters_value_idx param_value
analysis_base ID
    logic_name, module VARCHAR(255) NOT NULL
    language VARCHAR(255)
    parameters MEDIUMTEXT
    resource_class_id INTEGER NOT NULL -> resource_class
    failed_job_tolerance INTEGER NOT NULL DEFAULT 0
    max_retry_count INTEGER
    can_be_empty, priority SMALLINT NOT NULL DEFAULT 0
    meadow_type VARCHAR(255) DEFAULT NULL
    analysis_capacity, hive_capacity INTEGER DEFAULT NULL
    batch_size INTEGER NOT NULL DEFAULT 1
    comment, tags TEXT NOT NULL | TEXT NOT NULL DEFAULT ''
    UNIQUE logic_name_idx analysis_base_logic_name_idx logic_name
analysis_stats
    analysis_id INTEGER NOT NULL -> analysis_base
    status ENUM(BLOCKED LOADING SYNCHING EMPTY READY WORKING ALL_CLAIMED DONE FAILED) NOT NULL DEFAULT 'EMPTY'
    total_job_count, semaphored_job_count, ready_job_count, done_job_count, failed_job_count, num_running_workers \
INTEGER NOT NULL DEFAULT 0
    avg_msec_per_job, avg_input_msec_per_job, avg_run_msec_per_job, avg_output_msec_per_job INTEGER DEFAULT NULL
    when_updated TIMESTAMP NULL DEFAULT NULL
    sync_lock, is_excluded SMALLINT NOT NULL DEFAULT 0
    PRIMARY - - analysis_id
dataflow_rule ID
    from_analysis_id INTEGER NOT NULL -> analysis_base
    branch_code INTEGER NOT NULL DEFAULT 1
    funnel_dataflow_rule_id INTEGER DEFAULT NULL -> dataflow_rule
dataflow_target ID
    source_dataflow_rule_id INTEGER NOT NULL -> dataflow_rule
    on_condition VARCHAR(255) DEFAULT NULL
    input_id_template MEDIUMTEXT DEFAULT NULL
    extend_param_stack SMALLINT NOT NULL DEFAULT 0
    to_analysis_url VARCHAR(255) NOT NULL DEFAULT ''
    UNIQUE source_dataflow_rule_id - source_dataflow_rule_id, on_condition, input_id_template(512), to_analysis_url
    UNIQUE - all_of_dataflow_target_idx source_dataflow_rule_id, on_condition, to_analysis_url, input_id_template
analysis_ctrl_rule ID
    condition_analysis_url VARCHAR(255) NOT NULL DEFAULT ''
    ctrled_analysis_id INTEGER NOT NULL -> analysis_base
    UNIQUE condition_analysis_url condition_ctrled_idx condition_analysis_url, ctrled_analysis_id
resource_class ID
    name VARCHAR(255) NOT NULL
    UNIQUE name resource_class_name_idx name
resource_description
    resource_class_id INTEGER NOT NULL -> resource_class
    meadow_type VARCHAR(255) NOT NULL
    submission_cmd_args, worker_cmd_args VARCHAR(255) NOT NULL DEFAULT ''
    PRIMARY - - resource_class_id, meadow_type
job ID
    prev_job_id INTEGER DEFAULT NULL => job cascade
    analysis_id INTEGER NOT NULL => analysis_base
    input_id CHAR(255) NOT NULL
    param_id_stack, accu_id_stack CHAR(64) NOT NULL DEFAULT ''
    role_id INTEGER DEFAULT NULL => role cascade
    status ENUM(SEMAPHORED READY CLAIMED COMPILATION PRE_CLEANUP FETCH_INPUT RUN WRITE_OUTPUT POST_HEALTHCHECK \
POST_CLEANUP DONE FAILED PASSED_ON) NOT NULL DEFAULT 'READY'
    retry_count INTEGER NOT NULL DEFAULT 0
    when_completed TIMESTAMP NULL DEFAULT NULL
    runtime_msec, query_count INTEGER DEFAULT NULL
    controlled_semaphore_id INTEGER DEFAULT NULL => semaphore cascade
    UNIQUE input_id_stacks_analysis job_input_id_stacks_analysis_idx input_id,param_id_stack,accu_id_stack,analysis_id
    KEY analysis_status_retry job_analysis_status_retry_idx analysis_id, status, retry_count
    KEY role_status - role_id, status
    KEY - job_role_id_status_id_idx role_id
semaphore ID
    local_jobs_counter, remote_jobs_counter INTEGER DEFAULT 0
    dependent_job_id INTEGER DEFAULT NULL => job cascade
    dependent_semaphore_url VARCHAR(255) DEFAULT NULL
    UNIQUE unique_dependent_job_id unique_dependent_job_id dependent_job_id
job_file
    job_id INTEGER NOT NULL => job cascade
    retry INTEGER NOT NULL
    role_id INTEGER NOT NULL => role cascade
    stdout_file, stderr_file VARCHAR(255)
    PRIMARY - - job_id, retry
    KEY role job_file_role_id_idx role_id
accu
    sending_job_id INTEGER -> job cascade
    receiving_semaphore_id INTEGER NOT NULL => semaphore cascade
    struct_name, key_signature VARCHAR(255) NOT NULL
    value MEDIUMTEXT
    KEY accu_sending_idx accu_sending_idx sending_job_id
    KEY accu_receiving_idx accu_receiving_idx receiving_semaphore_id
analysis_data ID
    md5sum CHAR(32) NOT NULL
    data MEDIUMTEXT NOT NULL
    KEY md5sum analysis_data_idx md5sum
worker ID
    meadow_type, meadow_name VARCHAR(255) NOT NULL
    meadow_host, meadow_user VARCHAR(255) DEFAULT NULL
    process_id VARCHAR(255) NOT NULL
    resource_class_id INTEGER DEFAULT NULL -> resource_class
    work_done INTEGER NOT NULL DEFAULT 0
    status VARCHAR(255) NOT NULL DEFAULT 'READY'
    beekeeper_id INTEGER DEFAULT NULL -> beekeeper cascade
    when_submitted TIMESTAMP NOT NULL DEFAULT CURRENT_TIMESTAMP
    when_born, when_checked_in, when_seen, when_died TIMESTAMP NULL DEFAULT NULL
    cause_of_death, temp_directory_name, log_dir VARCHAR(255) DEFAULT NULL
    KEY meadow_process worker_meadow_type_meadow_name_process_id_idx meadow_type, meadow_name, process_id
beekeeper ID
    meadow_host, meadow_user, process_id VARCHAR(255) NOT NULL
    is_blocked SMALLINT NOT NULL DEFAULT 0
    cause_of_death ENUM(ANALYSIS_FAILED DISAPPEARED JOB_FAILED LOOP_LIMIT NO_WORK TASK_FAILED) NULL | VARCHAR(255) NULL
    sleep_minutes REAL NULL
    analyses_pattern TEXT NULL
    loop_limit INTEGER NULL
    loop_until ENUM(ANALYSIS_FAILURE FOREVER JOB_FAILURE NO_WORK) NOT NULL | VARCHAR(255) NOT NULL
    options, meadow_signatures TEXT NULL
    KEY beekeeper_signature_idx beekeeper_signature_idx meadow_host, meadow_user, process_id
role ID
    worker_id INTEGER NOT NULL -> worker cascade
    analysis_id INTEGER NOT NULL -> analysis_base
    when_started TIMESTAMP NOT NULL DEFAULT CURRENT_TIMESTAMP
    when_finished TIMESTAMP NULL DEFAULT NULL
    attempted_jobs, done_jobs INTEGER NOT NULL DEFAULT 0
    KEY worker role_worker_id_idx worker_id
    KEY analysis role_analysis_id_idx analysis_id
worker_resource_usage
    worker_id INTEGER NOT NULL -> worker cascade
    exit_status VARCHAR(255) DEFAULT NULL
    mem_megs, swap_megs, pending_sec, cpu_sec, lifespan_sec FLOAT DEFAULT NULL
    exception_status VARCHAR(255) DEFAULT NULL
    PRIMARY - - worker_id
log_message ID
    job_id INTEGER DEFAULT NULL -> job cascade
    role_id INTEGER DEFAULT NULL -> role cascade
    worker_id INTEGER DEFAULT NULL -> worker cascade
    beekeeper_id INTEGER DEFAULT NULL -> beekeeper cascade
    when_logged TIMESTAMP NOT NULL DEFAULT CURRENT_TIMESTAMP
    retry INTEGER DEFAULT NULL
    status VARCHAR(255) NOT NULL DEFAULT 'UNKNOWN' | TEXT NOT NULL DEFAULT 'UNKNOWN'
    msg MEDIUMTEXT
    message_class ENUM(INFO PIPELINE_CAUTION PIPELINE_ERROR WORKER_CAUTION WORKER_ERROR) NOT NULL DEFAULT 'INFO'
    KEY worker_id log_message_worker_idx worker_id
    KEY job_id log_message_job_idx job_id
    KEY beekeeper_id log_message_beekeeper_idx beekeeper_id
    KEY - message_class_idx message_class
"""


@record
class Table:
    """A table of the hive: columns by name in each engine, keys as above, MySQL's foreign keys."""

    columns: dict[str, str]
    sqlite_columns: dict[str, str]
    keys: list[tuple[str, ...]]
    foreign_keys: dict[str, tuple[str, str]]  # column -> the table that it refers to, SQL


def _read_tables(text: str) -> dict[str, Table]:
    tables: dict[str, Table] = {}
    for line in text.strip().splitlines():
        kind, _, rest = line.strip().partition(" ")
        if not line.startswith(" "):
            table = tables[kind] = Table({}, {}, [], {})
            id_column = f" {kind.removesuffix('_base')}_id INTEGER NOT NULL PRIMARY KEY AUTO_INCREMENT"
            line = id_column if rest == "ID" else ""
        elif kind in ("KEY", "UNIQUE", "PRIMARY"):
            table.keys.append((kind, *rest.split(" ", 2)))
            continue
        for names, mysql, sqlite, arrow, parent, cascade in _COLUMN_LINE.findall(line):
            sqlite = re.sub(r"^(MEDIUMTEXT|ENUM\(.*\))", "TEXT", sqlite or mysql).replace("AUTO_INC", "AUTOINC")
            mysql = re.sub(r"ENUM\((.*)\)", lambda found: f"ENUM{(*found[1].split(),)}", mysql)
            for name in names.split(", "):
                table.columns[name], table.sqlite_columns[name] = mysql, sqlite
            if parent:
                constraint = f"CONSTRAINT {[*tables][-1]}_{names}_fkey " if arrow == "=>" else ""
                sql = f"FOREIGN KEY ({names}) REFERENCES {parent} ({parent.removesuffix('_base')}_id)"
                table.foreign_keys[names] = parent, constraint + sql + (" ON DELETE CASCADE" if cascade else "")
    return tables


_COLUMN_LINE = re.compile(r" +((?:\w+, )*\w+) (.+?)(?: \| (.+?))?(?: ([-=]>) (\w+)( cascade)?)?$")
TABLES = _read_tables(_TABLES)


# Views; the words in braces stand for _VIEW_WORDS and `job_columns`
VIEWS = {
    "progress": """SELECT {analysis} analysis_name_and_id, MIN(rc.name) resource_class, j.status, j.retry_count,
  CASE WHEN j.status IS NULL THEN 0 ELSE COUNT(*) END cnt, MIN(job_id) example_job_id
FROM analysis_base a LEFT JOIN job j USING (analysis_id)
LEFT JOIN resource_class rc ON (a.resource_class_id=rc.resource_class_id)
GROUP BY a.analysis_id, j.status, j.retry_count
ORDER BY a.analysis_id, j.status""",
    "msg": """SELECT a.analysis_id, a.logic_name, m.*
FROM log_message m LEFT JOIN role USING (role_id) LEFT JOIN analysis_base a USING (analysis_id)""",
    "semaphore_job": """SELECT {job_columns},
  semaphore.local_jobs_counter AS local_jobs_counter, semaphore.remote_jobs_counter AS remote_jobs_counter,
  semaphore.dependent_semaphore_url AS dependent_semaphore_url
FROM job JOIN semaphore ON semaphore.dependent_job_id = job.job_id""",
    "resource_usage_stats": """SELECT {analysis} analysis, w.meadow_type, {class} resource_class,
  u.exit_status, COUNT(*) AS num_workers,
  MIN(mem_megs) AS min_mem_megs, ROUND(AVG(mem_megs),2) AS avg_mem_megs, MAX(mem_megs) AS max_mem_megs,
  ROUND(MIN(cpu_sec/lifespan_sec),2) AS min_cpu_usage, ROUND(AVG(cpu_sec/lifespan_sec),2) AS avg_cpu_usage,
  ROUND(MAX(cpu_sec/lifespan_sec),2) AS max_cpu_usage
FROM resource_class rc JOIN analysis_base a USING (resource_class_id)
LEFT JOIN role r USING (analysis_id) LEFT JOIN worker w USING (worker_id)
LEFT JOIN worker_resource_usage u USING (worker_id)
GROUP BY a.analysis_id, w.meadow_type, rc.resource_class_id, u.exit_status
ORDER BY a.analysis_id, w.meadow_type, rc.resource_class_id, u.exit_status""",
    "live_roles": """SELECT w.meadow_user, w.meadow_type, w.resource_class_id, rc.name resource_class_name,
  r.analysis_id, a.logic_name, COUNT(*) AS num_workers
FROM worker w JOIN role r USING (worker_id)
LEFT JOIN resource_class rc ON w.resource_class_id=rc.resource_class_id
LEFT JOIN analysis_base a {on_analysis}
WHERE r.when_finished IS NULL
GROUP BY w.meadow_user, w.meadow_type, w.resource_class_id, rc.name, r.analysis_id, a.logic_name""",
    "beekeeper_activity": """SELECT b.beekeeper_id, b.meadow_user, b.meadow_host, b.sleep_minutes, b.loop_limit,
  b.is_blocked, b.cause_of_death, COUNT(*) AS loops_executed, MAX(lm.when_logged) AS last_heartbeat,
  {silence} AS time_since_last_heartbeat, {overdue} AS is_overdue
FROM beekeeper b LEFT JOIN log_message lm ON b.beekeeper_id = lm.beekeeper_id
GROUP BY b.beekeeper_id""",
}
_SILENCE = "TIMEDIFF(NOW(), MAX(lm.when_logged))", "STRFTIME('%s', 'now') - STRFTIME('%s', MAX(lm.when_logged))"
_VIEW_WORDS = {  # in MySQL, in SQLite
    "analysis": ("CONCAT(a.logic_name, '(', a.analysis_id, ')')", "a.logic_name || '(' || a.analysis_id || ')'"),
    "class": ("CONCAT(rc.name, '(', rc.resource_class_id, ')')", "rc.name || '(' || rc.resource_class_id || ')'"),
    "on_analysis": ("USING (analysis_id)", "ON a.analysis_id = r.analysis_id"),
    "silence": (f"IF(cause_of_death IS NULL, {_SILENCE[0]}, NULL)", _SILENCE[1]),
    "overdue": (
        f"IF(cause_of_death IS NULL, TIMEDIFF(SEC_TO_TIME(sleep_minutes * 60), {_SILENCE[0]}) < 0, NULL)",
        f"((sleep_minutes * 60) - ({_SILENCE[1]})) < 0",
    ),
}


_LAST_FINISHED = "IF(COUNT(*) > COUNT(when_finished), CURRENT_TIMESTAMP, MAX(when_finished))"
_MINUTES = f"(UNIX_TIMESTAMP({_LAST_FINISHED}) - UNIX_TIMESTAMP(MIN(when_started))) / 60"
_PROCEDURES = {  # on MySQL only
    "time_analysis": "(IN analyses_pattern CHAR(64)) READS SQL DATA"
    f" SELECT COUNT(*) - COUNT(when_finished) AS still_running, {_MINUTES} AS measured_in_minutes,"
    f" {_MINUTES} / 60 AS measured_in_hours, {_MINUTES} / 60 / 24 AS measured_in_days"
    " FROM role JOIN analysis_base USING (analysis_id) WHERE logic_name LIKE analyses_pattern",
    "job_search": "(IN srch CHAR(40)) READS SQL DATA"
    " SELECT a.analysis_id, a.logic_name, j.job_id AS job_id, j.status, j.retry_count,"
    " IFNULL(d.data, j.input_id) input_id FROM job j JOIN analysis_base a USING (analysis_id)"
    " LEFT JOIN analysis_data d ON j.input_id = CONCAT('_ext_input_analysis_data_id ', d.analysis_data_id)"
    " WHERE j.input_id LIKE CONCAT('%', srch, '%') OR d.data LIKE CONCAT('%', srch, '%')",
    "reset_failed_jobs_for_analysis": "(IN param_logic_name CHAR(64)) MODIFIES SQL DATA"
    " UPDATE job j JOIN analysis_base a USING (analysis_id) SET j.status = 'READY', j.retry_count = 0"
    " WHERE a.logic_name = param_logic_name AND j.status = 'FAILED'",
    "drop_hive_tables": "() MODIFIES SQL DATA"
    f" BEGIN SET FOREIGN_KEY_CHECKS=0; DROP VIEW IF EXISTS {', '.join(VIEWS)};"
    f" DROP TABLE IF EXISTS {', '.join(TABLES)}; SET FOREIGN_KEY_CHECKS=1; END",
}


def create_schema(db: Database, triggers: bool = False) -> None:
    """Create tables, keys, views, on MySQL procedures, `triggers` if wanted, and the first rows of hive_meta. On
    SQLite all or nothing."""

    def create() -> None:
        if db.driver == "mysql":  # which rolls nothing back if the connection is lost
            drop_unfinished(db)
        for statement in _schema(db.driver == "mysql", triggers, db.now):
            db.execute(statement)

    db.transaction(create)


def _schema(mysql: bool, triggers: bool, now: str) -> Iterator[str]:
    """The statements that create the schema; `now`: the SQL for the present time."""
    for name, table in TABLES.items():
        yield from _table_sql(name, table, mysql)
    if triggers:
        yield from _triggers(mysql)
    for name, table in TABLES.items():
        keys = [sql for _, sql in sorted(table.foreign_keys.values(), key=lambda key: key[0] != "analysis_base")]
        if keys and mysql:  # which numbers unnamed ones; in one statement, as every ALTER copies the table
            yield f"ALTER TABLE {name} {', '.join(f'ADD {key}' for key in keys)}"
    words = {word: in_mysql if mysql else in_sqlite for word, (in_mysql, in_sqlite) in _VIEW_WORDS.items()}
    words["job_columns"] = ", ".join(f"job.{name} AS {name}" for name in [*TABLES["job"].columns][:12])
    for name, select in VIEWS.items():
        yield f"CREATE VIEW {name} AS {select.format(**words)}"
    for name, text in _PROCEDURES.items() if mysql else ():
        yield f"CREATE PROCEDURE {name}{text}"
    meta = {"hive_sql_schema_version": SCHEMA_VERSION, "hive_pipeline_id": os.urandom(16).hex()}
    names = {"hive_all_base_tables": ",".join(TABLES), "hive_all_views": ",".join(VIEWS)} if mysql else {}
    rows = [f"('{key}', '{value}')" for key, value in {**meta, **names}.items()]
    yield f"INSERT INTO hive_meta (meta_key, meta_value) VALUES ('creation_timestamp', {now}), {', '.join(rows)}"


def _table_sql(table_name: str, table: Table, mysql: bool) -> list[str]:
    parts = [f"{name} {sql}" for name, sql in (table.columns if mysql else table.sqlite_columns).items()]
    indexes = []
    for kind, mysql_name, sqlite_name, columns in table.keys:
        name, unique = mysql_name if mysql else sqlite_name, "UNIQUE " if kind == "UNIQUE" else ""
        if kind == "PRIMARY":
            parts.append(f"PRIMARY KEY ({columns})")
        elif name != "-" and mysql:
            parts.append(f"{unique}KEY {name} ({columns})")
        elif name != "-":
            indexes.append(f"CREATE {unique}INDEX {name} ON {table_name} ({columns})")
    options = " COLLATE=latin1_swedish_ci ENGINE=InnoDB" if mysql else ""
    return [f"CREATE TABLE {table_name} ({', '.join(parts)}){options}", *indexes]


def _triggers(mysql: bool) -> Iterator[str]:
    """Triggers that keep the counters of analysis_stats (option `hive_use_triggers`)."""
    added, removed = _count_job("NEW", "+"), _count_job("OLD", "-")
    first = added.replace(" WHERE ", ", status = CASE WHEN status='EMPTY' THEN 'READY' ELSE status END WHERE ")
    workers = "num_running_workers = num_running_workers {} 1 WHERE analysis_id = NEW.analysis_id"
    workers = f"UPDATE analysis_stats SET {workers};"
    changed = "OLD.status<>NEW.status OR OLD.analysis_id<>NEW.analysis_id"
    finished = "OLD.when_finished IS NULL AND NEW.when_finished IS NOT NULL"
    for name, event, body, condition in (
        ("add_job", "INSERT ON job", first, ""),
        ("delete_job", "DELETE ON job", removed, ""),
        ("update_job", "UPDATE ON job", f"{removed} {added}", changed),
        ("add_role", "INSERT ON role", workers.format("+"), ""),
        ("update_role", "UPDATE ON role", workers.format("-"), finished),
    ):
        when = f"WHEN ({condition}) " if condition and not mysql else ""
        body = f"IF {condition} THEN {body} END IF;" if condition and mysql else body
        yield f"CREATE TRIGGER {name} AFTER {event} FOR EACH ROW {when}BEGIN {body} END"


def _count_job(row: str, sign: str) -> str:
    """The UPDATE that adds ("+") a trigger's `row` (NEW, OLD) to its analysis's counters, or removes it ("-")."""
    counters = [f"total_job_count = total_job_count {sign} 1"]
    for column in dict.fromkeys(COUNTER_OF.values()):
        statuses = ", ".join(f"'{status}'" for status, counter in COUNTER_OF.items() if counter == column)
        counters.append(f"{column} = {column} {sign} ({row}.status IN ({statuses}))")
    return f"UPDATE analysis_stats SET {', '.join(counters)} WHERE analysis_id = {row}.analysis_id;"


def drop_schema(db: Database) -> None:
    """Drop the hive's tables, views and procedures; the pipeline's own stay."""
    statements = [f"DROP VIEW IF EXISTS {name}" for name in VIEWS] + [f"DROP TABLE IF EXISTS {name}" for name in TABLES]
    if db.driver == "mysql":
        statements += [f"DROP PROCEDURE IF EXISTS {name}" for name in _PROCEDURES]
        statements = ["SET FOREIGN_KEY_CHECKS=0", *statements, "SET FOREIGN_KEY_CHECKS=1"]
    db.transaction(lambda: [db.execute(statement) for statement in statements])


def holds_pipeline(db: Database) -> bool:
    """Whether a complete pipeline is stored there."""
    complete = "SELECT 1 FROM hive_meta WHERE meta_key = 'hive_pipeline_name'"
    return "hive_meta" in db.tables() and bool(db.query(complete))


def drop_unfinished(db: Database) -> None:
    """Drop the part of a schema that an interrupted init_pipeline has left."""
    if "hive_meta" in db.tables() and not holds_pipeline(db):
        drop_schema(db)


def check_schema(db: Database) -> int:
    """The version of the hive's schema; HiveError if there is none, or one that this program cannot work with."""
    if "hive_meta" not in db.tables():
        raise HiveError(f"{db.url} holds no pipeline: check the URL, or make one with init_pipeline")
    version = str(db.value("SELECT meta_value FROM hive_meta WHERE meta_key = 'hive_sql_schema_version'") or "missing")
    if version not in ("95", "96", str(SCHEMA_VERSION)):
        cure = "use a newer hive_swarm, patch it with eHive's sql/patch_* files, or create it anew (-hive_force_init 1)"
        raise HiveError(f"{db.url}: schema version {version} is not one of 95 to {SCHEMA_VERSION}: {cure}")
    return int(version)


def user_tables(db: Database) -> list[tuple[str, list[str], list[tuple[Any, ...]], int]]:
    """The pipeline's own tables: name, columns, first 20 rows, number of rows."""
    found = []
    for name in sorted(db.tables() - set(TABLES)):
        rows = db.query(f"SELECT * FROM {db.quote(name)} ORDER BY 1 LIMIT 20")
        found.append((name, db.columns(name), rows, int(db.value(f"SELECT COUNT(*) FROM {db.quote(name)}"))))
    return found


def user_definitions(db: Database) -> list[str]:
    """The statements that create the pipeline's own tables and views."""
    tables, views = db.tables() - set(TABLES), db.tables("view") - db.tables() - set(VIEWS)
    return [statement for name in (*sorted(tables), *sorted(views)) for statement in db.definitions(name)]


# ======================================================================================================================
# 7. Pipeline: the graph that does not change while it runs; analyses_pattern; load and store
# ======================================================================================================================

NAMED_BRANCHES = {"MAIN": 1, "ANYFAILURE": 0, "MEMLIMIT": -1, "RUNLIMIT": -2}
INSERTION_METHODS = ("INSERT_IGNORE", "INSERT", "REPLACE")


def whole_number(value: Any, what: str = "") -> int:
    """The int for an int or its text; else HiveError, which begins with `what`."""
    if not re.fullmatch(r"\s*-?[0-9]{1,99}\s*", str(value)):  # Python refuses to parse thousands of digits
        raise HiveError(f"{what}'{shorten(value)}' is not a whole number")
    return int(value)


def branch_code(branch: Any) -> int:
    """The number of a branch that is given by number or name; None is MAIN. HiveError for others."""
    if type(branch) is int:
        return branch
    text = "MAIN" if branch is None else str(branch)
    return NAMED_BRANCHES[text] if text in NAMED_BRANCHES else whole_number(text, "Branch ")


# The first fields of the classes with an id are their tables' columns, with objects in place of other rows' ids. An
# object's own id is 0 (or None) until it is stored.


@entity
class ResourceClass:
    """A row of resource_class; `descriptions`: meadow type -> (submission_cmd_args, worker_cmd_args)."""

    resource_class_id: int
    name: str
    descriptions: dict[str, tuple[str, str]] = field(default_factory=dict)

    def __str__(self) -> str:
        return self.name

    def worker_words(self, meadow_type: str) -> list[str]:
        """The options for workers in a type of meadow; UsageError if a quotation mark is not closed."""
        text = self.descriptions.get(meadow_type, ("", ""))[1] or ""
        with mistakes_in(f"resource class '{self}' for {meadow_type}: worker arguments {text}"):
            return shlex.split(text)


@record
class AccuTarget:
    """An accumulator of the funnel job: `input_variable` goes to `address` in `name`."""

    name: str
    address: str = ""
    input_variable: str = ""

    def __str__(self) -> str:
        return f"{self.name}{self.address}:={self.input_variable or self.name}"


@record
class TableTarget:
    """A table that gets a row per output id, by one of INSERTION_METHODS."""

    table: str
    insertion_method: str = "INSERT_IGNORE"

    def __str__(self) -> str:
        return self.table


@record
class RemoteTarget:
    """Something in another database; `inner` is a logic_name, an AccuTarget or a TableTarget there."""

    url: HiveURL
    inner: str | AccuTarget | TableTarget

    def __str__(self) -> str:
        return f"{os.path.basename(self.url.dbname)}/{self.inner}"


@entity
class Analysis:
    """A row of analysis_base. `rules`: as they were defined; `control_rules`: names or URLs of analyses that must be
    done before it starts; `blocked`: its first status is BLOCKED; `excluded`: a new value for is_excluded."""

    analysis_id: int
    logic_name: str
    module: str
    language: str | None
    parameters: str
    resource_class: ResourceClass
    failed_job_tolerance: int = 0
    max_retry_count: int | None = None
    can_be_empty: int = 0
    priority: int = 0
    meadow_type: str | None = None
    analysis_capacity: int | None = None
    hive_capacity: int | None = None
    batch_size: int = 1
    comment: str = ""
    tags: str = ""
    rules: list[DataflowRule] = field(default_factory=list)
    control_rules: list[str] = field(default_factory=list)
    blocked: bool = False
    excluded: int | None = None
    pipeline: Pipeline = None  # type: ignore[assignment]  # Pipeline.add() sets it

    def __str__(self) -> str:
        return f"{self.logic_name}({self.analysis_id})"

    @functools.cached_property
    def params(self) -> dict[str, Any]:
        """The values of `parameters`; HiveError if that is not the text of a hash."""
        return parse_hash(self.parameters or "{}", f"the parameters of analysis '{self.logic_name}'")

    @property
    def resource_class_id(self) -> int:
        return self.resource_class.resource_class_id

    @property
    def blockers(self) -> list[Analysis | RemoteTarget]:
        """What this analysis waits for; HiveError if one of them does not exist."""
        where = f"analysis_ctrl_rule of analysis '{self.logic_name}'"
        return [self.pipeline.reach(url, where, analysis_only=True) for url in self.control_rules]

    def rules_on(self, branch: int) -> list[DataflowRule]:
        """The rules of a branch as the reference has them: fans, the last one first, then the others."""
        found = [rule for rule in self.rules if rule.branch_code == branch]
        return [rule for rule in reversed(found) if rule.funnel] + [rule for rule in found if not rule.funnel]


@entity
class DataflowRule:
    """A row of dataflow_rule. One with a `funnel` is a fan: its jobs hold up the funnel's."""

    rule_id: int
    from_analysis: Analysis
    branch_code: int
    funnel: DataflowRule | None = None
    targets: list[DataflowTarget] = field(default_factory=list)

    def __str__(self) -> str:
        return f"#{self.branch_code} of {self.from_analysis.logic_name}"

    def grouped_targets(self) -> list[tuple[str | None, list[DataflowTarget]]]:
        """The targets by condition, as the reference has them: from z to a, the default (None) last."""
        ranked = sorted(self.targets, key=lambda target: target.on_condition or "", reverse=True)
        groups = [[*some] for _, some in itertools.groupby(ranked, lambda target: target.on_condition or "")]
        return [(targets[0].on_condition, targets) for targets in groups]


@entity
class DataflowTarget:
    """A row of dataflow_target."""

    target_id: int
    rule: DataflowRule
    on_condition: str | None
    input_id_template: str | None
    extend_param_stack: bool
    url: str

    @functools.cached_property
    def target(self) -> Analysis | AccuTarget | TableTarget | RemoteTarget:
        """Where the data goes; HiveError if it is an analysis that does not exist (yet)."""
        where = f"dataflow_target {self.target_id} (branch {self.rule})"
        return self.rule.from_analysis.pipeline.reach(self.url, where)

    @property
    def signature(self) -> tuple[str, str, str]:
        """What makes it differ from the other targets of a rule."""
        return self.on_condition or "", self.input_id_template or "", self.url


def parse_named(text: str | None, what: str, wrong: type[HiveError] = HiveError, kind: Any = object) -> Any:
    """The value of a text in Perl or JSON; if it has none of this kind, `wrong`, which begins with `what`."""
    try:
        value = destringify(text)
    except HiveError as error:
        try:
            value = json.loads(text or "")
        except ValueError:
            raise wrong(f"{what} cannot be read: {error}") from error
    if not isinstance(value, kind):
        raise wrong(f"{what} is not a hash such as {{'name' => 'value'}}: {shorten(str(text)[:1000])}")
    return value


parse_hash = functools.partial(parse_named, kind=dict)


def _flag(key: str, doc: str) -> Any:
    """A property of Pipeline: whether an entry of hive_meta is true in Perl."""
    return property(lambda self: perl_true(self.meta.get(key)), doc=doc)


class Pipeline:
    """The part of a hive that jobs do not change. `meta`, `param_texts`: the rows of hive_meta and
    pipeline_wide_parameters; `stored`: all rows as they were loaded, by table and key."""

    def __init__(self, url: HiveURL | None = None) -> None:
        self.url = url
        self.meta: dict[str, str | None] = {}
        self.param_texts: dict[str, str | None] = {}
        self.resource_classes: list[ResourceClass] = []
        self.analyses: list[Analysis] = []
        self.stored: dict[tuple[Any, ...], tuple[Any, ...]] = {}
        self._by_key: dict[Any, Analysis] = {}  # by id, once it is stored, and by logic_name
        self.find = self._by_key.get  # returns None if there is none

    @property
    def name(self) -> str:
        return self.meta.get("hive_pipeline_name") or ""

    use_param_stack = _flag("hive_use_param_stack", "Do jobs see their ancestors' parameters without INPUT_PLUS?")
    use_triggers = _flag("hive_use_triggers", "Do database triggers keep the job counters?")
    auto_rebalance = _flag("hive_auto_rebalance_semaphores", "Does the beekeeper recount semaphores when it syncs?")

    @property
    def default_max_retry_count(self) -> int:
        """How often a failed job is retried unless its analysis says otherwise."""
        name = "hive_default_max_retry_count"
        return whole_number(self.meta.get(name) or 0, f"hive_meta: {name} ")

    @functools.cached_property
    def params(self) -> dict[str, Any]:
        """The pipeline-wide parameters."""
        texts = self.param_texts.items()
        return {name: parse_named(text, f"the pipeline-wide parameter '{name}'") for name, text in texts}

    def add(self, analysis: Analysis) -> Analysis:
        """Make an analysis part of this pipeline."""
        analysis.pipeline = self
        self.analyses.append(analysis)
        self._by_key.update({analysis.logic_name: analysis, analysis.analysis_id: analysis})
        return analysis

    def analysis(self, key: int | str) -> Analysis:
        """The analysis with this id or logic_name; HiveError if there is none."""
        found = self.find(key)
        if found is None:
            raise HiveError(f"{self.url or 'the pipeline'} has no analysis '{key}'")
        return found

    def find_resource_class(self, key: int | str | None) -> ResourceClass | None:
        """The resource class with this id or name, or None."""
        return next((rc for rc in self.resource_classes if key in (rc.resource_class_id, rc.name)), None)

    def reach(self, url: Any, where: str, analysis_only: bool = False) -> Any:
        """The Analysis of this pipeline, or the target, to which a to_analysis_url or condition_analysis_url refers. If
        there is none, or (`analysis_only`) it is no analysis, HiveError that begins with `where`."""
        name = str(url)
        if name in self._by_key:
            return self._by_key[name]
        with mistakes_in(where, HiveError):
            parsed = parse_url(name) if re.search("[?/:]", name) else HiveURL(query={"logic_name": name})
            goal = _target_of_query(parsed.query)
            if analysis_only and not isinstance(goal, str):
                raise HiveError(f"'{hide_password(name)}' is not an analysis")
            if parsed.driver and not (self.url and self.url.identity() == parsed.identity()):
                return RemoteTarget(parsed, goal)
            found = self.find(goal) if isinstance(goal, str) else goal
            if found is None:
                raise HiveError(f"there is no analysis '{hide_password(name)}'{did_you_mean(name, self.names())}")
            return found

    def names(self) -> set[str]:
        """The logic_names of the analyses."""
        return {analysis.logic_name for analysis in self.analyses}

    @property
    def definition_dir(self) -> str:
        """The directory of the pipeline's definition, "" if unknown."""
        return html.unescape(self.meta.get("hive_definition_dir") or "")

    def all_rules(self) -> list[DataflowRule]:
        """Every dataflow rule, analysis by analysis."""
        return [rule for analysis in self.analyses for rule in analysis.rules]


def _target_of_query(query: Mapping[str, str]) -> str | AccuTarget | TableTarget:
    for word in query:
        if not re.fullmatch("(logic|table|accu)_name|insertion_method|accu_(address|input_variable)|object_type", word):
            raise HiveError(f"unknown word '{word}' in a URL")
    if query.get("logic_name"):
        return query["logic_name"]
    if query.get("accu_name"):
        name = query["accu_name"]
        return AccuTarget(name, query.get("accu_address") or "", query.get("accu_input_variable") or name)
    if not query.get("table_name"):
        raise HiveError("a URL names neither an analysis, an accumulator nor a table")
    method = (query.get("insertion_method") or "INSERT_IGNORE").upper()
    if method not in INSERTION_METHODS:
        raise HiveError(f"insertion_method '{method}' is none of {', '.join(INSERTION_METHODS)}")
    return TableTarget(query["table_name"], method)


# ---- patterns ----


def select(pattern: str | None, things: Sequence[T], stats: Mapping[int, Any] | None = None) -> list[T]:
    """The analyses (or resource classes) that a pattern selects, in their order; None: all. Expressions joined by `,`
    or `+` (add) and `-` (take away), from left to right: an id, a range (`2..5`, `2..`, `..5`), a name with `%` for
    anything, or a field and a value (`==`, `!=`, `<=`, `>=`, `<`, `>`; `~`: is one of comma-separated items). Fields
    that are not an analysis' own (status, counters) are looked up in `stats`, by id. UsageError if it is wrong."""

    def field_of(thing: Any, name: str) -> Any:
        number, title, *_ = vars(thing).values()
        if name in ("dbID", "name"):
            return number or None if name == "dbID" else title
        own = isinstance(thing, Analysis) and (name in ANALYSIS_COLUMNS or name == "resource_class")
        return getattr(thing if own else (stats or {}).get(number), name)

    if pattern is None:
        return list(things)
    chosen: set[T] = set()
    for operation, expression in re.findall(r"(^|[+,-])([^+,-]*)", pattern):
        name, accepts = _pattern_test(expression)
        try:
            values = [(thing, field_of(thing, name)) for thing in things]
        except AttributeError:
            raise UsageError(f"analyses_pattern: there is no field '{name}'") from None
        found = {thing for thing, value in values if value is not None and accepts(value)}
        chosen = chosen - found if operation == "-" else chosen | found
    return [thing for thing in things if thing in chosen]


def chosen_analyses(pattern: str | None, pipeline: Pipeline, stats: Mapping[int, AnalysisStats]) -> list[Analysis]:
    """The analyses that -analyses_pattern selects; UsageError if there are none."""
    found = select(pattern, pipeline.analyses, stats)
    if pattern and not found:
        raise UsageError(f"the -analyses_pattern '{pattern}' did not match any Analyses")
    return found


def _pattern_test(expression: str) -> tuple[str, Callable[[Any], Any]]:
    """The field and the test of one expression of a pattern; UsageError if it makes no sense."""
    if span := re.fullmatch(r"(?=.*[0-9])([0-9]*)\.\.([0-9]*)", expression):
        first, last = int(span[1] or 0), int(span[2] or sys.maxsize)
        return "dbID", lambda value: first <= value <= last
    if re.fullmatch(r"[\w%]+", expression):
        expression = ("dbID==" if re.fullmatch("[0-9]+", expression) else "name~") + expression
    comparison = re.fullmatch(r"(\w+)(==|!=|<=|>=|<|>|~)(.*)", expression, re.DOTALL)
    if comparison is None:
        raise UsageError(f"analyses_pattern: '{expression}' is neither an id, a range, a name nor a comparison")
    name, sign, text = comparison.groups()
    if sign != "~":
        read = perl_num if sign[0] in "<>" else perl_str
        return name, lambda value: COMPARISONS[sign](read(value), read(text))
    try:
        listed = re.compile(rf"(.*,)?{text.replace('%', '.*')}(,.*)?")
    except re.error as error:
        raise UsageError(f"analyses_pattern: '{text}' is not a regular expression ({error})") from None
    return name, lambda value: listed.fullmatch(perl_str(value))


# ---- rows of the database <-> the graph ----

_ROWS: dict[str, Any] = {  # table -> what its rows become; each table after those that it refers to
    "hive_meta": tuple, "pipeline_wide_parameters": tuple, "resource_class": ResourceClass,
    "resource_description": tuple, "analysis_base": Analysis, "dataflow_rule": DataflowRule,
    "dataflow_target": DataflowTarget, "analysis_ctrl_rule": tuple,
}  # fmt: skip
PIPELINE_TABLES = {table: [*TABLES[table].columns] for table in _ROWS}
PIPELINE_TABLES["analysis_ctrl_rule"].pop(0)  # its id is unused
_KEYS = {table: columns[:1] for table, columns in PIPELINE_TABLES.items()}  # what identifies a row
_KEYS.update({table: PIPELINE_TABLES[table][:2] for table in ("resource_description", "analysis_ctrl_rule")})
ANALYSIS_COLUMNS = PIPELINE_TABLES["analysis_base"]
_WHOLE = ("INTEGER", "SMALLINT")  # types of columns that hold whole numbers


def load_pipeline(db: Database) -> Pipeline:
    """Read the pipeline from a database. HiveError for a row that refers to a missing one, or lacks a number."""
    pipeline = Pipeline(db.url)
    found: dict[str, dict[Any, Any]] = {table: {} for table in _ROWS}  # what rows became, by key
    for table, kind in _ROWS.items():
        names, parents, types = PIPELINE_TABLES[table], TABLES[table].foreign_keys, TABLES[table].columns
        columns = [(name, types[name].startswith(_WHOLE), parents.get(name, ("",))[0]) for name in names]
        order = "funnel_dataflow_rule_id IS NOT NULL" if table == "dataflow_rule" else next(iter(types))
        for row in db.query(f"SELECT {', '.join(names)} FROM {table} ORDER BY {order}, 1, 2"):
            cells = tuple(map(as_text, row))
            key = (table, *cells[: len(_KEYS[table])])
            values = []
            for (name, is_whole, parent), value in zip(columns, cells):
                if is_whole and not isinstance(value, (int, type(None))):
                    raise HiveError(f"{table} {cells[0]!r}: {name} {value!r} is not a whole number")
                values.append(found[parent].get((parent, value)) if parent else value)
                if parent and value is not None and values[-1] is None:
                    raise HiveError(f"{table} {cells[0]!r}: {name} {value!r} is not in the database")
            pipeline.stored[key] = cells
            found[table][key] = values if kind is tuple else kind(*values)
    things: dict[str, Any] = {table: by_key.values() for table, by_key in found.items()}
    pipeline.meta.update(things["hive_meta"])
    pipeline.param_texts.update(things["pipeline_wide_parameters"])
    pipeline.resource_classes += things["resource_class"]
    for resource_class, meadow_type, *texts in things["resource_description"]:
        resource_class.descriptions[meadow_type] = tuple(texts)
    for analysis in things["analysis_base"]:
        pipeline.add(analysis)
    for rule in sorted(things["dataflow_rule"], key=operator.attrgetter("rule_id")):
        rule.from_analysis.rules.append(rule)
    for target in things["dataflow_target"]:
        target.rule.targets.append(target)
    for url, analysis in things["analysis_ctrl_rule"]:
        analysis.control_rules.append(url)
    return pipeline


def _things_of(pipeline: Pipeline) -> dict[str, list[Any]]:
    """What is stored of a pipeline, by table: objects, or tuples."""
    classes, analyses, rules = pipeline.resource_classes, pipeline.analyses, pipeline.all_rules()
    described = [(rc, meadow_type, *texts) for rc in classes for meadow_type, texts in rc.descriptions.items()]
    targets = [target for rule in rules for target in rule.targets]
    waits = [(url, analysis) for analysis in analyses for url in analysis.control_rules]
    texts = [*pipeline.meta.items()], [*pipeline.param_texts.items()]
    return dict(zip(_ROWS, (*texts, classes, described, analyses, rules, targets, waits)))


def _row(table: str, thing: Any) -> tuple[Any, ...]:
    """The row for an object, or for a tuple of values and objects."""
    values = thing if isinstance(thing, tuple) else vars(thing).values()
    ids = (next(iter(vars(value).values())) if type(value) in _ROWS.values() else value for value in values)
    return tuple(itertools.islice(ids, len(PIPELINE_TABLES[table])))


def store_pipeline(db: Database, pipeline: Pipeline) -> None:
    """Write in one transaction what has changed in a pipeline; it must be loaded again before more changes."""
    stored, things = pipeline.stored, _things_of(pipeline)
    for table, kind in _ROWS.items():
        if kind is not tuple:  # new things get ids above all, also those to be deleted
            name, used = kind.__match_args__[0], [key[1] for key in stored if key[0] == table]
            following = itertools.count(1 + max(used, default=0))
            for thing in things[table]:
                setattr(thing, name, getattr(thing, name) or next(following))
    rows = [(table, _row(table, thing)) for table in things for thing in things[table]]
    wanted = {(table, *row[: len(_KEYS[table])]): row for table, row in rows}
    pipeline._by_key.update((analysis.analysis_id, analysis) for analysis in pipeline.analyses)
    averages = [name for name in TABLES["analysis_stats"].columns if name.startswith("avg_")]
    new = [a for a in pipeline.analyses if ("analysis_base", a.analysis_id) not in stored]
    stats = [(a.analysis_id, "BLOCKED" if a.blocked or a.control_rules else "EMPTY", 0, 0, 0, 0) for a in new]

    def work() -> None:
        for table, *key in reversed([key for key in stored if key not in wanted]):  # fans before funnels
            db.execute(f"DELETE FROM {table} WHERE {_placeholders(_KEYS[table], ' AND ')}", key)
        for table, columns in PIPELINE_TABLES.items():
            new_rows = [row for key, row in wanted.items() if key[0] == table and key not in stored]
            filled = table in ("hive_meta", "pipeline_wide_parameters")  # may hold such rows already
            db.insert_many(table, columns, new_rows, "REPLACE" if filled else "INSERT")
        for (table, *key), row in wanted.items():
            pairs = zip(PIPELINE_TABLES[table], row, stored.get((table, *key), row))
            changed = {name: value for name, value, before in pairs if value != before}
            if changed:
                where = _placeholders(_KEYS[table], " AND ")
                db.execute(f"UPDATE {table} SET {_placeholders(changed)} WHERE {where}", (*changed.values(), *key))
        db.insert_many("analysis_stats", ("analysis_id", "status", *averages), stats)
        for analysis_id, excluded in [(a.analysis_id, a.excluded) for a in pipeline.analyses if a.excluded is not None]:
            db.execute("UPDATE analysis_stats SET is_excluded = ? WHERE analysis_id = ?", (excluded, analysis_id))

    db.transaction(work)


def _placeholders(columns: Iterable[str], between: str = ", ") -> str:
    return between.join(f"{column} = ?" for column in columns)


# ======================================================================================================================
# 8. Pipeline definitions: PipeConfig, its options, WHEN / ELSE / INPUT_PLUS, flow_into and wait_for; diagram; tweaks
# ======================================================================================================================

_PARTS = {  # the methods that describe a pipeline, and what they have to return
    "hive_meta_table": Mapping, "pipeline_wide_parameters": Mapping, "resource_classes": Mapping, "pipeline_url": str,
    "pipeline_analyses": Sequence, "overridable_pipeline_create_commands": Sequence,
    "beekeeper_extra_cmdline_options": str,
}  # fmt: skip


class PipeConfig:
    """The base class of pipeline definitions, with the methods of eHive's HiveGeneric_conf: override them, and extend
    what `super()` returns. `self.o("name")` is an option's value, also in default_options, in any order."""

    def __init__(self, arguments: Sequence[str] = (), **options: Any) -> None:
        """`arguments`: words of a command line; `options`: the same as values."""
        self._arguments, self._values = list(arguments), options
        self._known: dict[str, Any] | None = None  # each option's value or default, perhaps with references
        self._asked: set[str] = set()
        self._missing: set[str] = set()  # options that were asked for and have no value
        self.others: Iterable[str] = ()  # the program's own options, for "did you mean"

    def default_options(self) -> dict[str, Any]:
        """Options and their defaults, whose type the command line must give."""
        env = os.environ
        return {
            "hive_root_dir": env.get("EHIVE_ROOT_DIR"),
            "hive_driver": "mysql",
            "host": env.get("EHIVE_HOST") or "localhost",
            "port": env.get("EHIVE_PORT"),
            "user": env.get("EHIVE_USER", self.o("user")),
            "password": env.get("EHIVE_PASS", self.o("password")),
            "dbowner": env.get("EHIVE_USER") or current_user(),
            "hive_use_triggers": 0, "hive_use_param_stack": 0, "hive_auto_rebalance_semaphores": 0,
            "hive_force_init": 0, "hive_no_init": 0, "hive_debug_init": 0,
            "hive_default_max_retry_count": 3,
            "pipeline_url": "",
            "pipeline_name": self.default_pipeline_name(),
            "pipeline_db": {
                "-driver": self.o("hive_driver"), "-host": self.o("host"), "-port": self.o("port"),
                "-user": self.o("user"), "-pass": self.o("password"),
                "-dbname": f"{self.o('dbowner')}_{self.o('pipeline_name')}",
            },
        }  # fmt: skip

    def pipeline_create_commands(self) -> list[str]:
        """SQL to run once the hive's tables exist."""
        return []

    def pipeline_wide_parameters(self) -> dict[str, Any]:
        """Parameters that all jobs of the pipeline see."""
        return {}

    def resource_classes(self) -> dict[str, dict[str, Any]]:
        """Name -> meadow type -> submission arguments, or these and the worker's arguments."""
        return {"default": {"LSF": ""}, "urgent": {"LSF": "-q yesterday"}}

    def pipeline_analyses(self) -> list[dict[str, Any]]:
        """The analyses with their jobs and rules, as eHive's hashes (with or without leading dashes)."""
        return []

    def beekeeper_extra_cmdline_options(self) -> str:
        """Options that this pipeline's beekeeper should be given."""
        return ""

    def hive_meta_table(self) -> dict[str, Any]:
        """The entries of hive_meta."""
        names = ("hive_use_param_stack", "hive_auto_rebalance_semaphores", "hive_default_max_retry_count")
        meta = {"hive_sql_schema_version": SCHEMA_VERSION, "hive_pipeline_name": self.o("pipeline_name")}
        return {**meta, **{name: self.o(name) for name in names}}

    def o(self, *path: str) -> Any:
        """The value of an option, or of a key in it: `o("pipeline_db", "-host")`; while it has none, a reference."""
        self.process_options()
        self._asked.add(path[0])
        value: Any = {"ENV": os.environ, **(self._known or {})}
        for key in path:
            value = (value if isinstance(value, Mapping) else {}).get(key, f"#:subst {'->'.join(path)}:#")
        self._missing.update(re.findall(r"#:subst (.+?):#", repr(value)))
        return value

    def pipeline_url(self) -> str:
        """The pipeline's database: option pipeline_url, or what pipeline_db describes."""
        return self.o("pipeline_url") or self.dbconn_2_url("pipeline_db")

    def dbconn_2_url(self, db_conn: str, with_db: bool = True) -> str:
        """The URL of the database that an option like pipeline_db describes."""
        database = self.o(db_conn, "-dbname") if with_db else ""
        driver = self.o(db_conn, "-driver")
        if driver == "sqlite":
            return f"sqlite:///{database}"
        host, port, user, password = (self.o(db_conn, key) or "" for key in ("-host", "-port", "-user", "-pass"))
        account = f"{user}:{password}@" if user or password else ""
        return f"{driver}://{account}{host}{f':{port}' if port else ''}/{database}"

    def db_cmd(self, sql_command: str = "", db_url: str | None = None) -> str:
        """The SQL itself, as no shell is used; UsageError if it is for another database."""
        if db_url is not None and db_url != self.pipeline_url():
            raise UsageError("db_cmd: pipeline_create_commands can only use the pipeline's own database")
        return sql_command

    def default_pipeline_name(self) -> str:
        """The class's name without its `_conf`."""
        return re.sub(r"_conf$", "", type(self).__name__)

    def process_pipeline_name(self, name: str) -> str:
        """A name for databases: LongMult -> long_mult. A reference stays."""
        return name if "#:subst " in name else re.sub(r"(?<=[a-z])(?=[A-Z])|[\s/]", "_", name).lower()

    def overridable_pipeline_create_commands(self) -> list[str]:
        """The create commands; none if analyses are added to a stored pipeline."""
        return [] if self.is_analysis_topup() else self.pipeline_create_commands()

    def is_analysis_topup(self) -> bool:
        """Shall analyses be added to the stored pipeline?"""
        return perl_true(self.o("hive_no_init"))

    def print_debug(self, *texts: str) -> None:
        """Print the texts if option hive_debug_init is set."""
        if self.o("hive_debug_init"):
            say("".join(texts).rstrip("\n"))

    def process_options(self) -> None:
        """Call default_options until every o() in it has a value, or no more of them get one."""
        if self._known is not None:
            return
        seen: list[set[str]] = []
        self._known = {}
        while self._missing not in seen:
            seen.append(self._missing)
            self._missing = set()
            defaults = {**PipeConfig.default_options(self), **self.ask("default_options")}  # super()'s may be missing
            self._asked |= defaults.keys()
            self._known = {**defaults, **_parse_options(self._arguments, defaults), **self._values}
        self._missing = set()
        self._known["pipeline_name"] = self.process_pipeline_name(str(self._known["pipeline_name"] or ""))
        database = self._known["pipeline_db"]
        if isinstance(database, Mapping) and database.get("-dbname"):
            self._known["pipeline_db"] = {**database, "-dbname": self.process_pipeline_name(str(database["-dbname"]))}

    def check_options(self, all_asked: bool = True) -> None:
        """UsageError that lists options without a value and, if `all_asked`, those that nothing asked for."""
        given, known = self._known or {}, {*self._asked, *self.others}
        near = {name: did_you_mean(name, known, "-") for name in sorted(given.keys() - self._asked)}
        errors = [
            f"unknown option -{name}{hint}" for name, hint in near.items() if all_asked or (self._missing and hint)
        ]
        last = "".join(self._arguments[-1:])
        if last.startswith("-") and given.get(name := last.lstrip("-").replace("-", "_")) == "" and name in self._asked:
            errors.append(f"option {last} needs a value")
        if self._missing:
            errors.append(f"missing options: {', '.join(f'-{name}' for name in sorted(self._missing))}")
        if {"user", "password"} & self._missing:
            errors.append("-pipeline_url sqlite:///FILE needs no server")
        if errors:
            raise UsageError(f"{type(self).__name__}: {'; '.join(errors)}")

    def database_url(self) -> HiveURL:
        """The URL of the pipeline's database; UsageError if options for it are missing."""
        url = self.ask("pipeline_url")
        self.check_options(all_asked=False)
        return parse_url(url)

    def ask(self, method: str) -> Any:
        """What a method of the definition returns; UsageError if it fails (with its line) or the type is wrong."""
        name = f"{type(self).__name__}.{method}()"
        try:
            answer = getattr(self, method)()
        except HiveError:
            raise
        except Exception as error:
            if method != "default_options":
                self.check_options(all_asked=False)
            raise UsageError(f"{name}: {located(error)}") from error
        kind = _PARTS.get(method, Mapping)
        if not isinstance(answer, kind) or (kind is Sequence and isinstance(answer, str)):
            raise UsageError(f"{name} returns {type(answer).__name__}, not {kind.__name__}")
        return answer


def _parse_options(words: Sequence[str], defaults: Mapping[str, Any]) -> dict[str, Any]:
    """What is given as `-name value`, `--name=value` and, for bools, `-name` and `-noname`, in any case."""
    names = {name.lower(): name for name in defaults}
    given: dict[str, Any] = {}
    pending = list(words)
    while pending:
        word = pending.pop(0)
        option = re.fullmatch(r"--?(\w[\w-]*)(?:=(.*))?", word, re.DOTALL)
        if option is None:
            raise UsageError(f"'{word}' is not an option: options of a pipeline are given as -name value")
        plain, text = option[1].replace("-", "_"), option[2]
        name = names.get(plain.lower(), plain)
        switch = name if name in defaults else name.removeprefix("no")
        if text is None and isinstance(defaults.get(switch), bool) and pending[:1] not in (["0"], ["1"]):
            name, text = switch, str(int(switch == name))
        if text is None and not pending and name in defaults:
            raise UsageError(f"Option -{name} needs a value")
        if text is None:
            text = pending.pop(0) if pending else ""
        given[name] = _typed(name, text, given.get(name, defaults.get(name)))
    return given


def _typed(name: str, text: str, before: Any) -> Any:
    """An option's new value, of the type of the one before: key=value is added to a hash, text to a list."""
    if isinstance(before, Mapping):
        if "=" not in text:
            raise UsageError(f"Option -{name} is a hash and takes key=value, not '{text}'")
        return {**before, **dict([text.split("=", 1)])}
    if isinstance(before, (list, tuple)):
        return [*before, text]
    if not isinstance(before, (int, float)) or "#" in text:  # #parameters# become numbers when a job runs
        return text
    if looks_like_number(text):
        return bool(perl_num(text)) if isinstance(before, bool) else perl_num(text)
    raise UsageError(f"Option -{name} is a number (default {before}), not '{text}'")


# ---- finding a definition ----


def find_definition(spec: str) -> type[PipeConfig]:
    """The class that `spec` names: a file or module (with `:Class` or `.Class`), LongMult, or a Perl definition."""
    if spec.rsplit("::", 1)[-1] in ("LongMult", "LongMult_conf"):
        return LongMult_conf
    if "::" not in spec and not spec.endswith(".pm"):
        return user_class(spec, PipeConfig, "pipeline definition", UsageError)
    folders = [f"{os.environ.get('EHIVE_ROOT_DIR') or '/nonexistent'}/scripts", *os.get_exec_path()]
    for path in filter(os.path.isfile, (f"{folder}/init_pipeline.pl" for folder in folders)):
        if os.path.isdir(f"{os.path.dirname(os.path.realpath(path))}/../modules/Bio/EnsEMBL/Hive"):  # not ours
            name = re.split("::|/", spec.removesuffix(".pm"))[-1]
            return type(name, (PerlDefinition,), {"spec": spec, "program": path})
    raise UsageError(f"{spec} is a Perl definition: EHIVE_ROOT_DIR must name a checkout of Perl eHive, to read it")


class PerlDefinition(PipeConfig):
    """A definition in Perl: the reference's own init_pipeline.pl creates its database."""

    spec = program = ""

    def create(self, url: HiveURL, tweaks: Sequence[str] = (), quiet: bool = False) -> None:
        """Let Perl create the pipeline; UsageError if that fails, with Perl's reason on stderr."""
        words = [*self._arguments, "-pipeline_url", url.full(), *(word for one in tweaks for word in ("-tweak", one))]
        output = subprocess.DEVNULL if quiet else None
        done = subprocess.run(["perl", self.program, self.spec, *words], stdout=output, check=False)
        if done.returncode:
            raise UsageError(f"{self.spec}: {self.program} has ended with exit code {done.returncode}")

    def build(self) -> Pipeline:
        """The pipeline in a temporary database that Perl creates."""
        with tempfile.TemporaryDirectory() as folder:
            url = parse_url(f"sqlite:///{folder}/pipeline.sqlite")
            self.create(url, quiet=True)
            with contextlib.closing(open_database(url)) as db:
                return load_pipeline(db)


def user_class(spec: str, base: type[T], kind: str, failure: type[HiveError]) -> type[T]:
    """The subclass of `base` that `file.py:Class`, `package.module:Class` or `package.module.Class` names; without
    Class, the one named like the module, or its only one that is no base of others there. Else `failure`."""
    place, _, wanted = spec.partition(":")
    module, last = import_users(place, failure)
    file = getattr(module, "__file__", None)
    if file is None:  # not found, a package without __init__.py, or a built-in module
        raise failure(f"There is no {kind} '{place}': give a file or a module")
    wanted = wanted or last
    named = getattr(module, wanted or re.split(r"[/.]", place.removesuffix(".py"))[-1], None)
    if isinstance(named, type) and issubclass(named, base):
        return named
    there = subclasses_in(module, base)
    leaves = [cls for cls in there if not any(other is not cls and issubclass(other, cls) for other in there)]
    if len(leaves) == 1 and not wanted:
        return leaves[0]
    what, names = f"{kind} {wanted}".strip(), ", ".join(cls.__name__ for cls in there) or "none"
    raise failure(f"{file} has no single {what}; it has: {names}. Name one with '{os.path.basename(file)}:Class'")


def spec_of(cls: type) -> str:
    """What user_class() finds a class by: its module (or file, if that is named otherwise) and name."""
    file = os.path.basename(getattr(sys.modules.get(cls.__module__), "__file__", None) or "")
    same = os.path.splitext(file)[0] in (cls.__module__.rpartition(".")[2], "__init__", "")
    return f"{cls.__module__}.{cls.__qualname__}" if same else f"{file}:{cls.__qualname__}"


def import_users(place: str, failure: type[HiveError]) -> tuple[Any, str]:
    """The module in a file (here or on sys.path) or of a name, and "Class" of module.Class; (None, "") if missing."""
    offer_as_module()
    add_import_path(os.getcwd())
    if place.startswith("eHive."):  # in the reference's own package, while `import eHive` means this file
        place = place.replace(".", os.sep) + ".py"
    try:
        file = next(filter(os.path.isfile, (os.path.join(folder, place) for folder in ("", *sys.path))), None)
        if file:
            return import_file(file), ""
        for name, last in ((place, ""), place.rpartition(".")[::2]) if os.sep not in place else ():
            try:
                return importlib.import_module(name), last
            except (ModuleNotFoundError, ValueError) as error:  # ValueError: there is no name
                if name and not f"{place}.".startswith(f"{getattr(error, 'name', '')}."):
                    raise
    except (Exception, SystemExit) as error:
        why = str(error) if isinstance(error, HiveError) else f"Cannot load '{place}': {located(error)}"
        raise failure(why) from error
    return None, ""


def subclasses_in(module: Any, base: type[T]) -> list[type[T]]:
    """The subclasses of `base` that a module defines."""
    classes = [thing for thing in vars(module).values() if isinstance(thing, type) and issubclass(thing, base)]
    return [cls for cls in classes if cls.__module__ == module.__name__]


# ---- the language of flow_into ----


def as_list(value: Any) -> list[Any]:
    return list(value) if isinstance(value, (list, tuple)) else [value]


def _stored(value: Any) -> str:
    """The text to store for a value; True and False become 1 and 0, as in Perl."""
    return re.sub(_BOOLEAN, r"\g<bool>", stringify(value))


def _template(value: Any) -> str | None:
    """The text of a template, which may be given as text."""
    return value if isinstance(value, (str, type(None))) else _stored(value)


@record
class When:
    """The result of WHEN() and ELSE(): (condition or None, target URL, template) of each target."""

    goals: list[tuple[str | None, Any, Any]]


def ELSE(heirs: Any) -> When:  # named as in the reference
    """The targets of a WHEN() if none of its conditions is met."""
    return When(_goals(None, heirs))


def WHEN(*cases: Any) -> When:  # named as in the reference
    """Targets under conditions: `WHEN("#size# > 3", "big", "#size# > 9", ["huge", "big"], ELSE("small"))`."""
    goals: list[tuple[str | None, Any, Any]] = []
    rest = [*cases]
    while rest:
        case = rest.pop(0)
        if isinstance(case, When):
            goals += case.goals
        elif rest:
            goals += _goals(None if case is None else perl_str(case), rest.pop(0))
        else:
            raise UsageError(f"WHEN takes conditions, each followed by its targets, and ELSE(), not {case!r}")
    return When(goals)


def _goals(condition: str | None, heirs: Any) -> list[tuple[str | None, Any, Any]]:
    """The goals of one case of a WHEN(), in the reference's order."""
    templates = heirs if isinstance(heirs, Mapping) else dict.fromkeys(as_list(heirs))
    return [(condition, url, template) for url in sorted(templates, key=str) for template in as_list(templates[url])]


def INPUT_PLUS(template: Any = "") -> str:  # named as in the reference
    """A template that adds to the emitting job's parameters instead of replacing them."""
    return "+" + (_template(template) or "")


def add_control_rules(analysis: Analysis, wait_for: Any) -> None:
    """Make an analysis wait for those that a value of wait_for names; HiveError if one is none."""
    for url in as_list(wait_for):
        analysis.pipeline.reach(url, "wait_for", analysis_only=True)
        if url not in analysis.control_rules:
            analysis.control_rules.append(url)


def add_dataflow(analysis: Analysis, flow_into: Any) -> None:
    """Add the rules that a value of flow_into describes; HiveError if it cannot be understood."""
    branches = flow_into if isinstance(flow_into, Mapping) else {1: flow_into}
    funnels: dict[str, DataflowRule] = {}
    parsed = []
    for tag, content in branches.items():
        found = re.fullmatch(r"(?:([A-Z])->)?(-?\w+)|(-?\w+)->([A-Z])", str(tag))
        if found is None:
            raise UsageError(f"flow_into '{tag}' is neither a branch nor of the form '2->A' or 'A->1'")
        funnel, branch, fan_branch, fan = found.groups()
        order = 0 if funnel else 1 if fan else 2  # funnels first, as fans refer to them
        parsed.append((order, str(tag), branch_code(branch or fan_branch), funnel or fan, content))
    for order, tag, code, group, content in sorted(parsed, key=operator.itemgetter(0, 1)):
        if order == 1 and group not in funnels:
            raise UsageError(f"flow_into '{tag}': {group} is a fan without a funnel ('{group}->1' is missing)")
        for goals in _goals_of_rules(content):
            rule = _add_rule(DataflowRule(0, analysis, code, funnels[group] if order == 1 else None), goals)
            if order == 0 and funnels.setdefault(group, rule) is not rule:
                raise UsageError(f"flow_into '{tag}': {group} has more than one funnel")


def _goals_of_rules(content: Any) -> Iterator[Sequence[tuple[str | None, Any, Any]]]:
    """The goals of each rule on a branch."""
    for part in as_list(content):
        if isinstance(part, Mapping):
            yield from ([(None, url, template)] for url in part for template in as_list(part[url]))
        elif isinstance(part, (str, When)):
            yield part.goals if isinstance(part, When) else [(None, part, None)]
        else:
            raise UsageError(f"flow_into: {part!r} is neither a target, a hash of targets nor WHEN()")


def _add_rule(rule: DataflowRule, goals: Iterable[tuple[str | None, Any, Any]]) -> DataflowRule:
    """Add a rule with these targets to its analysis, unless that has it; return it."""
    targets: dict[tuple[str, str, str], DataflowTarget] = {}
    for condition, url, template in goals:
        rule.from_analysis.pipeline.reach(url, f"flow_into #{rule.branch_code}")
        text = _template(template)
        if re.match(r"\+?[^{+]", text or "") and "#" not in (text or "") and text != "undef":
            raise UsageError(f"flow_into #{rule.branch_code}: a template is a hash, not {text}")
        plus = (text or "").startswith("+")  # from INPUT_PLUS()
        target = DataflowTarget(0, rule, condition, text and text.removeprefix("+"), plus, url)
        targets.setdefault(target.signature, target)
    rule.targets = [*targets.values()]
    for known in rule.from_analysis.rules_on(rule.branch_code):
        if known.funnel is rule.funnel and {target.signature for target in known.targets} == targets.keys():
            return known
    rule.from_analysis.rules.append(rule)
    return rule


# ---- from a definition to a pipeline ----


PERL_RUNNABLES = "Bio::EnsEMBL::Hive::RunnableDB"
STANDARD_RUNNABLES = (  # a definition may use these short names; the database gets names that Perl understands
    "DatabaseDumper", "DbCmd", "Dummy", "FastaFactory", "JobFactory", "MySQLTransfer", "NotifyByEmail",
    "SlackNotification", "SqlCmd", "SqlHealthcheck", "SystemCmd",
)  # fmt: skip
_ANALYSIS_KEYS = {"rc_name", "input_ids", "blocked", "wait_for", "flow_into", *ANALYSIS_COLUMNS}
_ANALYSIS_KEYS -= {"analysis_id", "resource_class_id"}


def build_pipeline(conf: PipeConfig, pipeline: Pipeline | None = None) -> tuple[Pipeline, dict[str, list[str]]]:
    """The pipeline that a definition describes, and its first jobs' input_ids by logic_name. A `pipeline` (top-up) gets
    the analyses and rules that it lacks; other entries are replaced."""
    if isinstance(conf, PerlDefinition):
        return conf.build(), {}
    conf.process_options()
    parts = {method: conf.ask(method) for method in _PARTS}
    conf.check_options()
    pipeline = pipeline or Pipeline(parse_url(parts["pipeline_url"]))
    meta = {**PipeConfig.hive_meta_table(conf), **parts["hive_meta_table"]}
    pipeline.meta.update((str(key), None if value is None else perl_str(value)) for key, value in meta.items())
    module = type(conf).__module__
    file = os.path.abspath(sys.modules[module].__file__ or __file__)
    if file != os.path.abspath(__file__):  # where workers find runnables in it or next to it
        folder = file.rsplit(os.sep, module.count(".") + 1)[0].replace("&", "&amp;")
        pipeline.meta["hive_definition_dir"] = folder.encode("ascii", "xmlcharrefreplace").decode()
    with mistakes_in(type(conf).__name__):
        return pipeline, _add_parts(pipeline, parts, vars(sys.modules[module]))


def _add_parts(pipeline: Pipeline, parts: Mapping[str, Any], classes: Mapping[str, Any]) -> dict[str, list[str]]:
    """Add what a definition's methods returned; returns its first jobs' input_ids. `classes`: what its file defines."""
    if not pipeline.name:
        raise UsageError("pipeline_name is empty")
    for name, value in parts["pipeline_wide_parameters"].items():
        with mistakes_in(f"pipeline_wide_parameters: {name}"):
            pipeline.param_texts[str(name)] = _stored(value)
    _add_resource_classes(pipeline, parts["resource_classes"])
    named: dict[str, Any] = {}
    seeds = {}
    for number, description in enumerate(parts["pipeline_analyses"], 1):
        given = _keys_of(description, number)
        name = given["logic_name"]
        with mistakes_in(f"analysis '{name}'"):
            if named.setdefault(name, given) is not given:
                raise UsageError("there are two of this logic_name")
            for key in given.keys() - _ANALYSIS_KEYS:
                raise UsageError(f"unknown key '{key}'")
            if pipeline.find(name):
                warn(f"Skipping creation of already existing analysis '{name}'.")
                continue
            pipeline.add(_new_analysis(pipeline, given, classes))
            seeds[name] = [_template(input_id) or "" for input_id in as_list(given.get("input_ids") or [])]
            for text in seeds[name]:
                parse_hash(text, "input_ids: the text")
    for name, given in named.items():  # the rules may name any of them
        with mistakes_in(f"analysis '{name}'"):
            add_control_rules(pipeline.analysis(name), given.get("wait_for") or [])
            add_dataflow(pipeline.analysis(name), given.get("flow_into") or {})
    return {name: texts for name, texts in seeds.items() if texts}


def _add_resource_classes(pipeline: Pipeline, classes: Mapping[str, Any]) -> None:
    classes = {str(name): described for name, described in classes.items()}
    if "default" not in classes and not pipeline.find_resource_class("default"):
        warn("There is no resource class 'default': it is added")
    for name in ["default", *sorted(classes.keys() - {"default"})]:
        resource_class = pipeline.find_resource_class(name)
        if resource_class is None:
            resource_class = ResourceClass(0, name)
            pipeline.resource_classes.append(resource_class)
        described = classes.get(name) or {}
        if not isinstance(described, Mapping):
            raise UsageError(f"resource_classes: '{name}' is not a hash of meadow type => arguments")
        for meadow_type, given in described.items():
            resource_class.descriptions[meadow_type] = _class_description(given)
            resource_class.worker_words(meadow_type)


def _class_description(given: Any) -> tuple[str, str]:
    """The arguments for submission and, if given, for workers; a hash becomes JSON."""
    texts = [json.dumps(part) if isinstance(part, Mapping) else perl_str(part) for part in as_list(given)]
    if len(texts) > 2:
        raise UsageError(f"a resource class takes arguments for submission and for workers, not {len(texts)} texts")
    submission, worker, *_ = [*texts, "", ""]
    return submission, worker


def _keys_of(description: Any, number: int) -> dict[str, Any]:
    """An analysis' description without leading dashes; `number`: its place."""
    if not isinstance(description, Mapping):
        raise UsageError(f"pipeline_analyses: entry {number} is not a hash")
    given = {str(key).lstrip("-"): value for key, value in description.items()}
    name = given.get("logic_name")
    if not name or not isinstance(name, str):
        raise UsageError(f"pipeline_analyses: entry {number} has no logic_name that is text")
    if re.search("[-+%.,]|^[0-9]+$", name):
        raise UsageError(f"logic_name '{name}': a name may neither be a number nor have one of + - % . , in it")
    return given


def _new_analysis(pipeline: Pipeline, given: Mapping[str, Any], classes: Mapping[str, Any]) -> Analysis:
    module, rc_name = given.get("module"), str(given.get("rc_name") or "default")
    if module in STANDARD_RUNNABLES:
        given = {**given, "module": f"{PERL_RUNNABLES}::{module}"}
    elif isinstance(cls := classes.get(str(module), module), type):  # of the definition's file
        given = {**given, "module": spec_of(cls), "language": "python3"}
    resource_class = pipeline.find_resource_class(rc_name)
    if resource_class is None:
        raise UsageError(f"unknown resource class '{rc_name}'")
    analysis = Analysis(0, "", "", None, "{}", resource_class, blocked=bool(given.get("blocked")))
    for column in ANALYSIS_COLUMNS:
        if given.get(column) is not None or column == "module":
            with mistakes_in(column):
                setattr(analysis, column, column_value(column, given.get(column)))
    return analysis


def column_value(name: str, value: Any) -> Any:
    """What to store in a column of analysis_base; HiveError if the value is wrong."""
    definition = TABLES["analysis_base"].columns[name]
    if value is None and "NOT NULL" not in definition:
        return None
    if value is None or (name, value) == ("module", ""):
        raise UsageError("it is missing")
    if name == "parameters":
        value = destringify(value) if isinstance(value, str) else value
        if not isinstance(value, Mapping):
            raise UsageError("a hash is expected")
        return _stored(value)
    if definition.startswith(_WHOLE):
        return whole_number(int(value) if isinstance(value, bool) else value)
    text = ",".join(map(str, as_list(value))) if name == "tags" else value
    if not isinstance(text, (str, int, float)):
        raise UsageError("text is expected")
    return perl_str(text)


# ---- the diagram ----


def diagram(pipeline: Pipeline, title: str = "", elsewhere: Callable[[HiveURL], Pipeline] = Pipeline) -> str:
    """The pipeline as the reference draws it in text; `elsewhere` loads another database's pipeline."""
    lines = [f"{'─' * 20}[ {title or pipeline.name} ]{'─' * 20}"]
    seen: set[Any] = set()
    for source in sources(pipeline) + pipeline.analyses:  # those that are in loops only come last
        stack: list[Any] = [] if source in seen else [("", source, pipeline, ""), ""]
        while stack:
            item = stack.pop()
            if isinstance(item, str):
                lines.append(item)
                continue
            begun, goal, home, below = item
            name = goal.logic_name if isinstance(goal, Analysis) else str(goal)
            if isinstance(goal, RemoteTarget):
                found = elsewhere(goal.url).find(goal.inner) if isinstance(goal.inner, str) else None
                goal = found or goal.inner
            elif home is not pipeline and home.url:
                name = f"{os.path.basename(home.url.dbname)}/{name}"
            shape = {TableTarget: "[[ {} ]]", AccuTarget: "<<-- {}"}.get(type(goal), "({})" if goal in seen else "{}")
            lines.append(begun + shape.format(name))
            if isinstance(goal, Analysis) and goal not in seen:
                seen.add(goal)
                stack += reversed([*_drawn_rules(goal, below)])
    return "\n".join(lines)


def sources(pipeline: Pipeline) -> list[Analysis]:
    """The analyses that no data flows into."""
    targets = set()
    for target in (target for rule in pipeline.all_rules() for target in rule.targets):
        with contextlib.suppress(HiveError):  # it leads nowhere
            targets.add(target.target)
    return [analysis for analysis in pipeline.analyses if analysis not in targets]


def _drawn_rules(analysis: Analysis, prefix: str) -> Iterator[Any]:
    """What is drawn below an analysis, each rule after its fans: lines, and for each target a tuple of its line's
    beginning, the target, the pipeline whose target it is, and the prefix of the lines below it."""
    rules = analysis.rules
    groups = [(rule, [fan for fan in rules if fan.funnel is rule]) for rule in rules if rule.funnel is None]
    groups.sort(key=lambda group: (len(group[1]), group[0].branch_code))
    for rule, fans in groups:
        last, inner = rule is groups[-1][0], prefix
        if len(groups) > 1 and fans:
            yield from (f"{prefix} │", f"{prefix} ╘════╤══╗")
            inner += "     " if last else " │   "
        for fan in fans:
            yield from _drawn_targets(fan, inner, " │  ║", " │├─╚═> ", " │      " if fan is fans[-1] else " │  ║   ")
        straight = (len(groups) == 1 or inner != prefix) and not _is_choice(rule)
        arrow, end = (" V", "") if straight else (" └─▻ ", "    " if last else " │  ")
        yield from _drawn_targets(rule, inner, " │", arrow, end)


def _drawn_targets(rule: DataflowRule, prefix: str, bar: str, arrow: str, end: str) -> Iterator[Any]:
    """A rule's branch and targets. `bar`: beside them; `arrow`: to a target; `end`: below the last one."""
    beside = prefix + bar
    yield from (beside, beside, f"{beside}#{rule.branch_code}")
    for target in rule.targets:
        yield beside
        if _is_choice(rule):
            yield f"{beside} ELSE" if target.on_condition is None else f"{beside} WHEN {target.on_condition}"
        begun, below = prefix + arrow, prefix + (end if target is rule.targets[-1] else bar.ljust(len(end)))
        if not end:  # straight down
            yield begun
            begun = below
        if target.input_id_template:
            yield from (begun + target.input_id_template, f"{below} │", f"{below} V")
            begun = below
        yield begun, target.target, rule.from_analysis.pipeline, below


def _is_choice(rule: DataflowRule) -> bool:
    return len(rule.targets) != 1 or rule.targets[0].on_condition is not None


class LongMult_conf(PipeConfig):  # named as in the reference
    """Multiplies two long numbers digit by digit: the reference's example of fan and funnel."""

    def default_options(self) -> dict[str, Any]:
        return {**super().default_options(), "take_time": 1}

    def pipeline_create_commands(self) -> list[str]:
        columns = [f"{name} varchar(255) NOT NULL" for name in ("a_multiplier", "b_multiplier", "result")]
        table = f"CREATE TABLE final_result ({', '.join(columns)}, PRIMARY KEY (a_multiplier, b_multiplier))"
        return [*super().pipeline_create_commands(), table]

    def pipeline_wide_parameters(self) -> dict[str, Any]:
        return {**super().pipeline_wide_parameters(), "take_time": self.o("take_time")}

    def pipeline_analyses(self) -> list[dict[str, Any]]:
        runnables = "Bio::EnsEMBL::Hive::Examples::LongMult::RunnableDB"
        numbers = "9650156169", "327358788"
        return [
            {
                "-logic_name": "take_b_apart", "-module": f"{runnables}::DigitFactory",
                "-comment": "A factory that takes in #b_multiplier# and dataflows all its unique non-trivial digits"
                " into #2",
                "-meadow_type": "LOCAL", "-analysis_capacity": 2,
                "-input_ids": [{"a_multiplier": a, "b_multiplier": b} for a, b in (numbers, numbers[::-1])],
                "-flow_into": {
                    "2->A": WHEN("#digit#>1", {"part_multiply": INPUT_PLUS()}),
                    "A->1": ["add_together"],
                },
            },
            {
                "-logic_name": "part_multiply", "-module": f"{runnables}::PartMultiply", "-analysis_capacity": 4,
                "-comment": "Multiplies #a_multiplier# by #digit# and dataflows #product# into #1",
                "-flow_into": "?accu_name=partial_product&accu_address={digit}&accu_input_variable=product",
            },
            {
                "-logic_name": "add_together", "-module": f"{runnables}::AddTogether",
                "-comment": "Takes in #a_multiplier#, #b_multiplier# and the #partial_product# hash and dataflows the"
                " product of #a_multiplier# and #b_multiplier# into #1",
                "-flow_into": "?table_name=final_result",
            },
        ]  # fmt: skip


# ---- tweaks ----

# In the reference's order: what a tweak is about; its actions (? show, # delete, = set, + add); the method that returns
# the old and the new value as text, and a function that sets it, or an error's text.
_PATTERN = r"\[(?P<pattern>[^\]]+)\]"
_TWEAKS = (
    (r"pipeline\.param\[(?P<field>\w+)\]", "?#=", "_pipeline_param"),
    (r"pipeline\.(?P<field>\w+)", "?=", "_pipeline_attribute"),
    (rf"analysis{_PATTERN}\.param\[(?P<field>\w+)\]", "?#=", "_analysis_param"),
    (rf"analysis{_PATTERN}\.(?P<field>wait_for|flow_into)", "?#=+", "_analysis_rules"),
    (rf"analysis{_PATTERN}(?:\.(?P<field>\w+)|(?=\?))", "?#=", "_analysis_attribute"),  # without a field: show all
    (rf"resource_class{_PATTERN}\.(?P<field>\w+)", "?=", "_resource_class"),
)
_TWEAK_ACTIONS = {"=": "SET", "+": "SET", "?": "SHOW", "#": "DELETE"}
_ACTION_ERROR, _FIELD_ERROR = "Action is not supported", "Field not recognized"
_PIPELINE_ATTRIBUTES = (
    "hive_pipeline_name", "hive_use_param_stack", "hive_use_triggers", "hive_auto_rebalance_semaphores",
    "hive_default_max_retry_count", "hive_sql_schema_version",
)  # fmt: skip


class Tweaker:
    """Changes a pipeline in memory by tweaks. `records` (for -json), `lines` and `errors` tell of them; `changed`: is
    there anything to store. `stats`: AnalysisStats by id."""

    def __init__(self, pipeline: Pipeline, stats: Mapping[int, Any] | None = None) -> None:
        self.pipeline, self.stats, self.changed = pipeline, stats or {}, False
        self.lines: list[str] = []
        self.errors: list[str] = []
        self.records: list[dict[str, Any]] = []

    def apply(self, tweak: str) -> None:
        """Carry out one tweak, right or wrong, and report it."""
        self.lines.append(f"\nTweak.Request\t{tweak}")
        for pattern, signs, method in _TWEAKS:
            found = re.fullmatch(pattern + r"(?P<change>\?|#|\+?=(?P<text>.+))", tweak, re.DOTALL)
            if found and found["change"][0] in signs:
                fields = [found["field"]] if found["field"] else [*ANALYSIS_COLUMNS[2:], "wait_for", "flow_into"]
                for thing, field in itertools.product(self._objects_of(found), fields):
                    with mistakes_in(f"'{tweak}'"):
                        values = getattr(self, method)(thing, field, found["text"], found["change"][0])
                        self._report_and_write(thing, found, field, *values)
                return
        self.records.append({"Error": "Tweak cannot be parsed"})
        self._tell("Error", f"Failed to parse the tweak '{tweak}'")

    def _tell(self, what: str, text: str) -> None:
        self.lines.append(f"Tweak.{what:<8}\t{text}")
        if what == "Error":
            self.errors.append(text)

    def _objects_of(self, tweak: re.Match[str]) -> Sequence[Any]:
        """What a tweak is about; for a description of a resource class that is missing, a new one."""
        pattern = tweak.groupdict().get("pattern")
        if pattern is None:
            return [self.pipeline]
        kind = "analyses" if tweak.string.startswith("analysis") else "resource_classes"
        things: list[Any] = getattr(self.pipeline, kind)
        found = select(pattern, things, self.stats)
        self._tell("Found", f"{len(found)} {kind} matching the pattern '{pattern}'")
        if not found and kind == "resource_classes" and tweak["text"]:
            self._tell("Adding", f"resource_class[{pattern}]")
            found = [ResourceClass(0, pattern)]
            things += found
        elif not found:
            self.errors.append(f"no {kind} match '{pattern}'")
        return found

    def _report_and_write(self, thing: Any, tweak: re.Match[str], field: str, old: Any, new: Any, write: Any) -> None:
        """Report one change and make it, unless `write` is an error's text."""
        sign, label = tweak["change"][0], tweak.string[: tweak.start("change")]
        number, name = (None, None) if thing is self.pipeline else list(vars(thing).values())[:2]
        kind = "Resource class" if isinstance(thing, ResourceClass) else type(thing).__name__
        new = old if sign == "?" else new
        values = {"Field": field, "OldValue": old, "NewValue": new}
        names = {"Type": kind, "Id": number or None, "Name": name}
        self.records.append({"Action": _TWEAK_ACTIONS[sign], "Object": names, "Return": values})
        if name is not None:
            label = label.replace(f"[{tweak['pattern']}]", f"[{name}]", 1) + ("" if tweak["field"] else f".{field}")
        was, now = (
            "(missing value)" if value is None else f"[{', '.join(value)}]" if isinstance(value, list) else value
            for value in (old, new)
        )
        if isinstance(write, str):
            self.records[-1]["Error"] = write
            self._tell("Error", f"{label}: {write}{f' ({new})' if new else ''}")
        elif sign == "?":
            self._tell("Show", f"{label} ::\t{was}")
        elif sign == "#" and old is None:
            self._tell("Deleting", f"{label} skipped (does not exist)")
        else:
            self.changed = True
            write()
            vars(thing).pop("params", None)  # parsed again when it is needed
            verb = "Deleting" if sign == "#" else "Adding" if old is None else "Changing"
            self._tell(verb, f"{label} ::\t{was} --> {now}")

    def _pipeline_param(self, pipeline: Pipeline, field: str, text: str | None, _: str) -> Any:
        new, texts = text and stringify(destringify(text)), pipeline.param_texts
        return texts.get(field), new, lambda: texts.update({field: new}) if new else texts.pop(field)

    def _pipeline_attribute(self, pipeline: Pipeline, field: str, text: str | None, _: str) -> Any:
        if field not in _PIPELINE_ATTRIBUTES or (text and field == "hive_sql_schema_version"):
            return None, None, _ACTION_ERROR if field in _PIPELINE_ATTRIBUTES else _FIELD_ERROR
        return stringify(pipeline.meta.get(field, "0")), text, lambda: pipeline.meta.update({field: text})

    def _analysis_param(self, analysis: Analysis, field: str, text: str | None, _: str) -> Any:
        value, others = destringify(text), dict(analysis.params)
        old = stringify(others.pop(field)) if field in others else None
        parameters = stringify({**others, field: value} if text else others)
        return old, text and stringify(value), lambda: setattr(analysis, "parameters", parameters)

    def _analysis_rules(self, analysis: Analysis, field: str, text: str | None, sign: str) -> Any:
        old, waits = _rule_texts(analysis, field), field == "wait_for"
        if sign in "#=":
            (analysis.control_rules if waits else analysis.rules).clear()
        if text:
            (add_control_rules if waits else add_dataflow)(analysis, destringify(text))
        return old, None if sign == "#" else _rule_texts(analysis, field), lambda: None

    def _analysis_attribute(self, analysis: Analysis, field: str, text: str | None, sign: str) -> Any:
        if field in ("wait_for", "flow_into"):
            return self._analysis_rules(analysis, field, text, sign)
        names = {"name": "logic_name", "is_excluded": "excluded", "resource_class_id": "resource_class"}
        column, value = names.get(field, field), destringify(text)
        if field not in (*ANALYSIS_COLUMNS[1:], *names, "resource_class"):
            return None, None, _ACTION_ERROR if field in ("dbID", "analysis_id") else _FIELD_ERROR
        old, new, valid = getattr(analysis, field if column == "resource_class" else column), text, True
        if column == "excluded":
            stats = self.stats.get(analysis.analysis_id)
            old = int(stats.is_excluded) if old is None and stats else old or 0
            valid = text in ("0", "1")
        elif column == "resource_class":
            key = perl_str(value)
            value = self.pipeline.find_resource_class(int(key) if field != column and key.isdecimal() else key)
            old, valid = str(old), bool(value)
        else:
            old, new, valid = stringify(old), text and stringify(value), False
            with contextlib.suppress(HiveError):
                value, valid = column_value(column, value), True
        write = functools.partial(setattr, analysis, column, value)
        return old, new, {"?": None, "#": _ACTION_ERROR, "=": write if valid else "Invalid value"}[sign]

    def _resource_class(self, rc: ResourceClass, field: str, text: str | None, _: str) -> Any:
        is_hash = text is not None and text.startswith("{")  # a part of a TaskTemplate, in JSON or Perl
        old, new = rc.descriptions.get(field), _class_description(text if is_hash else destringify(text))
        ResourceClass(0, rc.name, {field: new}).worker_words(field)  # UsageError if they are wrong
        return old and stringify(old), stringify(new), functools.partial(rc.descriptions.update, {field: new})


def _rule_texts(analysis: Analysis, field: str) -> list[str]:
    """The value of `field` (wait_for or flow_into), as texts."""
    if field == "wait_for":
        return list(analysis.control_rules)
    return [hide_password(f"{tag} => {flow!r}") for tag, flow in flow_into_of(analysis).items()]


# ---- a stored pipeline and its definition ----

_IDENTITY = ("hive_pipeline_id", "hive_sql_schema_version", "creation_timestamp")  # of a database, in hive_meta
_KEPT = ("default_options", "hive_meta_table")  # in these, entries that a new definition lacks are kept


def described(pipeline: Pipeline, seeds: Mapping[str, Sequence[str]]) -> dict[str, Any]:
    """What a definition of this pipeline would return, by method; `seeds`: first jobs' input_ids by logic_name."""
    own = {key: text for key, text in pipeline.meta.items() if key not in _IDENTITY and key[:8] != "hive_all"}
    options = {"pipeline_name": own.pop("hive_pipeline_name", "")}
    return {
        "default_options": {**options, **{key: own.pop(key) for key in _PIPELINE_ATTRIBUTES if key in own}},
        "hive_meta_table": own,
        "pipeline_wide_parameters": pipeline.params,
        "resource_classes": {rc.name: rc.descriptions for rc in pipeline.resource_classes},
        "pipeline_analyses": [_description_of(a, seeds.get(a.logic_name, ())) for a in pipeline.analyses],
    }


def differences(stored: Pipeline, wanted: Pipeline) -> list[str]:
    """A line for each difference between the stored pipeline and `wanted`, a definition's."""
    shared, sides = stored.names() & wanted.names(), []
    for parts in (described(stored, {}), described(wanted, {})):
        classes = parts["resource_classes"].items()  # those that are gone are kept: there may be workers of them
        parts["resource_classes"] = {name: each for name, each in classes if wanted.find_resource_class(name)}
        analyses = {analysis["-logic_name"]: analysis for analysis in parts.pop("pipeline_analyses")}
        parts.update((f"analysis '{name}'", analyses[name]) for name in analyses if name in shared)
        flat = [(f"{part}: {key}", parts[part][key]) for part in parts for key in parts[part]]
        split = ((about, each if each and isinstance(each, dict) else {"": each}) for about, each in flat)
        sides.append({f"{about}: {key}".rstrip(": "): str(each[key]) for about, each in split for key in each})
    old, new = sides
    lines = [f"analysis '{name}' is new" for name in sorted(wanted.names() - shared)]
    lines += [f"analysis '{name}' is gone" for name in sorted(stored.names() - shared)]
    for about in {**old, **new}:
        was, now = (shorten(hide_password(side.get(about, "(not given)")), 200) for side in sides)
        if old.get(about) != new.get(about) and (about in new or not about.startswith(_KEPT)):
            lines.append(f"{about}: {was} -> {now}")
    return lines


def replace_stored(stored: Pipeline, wanted: Pipeline) -> None:
    """Give `wanted` the ids of what is `stored` by the same names. HiveError if jobs may need what it lacks."""
    gone = [f"analysis '{name}' is gone" for name in sorted(stored.names() - wanted.names())]
    if stored.use_param_stack != wanted.use_param_stack:
        gone.append("hive_use_param_stack is another")
    if gone:
        why = f"cannot be updated, its jobs need what it has ({', '.join(gone)}): start anew, with -hive_force_init 1"
        raise HiveError(f"{stored.url} {why}")
    wanted.stored = stored.stored
    wanted.meta = {**stored.meta, **{key: text for key, text in wanted.meta.items() if key not in _IDENTITY}}
    for rc in stored.resource_classes:
        if same := wanted.find_resource_class(rc.name):
            same.resource_class_id = rc.resource_class_id
        else:
            wanted.resource_classes.append(rc)  # there may be workers of it
    for old in stored.analyses:
        wanted.analysis(old.logic_name).analysis_id = old.analysis_id


def make_database(url: HiveURL, clear: Callable[[Database], None] | None, fill: Callable[[Database], None]) -> None:
    """Let `fill` fill a database, removed if that fails. An old pipeline is dropped after `clear`, or a HiveError."""
    last, missing = 0, True
    with contextlib.suppress(ServiceError):
        open_database(url).close()
        missing = False
    with contextlib.closing(database_at(url)) as db:
        db.patience = min(db.patience, 10.0)  # a person waits, for a full disk or a locked database
        if clear and not missing:
            clear(db)
            with contextlib.suppress(DatabaseError):  # no such table
                last = db.insert("semaphore", {"local_jobs_counter": 0, "remote_jobs_counter": 0}) - 1
            db.drop_database()
            missing = True
        if missing:
            db.create_database()
        else:
            _make_room(db)
        try:
            fill(db)
            if last:  # jobs of other databases hold these semaphores: their ids must not be used again
                db.insert("semaphore", {"semaphore_id": last, "local_jobs_counter": 0, "remote_jobs_counter": 0})
                db.execute("DELETE FROM semaphore WHERE semaphore_id=?", (last,))
        except BaseException:
            if not holds_pipeline(db):  # another init_pipeline may have been faster
                db.drop_database() if missing else drop_schema(db)
            raise


def _make_room(db: Database) -> None:
    """Drop an unfinished schema; HiveError if there is a pipeline, or a table with a name of the hive's."""
    if holds_pipeline(db):
        others = "make it anew with -hive_force_init 1, update it with -update, or add to it with -hive_no_init 1"
        raise HiveError(f"{db.url} holds a pipeline already: choose another database, {others}")
    drop_unfinished(db)
    taken = sorted(db.tables("view") & {*TABLES, *VIEWS})
    if taken:
        raise HiveError(f"{db.url} has tables with the names of the hive's ({', '.join(taken)})")


def useful_commands(conf: PipeConfig) -> str:
    """The commands that a user may want next, as text."""
    url, extra = str(conf.database_url()), conf.ask("beekeeper_extra_cmdline_options")
    options = f"-url '{url}' {extra}".rstrip()
    commands = {
        "Instead of -url below": f"export EHIVE_URL='{url}'",
        "Run until all is done (can be interrupted and started again)": f"{this_command('beekeeper')} {options} -loop",
        "Run one worker in this terminal": f"{this_command('runWorker')} {options}",
        "Show the progress, what failed, and what blocks the rest": f"{this_command('status')} -url '{url}'",
    }
    lines = "".join(f"\n\n # {purpose}:\n\t{command}" for purpose, command in commands.items())
    return f"# {'-' * 22}[Useful commands]{'-' * 22}{lines}\n"


class _Source(str):
    """Python source code: its repr() is the code itself."""

    __repr__ = str.__str__


def definition_text(pipeline: Pipeline, seeds: Mapping[str, Sequence[str]], statements: Sequence[str]) -> str:
    """A stored pipeline as a definition in Python; `statements`: the SQL for its own tables; else as `described`."""
    methods = {**described(pipeline, seeds), "pipeline_create_commands": list(statements)}
    methods["hive_meta_table"].pop("hive_definition_dir", None)
    lines = ["from hive_swarm import ELSE, INPUT_PLUS, WHEN, PipeConfig", "", "", "class Exported_conf(PipeConfig):"]
    for method, value in methods.items():
        if value:
            inherited = f"super().{method}() | " if method in _KEPT else ""
            text = textwrap.indent(pprint.pformat(value, width=104, sort_dicts=False), " " * 12)
            lines += [f"    def {method}(self):", f"        return {inherited}(", text, "        )", ""]
    return "\n".join(lines)


def _description_of(analysis: Analysis, input_ids: Sequence[str]) -> dict[str, Any]:
    columns = {name: getattr(analysis, name) for name in ANALYSIS_COLUMNS if name in _ANALYSIS_KEYS}
    found = {f"-{name}": value for name, value in columns.items() if value != getattr(Analysis, name, None)}
    found.update({
        "-parameters": analysis.params, "-rc_name": analysis.resource_class.name,
        "-input_ids": [_as_defined(text) for text in input_ids], "-wait_for": analysis.control_rules,
        "-flow_into": flow_into_of(analysis),
    })  # fmt: skip
    return {key: value for key, value in found.items() if value or value == 0}


def flow_into_of(analysis: Analysis) -> dict[Any, Any]:
    """An analysis' rules as a value for flow_into."""
    flows: dict[Any, list[Any]] = {}
    funnels = [rule for rule in analysis.rules if any(fan.funnel is rule for fan in analysis.rules)]
    letters = {rule: chr(ord("A") + number) for number, rule in enumerate(funnels)}
    for rule in analysis.rules:
        tag = f"{rule.branch_code}->{letters[rule.funnel]}" if rule.funnel else rule.branch_code
        flows.setdefault(f"{letters[rule]}->{tag}" if rule in letters else tag, []).append(_flow_of(rule))
    return {tag: parts if len(parts) > 1 else parts[0] for tag, parts in flows.items()}


def _flow_of(rule: DataflowRule) -> Any:
    """A rule as a value for flow_into: a target, a hash of targets, or WHEN()."""
    cases = []
    for condition, targets in itertools.groupby(rule.targets, lambda target: target.on_condition):
        heirs: dict[str, list[Any]] = {}
        for target in targets:
            template: Any = target.input_id_template and _as_defined(target.input_id_template)
            if target.extend_param_stack:
                template = _Source(f"INPUT_PLUS({template!r})" if target.input_id_template else "INPUT_PLUS()")
            heirs.setdefault(target.url, []).append(template)
        shown: Any = {url: templates if templates[1:] else templates[0] for url, templates in heirs.items()}
        shown = [*heirs] if all(template is None for template in shown.values()) else shown
        if condition is None and len(rule.targets) == 1:
            return shown if isinstance(shown, dict) else shown[0]
        cases.append(f"ELSE({shown})" if condition is None else f"{condition!r}, {shown}")
    return _Source(f"WHEN({', '.join(cases)})")


def _as_defined(text: str) -> Any:
    """The value that would be stored as this text, or the text."""
    value = destringify(text)
    return value if _stored(value) == text else text


# ======================================================================================================================
# 9. Blackboard: every change of jobs, semaphores, accumulators, roles, workers, beekeepers, statistics and messages
# ======================================================================================================================

TAKEN = ("CLAIMED", "PRE_CLEANUP", "FETCH_INPUT", "RUN", "WRITE_OUTPUT", "POST_HEALTHCHECK", "POST_CLEANUP")
IS_TAKEN = f"status IN ({str(TAKEN)[1:-1]})"
COMPLETE = ("DONE", "PASSED_ON")  # others block the semaphore that they control
DEADLY_MAX = 2  # submissions, before an analysis is excluded: see "deadly"
SUDDEN_ENDS = ("UNKNOWN", "MEMLIMIT", "RUNLIMIT", "SEE_EXIT_STATUS")  # causes of death that workers did not report
GOOD_ENDS = ("NO_ROLE", "NO_WORK", "JOB_LIMIT", "HIVE_OVERLOAD", "LIFESPAN")
ENDED = ("DONE", "PASSED_ON", "FAILED")
ANY_STATUS = (*TAKEN, *COUNTER_OF)
_RESET_RETRIES = "retry_count=CASE WHEN status IN ('READY','CLAIMED') THEN retry_count ELSE 1 END"
_RESTART_RETRIES = "retry_count=CASE WHEN status='READY' THEN 0 ELSE 1 END"
TRANSITIONS = {  # statuses before (TAKEN: in the given role only), the status after, what else is set
    "claim": (("READY",), "CLAIMED", "role_id={role}"),
    "claim_one": (ANY_STATUS, "CLAIMED", "role_id={role}, " + _RESET_RETRIES),
    "complete": (TAKEN, "DONE", "when_completed={now}, query_count=0, runtime_msec={runtime}"),
    "pass_on": (TAKEN, "PASSED_ON", "when_completed={now}"),
    "retry": (TAKEN, "READY", "retry_count=retry_count+1, runtime_msec={runtime}"),
    "fail": (TAKEN, "FAILED", "retry_count=retry_count+1, runtime_msec={runtime}"),
    "give_back": (TAKEN, "READY", "role_id=NULL"),
    "release": (("SEMAPHORED",), "READY", ""),
    "block": (("READY", *ENDED), "SEMAPHORED", ""),
    "restart": (("READY", *ENDED), "READY", _RESTART_RETRIES),
    "restart_blocked": (("READY", *ENDED), "SEMAPHORED", _RESTART_RETRIES),
    "reset": (ANY_STATUS, "READY", "role_id=NULL, " + _RESET_RETRIES),
    "discard": (("READY", "FAILED"), "DONE", ""),
}
OVERFLOW = {"input_id": 255, "param_id_stack": 64, "accu_id_stack": 64}  # longer texts go into analysis_data
TIMED_PHASES = {"": "total", "input_": "fetch_input", "run_": "run", "output_": "write_output"}  # of avg_*msec_per_job
INSERT_CHUNK = 1000  # rows of one INSERT
SPOOL_MIN = 20_000  # from this many on, a job's outputs are kept in a file
MIN_BATCH_MSEC = 120_000  # how long a batch of estimated size should keep a worker busy
ACCU_INDEX_MAX = 10_000_000  # a larger [index] is a mistake
CONTROLLED = "controlled_semaphore_id"
JOB_COLUMNS = ("prev_job_id", "analysis_id", *OVERFLOW, "status", CONTROLLED, "runtime_msec", "query_count")
_COMPLAINT = "message_class<>'INFO' ORDER BY log_message_id DESC LIMIT 1"
_LOADING = "FROM log_message JOIN role USING (role_id) WHERE analysis_id=? AND status='COMPILATION'"
_IS_REPORTED = "role WHERE role_id=? AND attempted_jobs=? AND when_finished IS NULL"  # a burial also ends the role
STATEMENTS = {  # each is a transaction of its own: see tell()
    "exclude": "UPDATE analysis_stats SET is_excluded=1 WHERE analysis_id=?",
    "set_worker_dirs": "UPDATE worker SET log_dir=?, temp_directory_name=? WHERE worker_id=?",
    "end_beekeeper": "UPDATE beekeeper SET cause_of_death=? WHERE beekeeper_id=? AND cause_of_death IS NULL",
    "bury_submission": "UPDATE worker SET status='DEAD', cause_of_death='LIMBO', when_died=CURRENT_TIMESTAMP"
    " WHERE status='SUBMITTED' AND process_id LIKE ?",
    "block_beekeepers": "UPDATE beekeeper SET is_blocked=1 WHERE cause_of_death IS NULL",  # they pause
    # the last role of an analysis: workers of more than DEADLY_MAX submissions died suddenly, since any tried a job
    "deadly": "SELECT MAX(role_id) FROM role JOIN worker USING (worker_id) JOIN analysis_stats s USING (analysis_id)"
    f" WHERE is_excluded=0 AND cause_of_death IN {SUDDEN_ENDS} AND role_id > (SELECT COALESCE(MAX(role_id), 0)"
    " FROM role good WHERE good.analysis_id=s.analysis_id AND attempted_jobs>0) GROUP BY analysis_id"
    f" HAVING COUNT(DISTINCT when_submitted) > {DEADLY_MAX}",
    "compilation_errors": f"SELECT COUNT(*) {_LOADING} AND message_class='WORKER_ERROR'",
    "load_error": f"SELECT msg {_LOADING} AND {_COMPLAINT}",
    "tweaks": "SELECT COUNT(*) FROM beekeeper WHERE options LIKE '%-tweak%' OR options LIKE '%-set%'",
    "last_complaint": "SELECT msg FROM log_message JOIN worker USING (worker_id) WHERE job_id IS NULL"
    f" AND resource_class_id=? AND {_COMPLAINT}",
}
LAST_MESSAGE = (  # the end of a job's last message; LENGTH may count bytes
    "(SELECT CASE WHEN LENGTH(msg) > 16000 THEN SUBSTR(msg, -4000) ELSE msg END FROM log_message"
    f" WHERE log_message.job_id=job.job_id AND {_COMPLAINT})"
)
_MESSAGE = "when_logged AS time, status AS phase, message_class AS class, msg AS text FROM log_message"
SAMPLE, MANY = 200, 10_000  # the most rows read
HOLDERS_MAX = 150  # groups of jobs by analysis and status that blocked_by examines, FAILED first
FACTS = {  # queries for reports; {ids}: any number of values; {born}...: seconds since when_born...
    "jobs": "SELECT job.job_id, logic_name AS analysis, job.status, retry_count, role.worker_id, meadow_host AS node,"
    " runtime_msec, when_completed AS completed, job.role_id, prev_job_id, controlled_semaphore_id, input_id,"
    f" {LAST_MESSAGE} AS message FROM job JOIN analysis_base USING (analysis_id) LEFT JOIN role USING (role_id)"
    " LEFT JOIN worker USING (worker_id) WHERE job_id IN ({ids}) ORDER BY job_id DESC",
    "messages": f"SELECT retry, role_id, {_MESSAGE} WHERE job_id=? ORDER BY log_message_id",
    "worker_messages": f"SELECT job_id, {_MESSAGE} WHERE worker_id=? ORDER BY log_message_id DESC LIMIT 50",
    "worker_roles": "SELECT logic_name AS analysis, when_started AS started, when_finished AS finished, attempted_jobs,"
    " done_jobs FROM role JOIN analysis_base USING (analysis_id) WHERE worker_id=? ORDER BY role_id DESC LIMIT 50",
    # submissions whose workers died since one of their class last ran a job; 2nd parameter: also those that started
    "fruitless": "SELECT meadow_type, resource_class_id, COUNT(DISTINCT when_submitted) AS times FROM worker JOIN"
    " (SELECT resource_class_id AS class, COALESCE((SELECT good.worker_id FROM worker good JOIN role USING (worker_id)"
    " WHERE attempted_jobs>0 AND good.resource_class_id=resource_class.resource_class_id ORDER BY good.worker_id DESC"
    " LIMIT 1), 0) AS last FROM resource_class) fruitful ON class=resource_class_id WHERE worker_id>last AND"
    " beekeeper_id=? AND status='DEAD' AND (cause_of_death='LIMBO' OR (? AND cause_of_death<>'HIVE_OVERLOAD'))"
    " GROUP BY 1, 2",
    "ends": "SELECT cause_of_death, COUNT(*) AS workers, SUM(work_done) AS jobs_done FROM worker WHERE status='DEAD'"
    " GROUP BY cause_of_death ORDER BY workers DESC",
    "memory": "SELECT analysis_id, MAX(mem_megs) AS mem_megs FROM worker_resource_usage JOIN role USING (worker_id)"
    " WHERE mem_megs IS NOT NULL GROUP BY analysis_id",
    "unrecorded": f"SELECT worker_id, CASE WHEN cause_of_death IN {GOOD_ENDS} THEN 'done' ELSE 'exit' END AS end,"
    " {submitted} - COALESCE({born}, {died}) AS pending, {born} - {died} AS life FROM worker WHERE status='DEAD' AND"
    " {which} AND worker_id NOT IN (SELECT worker_id FROM worker_resource_usage)",
    "means": "SELECT avg_input_msec_per_job AS fetch_input, avg_run_msec_per_job AS run,"
    " avg_output_msec_per_job AS write_output FROM analysis_stats WHERE analysis_id=?",
    "files": "SELECT retry, role_id, stdout_file, stderr_file FROM job_file WHERE job_id=?",
    # output files of DONE jobs, newest first, if their role has kept no other job's, as with -keep_logs
    "kept": "SELECT job.job_id, retry, stdout_file, stderr_file FROM role JOIN job_file USING (role_id)"
    " JOIN job ON (job.job_id=job_file.job_id AND retry=retry_count AND job.role_id=role.role_id)"
    " WHERE role.analysis_id=? AND job.status='DONE' AND NOT EXISTS (SELECT 1 FROM job_file AS other"
    " WHERE other.role_id=role.role_id AND other.job_id<>job.job_id) ORDER BY when_completed DESC, job.job_id DESC",
    "roles": "SELECT role_id, worker_id, meadow_host AS node, process_id AS task, when_started AS role_started"
    " FROM role JOIN worker USING (worker_id) WHERE role_id IN ({ids})",
    # jobs (MANY at most) that have a value in a column, counted by analysis and status
    "family": "SELECT logic_name AS analysis, some.status, COUNT(*) AS jobs, MIN(job_id) AS first_job_id FROM"
    f" (SELECT analysis_id, status, job_id FROM job WHERE {{column}}=? LIMIT {MANY}) some"
    " JOIN analysis_base USING (analysis_id) GROUP BY logic_name, some.status",
    # living workers by place and resource class; seconds since the last heartbeat of any
    "groups": "SELECT meadow_type, meadow_name, meadow_host AS node, rc.name AS resource_class,"
    " COUNT(*) - COUNT(NULLIF(status, 'SUBMITTED')) AS pending, COUNT(NULLIF(status, 'SUBMITTED')) AS workers,"
    " MIN(COALESCE({checked_in}, {submitted})) AS heard_seconds FROM worker"
    " LEFT JOIN resource_class rc USING (resource_class_id) WHERE status<>'DEAD' GROUP BY 1, 2, 3, 4",
    "workers": "SELECT worker.worker_id, worker.status, worker.meadow_type, meadow_name, meadow_host AS node,"
    " process_id AS task, rc.name AS resource_class, logic_name AS analysis,"
    # its running job or, if there is none, the first claimed one
    f" (SELECT job_id FROM job WHERE job.{IS_TAKEN} AND job.role_id=role.role_id AND when_finished IS NULL"
    " ORDER BY job.status='CLAIMED', job_id LIMIT 1) AS job_id,"
    " work_done AS jobs_done, COALESCE({born}, {submitted}) - COALESCE({died}, 0) AS age_seconds,"
    " {checked_in} AS heartbeat_seconds, mem_megs, cpu_sec AS cpu_seconds, cause_of_death FROM worker"
    " LEFT JOIN resource_class rc USING (resource_class_id) LEFT JOIN worker_resource_usage USING (worker_id)"
    " LEFT JOIN role ON (role.role_id=(SELECT MAX(role_id) FROM role WHERE role.worker_id=worker.worker_id))"
    " LEFT JOIN analysis_base USING (analysis_id) WHERE worker.status<>? ORDER BY worker.worker_id DESC LIMIT ?",
    "beekeepers": "SELECT beekeeper_id, meadow_host AS host, meadow_user AS user, process_id, loop_until, is_blocked,"
    " (SELECT MIN({logged}) FROM log_message m WHERE m.beekeeper_id=b.beekeeper_id) AS heard_seconds,"
    f" (SELECT msg FROM log_message m WHERE m.beekeeper_id=b.beekeeper_id AND {_COMPLAINT}) AS complaint"
    " FROM beekeeper b WHERE cause_of_death IS NULL ORDER BY beekeeper_id",
    "living_beekeepers": "SELECT * FROM beekeeper WHERE cause_of_death IS NULL ORDER BY beekeeper_id",
    "failed": f"SELECT job_id, {LAST_MESSAGE} AS message FROM job WHERE analysis_id=? AND status='FAILED' LIMIT ?",
    "span": "SELECT MIN(when_born) AS began, MAX({born}) - MIN(COALESCE({died}, 0)) AS seconds FROM worker"
    " WHERE when_born IS NOT NULL",
    # started workers with each of their roles; what still runs ends now
    "lives": "SELECT worker_id, meadow_host AS node, name AS class, when_born AS born,"
    " COALESCE(when_died, {now}) AS died, CASE WHEN when_died IS NULL THEN '' ELSE COALESCE(cause_of_death, 'UNKNOWN')"
    " END AS cause, logic_name AS role, when_started AS started, COALESCE(when_finished, when_died, {now}) AS finished"
    " FROM worker LEFT JOIN resource_class USING (resource_class_id) LEFT JOIN role USING (worker_id)"
    " LEFT JOIN analysis_base USING (analysis_id) WHERE when_born IS NOT NULL ORDER BY worker_id, role_id",
    "notes": "SELECT beekeeper_id, worker_id, msg, {logged} AS seconds FROM log_message WHERE job_id IS NULL"
    " AND message_class<>'INFO' ORDER BY log_message_id DESC LIMIT 3",
}
AccuRow = tuple[str, str, str]  # struct_name, key_signature, text of one accumulated value
MESSAGE_COLUMNS = ("job_id", "role_id", "worker_id", "beekeeper_id", "retry", "status", "msg", "message_class")
FILES = ("job_id", "retry", "role_id", "stdout_file", "stderr_file")


class Buried(HiveError):
    """The worker was declared dead, its jobs were taken away, or the pipeline was replaced: no output was written."""


class DataflowError(HiveError):
    """An output of a job cannot flow, so the job fails; it is retried only if this is `transient`."""

    def __init__(self, message: str, job: Job | None = None, transient: bool = True):
        super().__init__(message)
        self.job, self.transient = job, transient


class NothingToDo(HiveError):
    """There is nothing to do for a worker, which is no failure."""

    exit_code = 0


# ---- dataflow ----


class Spooled:
    """A long list in a file; it cannot be changed."""

    def __init__(self, path: str, items: Iterable[Any]) -> None:
        self.path, self.count = path, 0
        os.makedirs(os.path.dirname(path), 0o700, exist_ok=True)
        with open(path, "ab") as file:
            self._start = file.tell()
            for some in chunks(items, INSERT_CHUNK):
                pickle.dump(some, file, 4)
                self.count += len(some)

    def __len__(self) -> int:
        return self.count

    def __iter__(self) -> Iterator[Any]:
        with open(self.path, "rb") as file:
            file.seek(self._start)
            for _ in range(0, self.count, INSERT_CHUNK):
                yield from pickle.load(file)


def spooled(path: str, items: Iterable[Any]) -> list[Any] | Spooled:
    """The items as a list or, if there are SPOOL_MIN or more and a path is given, in a file."""
    rest = iter(items)
    first = list(itertools.islice(rest, SPOOL_MIN))
    return Spooled(path, itertools.chain(first, rest)) if path and len(first) == SPOOL_MIN else [*first, *rest]


@record
class NewJobs:
    """Jobs to create that differ in their input only; or one funnel with its fans."""

    analysis: Any  # an Analysis or a RemoteTarget
    inputs: list[str] | Spooled
    param_id_stack: str = ""
    accu_id_stack: str = ""
    prev_job_id: int | None = None
    fans: list[NewJobs] = field(default_factory=list)  # what a funnel waits for
    emitter: Job | None = None  # the job of this database that they flow from
    semaphore_id: int | None = None  # which they control
    proxy_for: str | None = None  # URL of the semaphore elsewhere that each controls through one of its own
    status: str = "READY"
    reservation: str = ""  # of a funnel in another database: see Outbox._prepare
    refused: int = 0  # duplicates, counted while the jobs are stored
    job_id: int | None = None  # of the funnel
    gate_id: int | None = None  # the semaphore of the funnel, which its fans control

    @property
    def is_remote(self) -> bool:
        return isinstance(self.analysis, RemoteTarget)

    @property
    def stored(self) -> int:
        return len(self.inputs) - self.refused


@record
class TableRows:
    """Rows for a table that data flows into; a column gets the value of the same name."""

    target: TableTarget
    params: Parameters
    outputs: list[Any]
    url: Any = None  # the HiveURL of the other database that has the table

    def cells(self, db: Database) -> list[list[Any]]:
        """A list for each row; structures in Perl notation."""
        columns, kinds = db.columns(self.target.table), (dict, list, tuple)
        rows = ([look_up(self.params, output, column) for column in columns] for output in self.outputs)
        return [[stringify(cell) if isinstance(cell, kinds) else cell for cell in row] for row in rows]

    def store(self, db: Database, job: Job | None = None) -> None:
        """Insert the rows of a job. DataflowError if the table refuses them."""
        table, method = self.target.table, self.target.insertion_method
        try:
            db.insert_many(table, db.columns(table), self.cells(db), method)
        except (DatabaseError, ParamException, ExpressionError) as error:
            if getattr(error, "because_of", "") == "server":
                raise
            raise DataflowError(f"could not write the output: {error}", job) from error


@record
class JobOutput:
    """What is written when a job is complete; the rules are those of Perl's Analysis::dataflow."""

    jobs: list[NewJobs] = field(default_factory=list)
    tables: list[TableRows] = field(default_factory=list)
    accu: list[AccuRow] = field(default_factory=list)
    fans: dict[int, list[NewJobs]] = field(default_factory=dict)  # funnel's rule_id -> jobs that wait for it
    spool: str = ""  # path of a file for the inputs of very many jobs

    def check_fans(self) -> None:
        """Raise DataflowError, which is not retried, if a fan has no funnel when the job ends."""
        if self.fans:
            rules = ",".join(map(str, sorted(self.fans)))
            text = f"The group of semaphored jobs is incomplete ! The funnel of rule {rules} got no job"
            raise DataflowError(text, transient=False)

    def dataflow(self, job: Job, output_ids: Any, branch: int | str = 1) -> None:
        """Collect what flows along a branch: None (the job's input), a dict, its text, or a list of these."""
        code = branch_code(branch)
        if code == 1:
            job.autoflow = False
        rules = job.analysis.rules_on(code)
        if output_ids is None and not rules:  # most jobs are the last of their line
            return
        is_long = isinstance(output_ids, Spooled) and not any(rule.funnel in rules for rule in rules)
        for part in chunks(output_ids, INSERT_CHUNK) if is_long else [output_ids]:
            outputs = _as_outputs(part)
            for rule in rules:
                self._flow_by(rule, job, outputs)

    def _flow_by(self, rule: DataflowRule, job: Job, outputs: list[Any]) -> None:
        """Let outputs flow to a rule's targets whose condition is true or, if none is, to the default."""
        perl, groups = job.params.perl(), rule.grouped_targets()
        conditions = [condition for condition, _ in groups if condition is not None]
        chosen: Any = collections.defaultdict(list, {} if conditions else {None: outputs})
        for output in outputs if conditions else ():
            for key in [key for key in conditions if perl_true(perl.expression(key, output))] or (None,):
                chosen[key].append(output)
        total = sum(len(targets) * len(chosen[condition]) for condition, targets in groups)
        if self.fans.get(rule.rule_id) and total != 1:
            text = f"The total number of funnel output_ids (considering {len(groups)} conditions) was {total}"
            raise DataflowError(f"{text}, but expected to be 1. Please investigate")
        for condition, targets in groups:
            for target in targets if chosen[condition] else ():
                self._flow_to(target, rule, job, chosen[condition])

    def _flow_to(self, target: DataflowTarget, rule: DataflowRule, job: Job, chosen: list[Any]) -> None:
        """Apply a target's template to outputs, then note what is written, or add jobs to a fan."""
        extend = job.analysis.pipeline.use_param_stack or target.extend_param_stack
        unnamed = {} if extend else job.input  # what None stands for
        outputs = [unnamed if output is None else output for output in chosen]
        if target.input_id_template:
            template = destringify(target.input_id_template)
            outputs = [job.params.perl().substitute(template, output) for output in outputs]
        goal, url = target.target, None
        if isinstance(goal, RemoteTarget):
            # jobs of another database cannot use our stacks: they get the ancestors' values in their input
            inherited = [*job.stack, job.input, job.accu] if extend else [job.accu]
            outputs = [{k: v for layer in (*inherited, output) for k, v in layer.items()} for output in outputs]
            url = goal.url
            goal = goal if isinstance(goal.inner, str) else goal.inner
        if isinstance(goal, AccuTarget):  # of whatever database: the values go to the semaphore
            self.accu += [accu_row(goal, job, output) for output in outputs]
            return
        if isinstance(goal, TableTarget):
            self.tables.append(TableRows(goal, job.params.perl(), outputs, url))
            return
        # the job's own input goes on letter by letter, or a job that Perl has created would be created again
        jobs = NewJobs(goal, [(output is job.input and job.input_id) or stringify(output) for output in outputs])
        if isinstance(goal, Analysis):  # ids mean nothing in another database
            jobs.param_id_stack, jobs.accu_id_stack = job.stacks(extend)
            jobs.prev_job_id = job.job_id
        if rule.funnel is not None:
            self._gather(self.fans.setdefault(rule.funnel.rule_id, []), jobs)
        elif rule.rule_id in self.fans:
            jobs.fans, jobs.status = self.fans.pop(rule.rule_id), "SEMAPHORED"
            self.jobs.append(jobs)
        else:
            self._gather(self.jobs, jobs)

    def _gather(self, groups: list[NewJobs], jobs: NewJobs) -> None:
        """Add jobs to the last group if they differ in input only; long lists go to the spool file."""
        last: Any = groups[-1] if groups else None
        if last and len(last.inputs) < SPOOL_MIN and replaced(last, inputs=jobs.inputs) == jobs:
            last.inputs += jobs.inputs
        else:
            groups.append(last := jobs)
        if self.spool and len(last.inputs) >= SPOOL_MIN:
            last.inputs = Spooled(self.spool, last.inputs)

    def discard_spool(self) -> None:
        """Remove the file, if one was needed."""
        if self.spool:
            with contextlib.suppress(OSError):
                os.remove(self.spool)


def _as_outputs(output_ids: Any) -> list[Any]:
    if isinstance(output_ids, str):
        output_ids = destringify(output_ids)
    outputs = output_ids if isinstance(output_ids, (list, tuple, Spooled)) else [output_ids]
    outputs = [destringify(output) if isinstance(output, str) else output for output in outputs]
    if wrong := [output for output in outputs if not isinstance(output, (dict, type(None)))]:
        raise DataflowError(f"{stringify(wrong[0])} is not a hashref ! Cannot dataflow")
    return outputs


def look_up(params: Parameters, output: Any, name: str) -> Any:
    """A value of an output, else the job's parameter, else None. ParamException if this needs a missing one."""
    if isinstance(output, Mapping) and name in output:
        return output[name]
    if name not in params:
        return None
    return params[name]


def accu_row(target: AccuTarget, job: Job, output: Any) -> AccuRow:
    """One accumulated value. DataflowError if a key is empty, or the job controls no semaphore."""
    if job.controlled_semaphore_id is None:
        raise DataflowError("No controlled semaphore, cannot perform accumulated dataflow: the job is in no fan")
    value_of = functools.partial(look_up, job.params.perl(), output)

    def key(match: re.Match[str]) -> str:
        text = re.sub(r"\w+", lambda word: perl_str(value_of(word.group())), match.group())
        if text in ("{}", "[]") and text != match.group():
            which = f"{match.group()} of '{target.address}'"
            raise DataflowError(f"A key in the accumulator had an empty substitution: {which}")
        return text

    signature = re.sub(r"\{.*?\}|\[.*?\]", key, target.address)
    return target.name, signature, stringify(value_of(target.input_variable))


def build_accu(rows: Iterable[AccuRow]) -> dict[str, Any]:
    """What rows make: `[i]`, `{key}` address an item, `[]` appends, `{}` counts a value. HiveError if they clash."""
    root: dict[str, Any] = {}
    for name, signature, text in rows:
        container: Any = root
        key: Any = name
        value = destringify(text)
        for is_pile, index, hash_key in re.findall(r"(\{\})|\[([0-9]*)\]|\{(.+?)\}", signature):
            container = _element(container, key, {} if hash_key or is_pile else [])
            kind: Any = dict if hash_key or is_pile else list
            if not isinstance(container, kind):
                raise HiveError(f"accumulated values disagree about their structure at '{signature}'")
            key = perl_str(value) if is_pile else hash_key or (int(index[:20]) if index else len(container))
            value = container.get(key, 0) + 1 if is_pile else value
        _element(container, key, value)
        container[key] = value
    return root


def _element(container: Any, key: Any, default: Any) -> Any:
    """The element at `key`, set to the default if it is None; a list is extended for it."""
    if isinstance(container, list):
        if key > ACCU_INDEX_MAX:
            raise HiveError(f"an accumulator's index [{key}] is beyond {ACCU_INDEX_MAX}")
        container.extend([None] * (key + 1 - len(container)))
    elif key not in container:
        container[key] = None
    if container[key] is None:
        container[key] = default
    return container[key]


# ---- rows ----


@record
class Job:
    """A job as a worker sees it."""

    TABLE = "job"
    COLUMNS = f"job_id, prev_job_id, analysis_id, {', '.join(OVERFLOW)}, role_id, status, retry_count, {CONTROLLED}"
    job_id: int
    prev_job_id: int | None
    analysis: Analysis
    input_id: str
    param_id_stack: str
    accu_id_stack: str
    role_id: int | None
    status: str
    retry_count: int
    controlled_semaphore_id: int | None
    input: dict[str, Any] = field(default_factory=dict)
    stack: list[dict[str, Any]] = field(default_factory=list)  # inputs and accumulated values of ancestors
    accu: dict[str, Any] = field(default_factory=dict)  # what was accumulated for it
    params: Any = None  # its Parameters, once it starts
    worker_id: int | None = None
    output: JobOutput = field(default_factory=JobOutput)
    messages: list[tuple[str, str, str]] = field(default_factory=list)  # text, message_class, phase
    autoflow: bool = True
    lethal_for_worker: bool = False
    transient_error: bool = True
    died: bool = False  # this attempt has failed
    runtime_msec: int | None = None
    stdout_file: str | None = None
    stderr_file: str | None = None
    error: BaseException | None = None  # the exception that ended it, in the process that ran it

    @property
    def dbID(self) -> int:
        """The id, as runnables of the reference's python3 wrapper know it."""
        return self.job_id

    @property
    def analysis_id(self) -> int:
        return self.analysis.analysis_id

    @property
    def owner(self) -> dict[str, Any]:
        """The columns of log_message that identify the job."""
        return {"job_id": self.job_id, "role_id": self.role_id, "worker_id": self.worker_id, "retry": self.retry_count}

    def stacks(self, extend: bool) -> tuple[str, str]:
        """A child's param_id_stack and accu_id_stack; with `extend` it sees our input and accumulated values."""
        adds_input = extend and self.input_id not in ("", "{}")
        both = (self.param_id_stack, adds_input), (self.accu_id_stack, extend and self.accu)
        params, accus = (f"{stack},{self.job_id}".strip(",") if adds else stack for stack, adds in both)
        return params, accus

    def fail(self, message: str, phase: str = "WRITE_OUTPUT", transient: bool = True) -> None:
        """Mark the job as failed, drop its output and add a message; it is not retried unless `transient`."""
        self.died = True
        self.output.discard_spool()
        self.output = JobOutput()
        self.transient_error = self.transient_error and transient
        self.messages.append((message, "WORKER_ERROR", phase))


def job_parameters(job: Job, pipeline: Pipeline, defaults: Any = None, python: bool = False) -> Parameters:
    """A job's parameters from all their sources; later ones win. `python`: its expressions are Python."""
    layers = [defaults or {}, pipeline.params, job.analysis.params, *job.stack, job.input, job.accu]
    return Parameters(*layers, python=python)


# where a process lives, in columns of table worker
Place = collections.namedtuple("Place", "meadow_type meadow_name process_id meadow_host meadow_user")


class JobState(types.SimpleNamespace):
    """The columns of a job that a change of its status depends on."""

    TABLE, COLUMNS = "job", f"job_id, analysis_id, status, {CONTROLLED}"


@record
class Role:
    """One worker's time on one analysis."""

    TABLE, COLUMNS = "role", "role_id, worker_id, analysis_id"
    role_id: int
    worker_id: int
    analysis: Analysis
    attempted: int = 0  # jobs that it has reported


class SemaphoreRow(types.SimpleNamespace):
    """A row of table semaphore; a job, or another database's semaphore, depends on it."""

    TABLE, COLUMNS = "semaphore", "*"


class WorkerRow(types.SimpleNamespace):
    """A row of table worker; `silence`: seconds since it was last heard of; `works`: has it a role now?"""

    TABLE, HEARD = "worker", "COALESCE(when_checked_in, when_submitted, CURRENT_TIMESTAMP)"
    COLUMNS = (
        "worker.*, {silence} AS silence, EXISTS"
        " (SELECT 1 FROM role WHERE role.worker_id=worker.worker_id AND when_finished IS NULL) AS works"
    )


class AnalysisStats(types.SimpleNamespace):
    """A row of table analysis_stats and what the scheduler derives from it (AnalysisStats.pm of the reference)."""

    COLUMNS = ("status", "total_job_count", "semaphored_job_count", "ready_job_count", "done_job_count",
               "failed_job_count", "num_running_workers", "avg_msec_per_job", "is_excluded")  # fmt: skip

    def __init__(self, *cells: Any) -> None:
        super().__init__(**dict(zip(("analysis", *self.COLUMNS, "seconds_since_updated"), cells)))

    @property
    def inprogress_job_count(self) -> int:
        """Jobs that workers have taken, CLAIMED ones included."""
        return self.unfinished_job_count - self.semaphored_job_count - self.ready_job_count

    @property
    def shown_status(self) -> str:
        return "EXCLUDED" if self.is_excluded else self.status

    @property
    def unfinished_job_count(self) -> int:
        return self.total_job_count - self.done_job_count - self.failed_job_count

    def estimate_num_required_workers(self, hive_load: float) -> int:
        """The most workers that could be used, running ones included, at a Blackboard.hive_load()."""
        in_hive, here = self.analysis.hive_capacity, self.analysis.analysis_capacity
        limits = [self.ready_job_count]
        if in_hive is not None and in_hive >= 0:
            limits.append(self.num_running_workers + int(in_hive * max(0.0, 1.0 - hive_load) + 1e-9))
        if here is not None and here >= 0:
            limits.append(here)
        return min(limits)

    def batch_size(self, hive_load: float) -> int:
        """How many jobs to claim at once: as the analysis says or an estimate, fewer when few are left."""
        size = self.analysis.batch_size
        if size <= 0:
            estimate = self.avg_msec_per_job and -(-MIN_BATCH_MSEC // max(100, self.avg_msec_per_job))
            size = estimate or -size or 1
        if not self.ready_job_count:
            return size
        wanted = self.num_running_workers + self.estimate_num_required_workers(hive_load)
        workers = max(1, -(-wanted // 2))  # they and half of those still wanted share the jobs
        return min(size, max(1, self.ready_job_count // workers))

    def breakout(self) -> str:
        """Counts by state as the reference writes them: '3s+2r+1i+4d=10'."""
        states = ("semaphored", "ready", "inprogress", "done", "failed")
        parts = [f"{count}{state[0]}" for state in states if (count := getattr(self, f"{state}_job_count"))]
        return "+".join(parts) + (f"={self.total_job_count}" if len(parts) > 1 else "") if parts else "0"

    def status_from_counts(self) -> str:
        """The status by the counts, if nothing blocks the analysis."""
        if not self.total_job_count:
            return "EMPTY"
        if not self.unfinished_job_count:
            tolerated = self.analysis.failed_job_tolerance * self.total_job_count / 100.0
            return "FAILED" if self.failed_job_count > tolerated else "DONE"
        if not self.ready_job_count:
            return "ALL_CLAIMED"
        return "WORKING" if self.inprogress_job_count else "READY"

    def satisfies_waiting(self) -> bool:
        """Whether analyses that wait for this one may start."""
        return self.status == "DONE" or bool(self.analysis.can_be_empty and not self.total_job_count)


Stats = dict[int, AnalysisStats]  # by analysis_id
JOB_COUNTERS = AnalysisStats.COLUMNS[1:7]  # of jobs by status, and of running workers


def marks(values: Sequence[Any]) -> str:
    """A placeholder for each value, for IN (...)."""
    return ",".join("?" * len(values))


def chunks(values: Iterable[T], size: int = 500) -> Iterator[list[T]]:
    """The values in lists of at most `size`: engines limit a statement's parameters."""
    rest = iter(values)
    while some := list(itertools.islice(rest, size)):
        yield some


def among(ids: list[int]) -> Iterator[tuple[str, list[int]]]:
    """Conditions of an UPDATE that a number is one of `ids`, and their values; a range of ids is faster."""
    if len(ids) > 2 and ids == [*range(ids[0], ids[0] + len(ids))]:
        yield "BETWEEN ? AND ?", [ids[0], ids[-1]]
    else:
        yield from ((f"IN ({marks(some)})", some) for some in chunks(ids))


def md5_text(text: str) -> str:
    """The key of a text in analysis_data: the MD5 of its UTF-8 form."""
    return hashlib.md5(text.encode("utf-8", "surrogateescape")).hexdigest()


class Effects:
    """All that a transaction will write, except jobs' statuses; Blackboard._apply() writes it."""

    def __init__(self) -> None:
        self.reblock = False  # jobs whose semaphore is closed again wait for it, also ended ones
        self.creations: list[NewJobs] = []
        self.accu: list[tuple[Job | None, tuple]] = []  # sending job (None: of another database), row of table accu
        self.tables: list[tuple[Job, TableRows]] = []
        self.shifts: Any = collections.defaultdict(collections.Counter)  # semaphore_id -> "local", "remote" -> change
        self.locked: dict[int, SemaphoreRow] = {}  # by semaphore_id
        self.funnels: dict[tuple, tuple] = {}  # unique key -> ids of job and semaphore
        self.messages: list[tuple] = []  # rows of log_message: MESSAGE_COLUMNS
        self.outgoing: dict[tuple[str, Any], list[str]] = {}  # URL, semaphore -> actions in JSON: see Outbox.write
        self.files: list[tuple] = []  # rows of job_file: FILES
        self.roles: list[tuple[Role, int, int, bool]] = []  # role, attempted jobs, done jobs, has it ended
        self.counts: Any = collections.defaultdict(collections.Counter)  # analysis_id -> changes of its counters
        self.statuses: dict[int, str] = {}  # analysis_id -> status
        self.averages: tuple[int, int, Mapping[str, float]] = (0, 0, {})  # analysis_id, jobs, their timings


def transition(committed: Callable[..., Any] | None = None) -> Callable[[Callable[..., T]], Callable[..., T]]:
    """Make a method one transaction. `committed(board, result, *args)` is asked if the answer to COMMIT is lost."""

    def decorate(method: Callable[..., T]) -> Callable[..., T]:
        @functools.wraps(method)
        def run(self: Blackboard, *args: Any, **known: Any) -> T:
            asked = committed and (lambda result: committed(self, result, *args))
            return self.transaction(lambda: method(self, *args, **known), asked)

        return run

    return decorate


class Blackboard:
    """The hive's run-time tables. A method that changes them is one transaction: it locks the worker and the jobs that
    it is about, changes the jobs' statuses, and collects the rest in `effects`. Buried if the worker is dead."""

    def __init__(self, db: Database, pipeline: Pipeline):
        self.db, self.pipeline = db, pipeline
        self.outbox = Outbox(self)
        identity = ("hive_pipeline_id", "creation_timestamp")  # pipelines made by Perl have the second only
        self._identity = [(name, pipeline.meta[name]) for name in identity if pipeline.meta.get(name)][:1]
        self.effects = Effects()  # of the current transaction
        self._refused: dict[tuple[int, int | None], DataflowError] = {}  # why the output of (job, role) cannot flow

    def is_same_pipeline(self) -> bool:
        """Is the pipeline that was loaded still there?"""
        sql = "SELECT meta_value FROM hive_meta WHERE meta_key=?"
        return all(self.db.value(sql, (name,)) == value for name, value in self._identity)

    def require_same_pipeline(self) -> None:
        """Raise Buried if the database holds another pipeline now: its ids begin at 1 again."""
        if not self.is_same_pipeline():
            raise Buried(f"{self.db.url} holds another pipeline now: it was made anew")

    def transaction(self, work: Callable[[], T], committed: Callable[[T], Any] | None = None) -> T:
        """Run `work` and write its `effects` in one transaction; then deliver its messages to other databases. If a
        job's output is refused, `work` is run again, and must let that job, which is then in `_refused`, fail."""

        def attempt() -> T:
            self.require_same_pipeline()
            self.effects = Effects()
            result = work()
            self._apply()
            return result

        if self.db.in_transaction:
            return work()
        while True:
            try:
                result = self.db.transaction(attempt, committed)
                break
            except DataflowError as error:
                job = error.job
                if job is None or (job.job_id, job.role_id) in self._refused:
                    raise
                self._refused[job.job_id, job.role_id] = error
        self.outbox.deliver()
        return result

    def find(self, row: type[T], where: str = "", values: Sequence[Any] = (), tail: str = "") -> list[T]:
        """Rows of the class' TABLE as its objects; a record's third column is its analysis."""
        kind: Any = row
        columns = kind.COLUMNS.format(silence=self.db.age(WorkerRow.HEARD))
        order = f"{'retry_count, ' if row is Job else ''}{kind.TABLE}_id"
        sql = f"SELECT {columns} FROM {kind.TABLE} WHERE {where or '1=1'} ORDER BY {order} {tail}"
        rows, names = self.db.rows_with_names(sql, values)
        if issubclass(kind, types.SimpleNamespace):
            return [kind(**dict(zip(names, cells))) for cells in rows]
        rows = self._resolve_overflow(rows, (3, 4, 5)) if row is Job else rows
        return [kind(*cells[:2], self.pipeline.analysis(cells[2]), *cells[3:]) for cells in rows]

    def find_by(self, row: type[T], where: str, ids: Sequence[Any], tail: str = "", *more: Any) -> list[T]:
        """`find` with any number of `ids` for {ids}; `more`: values that follow them."""
        parts = (self.find(row, where.format(ids=marks(some)), (*some, *more), tail) for some in chunks(ids))
        return [*itertools.chain(*parts)]

    def _count(self, rows: str, *values: Any) -> int:
        return self.db.value(f"SELECT COUNT(*) FROM {rows}", values)

    def _for_ids(self, sql: str, ids: Sequence[Any], *values: Any) -> list[tuple[Any, ...]]:
        """All rows of a statement with any number of `ids` for {ids}; `values` follow them."""
        return [row for some in chunks(ids) for row in self.db.query(sql.format(ids=marks(some)), (*some, *values))]

    def get(self, row: type[T], key: int, lock: str = "") -> T | None:
        """The row with that id, or None. `lock`: Database.for_update."""
        kind: Any = row
        return next(iter(self.find(row, f"{kind.TABLE}_id=?", (key,), lock)), None)

    def existing_job(self, job_id: int, lock: str = "", sources: bool = False) -> Job:
        """One job, if wanted with the `sources` of its parameters. HiveError if it or they cannot be read."""
        job = self.get(Job, job_id, lock)
        if job is None:
            raise UsageError(f"Could not fetch Job with dbID={job_id}: there is no such job in this pipeline")
        if sources:
            self._load_inputs([job], strict=True)
        return job

    def live_workers(self) -> list[WorkerRow]:
        """Every worker that is not dead, submitted ones included."""
        return self.find(WorkerRow, "status<>'DEAD'")

    def tell(self, statement: str, *values: Any) -> Any:
        """Run one of STATEMENTS; returns the first value of its result."""
        return self.db.value(STATEMENTS[statement], values)

    # -- applying

    def _move(self, jobs: Sequence[Job | JobState], transition: str, role_id: int | None = None) -> None:
        """Change the status of locked jobs; counters and semaphores follow in `effects`."""
        sources, status, sets = TRANSITIONS[transition]
        owner = f"AND role_id{'=' if role_id else ' IS '}{role_id or 'NULL'}" if sources is TAKEN else ""
        times = [f"WHEN {job.job_id} THEN {job.runtime_msec}" for job in jobs if getattr(job, "runtime_msec", None)]
        runtime = f"CASE job_id {' '.join(times)} END" if times else "NULL"
        sets = sets.format(role=role_id or "NULL", now=self.db.now, runtime=runtime)
        sql = f"UPDATE job SET {sets}{', ' if sets else ''}status='{status}' WHERE status IN ({marks(sources)}) {owner}"
        ids = [job.job_id for job in jobs]
        done = (self.db.execute(f"{sql} AND job_id {part}", (*sources, *some)) for part, some in among(ids))
        if sum(cursor.rowcount for cursor in done) != len(ids):
            raise Buried(f"jobs {ids[0]}... are no longer in the state for '{transition}'")
        changes = collections.Counter((job.analysis_id, job.status, job.controlled_semaphore_id) for job in jobs)
        for (analysis_id, before, semaphore_id), count in changes.items():
            counts = self.effects.counts[analysis_id]
            counts[COUNTER_OF.get(status)] += count
            counts[COUNTER_OF.get(before)] -= count
            held = (before in COMPLETE) - (status in COMPLETE)
            if held and semaphore_id is not None:
                self.effects.shifts[semaphore_id]["local"] += held * count

    def _apply(self) -> None:
        """Write all effects. Every transaction takes its locks in this order: worker, jobs by id (both before this),
        semaphores by id, new jobs, accumulated values, other tables, messages, roles, statistics by analysis id."""
        self._lock_semaphores()
        self._create_jobs()
        columns = ("sending_job_id", "receiving_semaphore_id", "struct_name", "key_signature", "value")
        self._insert_flowed("accu", columns, self.effects.accu)
        for job, rows in self.effects.tables:
            rows.store(self.db, job)
        while shifts := self.effects.shifts:
            self._lock_semaphores()  # those that jobs control which were blocked again in the last round
            self.effects.shifts = collections.defaultdict(collections.Counter)
            for semaphore_id in sorted(shifts):
                self._shift(semaphore_id, **shifts[semaphore_id])
        self.outbox.write()
        self._write_messages()
        self.db.insert_many("job_file", FILES, self.effects.files, "REPLACE")
        for role, attempted, done, is_over in self.effects.roles:
            if attempted:
                sql = "UPDATE role SET attempted_jobs=attempted_jobs+?, done_jobs=done_jobs+? WHERE role_id=?"
                self.db.execute(sql, (attempted, done, role.role_id))
            if is_over:
                sql = f"UPDATE role SET when_finished={self.db.now} WHERE role_id=? AND when_finished IS NULL"
                ended = self.db.execute(sql, (role.role_id,)).rowcount
                self.effects.counts[role.analysis.analysis_id]["num_running_workers"] -= ended
        self._write_stats()

    def _insert_flowed(self, table: str, columns: Sequence[str], rows: Sequence[tuple]) -> list[tuple]:
        """Insert the rows of (source, row) pairs. Returns source and row of each duplicate, and whether it is surely
        equal byte for byte. What is refused is halved until the row at fault is found: DataflowError."""
        try:
            self.db.insert_many(table, columns, [row for _, row in rows])
            return []
        except DatabaseError as error:
            if error.because_of != "values":  # a hive's table takes what we write: it is damaged, or the server is
                raise
            is_duplicate = isinstance(error, Duplicate)
            known = self._known_keys(rows) if is_duplicate and table == "job" else set()
            found = [(*pair, True) for pair in rows if pair[1][1:5] in known]
            rest = [pair for pair in rows if pair[1][1:5] not in known]
            half = 0 if found else len(rest) // 2
            if found or half:
                for part in (rest[:half], rest[half:]):
                    found += self._insert_flowed(table, columns, part)
                return found
            if is_duplicate:
                return [(*rows[0], False)]
            emitter = getattr(rows[0][0], "emitter", rows[0][0])
            raise DataflowError(f"could not write the output: {error}", emitter) if emitter else error from error

    def _known_keys(self, pairs: Sequence[tuple]) -> set[tuple]:
        """Those keys of the rows, with the analysis and stacks of the first, that are in table job."""
        analysis_id, _, *stacks = pairs[0][1][1:5]
        texts = [row[2] for _, row in pairs if (row[1], *row[3:5]) == (analysis_id, *stacks)]
        if len(texts) * 20 < len(pairs):
            return set()  # many stacks: halving takes fewer rounds
        where = "input_id IN ({ids}) AND analysis_id=? AND param_id_stack=? AND accu_id_stack=?"
        there = self._for_ids(f"SELECT input_id FROM job WHERE {where}", texts, analysis_id, *stacks)
        return {(analysis_id, text, *stacks) for (text,) in there}

    def _write_messages(self) -> None:
        self.db.insert_many("log_message", MESSAGE_COLUMNS, self.effects.messages)
        self.effects.messages = []

    def _write_stats(self) -> None:
        """Last, as most workers change these rows. As in the reference, jobs done before count a third in averages."""
        statuses, (averaged, count, timings) = self.effects.statuses, self.effects.averages
        counts = {} if self.pipeline.use_triggers else self.effects.counts
        for analysis_id in sorted({*statuses, averaged, *counts} - {0}):
            sets, values = list[str](), list[object]()
            for kind, phase in TIMED_PHASES.items() if analysis_id == averaged else ():
                column = f"avg_{kind}msec_per_job"  # before done_job_count: MySQL sets from left to right
                sets.append(f"{column}=ROUND((COALESCE(done_job_count*{column},0)/3.0+?)/(done_job_count/3.0+?))")
                values += [timings.get(phase, 0), count]
            changes = {name: change for name, change in counts.get(analysis_id, {}).items() if name and change}
            sets += [f"{column}={column}+({change})" for column, change in changes.items()]
            if status := statuses.get(analysis_id, "LOADING" if "total_job_count" in changes else None):
                sets.append("status=CASE WHEN status='BLOCKED' THEN status ELSE ? END")
                values.append(status)
            if sets:
                sql = f"UPDATE analysis_stats SET {', '.join(sets)} WHERE analysis_id=?"
                self.db.execute(sql, (*values, analysis_id))

    def _lock_semaphores(self) -> None:
        """Lock all semaphores to be changed before jobs that control them are inserted."""
        wanted: set[int | None] = {*self.effects.shifts}
        for jobs in self.effects.creations:
            if jobs.fans and not jobs.is_remote:
                jobs.job_id, jobs.gate_id, _ = self._stored(self._key_of(jobs))
            wanted |= {jobs.semaphore_id, jobs.gate_id}
        ids = sorted(key for key in wanted - self.effects.locked.keys() if key is not None)
        rows = self.find_by(SemaphoreRow, "semaphore_id IN ({ids})", ids, self.db.for_update)
        self.effects.locked.update((row.semaphore_id, row) for row in rows)

    def _shift(self, semaphore_id: int, local: int = 0, remote: int = 0) -> None:
        """Change a locked semaphore. At zero what depends on it is released, above zero it waits again."""
        row = self.effects.locked.get(semaphore_id)
        if row is None:
            return  # it has been deleted
        sets = "local_jobs_counter=local_jobs_counter+?, remote_jobs_counter=remote_jobs_counter+?"
        self.db.execute(f"UPDATE semaphore SET {sets} WHERE semaphore_id=?", (local, remote, semaphore_id))
        before = row.local_jobs_counter + row.remote_jobs_counter
        after = before + local + remote
        row.local_jobs_counter, row.remote_jobs_counter = after, 0  # only their sum matters
        if row.dependent_job_id is not None and (after <= 0 or before <= 0):
            left = ("SEMAPHORED",) if after <= 0 else ("READY", *ENDED) if self.effects.reblock else ("READY",)
            where = f"job_id=? AND status IN ({marks(left)})"
            jobs = self.find(JobState, where, (row.dependent_job_id, *left), self.db.for_update)
            self._move(jobs, "release" if after <= 0 else "block")
        elif row.dependent_semaphore_url and (after <= 0) != (before <= 0):
            accu = self.accu_rows(semaphore_id) if after <= 0 else []
            self.outbox.send_shift(row.dependent_semaphore_url, 1 if after > 0 else -1, accu)

    # -- creating jobs

    def _write_flow(self, job: Job) -> None:
        """Add what a job flowed out to the transaction's effects."""
        output, semaphore_id = job.output, job.controlled_semaphore_id
        self.effects.accu += [(job, (job.job_id, semaphore_id, *row)) for row in output.accu]
        self.effects.tables += [(job, rows) for rows in output.tables]
        self.effects.creations += [replaced(jobs, emitter=job, semaphore_id=semaphore_id) for jobs in output.jobs]

    def _create_jobs(self) -> None:
        """Create jobs, but report duplicates; their semaphores count the new ones."""
        ours: list[NewJobs] = []
        for jobs in self.effects.creations:
            for batch in self._open_group(jobs) if jobs.fans and not jobs.is_remote else [jobs]:
                if batch.is_remote:
                    self.outbox.send_jobs(batch)
                else:
                    ours.append(batch)
        rows = (pair for batch in ours if not batch.fans for pair in self._job_rows(batch))
        for some in chunks(rows, INSERT_CHUNK):
            for duplicate in self._insert_flowed("job", JOB_COLUMNS, some):
                self._note_duplicate(*duplicate)
            self._write_messages()  # they may be many
        for batch in ours:
            for column in (COUNTER_OF[batch.status], "total_job_count"):
                self.effects.counts[batch.analysis.analysis_id][column] += batch.stored
            if batch.semaphore_id is not None:
                self.effects.shifts[batch.semaphore_id]["local"] += batch.stored
            if batch.proxy_for and batch.refused:
                self.outbox.send_shift(batch.proxy_for, -batch.refused)
        self.effects.creations = []

    def _job_rows(self, jobs: NewJobs) -> Iterator[tuple[NewJobs, tuple]]:
        """(jobs, JOB_COLUMNS) for each; with `proxy_for` each controls a semaphore that is created here."""
        analysis_id, _, *stacks = self._key_of(jobs)
        for texts in chunks(jobs.inputs, INSERT_CHUNK):
            held: Sequence[int | None] = [jobs.semaphore_id] * len(texts)
            if jobs.proxy_for:
                columns = ("local_jobs_counter", "remote_jobs_counter", "dependent_semaphore_url")
                held = self.db.insert_ids("semaphore", columns, [(1, 0, jobs.proxy_for)] * len(texts))
            for text, semaphore_id in zip(self._shortened(texts, "input_id"), held):
                yield jobs, (jobs.prev_job_id, analysis_id, text, *stacks, jobs.status, semaphore_id, 0, 0)

    def _open_group(self, funnel: NewJobs) -> list[NewJobs]:
        """Create a funnel and its semaphore, or let its fans join an existing one; returns all these jobs."""
        ((_, row),) = self._job_rows(funnel)
        known = self.effects.funnels.get(row[1:5], (funnel.job_id, funnel.gate_id))
        funnel.job_id, funnel.gate_id = known
        if funnel.job_id is not None:
            self._note_duplicate(funnel, row)
        elif self._insert_flowed("job", JOB_COLUMNS, [(funnel, row)]):
            raise RetryableError(f"a funnel of '{funnel.analysis}' has just been created")
        else:
            funnel.job_id = self._stored(row[1:5])[0]
        self._join_funnel(funnel)
        self.effects.funnels[row[1:5]] = funnel.job_id, funnel.gate_id
        return [funnel, *(replaced(fan, emitter=funnel.emitter, semaphore_id=funnel.gate_id) for fan in funnel.fans)]

    def _join_funnel(self, funnel: NewJobs, reserved: bool = False) -> None:
        """Give a funnel a semaphore, where a fan to come is counted if `reserved`. DataflowError if it has started."""
        sql = "SELECT status FROM job WHERE job_id=?" + self.db.for_update
        was_there = funnel.refused or funnel.reservation
        if was_there and self.db.value(sql, (funnel.job_id,)) not in ("READY", "SEMAPHORED"):
            text = f"The funnel job (id={funnel.job_id}) fetched from the database was not in SEMAPHORED status"
            raise DataflowError(text, funnel.emitter)
        if funnel.gate_id is None:
            row = {"local_jobs_counter": 0, "remote_jobs_counter": 0, "dependent_job_id": funnel.job_id}
            try:
                funnel.gate_id = self.db.insert("semaphore", row)
            except Duplicate as error:
                raise RetryableError(f"job {funnel.job_id} has just got a semaphore") from error
            self.effects.locked[funnel.gate_id] = SemaphoreRow(**row, dependent_semaphore_url=None)
        if funnel.reservation:
            before = self.db.execute("DELETE FROM analysis_data WHERE md5sum=?", (funnel.reservation,)).rowcount
            self.effects.shifts[funnel.gate_id]["remote"] += reserved - before
        if reserved:
            self.db.insert("analysis_data", {"md5sum": funnel.reservation, "data": "reserved funnel"})

    @transition()
    def reserve(self, funnel: NewJobs, wanted: bool) -> None:
        """Let a funnel that exists wait for a fan to come, known by its `reservation`, or not if not `wanted`."""
        _lock_pipeline(self.db)
        self.effects.creations = [funnel]  # its semaphore is locked
        self._lock_semaphores()
        self.effects.creations = []
        if funnel.job_id is not None:
            self._join_funnel(funnel, wanted)

    def _note_duplicate(self, jobs: NewJobs, row: tuple, is_same: bool = False) -> None:
        """Skip a job that exists, with Perl's messages. DataflowError if it differs in case, which MySQL may ignore."""
        jobs.refused += 1
        input_id, emitter = row[2], jobs.emitter
        there = input_id if is_same else self._stored(row[1:5])[2]
        if there not in (None, input_id):
            text = f"the database takes input_id {input_id} of '{jobs.analysis}' for the same as {there}"
            raise DataflowError(f"{text}: they must differ in more than upper and lower case", emitter, transient=False)
        if jobs.proxy_for:
            self.db.execute("DELETE FROM semaphore WHERE semaphore_id=?", (row[6],))
        owner: dict[str, Any] = {"status": "WRITE_OUTPUT", **emitter.owner} if emitter else {}
        what = f"{'remote' if jobs.proxy_for else 'local'} Job( analysis_id={row[1]}, {input_id} )"
        self.log(f"JobAdaptor failed to store the {what}, possibly due to a collision", "PIPELINE_CAUTION", **owner)
        if jobs.fans:
            self.log(f"Discovered and using an existing funnel Job dbID={jobs.job_id}", **owner)

    def _key_of(self, jobs: NewJobs) -> tuple[Any, ...]:
        """The unique key of the first of these jobs."""
        texts = next(iter(jobs.inputs), ""), jobs.param_id_stack, jobs.accu_id_stack
        return jobs.analysis.analysis_id, *(self._shortened([text], column)[0] for text, column in zip(texts, OVERFLOW))

    def _stored(self, key: Sequence[Any]) -> tuple[Any, ...]:
        """Of the job with this key: job_id, the semaphore that it waits for, and input_id; or three None."""
        joined = "job LEFT JOIN semaphore ON (dependent_job_id=job_id)"
        where = "analysis_id=? AND input_id=? AND param_id_stack=? AND accu_id_stack=?"
        found = self.db.query(f"SELECT job_id, semaphore_id, input_id FROM {joined} WHERE {where}", key)
        return found[0] if found else (None, None, None)

    @transition()
    def seed_jobs(self, analysis: Analysis, input_ids: Sequence[Any], wrapped: bool = False) -> NewJobs:
        """Create jobs from dicts or their text; `wrapped`: one, with a semaphore. `job_id`: of the first."""
        jobs = NewJobs(analysis, [text if isinstance(text, str) else stringify(text or {}) for text in input_ids])
        if wrapped:
            jobs.semaphore_id = self.db.insert("semaphore", {"local_jobs_counter": 0, "remote_jobs_counter": 0})
        self.effects.creations.append(jobs)
        self._create_jobs()
        if wrapped and not jobs.stored:
            self.db.execute("DELETE FROM semaphore WHERE semaphore_id=?", (jobs.semaphore_id,))
        jobs.job_id = self._stored(self._key_of(jobs))[0]
        return jobs

    def _shortened(self, texts: Sequence[str], column: str) -> list[str]:
        """The texts or, if too long for their column, references to analysis_data. Equal texts get equal ones, or a
        job could be created twice: the lowest id is taken, read with a lock after others have written."""
        sums = {md5_text(text): text for text in texts if len(text) > OVERFLOW[column]}
        if not sums:
            return [*texts]
        sql = "SELECT data, analysis_data_id FROM analysis_data WHERE md5sum IN ({ids}) ORDER BY analysis_data_id DESC"
        known = dict(self._for_ids(sql, list(sums)))
        missing = [(md5sum, text) for md5sum, text in sums.items() if text not in known]
        self.db.insert_many("analysis_data", ("md5sum", "data"), missing)
        known = dict(self._for_ids(sql + self.db.for_share, list(sums)))
        return [f"_extended_data_id {known[text]}" if text in known else text for text in texts]

    def _resolve_overflow(self, rows: list[tuple], columns: Sequence[int]) -> list[tuple]:
        """The rows as text, in these columns with the long texts from analysis_data."""
        rows = [tuple(map(as_text, row)) if bytes in map(type, row) else row for row in rows]
        cells = {row[column] for row in rows for column in columns}
        ids = {cell: int(match[1]) for cell in map(str, cells) if (match := OVERFLOWED(cell))}
        if not ids:
            return rows
        sql = "SELECT analysis_data_id, data FROM analysis_data WHERE analysis_data_id IN ({ids})"
        texts = dict(self._for_ids(sql, list(ids.values())))
        full = {cell: texts.get(data_id, "") for cell, data_id in ids.items()}
        return [tuple(full.get(cell, cell) if i in columns else cell for i, cell in enumerate(row)) for row in rows]

    # -- claiming

    @transition(lambda self, jobs, role, _: jobs and self.holds_job(role, jobs[0]))
    def claim(self, role: Role, how_many: int) -> list[Job]:
        """Take up to `how_many` READY jobs, the least retried first."""
        self._require_alive(role.worker_id)
        lock = self.db.for_update + (" SKIP LOCKED" if self.db.supports_skip_locked else "")
        where = "analysis_id=? AND status='READY'"
        jobs = self.find(Job, where, (role.analysis.analysis_id,), f"LIMIT {how_many}{lock}")
        self._move(jobs, "claim", role.role_id)
        for job in jobs:
            job.role_id, job.worker_id, job.status = role.role_id, role.worker_id, "CLAIMED"
        self._load_inputs(jobs)
        return jobs

    def claimable(self, job_id: int, force: bool = False) -> Job:
        """The job with this id; HiveError if a worker may not take it."""
        job = self.existing_job(job_id, self.db.for_update)
        if job.status in TAKEN:
            raise HiveError(f"Job with dbID='{job_id}' is already in progress, cannot run")
        if job.status in ("DONE", "SEMAPHORED") and not force:
            raise HiveError(f"Job with dbID='{job_id}' is {job.status}, please use -force to override")
        if self.stats()[job.analysis_id].status == "BLOCKED" and not force:
            raise HiveError(f"Analysis '{job.analysis}' is BLOCKED, please use -force to override")
        return job

    @transition(lambda self, job, _, role, *more: self.holds_job(role, job))
    def claim_one(self, job_id: int, role: Role, force: bool = False) -> Job:
        """Take the job with this id. HiveError if a worker may not."""
        self._require_alive(role.worker_id)
        self._move([self.claimable(job_id, force)], "claim_one", role.role_id)
        job = replaced(self.existing_job(job_id), worker_id=role.worker_id)
        self._load_inputs([job])
        return job

    def _require_alive(self, worker_id: int) -> None:
        """Lock a worker's row; raise Buried if it is dead."""
        status = self.db.value("SELECT status FROM worker WHERE worker_id=?" + self.db.for_update, (worker_id,))
        if status in (None, "DEAD"):
            raise Buried(f"worker {worker_id} has been declared dead")

    def _load_inputs(self, jobs: Sequence[Job], strict: bool = False) -> None:
        """Give jobs their parsed parameters; what cannot be parsed fails its job or, if `strict`, is raised."""
        stacks = {stack for job in jobs for stack in (job.param_id_stack, job.accu_id_stack)}
        ids = {*",".join(stacks).split(",")} - {""}
        rows = self._for_ids("SELECT job_id, input_id FROM job WHERE job_id IN ({ids})", list(ids))
        texts = {job.job_id: job.input_id for job in jobs} | dict(self._resolve_overflow(rows, (1,)))
        joined = "accu JOIN semaphore ON (semaphore_id=receiving_semaphore_id) WHERE dependent_job_id IN ({ids})"
        sql = f"SELECT dependent_job_id, struct_name, key_signature, value FROM {joined}"
        accus: dict[int, list[Any]] = collections.defaultdict(list)
        every = [*ids.union(str(job.job_id) for job in jobs)]  # of one type, or MariaDB does not use its index
        for job_id, *row in self._for_ids(sql, every):
            accus[job_id].append(row)

        @functools.cache
        def source(job_id: int, kind: int) -> dict[str, Any]:
            if kind:
                return build_accu(accus[job_id])
            return parse_hash(texts.get(job_id, "{}"), f"job {job_id}: its input_id")

        for job in jobs:
            try:
                job.input, job.accu = source(job.job_id, 0), source(job.job_id, 1)
                if job.param_id_stack or job.accu_id_stack:
                    both = enumerate((job.param_id_stack, job.accu_id_stack))
                    keys = sorted((int(key), kind) for kind, stack in both for key in stack.split(",") if key)
                    job.stack = list(itertools.starmap(source, keys))  # later ones win
            except (HiveError, ValueError) as error:
                if strict:
                    raise DataflowError(str(error), job) from error
                job.fail(str(error), "READY", transient=False)

    def accu_rows(self, semaphore_id: int) -> list[AccuRow]:
        """The rows accumulated at a semaphore."""
        sql = "SELECT struct_name, key_signature, value FROM accu WHERE receiving_semaphore_id=?"
        return self.db.query(sql, (semaphore_id,))

    def report(self, role: Role, jobs: Sequence[Job], timings: Mapping[str, float]) -> list[int]:
        """Complete or fail a group of jobs in one transaction. Returns the ids of those that are not this role's any
        more (reset, say): only their messages are written. `timings`: milliseconds by phase, of DONE jobs together."""
        self.outbox.prepare(role, jobs)
        try:  # most often all are this role's; those that died are locked first, to lock all in one order
            written = self._report(role, jobs, timings, not any(job.died for job in jobs))
        except Buried:
            written = self._report(role, jobs, timings, False)
        self.outbox.undo_prepared(written)
        role.attempted += len(written)
        if not written:
            self._require_alive(role.worker_id)
        return [job.job_id for job in jobs if job.job_id not in written]

    # if no job is this role's, its messages may be written twice, but are not lost
    @transition(lambda self, ids, role, *_: ids and self._count(_IS_REPORTED, role.role_id, role.attempted + len(ids)))
    def _report(self, role: Role, jobs: Sequence[Job], timings: Mapping[str, float], are_ours: bool) -> set[int]:
        """The ids of the reported jobs. Buried if they `are_ours`, but one of them is not any more."""
        held = {job.job_id for job in jobs}
        if not are_ours or self._refused:
            sql = (
                f"SELECT job_id FROM worker JOIN job ON (job_id IN ({{ids}}) AND role_id=? AND job.{IS_TAKEN})"
                f" WHERE worker_id=? AND worker.status<>'DEAD'{self.db.for_update}"
            )
            held = {key for (key,) in self._for_ids(sql, [*held], role.role_id, role.worker_id)}
        mine = [job for job in jobs if job.job_id in held]
        for job in mine:
            if refused := self._refused.pop((job.job_id, job.role_id), None):
                job.fail(str(refused), transient=refused.transient)
        done = [job for job in mine if not job.died]
        sets = f"work_done=work_done+?, when_checked_in={self.db.now}"
        sql = f"UPDATE worker SET {sets} WHERE worker_id=? AND status<>'DEAD'"
        if mine and not self.db.execute(sql, (len(done), role.worker_id)).rowcount:
            raise Buried(f"worker {role.worker_id} has been declared dead")
        self._move(done, "complete", role.role_id)
        for job in mine:
            if job.died:
                self._charge(job, job.transient_error)
            else:
                self._write_flow(job)
            if job.stdout_file or job.stderr_file:
                self.effects.files.append((job.job_id, job.retry_count, role.role_id, job.stdout_file, job.stderr_file))
        for job in jobs:
            for text, message_class, phase in job.messages:
                self.log(text, message_class, phase, **job.owner)
        self.effects.roles.append((role, len(mine), len(done), False))
        if done:
            self.effects.averages = (role.analysis.analysis_id, len(done), timings)
        return held

    def _charge(self, job: Job, may_retry: bool) -> None:
        """Count a failed attempt: the job is READY again or, without retries left or if not `may_retry`, FAILED."""
        limit = job.analysis.max_retry_count
        limit = self.pipeline.default_max_retry_count if limit is None else limit
        self._move([job], "retry" if may_retry and job.retry_count < limit else "fail", job.role_id)

    def holds_job(self, role: Role, job: Job) -> bool:
        """Whether the job is in progress in this role."""
        return bool(self._count(f"job WHERE job_id=? AND role_id=? AND {IS_TAKEN}", job.job_id, role.role_id))

    @transition()
    def give_back(self, role: Role, claimed: Sequence[int] | None = None) -> int:
        """Make a role's jobs, or those of `claimed` that have not started, READY without a retry; how many."""
        jobs = self.find(JobState, f"role_id=? AND {IS_TAKEN}", (role.role_id,), self.db.for_update)
        if claimed is not None:
            jobs = [job for job in jobs if job.status == "CLAIMED" and job.job_id in claimed]
        self._move(jobs, "give_back", role.role_id)
        return len(jobs)

    # -- burial

    @transition()
    def bury_worker(self, worker_id: int, cause: str, message: str = "", usage: Any = (None, None)) -> bool:
        """Release a worker's jobs, finish its roles, mark it dead (False: it was already), store its `usage`, if it
        buries itself. A running job is PASSED_ON along branch ANYFAILURE, if there is one, else retried. If it exceeded
        a limit, that one's branch comes first, and without any it is FAILED. After RUNLIMIT only the worker knows which
        job did; others blame the running job if the worker had completed none."""
        row = self.get(WorkerRow, worker_id, self.db.for_update)
        if row is None or row.status == "DEAD":
            return False
        by_others = usage == (None, None)
        for role in self.find(Role, "worker_id=? AND when_finished IS NULL", (worker_id,)):
            run = self._release_role(role, cause, row.work_done if by_others else 0, message)
            for job in run if row.log_dir and by_others else ():  # else it has stored its files itself
                if not self._count("job_file WHERE job_id=? AND retry=?", job.job_id, job.retry_count):
                    spools = (f"{row.log_dir}/role_{role.role_id}.{name}" for name in ("out", "err"))
                    self.effects.files.append((job.job_id, job.retry_count, role.role_id, *spools))
        sql = f"UPDATE worker SET status='DEAD', cause_of_death=?, when_died={self.db.now} WHERE worker_id=?"
        self.db.execute(sql, (cause, worker_id))
        self.store_usage(worker_id=worker_id, used=usage)
        return True

    def _release_role(self, role: Role, cause: str, work_done: int, message: str = "") -> list[Job]:
        """Finish a dead worker's role: running jobs, which are returned, flow on or count a failed attempt; others are
        READY. Short jobs stay CLAIMED: after a sudden end the first counts as running, as it may have caused that."""
        taken = self.find(Job, f"role_id=? AND {IS_TAKEN}", (role.role_id,), self.db.for_update)
        running = [job for job in taken if job.status != "CLAIMED"] or (taken[:1] if cause in SUDDEN_ENDS else [])
        over_limit = cause == "MEMLIMIT" or (cause == "RUNLIMIT" and not work_done)
        branches = [cause, "ANYFAILURE"] if over_limit else ["ANYFAILURE"]
        branch = next((branch for branch in branches if role.analysis.rules_on(branch_code(branch))), None)
        for job in running:
            job.worker_id = role.worker_id
            text = message or f"GarbageCollector: The worker died because of {cause}"
            refused = self._refused.get((job.job_id, role.role_id))
            if branch and not refused:
                self.log(f"{text}, performing {branch!r} gc_dataflow", "INFO", job.status, **job.owner)
                self._pass_on(job, branch)
            else:
                text += f"; it cannot flow along {branch!r}: {refused}" if branch else ""
                self.log(text, "WORKER_ERROR", job.status, **job.owner)
                self._charge(job, not over_limit and cause != "COMPILATION")
        self._move([job for job in taken if job not in running], "give_back", role.role_id)
        self.effects.roles.append((role, len(running), 0, True))
        return running

    def _pass_on(self, job: Job, branch: str) -> None:
        """Make the job PASSED_ON: its input flows along `branch`. DataflowError if it cannot."""
        self._load_inputs([job], strict=True)
        try:
            job.params = job_parameters(job, self.pipeline)
            job.output.dataflow(job, None, branch)
            job.output.check_fans()
        except Exception as error:  # anything may be in the row, and its worker must be buried
            raise DataflowError(str(error) or type(error).__name__, job) from error
        self._move([job], "pass_on", job.role_id)
        self._write_flow(job)

    @transition()
    def tidy(self) -> list[str]:
        """Repair what interrupted burials left; deliver all messages. Returns what was found, as text."""
        self.outbox.written = self.outbox.left()
        dead = "SELECT worker_id FROM worker WHERE status='DEAD'"
        orphans = self.find(Role, f"when_finished IS NULL AND worker_id IN ({dead})")
        busy = f"SELECT role_id FROM job WHERE {IS_TAKEN}"
        finished = self.find(Role, f"when_finished IS NOT NULL AND role_id IN ({busy})")
        for role in sorted(orphans + finished, key=operator.attrgetter("worker_id")):
            sql = "SELECT cause_of_death FROM worker WHERE worker_id=?" + self.db.for_update
            self._release_role(role, self.db.value(sql, (role.worker_id,)) or "UNKNOWN", 1)
        lost = f"role_id IS NULL AND {IS_TAKEN}"
        jobs = self.find(Job, lost) and self.find(Job, lost, (), self.db.for_update)
        for job in jobs:
            self._charge(job, True)
        found = ((orphans, "orphan roles"), (finished, "finished roles with jobs"), (jobs, "orphan jobs"))
        return [f"{len(rows)} {name}" for rows, name in found if rows]

    # -- workers

    @transition(lambda self, _, place, *more: self._rows_at(place, "status='READY'"))
    def register_worker(self, place: Place, submitted: Place | None = None, **columns: Any) -> WorkerRow | None:
        """Register a worker that has started: in a new row, or in that of `submitted`, which its beekeeper has written.
        Returns None if that is gone. Other live rows of the same process are out of date, and buried as RELOCATED."""
        for stale in self._rows_at(place, "status NOT IN ('DEAD','SUBMITTED')"):
            self.bury_worker(stale.worker_id, "RELOCATED")
        if submitted is None:
            key = self.db.insert("worker", {**place._asdict(), **columns, "status": "SUBMITTED"})
        else:
            key = next((row.worker_id for row in self._rows_at(submitted, "status='SUBMITTED'")), 0)
        sets = f"{'=?, '.join(Place._fields)}=?, status='READY', when_born={self.db.now}, when_checked_in={self.db.now}"
        sql = f"UPDATE worker SET {sets} WHERE worker_id=? AND status='SUBMITTED'"
        return self.get(WorkerRow, key) if self.db.execute(sql, (*place, key)).rowcount else None

    @transition(lambda self, _, token, *more: self._count("worker WHERE process_id=?", f"{token}.1"))
    def preregister_workers(self, token: str, count: int, **columns: Any) -> None:
        """Write a row for each worker of a submission, before it is made; process ids are TOKEN.1, TOKEN.2..."""
        rows = [(*columns.values(), "SUBMITTED", f"{token}.{slot}") for slot in range(1, count + 1)]
        self.db.insert_many("worker", (*columns, "status", "process_id"), rows)

    def _rows_at(self, place: Place, condition: str) -> list[WorkerRow]:
        same = "meadow_type=? AND meadow_name=? AND process_id=?"
        return self.find(WorkerRow, f"{condition} AND {same}", place[:3])

    @transition()
    def check_in(self, worker_id: int, status: str, job_id: int | None = None, job_status: str | None = None) -> None:
        """The heartbeat, with the phase of a job that takes long. Buried if the worker is dead."""
        self._require_alive(worker_id)
        sql = f"UPDATE worker SET when_checked_in={self.db.now}, status=? WHERE worker_id=?"
        self.db.execute(sql, (status, worker_id))
        if job_status in TAKEN:
            mine = "role_id IN (SELECT role_id FROM role WHERE worker_id=? AND when_finished IS NULL)"
            sql = f"UPDATE job SET status=? WHERE job_id=? AND {IS_TAKEN} AND {mine}"
            self.db.execute(sql, (job_status, job_id, worker_id))

    def seen(self, worker_ids: Sequence[int]) -> None:
        """Note that these workers still run, as their meadow says."""
        self._for_ids(f"UPDATE worker SET when_seen={self.db.now} WHERE worker_id IN ({{ids}})", worker_ids)

    @transition(lambda self, new, *_: self.find(Role, "role_id=? AND worker_id=?", (new.role_id, new.worker_id)))
    def begin_role(self, worker_id: int, analysis: Analysis, working: bool = True) -> Role:
        """Start a worker's role in an analysis, whose status becomes WORKING if `working`."""
        self._require_alive(worker_id)
        self.effects.counts[analysis.analysis_id]["num_running_workers"] += 1
        self.effects.statuses.update({analysis.analysis_id: "WORKING"} if working else {})
        role_id = self.db.insert("role", {"worker_id": worker_id, "analysis_id": analysis.analysis_id})
        return Role(role_id, worker_id, analysis)

    @transition()
    def end_role(self, role: Role, status: str | None = None) -> None:
        """Finish a role; `status`: the new one of its analysis, if any."""
        self.effects.roles.append((role, 0, 0, True))
        self.effects.statuses.update({role.analysis.analysis_id: status} if status else {})

    def active_roles(self) -> dict[int, int]:
        """How many roles are not finished, by analysis_id."""
        sql = "SELECT analysis_id, COUNT(*) FROM role WHERE when_finished IS NULL GROUP BY analysis_id"
        return dict(self.db.query(sql))

    @transition()
    def log(self, text: str, message_class: str = "INFO", status: str | None = None, **owner: Any) -> None:
        """Write a message about its `owner` (columns of log_message), by default with the worker's status."""
        if status is None and "worker_id" in owner:
            status = self.db.value("SELECT status FROM worker WHERE worker_id=?", (owner["worker_id"],))
        text = self.db.storable(text.rstrip("\n"))
        row = {**owner, "status": status or "UNKNOWN", "msg": text, "message_class": message_class}
        self.effects.messages.append(tuple(map(row.get, MESSAGE_COLUMNS)))

    # -- statistics

    def stats(self, lock: str = "") -> Stats:
        """The statistics of all analyses; EMPTY without a row, as while the pipeline is made anew."""
        columns = ", ".join(AnalysisStats.COLUMNS).replace("avg_msec_per_job", "COALESCE(avg_msec_per_job, 0)")
        sql = f"SELECT analysis_id, {columns}, {self.db.age('when_updated')} FROM analysis_stats ORDER BY 1{lock}"
        rows = {key: cells for key, *cells in self.db.query(sql)}
        analyses = sorted(self.pipeline.analyses, key=operator.attrgetter("analysis_id"))
        empty = ["EMPTY", *([0] * len(AnalysisStats.COLUMNS))]
        return {one.analysis_id: AnalysisStats(one, *rows.get(one.analysis_id, empty)) for one in analyses}

    def hive_load(self) -> float:
        """The used share of the hive's capacity: each role counts 1/hive_capacity of its analysis."""
        some = [one for one in self.pipeline.analyses if one.hive_capacity and one.hive_capacity > 0]
        counts = self.active_roles() if some else {}
        return sum(counts.get(one.analysis_id, 0) / (one.hive_capacity or 1) for one in some)

    def synchronize(self, analyses: Sequence[Analysis] = (), recount: bool = True, unblock: bool = False) -> Stats:
        """Bring analysis_stats up to date (by default all): counters, if `recount`, from tables job and role; statuses
        from these and wait_for rules, with `unblock` also if BLOCKED was set by hand. They are locked before jobs are
        counted, and workers change them last: no report is lost."""
        analyses = analyses or self.pipeline.analyses
        wanted, elsewhere = {analysis.analysis_id for analysis in analyses}, self.outbox.conditions(analyses)

        def work() -> Stats:
            after = self.stats(self.db.for_update)
            before = {key: {**vars(row)} for key, row in after.items()}
            mine = {key: row for key, row in after.items() if key in wanted}
            if recount and not self.pipeline.use_triggers:
                self._recount(mine)
            for row in mine.values() if unblock else ():
                row.status = "LOADING"
            derive_statuses(after, wanted, elsewhere)
            for key in (key for key, row in mine.items() if vars(row) != before[key]):
                values = {column: getattr(mine[key], column) for column in ("status", *JOB_COUNTERS)}
                sql = f"UPDATE analysis_stats SET {'=?, '.join(values)}=?, sync_lock=0 WHERE analysis_id=?"
                self.db.execute(sql, (*values.values(), key))
            sql = f"UPDATE analysis_stats SET when_updated={self.db.now}, sync_lock=0 WHERE analysis_id IN ({{ids}})"
            self._for_ids(sql, [*mine] if recount else ())
            return after

        return self.db.transaction(work)

    def _recount(self, stats: Stats) -> None:
        zeros, roles = dict.fromkeys(JOB_COUNTERS, 0), self.active_roles()
        for analysis_id, row in stats.items():
            vars(row).update(zeros, num_running_workers=roles.get(analysis_id, 0))
        sql = "SELECT analysis_id, status, COUNT(*) FROM job WHERE analysis_id IN ({ids}) GROUP BY analysis_id, status"
        for analysis_id, status, count in self._for_ids(sql, [*stats]):
            for column in {"total_job_count", COUNTER_OF.get(status, "total_job_count")}:
                vars(stats[analysis_id])[column] += count

    def blocked_by(self) -> tuple[list[tuple[int, int, int | None, str | None, int]], bool]:
        """Why jobs wait, in rows: analysis_id and number of waiting jobs; analysis_id and status (None: in another
        database) and number of the jobs that block them. Also, whether all groups were examined (see HOLDERS_MAX)."""
        found: list[Any] = []
        waiting = "CROSS JOIN job f ON (s.dependent_job_id=f.job_id AND f.status='SEMAPHORED')"  # SQLite: in this order
        groups = self.db.query("SELECT analysis_id, status FROM job GROUP BY analysis_id, status")
        groups = sorted((row for row in groups if row[1] not in COMPLETE), key=lambda row: row[1] != "FAILED")
        holders = f"SELECT controlled_semaphore_id AS id FROM job WHERE analysis_id=? AND status=? LIMIT {SAMPLE}"
        held = f"({holders}) fan JOIN semaphore s ON (s.semaphore_id=fan.id) {waiting} GROUP BY f.analysis_id"
        sql = f"SELECT f.analysis_id, COUNT(DISTINCT f.job_id), COUNT(*) FROM {held}"
        for key, status in groups[:HOLDERS_MAX]:
            for waiter, jobs, count in self.db.query(sql, (key, status)):
                every = count if count < SAMPLE else self._count("job WHERE analysis_id=? AND status=?", key, status)
                found.append((waiter, jobs, key, status, every))
        remote = f"semaphore s {waiting} WHERE remote_jobs_counter>0 GROUP BY f.analysis_id"
        found += self.db.query(f"SELECT f.analysis_id, COUNT(*), NULL, NULL, SUM(remote_jobs_counter) FROM {remote}")
        known = {None, *(analysis.analysis_id for analysis in self.pipeline.analyses)}
        return sorted((row for row in found if {row[0], row[2]} <= known), key=str), len(groups) <= HOLDERS_MAX

    # -- operator's orders

    @transition()
    def balance_semaphores(self, analyses: Sequence[Analysis]) -> int:
        """Recount what SEMAPHORED and READY jobs wait for; returns how many semaphores were wrong."""
        sql = (
            "SELECT semaphore_id, local_jobs_counter, COUNT(fan.job_id) AS held FROM semaphore JOIN job funnel"
            " ON (dependent_job_id=funnel.job_id) LEFT JOIN job fan ON (semaphore_id=fan.controlled_semaphore_id"
            f" AND fan.status NOT IN {COMPLETE}) WHERE funnel.analysis_id IN ({{ids}}) AND funnel.status IN"
            " ('SEMAPHORED','READY') GROUP BY semaphore_id, local_jobs_counter, funnel.status"
            " HAVING local_jobs_counter<>held OR (held=0 AND funnel.status='SEMAPHORED')"
        )
        rows = self._for_ids(sql, [analysis.analysis_id for analysis in analyses])
        for semaphore_id, local, held in rows:
            self.effects.shifts[semaphore_id]["local"] += held - local
            if held != local:
                change = f"local_jobs_counter has been {'increased' if local < held else 'decreased'} {local} -> {held}"
                self.log(f"Semaphore {semaphore_id} {change}", "PIPELINE_CAUTION")
        return sum(held != local for _, local, held in rows)

    def order(self, analyses: Sequence[Analysis], change: str, statuses: Sequence[str] = (), job_id: int = 0) -> int:
        """Apply one of TRANSITIONS to the analyses' jobs in these statuses (none: any) or to one job; returns how many.
        After "restart" or "reset" what waited for them waits again; after "release" their semaphores count nothing."""
        if change == "discard":
            self.balance_semaphores(analyses)
        count = self._order(analyses, change, statuses, job_id)
        self.synchronize(analyses, recount=False, unblock=not job_id)
        return count

    @transition()
    def _order(self, analyses: Sequence[Analysis], change: str, statuses: Sequence[str], job_id: int) -> int:
        self.effects.reblock = True
        keys = [job_id] if job_id else [analysis.analysis_id for analysis in analyses]
        where = f"{'job_id' if job_id else 'analysis_id'} IN ({{ids}})"
        where += f" AND status IN ({marks(statuses)})" if statuses else ""
        jobs = self.find_by(JobState, where, keys, self.db.for_update, *statuses)
        ids, changes = [job.job_id for job in jobs], {}  # job_id -> another transition
        if change == "release":
            sets = "local_jobs_counter=0, remote_jobs_counter=0"
            self._for_ids(f"UPDATE semaphore SET {sets} WHERE dependent_job_id IN ({{ids}})", ids)
        elif change == "restart":
            held = {job.controlled_semaphore_id for job in jobs if job.status in COMPLETE} - {None}
            sum_of = "SELECT dependent_job_id, local_jobs_counter+remote_jobs_counter FROM semaphore WHERE"
            rows = self._for_ids(f"{sum_of} semaphore_id IN ({{ids}})", list(held))
            changes = {key: "block" for key, left in rows if (left or 0) <= 0}  # to wait for these jobs
            rows = self._for_ids(f"{sum_of} dependent_job_id IN ({{ids}})", ids)
            changes.update((key, "restart_blocked") for key, left in rows if (left or 0) > 0)
        for each in dict.fromkeys((change, *changes.values())):
            self._move([job for job in jobs if changes.get(job.job_id, change) == each], each)
        return len(jobs)

    # -- for operators' tools

    def write_alone(self, job: Job) -> bool:
        """Write what the output of a job without a database has for this one; was there any?"""
        here, outbox = self.db.url.identity(), self.outbox
        tables = [rows for rows in job.output.tables if rows.url.identity() == here]
        groups = [group for group in job.output.jobs if group.is_remote and group.analysis.url.identity() == here]
        output = JobOutput([outbox.read_jobs(outbox.described(group)) for group in groups], tables)
        if groups or tables:
            self.transaction(lambda: self._write_flow(replaced(job, output=output)))
        return bool(groups or tables)

    def newest_jobs(self, analyses: Container[int], statuses: Sequence[str], text: str | None, limit: int) -> list[int]:
        """Ids of the newest jobs of these analyses: in one of `statuses`, with a message LIKE `%text%` (if given)."""
        found: list[int] = []
        # an index has the ids of each such group in order
        groups: Any = "SELECT analysis_id, status, retry_count FROM job GROUP BY analysis_id, status, retry_count"
        sql = "SELECT job_id FROM job WHERE analysis_id=? AND status=? AND retry_count=? ORDER BY job_id DESC LIMIT ?"
        if text:
            told = "SELECT job_id FROM log_message WHERE job_id IS NOT NULL AND msg LIKE ?"
            newest = f"{told} ORDER BY log_message_id DESC LIMIT {MANY}"
            groups = f"SELECT DISTINCT analysis_id, status, job_id FROM job JOIN ({newest}) newest USING (job_id)"
        for key, status, part in self.db.query(groups, [f"%{text}%"] if text else []):
            if key in analyses and (not statuses or status in statuses):
                rows = [(part,)] if text else self.db.query(sql, (key, status, part, limit))
                found += [job_id for (job_id,) in rows]
        return sorted(found, reverse=True)[:limit]

    def facts(self, about: str, *values: Any, **words: str) -> list[dict[str, Any]]:
        """The rows of one of FACTS as dicts; `values` are its parameters, `words` replace {...} in it."""
        ages = {event: self.db.age(f"when_{event}") for event in ("born", "died", "checked_in", "submitted", "logged")}
        sql = FACTS[about].format(ids=marks(values) or "NULL", now=self.db.now, **ages, **words)
        rows, names = self.db.rows_with_names(sql, values)
        rows = self._resolve_overflow(rows, (names.index("input_id"),)) if "input_id" in names else rows
        return [dict(zip(names, row)) for row in rows]

    def job_groups(self, alone: Sequence[int], ids: Sequence[int] = ()) -> Iterator[tuple[str, tuple[Any, ...]]]:
        """Count jobs (all, or those with `ids`) by group: analysis_id, status, and job_id if it is in `alone`, else 0.
        Yields "" with a group, "made" with two (the first created the second), "held" with two and a URL (the second
        group, or the URL's semaphore, waits for the first); the count is last."""
        keys = ", ".join(map(str, [0, *alone]))
        group = f"{{0}}.analysis_id, {{0}}.status, CASE WHEN {{0}}.job_id IN ({keys}) THEN {{0}}.job_id ELSE 0 END"
        one, two = group.format("job"), f"{group.format('job')}, {group.format('other')}"
        semaphore = "semaphore ON (semaphore_id=job.controlled_semaphore_id)"
        held = f"job JOIN {semaphore} LEFT JOIN job other ON (other.job_id=dependent_job_id)"
        for kind, of, groups, joined in (
            ("", "job", one, "job"),
            ("made", "other", two, "job other JOIN job ON (job.job_id=other.prev_job_id)"),
            ("held", "job", f"{two}, dependent_semaphore_url", held),
        ):
            for some in chunks(ids) if ids else [()]:
                where = f"WHERE {of}.job_id IN ({marks(some)})" if some else ""
                sql = f"SELECT {groups}, COUNT(*) FROM {joined} {where} GROUP BY {groups}"
                yield from ((kind, row) for row in self.db.query(sql, some))

    @transition()
    def add_files(self, job: Job, role_id: int, files: Sequence[str | None]) -> list[str]:
        """Record the files of a role's last job; returns those that earlier roles of its analysis kept of a last job
        that is DONE: they are forgotten, and to be removed."""
        self.db.insert_many("job_file", FILES, [(job.job_id, job.retry_count, role_id, *files)], "REPLACE")
        old = self.db.query(FACTS["kept"], (job.analysis.analysis_id,))[1:]
        for *key, _, _ in old:
            self.db.execute("DELETE FROM job_file WHERE job_id=? AND retry=?", key)
        return [path for row in old for path in row[2:] if path]

    @transition()
    def store_usage(self, user: str = "all", worker_id: int = 0, used: Any = (None, None)) -> int:
        """Add missing rows of worker_resource_usage for one worker, or all dead ones of `user` (or `all`); how many.
        `used`: peak memory in MB and CPU seconds. INSERT ... SELECT could lock the rows of others that end now."""
        which = "worker_id=?" if worker_id else "? IN ('all', meadow_user)"
        columns = ("worker_id", "exit_status", "pending_sec", "lifespan_sec", "mem_megs", "cpu_sec")
        rows = [(*row.values(), *used) for row in self.facts("unrecorded", worker_id or user, which=which)]
        return self.db.insert_many("worker_resource_usage", columns, rows, "INSERT_IGNORE")

    @transition()
    def hoover(self, seconds: float | None = None, before: str | None = None) -> list[int]:
        """Delete jobs DONE before a time, or so many seconds ago, roles and workers without jobs, and old messages;
        returns how many jobs, roles and workers. Unlike the reference, it keeps ancestors of others, and whole fans."""
        test, value = ("{} < ?", before) if before else (self.db.age("{}") + " > ?", seconds)
        jobs = self._old_jobs(test.format("when_completed"), value)
        semaphores = [row.semaphore_id for row in self.find_by(SemaphoreRow, "dependent_job_id IN ({ids})", jobs)]
        self._delete(semaphores, "accu.receiving_semaphore_id", "semaphore.semaphore_id")
        self._delete(jobs, "accu.sending_job_id", "job_file.job_id", "log_message.job_id", "job.job_id")
        counts = [len(jobs)]
        for table, detail, idle in (
            ("role", "job_file", "when_finished IS NOT NULL AND role_id NOT IN"
             " (SELECT role_id FROM job WHERE role_id IS NOT NULL)"),
            ("worker", "worker_resource_usage", "status='DEAD' AND work_done>0 AND worker_id NOT IN"
             " (SELECT worker_id FROM role)"),
        ):  # fmt: skip
            keys = [key for (key,) in self.db.query(f"SELECT {table}_id FROM {table} WHERE {idle}")]
            self._delete(keys, *(f"{each}.{table}_id" for each in ("log_message", detail, table)))
            counts.append(len(keys))
        self.db.execute(f"DELETE FROM log_message WHERE job_id IS NULL AND {test.format('when_logged')}", (value,))
        return counts

    def _old_jobs(self, test: str, value: Any) -> list[int]:
        """Ids of ended jobs that pass a test, children before their parents, except those that others need."""
        ended = "(status='DONE' OR status='PASSED_ON' AND prev_job_id IS NOT NULL)"  # this one goes with its parent
        sent = "(dependent_semaphore_url IS NULL OR local_jobs_counter + remote_jobs_counter <= 0)"  # all it holds
        sql = (
            f"SELECT job_id, COALESCE({ended} AND {sent} AND {test}, 0), prev_job_id, dependent_job_id FROM job"
            " LEFT JOIN semaphore ON (controlled_semaphore_id=semaphore_id) ORDER BY job_id DESC"
        )
        rows, before = self.db.query(sql, (value,)), -1
        kept: set[int | None] = set()
        while len(kept) != before:  # a fan goes with its funnel, or its accumulated values would be incomplete
            before = len(kept)
            for key, is_old, parent, funnel in rows:
                if not is_old or not kept.isdisjoint((key, funnel)):
                    kept.update({key, parent, funnel} - {None})
        return [key for key, *_ in rows if key not in kept]

    def _delete(self, ids: Sequence[Any], *columns: str) -> None:
        for column in columns:
            self._for_ids(f"DELETE FROM {column.partition('.')[0]} WHERE {column} IN ({{ids}})", ids)


def traces_in(db: Database, meadow_type: str) -> tuple[dict[str, str], set[str]]:
    """Table hive_meta, and the names of this type's meadows that had workers; empty without a pipeline."""
    try:
        names = db.query("SELECT DISTINCT meadow_name FROM worker WHERE meadow_type=?", (meadow_type,))
        return dict(db.query("SELECT meta_key, meta_value FROM hive_meta")), {name for (name,) in names}
    except DatabaseError:
        return {}, set()


def derive_statuses(stats: Stats, wanted: Container[int], elsewhere: Mapping[RemoteTarget, bool]) -> None:
    """Set the statuses of `wanted` from counters and wait_for rules, until none changes. What is BLOCKED but waits for
    nothing was set by hand, and stays. `elsewhere`: are conditions in other databases met?"""
    met: dict[Any, bool] = {row.analysis: row.satisfies_waiting() for row in stats.values()}
    met.update(elsewhere)
    rows = [(row, row.analysis.blockers) for key, row in stats.items() if key in wanted]
    for _ in stats:  # they may wait for each other
        before = [row.status for row, _ in rows]
        for row, blockers in rows:
            if not all(map(met.get, blockers)):
                row.status = "BLOCKED"
            elif blockers or row.status != "BLOCKED":
                row.status = row.status_from_counts()
            met[row.analysis] = row.satisfies_waiting()
        if before == [row.status for row, _ in rows]:
            return


# ---- across databases ----
#
# What a transaction wants done in another database, it writes as a message into the outbox: a row of analysis_data.
# One transaction there does what the message says and stores its token; last, the message is deleted here. After a
# crash it is delivered again, and does nothing if its token is there. Rows for a table of another database are written
# before the job is DONE, as only that table can tell whether it takes them; after a crash in between they are there
# twice if neither a key nor (INSERT) a token stops it.

OUTBOX = "outbox of hive_swarm"  # its MD5 is the md5sum of messages in analysis_data
MESSAGE_SIZE = 200_000  # characters of the inputs or actions in one message, about
INPUT_MAX = 100_000  # every server accepts an input of this length
DESCRIBED = ("inputs", "param_id_stack", "accu_id_stack", "prev_job_id", "proxy_for", "status", "reservation")
JOB_PATIENCE, OUTBOX_PATIENCE = 60.0, 10.0  # seconds to wait for other databases: for jobs' output, for the rest
ASK_AGAIN_SECONDS = 30.0  # how long an unreachable database is not asked


class _Undone(Exception):
    """Rolls back a transaction that was only a trial."""


class Outbox:
    """What a blackboard sends to other databases, asks them and receives from them."""

    def __init__(self, board: Blackboard):
        self.board, self.db, self.url = board, board.db, board.db.url.database(absolute=True)
        self.boards: dict[str, Blackboard] = {board.db.url.identity(): board}  # by identity; shared
        self.unreachable: dict[str, float] = {}  # identity -> when to ask it again; shared
        self.deadline = 0.0  # until when jobs that are reported wait for other databases
        self.written: list[int] = []  # messages to be delivered next
        self.delivering = False
        self.retry_at = math.inf  # when waiting messages are delivered again
        self.reported: set[str] = set()  # texts of failures
        self._pending: list[tuple[Job, bool, Callable[[], Any]]] = []  # job; undo if it is done (or not done); how

    def other(self, url: HiveURL, for_job: bool = False) -> Blackboard:
        """Another database's blackboard, also without a pipeline; ServiceError if it cannot be reached."""
        key, now = url.identity(), self.db.clock()
        patience = max(0.0, self.deadline - now) if for_job else OUTBOX_PATIENCE
        if not for_job and self.unreachable.get(key, 0.0) > now:
            raise ServiceError(f"{url.database()} could not be reached a moment ago")
        if (board := self.boards.get(key)) not in (None, self.board):
            board.db.patience = patience
            if not (board.db.is_in_place() and board.is_same_pipeline()):
                self.boards.pop(key).db.close()
        if key not in self.boards:
            there = replaced(url.database(), conn_params={"read_timeout": "60", **url.conn_params})
            db = open_database(there, timeout=patience)
            board = Blackboard(db, load_pipeline(db) if holds_pipeline(db) else Pipeline(db.url))
            board.outbox.boards, board.outbox.unreachable = self.boards, self.unreachable
            board.outbox.url = url.database(absolute=True)
            db.patience, db.waits_if_refused = patience, self.db.waits_if_refused
            self.boards[key] = board
        return self.boards[key]

    def _report_failure(self, url: HiveURL, error: Exception, text: str, message_class: str) -> None:
        """Report a failure once per `text`; an unreachable database is not asked for a while."""
        now = self.db.clock()
        if isinstance(error, ServiceError) and self.unreachable.get(url.identity(), 0.0) <= now:
            self.unreachable[url.identity()] = now + ASK_AGAIN_SECONDS
        if text not in self.reported:
            self.reported.add(text)
            warn(f"{text}: {error}")
            self.board.log(f"{text}: {error}", message_class)

    def semaphore_url(self, semaphore_id: int) -> str:
        """A semaphore's URL, for other databases. HiveError if it cannot be used."""
        text = replaced(self.url, query={"semaphore_id": str(semaphore_id)}).full()
        if len(text) > 255 or parse_url(text).full() != text:
            raise HiveError(f"{self.url} cannot be referred to: too long, or characters in its password end it")
        return text

    def send_jobs(self, jobs: NewJobs) -> None:
        """Add messages to create jobs, or a funnel with its fans, in another database."""
        if jobs.semaphore_id is not None:  # it counts them before they are created
            self.board.effects.shifts[jobs.semaphore_id]["remote"] += len(jobs.inputs)
            jobs.proxy_for = self.semaphore_url(jobs.semaphore_id)
        for inputs in _portions(jobs.inputs):
            self._send(jobs.analysis.url, {"jobs": self.described(replaced(jobs, inputs=inputs))})

    def send_shift(self, url: str, count: int, accu: Sequence[AccuRow] = ()) -> None:
        """Add a message: change the remote counter of the semaphore at `url`; give it accumulated values."""
        target = parse_url(url)
        self._send(target, {"semaphore": int(target.query["semaphore_id"]), "count": count, "accu": accu})

    def _send(self, url: HiveURL, action: dict[str, Any]) -> None:
        key = url.database().full(), action.get("semaphore")  # apart, as one that is gone would hold up the others
        self.board.effects.outgoing.setdefault(key, []).append(json.dumps(action))

    def described(self, jobs: NewJobs) -> dict[str, Any]:
        """Jobs as data for a message. Ids are of this database: local fans of a remote funnel come back."""
        goal = jobs.analysis
        name, url = (goal.inner, goal.url.database()) if jobs.is_remote else (goal.logic_name, self.url)
        fields = {field: getattr(jobs, field) for field in DESCRIBED}
        fans = [self.described(fan) for fan in jobs.fans]
        return {**fields, "inputs": [*jobs.inputs], "analysis": name, "url": url.full(), "fans": fans}

    def read_jobs(self, described: Mapping[str, Any]) -> NewJobs:
        url, name = parse_url(described["url"]), described["analysis"]
        goal = self.analysis(name) if url.identity() == self.db.url.identity() else RemoteTarget(url, name)
        fans = [self.read_jobs(fan) for fan in described["fans"]]
        return NewJobs(goal, fans=fans, **{field: described[field] for field in DESCRIBED})

    def analysis(self, name: str) -> Analysis:
        """An analysis, also one added since the pipeline was loaded; or HiveError."""
        if not self.board.pipeline.find(name) and holds_pipeline(self.db):
            self.board.pipeline = load_pipeline(self.db)
        return self.board.pipeline.analysis(name)

    def write(self) -> None:
        """Write the current transaction's messages, each with a token, and actions for one database."""
        rows = []
        for (url, _), actions in self.board.effects.outgoing.items():
            for some in _portions(actions):
                head = json.dumps({"token": os.urandom(12).hex(), "url": url, "actions": []})
                rows.append((md5_text(OUTBOX), f"{head[:-2]}{', '.join(some)}]}}"))
        self.written += self.db.insert_ids("analysis_data", ("md5sum", "data"), rows)

    def left(self) -> list[int]:
        """Ids of the messages in the outbox, oldest first."""
        sql = "SELECT analysis_data_id FROM analysis_data WHERE md5sum=? ORDER BY 1"
        return [key for (key,) in self.db.query(sql, (md5_text(OUTBOX),))]

    def deliver(self, every: bool = False) -> None:
        """Deliver the last transaction's messages, or `every` one, and what comes back meanwhile."""
        if self.retry_at <= self.db.clock():
            self.retry_at, every = math.inf, True
        self.written = self.left() if every else self.written
        if self.delivering:
            return
        self.delivering = True
        try:
            while self.written:
                self._deliver(self.written.pop(0))
        finally:
            self.delivering = False

    def _deliver(self, message_id: int) -> None:
        sql = "SELECT data FROM analysis_data WHERE analysis_data_id=? AND md5sum=?"
        text = self.db.value(sql, (message_id, md5_text(OUTBOX)))
        if text is None:
            return  # somebody else has delivered it
        message = json.loads(text)
        url = parse_url(message["url"])
        waiting = f"what this pipeline sends to {url} waits until it can be reached"
        try:
            self.other(url).outbox.receive(message)
        except ServiceError as error:
            self.retry_at = self.db.clock() + ASK_AGAIN_SECONDS
            self._report_failure(url, error, waiting, "PIPELINE_CAUTION")
        except Exception as error:  # its transaction is committed: no job must be reported as failed
            text = f"{url} refuses what this pipeline sends (analysis_data_id {message_id})"
            self._report_failure(url, error, text, "PIPELINE_ERROR")
        else:
            self.reported.discard(waiting)
            self.db.execute("DELETE FROM analysis_data WHERE analysis_data_id=?", (message_id,))

    def receive(self, message: Mapping[str, Any]) -> None:
        """Do what a message to us says, unless that has been done. HiveError if it cannot be done."""

        def work() -> None:
            for action in message["actions"]:
                if "jobs" in action:
                    self.board.effects.creations.append(self.read_jobs(action["jobs"]))
                    continue
                semaphore_id = action["semaphore"]
                if not self.board.get(SemaphoreRow, semaphore_id):
                    raise HiveError(f"it has no semaphore {semaphore_id} (any more)")
                self.board.effects.accu += [(None, (None, semaphore_id, *row)) for row in action["accu"]]
                self.board.effects.shifts[semaphore_id]["remote"] += action["count"]

        key = md5_text(f"message {message['token']}")
        if not self.board.transaction(lambda: _once(self.db, key, work)):
            self.deliver(every=True)  # messages that it caused may still be in our outbox

    def try_out(self, described: Mapping[str, Any]) -> None:
        """Raise the error with which we would refuse a message's jobs: create them, and roll back; on a server, where
        that uses up ids, which are to be the reference's, only if it may refuse them."""

        def attempt() -> None:
            self.board.effects.creations.append(self.read_jobs(described))
            self.board._apply()
            raise _Undone

        self.db.require_writable()
        jobs = self.read_jobs(described)
        if self.db.driver == "sqlite" or any(map(self._may_refuse, (jobs, *jobs.fans))):
            with contextlib.suppress(_Undone):
                self.board.transaction(attempt)

    def _may_refuse(self, jobs: NewJobs) -> bool:
        """Whether an input is long or not ASCII, exists already, or differs from another in case only."""
        texts: Any = jobs.inputs
        if not all(text.isascii() and len(text) <= INPUT_MAX for text in texts):
            return True
        if jobs.is_remote:
            return False
        sql = "SELECT 1 FROM job WHERE input_id IN ({ids}) AND analysis_id=?"
        there = self.board._for_ids(sql, texts, jobs.analysis.analysis_id)
        return bool(there) or len({text.lower() for text in texts}) < len(texts)

    def prepare(self, role: Role, jobs: Sequence[Job]) -> None:
        """Write rows for other databases' tables; jobs fail whose output these would refuse."""
        self.undo_prepared(())  # of a report that has failed
        self.deadline = self.db.clock() + JOB_PATIENCE
        for job in jobs:
            tables = [rows for rows in job.output.tables if rows.url]
            flows = any(each.is_remote for batch in job.output.jobs for each in (batch, *batch.fans))
            is_long = any(len(text) > 255 for row in job.output.accu for text in row[:2])
            if job.died or not (tables or flows or is_long) or not self.board.holds_job(role, job):
                continue
            try:
                held = self.board.get(SemaphoreRow, job.controlled_semaphore_id or 0) if is_long else None
                if held and held.dependent_semaphore_url:
                    raise HiveError("the name or key of an accumulated value is longer than 255, for another database")
                self._fill_tables(job, tables)
                for batch in job.output.jobs:
                    self._prepare(job, batch)
                job.output.tables = [rows for rows in job.output.tables if not rows.url]
            except HiveError as error:
                job.fail(str(error))

    def _prepare(self, job: Job, jobs: NewJobs) -> None:
        """Raise what other databases would refuse; a remote funnel that exists waits from now on, or it might start."""
        for batch in (jobs, *jobs.fans):
            if batch.is_remote:
                self.semaphore_url(10**9)  # the id is not known yet
                self.other(batch.analysis.url, for_job=True).outbox.try_out(self.described(batch))
        if jobs.fans and jobs.is_remote:
            there = self.other(jobs.analysis.url, for_job=True)
            emitter = [self.db.url.identity(), job.job_id, str(jobs.analysis), jobs.inputs]
            jobs.reservation = md5_text(json.dumps(emitter))
            funnel = there.outbox.read_jobs(self.described(jobs))
            self._pending.append((job, False, lambda: there.reserve(funnel, False)))
            there.reserve(funnel, True)

    def _fill_tables(self, job: Job, tables: Sequence[TableRows]) -> None:
        """Write rows for tables of other databases, if all are there."""
        dbs = [self.other(rows.url, for_job=True).db for rows in tables]
        names = [{name.lower() for name in db.tables("view")} for db in dbs]
        for rows, there in zip(tables, names):
            if rows.target.table.lower() not in there:
                raise HiveError(f"could not write the output: {rows.url} has no table '{rows.target.table}'")
        for number, (rows, db, there) in enumerate(zip(tables, dbs, names)):
            store = functools.partial(rows.store, db)
            if rows.target.insertion_method != "INSERT" or "analysis_data" not in there:
                db.transaction(store)
                continue
            cells = [list(map(perl_str, row)) for row in rows.cells(db)]
            key = md5_text(json.dumps([self.db.url.identity(), job.job_id, number, rows.target.table, cells]))
            _once(db, key, store)
            # the token must go, or a reset job would write nothing
            undo = functools.partial(db.execute, "DELETE FROM analysis_data WHERE md5sum=?", (key,))
            self._pending.append((job, True, undo))

    def undo_prepared(self, written: Container[int]) -> None:
        """Remove reservations of jobs that were not written or failed, and tokens of those that are done."""
        pending, self._pending = self._pending, []
        for job, when_done, undo in pending:
            if when_done == (job.job_id in written and not job.died):
                with contextlib.suppress(HiveError):
                    undo()

    def conditions(self, analyses: Iterable[Analysis]) -> dict[RemoteTarget, bool]:
        """Whether analyses of other databases that these wait for are done; what cannot be asked is left out."""
        found: dict[RemoteTarget, bool] = {}
        some = (one for one in analyses if "://" in f"{one.control_rules}")
        for goal in {goal for one in some for goal in one.blockers if isinstance(goal, RemoteTarget)}:
            waiting = f"what waits for '{goal}' is BLOCKED until that can be read"
            try:
                there = self.other(goal.url)
                analysis = there.outbox.analysis(str(goal.inner))
                found[goal] = there.stats()[analysis.analysis_id].satisfies_waiting()
                self.reported.discard(waiting)
            except HiveError as error:
                self._report_failure(goal.url, error, waiting, "PIPELINE_CAUTION")
        return found


def _portions(texts: Iterable[str]) -> Iterator[list[str]]:
    """The texts in lists of about MESSAGE_SIZE characters."""
    sizes = itertools.accumulate(len(text) + 20 for text in texts)
    for _, pairs in itertools.groupby(zip(sizes, texts), lambda pair: pair[0] // MESSAGE_SIZE):
        yield [text for _, text in pairs]


def _once(db: Database, key: str, work: Callable[[], Any]) -> bool:
    """Run `work` and store `key` in one transaction, unless that is there; returns whether `work` ran."""

    def attempt() -> bool:
        _lock_pipeline(db)
        if db.query("SELECT 1 FROM analysis_data WHERE md5sum=?" + db.for_update, (key,)):
            return False
        work()
        db.insert("analysis_data", {"md5sum": key, "data": "token of hive_swarm"})
        return True

    return db.transaction(attempt)


def _lock_pipeline(db: Database) -> None:
    db.query("SELECT meta_value FROM hive_meta WHERE meta_key='hive_sql_schema_version'" + db.for_update)


# ======================================================================================================================
# 10. Runnables: what jobs do
# ======================================================================================================================


# what a runnable has done, for tests
WarningEvent = collections.namedtuple("WarningEvent", "message is_error", defaults=(False,))
DataflowEvent = collections.namedtuple("DataflowEvent", "output_ids branch_name_or_code", defaults=(1,))
CompleteEarlyEvent = collections.namedtuple("CompleteEarlyEvent", "message")
FailureEvent = collections.namedtuple("FailureEvent", "exception args")


class CompleteEarlyException(Exception):
    """Raised by a runnable to complete its job early; the text is logged."""


class JobFailedException(Exception):
    """Raised by a runnable to fail its job; the text is logged without a traceback."""


class PermanentFailure(JobFailedException):
    """Raised if there is no need to try the job again."""

    transient = False


class RunnableBroken(UsageError):
    """An analysis' code cannot be found or loaded, or its wrapper fails."""


# return_value: the exit code, negative for a signal, None for a timeout; of stdout and stderr the last parts
CommandResult = collections.namedtuple("CommandResult", "return_value stderr command stdout runtime_msec")
OUTPUT_KEPT = 65536  # bytes


class BaseRunnable:
    """The code of a job. Subclasses define any of fetch_input, run, write_output, pre_cleanup (before a retry),
    post_healthcheck and post_cleanup. The interface is that of the reference's `eHive.BaseRunnable` in Python, but
    without arguments of the constructor."""

    input_job: Job
    worker: JobProcess
    debug = 0
    defaults: dict[str, Any] = {}  # of parameters, added to those of the parent class
    python_expressions = True  # the language of `#expr(...)expr#` in parameters
    stands_in_for: str | Sequence[str] = ()  # Perl modules that this class replaces, if -runnables names its file
    _variables: dict[str, str] = {}  # added to the environment of commands
    _note_event = staticmethod(lambda event: None)  # replaced in tests of runnables

    def param_defaults(self) -> dict[str, Any]:
        """Defaults of parameters; may be overridden instead of `defaults`."""
        layers = [vars(cls).get("defaults") for cls in reversed(type(self).__mro__)]
        return {name: value for layer in layers if isinstance(layer, dict) for name, value in layer.items()}

    def param(self, param_name: str, *value: Any) -> Any:
        """The value of a parameter (a second argument sets it); None, with a warning, if something in it is missing."""
        if value:
            return self.input_job.params.set(param_name, value[0])
        try:
            return self.input_job.params[param_name]
        except KeyError as missing:
            text = f"parameter '{param_name}' cannot be initialized because '{missing.args[0]}' is missing !"
            warnings.warn(text, ParamWarning, stacklevel=2)
            return None

    def param_required(self, param_name: str) -> Any:
        """The value of a parameter; if it has none the job fails and is not retried."""
        was_transient, self.input_job.transient_error = self.input_job.transient_error, False
        if (value := self.input_job.params[param_name]) is None:
            raise NullParamException(param_name)
        self.input_job.transient_error = was_transient
        return value

    def param_exists(self, param_name: str) -> bool | None:
        """Whether a parameter exists; None if another one that it needs is missing."""
        try:
            self.input_job.params[param_name]
        except MissingParamException:
            return None if param_name in self.input_job.params else False
        return True

    def param_is_defined(self, param_name: str) -> bool | None:
        """As param_exists(), but False if the value is undefined."""
        return self.param_exists(param_name) and self.input_job.params[param_name] is not None

    param_substitute = property(lambda self: self.input_job.params.substitute)

    def dataflow(self, output_ids: Any, branch_name_or_code: int | str = 1) -> list[int]:
        """Let None (the input), a dict or a list of these flow along a branch once the job is done; returns []."""
        job = self.input_job
        job.output.dataflow(job, output_ids, branch_name_or_code)
        self._note_event(DataflowEvent(output_ids, branch_name_or_code))
        return []

    def warning(self, message: Any, is_error: bool = False) -> None:
        """Print a text, and add it to the hive's log as INFO or WORKER_ERROR."""
        self._log(str(message), is_error, WarningEvent(message, is_error))

    def complete_early(self, message: str, branch: int | str | None = None) -> None:
        """End the job successfully; its input flows along the branch, if one is given, instead of branch 1."""
        if branch is not None:
            self.dataflow(None, branch)
            self.input_job.autoflow = False
        raise CompleteEarlyException(message)

    def run_system_command(
        self,
        command: str | Sequence[Any],
        timeout: float | None = None,
        use_bash_pipefail: bool = False,
        use_bash_errexit: bool = False,
        keep_stdout: bool = True,
    ) -> CommandResult:
        """Run a command, a text for the shell or a list of words, for at most `timeout` seconds; the job's output gets
        its output, too. JobFailedException if it cannot be started."""
        options = [name for name, on in (("pipefail", use_bash_pipefail), ("errexit", use_bash_errexit)) if on]
        text, code, began = join_command(command), None, time.monotonic()
        flush_output()
        with tempfile.TemporaryFile() as out, tempfile.TemporaryFile() as err:
            how: dict[str, Any] = {"stdout": out if keep_stdout else None, "stderr": err, "start_new_session": True}
            try:
                process = subprocess.Popen(command_argv(command, options), env={**os.environ, **self._variables}, **how)
                code = process.wait(timeout)
            except OSError as error:
                raise JobFailedException(f"Could not start '{text}': {error.strerror}: {error.filename}") from None
            except subprocess.TimeoutExpired:
                os.killpg(process.pid, signal.SIGKILL)  # what it has started, too
                process.wait()
            stdout, stderr = _copy_output(out, 1), _copy_output(err, 2)
        return CommandResult(code, stderr, text, stdout, (time.monotonic() - began) * 1000)

    def report_progress(self, table: str, row: Mapping[str, Any]) -> None:
        """Write a row to the pipeline's database at once, replacing one with its key; it stays if the job fails."""
        if self.worker.url is None:
            self.worker.say(f"progress for the table {table}: {stringify(row)}")
            return
        cells = [stringify(cell) if isinstance(cell, (dict, list, tuple)) else cell for cell in row.values()]
        with contextlib.closing(open_database(self.worker.url, for_jobs=True)) as db:
            db.transaction(lambda: db.insert_many(table, [*row], [cells], "REPLACE"))

    def worker_temp_directory(self) -> str:
        """A temporary directory, which is removed when the worker ends, not the job."""
        os.makedirs(self.worker.temp_directory, 0o700, exist_ok=True)
        return self.worker.temp_directory

    def run_life_cycle(self, job: Job) -> dict[str, float]:
        """Run a job, which gets its outputs or failure; returns milliseconds by method."""
        self.input_job, timings = job, dict[str, float]()
        self._call_methods(job, timings)
        if not job.died:
            self._attempt(["_end_job"], {})
        return timings

    def _call_methods(self, job: Job, timings: dict[str, float]) -> None:
        writes = ["write_output", "post_healthcheck"] if self.worker.execute_writes else []
        first = ["pre_cleanup"] if job.retry_count else []
        self._attempt([*first, "fetch_input", "run", *writes], timings)
        self._attempt(["post_cleanup"], timings)

    def retire(self) -> Any:
        """Release what was kept between jobs, as the process will run no more."""

    def _attempt(self, steps: Sequence[str], timings: dict[str, float]) -> None:
        """Run those of the methods that are defined, until one raises an exception, which is recorded."""
        try:
            for step in steps:
                method = getattr(self, step, None)
                if method or step == "write_output":  # the autoflow is part of it
                    self.worker.enter(step.upper())
                if method:
                    began = time.monotonic()
                    try:
                        method()
                    finally:
                        timings[step] = (time.monotonic() - began) * 1000
        except KeyboardInterrupt:  # where a runnable runs alone
            raise
        except BaseException as error:  # SystemExit, asyncio.CancelledError...
            self._ended_by(error)

    def _ended_by(self, error: BaseException) -> None:
        """Record and log the exception that ended the job."""
        job, first = self.input_job, error.args[0] if error.args else repr(error)
        if isinstance(error, CompleteEarlyException):
            self._log(str(first), False, CompleteEarlyEvent(first))
            return
        job.died, job.error = True, error
        job.transient_error = job.transient_error and getattr(error, "transient", True)
        missing = isinstance(error, MissingParamException)  # in the reference a KeyError with the name
        event = FailureEvent(KeyError, (first,)) if missing else FailureEvent(type(error), error.args)
        self._log(_failure_text(error), True, event)

    def _log(self, text: str, is_error: bool, event: Any) -> None:
        message_class = "WORKER_ERROR" if is_error else "INFO"
        text = hide_secrets(text)
        self.worker.say(f"{message_class} : {text}")
        self.worker.log(self.input_job, text, message_class)
        self._note_event(event)

    def _end_job(self) -> None:
        """Let the input flow along branch 1, unless `autoflow` is off, and check that each fan has its funnel."""
        job = self.input_job
        if self.worker.execute_writes and job.autoflow:
            job.output.dataflow(job, None)
        job.output.check_fans()


def _copy_output(file: Any, target: int) -> str:
    """Copy a file to a descriptor, if that can be written; returns the file's last part."""
    file.seek(0)
    with contextlib.suppress(OSError), open(target, "wb", closefd=False) as ours:
        shutil.copyfileobj(file, ours)
    file.seek(max(0, file.seek(0, os.SEEK_END) - OUTPUT_KEPT))
    return str(file.read().decode("utf-8", "replace"))


def _command_failure(command: str, code: int, stderr: str) -> JobFailedException:
    how = f"was killed with code={-code}" if code < 0 else f"resulted in an error code={code}"
    said = f"\nstderr is: {stderr}" if stderr.strip() else ""
    return JobFailedException(f"'{command}' {how}{said}")


def _failure_text(error: BaseException) -> str:
    """The text to log for an exception, with the lines of the user's code if it was unexpected."""
    frames = user_frames(error)
    if isinstance(error, NotationError) and frames:
        return f"{frames[-1].filename}, line {frames[-1].lineno}: {error}"
    if isinstance(error, (HiveError, JobFailedException)) and str(error):
        return str(error)
    return "".join([*traceback.format_exception_only(type(error), error), *traceback.format_list(frames)])


# ---- standard runnables, under the reference's names ----


class StandardRunnable(BaseRunnable):
    """Replaces a Perl module of the reference: expressions in parameters are Perl."""

    python_expressions = False

    def param(self, param_name: str, *value: Any) -> Any:
        """As in Python, but None if there is none; as in Perl an error if what it uses is missing."""
        if value:
            return self.input_job.params.set(param_name, value[0])
        if param_name not in self.input_job.params:
            return None
        return self.input_job.params[param_name]

    def is_on(self, name: str) -> bool:
        """Whether a parameter is true in Perl."""
        return perl_true(self.param(name))

    def data_url(self, *names: str) -> HiveURL:
        """The database of the first of these parameters that is set, which has to be MySQL; without names that of
        db_conn, of any kind; else the hive's."""
        given = next(filter(None, map(self.param, names or ("db_conn",))), None)
        url = url_of_connection(given) if given else self.worker.url
        if url is None:
            raise PermanentFailure("without a pipeline the parameter 'db_conn' is required")
        if names and url.driver != "mysql":
            raise PermanentFailure(f'Only the "mysql" driver is supported ({names[0]}: {url}).')
        return url

    def open_data(self) -> Database:
        """A connection to data_url(); to information_schema if a mysql:// URL names no database."""
        url = self.data_url()
        unnamed = url.driver == "mysql" and not url.dbname
        return open_database(replaced(url, dbname="information_schema") if unnamed else url, for_jobs=True)


def url_of_connection(given: Any) -> HiveURL:
    """The database of a db_conn: a URL, or the reference's hash of -url, or -driver, -host, -port, -user, ..."""
    given = given if isinstance(given, Mapping) else {"-url": given}
    flags = {perl_str(key).lstrip("-").lower(): perl_str(value) for key, value in given.items() if value is not None}
    url = parse_url(flags["url"]).database() if "url" in flags else HiveURL(driver="mysql")
    if not url.driver:
        raise UsageError(f"'{hide_password(flags['url'])}' names no database: give a URL or a hash of -host, -user...")
    names = {"driver": "driver", "user": "user", "host": "host", "dbname": "dbname", "pass": "password"}
    found = {name: flags[flag] for flag, name in names.items() if flag in flags}
    return replaced(url, **found, port=int(perl_num(flags.get("port") or 0)) or url.port)


def _client_options(given: Any) -> str:
    """A database for MySQL's client programs, for a shell."""
    url = url_of_connection(given)
    values = (url.host, url.port or 3306, url.user, url.password, url.dbname)
    host, port, user, password, dbname = (shlex.quote(str(value)) if value else "" for value in values)
    return f"--host={host} --port={port} --user={user} --password={password} {dbname}"


FORMATTERS.update(mysql_conn=_client_options, mysql_dbname=lambda given: url_of_connection(given).dbname)


class Dummy(StandardRunnable):
    """Sleeps for take_time seconds, which may be a formula such as rand(3)+1."""

    defaults = {"take_time": 0}

    def run(self) -> None:
        seconds = self.param("take_time")
        seconds = evaluate(seconds, self.input_job.params) if isinstance(seconds, str) else seconds
        if seconds:  # sleep(0) takes as long as the rest of the job
            time.sleep(max(0, perl_num(seconds)))


SHELL_OPERATORS = frozenset(("<", ">", ">>", "2>", "2>&1", "|", "&&", "||", ";"))


def join_command(command: Any) -> str:
    """A command (a text, or a list of words and shell operators) as text for the shell, quoted as by the reference."""
    if not isinstance(command, (list, tuple)):
        return perl_str(command)
    return " ".join(map(_shell_word, map(perl_str, command)))


def _shell_word(word: str) -> str:
    if word in SHELL_OPERATORS or re.fullmatch("[a-zA-Z0-9_/-]+", word):
        return word
    return "'" + word.replace("'", r"'\''") + "'"  # shlex.quote() does not quote a=b, an assignment


def command_argv(command: Any, bash_options: Sequence[str] = ()) -> list[str]:
    """The words to execute. As in Perl's system(), a shell is used only for shell syntax, or an operator in a list."""
    words = [perl_str(word) for word in as_list(command)]
    if bash_options:
        return ["bash", *(word for option in bash_options for word in ("-o", option)), "-c", join_command(command)]
    if len(words) > 1 and SHELL_OPERATORS.isdisjoint(words):
        return words
    text = words[0] if len(words) == 1 else join_command(words)
    if re.search(r"[$&*(){}\[\]'\";\\|?<>~`\n]", text.rstrip("\n")) or re.match(r"\s*(exec\s|\w+=|$)", text):
        return ["/bin/sh", "-c", text if text.strip() else "exit 255"]  # an error in Perl, too
    return text.split()


class SystemCmd(StandardRunnable):
    """Runs the command in cmd, a text for the shell or a list of words."""

    defaults = {
        "return_codes_2_branches": {},  # exit code -> branch along which the input flows; the job succeeds
        "use_bash_pipefail": 0,  # a pipe fails when any of its commands does
        "use_bash_errexit": 0,  # of several commands the first failure ends all
        "dataflow_file": None,  # file of JSON lines, each after an optional branch, to flow when the command is done
        "dataflow_branch": None,
        "timeout": None,  # seconds
    }

    def run(self) -> None:
        timeout = perl_num(self.param("timeout") or 0) or None
        options = {name: self.is_on(name) for name in ("use_bash_pipefail", "use_bash_errexit")}
        self.done = self.run_system_command(self.param_required("cmd"), timeout, **options, keep_stdout=False)

    def write_output(self) -> None:
        code, stderr, text = self.done[:3]
        if code == 0:
            return self.dataflow_from_json(self.param("dataflow_file"), self.param("dataflow_branch"))
        if code in (-9, 128 + 9):  # the latter from a shell whose command was killed
            self.worker.check_memory(f"'{text}' was killed: out of memory")
        mapped = {perl_str(key): branch for key, branch in (self.param("return_codes_2_branches") or {}).items()}
        branch = mapped.get(str(code))
        if code is None:
            failure, branch = "The command was aborted because it exceeded the allowed runtime", -2
        elif branch is not None and code > 0:
            self.complete_early(f"The command exited with code {code}, which is mapped to branch #{branch}.", branch)
        elif code > 0 and re.search('Exception in thread ".*" java.lang.OutOfMemoryError: Java heap space at', stderr):
            failure, branch = f"{stderr}\nJava heap space is out of memory", -1
        else:
            raise _command_failure(text, code, stderr)
        if self.input_job.analysis.rules_on(branch):
            self.complete_early(f"{failure}. Flowing to the {branch} branch.", branch)
        raise JobFailedException(f"{failure}, but there are no dataflow-rules on branch {branch}.")

    def dataflow_from_json(self, path: str | None, default_branch: int | str | None) -> None:
        """Let the lines of a file flow, each JSON after an optional branch."""
        for number, line in enumerate(read_lines(path) if path else (), 1):
            _, branch, text = re.split(r"^(?:(-?\d+)\s+)?", line, maxsplit=1)
            try:
                output = json.loads(text)
            except ValueError as error:
                raise JobFailedException(f"{path}, line {number}: not valid JSON: {error}") from None
            self.dataflow(output, branch or (1 if default_branch is None else default_branch))


def read_lines(source: str | Sequence[str]) -> Iterator[str]:
    """The lines of a file, or of the output of a command given as words. OSError, JobFailedException if it fails."""
    how: dict[str, Any] = {"encoding": "utf-8", "errors": "surrogateescape", "newline": "\n"}
    if isinstance(source, str):
        with open(source, **how) as file:
            yield from file
        return
    with tempfile.TemporaryFile() as said:
        process: Any = subprocess.Popen(source, stdout=subprocess.PIPE, stderr=said, start_new_session=True)
        with io.TextIOWrapper(process.stdout, **how) as lines:
            yield from lines
        code, stderr = process.wait(), _copy_output(said, 2)
    if code:
        raise _command_failure(shlex.join(source), code, stderr)


class JobFactory(StandardRunnable):
    """Creates a job for each row of inputlist, inputfile, inputquery or inputcmd, or for each range of `step` rows."""

    SOURCES = ("inputlist", "inputquery", "inputfile", "inputcmd")
    defaults = {
        **dict.fromkeys((*SOURCES, "delimiter")),
        **dict.fromkeys(("column_names", "randomize", "step", "contiguous", "key_column", "use_bash_pipefail"), 0),
        "fan_branch_code": 2,
    }

    def run(self) -> None:
        rows, names = self._read_rows()
        step, key = (int(perl_num(self.param(name) or 0)) for name in ("step", "key_column"))
        if names and len(set(names)) < len(names):
            del rows  # which closes a query that is open: it may hold a lock
            raise PermanentFailure(f"two of the columns {', '.join(names)} have one name: set column_names")
        if self.is_on("randomize"):
            rows = [*rows]
            random.shuffle(rows)
        if step:
            outputs = row_ranges([*rows], names, step, self.is_on("contiguous"), key)
        elif names is not None:
            outputs = (dict(zip(names if len(row) <= len(names) else names + [""] * len(row), row)) for row in rows)
        else:
            outputs = ({"_": list(row), **{f"_{i}": value for i, value in enumerate(row)}} for row in rows)
        self.param("output_ids", spooled(self.input_job.output.spool, outputs))

    def write_output(self) -> None:
        self.dataflow(self.param("output_ids"), self.param("fan_branch_code"))

    def _read_rows(self) -> tuple[Any, list[str] | None]:
        """The rows, and the columns' names if they are given or the source has them."""
        source = next(filter(self.is_on, self.SOURCES), None)
        if not source:
            raise JobFailedException(f"one of {', '.join(self.SOURCES)} must be set")
        value, given = self.param(source), self.param("column_names")
        names = [*map(perl_str, given)] if isinstance(given, list) else None
        if source == "inputlist":
            if not isinstance(value, list):
                raise JobFailedException(f"inputlist must be a list, not {stringify(value)[:80]}")
            if names is None and perl_true(given):
                raise JobFailedException(f"column_names must be a list with inputlist, not {stringify(given)[:80]}")
            return value if value and isinstance(value[0], list) else [[item] for item in value], names
        if source == "inputquery":
            found = self.open_data().stream(value)
            header = [*next(found)]
            return found, header if names is None else names
        if source == "inputcmd":
            value = command_argv(value, ["pipefail"] if self.is_on("use_bash_pipefail") else [])
        rows = _fields(read_lines(value), self.param("delimiter"))
        if names is None and perl_true(given):
            names = next(rows, None)
        return rows, names


def _fields(lines: Iterable[str], delimiter: str | None) -> Iterator[list[str]]:
    """The fields of each line, separated by a pattern, without empty ones at its end, as in Perl's split()."""
    for text in (line.removesuffix("\n") for line in lines):
        row = [text] if delimiter is None else re.split(delimiter, text)
        while delimiter is not None and row and not row[-1]:
            row.pop()
        yield row


def row_ranges(rows: Sequence[Any], names: Any, step: int, contiguous: bool, key: int) -> Iterator[dict[str, Any]]:
    """Ranges of up to `step` rows, of column number `key`, and each column's first and last value. With `contiguous` a
    range ends before a key that does not succeed the last one."""
    keys = [row[key] for row in rows]
    breaks = [i for i in range(1, len(keys)) if contiguous and perl_successor(keys[i - 1]) != perl_str(keys[i])]
    for begin, end in zip([0, *breaks], [*breaks, len(keys)]):
        for start in range(begin, end, step):
            found = keys[start : min(start + step, end)]
            ends = {"_range_start": found[0], "_range_end": found[-1], "_range_count": len(found), "_range_list": found}
            labels: Iterable[Any] = itertools.count() if names is None else names
            for label, low, high in zip(labels, rows[start], rows[start + len(found) - 1]):
                ends.update({f"_start_{label}": low, f"_end_{label}": high})
            yield ends


def perl_successor(value: Any) -> str:
    """Perl's ++, also of letters and then digits (az -> ba)."""
    text = perl_str(value)
    return increment(text) if re.fullmatch(r"[a-zA-Z]+[0-9]*", text) else perl_str(perl_num(value) + 1)


CLIENTS = {"mysql": ("mysql", "mariadb"), "mysqldump": ("mysqldump", "mariadb-dump"), "sqlite": ("sqlite3",)}


def database_order(sql: str | None) -> re.Match[str] | None:
    """Match a statement that creates or drops a database; groups: verb, unless (IF [NOT] EXISTS), name."""
    exists, name = r"(?P<unless>\s+if\s+(?:not\s+)?exists)?", r"(?:\s+`?(?P<name>\w+)`?)?"
    return re.fullmatch(rf"(?i)\s*(?P<verb>create|drop)\s+database{exists}{name}\s*;?\s*", sql or "")


def client_words(url: HiveURL, prepend: Sequence[str] = (), sql: str | None = None) -> list[str]:
    """A database client's options: `prepend`, how to connect (without the password), and what to run."""
    if url.driver == "sqlite":
        return [*prepend, os.path.expanduser(url.dbname), *([sql] if sql else [])]
    places = {"host": url.host, "port": url.port, "user": url.user, "ssl-ca": url.conn_params.get("ssl_ca")}
    found = [f"--{name}={value}" for name, value in places.items() if value]
    return [*prepend, *found, *(["-e", sql] if sql else []), *([url.dbname] if url.dbname else [])]


class SqlCmd(StandardRunnable):
    """Runs SQL, a statement or a list, in one session on db_conn or the hive; the last inserted ids flow along branch 2
    as {_insert_id_0: id, _insert_id_1: ...}."""

    defaults = {"wrap_in_transaction": 0}

    def run(self) -> None:
        statements = as_list(self.param_required("sql"))
        with contextlib.closing(self.open_data()) as db:
            work = functools.partial(self._execute, db, statements)
            db.transaction(work) if self.is_on("wrap_in_transaction") else work()

    def _execute(self, db: Database, statements: Sequence[Any]) -> None:
        self.insert_ids, last = dict[str, int](), 0
        for index, statement in enumerate(map(perl_str, statements)):
            before = 0 if db.driver == "mysql" else last  # SQLite keeps the last id until the next INSERT
            ids = db.run_script(statement, lambda part: db.execute(part).lastrowid)
            last = [before, *filter(None, ids)][-1]
            self.insert_ids[f"_insert_id_{index}"] = self.param(f"_insert_id_{index}", last)

    def write_output(self) -> None:
        self.dataflow(self.insert_ids, 2)


class SqlHealthcheck(StandardRunnable):
    """Fails, without retry, unless a query finds as many rows as expected_size says: '= 5', '> 0', '!= 3'..."""

    IN_PERL = {"": "==", "=": "==", "<>": "!="}
    defaults = {"description": "/no description/", "expected_size": None, "inputquery": None}  # the old name of query

    def run(self) -> None:
        given = perl_str(self.param("inputquery") or self.param_required("query"))  # its old and its new name
        expected = perl_str(self.param("expected_size") or "")
        found = re.fullmatch(r"\s*(==?|>=?|<=?|<>|!=|)\s*(\d*)\s*", expected, re.ASCII)
        if found is None:
            raise JobFailedException(f"Cannot interpret the 'expected_size' parameter: '{expected}'")
        size, query = int(found[2] or 0), re.sub(r";\s*$", "", given)
        if not re.search("(?i)LIMIT", query):
            query += f" LIMIT {size + 1}"  # no more rows need be read
        with contextlib.closing(self.open_data()) as db:
            count = len(db.query(query))
        if not evaluate(f"{count} {self.IN_PERL.get(found[1], found[1])} {size}", {}):
            raise PermanentFailure(f"The following tests have failed:\n - {self.param('description')}\n   > {given}\n")


class DbCmd(SystemCmd):
    """Runs a database's client, or a program that takes its options. Passwords are in the environment only."""

    INPUTS = {"input_file": "{1} < {0}", "input_query": "{1}", "command_in": "{0} | {1}"}
    OUTPUTS = {"output_file": "{1} > {0}", "command_out": "{1} | {0}"}
    defaults = dict.fromkeys((*INPUTS, *OUTPUTS, "executable", "prepend", "append"))

    def fetch_input(self) -> None:
        self._variables = {}
        self.param("cmd", self.command())

    def command(self) -> str:
        """The command, as text for the shell."""
        inputs, outputs = ([name for name in names if self.param(name)] for names in (self.INPUTS, self.OUTPUTS))
        if len(inputs) > 1 or len(outputs) > 1 or not (inputs or self.param("executable")):
            raise JobFailedException("DbCmd takes one input (or executable) and one output")
        url, sql = self.data_url(), self.param("input_query")
        if order := database_order(sql):  # the client's options do not name the database
            name = order["name"] or url.dbname
            sql, url = f"{order['verb']} DATABASE{order['unless'] or ''} `{name}`", replaced(url, dbname="")
        if order and url.driver == "sqlite":
            text = join_command([*(["touch"] if order["verb"].lower() == "create" else ["rm", "-f"]), name])
        else:
            text = self.client(url, self.param("executable"), self.words("prepend"), self.words("append"), sql)
        for name, form in {**self.INPUTS, **self.OUTPUTS}.items():
            if value := self.param(name):
                text = form.format(join_command([value] if name.endswith("file") else value), text)
        return text

    def words(self, name: str) -> list[str]:
        """A parameter that is a word or a list of words."""
        return [perl_str(word) for word in as_list(self.param(name)) if word is not None]

    def client(self, url: HiveURL, program: str = "", prepend: Any = (), append: Any = (), sql: Any = None) -> str:
        """The command that runs a client (by default the interactive one) on a database."""
        kind = program or url.driver
        found = next(filter(shutil.which, CLIENTS.get(kind, ())), kind)
        text = join_command([found, *client_words(url, prepend, sql), *append])
        if not url.password:
            return text
        name = f"EHIVE_TMP_PASSWORD_{len(self._variables)}"
        self._variables[name] = url.password
        return f'MYSQL_PWD="${name}" {text}'


class DatabaseDumper(DbCmd):
    """Dumps tables of a MySQL database into a file (.gz: compressed) or a database. In table_list % stands for any
    text; with exclude_list these tables are left out."""

    defaults = {
        **dict.fromkeys(("table_list", "src_db_conn", "output_file", "output_db", "dump_options")),
        **dict.fromkeys(("exclude_ehive", "exclude_list", "skip_dump"), 0),
        **dict.fromkeys(("use_bash_pipefail", "use_bash_errexit"), 1),
    }

    def command(self) -> str:
        source, path = self.data_url("src_db_conn", "db_conn"), self.param("output_file")
        restored = f"dump_{self.input_job.dbID or 0}_restored"
        if self.param("skip_dump"):
            self.complete_early('Skipping the dump because "skip_dump" is defined')
        if self.param(restored):
            self.complete_early("Skipping the dump because this database has been restored from it")
        if path:
            output = f"{'| gzip ' * perl_str(path).lower().endswith('.gz')}> {join_command([path])}"
        elif self.param("output_db"):
            output = f"| {self.client(self.data_url('output_db'))}"
        else:
            raise PermanentFailure('One of the parameters "output_file" and "output_db" is mandatory')
        tables = self._choose(source)
        words = ["--skip-lock-tables", *(tables or ["--no-create-info", "--no-data"])]
        dump = self.client(source, "mysqldump", append=words)
        text = " ".join([dump, *self.words("dump_options"), output])  # options as the shell reads them
        if self.input_job.dbID and "pipeline_wide_parameters" in tables:
            row = f"INSERT INTO pipeline_wide_parameters VALUES ('{restored}', 1);"
            text += f'; echo "{row}" {output.replace(">", ">>", 1)}'  # what is restored from it is not dumped
        return text

    def _choose(self, source: HiveURL) -> list[str]:
        """The tables and views to dump; the hive's are among them, unless exclude_ehive or exclude_list is set."""
        with contextlib.closing(open_database(source, for_jobs=True)) as db:
            there = db.tables("view")
        hive = there & {*TABLES, *VIEWS} if "hive_meta" in there else set()
        names, all_but = " ".join(self.words("table_list")).split(), self.is_on("exclude_list")
        pattern = "|".join(".*".join(map(re.escape, name.split("%"))) for name in names)
        chosen = {name for name in there if (not names or bool(re.fullmatch(pattern, name))) != all_but}
        if self.is_on("exclude_ehive"):
            return sorted(chosen - hive)
        return sorted(chosen if names and all_but else chosen | hive)


class MySQLTransfer(DbCmd):
    """Copies a table from src_db_conn to dest_db_conn, and counts its rows. One of them is by default db_conn."""

    defaults = {
        **dict.fromkeys(("src_db_conn", "dest_db_conn", "where", "filter_cmd", "renamed_table")), "mode": "overwrite",
        "rename_filter": r'sed "s/\`#table#\`/\`#renamed_table#\`/" | sed "s/\`#table#_ibfk/\`#renamed_table#_ibfk/"',
        "use_bash_pipefail": 1, "lock_tables": 0,
    }  # fmt: skip

    def command(self) -> str:
        if self.param("src_db_conn") == self.param("dest_db_conn"):
            raise PermanentFailure("Please either specify 'src_db_conn' or 'dest_db_conn' or make them different")
        table, mode, where = self.param_required("table"), self.param_required("mode"), self.param("where")
        source = self.data_url("src_db_conn", "db_conn")
        self.target = self.data_url("dest_db_conn", "db_conn")
        if mode not in ("overwrite", "topup", "insertignore"):
            raise JobFailedException(f"Mode '{mode}' not recognized. Should be 'overwrite', 'topup' or 'insertignore'")
        self.rows_before, columns = self._look(source, table)
        if mode != "overwrite" and columns != self._look(self.target, table)[1]:
            raise JobFailedException(f"'{table}' has a different schema in the two databases")
        options = [] if mode == "overwrite" else ["--no-create-info", "--insert-ignore"]
        options += [] if self.is_on("lock_tables") else ["--skip-lock-tables"]
        dump = self.client(source, "mysqldump", options, [table] if where is None else [table, "--where", where])
        filters = [self.param("rename_filter") if self.param("renamed_table") else "", self.param("filter_cmd")]
        return " | ".join([dump, *filter(None, filters), self.client(self.target)])

    def _look(self, url: HiveURL, table: str) -> tuple[int, Any]:
        """The number of a table's rows for which `where` holds, and its columns."""
        where = "" if self.param("where") is None else f" WHERE {self.param('where')}"
        with contextlib.closing(open_database(url, for_jobs=True)) as db:
            columns = db.query(f"SHOW COLUMNS FROM {db.quote(table)}")
            return int(db.value(f"SELECT count(*) FROM {table}{where}")), columns

    def write_output(self) -> None:
        super().write_output()
        table, mode, before = self.param("table"), self.param("mode"), self.rows_before
        copy_name = self.param("renamed_table") or table
        after = self._look(self.target, copy_name)[0]
        if mode != "insertignore" and (after < before or (mode == "overwrite" and after > before)):
            counts = f"{before} rows from source copied into {after} rows in target"
            raise JobFailedException(f"Could not copy '{table}' rows: {counts}")
        told = f"Successfully copied {before} '{table}' rows"
        if mode != "overwrite":
            told = f"Cannot check success in this mode, but the rows of '{copy_name}' increased by {after - before}"
        self.warning(told)


def read_sequences(lines: Iterable[str], form: str) -> Iterator[tuple[str, str, str]]:
    """Title, sequence and quality of each record of a `form` "fasta" or "fastq". JobFailedException if it is none."""
    stripped = (line.rstrip("\r\n") for line in lines)
    if form == "fastq":
        for title in filter(None, stripped):
            sequence, plus, quality = (next(stripped, "") for _ in range(3))
            if not title.startswith("@") or not plus.startswith("+") or len(sequence) != len(quality):
                raise JobFailedException(f"not a FASTQ file with four lines to a record: look at '{title[:40]}'")
            yield title[1:], sequence, quality
        return
    title, parts = "", list[str]()
    for line in itertools.chain(filter(str.strip, stripped), ">"):
        if line.startswith(">"):
            if title:
                yield title[1:], "".join(parts), ""
            title, parts = line, []
        elif title:
            parts += line.split()
        else:
            raise JobFailedException(f"not a FASTA file: it begins with '{line.strip()[:40]}' instead of '>'")


class FastaFactory(StandardRunnable):
    """Splits a FASTA or FASTQ file, which may be compressed, into chunks, with a job for each on branch 2. A chunk is
    full when its sequences are longer than max_chunk_length together, or more than max_chunk_size. Sequences whose
    names match the pattern seq_filter are left out."""

    ENDINGS = {"fasta": "fa fas fast fasta seq fsa nt aa fna faa", "fastq": "fastq fq"}  # as in Bio::SeqIO
    defaults = {
        "max_chunk_length": 100000, "max_chunk_size": 0, "output_prefix": "my_chunk_",
        "seq_filter": None, "output_suffix": ".#input_format#", "hash_directories": 0, "input_format": "fasta",
        "output_dir": "", "output_format": "#input_format#",
    }  # fmt: skip

    def fetch_input(self) -> None:
        path = perl_str(self.param_required("inputfile"))
        form, self.form = (perl_str(self.param_required(name)).lower() for name in ("input_format", "output_format"))
        ending = os.path.splitext(path)[1][1:].lower()  # as in the reference it overrides input_format
        form = next((name for name, endings in self.ENDINGS.items() if ending in endings.split()), form)
        if form not in self.ENDINGS or self.form not in ("fasta", form):
            raise PermanentFailure(f"FastaFactory reads fasta or fastq; it cannot turn {form} into {self.form}")
        packed = path.endswith((".gz", ".Z"))
        records = read_sequences(read_lines(["gunzip", "-c", path] if packed else path), form)
        named = ((" ".join(title.split(None, 1)), *others) for title, *others in records)
        unwanted = self.param("seq_filter")
        self.records = (item for item in named if unwanted is None or not re.search(unwanted, item[0].split(" ")[0]))

    def write_output(self) -> None:
        limits = (self.param("max_chunk_length"), self.param("max_chunk_size"))
        longest, largest = (perl_num(limit or 0) or math.inf for limit in limits)
        number, record = 0, next(self.records, None)
        while record:
            number, length, size = number + 1, 0, 0
            name = f"{self.param('output_prefix')}{number}{self.param('output_suffix')}"
            hashed = dir_revhash(number) if self.is_on("hash_directories") else ""
            if folder := "/".join(filter(None, [self.param("output_dir"), hashed])):
                os.makedirs(folder, exist_ok=True)
                folder = re.sub(r"(/\.)+(?=/)", "", re.sub("/+", "/", f"{folder}/"))  # as by Perl's File::Spec
                name = re.sub(r"^(\./)+(?=.)", "", folder) + re.sub(r"^(\./)+", "", name)
            with open(name, "w", encoding="utf-8", errors="surrogateescape") as file:
                while record and length <= longest and size <= largest:
                    title, sequence, quality = record
                    if self.form == "fastq":
                        file.write(f"@{title}\n{sequence}\n+\n{quality}\n")
                    else:
                        folded = "\n".join(re.findall(".{1,60}", sequence))
                        file.write(f">{title}\n{folded}\n")
                    length, size, record = length + len(sequence), size + 1, next(self.records, None)
            chunk = {"chunk_name": name, "chunk_number": number, "chunk_length": length, "chunk_size": size}
            self.dataflow(chunk, 2)


class NotifyByEmail(StandardRunnable):
    """Sends a mail to (and from) the address in email, by smtp_server (host:port), $EHIVE_SMTP_SERVER or localhost."""

    defaults = {
        "is_html": 0, "attachments": [], "smtp_server": None, "subject": "An automatic message from your pipeline",
    }  # fmt: skip

    def run(self) -> None:
        from email.message import EmailMessage

        message = EmailMessage()
        message["From"] = message["To"] = perl_str(self.param_required("email"))
        message["Subject"] = " ".join(perl_str(self.param_required("subject")).split())
        message.set_content(perl_str(self.param_required("text")), subtype="html" if self.is_on("is_html") else "plain")
        for path in self.param("attachments") or []:
            with open(path, "rb") as file:
                message.add_attachment(file.read(), "application", "octet-stream", filename=os.path.basename(path))
        server = perl_str(self.param("smtp_server") or os.environ.get("EHIVE_SMTP_SERVER") or "localhost")
        try:
            with smtplib.SMTP(server, timeout=60) as smtp:
                smtp.send_message(message)
        except OSError as error:
            raise JobFailedException(f"mail server {server} (see parameter smtp_server): {error}") from None


def send_to_slack(webhook: str, payload: Mapping[str, Any]) -> None:
    """Post a message to an incoming webhook. ServiceError if it is not accepted."""
    import urllib.request

    data = urllib.parse.urlencode({"payload": json.dumps(payload)}).encode()
    try:
        urllib.request.urlopen(webhook, data, timeout=15).close()
    except (OSError, ValueError, http.client.HTTPException) as error:
        raise ServiceError(f"Slack: the message could not be sent: {error}") from None


class SlackNotification(StandardRunnable):
    """Posts text (and attachments) to a Slack channel, by default that of slack_webhook."""

    defaults = dict.fromkeys(("channel", "username", "icon_url", "icon_emoji", "attachments"))

    def run(self) -> None:
        payload = {name: value for name in SlackNotification.defaults if (value := self.param(name))}
        payload["text"] = self.param_required("text")
        if re.match("[^#@]", channel := perl_str(payload.get("channel", ""))):
            payload["channel"] = "#" + channel
        send_to_slack(perl_str(self.param_required("slack_webhook")), payload)


# ---- the example LongMult: the reference's Perl version and, with python_expressions, its Python version ----


class DigitFactory(Dummy):
    """First step of LongMult: a job for each different digit of b_multiplier (in Python only those above 1)."""

    def write_output(self) -> None:
        digits = set(perl_str(self.param_required("b_multiplier"))).difference("01" if self.python_expressions else "")
        self.dataflow([{"digit": digit} for digit in sorted(digits)], 2)
        self.warning(f"{len(digits)} multiplication jobs have been created")


class PartMultiply(Dummy):
    """Second step of LongMult: a_multiplier times one digit."""

    def write_output(self) -> None:
        a, digit = (int(perl_str(self.param_required(name))) for name in ("a_multiplier", "digit"))
        self.dataflow({"partial_product" if self.python_expressions else "product": str(a * digit)}, 1)


class AddTogether(Dummy):
    """Last step of LongMult: adds the products, accumulated or from a table."""

    defaults = {"intermediate_table_url": None, "final_table_url": "?table_name=final_result", "partial_product": {}}

    def write_output(self) -> None:
        self.a, self.b = (perl_str(self.param_required(name)) for name in ("a_multiplier", "b_multiplier"))
        products = {**self.param("partial_product"), "1": self.a, "0": 0}
        if table := self.param("intermediate_table_url"):
            url = parse_url(table)
            with contextlib.closing(open_database(url.database() if url.driver else self.worker.url)) as db:
                sql = f"SELECT digit, partial_product FROM {db.quote(url.query['table_name'])} WHERE a_multiplier=?"
                products.update((perl_str(digit), product) for digit, product in db.query(sql, [self.a]))
        for digit in {*self.b} - products.keys():
            raise JobFailedException(f"The product of {self.a} and {digit} has not arrived: check the flow into it")
        self.result = sum(int(perl_str(products[digit])) * 10**place for place, digit in enumerate(reversed(self.b)))
        self.dataflow({"result": str(self.result)}, 1)

    def post_healthcheck(self) -> None:
        if self.param("final_table_url") and not self.python_expressions:
            verdict = "CORRECT" if int(self.a) * int(self.b) == self.result else "INCORRECT"
            self.warning(f"The result for {self.a} x {self.b} is {self.result}, this result is {verdict}")


RUNNABLES: dict[str, type[BaseRunnable]] = {f"{PERL_RUNNABLES}::{name}": globals()[name] for name in STANDARD_RUNNABLES}
for _cls in (DigitFactory, PartMultiply, AddTogether):
    RUNNABLES[f"Bio::EnsEMBL::Hive::Examples::LongMult::RunnableDB::{_cls.__name__}"] = _cls
    RUNNABLES[f"eHive.examples.LongMult.{_cls.__name__}"] = type(_cls.__name__, (_cls,), {"python_expressions": True})


# ---- finding the code ----


def is_python(module: str, language: str | None) -> bool:
    """Whether an analysis' module is a user's Python code (`language` python3, a file, or a dotted name)."""
    return language in ("python3", "python") or (not language and "::" not in module and "." in module)


def _loader(module: str, language: str | None) -> Callable[[], type[BaseRunnable]] | None:
    """What gives the class for a module and language: from -runnables, ours, a user's, or one that runs a wrapper
    (Python's, too, if $EHIVE_WRAPPER_PYTHON3 is set). None if it is none of these."""
    ours = RUNNABLES.get(module) if language in (None, "", "perl", "python", "python3") else None
    if known := stand_ins().get(module, ours):
        return lambda: known
    if is_python(module, language) and not os.environ.get(f"EHIVE_WRAPPER_{language or ''}".upper()):
        return lambda: user_class(module, BaseRunnable, "runnable", RunnableBroken)
    if wrapper := find_wrapper(language):
        return lambda: type("Guest", (GuestRunnable,), {"wrapper": wrapper, "module": module})
    return None


def can_run(analysis: Analysis) -> bool:
    """Whether we can run an analysis' kind of code, which is not loaded."""
    return bool(_loader(analysis.module or "", analysis.language))


def find_runnable(module: str, language: str | None = None) -> type[BaseRunnable]:
    """The class for a module and language. RunnableBroken if there is none or loading fails."""
    if load := _loader(module or "", language):
        return load()
    raise RunnableBroken(why_not_run(module, language))


find_module = functools.partial(find_runnable, language="python3")  # the reference's eHive.find_module


def nearest_module(module: str) -> str:
    """The standard runnable with the most similar name; "" if none is similar, or if Perl may have the module."""
    near = difflib.get_close_matches(module.removeprefix(f"{PERL_RUNNABLES}::"), STANDARD_RUNNABLES, 1)
    return f"{PERL_RUNNABLES}::{near[0]}" if near and not os.environ.get("EHIVE_ROOT_DIR") else ""


def why_not_run(module: str, language: str | None) -> str:
    """Why a module cannot be run here, and what is needed for it."""
    if near := "" if language else nearest_module(module).rpartition("::")[2]:
        return f"there is no module '{module}' (did you mean {near}?)"
    need = "Perl workers need EHIVE_ROOT_DIR, a checkout of eHive; a class in Python is named FILE.Class"
    if os.environ.get("EHIVE_ROOT_DIR"):
        need = "start a Perl worker"
    if language:
        need = f"EHIVE_WRAPPER_{language.upper()} must name a program that can be executed"
    what = f"module '{module}' is {language or 'Perl'}, which cannot be run here: it is left to workers that can"
    return f"{what} ({need}; -runnables gives a Python class in its place)"


def stand_ins() -> Mapping[str, type[BaseRunnable]]:
    """The classes in the files of $EHIVE_RUNNABLES, by the modules they replace. RunnableBroken if a file has none."""
    found: dict[str, type[BaseRunnable]] = {}
    for path in filter(None, os.environ.get("EHIVE_RUNNABLES", "").split(os.pathsep)):
        module = import_users(path, RunnableBroken)[0]
        classes = [cls for cls in subclasses_in(module, BaseRunnable) if cls.stands_in_for] if module else []
        if not classes:
            raise RunnableBroken(f"there is no class with stands_in_for = 'MODULE' in '{path}'")
        for cls in classes:
            if "python_expressions" not in vars(cls):
                cls.python_expressions = False  # the parameters in the database are written for Perl
            found.update(dict.fromkeys(as_list(cls.stands_in_for), cls))
    return found


def find_wrapper(language: str | None) -> str | None:
    """$EHIVE_WRAPPER_<LANGUAGE>, else the wrapper in $EHIVE_ROOT_DIR; None if that cannot be executed."""
    if not language or language == "perl":
        return None
    usual = f"{os.environ.get('EHIVE_ROOT_DIR')}/wrappers/{language}/wrapper"
    return shutil.which(os.path.abspath(os.environ.get(f"EHIVE_WRAPPER_{language.upper()}") or usual))


# ---- runnables in other languages ----
#
# The reference's protocol (GuestProcess.pm, version 5): `WRAPPER run MODULE FD_IN FD_OUT DEBUG` runs the jobs of one
# module. Messages are lines of JSON: it sends {"event", "content"}, and we answer {"response"}; for each job we send
# {"input_job", "execute_writes", "debug"}, and {} at the end.

GUEST_EXIT_SECONDS = 0.5  # until a wrapper that should end is killed


class GuestRunnable(StandardRunnable):
    """A runnable in another language, run by its wrapper; templates and conditions are evaluated here."""

    wrapper = module = ""
    process: Any = None  # the wrapper's Popen, once it runs

    def param_defaults(self) -> dict[str, Any]:
        """Start the wrapper, which sends the module's defaults."""
        orders, to_guest = os.pipe()
        from_guest, events = os.pipe()
        self._to_guest, self._from_guest = os.fdopen(to_guest, "wb", buffering=0), os.fdopen(from_guest, "rb")
        words = [self.wrapper, "run", self.module, str(orders), str(events), str(self.debug)]
        with os.fdopen(orders), os.fdopen(events, "wb"):  # our copies of these ends are closed
            self.process = subprocess.Popen(words, pass_fds=(orders, events))
        return self._answer_until("PARAM_DEFAULTS", {}) or {}

    def _call_methods(self, job: Job, timings: dict[str, float]) -> None:
        """Let the wrapper run the job."""
        try:
            if self.process is None:
                self.param_defaults()
            order = {"parameters": job.params.unsubstituted, "input_id": job.input_id}
            order.update(dbID=job.dbID or 0, retry_count=job.retry_count)
            self._send(input_job=order, execute_writes=int(self.worker.execute_writes), debug=self.debug)
            self._from_guest.readline()  # {"response": "OK"}
            told = self._answer_until("JOB_END", timings)
            state = told["job"]
            job.autoflow = job.autoflow and state["autoflow"]
            job.transient_error = job.transient_error and state["transient_error"]
            job.lethal_for_worker, job.died = state["lethal_for_worker"], not told["complete"]
        except Exception as error:
            self._ended_by(error)
            self.retire()

    def retire(self) -> int | None:
        """End the wrapper; returns its exit code, None if it had to be killed or did not run."""
        process, self.process = self.process, None
        if process:
            with process, self._to_guest, self._from_guest:
                with contextlib.suppress(OSError):
                    self._send()
                with contextlib.suppress(subprocess.TimeoutExpired):
                    return int(process.wait(GUEST_EXIT_SECONDS))
                process.kill()
        return None

    def _send(self, **message: Any) -> None:
        self._to_guest.write(json.dumps(message, default=str).encode() + b"\n")

    def _answer_until(self, last: str, timings: dict[str, float]) -> Any:
        """Answer events up to `last`; returns its content, and adds to `timings` the milliseconds of each status."""
        answers: dict[str, Callable[[Any], Any]] = {
            **dict.fromkeys(("VERSION", "PARAM_DEFAULTS", "JOB_END"), lambda _: None),
            "JOB_STATUS_UPDATE": lambda phase: self.worker.enter(phase.upper()),
            "WARNING": lambda told: self.warning(told["message"], bool(told["is_error"])),
            "WORKER_TEMP_DIRECTORY": lambda _: self.worker_temp_directory(),
            "DATAFLOW": lambda told: self.dataflow(told["output_ids"], told["branch_name_or_code"]),
        }
        phase, began, event, content = "", 0.0, "", None
        while event != last:
            if not (line := self._from_guest.readline()):
                code = self.retire()
                if code == -9:
                    self.worker.check_memory(f"the process of {self.module} was killed: out of memory")
                raise RunnableBroken(f"the process of {self.module} ended with exit code {code} ({self.wrapper})")
            try:
                message = json.loads(line)
                event, content = message["event"], message.get("content")
                answer = answers[event]
            except (ValueError, LookupError, TypeError, AttributeError):
                told = shorten(line.decode(errors="replace"))
                raise RunnableBroken(f"{self.wrapper} sent what is not in the protocol: {told}") from None
            if event == "VERSION" and not str(content).startswith("5."):
                raise RunnableBroken(f"{self.wrapper} uses protocol version {content}; version 5 is required")
            if event in ("JOB_STATUS_UPDATE", "JOB_END"):
                timings.update({phase: (time.monotonic() - began) * 1000} if phase else {})
                phase, began = str(content), time.monotonic()
            if event in ("DATAFLOW", "JOB_END"):  # with the parameters that the wrapper has set or substituted
                vars(self.input_job.params).update(content["params"])
            response = answer(content)
            self._send(response="OK" if response is None else response)
        return content


# ---- runnables without a pipeline ----


def run_alone(cls: Any, job: Job, tell: Any = say, execute_writes: Any = 1, debug: int = 0, keep: Any = 0) -> None:
    """Run one job in this process, without a worker; `keep`: keep its temporary directory."""
    runnable, folder = cls(), tempfile.mkdtemp(prefix="standaloneJob_") + "/"
    worker: Any = types.SimpleNamespace(pipeline=Pipeline(), url=None, temp_directory=folder, debug=debug)
    worker.execute_writes, worker.log = execute_writes, lambda *_: None
    worker.say, worker.check_memory = lambda text: tell(f"Standalone worker {text}"), worker.log
    worker.enter = lambda phase: worker.say(f"-> {phase}") if debug and phase[0] != "_" else None
    runnable.worker, runnable.debug = worker, debug
    try:
        job.params = Parameters(runnable.param_defaults(), job.input, python=runnable.python_expressions)
        runnable.run_life_cycle(job)
    finally:
        runnable.retire()
        if not keep:
            shutil.rmtree(folder, ignore_errors=True)


def try_runnable(runnable: Any, params: Any = None, retry_count: int = 0, **settings: Any) -> Any:
    """Test a runnable (a class, or its name) with one job of the input `params`, without a database. Returns the `job`,
    its `events`, the `flows` and `warnings` among them, its `params` at the end, and the `error` that ended it (or
    None), which is not raised; job.autoflow tells whether its input flows along branch 1."""
    known: Any = find_runnable(runnable, "python3") if isinstance(runnable, str) else runnable
    given = dict(params or {})
    events: list[Any] = []
    analysis = Analysis(0, known.__name__, known.__name__, "python3", "{}", ResourceClass(0, "default"))
    job = Job(0, None, analysis, stringify(given), "", "", None, "READY", retry_count, None, input=given)

    def note(_: Any, event: Any) -> None:  # the runnable may change afterwards what it let flow
        events.append(copy.deepcopy(event) if isinstance(event, DataflowEvent) else event)

    recording = type(known.__name__, (known,), {"_note_event": note, "_end_job": lambda _: None})
    run_alone(recording, job, say if settings.get("debug") else lambda text: None, **settings)
    flows, told = ([event for event in events if isinstance(event, kind)] for kind in (DataflowEvent, WarningEvent))
    return types.SimpleNamespace(job=job, events=events, flows=flows, warnings=told, params=job.params, error=job.error)


def testRunnable(testcase: Any, runnableClass: Any, inputParameters: Any, refEvents: Any, config: Any = None) -> None:
    """The reference's eHive.testRunnable: fail a TestCase unless a job causes just these events. `config` may have
    is_retry, no_write, debug, and as final values test_autoflow, test_lethal_for_worker, test_transient_error."""
    config = config or {}
    settings = {"execute_writes": not config.get("no_write"), "debug": config.get("debug", 0)}
    done = try_runnable(runnableClass, inputParameters, int(config.get("is_retry", False)), **settings)
    testcase.assertEqual(done.events, list(refEvents))
    for name in ("autoflow", "lethal_for_worker", "transient_error"):
        if f"test_{name}" in config:
            testcase.assertEqual(getattr(done.job, name), config[f"test_{name}"], f"final value of {name}")


# ======================================================================================================================
# 11. Worker: born, specialises, claims, runs, reports, dies
# ======================================================================================================================


# ---- how many workers, for which analyses: numbers alone, for the worker and for the beekeeper ----

OURS, PERL = "", "Perl"  # kinds of workers
UNSETTLED = ("LOADING", "BLOCKED", "ALL_CLAIMED", "SYNCHING")  # statuses to be checked by a recount
# what is known of a worker when it is submitted
Group = collections.namedtuple("Group", ("meadow_type", "resource_class", "kind"), defaults=[OURS])


@record
class Plan:
    """What the scheduler decided, and why."""

    by_analysis: list[tuple[Analysis, int]] = field(default_factory=list)
    by_class: dict[Group, int] = field(default_factory=collections.Counter)  # new workers
    required: int = 0  # workers wanted, also pending ones and those beyond a limit
    messages: list[str] = field(default_factory=list)


def _candidates(stats: Iterable[AnalysisStats]) -> list[AnalysisStats]:
    """Analyses that may have READY jobs, by priority (equal ones in random order), UNSETTLED ones last."""
    usable = [item for item in stats if not item.is_excluded and item.status in ("READY", "WORKING", *UNSETTLED)]
    return sorted(usable, key=lambda s: (s.status in UNSETTLED, -(s.analysis.priority or 0), os.urandom(4)))


def schedule(
    stats: Sequence[AnalysisStats],
    groups: Mapping[int, Group],
    load: float = 0.0,
    submit_max: int | None = None,
    slots: Mapping[str, int | None] | None = None,
    pending: Mapping[Group, int] = {},
    unplaceable: Mapping[Group, int] = {},
) -> Plan:
    """Allocate workers to analyses, by fresh statistics. `groups`: the workers that analyses need, by analysis_id;
    `load`: Blackboard.hive_load(); `submit_max`: the most new workers of a meadow, and the most pending ones of a
    group; `slots`: free places by meadow type (None: no limit; left out: unreachable), or None for a worker's own
    search; `pending`: submitted workers without a role; `unplaceable`: those that take only their group's slots."""
    plan, pool, used = Plan(), collections.Counter(pending), load
    for item in _candidates(stats):
        analysis, group = item.analysis, groups[item.analysis.analysis_id]
        if item.status == "BLOCKED" or (wanted := item.estimate_num_required_workers(load)) <= 0:
            continue
        if slots is not None and group.meadow_type not in slots:
            plan.messages.append(f"Meadow '{group.meadow_type}' cannot be reached from here, skipping '{analysis}'.")
            continue
        served = min(wanted, pool[group])
        pool[group] -= served
        new = sum(count for other, count in plan.by_class.items() if other.meadow_type == group.meadow_type)
        queued, busy = pending.get(group, 0) + plan.by_class[group], item.num_running_workers + served
        free, capacity = (slots or {}).get(group.meadow_type), analysis.hive_capacity
        share = 1 / capacity if capacity and capacity > 0 else 0.0
        used += served * share
        room = None if capacity is None or capacity < 0 else int(max(1.0 - used, 0) * capacity + 1e-9)
        limits = (
            (submit_max, max(new, queued), "Max number of Workers scheduled this time"),
            (room, 0, "Total reciprocal capacity of the Hive"),
            (free, new + unplaceable.get(group, 0), f"Number of workers in the '{group.meadow_type}' meadow"),
            (analysis.analysis_capacity, busy, f"Number of Workers working at '{analysis.logic_name}' analysis"),
        )
        left = [(max(0, limit - taken), name) for limit, taken, name in limits if limit is not None]
        extra, limit = min([(wanted - served, ""), *left])
        plan.required += wanted
        used += extra * share
        if limit:
            plan.messages.append(f"Hit the limit of *** {limit} ***: {extra} for '{analysis}'.")
        if extra:
            plan.by_analysis.append((analysis, extra))
            plan.by_class[group] += extra
            kind = f"{group.kind} {group.meadow_type}:{group.resource_class}".strip()
            plan.messages.append(f"{extra} x {kind} extra workers are allocated for '{analysis}'.")
    return plan


# ---- the worker and its job process ----
#
# The worker is the process that the meadow knows (PID 1 in a container). Only it talks to the pipeline's database, and
# it ends what jobs leave behind. Its child, the job process, runs the runnables, and may crash, hang or be killed; when
# the worker dies it gets a signal, and ends its commands and itself.

GROUP_SECONDS = 0.25  # results of short jobs may wait so long to be reported together
BATCH_MAX = 1000  # jobs claimed or reported at once: each takes a byte in a pipe, which may hold only 4096
NAP_SECONDS = 0.02  # between checks for results of short jobs
TIMES_TOLD_SECONDS = 10.0  # of a job that takes longer, fails or is debugged the methods' times are logged
LONG_JOB_SECONDS = 1.0  # behind a job that takes longer others are given back, and its messages are written at once
STATUS_SECONDS = 2.0  # a job that takes longer shows its phase in the database
REFRESH_SECONDS = 20.0  # between checks whether an analysis has too many workers
ROOM_FOR_OUTPUT = 1 << 24  # bytes on its disk, without which output is not kept, unless a log directory is given
LOCKED_SECONDS = 5.0  # the longest pause before another try to claim jobs that others have locked
TWO_FAILURES = "Job's error has contaminated the Worker (two failed jobs in a row), so the Worker will now die"
LETHAL = "The Worker will now die, as suggested by the job itself"
WORKER_ERRORS_MAX = 2  # an analysis is excluded if its code has failed to load more often


class Options(types.SimpleNamespace):
    """Options, named as on the command line; None unless given or by default."""

    debug = 0

    def __getattr__(self, name: str) -> Any:
        return None


class WorkerOptions(Options):
    """A worker's options."""

    retry_throwing_jobs, stop_seconds, heartbeat_seconds = True, 8.0, 15.0


# ---- processes ----

PR_SET_PDEATHSIG, PR_SET_CHILD_SUBREAPER = 1, 36  # linux/prctl.h
JOB_MARK = "EHIVE_WORKER_DIRECTORY"  # variable in the environment of processes that jobs start


def prctl(option: int, value: int) -> None:
    """Call prctl(2) for this process, on Linux."""
    with contextlib.suppress(AttributeError, OSError):
        ctypes.CDLL(None).prctl(option, value, 0, 0, 0)


def proc_files(name: str, pids: Iterable[str] = ()) -> Iterator[tuple[int, bytes]]:
    """Ids of all processes (or of `pids`), each with the contents of /proc/<pid>/<name> if that can be read."""
    with contextlib.suppress(FileNotFoundError):
        for pid in pids or filter(str.isdigit, os.listdir("/proc")):
            with contextlib.suppress(OSError), open(f"/proc/{pid}/{name}", "rb") as file:
                yield int(pid), file.read()


def show_as(field: int, change: Callable[[list[str]], Iterable[str]]) -> None:
    """Change the command line (`field` 45) or environment (47) that ps shows of this process; a longer one is cut."""
    with open("/proc/self/stat", "rb") as file:
        start, end = map(int, file.read().rpartition(b") ")[2].split()[field : field + 2])  # after the name
    with open("/proc/self/mem", "r+b", buffering=0) as memory:
        memory.seek(start)
        text = os.fsencode("\0".join(change(os.fsdecode(memory.read(end - start)).split("\0"))))
        memory.seek(start)
        memory.write(text[: end - start - 1].ljust(end - start, b"\0"))


def descendants() -> list[int]:
    """Ids of this process's descendants, adopted orphans included; none without /proc."""
    children: dict[int, list[int]] = {}
    for pid, content in proc_files("stat"):
        state, parent = content.rpartition(b")")[2].split()[:2]
        if state != b"Z":
            children.setdefault(int(parent), []).append(pid)
    found = children.get(os.getpid(), [])
    for pid in found:
        found.extend(children.get(pid, []))
    return found


def processes_of(temp_directory: str | None) -> list[int]:
    """Ids of other processes that a worker's jobs have started, as their environment tells."""
    mark = os.fsencode(f"{JOB_MARK}={temp_directory}")
    return [pid for pid, found in proc_files("environ") if mark in found.split(b"\0") and pid != os.getpid()]


def send_signal(number: int, pids: Iterable[int]) -> None:
    """Signal those processes that still exist."""
    for pid in pids:
        with contextlib.suppress(ProcessLookupError, PermissionError):
            os.kill(pid, number)


def end_processes(find: Callable[[], Iterable[int]] = descendants) -> None:
    """Kill the processes that `find` returns until there are none, as they may start others."""
    end = time.monotonic() + 15
    while (pids := list(find())) and time.monotonic() < end:
        send_signal(signal.SIGKILL, pids)
        time.sleep(0.01)


def report_error(error: HiveError) -> int:
    """Report the error that ends this process; returns its exit code."""
    warn(f"hive_swarm: {hide_password(' '.join(str(error).split()))}")
    return error.exit_code


def flush_output() -> None:
    """Flush stdout and stderr, which a runnable may have closed or replaced."""
    for stream in (sys.stdout, sys.stderr):
        with contextlib.suppress(Exception):
            stream.flush()


def fork(work: Callable[[], int], death_signal: int) -> int:
    """Run `work`, which returns an exit code, in a child that gets `death_signal` when we die; returns its id."""
    gc.freeze()  # keeps garbage collection from writing to memory that the child shares
    parent = os.getpid()
    flush_output()
    if pid := os.fork():
        return pid
    code = 1
    try:
        prctl(PR_SET_PDEATHSIG, death_signal)
        if os.getppid() != parent:
            os.kill(os.getpid(), death_signal)
        code = work()
    except HiveError as error:
        code = report_error(error)
    except BaseException as error:
        warn(unexpected(error))
    finally:
        flush_output()
        os._exit(code)


def from_control_group(v2: str, v1: str, pattern: str) -> int:
    """The number that `pattern` finds in a file of our control group, version 2 or 1; 0 if unknown."""
    with contextlib.suppress(OSError), open("/proc/self/cgroup", encoding="utf-8") as groups:
        for v1_group, path in re.findall(r"^\d+:(|[^:]*\bmemory\b[^:]*):(.*)", groups.read(), re.MULTILINE):
            for group in (path, ""):  # a container may see its own as the root
                name = f"/sys/fs/cgroup/memory{group}/{v1}" if v1_group else f"/sys/fs/cgroup{group}/{v2}"
                with contextlib.suppress(OSError, IndexError), open(name, encoding="utf-8") as file:
                    return int(re.findall(pattern, file.read(), re.MULTILINE)[0])
    return 0


def oom_kills() -> int:
    """How many processes of our control group were killed as memory ran out; 0 if unknown."""
    return from_control_group("memory.events", "memory.oom_control", r"^oom_kill (\d+)")


def resources_used(in_container: bool) -> tuple[float, float]:
    """Peak memory in MB, the largest of this process, its ended descendants and our container; CPU seconds."""
    kilobytes = [resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss]
    for _, text in proc_files("status", [str(os.getpid())]):  # our ru_maxrss may be that of who started us
        kilobytes += map(int, re.findall(rb"VmHWM:\s+(\d+)", text))
    group = from_control_group("memory.peak", "memory.max_usage_in_bytes", r"^\d+$") if in_container else 0
    return round(max(*kilobytes, group / 1024) / 1024, 1), round(sum(os.times()[:4]), 2)


class OutputFile(io.FileIO):
    """A file for output; what its full disk has no room for within `patience` seconds is dropped."""

    patience = 0.0

    def write(self, data: Any) -> int:
        end = time.monotonic() + self.patience
        while True:
            try:
                return super().write(data)
            except OSError as error:
                if time.monotonic() >= end or error.errno not in (errno.ENOSPC, errno.EDQUOT):
                    return len(data)
            time.sleep(0.5)


def _read_now(fd: int, size: int = 1 << 16) -> bytes:
    """What can be read; b"" at the end or, if reading does not block, if there is nothing yet."""
    try:
        return os.read(fd, size)
    except BlockingIOError:
        return b""


# ---- the job process ----

# the fields of a Job that are sent to the job process
sent_fields = operator.attrgetter(*Job.__match_args__[:2], *Job.__match_args__[3:13])
RESULT_FIELDS: dict[str, Any] = {  # the fields that come back, besides its output, unless they have these values
    "messages": [], "autoflow": True, "lethal_for_worker": False, "transient_error": True, "died": False,
    "runtime_msec": 0, "stdout_file": None, "stderr_file": None,
}  # fmt: skip
PHASES = ("", "PRE_CLEANUP", "FETCH_INPUT", "RUN", "WRITE_OUTPUT", "POST_HEALTHCHECK", "POST_CLEANUP", "COMPILATION")


class Channel:
    """Sends Python objects through a pipe: analyses as ids, objects of users' classes as dict, list, tuple or text.
    Messages of plain values are marshalled, which takes a third of the time of pickling them."""

    def __init__(self, pipeline: Pipeline) -> None:
        kinds: Any = (dict, list, tuple, str)

        class Pickler(pickle.Pickler):
            def reducer_override(self, value: Any) -> Any:
                if isinstance(value, Analysis):
                    return Analysis, (value.analysis_id,)
                if getattr(value, "__module__", "") == __name__ or (type(value) is type and value in kinds):
                    return NotImplemented
                kind = next(kind for kind in kinds if kind is str or isinstance(value, kind))
                return kind, (kind(value),)

        class Unpickler(pickle.Unpickler):
            def find_class(self, module: str, name: str) -> Any:
                found = super().find_class(module, name)
                return pipeline.analysis if found is Analysis else found

        self._pickler, self._unpickler = Pickler, Unpickler
        self.reader, self.writer = os.pipe()
        self._rest = bytearray()  # the beginning of an incomplete message
        self.unsent = bytearray()  # what the pipe had no room for

    def send(self, *message: Any) -> None:
        try:
            data = b"m" + marshal.dumps(message)
        except ValueError:  # not only plain values
            self._pickler(buffer := io.BytesIO(), 4).dump(message)
            data = b"p" + buffer.getbuffer()
        self.unsent += len(data).to_bytes(8, "big") + data
        self.flush()

    def flush(self) -> None:
        """Send what the pipe has room for. Other code notices if nobody reads it any more."""
        with contextlib.suppress(BlockingIOError, BrokenPipeError):
            while self.unsent:
                del self.unsent[: os.write(self.writer, self.unsent)]  # this copies nothing

    def receive(self) -> Iterator[tuple[Any, ...]]:
        """The messages that have arrived; if reading blocks, those until the pipe is closed."""
        while chunk := _read_now(self.reader):
            self._rest += chunk
            while len(self._rest) >= (end := 8 + int.from_bytes(self._rest[:8], "big")) or end >> 40:
                try:
                    is_plain, data = self._rest[8:9] == b"m", self._rest[9:end]
                    del self._rest[:end]
                    message = marshal.loads(data) if is_plain else self._unpickler(io.BytesIO(data)).load()
                except Exception:
                    told = "what came from the process of its jobs is no result: does its code write to a descriptor?"
                    raise RunnableBroken(told) from None
                yield message


class JobProcess:
    """The process that runs the jobs of one role; in the process itself the `worker` of runnables. For each job that is
    sent, the number of its batch is put into a pipe as a token. The process takes one before it starts a job, the
    worker those of jobs that it withdraws: so none is both started and withdrawn."""

    _failed_before = False

    def __init__(self, worker: Worker) -> None:
        self._worker, self.pipeline, self.temp_directory = worker, worker.pipeline, worker.temp_directory
        self.say = worker.say
        self.execute_writes, self.debug = not worker.options.no_write, worker.options.debug
        self.url = worker.db.url.database(absolute=True)  # a runnable may change the working directory
        self.patience = Database.patience if worker.log_dir else 0.0  # seconds for a full disk, if output was asked for
        self.log_dir = (directory := worker.log_dir or worker.options.default_log_dir) and os.path.abspath(directory)
        self._spool = f"{self.log_dir}/role_{worker.role.role_id}"  # + .out, .err: output of the current job
        self._spools: list[int] = []
        self.last_job: Job | None = None
        self.orders, self.results = Channel(worker.pipeline), Channel(worker.pipeline)
        self.tokens, self.token_writer = os.pipe()
        self._batch, self._token = 0, b""  # last batch sent; in the process: token of the next one
        for fd in (self.results.reader, self.tokens, self.orders.writer):
            os.set_blocking(fd, False)
        self._shared = mmap.mmap(-1, 64)  # see doing()
        self._form = struct.Struct("=qdq")
        self.running: dict[int, Job] = {}  # jobs sent and not come back, in the order in which they run
        self.status: int | None = None  # its exit code once it has ended, or minus the signal that killed it
        self.pid = fork(self._serve, signal.SIGHUP)
        os.close(self.results.writer)
        os.close(self.orders.reader)

    def name_output(self, job: Job | None, name: str) -> str | None:
        """Rename the output file `name` (out, err) after the job, or remove an empty one; returns its path."""
        spool = f"{self._spool}.{name}"
        if job and os.path.getsize(spool):
            path = f"{self.log_dir}/job_id_{job.job_id}_{job.retry_count}.{name}"
            os.rename(spool, path)
            return path
        os.remove(spool)
        return None

    # -- called by the worker

    def doing(self) -> tuple[int, float, str]:
        """Id of the job that runs or whose result is unread, else 0; seconds since it or loading began; phase."""
        job_id, began, phase = self._form.unpack_from(self._shared, 0)
        return job_id if job_id in self.running else 0, time.monotonic() - began, PHASES[phase]

    def start(self, jobs: Sequence[Job]) -> None:
        """Send at most BATCH_MAX jobs: tokens of two batches must fit into the pipe."""
        self.running.update((job.job_id, job) for job in jobs)
        self._batch = self._batch % 255 + 1
        os.write(self.token_writer, bytes([self._batch]) * len(jobs))
        self.orders.send(self._batch, *map(sent_fields, jobs))

    def withdraw(self) -> list[int]:
        """Take back the jobs that have not started; returns their ids."""
        withdrawn = list(self.running)[len(self.running) - len(_read_now(self.tokens)) :]
        for job_id in withdrawn:
            del self.running[job_id]
        return withdrawn

    def has_ended(self) -> bool:
        """Reap our children, adopted orphans included; returns whether the job process has ended."""
        with contextlib.suppress(ChildProcessError):
            while (ended := os.waitpid(-1, os.WNOHANG))[0]:
                if ended[0] == self.pid:
                    self.status = os.waitstatus_to_exitcode(ended[1])
        return self.status is not None

    # -- in the process; the first three for runnables

    def log(self, job: Job, text: str, message_class: str = "INFO") -> None:
        """Add a message to the hive's log when the job ends, or at once if it takes long."""
        job.messages.append((text, message_class, self.phase or "READY"))
        if time.monotonic() - self._began > LONG_JOB_SECONDS:
            self.results.send("messages", job.job_id, job.messages)
            job.messages = []

    def enter(self, phase: str) -> None:
        """Tell the worker which job runs, and its phase."""
        if phase in PHASES:
            self.phase, job_id = phase, self._worker.job.job_id if self._worker.job else 0
            self._form.pack_into(self._shared, 0, job_id, self._began, PHASES.index(phase))
            if self.debug and phase:
                self.say(f"-> {phase}")

    def check_memory(self, text: str) -> None:
        """End the worker with MEMLIMIT if a process was killed as memory ran out."""
        if oom_kills() > self._worker.oom_kills:
            self.results.send("end_jobs", "MEMLIMIT", text, 137)
            time.sleep(1e9)

    def _serve(self) -> int:
        """Run the jobs that the worker sends until it closes the pipe."""
        os.environ.pop("EHIVE_WORKER_TOKEN", None)
        os.environ[JOB_MARK] = self.temp_directory

        def end(_number: int, _frame: Any) -> None:
            end_processes(lambda: {*descendants(), *processes_of(self.temp_directory)})
            os._exit(1)

        signal.set_wakeup_fd(-1)
        for number in (signal.SIGTERM, signal.SIGINT, signal.SIGCHLD):
            signal.signal(number, signal.SIG_DFL)
        signal.signal(signal.SIGHUP, end)  # the worker has died
        os.setsid()  # a terminal's Ctrl-C is for the worker alone
        os.dup2(os.open(os.devnull, os.O_RDONLY), 0)
        os.close(self.results.reader)
        os.close(self.orders.writer)
        for fd, name in enumerate(("stdout", "stderr") if self.log_dir else (), 1):
            file = OutputFile(fd, "w", closefd=False)
            file.patience = self.patience
            text = io.TextIOWrapper(io.BufferedWriter(file), "utf-8", "backslashreplace", line_buffering=True)
            setattr(sys, name, text)
        self._logs, self._umask = (os.dup(1), os.dup(2)), os.umask(0)
        self._folder = os.open(".", getattr(os, "O_PATH", os.O_RDONLY))
        os.umask(self._umask)
        self._load(self._worker.role.analysis)
        all(map(self._run_batch, self.orders.receive()))  # while it returns True
        self.runnable.retire()
        return 0

    def _load(self, analysis: Analysis) -> None:
        self._began = time.monotonic()
        self.enter("COMPILATION")
        self.runnable, failure = BaseRunnable(), ""
        try:
            self.runnable = find_runnable(analysis.module, analysis.language)()
            self.runnable.worker, self.runnable.debug = self, self.debug
            self._defaults = self.runnable.param_defaults()
        except (Exception, SystemExit) as error:
            failure = _failure_text(error)
        self.results.send("loaded", failure)
        self.enter("")
        flush_output()  # what loading has printed is not the first job's
        _failure_text(Exception()), resources_used(False)  # import what they need while descriptors are left

    def _run_batch(self, batch: tuple[Any, ...]) -> bool:
        """Run those jobs of a batch that are not withdrawn. False if this process must end."""
        number, *jobs = batch
        for job_id, prev_job_id, *fields in jobs:
            self._token = self._token or _read_now(self.tokens, 1)
            if self._token != bytes([number]):
                break
            self._token = b""
            if not self._run(Job(job_id, prev_job_id, self._worker.role.analysis, *fields)):
                return False
        return True

    def _run(self, job: Job) -> bool:
        """Run one job and send its result. False if this process must end."""
        job.output.spool = f"{self.temp_directory}outputs_of_{job.job_id}"
        self._worker.job, self._began = job, time.monotonic()
        self.enter("")
        os.fchdir(self._folder)
        os.umask(self._umask)
        self._output_to_files()
        cpu, timings, me = sum(os.times()[:4]), {}, os.getpid()
        try:
            job.params = job_parameters(job, self.pipeline, self._defaults, python=self.runnable.python_expressions)
            timings = self.runnable.run_life_cycle(job)
        except Exception as error:
            job.fail(_failure_text(error), self.phase or "READY", transient=False)
        if os.getpid() != me:  # the runnable has forked, and its child came back here
            os._exit(1)
        self._keep_output(job)
        seconds = time.monotonic() - self._began
        if timings and (job.died or self.debug or seconds > TIMES_TOLD_SECONDS):  # no table has columns for them
            used = f"{sum(os.times()[:4]) - cpu:.2f} s of CPU, up to {resources_used(False)[0]:.0f} MB of memory"
            self.log(job, ", ".join([*(f"{method} {msec / 1000:.3f} s" for method, msec in timings.items()), used]))
        timings["total"] = seconds * 1000
        job.runtime_msec = int(timings["total"])
        twice, self._failed_before = job.died and self._failed_before, job.died
        reason = TWO_FAILURES if twice else LETHAL if job.lethal_for_worker else ""
        values = vars(job)
        result = {name: values[name] for name, usual in RESULT_FIELDS.items() if values[name] != usual}
        if (job.output.jobs or job.output.tables or job.output.accu) and not job.died:
            result["output"] = job.output
        self.results.send("done", job.job_id, result, timings, reason)
        self._worker.job = None
        self.enter("")
        return not reason

    def _output_to_files(self) -> None:
        """Redirect stdout and stderr to files, emptied of the last job's output, if these can be written."""
        with contextlib.suppress(OSError):
            if self.log_dir and not self._spools:
                os.makedirs(self.log_dir, exist_ok=True)
                disk = os.statvfs(self.log_dir)  # without room a job's commands would fail to write
                if self.patience or disk.f_bavail * disk.f_frsize >= ROOM_FOR_OUTPUT:
                    flags = os.O_WRONLY | os.O_CREAT | os.O_APPEND | os.O_TRUNC
                    self._spools = [os.open(f"{self._spool}.{name}", flags, 0o666) for name in ("out", "err")]
            for spool in self._spools:
                if os.fstat(spool).st_size:
                    os.ftruncate(spool, 0)
        if self.log_dir:
            for fd, target in enumerate(self._spools or self._logs, 1):
                os.dup2(target, fd)

    def _keep_output(self, job: Job) -> None:
        """Rename the job's output files if they are to be kept; the worker renames those of a role's last job."""
        flush_output()
        if self._spools and (job.died or self.debug or self._worker.options.keep_logs):
            with contextlib.suppress(OSError):
                job.stdout_file, job.stderr_file = self.name_output(job, "out"), self.name_output(job, "err")
            while self._spools:
                os.close(self._spools.pop())


# ---- the worker ----


class StopSignals:
    """Signals that tell the worker to end: after the first a running job has `grace` seconds, the second ends it, the
    third the worker, as its database may not answer."""

    number = 0  # the last signal; 0: none yet
    deadline = 0.0  # when a running job must be ended

    def __init__(self, grace: float) -> None:
        def note(number: int, _: Any) -> None:
            if self.number and not self.deadline:
                os._exit(128 + number)
            self.deadline = 0.0 if self.number else time.monotonic() + grace
            self.number = number

        self._wakeups, writer = os.pipe()
        for fd in (self._wakeups, writer):
            os.set_blocking(fd, False)
        signal.set_wakeup_fd(writer, warn_on_full_buffer=False)
        for number in (signal.SIGTERM, signal.SIGINT, signal.SIGHUP):
            if number != signal.SIGHUP or signal.getsignal(number) != signal.SIG_IGN:  # ignored by nohup
                signal.signal(number, note)
        signal.signal(signal.SIGCHLD, lambda *_: None)

    def wait(self, seconds: float, sources: Sequence[int] = (), sinks: Sequence[int] = ()) -> None:
        """Sleep until there is a signal, a child ends, a source can be read or a sink written to."""
        import select

        if self._wakeups in select.select([self._wakeups, *sources], sinks, [], max(0.0, seconds))[0]:
            _read_now(self._wakeups)


class Worker:
    """Takes roles, and repeats step() in each, until it has a cause of death."""

    row: WorkerRow
    role: Any = None  # a Role
    jobs: Any = None  # the role's JobProcess
    job: Job | None = None  # in the job process: the job that runs
    work_done = 0
    cause = ""  # of death
    reason = ""  # message for the jobs that it still has when it ends
    exit_code = 0
    report_at = math.inf  # when finished jobs must be reported
    goes_on = False  # whether there may be more jobs after those claimed last
    retry_pause = 0.1  # seconds before another try to claim jobs that others have locked
    shown: tuple[int, str] = (0, "")  # job and phase of the last heartbeat

    def __init__(self, board: Blackboard, place: Place, told: Mapping[str, Any]) -> None:
        self.board, self.pipeline, self.db, self.place = board, board.pipeline, board.db, place
        self.options = options = WorkerOptions(**told)
        prctl(PR_SET_CHILD_SUBREAPER, 1)
        self.signals = StopSignals(options.stop_seconds)
        self.born_at = self.seen_at = time.monotonic()  # seen_at: the last heartbeat
        self.life_span = 60 * (options.life_span or (60 if options.job_limit is None else 0))  # seconds; 0: no limit
        self.job_limit: Any = math.inf if options.job_limit is None else options.job_limit
        self.finished: list[Job] = []  # not yet reported
        self.timings: dict[str, float] = collections.defaultdict(float)  # of these
        self.oom_kills = oom_kills()
        self.db.require_writable()
        self.db.sleep, self.db.waits_if_refused = self._await_database, True
        if folder := self.pipeline.definition_dir:
            add_import_path(folder)

    def _await_database(self, seconds: float) -> None:
        """Pause before the database is tried again, for stop_seconds at most once the worker was told to end."""
        time.sleep(seconds)
        if self.signals.number:
            self.db.patience = min(self.db.patience, self.options.stop_seconds)

    def live(self) -> int:
        """Work until there is a cause of death; returns the exit code."""
        self.row = self._register()
        try:
            self._make_directories()
            at = self.place
            self.say(f"is {at.meadow_user}@{at.meadow_host}#{at.process_id} in {at.meadow_type}/{at.meadow_name}")
            while not self.cause or (self.jobs and self.jobs.running):
                if self.role is None:
                    self._specialise()
                else:
                    self.step()
            self._end_job_process()
            used = resources_used(in_container=self.place.meadow_type != "LOCAL")
            self.board.bury_worker(self.row.worker_id, self.cause, self.reason, used)
            self.say(f"Having completed {self.work_done} jobs the Worker exits : {self.cause}")
        except Buried as error:
            self.exit_code = 1
            warn(f"{self.label()} {error}")
        except BaseException as error:
            end_processes()
            self.db.patience = min(self.db.patience, 1.0)
            with contextlib.suppress(HiveError):
                self.log(f"{type(error).__name__}: {error}", "WORKER_ERROR")
                if self.role and isinstance(error, ServiceError):  # not the jobs' fault
                    self.board.give_back(self.role)
                self.board.bury_worker(self.row.worker_id, "UNKNOWN")  # counts a retry: not for ever
            raise
        finally:
            with contextlib.suppress(HiveError):  # no database, or another pipeline's
                self._end_job_process()
            end_processes()
            directory = os.path.normpath(self.temp_directory)  # a final / would follow a link
            if os.path.isdir(directory) and not self.options.no_cleanup:
                shutil.rmtree(directory, ignore_errors=True)
        return self.exit_code

    def end(self, cause: str, text: str = "", reason: str = "", exit_code: int = 0) -> None:
        """Set the cause of death unless there is one, print `text`, and give back jobs that have not started."""
        if not self.cause:
            self.cause, self.reason, self.exit_code = cause, reason, exit_code
            if text:
                self.say(text)
            if self.jobs:
                self._take_back()

    # -- birth and death

    def _register(self) -> Any:
        """Our row: a new one, or the beekeeper's (Perl's writes it a moment after the submission)."""
        options, place = self.options, self.place
        if options.preregistered:
            token, until = os.environ.get("EHIVE_WORKER_TOKEN"), time.monotonic() + 60
            name = place.meadow_name.partition(".")[0] if place.meadow_type == "LOCAL" else place.meadow_name  # Perl's
            submitted = place._replace(process_id=token) if token else place._replace(meadow_name=name)
            while not (row := self.board.register_worker(place, submitted)):
                if token or time.monotonic() >= until:
                    raise HiveError(f"Preregistered Worker: no row is waiting for {submitted.process_id}")
                time.sleep(0.5)
            return row
        key = options.rc_name or options.rc_id
        found: Any = self.pipeline.find_resource_class(key)
        if key is not None and found is None:
            raise UsageError(f"resource class '{key}' could not be found in {self.db.url}")
        columns = {"resource_class_id": found and found.resource_class_id, "beekeeper_id": options.beekeeper_id}
        return self.board.register_worker(place, **columns)

    def _make_directories(self) -> None:
        """Make the log directory, for output from now on, and name the temporary one."""
        options, worker_id = self.options, self.row.worker_id
        own_dir = os.path.join(options.hive_log_dir or "", dir_revhash(worker_id), f"worker_id_{worker_id}")
        self.log_dir = options.worker_log_dir or (own_dir if options.hive_log_dir not in (None, "none") else None)
        base = options.worker_base_temp_dir or os.environ.get("TMPDIR") or "/tmp"
        name = f"worker_{self.place.meadow_user}_{self.pipeline.name}.{worker_id}.{os.urandom(4).hex()}"
        self.temp_directory = f"{base}/{name.replace('/', '_')}/"  # others cannot guess it
        shown = self.log_dir or options.default_log_dir or self.row.log_dir
        self.board.tell("set_worker_dirs", shown, self.temp_directory, worker_id)
        if self.log_dir:
            os.makedirs(self.log_dir, exist_ok=True)
            flush_output()
            for fd, name in ((1, "out"), (2, "err")):
                with open(f"{self.log_dir}/worker.{name}", "ab") as file:
                    os.dup2(file.fileno(), fd)

    def _end_job_process(self) -> None:
        """End a role's job process, and name the output of its last job, even a killed one, after that."""
        jobs, self.jobs = self.jobs, None
        if jobs:
            for fd in (jobs.orders.writer, jobs.results.reader, jobs.tokens, jobs.token_writer):
                os.close(fd)  # so that it ends
            deadline = time.monotonic() + 1.0
            while not jobs.has_ended() and time.monotonic() < deadline:
                self.signals.wait(deadline - time.monotonic())
        if jobs and jobs.log_dir:
            with contextlib.suppress(OSError, DatabaseError):  # DatabaseError: the job has been deleted
                kept = [jobs.name_output(jobs.last_job, name) for name in ("out", "err")]
                for path in self.board.add_files(jobs.last_job, self.role.role_id, kept) if any(kept) else ():
                    os.remove(path)
            with contextlib.suppress(OSError):
                os.rmdir(jobs.log_dir)  # if it is empty

    def label(self) -> str:
        """The beginning of a line of output, as in the reference."""
        if self.role is None:
            return f"Worker {self.row.worker_id} [ UNSPECIALIZED ]"
        of_job = f", Job {self.job.job_id}" if self.job else ""
        return f"Worker {self.row.worker_id} [ Role {self.role.role_id} , {self.role.analysis}{of_job} ]"

    def say(self, *texts: str) -> None:
        """Print lines, each with the label."""
        with contextlib.suppress(OSError, ValueError):  # a full disk; a stream that a runnable has closed
            label = self.label()
            say("\n".join(f"{label} {text}" for text in texts))

    def log(self, text: str, message_class: str, status: str | None = None) -> None:
        """Add a message of this worker to the hive's log."""
        ids = {"worker_id": self.row.worker_id, "role_id": self.role and self.role.role_id}
        self.board.log(text, message_class, status, **ids)

    # -- roles

    def _specialise(self) -> None:
        """Take a role and start its job process; without a role, set the cause of death."""
        try:
            self.role = self._role_for_job(self.options.job_id) if self.options.job_id else self._find_role()
        except (ServiceError, Buried):
            raise
        except HiveError as error:
            none_left = isinstance(error, NothingToDo)
            self.log(str(error), "INFO" if none_left else "WORKER_ERROR", "SPECIALIZATION")
            cause, text = "NO_ROLE" if none_left else "SEE_MSG", f"specialization failed:\t{error}"
            self.end(cause, text, exit_code=error.exit_code)
            return
        self.say(f"specializing to {self.role.analysis}")
        self.batch, self.average = 0, 0.0  # jobs claimed last time; seconds per job
        self.loading, self.failed_before = True, False
        self.room_seen_at = time.monotonic()
        self.db.close()  # an open connection must not be shared with the job process
        self.jobs = JobProcess(self)
        self.db.query("SELECT 1")  # connect while the job process loads the code

    def _role_for_job(self, job_id: int) -> Role:
        """Take a role for the job of -job_id, and claim it. HiveError if it cannot be run."""
        job = self.board.existing_job(job_id)
        if not can_run(job.analysis):
            raise HiveError(why_not_run(job.analysis.module, job.analysis.language))
        role = self.board.begin_role(self.row.worker_id, job.analysis, working=False)
        self.special_jobs = [self.board.claim_one(job_id, role, self.options.force)]
        return role

    def _find_role(self) -> Role:
        """Take a role in the analysis that the scheduler chooses. NothingToDo if there is none."""
        pattern, stats = self.options.analyses_pattern or "%", self.board.stats()
        matching = select(pattern, self.pipeline.analyses, stats)
        if not (matching or self.options.preregistered or self.work_done):
            chosen_analyses(pattern, self.pipeline, stats)  # raises an error with advice
        here, class_id = self.place.meadow_type, self.row.resource_class_id
        groups = {}
        for item in matching:
            of_class, meadow_type = item.resource_class, item.meadow_type or here
            if meadow_type == here and class_id in (None, of_class.resource_class_id):
                if can_run(item):
                    groups[item.analysis_id] = Group(here, of_class.name)
                else:
                    self.say(f"{item}: {why_not_run(item.module, item.language)}")
        if not groups:
            raise NothingToDo(f"None of the {len(matching)} '{pattern}' analyses would suit this Worker")
        for synchronized in (False, True):
            rows = [stats[key] for key in groups]
            plan = schedule(rows, groups, self.board.hive_load(), 1)
            found = plan.by_analysis[0][0] if plan.by_analysis else None
            if synchronized or (found and not found.control_rules):
                break
            stats = self.board.synchronize([row.analysis for row in rows], recount=found is None)  # may be old
        if found is None:
            raise NothingToDo(plan.messages[-1] if plan.messages else "No analysis suitable for the worker was found")
        self.base_batch = stats[found.analysis_id].batch_size(self.board.hive_load())
        return self.board.begin_role(self.row.worker_id, found)

    # -- the steps of a role

    def step(self) -> None:
        """Wait for the job process, report jobs when that is due, and claim jobs if needed."""
        if self.loading or self.jobs.running:
            self._wait()
        ended = self.jobs.has_ended()
        try:
            for kind, *news in self.jobs.results.receive():
                getattr(self, f"_{kind}")(*news)
        except RunnableBroken as error:
            self._end_jobs("SEE_MSG", str(error), 1)
        self._watch_jobs(ended)
        running = len(self.jobs.running)
        end_soon = running <= self.batch and 0 < self.average * running < GROUP_SECONDS
        wants_jobs = not running or (self.goes_on and end_soon)  # claims ahead
        if self.finished and (wants_jobs or time.monotonic() >= self.report_at):
            self._report()
        if wants_jobs and not (self.cause or self.loading):
            self._claim()
        if self.cause in ("NO_WORK", "HIVE_OVERLOAD") and not self.jobs.running:
            self.board.end_role(self.role, "ALL_CLAIMED" if self.cause == "NO_WORK" else None)
            if self.options.can_respecialize and not re.fullmatch(r"\w+", self.options.analyses_pattern or "%"):
                self.say(f"unspecializing from {self.role.analysis}")
                self._end_job_process()
                self.role, self.cause = None, ""

    def _wait(self) -> None:
        """Wait until the job process has sent something or a time has come, at most a second."""
        sources, pauses = [self.jobs.results.reader], [1.0, self.report_at - time.monotonic()]
        if self.options.job_time_limit:
            pauses.append(max(self.options.job_time_limit - self.jobs.doing()[1], 0.01))
        if self.finished and self.average < NAP_SECONDS / 4:  # let the results of short jobs accumulate
            first = len(self.jobs.running) - self.batch * self.goes_on
            pauses, sources = [*pauses, NAP_SECONDS, max(0.001, self.average * first)], []
        self.signals.wait(min(pauses), sources, [self.jobs.orders.writer] if self.jobs.orders.unsent else [])
        self.jobs.orders.flush()

    def _claim(self) -> None:
        """Claim and start the next jobs, or set the cause of death."""
        jobs, age, self.goes_on = list[Job](), time.monotonic() - self.born_at, False
        if self.options.job_id:
            jobs, self.special_jobs = self.special_jobs, []
            if not jobs:
                self.end("JOB_LIMIT" if self.work_done else "CONTAMINATED")
        elif self.work_done >= self.job_limit:
            self.end("JOB_LIMIT", f"job_limit reached ({self.work_done} jobs completed)")
        elif self.life_span and age > self.life_span:
            self.end("LIFESPAN", f"life_span limit reached (alive for {age:.0f} secs)")
        elif self._is_crowded():
            self.end("HIVE_OVERLOAD")
        elif jobs := self.board.claim(self.role, self._batch_size()):
            self.retry_pause, self.goes_on = 0.1, self.job_limit == math.inf
        elif self.jobs.running:
            return
        elif self._are_ready_jobs_left():  # others have locked them
            self.signals.wait(self.retry_pause)
            self.retry_pause = min(2 * self.retry_pause, LOCKED_SECONDS)
        else:
            self.end("NO_WORK")
        if unreadable := [job for job in jobs if job.died]:  # which says nothing against this worker
            self.board.report(self.role, unreadable, {})
            self.say(*(f"Job {job.job_id} : died, as its input cannot be read" for job in unreadable))
        if readable := [job for job in jobs if not job.died]:
            self.jobs.start(readable)

    def _are_ready_jobs_left(self) -> bool:
        """Whether the analysis has READY jobs; they are counted if statistics say so, as these may be wrong."""
        analysis, stats = self.role.analysis, self.board.stats()
        if stats[analysis.analysis_id].ready_job_count:
            stats = self.board.synchronize([analysis])
        return stats[analysis.analysis_id].ready_job_count > 0

    def _batch_size(self) -> int:
        """The analysis' batch size, or what takes GROUP_SECONDS, but at most 4 times the last batch."""
        short = int(GROUP_SECONDS / max(self.average, 1e-4)) if self.average else 1
        self.batch = min(max(self.base_batch, min(short, self.batch * 4)), BATCH_MAX)
        return min(self.batch, self.job_limit - self.work_done)

    def _is_crowded(self) -> bool:
        """Whether analysis or hive have more workers than their capacity; checked every REFRESH_SECONDS."""
        if time.monotonic() - self.room_seen_at < REFRESH_SECONDS:
            return False
        self.room_seen_at, analysis = time.monotonic(), self.role.analysis
        in_hive, here = analysis.hive_capacity, analysis.analysis_capacity
        workers = self.board.stats()[analysis.analysis_id].num_running_workers
        is_full = in_hive is not None and in_hive >= 0 and self.board.hive_load() >= 1.1
        return is_full or (here is not None and 0 <= here < workers)

    def _report(self) -> None:
        """Report finished jobs."""
        jobs, self.finished, self.report_at = self.finished, [], math.inf
        timings, self.timings = self.timings, collections.defaultdict(float)
        lost, told = self._try_report(jobs, timings), list[str]()
        self.seen_at = time.monotonic()
        for job in jobs:
            job.output.discard_spool()
            if job.job_id in lost:
                told.append(f"Job {job.job_id} : was reset meanwhile, its result is dropped")
                continue
            told.append(f"Job {job.job_id} : {'died' if job.died else 'complete'}")
            self.work_done += not job.died
            if job.died and self.failed_before:  # also if the database refused a job's output
                self.end("CONTAMINATED", TWO_FAILURES)
            self.failed_before = job.died
        self.say(*told)

    def _try_report(self, jobs: Sequence[Job], timings: Mapping[str, float]) -> list[int]:
        """Report jobs, each alone if they are refused together; returns the ids of those that are no longer ours."""
        try:
            return self.board.report(self.role, jobs, timings)
        except (ServiceError, Buried):
            raise
        except Exception as error:
            if len(jobs) > 1:
                return [key for job in jobs for key in self._try_report([job], {"total": job.runtime_msec or 0})]
            jobs[0].messages.clear()
            jobs[0].stdout_file = jobs[0].stderr_file = None
            jobs[0].fail(f"could not be reported: {error}", transient=False)
            return self.board.report(self.role, jobs, {})

    # -- messages from the job process, which name these methods

    def _loaded(self, failure: str) -> None:
        """The code is loaded; with a `failure` the worker ends, and several of them exclude the analysis."""
        if not failure:
            self.loading = False
            return
        analysis = self.role.analysis
        self.log(failure, "WORKER_ERROR", "COMPILATION")
        self.end("SEE_MSG", f"runnable '{analysis.module}' compilation failed :\t{failure}", exit_code=1)
        if self.board.tell("compilation_errors", analysis.analysis_id) > WORKER_ERRORS_MAX:
            self.log(f"setting analysis '{analysis.logic_name}' to excluded", "INFO")
            self.board.tell("exclude", analysis.analysis_id)

    def _messages(self, job_id: int, messages: Sequence[tuple[str, str, str]]) -> None:
        """Write messages of a job that takes long."""
        job = self.jobs.running.get(job_id)  # None: see _done()
        for text, message_class, phase in messages if job else ():
            self.board.log(text, message_class, phase, **job.owner)

    def _done(self, job_id: int, result: Mapping[str, Any], timings: Mapping[str, float], reason: str) -> None:
        """Note a job's result, to be reported with others."""
        if job_id not in self.jobs.running:  # reset while it ran, and claimed by us again: it comes back twice
            return
        job = self.jobs.last_job = self.jobs.running.pop(job_id)
        vars(job).update(result)
        job.transient_error = job.transient_error and self.options.retry_throwing_jobs
        self.finished.append(job)
        seconds = timings["total"] / 1000
        is_due = seconds >= GROUP_SECONDS or len(self.finished) >= BATCH_MAX
        self.report_at = 0.0 if is_due else min(self.report_at, time.monotonic() + GROUP_SECONDS)
        self.average = seconds if not self.average else self.average * 0.7 + seconds * 0.3
        for name, milliseconds in timings.items() if not job.died else ():
            self.timings[name] += milliseconds
        if reason:
            self.end("CONTAMINATED", reason)

    # -- the job that runs

    def _watch_jobs(self, ended: bool) -> None:
        """Obey signals, look after long jobs and a job process that has ended, and send the heartbeat."""
        job_id, seconds, phase = self.jobs.doing()
        number, limit = self.signals.number, self.options.job_time_limit
        if number:
            self.end("KILLED_BY_USER", f"Received signal {number}, so the Worker will now die", exit_code=128 + number)
            if self.jobs.running and (ended or time.monotonic() >= self.signals.deadline):
                self._end_jobs("KILLED_BY_USER")
        elif ended and (self.jobs.running or not self.cause):
            self._lose_job_process()
        elif limit and seconds >= limit and (job_id or (self.loading and phase)):
            what = "The job" if job_id else "Loading the code"
            self._end_jobs("RUNLIMIT", f"{what} was ended after {limit:g} seconds, which is the -job_time_limit")
        else:
            if job_id and seconds >= LONG_JOB_SECONDS:
                self._take_back()
            is_news = job_id and seconds >= STATUS_SECONDS and phase and self.shown != (job_id, phase)
            if is_news or time.monotonic() - self.seen_at >= self.options.heartbeat_seconds:
                self._check_in(job_id, phase)

    def _check_in(self, job_id: int, phase: str) -> None:
        """The heartbeat. Buried if this worker was declared dead."""
        status = "JOB_LIFECYCLE" if job_id else phase or "READY"
        self.board.check_in(self.row.worker_id, status, job_id or None, phase or None)
        self.seen_at, self.shown = time.monotonic(), (job_id, phase)

    def _take_back(self) -> None:
        """Give back the jobs that were claimed and have not started."""
        if withdrawn := self.jobs.withdraw():
            self.board.give_back(self.role, withdrawn)
            self.batch = 0

    def _lose_job_process(self) -> None:
        """The job process has ended by itself: find the cause, and end the worker."""
        (job_id, _, phase), code = self.jobs.doing(), self.jobs.status or 0
        doing = f"job {job_id} in {phase or 'its parameters'}" if job_id else phase or "no job"
        is_oom = code == -signal.SIGKILL and oom_kills() > self.oom_kills
        how = f"exited with code {code}"
        if code < 0:
            how = f"was killed by signal {-code} ({signal.strsignal(-code)}){': out of memory' * is_oom}"
        self.say(text := f"The process running {doing} {how}")
        self._end_jobs("MEMLIMIT" if is_oom else "SEE_MSG", text, 128 - code if code < 0 else code or 1)

    def _end_jobs(self, cause: str, text: str = "", exit_code: int = 0) -> None:
        """Kill the job process, report what it has finished, give back the rest, and set the cause of death. With a
        `text` a failed attempt is counted for the job that was running."""
        job_id, _, phase = self.jobs.doing()
        if text and self.loading:
            self._loaded(text)
        end_processes()
        for kind, *news in self.jobs.results.receive():
            if kind in ("done", "messages"):  # not how else this role should have ended
                getattr(self, f"_{kind}")(*news)
        if self.finished:
            self._report()
        self.jobs.last_job = self.jobs.running.get(job_id) or self.jobs.last_job
        if text and job_id and self.jobs.doing()[0] == job_id:
            self._check_in(job_id, phase or "RUN")  # so that the burial counts an attempt
        else:  # also if the process had gone on to another job
            self.board.give_back(self.role)
            if text and not self.loading:
                self.log(text, "WORKER_ERROR")
        self.jobs.running.clear()
        self.end(cause, reason=text, exit_code=exit_code)


# ======================================================================================================================
# 12. Docker Engine: where it is, one request method, version negotiation, failover between managers, logs, registries
# ======================================================================================================================

CONNECT_TIMEOUT, ANSWER_TIMEOUT = 10.0, 30.0  # seconds; a manager without a leader takes 20 to answer
PROBE_TIMEOUT = 3.0  # to connect to one of several managers, which may be off
DEFAULT_SOCKET = "/var/run/docker.sock"
HUB_KEY = "https://index.docker.io/v1/"  # Docker Hub's name in config.json
LEADERLESS = r"leader|raft: |deadline exceeded|code = (Unavailable|DeadlineExceeded|Canceled)"  # managers change
DISTRUST = "CERT|UNKNOWN_CA"  # one end of a TLS connection refuses the other
NO_MANAGER = "no Docker engine|not a swarm manager"  # a new leader, which loads its data, is "not part of a swarm"

ENGINE_ADVICE = (  # (pattern of an error of the engine or the system, what to do about it)
    (NO_MANAGER, "set DOCKER_MASTER_ADDR to a manager's host:port"),
    (r"to an HTTPS server", "set DOCKER_TLS_VERIFY=1 and DOCKER_CERT_PATH"),
    (r"WRONG_VERSION_NUMBER|record layer failure", "this port speaks plain HTTP: unset DOCKER_TLS_VERIFY"),
    (DISTRUST, "ca.pem, cert.pem and key.pem in DOCKER_CERT_PATH must be valid, and of the engine's authority"),
    (r"(?i)permission denied$", "your user must be able to open the socket (group docker)"),
    (r"^\w+Error: .*(refused|No such file)", "is the engine running, and listening there?"),
)


class EngineError(ServiceError):
    """An engine has refused a request (with an HTTP `status`) or has not answered. `retryable`: it may answer later, or
    has done it. `elsewhere`: another manager can be asked."""

    def __init__(self, request: str, status: int | None, reason: str, elsewhere: bool = False) -> None:
        advice = next((f" ({what})" for pattern, what in ENGINE_ADVICE if re.search(pattern, reason)), "")
        super().__init__(f"Docker: {request}: {f'{status} ' if status else ''}{one_line(reason)}{advice}")
        self.status, self.reason = status, reason
        leaderless = status == 500 and re.search(LEADERLESS, reason)
        silent = status in (None, 502, 503, 504) and not re.search(f"{DISTRUST}|{NO_MANAGER}", reason)
        self.retryable = bool(leaderless or silent)
        self.elsewhere = status == 503 or (elsewhere and (status is None or self.retryable))


@contextlib.contextmanager
def engine_errors(request: str, elsewhere: bool = False) -> Iterator[None]:
    """Errors of a connection become EngineErrors."""
    try:
        yield
    except (OSError, ValueError, http.client.HTTPException) as error:
        raise EngineError(request, None, f"{type(error).__name__}: {error}", elsewhere) from None


@record
class EngineAddress:
    """Where an engine listens: a URL in parts, and for TLS the folder of ca.pem, cert.pem and key.pem."""

    url: Any
    tls_dir: str | None = None

    def __str__(self) -> str:
        return f"{self.url.scheme}://{self.url.netloc}{self.url.path}"

    def connect(self, timeout: float) -> socket.socket:
        """A connected socket. Raises OSError, UsageError; ssh prints its errors."""
        url = self.url
        if url.scheme == "tcp":
            sock = socket.create_connection((url.hostname, url.port or (2376 if self.tls_dir else 2375)), timeout)
            return tls_socket(sock, self.tls_dir, url.hostname) if self.tls_dir else sock
        if url.scheme == "unix":
            sock = socket.socket(socket.AF_UNIX)
            sock.settimeout(timeout)
            sock.connect(url.path)
            return sock
        # `docker system dial-stdio` at the other end connects our stream to the socket: the docker client's way.
        ssh = ["ssh", "-T", "-o", "BatchMode=yes", "-o", f"ConnectTimeout={int(timeout)}", f"ssh://{url.netloc}"]
        remote = ["docker", *(["--host", f"unix://{url.path}"] if url.path.strip("/") else []), "system", "dial-stdio"]
        sock, theirs = socket.socketpair()
        with theirs:
            subprocess.Popen([*ssh, *remote], stdin=theirs.fileno(), stdout=theirs.fileno(), start_new_session=True)
        return sock


def tls_socket(sock: socket.socket, folder: str, host: str) -> socket.socket:
    """TLS over a socket, with what there is of ca.pem, cert.pem and key.pem. Raises UsageError."""
    ca, cert, key = (os.path.join(folder, name) for name in ("ca.pem", "cert.pem", "key.pem"))
    with mistakes_in(f"{folder}: ca.pem, cert.pem and its unencrypted key.pem are needed"):
        context = ssl.create_default_context(cafile=ca if os.path.exists(ca) else None)
        if os.path.exists(cert):
            context.load_cert_chain(cert, key, "")
    context.verify_flags &= ~ssl.VERIFY_X509_STRICT  # certificates made as in Docker's manual fail
    return context.wrap_socket(sock, server_hostname=host)


def parse_address(text: str, tls_dir: str | None = None) -> EngineAddress:
    """From unix:///path, tcp://host:port, host[:port] or ssh://[user@]host[:port][/socket]. Raises UsageError."""
    with contextlib.suppress(ValueError):  # an invalid port
        url = urllib.parse.urlsplit(text if "://" in text else f"tcp://{text}")
        is_socket = url.scheme == "unix" and url.path and not url.netloc
        if url.port != 0 and (is_socket or (url.scheme in ("tcp", "ssh") and url.hostname)):
            return EngineAddress(url, tls_dir)
    raise UsageError(f"invalid Docker address '{text}': expected host:port, tcp://, unix:// or ssh://")


def docker_folder(*names: str) -> str:
    """The docker client's folder, or something in it."""
    return os.path.join(os.environ.get("DOCKER_CONFIG") or os.path.expanduser("~/.docker"), *names)


def docker_json(*names: str) -> Any:
    """A JSON file in the docker client's folder; {} if it cannot be read. Raises UsageError."""
    path = docker_folder(*names)
    with mistakes_in(path), contextlib.suppress(OSError), open(path, encoding="utf-8") as file:
        return json.load(file)
    return {}


def engine_addresses() -> list[EngineAddress]:
    """Those in DOCKER_MASTER_ADDR (between commas), else the docker client's, else the usual one. Raises UsageError."""
    env = os.environ
    tls_dir = (env.get("DOCKER_CERT_PATH") or docker_folder()) if env.get("DOCKER_TLS_VERIFY") else None
    if texts := re.findall(r"[^\s,]+", env.get("DOCKER_MASTER_ADDR") or env.get("DOCKER_HOST", "")):
        return [parse_address(text, tls_dir) for text in texts]
    context = env.get("DOCKER_CONTEXT") or get_path(docker_json("config.json"), "currentContext") or "default"
    if context != "default":
        digest = hashlib.sha256(context.encode()).hexdigest()
        folder = docker_folder("contexts", "tls", digest, "docker")
        host = get_path(docker_json("contexts", "meta", digest, "meta.json"), "Endpoints.docker.Host")
        if not host:
            raise UsageError(f"{docker_folder()} has no usable context '{context}': see `docker context ls`")
        return [parse_address(host, folder if os.path.isdir(folder) else None)]
    return [parse_address(f"unix://{DEFAULT_SOCKET}")] if os.path.exists(DEFAULT_SOCKET) else []


def get_path(record: Any, path: str | Sequence[str], default: Any = "") -> Any:
    """The value at `path` ("Status.State") of an answer, if it has the default's type; else the default."""
    for name in path.split(".") if isinstance(path, str) else path:
        record = record.get(name) if isinstance(record, dict) else None
    return record if isinstance(record, type(default)) else default


class DockerEngine:
    """The API of a swarm's managers; the first of `addresses` answered last. Methods raise EngineError."""

    def __init__(self, addresses: Sequence[EngineAddress], timeout: float | None = None) -> None:
        self.addresses, self.timeout = list(addresses), timeout or ANSWER_TIMEOUT
        self._connect_timeout = min(self.timeout, PROBE_TIMEOUT if len(self.addresses) > 1 else CONNECT_TIMEOUT)
        self._versions: dict[EngineAddress, str] = {}  # of the API
        self._has_probed = len(self.addresses) < 2

    def create(self, kind: str, body: Any, headers: Any = None) -> str:
        """Create an object of a `kind` (services, configs, secrets); returns its ID."""
        return get_path(self.request("POST", f"/{kind}/create", body, headers), "ID")

    def delete(self, path: str) -> None:
        """Remove an object, unless it does not exist or is in use."""
        try:
            self.request("DELETE", path)
        except EngineError as error:
            if error.status not in (400, 404):
                raise

    def logs(self, path: str, **query: Any) -> Iterator[tuple[int, bytes]]:
        """(stream, bytes) of the output of /tasks/ID or /services/ID; stream 1 out, 2 err, 3 the engine's error."""
        with self.open("GET", f"{path}/logs", stdout=True, stderr=True, **query) as answer:
            while header := answer.read(8):  # a frame: stream, three zero bytes, length in 32 bits, data
                if len(header) < 8 or header[0] > 3 or any(header[1:4]):  # a terminal's output has no frames
                    yield 1, header + answer.read()
                    return
                yield header[0], answer.read(int.from_bytes(header[4:], "big"))

    def request(self, method: str, path: str, body: Any = None, headers: Any = None, **query: Any) -> Any:
        """The answer to a request, from JSON; None if it is empty."""
        with self.open(method, path, body, headers, **query) as answer:
            return json.loads(answer.read() or b"null")

    get = functools.partialmethod(request, "GET")

    def objects(self, path: str, **filters: str | Sequence[str]) -> list[Any]:
        """The objects that match all filters: objects("/tasks", label="a=b", service=[id1, id2])."""
        wanted = {k.replace("_", "-"): [v] if isinstance(v, str) else v for k, v in filters.items()}
        found = self.get(path, filters=json.dumps(wanted))
        if not isinstance(found, list) or not all(isinstance(item, dict) for item in found):
            raise EngineError(f"GET {path} on {self.addresses[0]}", None, f"unexpected answer: {str(found)[:60]}")
        return found

    def nodes(self) -> dict[str, Any]:
        """The nodes by ID. List tasks first: then their nodes are among them."""
        return {node["ID"]: node for node in self.objects("/nodes")}

    @contextlib.contextmanager
    def open(self, method: str, path: str, body: Any = None, headers: Any = None, **query: Any) -> Iterator[Any]:
        """The answer, still to be read, of the first manager that takes a request. `body`: bytes, or for JSON."""
        data = body if body is None or isinstance(body, bytes) else json.dumps(body).encode()
        failures: list[EngineError] = []
        if not self._has_probed:
            self._begin_with_one_that_is_up()
        for _ in self.addresses:
            try:
                target = f"/v{self._version()}{path}?{urllib.parse.urlencode(query)}"
                answer = self._ask(method, path, target, data, headers)
                break
            except EngineError as error:
                if not error.elsewhere:
                    raise
                failures.append(error)
                self.addresses.append(self.addresses.pop(0))
        else:  # if it may pass for one of them, it may pass
            none = EngineError(f"{method} {path}", None, "no Docker engine here")
            raise max(failures, key=lambda error: error.retryable, default=none)
        with answer, engine_errors(f"{method} {path}"):
            yield answer

    def _begin_with_one_that_is_up(self) -> None:
        """Connect to all managers side by side; the first that accepts comes first."""
        self._has_probed, accepted = True, queue.SimpleQueue[EngineAddress]()

        def connect(address: EngineAddress) -> None:
            with contextlib.suppress(OSError, ValueError, UsageError):
                address.connect(PROBE_TIMEOUT).close()
                accepted.put(address)

        for address in self.addresses:
            threading.Thread(target=connect, args=(address,), daemon=True).start()
        with contextlib.suppress(queue.Empty):
            first = self.addresses.index(accepted.get(timeout=PROBE_TIMEOUT))
            self.addresses = self.addresses[first:] + self.addresses[:first]

    def _ask(self, method: str, path: str, target: str, body: Any = None, headers: Any = None) -> Any:
        """The first manager's answer; EngineError, which names the `path`, for a status of 400 or more."""
        connection, repeatable = http.client.HTTPConnection("docker"), method in ("GET", "DELETE")
        request = f"{method} {path} on {self.addresses[0]}"
        with engine_errors(request, True):
            connection.sock = self.addresses[0].connect(self._connect_timeout)
        with connection.sock as sock, engine_errors(request, repeatable):
            sock.settimeout(self.timeout)
            with contextlib.suppress(OSError):  # if it hangs up, its answer or TLS alert tells why
                headers = {"Content-Type": "application/json", **(headers or {})}
                connection.request(method, target, body, headers)
            answer = connection.getresponse()
            if answer.status < 400:
                return answer
            said = answer.read().decode("utf-8", "replace")
        with contextlib.suppress(ValueError, LookupError, TypeError):  # a proxy may answer anything
            said = str(json.loads(said)["message"])
        raise EngineError(request, answer.status, said, repeatable)

    def _version(self) -> str:
        """DOCKER_API_VERSION, or the newest that the first manager offers."""
        pinned, address = os.environ.get("DOCKER_API_VERSION"), self.addresses[0]
        if not pinned and address not in self._versions:
            with self._ask("GET", "/_ping", "/_ping") as answer:
                self._versions[address] = answer.headers.get("Api-Version", "1.41")
        return pinned or self._versions[address]


def registry_auth(image: str) -> dict[str, str]:
    """The header with the docker client's credentials for an image, if any. Raises UsageError."""
    host = re.match(r"(?!(?:index\.)?docker\.io/)([^/]*[.:][^/]*|localhost)/", image)
    registry, config = host[1] if host else HUB_KEY, docker_json("config.json")
    with mistakes_in(f"no credentials for {registry}"):
        if helper := get_path(config, ("credHelpers", registry)) or get_path(config, "credsStore"):
            command = [f"docker-credential-{helper}", "get"]
            done = subprocess.run(command, input=registry, capture_output=True, text=True, check=False)
            found = json.loads(done.stdout) if done.returncode == 0 else {}
            user, secret = get_path(found, "Username"), get_path(found, "Secret")
        else:
            host_of = functools.partial(re.sub, r"^https?://|/.*", "")
            logins = {host_of(key): login for key, login in get_path(config, "auths", {}).items()}
            auth, token = (get_path(logins.get(host_of(registry)), name, "") for name in ("auth", "identitytoken"))
            user, _, secret = base64.b64decode(auth).decode().partition(":")
            user, secret = ("<token>", token) if token else (user, secret)
    known = {"identitytoken": secret} if user == "<token>" else {"username": user, "password": secret}
    header = json.dumps({**known, "serveraddress": registry}).encode()
    return {"X-Registry-Auth": base64.urlsafe_b64encode(header).decode()} if secret else {}


# ======================================================================================================================
# 13. Meadows: where workers run
# ======================================================================================================================

SETTINGS: dict[str, tuple[Any, Any]] = {  # of the reference's hive_config.json, and our own: type, default
    "SubmitWorkersMax": (int, 50), "TotalRunningWorkersMax": (int, None), "CleanupTempDirectoryKilledWorkers": (int, 1),
    # until workers are given up: not listed by the meadow; listed, but not checked in; silent, where we cannot look
    "MaxLimboSeconds": (float, 10), "MaxPendingSeconds": (float, 3600), "MaxSilentSeconds": (float, 120),
    "KeepServices": (int, 0), "RegistryAuth": (int, 0), "ResolveImage": (int, 0), "EngineTimeout": (float, None),
    "ImageName": (str, None), "RunWorkerPath": (str, None), "SubmissionOptions": (str, None),
    "BaseTempDirectory": (str, None), "ShipFiles": (list, None), "Mounts": (list, None), "Perl": (dict, None),
    "Env": (dict, None),
}  # fmt: skip
TYPE_NAMES = {int: "a whole number", float: "a number", str: "text", list: "a list", dict: "an object"}


def overlay(base: dict[str, Any], over: Mapping[str, Any], join: bool = True) -> dict[str, Any]:
    """Merge `over` into `base`, and return that; lists are joined or replaced. Raises UsageError."""
    for key, value in over.items():
        known = base.get(key)
        if isinstance(known, (dict, list)) and not isinstance(value, type(known)):
            raise UsageError(f"{key} must be {TYPE_NAMES[type(known)]}, not {json.dumps(value)[:60]}")
        if isinstance(value, dict):
            value = overlay(get_path(base, (key,), {}), value, join)
        base[key] = [*known, *value] if isinstance(known, list) and join else value
    return base


def nested(place: str, value: Any) -> dict[str, Any]:
    """`nested("a.b", 1)` is {"a": {"b": 1}}, and `nested("a[]", 1)` {"a": [1]}."""
    if place.endswith("[]"):
        place, value = place[:-2], [value]
    for name in reversed(place.strip(".").split(".")):
        value = {name: value}
    return value


def find_setting(settings: Mapping[str, Any], *path: str) -> Any:
    """A setting (the last word), from the innermost object of the path that has it; or None. Raises UsageError."""
    *context, name = path
    kind, default = SETTINGS.get(name, (object, None))
    level, found = settings, settings.get(name, default)
    for word in context:
        level = get_path(level, (word,), level)
        found = level.get(name, found)
    if found is None:
        return None
    with contextlib.suppress(TypeError, ValueError, OverflowError):  # a number may be given as text
        value = kind(float(found)) if kind in (int, float) else found
        if isinstance(value, kind) and (kind is not int or value == float(found)):
            return value
    raise UsageError(f"setting {name} must be {TYPE_NAMES[kind]}, not {json.dumps(found)[:60]}")


def load_settings(files: Sequence[str] = ()) -> dict[str, Any]:
    """The settings in the given files, else in the usual ones. Raises UsageError."""
    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    settings = nested("Meadow.LOCAL.TotalRunningWorkersMax", max(2, cores))
    folder = os.environ.get("EHIVE_ROOT_DIR") or "/nonexistent"
    usual = [os.path.join(folder, "hive_config.json"), os.path.expanduser("~/.hive_config.json")]
    # JSON with comments and trailing commas, as in the reference
    relaxed = r'("(?:\\[\s\S]?|[^"\\])*(?:"|\Z))|#[^\n]*|,(?=(?:\s|#[^\n]*(?:\n|\Z))*[}\]])'
    for path in files or [path for path in usual if os.access(path, os.R_OK)]:
        with mistakes_in(f"configuration file {path}"), open(path, encoding="utf-8") as file:
            given = json.loads(re.sub(relaxed, lambda found: found[1] or "", file.read()))
            if not isinstance(given, dict):
                raise ValueError("it must hold a JSON object")
            overlay(settings, given, join=False)
    return settings


@record
class Submission:
    """What a beekeeper asks of a meadow: `count` workers. Their rows exist: number `slot` (from 1) finds its own by
    EHIVE_WORKER_TOKEN, which is `<token>.<slot>`."""

    arguments: Sequence[str]  # of the program
    count: int
    resource_class: str
    submission_args: str  # the class's, for this type of meadow
    name: str  # <pipeline>-Hive-<class>-<beekeeper>_<iteration>
    secrets: Mapping[str, str]  # environment that must not be shown
    beekeeper_id: int
    iteration: int
    kind: str = OURS
    token: str = ""
    pipeline: str = ""


class Meadow:
    """A place where workers run. Their rows' process_id is `<token>.<slot>` until they check in, then the meadow's name
    of the process. Each type defines worker_kind(analysis), submit(submission) (HiveError: refused, ServiceError:
    nobody knows), statuses(workers) (RUN, PEND, LOST or UNKWN by process id), post_mortem(workers) (cause of death and
    message by process id), kill(worker), worker_ended(), and sweep(living, last): remove what ended workers left."""

    type = ""

    def __init__(self, settings: dict[str, Any], name: str) -> None:
        self.settings, self.name = settings, name
        self.signature = f"{self.type}/{name}"
        self.path = ("Meadow", self.type, name.partition(".")[0])  # of its settings
        self.names = {OURS: name, PERL: name.replace(".py", ".pl")}  # `meadow_name` of each kind of workers
        for setting in SETTINGS:  # a wrong one is found at once
            self.setting(setting)
        self.log_dir: str | None = None  # where workers' output is kept
        self.scope = ""  # label of this pipeline's services
        self.notes: list[str] = []  # for the user
        # At the last statuses(), by process id:
        self.reasons: dict[str, str] = {}  # why workers are pending
        self.places: dict[str, str] = {}  # on which node they are
        self.hopeless = set[str]()  # those that no node can run
        self.hint = ""  # how many more nodes the others need

    def setting(self, key: str, kind: str = OURS) -> Any:
        """A setting, or None; for Perl workers first that in the object Perl."""
        return find_setting(self.settings, *self.path, kind, key)

    def configure(self, key: str, value: Any) -> None:
        overlay(self.settings, nested(".".join((*self.path, key)), value), join=False)

    def kind_of(self, worker: WorkerRow) -> str:
        return OURS if worker.meadow_name == self.name else PERL


# ---- LOCAL: processes of this host ----


def process_alive(pid: int | str) -> bool:
    """Whether a process of this host is alive (a zombie is not); on a Mac only one of this user is."""
    with contextlib.suppress(OSError), open(f"/proc/{pid}/stat", "rb") as file:
        return file.read().rpartition(b")")[2].split()[0] not in (b"Z", b"X")
    with contextlib.suppress(OSError, ValueError):
        os.kill(int(pid), 0)
        return not os.path.exists("/proc")
    return False


def local_name() -> str:
    """`meadow_name` of local workers: <host>.py<checksum of boot and pid namespace>; no Perl beekeeper's has a dot."""
    scope = os.uname().nodename
    with contextlib.suppress(OSError), open("/proc/sys/kernel/random/boot_id", encoding="ascii") as file:
        scope = file.read() + os.readlink("/proc/self/ns/pid")
    return f"{os.uname().nodename.split('.')[0]}.py{zlib.crc32(scope.encode()):08x}"


# Runs Perl's runWorker.pl for a row of ours. Arguments: the script; the meadow_name, or "" in a swarm, where the
# environment tells it (the worker needs no engine); the script's own.
PERL_START = r"""
use strict;
my ($script, $name) = splice @ARGV, 0, 2;
my %is = (name => $name, get_current_worker_process_id => delete $ENV{EHIVE_WORKER_TOKEN});
unless ($name) {
  %is = (%is, type => "DockerSwarm", name => $ENV{EHIVE_SWARM_ID}, get_current_hostname => $ENV{EHIVE_NODE});
  delete $ENV{DOCKER_MASTER_ADDR};
  if (open my $file, "<", "/run/secrets/_EHIVE_HIDDEN_PASS") { $ENV{_EHIVE_HIDDEN_PASS} = <$file> }
  my ($found) = grep { -f } $script =~ m{/} ? $script : map { "$_/$script" } split /:/, $ENV{PATH};
  $script = $found // die "this image has no $script\n";
}
$ENV{EHIVE_SANITIZED_ARGS} = 1;  # or it would start itself again: our URLs show no password
require Cwd;
$ENV{EHIVE_ROOT_DIR} ||= Cwd::realpath($script) =~ s{/scripts/[^/]*$}{}r;
unshift @INC, "$ENV{EHIVE_ROOT_DIR}/modules";
require Bio::EnsEMBL::Hive::Meadow::LOCAL;
while (my ($method, $value) = each %is) {
  no strict "refs";
  *{"Bio::EnsEMBL::Hive::Meadow::LOCAL::$method"} = sub { $value };
}
$0 = $script;
do $script;
die $@ if $@;
"""


class LocalMeadow(Meadow):
    """Processes of this host, named by their pids."""

    type = "LOCAL"
    main: Any = None  # main(), if this file was started as a program: workers may be forked then

    def __init__(self, settings: dict[str, Any]) -> None:
        super().__init__(settings, local_name())
        self.children: dict[str, Any] = {}  # <token>.<slot> -> Popen; its `stderr` is the file for that
        self.running: dict[str, int] = {}  # pids of the workers found alive by the last statuses()
        self.keep_stderr = False  # true once a worker has failed to start
        self.perl_worker = f"{os.environ.get('EHIVE_ROOT_DIR') or '/nonexistent'}/scripts/runWorker.pl"

    def worker_kind(self, analysis: Analysis) -> str | None:
        return OURS if can_run(analysis) else PERL if os.path.isfile(self.perl_worker) else None

    def program(self) -> list[str]:
        """This program, as a module where possible: Python caches its compiled form."""
        directory, name = os.path.split(os.path.realpath(__file__))
        if not re.fullmatch(r"\w+\.py", name):
            return [sys.executable, os.path.join(directory, name), "runWorker"]
        start = f"import os, sys; sys.path[0] = {directory!r}; os._exit(__import__({name[:-3]!r}).main())"
        return [sys.executable, "-c", start, "runWorker"]

    def submit(self, submission: Submission) -> None:
        """Start or fork processes, in sessions of their own, which the beekeeper's Ctrl-C does not reach."""
        perl = ["perl", "-e", PERL_START, self.perl_worker, self.names[PERL]]
        command = [*(perl if submission.kind == PERL else self.program()), *submission.arguments]
        environment = {**os.environ, **submission.secrets, "EHIVE_MEADOW_TYPE": self.type}
        how: dict[str, Any] = {"env": environment, "start_new_session": True, "stdin": subprocess.DEVNULL}
        if submission.kind == OURS and self._can_fork():
            work = functools.partial(self._work_in_fork, submission.arguments, environment)
            how.update(preexec_fn=work, restore_signals=False)
        for slot in range(1, submission.count + 1):
            key = environment["EHIVE_WORKER_TOKEN"] = f"{submission.token}.{slot}"
            told = f"worker {slot} of {submission.count} cannot be started"
            with mistakes_in(told, ServiceError), self._log(submission, slot, "out") as out:
                err = self._log(submission, slot, "err")
                child = subprocess.Popen(command, stdout=out, stderr=err, **how)
            self.children[key], child.stderr = child, err

    def _can_fork(self) -> bool:
        """Whether workers may be forked, which is faster: from one thread, without users' code (it may be mended) or an
        SQLite database in WAL mode (the child would release its locks)."""
        with contextlib.suppress(OSError, AttributeError):  # no /proc; Python 3.9
            loaded = {name.partition(".")[0] for name in sys.modules.keys() - NOT_USERS}
            users = loaded - {*sys.stdlib_module_names, "hive_swarm", "eHive"}
            logs = [fd for fd in os.listdir("/proc/self/fd") if os.path.realpath(f"/proc/self/fd/{fd}")[-4:] == "-shm"]
            return bool(self.main) and not users and not logs and len(os.listdir("/proc/self/task")) == 1
        return False

    def _work_in_fork(self, words: Sequence[str], environment: Mapping[str, str]) -> None:
        """Be the worker in the forked child; returns, for Python to be executed, if ps could not show its token."""
        token = f"EHIVE_WORKER_TOKEN={environment['EHIVE_WORKER_TOKEN']}"
        os.environ.update(environment)  # this copies the variables, whose memory show_as() overwrites
        with contextlib.suppress(OSError):
            show_as(45, lambda _: ["hive_swarm", "runWorker", *words])
            show_as(47, lambda old: [token, *old])
        if not any(token.encode() in text for _, text in proc_files("environ", [str(os.getpid())])):
            return
        for fd in {*map(int, os.listdir("/proc/self/fd"))} - {0, 1, 2}:
            with contextlib.suppress(OSError):  # its number is above the limit
                os.dup2(0, fd, False)  # stdin, which is /dev/null
        for number in signal.SIGINT, signal.SIGTERM, signal.SIGHUP:
            if signal.getsignal(number) != signal.SIG_IGN:
                signal.signal(number, signal.SIG_DFL)
        gc.freeze()
        gc.enable()
        os._exit(self.main(["runWorker", *words]))

    def _log(self, submission: Submission, slot: int, stream: str) -> Any:
        """The file for output: in the log directory, else /dev/null, or a temporary one for stderr."""
        if self.log_dir:
            folder = f"{self.log_dir}/submit_bk{submission.beekeeper_id}_iter{submission.iteration}"
            os.makedirs(folder, exist_ok=True)
            name = f"log_{submission.beekeeper_id}_{submission.iteration}_{submission.resource_class}_{slot}.{stream}"
            return open(f"{folder}/" + re.sub(r"[^\w.-]", "_", name), "w+b")
        return tempfile.TemporaryFile() if stream == "err" and self.keep_stderr else open(os.devnull, "w+b")

    def worker_ended(self) -> bool:
        """Whether a worker of this host has ended since the last statuses()."""
        return not all(map(process_alive, self.running.values()))

    def stop_children(self) -> None:
        """Tell the workers started here to end, at a KeyboardInterrupt again, and wait for that."""
        for _ in range(2):
            with contextlib.suppress(KeyboardInterrupt):
                for child in self.children.values():
                    child.terminate()
                for child in self.children.values():
                    child.wait()
                return

    def pids(self, workers: Iterable[WorkerRow]) -> dict[str, int]:
        """Pids of living workers by process id: known by token in the environment, or pid and command line."""
        keys = {worker.process_id for worker in workers}
        found = {key: child.pid for key, child in self.children.items() if child.poll() is None}
        pids = keys if all(map(str.isdigit, keys)) else ()  # (): any process may have a token
        marks = (("cmdline", rb"runWorker()"), ("environ", rb"(?:^|\0)EHIVE_WORKER_TOKEN=([^\0]*)")) if keys else ()
        for name, mark in marks:
            for pid, content in proc_files(name, pids):
                if match := re.search(mark, content):
                    found[str(pid)] = found[match[1].decode(errors="replace")] = pid
        if not os.path.exists("/proc"):
            found.update({key: int(key) for key in keys if process_alive(key)})
        return {key: found[key] for key in keys & found.keys()}

    def statuses(self, workers: Sequence[WorkerRow]) -> dict[str, str]:
        """UNKWN: another user's, of whom only the token is known."""
        self.running = self.pids(workers)
        found = dict.fromkeys(self.running, "RUN")
        for worker in workers:
            key = worker.process_id
            if key.isdigit() or key in self.children:
                found.setdefault(key, "LOST")
            elif worker.meadow_user != current_user() and os.geteuid():
                found.setdefault(key, "UNKWN")
        return found

    def post_mortem(self, workers: Sequence[WorkerRow]) -> dict[str, tuple[str, str]]:
        ends = {}
        for key, child in self.children.items():
            if (code := child.poll()) is not None:
                how = f"was ended by signal {-code}" if code < 0 else f"ended with exit code {code}"
                self.keep_stderr = self.keep_stderr or code > 0
                child.stderr.seek(max(0, os.fstat(child.stderr.fileno()).st_size - 2000))
                how += last_words(child.stderr.read())
                ends[key] = ends[str(child.pid)] = ("UNKNOWN", f"the worker's process {how}")
        return ends

    def kill(self, worker: WorkerRow) -> None:
        """Kill a worker and the processes of its jobs."""
        with mistakes_in(f"worker {worker.worker_id} cannot be killed", HiveError):
            for pid in self.pids([worker]).values():
                with contextlib.suppress(ProcessLookupError):
                    os.kill(pid, signal.SIGKILL)
        end_processes(lambda: processes_of(worker.temp_directory_name))

    def cleanup_temp(self, worker: WorkerRow) -> None:
        """Remove a worker's temporary directory, if the row's name for it is like ours."""
        directory = os.path.normpath(worker.temp_directory_name or ".")
        name = rf"worker_{re.escape(current_user())}_.*\.{worker.worker_id}(\.[0-9a-f]{{8}})?"
        if self.setting("CleanupTempDirectoryKilledWorkers") and re.fullmatch(name, os.path.basename(directory)):
            shutil.rmtree(directory, ignore_errors=True)  # rmtree() follows no links

    def sweep(self, living: set[str], last: bool = False) -> None:
        for key, child in list(self.children.items()):
            if living.isdisjoint((key, str(child.pid))) and child.poll() is not None:
                self.children.pop(key).stderr.close()

    def let_go(self) -> None:
        """Forget the workers: they go on as the beekeeper ends."""
        for child in self.children.values():
            child.stderr.close()
            child.returncode = child.poll() or 0  # or Python would warn of a child that still runs


# ---- DockerSwarm: what a resource class asks for ----

SWARM_TYPE = "DockerSwarm"

# Options of `docker service create` (""), and fields of those that are `a=b,c=d`: by object of the template, as
# "name/other-name key kind" ([]: a list; no kind: text). A first field is required, its name optional.
SWARM_WORDS = {
    "": {
        "Resources.Limits": "--limit-cpu NanoCPUs cpus, --limit-memory MemoryBytes bytes, --limit-pids Pids number",
        "Resources.Reservations": "--reserve-cpu NanoCPUs cpus, --reserve-memory MemoryBytes bytes,"
        "--generic-resource GenericResources[] resource",
        "Placement": "--constraint Constraints[], --placement-pref Preferences[] preference,"
        "--replicas-max-per-node MaxReplicas number",
        "LogDriver": "--log-driver Name, --log-opt Options pair",
        "ContainerSpec": "--env/-e Env[] env, --mount Mounts[] mount, --secret Secrets[] Secret,"
        "--config Configs[] Config, --ulimit Ulimits[] ulimit, --stop-grace-period StopGracePeriod duration,"
        "--user/-u User, --workdir/-w Dir, --cap-add CapabilityAdd[], --cap-drop CapabilityDrop[],"
        "--read-only ReadOnly truth, --init Init truth, --dns DNSConfig.Nameservers[], IMAGE Image",
        "": "--network Networks[] network",
    },
    "mount": {
        "": "target Target, destination/dst Target, source/src Source, type Type, readonly/ro ReadOnly truth",
        "VolumeOptions.DriverConfig": "volume-driver Name, volume-opt Options pair",
        "TmpfsOptions": "tmpfs-size SizeBytes bytes",
    },
    "network": {"": "name Target, alias Aliases[], driver-opt DriverOpts pair"},
    "Secret": {"": "source name, src name, target path, uid UID, gid GID, mode Mode mode"},
}
SWARM_WORDS["Config"] = SWARM_WORDS["Secret"]
TEMPLATE_PARTS = {  # of a TaskTemplate: what may be in it (the engine ignores the rest), or its kind of value
    "": "ContainerSpec Resources Placement Networks LogDriver Limits Reservations",
    "Resources": "Limits Reservations",
    "Limits": "NanoCPUs MemoryBytes Pids",
    "Reservations": "NanoCPUs MemoryBytes GenericResources",
    **dict.fromkeys(("MemoryBytes", "SizeBytes"), "bytes"), **dict.fromkeys(("ReadOnly", "Init"), "truth"),
    **dict.fromkeys(("NanoCPUs", "Pids", "MaxReplicas", "Soft", "Hard", "StopGracePeriod"), "number"),
}  # fmt: skip
_NUMBER = r"(\d{1,15}(?:\.\d{0,15})?|\.\d{1,15})"
_BYTES = rf"(?i){_NUMBER} *([kmgtp]?)i?b?"
_ULIMIT = r"(\w+)=(-?\d+)(?::(-?\d+))?"
VALUE_KINDS: dict[str, tuple[str, Callable[[re.Match[str]], Any], str]] = {  # pattern, value, what is expected
    "text": (r"(?s).+", lambda m: m[0], "a value"),
    "number": (r"-?\d+", lambda m: int(m[0]), "a whole number"),
    "mode": (r"[0-7]+", lambda m: int(m[0], 8), "a file mode such as 0440"),
    "truth": (r"(true|1)|false|0|", lambda m: bool(m[1]), "true or false"),
    "cpus": (_NUMBER, lambda m: round(float(m[1]) * 10**9), "a number of CPUs"),
    "bytes": (_BYTES, lambda m: math.ceil(float(m[1]) * 1024 ** " kmgtp".index(m[2].lower() or " ")), "512m, 2g..."),
    "duration": (
        r"(?=.)(?:(\d+)h)?(?:(\d+)m)?(?:(\d+)s)?",
        lambda m: sum(int(part or 0) * size for part, size in zip(m.groups(), (3600, 60, 1))) * 10**9,
        "30s, 5m, 1h",
    ),
    "pair": (r"(?s)([^=]+)(?:=(.*))?", lambda m: {m[1]: m[2] or ""}, "NAME=VALUE"),
    "env": (r"(?s)[^=]+=.*", lambda m: m[0], "NAME=VALUE"),
    "preference": (r"spread=(.+)", lambda m: {"Spread": {"SpreadDescriptor": m[1]}}, "spread=node.labels.NAME"),
    "resource": (r"(.+)=(\d+)", lambda m: {"DiscreteResourceSpec": {"Kind": m[1], "Value": int(m[2])}}, "KIND=COUNT"),
    "ulimit": (_ULIMIT, lambda m: {"Name": m[1], "Soft": int(m[2]), "Hard": int(m[3] or m[2])}, "NAME=SOFT[:HARD]"),
}


def check_swarm_class(name: str, submission_args: str | None, what: str = "resource class") -> dict[str, Any]:
    """What a resource class (or setting) adds to a task template: options of `docker service create`, or a part of it
    in JSON or Perl (`Limits` and `Reservations` may be at the top). Raises UsageError."""
    text = (submission_args or "").strip()
    with mistakes_in(f"{what} '{name}' ({SWARM_TYPE})"):
        if not text.startswith("{"):
            return swarm_words("", shlex.split(text))
        parts = template_part("", parse_hash(text, "it"))
        amounts = {name: parts.pop(name) for name in ("Limits", "Reservations") if name in parts}
        return overlay(parts, {"Resources": amounts} if amounts else {})


def template_part(name: str, value: Any) -> Any:
    """A part of a TaskTemplate, with numbers and booleans for Perl's texts. Raises ValueError."""
    known = TEMPLATE_PARTS.get(name, "")
    if known and known not in VALUE_KINDS:
        if not isinstance(value, dict):
            raise ValueError(f"'{name}' must be an object")
        for key in value.keys() - {*known.split()}:
            raise ValueError(f"'{key}' is not for a resource class to choose")
    if isinstance(value, dict):
        return {key: template_part(key, item) for key, item in value.items()}
    if isinstance(value, list):
        return [template_part(name, item) for item in value]
    return swarm_value(name, known, perl_str(value)) if known else value


def swarm_words(kind: str, words: Iterable[str]) -> dict[str, Any]:
    """The part of a template for the options, or for the fields of one kind of them. Raises ValueError."""
    rows = [(group, *row.split(), "text") for group, rows in SWARM_WORDS[kind].items() for row in rows.split(",")]
    known = {name: (f"{group}.{row[1]}", row[2]) for group, *row in rows for name in row[0].split("/")}
    asked: dict[str, Any] = {}
    rest = iter(words)
    for word in rest:
        name, equals, value = word.partition("=") if kind or word.startswith("-") else ("IMAGE", "=", word)
        name = name.lower() if kind else name
        if name not in known:
            raise ValueError(f"'{name}' is not for a resource class to choose")
        place, inner = known[name]
        if not equals:
            value = "true" if inner == "truth" else "" if kind else next(rest, "")
        overlay(asked, nested(place, swarm_value(name, inner, value)))
    return asked


def swarm_value(name: str, kind: str, text: str) -> Any:
    """The engine's value for an option's or field's; fields are `a=b,"c=d,e",f` (f is true). Raises ValueError."""
    if kind not in SWARM_WORDS:
        pattern, make, example = VALUE_KINDS[kind]
        if found := re.fullmatch(pattern, text):
            return make(found)
        raise ValueError(f"{name} '{text}': expected {example}")
    first, place = SWARM_WORDS[kind][""].replace(",", "").split()[:2]
    words = re.findall(r'(?:"[^"]*"|[^,"])+', text) if "=" in text else [f"{first}={text}"]
    fields = swarm_words(kind, (word.replace('"', "") for word in words))
    if place not in fields:
        raise ValueError(f"{name} '{text}': '{first}' is missing")
    if kind in ("mount", "network"):
        return {"Type": "volume", **fields} if kind == "mount" else fields
    return file_reference(kind, **fields)


def file_reference(kind: str, name: str, path: str = "", **how: Any) -> dict[str, Any]:
    """A ContainerSpec's reference to a secret or config, without its ID."""
    return {f"{kind}Name": name, "File": {"Name": path or name, "UID": "0", "GID": "0", "Mode": 0o444, **how}}


# ---- DockerSwarm: what the swarm tells of its tasks ----

ENDED_STATES = ("complete", "shutdown", "failed", "rejected", "remove", "orphaned", "lost")  # of tasks
TASK_ENDS = (  # (pattern of how a task ended, what that means or what to do about it)
    ("^lost", "that node is down"),
    ("^shutdown", "stopped by the swarm: the node was drained, or cut off for a while"),
    ("signal 9$", "SIGKILL: out of memory, or killed from outside"),
    (r"exit \(255\)", "as of a container whose node went down"),
    ("No such image", "is its name right? `docker save IMAGE | ssh NODE docker load` brings it there, or a registry"),
    ("bind source path", "make that directory on the node, or mount a volume"),
    (r"no such file or directory|exit \(127\)", "the image has no such program: -image IMAGE sends ours along"),
)


class SwarmTask:
    """A task as the engine lists it. `state`: observed, or `lost`; `status`: the meadow's; `process_id`: its worker's
    until that checks in."""

    def __init__(self, listed: Any, nodes: Mapping[str, Any] | None = None) -> None:
        at = functools.partial(get_path, listed)
        self.id, self.service, self.slot = at("ID"), at("ServiceID"), at("Slot", 0)
        self.state, self.error, self.since = at("Status.State"), at("Status.Err"), at("Status.Timestamp")
        self.container, self.template = at("Status.ContainerStatus.ContainerID"), at("Spec", {})
        self.labels = at("Spec.ContainerSpec.Labels", {})
        self.node, node = at("NodeID"), (nodes or {}).get(at("NodeID"))
        self.node_name = get_path(node, "Description.Hostname", self.node)
        self.node_address = get_path(node, "Status.Addr")
        # A task stays `running` for 24 hours on a node that is down or gone; `unknown` is one after a change of leader.
        is_down = nodes and self.node and (not node or get_path(node, "Status.State") == "down")
        self.state = "lost" if is_down and self.state not in ENDED_STATES else self.state
        self.status = "LOST" if self.state in ENDED_STATES else "RUN" if self.state == "running" else "PEND"
        has_run = self.container and self.state in ("complete", "failed", "shutdown")
        self.exit_code: Any = at("Status.ContainerStatus.ExitCode", 0) if has_run else None
        token = self.labels.get("hive.submission")
        self.process_id = f"{token}.{self.slot}" if token else self.id

    @property
    def end(self) -> str:
        """Its state and the reason, as a text."""
        text = f"{self.state} on node {self.node_name}" + (f": {one_line(self.error)}" if self.error else "")
        text += f", signal {self.exit_code - 128}" if 128 < (self.exit_code or 0) < 193 else ""
        return text + next((f" ({told})" for pattern, told in TASK_ENDS if re.search(pattern, text)), "")


def amounts(resources: Any) -> collections.Counter[str]:
    """Amounts of resources, reserved or present, by kind."""
    found = collections.Counter({kind: get_path(resources, kind, 0) for kind in ("NanoCPUs", "MemoryBytes")})
    for item in get_path(resources, "GenericResources", []):
        for sort in ("DiscreteResourceSpec", "NamedResourceSpec"):
            if kind := get_path(item, f"{sort}.Kind"):
                found[kind] += get_path(item, f"{sort}.Value", 1)  # a named one is one
    return found


NODE_FIELDS = {"node.id": "ID", "node.hostname": "Description.Hostname", "node.role": "Spec.Role"}  # of constraints
BOUNDLESS = 10**6  # workers on a node if nothing limits them
CLASS_ADVICE = f"-tweak 'resource_class[NAME].{SWARM_TYPE}=WORDS' changes what it asks for"


def room_on(node: Any, template: Any) -> tuple[int, str]:
    """How many workers of a task template an empty node takes, and why not more."""
    state = get_path(node, "Status.State"), get_path(node, "Spec.Availability")
    if state not in (("ready", "active"), ("unknown", "active")):
        return 0, "down or drained"
    for constraint in get_path(template, "Placement.Constraints", []):
        key, sign, value = [*re.split(r"\s*(==|!=)\s*", constraint.strip(), maxsplit=1), "", ""][:3]
        path = ("Spec", "Labels", key[12:]) if key.startswith("node.labels.") else NODE_FIELDS.get(key)
        if path and (get_path(node, path).lower() == value.lower()) != (sign == "=="):  # others: the swarm's
            return 0, f"not {key}{sign}{value}"
    present = amounts(get_path(node, "Description.Resources", {}))
    wanted = +amounts(get_path(template, "Resources.Reservations", {}))
    most = get_path(template, "Placement.MaxReplicas", 0) or BOUNDLESS
    room, least = min([(present[kind] // amount, kind) for kind, amount in wanted.items()] + [(most, "")])
    names = {"NanoCPUs": "fewer CPUs", "MemoryBytes": "less memory"}
    return room, f"{names.get(least, f'less {least}')} than one worker reserves"


def rooms_for(template: Any, nodes: Iterable[Any]) -> tuple[list[int], str]:
    """room_on() each node that takes a worker of a task template; if none does, why."""
    found = [room_on(node, template) for node in nodes]
    rooms, reasons = [room for room, _ in found if room], collections.Counter(reason for _, reason in found)
    told = "; ".join(f"{counted(count, 'node')}: {reason}" for reason, count in reasons.items())
    return rooms, "" if rooms else f"no node can run it ({told}); {CLASS_ADVICE}"


def more_nodes(running: int, rooms: Sequence[int]) -> str:
    """How many more nodes those need that wait; `rooms`: how many like each of them fit on one."""
    more = counted(math.ceil(round(sum(1 / room for room in rooms), 6)), "more such node")
    return f"{running} of {running + len(rooms)} can run, {len(rooms)} wait for room: {more} would do" if rooms else ""


# ---- DockerSwarm: what is shipped to an image that has no hive_swarm.py ----

SHIPPED_PROGRAM = "/hive_swarm/hive_swarm.pyz"  # where it is mounted in the container


@functools.lru_cache(maxsize=1)
def shipped_program() -> bytes:
    """This program, also compiled, and PyMySQL as an archive that Python runs: the same bytes for the same file."""
    from importlib.machinery import SourceFileLoader

    file = os.path.abspath(__file__)
    start = b"import sys, hive_swarm\nsys.exit(hive_swarm.main())\n"
    files = {"__main__.py": start, "hive_swarm.py": read_file(file)}
    code = marshal.dumps(SourceFileLoader("hive_swarm", file).get_code("hive_swarm"))  # perhaps from Python's cache
    head = importlib.util.MAGIC_NUMBER + b"\1\0\0\0" + importlib.util.source_hash(files["hive_swarm.py"])  # PEP 552
    files["hive_swarm.pyc"] = head + marshal.dumps(marshal.loads(code))  # the same, from the cache or not
    wheel, spec = pymysql_wheel(), importlib.util.find_spec("pymysql")
    if wheel:
        with zipfile.ZipFile(wheel) as archive:
            files.update((name, archive.read(name)) for name in archive.namelist() if name.startswith("pymysql/"))
    elif spec and spec.origin:
        top = os.path.dirname(spec.origin)
        files.update(("pymysql/" + os.path.relpath(path, top), read_file(path)) for path in python_files(top))
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for name, content in files.items():
            archive.writestr(zipfile.ZipInfo(name), content, zipfile.ZIP_DEFLATED)  # without a date
    return buffer.getvalue()


def python_files(path: str) -> list[str]:
    """The .py files in a directory tree, or a single file."""
    found = [os.path.join(where, name) for where, _, names in os.walk(path) for name in names]
    return sorted(name for name in found if name.endswith(".py")) if os.path.isdir(path) else [path]


def read_file(path: str) -> bytes:
    """A file to be shipped. Raises UsageError."""
    with mistakes_in(f"{path} cannot be shipped to the workers"), open(path, "rb") as file:
        return file.read()


def runnable_files(pipeline: Pipeline) -> list[str]:
    """The files and packages of a pipeline's own runnables, and those beside them that they import. Runs no code."""
    folders, ours = [pipeline.definition_dir, os.getcwd(), *sys.path], {os.path.abspath(__file__), ""}
    modules = [a.module for a in pipeline.analyses if a.module and is_python(a.module, a.language)]
    wanted, found = [(folders, module.partition(":")[0]) for module in modules], {*ours}
    for places, module in wanted:  # this list grows
        name = module.removesuffix(".py") if re.search(r"/|\.py$", module) else module.partition(".")[0]
        paths = (os.path.abspath(os.path.join(place, name)) + end for place in places for end in (".py", ""))
        path = next(filter(os.path.exists, paths), "")
        folder = os.path.dirname(path)
        for file in [] if path in found or folder.endswith("-packages") else python_files(path):
            with contextlib.suppress(SyntaxError, ValueError):  # a worker will report it
                for node in ast.walk(ast.parse(read_file(file))):
                    names = [alias.name for alias in node.names] if isinstance(node, ast.Import) else []
                    names += [str(node.module)] if isinstance(node, ast.ImportFrom) and not node.level else []
                    wanted += [([folder], name) for name in names if name not in ("hive_swarm", "eHive")]
        found.add(path)
    return sorted(found - ours)


def shipped_files(user_files: Iterable[str]) -> dict[str, bytes]:
    """What is shipped, by path: the program, and the user's files and packages."""
    files = {SHIPPED_PROGRAM: shipped_program()}
    for given in user_files:
        files.update((name, read_file(name) or b"\n") for name in python_files(os.path.abspath(given)))  # never b""
    return files


# ---- DockerSwarm: the meadow ----

FINISH_TIME = 10.0  # seconds that containers may take to end after their workers have signed off
CHECK_SECONDS = 60  # that check() waits for its tasks to end


def pipeline_scope(meta: Mapping[str, str | None], url: HiveURL) -> str:
    """The label of a pipeline's services, which no other has, not even a later one in that database."""
    text = f"{meta.get('hive_pipeline_name') or ''} {meta.get('creation_timestamp')} {url.dbname}"
    return hashlib.sha256(text.encode()).hexdigest()[:16]


class DockerSwarm(Meadow):
    """A swarm: one service per submission, whose tasks are the workers. Workers need no access to the engine."""

    type = SWARM_TYPE
    program, command = ["runWorker"], ["python3", SHIPPED_PROGRAM]  # the command is for images without this program

    def __init__(self, settings: dict[str, Any], name: str, engine: DockerEngine) -> None:
        super().__init__(settings, name)
        self.engine = engine
        self._named: dict[str, SwarmTask] = {}  # all tasks as last listed, by ID and by process_id
        self._services: dict[str, list[SwarmTask]] = {}  # the tasks of our services
        self._killed: set[str] = set()  # IDs of tasks that were given up and may still run

    @classmethod
    def open(cls, settings: dict[str, Any], required: bool = False) -> DockerSwarm | None:
        """The swarm that can be used from here, or None; EngineError if `required`, or named and may answer later."""
        addresses, timeout = None, find_setting(settings, "Meadow", cls.type, "EngineTimeout")
        try:
            addresses = engine_addresses()
            engine = DockerEngine(addresses, timeout)
            swarm = get_path(engine.get("/swarm"), "ID")
        except HiveError as error:
            is_meant = any(map(os.environ.get, ("DOCKER_MASTER_ADDR", "DOCKER_HOST")))
            if required or (is_meant and (getattr(error, "status", None) is None or getattr(error, "retryable", True))):
                raise  # the docker client's current context may be a desktop engine that is switched off
            usual = addresses in ([], [parse_address(f"unix://{DEFAULT_SOCKET}")])
            if not usual or "Permission denied" in str(error):
                warn(f"{error}; going on without it")
            return None
        return cls(settings, swarm, engine)

    def worker_kind(self, analysis: Analysis) -> str | None:
        """With the setting RunWorkerPath all are Perl's; with an object Perl, those for what we cannot run."""
        if self.setting("RunWorkerPath") is not None:
            return PERL
        return OURS if can_run(analysis) else PERL if self.setting("Perl") else None

    def kind_of(self, worker: WorkerRow) -> str:
        task = self._named.get(worker.process_id)
        return task.labels.get("hive.kind", OURS) if task else OURS

    def submit(self, submission: Submission) -> None:
        """Create one service with `count` replicas, with a longer name if its own is taken."""
        labels = {
            "hive.scope": self.scope, "hive.pipeline": submission.pipeline, "hive.class": submission.resource_class,
            "hive.kind": submission.kind, "hive.beekeeper": str(submission.beekeeper_id),
            "hive.submission": submission.token, "hive.keep": "1" if self.setting("KeepServices") else "",
        }  # fmt: skip
        try:
            self._service(submission, labels, {"Replicated": {"Replicas": submission.count}})
        except EngineError as error:
            longer = service_name(f"{submission.name}-{submission.token}")
            if error.status == 409 and "/services" in str(error) and not submission.name.endswith(submission.token):
                self.notes.append(f"service name '{submission.name}' is taken: '{longer}' is used instead")
                return self.submit(replaced(submission, name=longer))
            others = "(config|secret)s? not found"  # have changed something just now
            if error.retryable or error.status in (None, 409, 503) or re.search(others, error.reason):
                raise
            raise HiveError(f"resource class '{submission.resource_class}': {error}") from None

    def _template(self, submission: Submission) -> dict[str, Any]:
        """The task template: what all workers need, then SubmissionOptions, then the resource class."""
        setting = functools.partial(self.setting, kind=submission.kind)
        program, shipped = self.program, setting("ShipFiles")  # None for an image that contains our program
        if submission.kind == PERL:
            script, shipped = os.path.join(setting("RunWorkerPath") or "", "runWorker.pl"), None
            program = ["perl", "-e", PERL_START, script, ""]
        environment = {  # the node's engine fills in these templates
            "EHIVE_SWARM_ID": self.name, "EHIVE_TASK_ID": "{{.Task.ID}}", "EHIVE_NODE": "{{.Node.Hostname}}",
            "EHIVE_MEADOW_USER": current_user(), "EHIVE_WORKER_TOKEN": submission.token + ".{{.Task.Slot}}",
        }  # fmt: skip
        if shipped:  # Python must use the same path there
            folders = [os.getcwd(), *(os.path.dirname(os.path.abspath(path)) for path in shipped)]
            environment["PYTHONPATH"] = ":".join(dict.fromkeys(folders))
        container: dict[str, Any] = {
            "Image": setting("ImageName") or os.environ.get("EHIVE_IMAGE") or self._own_image,
            "Command": None if shipped is None else self.command,  # whatever the image's entry point is
            "Init": True,
            "StopGracePeriod": 30 * 10**9,
            "Args": [*program, *submission.arguments],
            "Env": [f"{name}={value}" for name, value in {**environment, **(setting("Env") or {})}.items()],
            "Mounts": setting("Mounts") or [],
        }
        template: dict[str, Any] = {"ContainerSpec": container, "RestartPolicy": {"Condition": "none"}}
        overlay(template, check_swarm_class("SubmissionOptions", setting("SubmissionOptions"), "setting"))
        overlay(template, check_swarm_class(submission.resource_class, submission.submission_args))
        if not submission.submission_args:  # as in the reference
            template.setdefault("Resources", {"Reservations": {"NanoCPUs": 10**9}})
        container.setdefault("Healthcheck", {"Test": ["NONE"]})  # the image's own might kill workers
        return template

    @functools.cached_property
    def _own_image(self) -> str:
        """The image that we run in, if it holds this program; else hive-swarm:dswarm."""
        task = own_task()[1] if os.environ.get("EHIVE_OWN_IMAGE") else None
        return get_path(task and task.template, "ContainerSpec.Image", "hive-swarm:dswarm")

    def _attach(self, submission: Submission, container: dict[str, Any]) -> None:
        """Add our secrets and configs to those of the resource class, with the ID that each needs."""
        user, shipped = container.get("User"), self.setting("ShipFiles") if submission.kind == OURS else None
        with contextlib.suppress(EngineError):  # this engine has no such image, or a proxy keeps us off
            if submission.secrets and not user:
                user = get_path(self.engine.get(f"/images/{container['Image']}/json"), "Config.User") or "0"
        owner = re.fullmatch(r"(\d+)(:.*)?", user or "")  # a name's uid is unknown
        ours = {"Config": {} if shipped is None else shipped_files(shipped)}
        ours["Secret"] = {name: value.encode() for name, value in submission.secrets.items()}
        for kind, files in ours.items():
            references = container.setdefault(f"{kind}s", [])
            for reference in references:
                reference.setdefault(f"{kind}ID", self._id_of(kind, reference.get(f"{kind}Name", "")))
            for path, content in files.items():
                digest = secret_digest(self.name, content) if kind == "Secret" else hashlib.sha256(content).hexdigest()
                name = f"hive-{digest[:32]}"
                how = {"UID": owner[1], "Mode": 0o400} if owner and kind == "Secret" else {}
                known = {f"{kind}ID": self._id_of(kind, name, content)}
                references.append({**file_reference(kind, name, path, **how), **known})

    def _id_of(self, kind: str, name: str, content: bytes | None = None) -> str:
        """The ID of a secret or config, made if it has `content` and is missing; else UsageError."""
        for item in self.engine.objects(f"/{kind.lower()}s", name=name):  # prefixes match as well
            if get_path(item, "Spec.Name") == name:
                return item["ID"]
        if content is None:
            raise UsageError(f"the swarm has no {kind.lower()} '{name}'")
        body = {"Name": name, "Labels": {"hive.shipped": "1"}, "Data": base64.b64encode(content).decode()}
        return self.engine.create(f"{kind.lower()}s", body)

    def _service(self, submission: Submission, labels: dict[str, str], mode: dict[str, Any]) -> str:
        """Create the service of a submission; returns its ID."""
        template = self._template(submission)
        overlay(template, nested("ContainerSpec.Labels", labels))
        login = registry_auth(template["ContainerSpec"]["Image"]) if self.setting("RegistryAuth") else {}
        if self.setting("ResolveImage"):
            self._resolve(template, login)
        self._attach(submission, template["ContainerSpec"])
        service = {"Name": service_name(submission.name), "Labels": labels, "TaskTemplate": template, "Mode": mode}
        return self.engine.create("services", {**service, "EndpointSpec": {"Mode": "dnsrr"}}, login)

    def refusal(self, submission: Submission) -> str:
        """Why workers of a class cannot run on any node; "" if they can."""
        return rooms_for(self._template(submission), self.engine.nodes().values())[1]

    def check(self, submission: Submission) -> Iterator[tuple[bool, str, str]]:
        """What a task of runWorker -check reports on each node: (whether it can run, node or "", text)."""
        nodes = self.engine.nodes()
        rooms, refusal = rooms_for(self._template(submission), nodes.values())
        many = "any number of" if sum(rooms) >= BOUNDLESS else sum(rooms)
        told = f"{len(rooms)} of {counted(len(nodes), 'node')} can run it, {many} workers at once if nothing else runs"
        yield bool(rooms and submission.kind == PERL), "", refusal or told
        if submission.kind == PERL or not rooms:
            return
        submission = replaced(submission, name=f"{submission.name}-{submission.token}")
        made = self._service(submission, {"hive.check": self.scope}, {"Global": {}})
        try:
            end, tasks = time.monotonic() + CHECK_SECONDS, list[SwarmTask]()
            while time.monotonic() < end and not (tasks and all(task.status == "LOST" for task in tasks)):
                time.sleep(0.5)
                tasks = [SwarmTask(task, nodes) for task in self.engine.objects("/tasks", service=made)]
            for task in tasks:
                fine = task.state == "complete" or "insufficient resources" in task.error
                text = task.end + (self._last_words(task) if task.status == "LOST" else "")
                yield fine, task.node_name, text.replace(f" on node {task.node_name}", "")
        finally:
            self.engine.delete(f"/services/{made}")
            self.clear(services=False)

    def _last_words(self, task: SwarmTask) -> str:
        return last_words(b"".join(data for _, data in self.engine.logs(f"/tasks/{task.id}", tail=5)))

    def _resolve(self, template: dict[str, Any], login: Mapping[str, str]) -> None:
        """Add to a template the registry's digest and platforms of its image."""
        image = template["ContainerSpec"]["Image"]
        named = image if ":" in image.rsplit("/", 1)[-1] else f"{image}:latest"
        try:
            answer = self.engine.get(f"/distribution/{named}/json", headers=login)
        except EngineError as error:
            self.notes.append(f"nodes may run different versions of image {image}: {error}")
            return
        if "@" not in named:
            template["ContainerSpec"]["Image"] = f"{named}@{get_path(answer, 'Descriptor.digest')}"
        platforms = []
        for item in get_path(answer, "Platforms", []):
            cpu, system = get_path(item, "architecture"), get_path(item, "os")
            platforms.append({"Architecture": "" if cpu == "arm" else cpu, "OS": system})  # nodes call arm armv7l
        template.setdefault("Placement", {}).setdefault("Platforms", platforms)

    def statuses(self, workers: Sequence[WorkerRow]) -> dict[str, str]:
        """List the pipeline's tasks, workers' in other services, and the nodes, by one request each."""
        keys = [worker.process_id for worker in workers]
        ours = self.engine.objects("/tasks", label=f"hive.scope={self.scope}")
        foreign = {key for key in keys if "." not in key} - {task["ID"] for task in ours}
        others = self.engine.objects("/tasks", id=sorted(foreign)) if foreign else []
        nodes = self.engine.nodes()
        tasks = [SwarmTask(task, nodes) for task in (*ours, *others)]
        self._named = {key: task for task in tasks for key in (task.id, task.process_id)}
        self._services = collections.defaultdict(list)
        for task in tasks[: len(ours)]:
            self._services[task.service].append(task)
        waiting = [task for task in tasks if task.status == "PEND"]
        self.places = {task.process_id: f"{task.state} on node {task.node_name}" for task in waiting if task.node}
        short = self._explain([task for task in waiting if task.error], nodes.values())
        self.hint = more_nodes(sum(task.status == "RUN" for task in tasks), short)
        return {key: self._named[key].status for key in keys if key in self._named}

    def _explain(self, stuck: Iterable[SwarmTask], nodes: Iterable[Any]) -> list[int]:
        """Note why tasks wait; returns, for each that needs more nodes, how many like it fit on one."""
        rooms: dict[str, Any] = {}  # by service
        self.reasons, self.hopeless, short = {}, set(), []
        for task in stuck:
            if task.service not in rooms:
                rooms[task.service] = rooms_for(task.template, nodes)
            fitting, refusal = rooms[task.service]
            why = refusal or one_line(task.error)
            self.reasons[task.process_id] = f"class '{task.labels.get('hive.class')}': {why}"
            if refusal:
                self.hopeless.add(task.process_id)
            elif "insufficient resources" in task.error:
                short.append(max(fitting))
        return short

    def worker_ended(self) -> bool:
        """Whether a worker has died, or its node, since the last statuses()."""
        ended = self.engine.objects("/tasks", label=f"hive.scope={self.scope}", desired_state="shutdown")
        known = {task.id for task in self._named.values() if task.status == "LOST"}
        new = [task for task in ended if task["ID"] not in known]
        nodes = self.engine.nodes() if any(SwarmTask(task).status != "LOST" for task in new) else None
        return any(SwarmTask(task, nodes).state in ("failed", "rejected", "lost") for task in new)

    def post_mortem(self, workers: Sequence[WorkerRow]) -> dict[str, tuple[str, str]]:
        ends = {worker.process_id: ("UNKNOWN", "its task is no longer in the swarm") for worker in workers}
        silent = [row.process_id for row in workers if row.status == "SUBMITTED"]
        for key in ends.keys() & self._named.keys():
            task = self._named[key]
            message, why = task.end, ""
            if task.exit_code == 137 and key in silent and get_path(task.template, "Resources.Limits.MemoryBytes", 0):
                why = " (the --limit-memory of its class is too small for any worker)"
            elif task.exit_code == 137:
                with contextlib.suppress(EngineError):  # only the engine that ran a container has it
                    if get_path(self.engine.get(f"/containers/{task.container}/json"), "State.OOMKilled", False):
                        why = " (out of memory)"
            with contextlib.suppress(EngineError):
                if task.exit_code and key in silent[-3:]:  # they may all have one reason: the last is reported
                    message += self._last_words(task)
            ends[key] = "MEMLIMIT" if why else "UNKNOWN", message + why
        return ends

    def kill(self, worker: WorkerRow) -> None:
        """End a worker with its service if no other needs that; else it ends as its heartbeat finds its row DEAD."""
        if worker.process_id not in self._named:
            self.statuses([worker])
        task = self._named.get(worker.process_id)
        if task and task.status != "LOST":
            self._killed.add(task.id)
            if task.service in self._services and not self._unfinished(task.service):
                self._remove(task.service)

    def sweep(self, living: set[str], last: bool = False) -> None:
        """Remove our services without a worker among `living` once their containers have ended, the `last` time after a
        wait. Services made since the last statuses() stay: `living` may not have their workers."""
        needed = {key.partition(".")[0] for key in living}  # tokens, and task IDs
        used = {task.service for key, task in self._named.items() if key.partition(".")[0] in needed}
        unneeded, end = self._services.keys() - used, time.monotonic() + FINISH_TIME
        while last and any("RUN" in self._unfinished(service) for service in unneeded) and time.monotonic() < end:
            time.sleep(0.2)
            self.statuses([])
        for service in unneeded & self._services.keys():
            if last or "RUN" not in self._unfinished(service):  # a worker that has signed off is about to end
                labels = self._services[service][0].labels
                self._remove(service, keep=bool(self.setting("KeepServices") or labels.get("hive.keep")))
        if last:
            self.clear(services=False)

    def _unfinished(self, service: str) -> set[str]:
        """Statuses of a service's tasks that have neither ended nor been given up."""
        return {task.status for task in self._services.get(service, ()) if task.id not in self._killed} - {"LOST"}

    def _remove(self, service: str, keep: bool = False) -> None:
        """Save its output in log_dir, if any, as log_<class>_<task ID>.out and .err; remove it unless to `keep`."""
        for task in self._services[service] if self.log_dir else ():
            path = f"{self.log_dir}/" + re.sub(r"[^\w.-]", "_", f"log_{task.labels.get('hive.class')}_{task.id}")
            if task.node and not os.path.exists(f"{path}.out"):
                try:
                    os.makedirs(str(self.log_dir), exist_ok=True)
                    with open(f"{path}.out", "wb") as out, open(f"{path}.err", "wb") as err:
                        for stream, data in self.engine.logs(f"/tasks/{task.id}"):
                            (out if stream == 1 else err).write(data)
                except (OSError, EngineError) as error:  # no reason to keep the service
                    self.notes.append(f"the output of workers cannot be kept in {self.log_dir}: {error}")
        if not keep:
            self.engine.delete(f"/services/{service}")
            del self._services[service]

    def clear(self, services: bool = True) -> None:
        """Remove this pipeline's `services`, and any pipeline's shipped files that nothing uses."""
        ours = [("services", f"hive.{label}={self.scope}") for label in ("scope", "check") if services]
        for kind, label in (*ours, ("configs", "hive.shipped=1"), ("secrets", "hive.shipped=1")):
            for item in self.engine.objects(f"/{kind}", label=label):
                self.engine.delete(f"/{kind}/{item['ID']}")


def service_name(wanted: str) -> str:
    """At most 63 letters, digits, inner - and _, as Docker allows; a longer name loses its middle."""
    text = re.sub(r"[^A-Za-z0-9_-]+", "-", wanted).strip("-_") or "Hive"
    return text if len(text) <= 63 else text[:30].rstrip("-_") + "-" + text[-32:].lstrip("-_")


@functools.lru_cache(maxsize=16)
def secret_digest(swarm: str, secret: bytes) -> str:
    """A name for a secret, slow to compute: nobody finds the secret by trying."""
    return hashlib.pbkdf2_hmac("sha256", secret, swarm.encode(), 200_000).hex()


def container_id() -> str:
    """The ID of our container, by the files of /etc that the engine mounts; "" if there is none."""
    with contextlib.suppress(OSError), open("/proc/self/mountinfo", encoding="utf-8", errors="replace") as file:
        found = re.search(r"/containers/([0-9a-f]{64})/(?:hostname|hosts|resolv\.conf) /etc/", file.read())
        return found[1] if found else ""
    return ""


def task_in_container(engine: DockerEngine, container: str, wanted: str = "running") -> SwarmTask | None:
    """The task whose container's ID begins with `container`, of desired state `wanted`. Raises EngineError."""
    for listed in engine.objects("/tasks", desired_state=wanted) if container else ():
        if get_path(listed, "Status.ContainerStatus.ContainerID").startswith(container):
            return SwarmTask(listed, engine.nodes())
    return None


def own_task() -> tuple[DockerEngine, SwarmTask | None]:
    """An engine, and the task of the container that we run in, if any. Raises EngineError, UsageError."""
    engine = DockerEngine(engine_addresses(), CONNECT_TIMEOUT)
    return engine, task_in_container(engine, container_id())


def scale_own_service_down() -> None:
    """Scale the service whose only replica we are, unless it restarts, to 0: scaling it to 1 starts it again."""
    with contextlib.suppress(EngineError, UsageError):
        engine, task = own_task()
        service: Any = engine.get(f"/services/{task.service}") if task else None
        restarts = get_path(service, "Spec.TaskTemplate.RestartPolicy.Condition") != "none"
        if task and not restarts and get_path(service, "Spec.Mode.Replicated.Replicas", 0) == 1:
            spec, name = {**service["Spec"], "Mode": {"Replicated": {"Replicas": 0}}}, service["Spec"]["Name"]
            say(f"Beekeeper : service {name} is scaled to 0; `docker service scale {name}=1` takes the next step")
            engine.request("POST", f"/services/{task.service}/update", spec, version=service["Version"]["Index"])


def find_place() -> Place:
    """Where we run: in a swarm, by our services' environment or our container's ID; else here."""
    env, host, user = os.environ, os.uname().nodename, current_user()
    if env.get("EHIVE_MEADOW_TYPE") != LocalMeadow.type:
        told = [env.get(f"EHIVE_{name}", "") for name in ("SWARM_ID", "TASK_ID", "NODE", "MEADOW_USER")]
        if all(told):
            return Place(SWARM_TYPE, *told)
        with contextlib.suppress(EngineError, UsageError):
            engine, task = own_task()
            if task:
                return Place(SWARM_TYPE, get_path(engine.get("/swarm"), "ID"), task.id, host, user)
    return Place(LocalMeadow.type, local_name(), str(os.getpid()), host, user)


class Valley:
    """The meadows that can be used from here. ServiceError if the `wanted` default or a named engine cannot."""

    def __init__(self, settings: dict[str, Any], wanted: str | None = None) -> None:
        self.settings = settings
        self.unreachable: set[str] = set()  # types of meadows that could not be reached since the last clear()
        self.local: Any = LocalMeadow(settings)
        swarm = None if wanted == LocalMeadow.type else DockerSwarm.open(settings, required=wanted == SWARM_TYPE)
        self.meadows: dict[str, Any] = {meadow.type: meadow for meadow in (swarm, self.local) if meadow}
        self.default = self.meadows[wanted or next(iter(self.meadows))]

    def responsible(self, worker: WorkerRow) -> Any:
        """Our meadow that the worker is in, or None."""
        meadow = self.meadows.get(worker.meadow_type)
        return meadow if meadow and worker.meadow_name in meadow.names.values() else None

    def ask(self, meadow: Meadow, otherwise: T, question: Callable[..., T], *arguments: Any) -> T:
        """A meadow's answer; `otherwise` if it cannot be reached, which is said once."""
        if meadow.type in self.unreachable:
            return otherwise
        try:
            return question(*arguments)
        except ServiceError as error:
            self.unreachable.add(meadow.type)
            warn(f"{meadow.signature}: {error}; going on without it")
            return otherwise

    def statuses(self, workers: Sequence[WorkerRow]) -> dict[int, str]:
        """Status by worker id: the meadow's; UNKWN: out of reach, ABSENT: unknown there, UNREACHABLE: not ours."""
        found = {worker.worker_id: "UNREACHABLE" for worker in workers}
        for meadow in self.meadows.values():
            ours = [worker for worker in workers if self.responsible(worker) is meadow]
            seen = self.ask(meadow, {worker.process_id: "UNKWN" for worker in ours}, meadow.statuses, ours)
            found.update((worker.worker_id, seen.get(worker.process_id, "ABSENT")) for worker in ours)
        return found

    def free_slots(self, workers: Sequence[WorkerRow]) -> dict[str, int | None]:
        """Free places by meadow type (None: no limit), given the workers that live or are pending."""
        most = ((m, m.setting("TotalRunningWorkersMax")) for k, m in self.meadows.items() if k not in self.unreachable)
        taken = collections.Counter(map(self.responsible, workers))
        return {meadow.type: limit and limit - taken[meadow] for meadow, limit in most}


# ======================================================================================================================
# 14. Beekeeper: garbage collector, submission, the loop
# ======================================================================================================================

# modes of looping -> the cause of death if failures end the loop
LOOP_UNTIL = {"ANALYSIS_FAILURE": "ANALYSIS_FAILED", "FOREVER": "", "JOB_FAILURE": "JOB_FAILED", "NO_WORK": ""}
SILENT_SECONDS = 20  # after this silence the container of a worker on another host is looked for
OVERDUE_SECONDS = 5  # a worker heard of within this time is alive, even if its meadow does not list it
RECOUNT_SECONDS = 60  # how often counters are checked against the job table
POLL_SECONDS = 0.3  # how often a sleeping beekeeper looks at the database's counters
TICK_SECONDS = 0.05  # how often it looks whether its child processes have ended
FRUITLESS_STEPS = 8  # how often in a row workers may exit without running a job
DRAIN_SECONDS = 10.0  # how long workers may take to sign off when nothing is left to do
RETRY_SECONDS = 5.0  # the pause before a step that failed for lack of resources is retried
OTHERS_SECONDS = 300.0  # how long a beekeeper with nothing to do waits for what others do
FAILURES_MAX, FAILING_MAX = 200, 50  # failed jobs of an analysis, and analyses, whose messages are read
CAUSES_TOLD = 12  # lines about what is in the way, at the end
# what the scheduler says of limits -> options that lift them
LIFTED = {"Max number": "-submit_workers_max 50", "Number of workers in": "-total_running_workers_max 50"}
# options of workers that Perl's do not have
OUR_WORKER_OPTIONS = "-job_time_limit -stop_seconds -heartbeat_seconds -patience -runnables -keep_logs -nokeep_logs"


class BeekeeperOptions(Options):
    """What `beekeeper` and `run` are told. `worker_words`: options for workers, each with its values; `base`: the
    command to go on with; `mends`: the option that brings a corrected definition into the database."""

    loop_until = "ANALYSIS_FAILURE"
    sleep_minutes = 1.0
    worker_words: Sequence[Sequence[str]] = ()
    command_line = base = mends = ""


ExitReason = collections.namedtuple("ExitReason", "cause code message")  # a cause_of_death, an exit code, and why


# ---- the state of a pipeline, as lines of text ----

STATUS_COLOURS = {  # of analyses and jobs, as DOT and SVG name them; jobs that run are yellow
    "DONE": "lightskyblue", "PASSED_ON": "lightskyblue", "WORKING": "yellow", "RUNNING": "yellow",
    "READY": "lightgreen", "LOADING": "lightgreen", "SYNCHING": "lightgreen", "SEMAPHORED": "lightgrey",
    "BLOCKED": "lightgrey", "ALL_CLAIMED": "lightgrey", "FAILED": "tomato", "EXCLUDED": "tomato", "EMPTY": "white",
    "COMPLETE": "lightskyblue", "REJECTED": "tomato", "LOST": "tomato",  # of tasks
}  # fmt: skip
TERMINAL_COLOURS = {  # the same on a terminal
    "lightgrey": "30;47", "lightgreen": "92", "yellow": "93", "lightskyblue": "96", "tomato": "31",
}  # fmt: skip


def is_terminal(stream: Any) -> bool:
    """Whether a stream is a terminal with colours and cursor control."""
    return bool(stream.isatty()) and os.environ.get("TERM") != "dumb"


def colour_of(status: str, unknown: str = "yellow") -> str:
    """The name of the colour of a status, or `unknown`; white if it is empty."""
    return "yellow" if status in TAKEN else STATUS_COLOURS.get(status.upper(), unknown) if status else "white"


def coloured(status: str) -> str:
    """A status, in its colour if stdout is a terminal and colours are wanted."""
    colour = TERMINAL_COLOURS.get(colour_of(status, unknown="white"))
    is_shown = colour and is_terminal(sys.stdout) and not os.environ.get("NO_COLOR")
    return f"\033[{colour}m{status}\033[0m" if is_shown else status


def shown_length(text: str) -> int:
    """Characters of a text on a terminal: without its colours."""
    return len(re.sub(r"\033\[[\d;]*m", "", text))


def aligned(rows: Sequence[Sequence[str]], left: Container[int] = ()) -> list[str]:
    """Rows of cells as lines with aligned columns: to the right, except those in `left`."""
    columns = []
    for number, column in enumerate(zip(*rows)):
        width, fill = max(map(shown_length, column)), str.ljust if number in left else str.rjust
        columns.append([fill(cell, width + len(cell) - shown_length(cell)) for cell in column])
    return [" ".join(cells).rstrip() for cells in zip(*columns)]


def friendly_duration(msec: float) -> str:
    """Milliseconds in the largest unit, up to days, of which they are at least one."""
    for size, unit in ((86_400_000, "day"), (3_600_000, "hr"), (60_000, "min"), (1000, "sec")):
        if msec >= size:
            return f"{msec / size:.1f} {unit}"
    return f"{msec:.1f} ms"


class Totals:
    """Jobs of some analyses; what excluded ones have left, which nobody will do, is not `to_do`."""

    def __init__(self, stats: Collection[AnalysisStats]) -> None:
        self.done, self.failed, self.total, self.running, self.waiting = (
            sum(getattr(item, f"{name}_job_count") for item in stats)
            for name in ("done", "failed", "total", "inprogress", "semaphored")
        )
        self.excluded = sum(item.unfinished_job_count for item in stats if item.is_excluded)
        self.to_do = self.total - self.done - self.failed - self.excluded


def status_lines(stats: Sequence[AnalysisStats], load: float, debug: int = 0) -> list[str]:
    """The analyses as the reference shows them; without `debug` empty and done ones are counted only."""
    hidden = {} if debug else {"EMPTY": "they don't have any jobs", "DONE": "all their jobs are done"}
    rows = []
    for item in [item for item in stats if item.status not in hidden]:
        workers, limits = item.num_running_workers, (item.analysis.hive_capacity, item.analysis.analysis_capacity)
        hive, analysis = ("-" if limit is None else limit for limit in limits)
        rows.append((
            f"{item.analysis}", f"{coloured(item.shown_status)},", f"{item.breakout()} jobs,",
            f"avg: {friendly_duration(item.avg_msec_per_job)},", f"{workers} worker{'s' if workers != 1 else ' '}",
            f"({item.estimate_num_required_workers(load)} required),", f"h.cap:{hive}", f"a.cap:{analysis}",
            f"(sync'd {int(item.seconds_since_updated or 0)} sec ago)",
        ))  # fmt: skip
    lines = [*aligned(rows, left={0, 4}), ""]
    for status, why in hidden.items():
        if count := sum(item.status == status for item in stats):
            lines.append(f"{count} analyses not shown because {why}.")
    sums, ready = Totals(stats), sum(item.ready_job_count * item.avg_msec_per_job for item in stats)
    complete = 100.0 * (sums.done + sums.failed) / sums.total if sums.total else 0.0
    counts = f"{sums.to_do} to_do + {sums.done} done + {sums.failed} failed + {sums.excluded} excluded = {sums.total}"
    rest = f"{complete:6.2f}% complete (< {ready / 3_600_000:.2f} CPU_hrs) ({counts} total)"
    return [*lines, f"total over {len(stats)} analyses : {rest}"]


def judge(stats: Sequence[AnalysisStats], loop_until: str, some: bool = False) -> ExitReason | None:
    """How a loop in this mode ends, with the reference's reasons; None if it goes on. Jobs of excluded analyses make it
    a failure; so does having no jobs, unless these are only `some` of the analyses."""
    sums, reasons, cause = Totals(stats), [], LOOP_UNTIL[loop_until]
    for item in stats:
        if item.failed_job_count:
            what = f"'{item.analysis.logic_name}' {'has FAILED' if item.status == 'FAILED' else 'has failed jobs'}"
            counts = f"failed jobs: {item.failed_job_count}, tolerance: {item.analysis.failed_job_tolerance}%"
            reasons.append(f"### Analysis {what} ({counts}) ###")
    if not sums.to_do:
        reasons += ["### Some analyses are excluded ###"] if sums.excluded else []
        reasons.append("### No jobs left to do ###" if sums.total else "### There are no jobs at all ###")
    if cause and (any(item.status == "FAILED" for item in stats) or (cause == "JOB_FAILED" and sums.failed)):
        return ExitReason(cause, 1, ", ".join(reasons))
    if loop_until == "FOREVER" or sums.to_do:
        return None
    cause = "ANALYSIS_FAILED" if sums.excluded else "NO_WORK"
    return ExitReason(cause, int(sums.excluded > 0 or not (sums.total or some)), ", ".join(reasons))


def failures(board: Blackboard, stats: Sequence[AnalysisStats]) -> list[dict[str, Any]]:
    """Why jobs have failed, as README has it, the most frequent reason first. Numbers make no difference."""
    groups: dict[Any, dict[str, Any]] = {}
    failing = sorted((item for item in stats if item.failed_job_count), key=lambda item: -item.failed_job_count)
    for item in failing[:FAILING_MAX]:
        found, name = board.facts("failed", item.analysis.analysis_id, FAILURES_MAX), item.analysis.logic_name
        for row in found:
            message = printable(row["message"] or "it has left no message")
            line, many = telling_line(message), len(found) == FAILURES_MAX
            new = {"analysis": name, "jobs": [], "line": line, "message": message, "is_sample": many}
            groups.setdefault((name, re.sub(r"\d+", "0", line)), new)["jobs"].append(row["job_id"])
    for group in groups.values():
        jobs, least = group["jobs"], "at least " * group["is_sample"]
        which = f", e.g. {', '.join(map(str, jobs[:3]))}" if len(jobs) > 1 else f" ({jobs[0]})"
        text = f"{least}{counted(len(jobs), 'job')} of {group['analysis']}{which}: {group['line']}"
        group.update(count=len(jobs), jobs=jobs[:12], text=text)
    return sorted(groups.values(), key=lambda group: -group["count"])


def lifted_limit(pipeline: Pipeline, failure: Mapping[str, Any]) -> str:
    """The option for ten times the time, or twice the memory, if jobs failed for lack of it; else ""."""
    if late := re.search(r"after ([\d.]+) seconds, which is the -job_time_limit", failure["line"]):
        return f"-job_time_limit {10 * float(late[1]):g}"
    needs = pipeline.analysis(failure["analysis"]).resource_class
    words = needs.descriptions.get(SWARM_TYPE, ("",))[0] or ""
    more = re.sub(r"(--limit-memory[ =])([\d.]+)", lambda found: f"{found[1]}{2 * float(found[2]):g}", words)
    if more == words or "out of memory" not in failure["line"]:
        return ""
    return f"-tweak {shlex.quote(f'resource_class[{needs.name}].{SWARM_TYPE}={more}')}"


def in_full(failure: Mapping[str, Any]) -> str:
    """One of failures() with the last lines of its message."""
    lines = failure["message"].rstrip().splitlines()
    return "\n    ".join([failure["text"], *(lines[-10:] if lines[1:] else ())])


def telling_line(message: str) -> str:
    """The last line marked MSG (by Perl's exceptions), else the last that is not indented."""
    lines = [line.rstrip() for line in message.splitlines() if line.strip() not in ("", "stderr is:")] or [""]
    marked = [line[5:] for line in lines if line.startswith("MSG: ")]
    line = (marked or [line for line in lines if line[:1].strip()] or lines)[-1]
    if line.endswith(":") and not marked:
        rest = [text.strip() for text in itertools.takewhile(line.__ne__, reversed(lines)) if re.search(r"\w", text)]
        line += f" {rest[-1]}" if rest else ""
    return shorten(line.removeprefix("stderr is: "), 200)


def command_for(url: HiveURL, command: str, *words: str) -> str:
    """The command line of a command for a pipeline, without -url if $EHIVE_URL names it."""
    known = False
    with contextlib.suppress(HiveError):
        known = url.identity() == parse_url(os.environ.get("EHIVE_URL") or "").identity()
    return this_command(command, *([] if known else ["-url", str(url)]), *words)


# What is in the way, and its cure: an option to go on with, a whole command line, "" or, for other pipelines, None
Cause = tuple[str, "str | None"]
EVERYWHERE = (can_run, (LocalMeadow.type, SWARM_TYPE))  # obstacles(here=...) for reports: any meadow


def whole_command(base: str, cure: str | None) -> str:
    """The command line of a cure; an option is added to `base`."""
    return f"{base} {cure}" if cure and cure.startswith("-") else cure or ""


def obstacles(board: Blackboard, stats: Sequence[AnalysisStats], here: Any = EVERYWHERE) -> list[Cause]:
    """What keeps these analyses from being done. `here`: whether there are workers for an analysis, and the available
    types of meadows, the default first."""
    every = {**board.stats(), **{item.analysis.analysis_id: item for item in stats}}
    found: dict[str, str | None] = {}
    if not every:
        found["there are no analyses"] = ""
    elif not any(item.total_job_count for item in every.values()):
        name = (sources(board.pipeline) or board.pipeline.analyses)[0].logic_name
        seed = command_for(board.db.url, "seed_pipeline", "-analyses_pattern", name, "-input_id", "{}")
        found["there are no jobs at all: seed one, with its parameters as -input_id"] = seed
    waits, is_all = board.blocked_by()
    held: Any = collections.defaultdict(list)
    for waiting_id, *group in waits:
        held[waiting_id].append(group)
    moves = not is_all or any(one.inprogress_job_count or one.num_running_workers for one in every.values())
    circle = _circle(every)
    for item in stats:
        waiting = _waits(item, every, moves, held[item.analysis.analysis_id], circle)
        for text, cure in (*_obstacles_of(item, board, *here), *waiting):
            found[one_line(f"'{item.analysis}' {text}")] = cure
    if board.outbox.left():
        found["another pipeline refuses what this one sends it (see table log_message)"] = ""
    return sorted(found.items(), key=lambda cause: " SEMAPHORED job" in cause[0])  # which are held up by the others


def _obstacles_of(item: AnalysisStats, board: Blackboard, runs: Any, meadows: Sequence[str]) -> Iterator[Cause]:
    """What is wrong with one analysis itself."""
    analysis, left = item.analysis, f"{counted(item.unfinished_job_count, 'job')} left"
    module, meadow_type = analysis.module or "", analysis.meadow_type or meadows[0]
    if item.status_from_counts() == "FAILED":
        share = f"{item.failed_job_count} of {counted(item.total_job_count, 'job')}"
        yield f"has FAILED: {share} failed, and {analysis.failed_job_tolerance}% may", "-reset_failed_jobs"
    if not item.unfinished_job_count:
        return
    if item.is_excluded:
        why = board.tell("load_error", analysis.analysis_id) or "its is_excluded was set to 1"
        yield f"is EXCLUDED with {left}: {why}", tweak_of("is_excluded=0", analysis)
    elif meadow_type not in meadows:
        cure = tweak_of(f"meadow_type={meadows[0]}", analysis)
        yield f"has {left} and meadow_type {meadow_type}; here is {' and '.join(meadows)}", cure
    elif not runs(analysis):
        cure = tweak_of(f"module={near}", analysis) if (near := nearest_module(module)) else ""
        yield f"has {left}, but {why_not_run(module, analysis.language)}", cure
    for limit in ("analysis_capacity", "hive_capacity"):
        value = getattr(analysis, limit)
        if value == 0 or (limit == "analysis_capacity" and (value or 0) < 0):  # a hive_capacity below 0 is no limit
            yield f"has {left}, but its {limit} is {value}", tweak_of(f"{limit}=undef", analysis)


def _waits(
    item: AnalysisStats, every: Stats, moves: bool, held: Sequence[Any], circle: Sequence[tuple[Any, Any]]
) -> Iterator[Cause]:
    """What jobs of an analysis wait for. `moves`: some job may run; `held`: its rows of Blackboard.blocked_by()."""
    analysis, text = item.analysis, f"is BLOCKED with {counted(item.unfinished_job_count, 'job')} left"
    is_blocked = item.status == "BLOCKED" and item.unfinished_job_count
    if is_blocked and not analysis.blockers:
        yield f"{text}, though it waits for nothing", "-unblock_analyses"
    for url, blocker in zip(analysis.control_rules, analysis.blockers) if is_blocked else ():
        if isinstance(blocker, RemoteTarget):
            yield f"{text}: it waits for '{blocker}'", None
        elif not (other := every[blocker.analysis_id]).satisfies_waiting():
            done = f"{other.status}, {other.done_job_count} of {counted(other.total_job_count, 'job')} done"
            cure = "" if other.total_job_count or moves else tweak_of("can_be_empty=1", blocker)
            if (analysis, blocker) in circle:
                done += ", and waits for it"
                rest = [one for one in analysis.control_rules if one != url]
                change = f"wait_for={stringify(rest)}" if rest else "wait_for#"
                cure = tweak_of(change, analysis) if (analysis, blocker) == circle[0] else ""
            yield f"{text}: it waits for '{blocker}' ({done})", cure
    for count, holder_id, status, holders in held:
        text = f"has {counted(count, 'SEMAPHORED job')}, waiting for"
        if holder_id:
            cure = "-reset_failed_jobs" if status == "FAILED" else ""
            yield f"{text} {counted(holders, f'{status} job')} of '{every[holder_id].analysis}'", cure
        else:
            yield f"{text} {counted(int(holders), 'job')} of another pipeline", None
    if item.semaphored_job_count and not (moves or held or analysis.blockers):
        text = f"has {counted(item.semaphored_job_count, 'SEMAPHORED job')}, but nothing holds the semaphore"
        yield text, "-balance_semaphores"


def _circle(every: Stats) -> list[tuple[Any, Any]]:
    """Analyses that wait for each other in a circle, as pairs (one, what it waits for), first one with jobs READY."""
    met = {one.analysis for one in every.values() if one.satisfies_waiting()}
    blocked = [one.analysis for one in every.values() if one.status == "BLOCKED"]
    awaited = {
        one: [other for other in one.blockers if isinstance(other, Analysis) and other not in met] for one in blocked
    }
    try:
        graphlib.TopologicalSorter(awaited).prepare()
    except graphlib.CycleError as error:
        pairs = [(one, other) for other, one in zip(error.args[1], error.args[1][1:])]
        return sorted(pairs, key=lambda pair: not every[pair[0].analysis_id].ready_job_count)
    return []


def tweak_of(change: str, analysis: Analysis) -> str:
    """The option -tweak that makes this change to an analysis."""
    name = analysis.logic_name if analysis.logic_name.isidentifier() else analysis.analysis_id
    return f"-tweak {shlex.quote(f'analysis[{name}].{change}')}"


# ---- the beekeeper ----


class Beekeeper:
    """Looks after one pipeline: buries lost workers, submits new ones, and decides when it is over. `out` gets the
    lines for users, `observe` the statistics. ServiceError if the database is unreachable for too long."""

    def __init__(
        self, board: Blackboard, valley: Valley, options: BeekeeperOptions, out: Callable[[str], None] = say,
        clock: Callable[[], float] = time.monotonic, sleep: Callable[[float], None] = time.sleep,
    ) -> None:  # fmt: skip
        self.board, self.valley, self.options = board, valley, options
        board.db.waits_if_refused = options.max_loops != 0  # who only looks or orders is told at once
        self.print, self.clock, self.sleep = out, clock, sleep
        self.observe: Callable[[Sequence[AnalysisStats]], None] = lambda stats: None
        self.id: Any = None  # until it is registered
        self.iteration = 0  # number of the last step
        self.analyses: list[Analysis] = []
        self.living: list[WorkerRow] = []
        self.refused: dict[Any, Cause] = {}  # why nothing is submitted, by Group or limit
        self.shown: dict[str, str] = {}  # the last output, by kind
        self.quiet = True  # whether nothing has been printed in this step
        self.failed_jobs: dict[int, int] = {}  # at the last look
        self.failures_left = 5  # how many kinds of failures are still to be reported
        self.alert = warn  # prints what users must notice
        self.outage_end = self.next_count = -math.inf  # the last outage of the database; when to recount
        self.step_seconds = 0.0  # duration of the last step
        self.idle_since: float | None = None  # when it began to wait for other beekeepers
        self.fruitless = 0  # of the worst class: submissions in a row whose workers ran no job
        self.snapshot: list[tuple[Any, ...]] = []  # see take_in()
        self.failed = False  # whether the last step was not finished
        self.signal: int | None = None  # one that tells it to end

    def out(self, text: str, kind: str = "", about: str = "") -> None:
        """Print a line for users; with `kind` or `about` only if that, or else the line, is_new()."""
        if (kind or about) and not self.is_new(about or text, kind):
            return
        if self.quiet and self.iteration:
            self.quiet = False
            self.out(f"\nBeekeeper : loop #{self.iteration}, {time.strftime('%F %T')} {'=' * 50}\n")
        if self.options.max_loops == 1 and container_id():  # the log of a service is removed with it
            self.log(text)
        with self.enduring():
            self.print(text)

    @contextlib.contextmanager
    def enduring(self) -> Iterator[None]:
        """Warn of an OSError in this block, and go on unless nobody reads our output."""
        try:
            yield
        except OSError as error:
            if isinstance(error, BrokenPipeError):
                raise
            if self.is_new(str(error)):
                warn(f"beekeeper: {error}; going on")

    def is_new(self, text: Any, kind: str = "") -> bool:
        """Whether this differs from the last one of its `kind`; without a kind, whether it is asked about first."""
        before, self.shown[kind or text] = self.shown.get(kind or text), text
        return before != text

    def log(self, text: str, message_class: str = "INFO", status: str = "ALIVE") -> None:
        """Write a message of this beekeeper to log_message."""
        self.board.log(text, message_class, status, beekeeper_id=self.id)

    def caution(self, text: str, about: str = "") -> None:
        """Print and log what users must notice, unless something `about` this was said before."""
        if self.is_new(about or text):
            self.alert(text)
            self.log(text, "PIPELINE_CAUTION")

    # -- birth and death

    def register(self) -> None:
        """Write this beekeeper's row, and bury beekeepers of this host that are gone."""
        row = {name: getattr(self.options, name) for name in ("sleep_minutes", "analyses_pattern", "loop_until")}
        self.id = self.board.db.insert("beekeeper", {
            **row, "loop_limit": self.options.max_loops, "options": self.options.command_line,
            "process_id": str(os.getpid()), "meadow_host": local_name(), "meadow_user": current_user(),
            "meadow_signatures": ",".join(meadow.signature for meadow in self.valley.meadows.values()),
        })  # fmt: skip
        self.look_at_beekeepers()

    def look_at_beekeepers(self) -> dict[int, dict[str, Any]]:
        """Bury beekeepers whose process or container is gone; returns the rows of the others by id."""
        rows = {row["beekeeper_id"]: row for row in self.board.facts("living_beekeepers")}
        for key in rows.keys() - {self.id}:
            host = rows[key]["meadow_host"]
            gone = host == local_name() and not process_alive(rows[key]["process_id"])
            if gone or self._end_of_container(host.partition(".")[0]):
                self.board.tell("end_beekeeper", "DISAPPEARED", key)
                del rows[key]
        return rows

    def _end_of_container(self, host: str) -> str:
        """How the task of a container with this host name ended; "" if it has not, or there is none."""
        swarm: Any = self.valley.meadows.get(SWARM_TYPE)
        asks = swarm and re.fullmatch("[0-9a-f]{12}", host)
        task = self.valley.ask(swarm, None, task_in_container, swarm.engine, host, "shutdown") if asks else None
        return task.end if task and task.status == "LOST" else ""

    def finish(self, verdict: ExitReason) -> int:
        """Clean up in the meadows, and record why this beekeeper ends; returns its exit code."""
        for pause in (10.0, 10.0, 10.0, 10.0, 10.0, 0.0):  # seconds, while a meadow is unreachable
            if verdict.cause == "NO_WORK" and not verdict.code:
                self.drain()
            self.valley.statuses([])  # sweep() needs a look that is older than the list of the living
            self.sweep(last=True)
            if not self.valley.unreachable or verdict.cause == "DISAPPEARED" or not pause:
                break
            self.sleep(pause)
            self.valley.unreachable.clear()
        self.sign_off(verdict.cause, f"stopped looping because of {verdict.message}", verdict.code == 1)
        if self.iteration:
            notify_slack(self.board.pipeline, verdict.code == 1, verdict.message, self.options.loop_until)
        return verdict.code

    def explain(self, code: int) -> None:
        """After an end with failures: print what is in the way, and the command lines to go on with."""
        if code != 1:
            return
        stats = self.take_in(self.board.stats())
        failed, found = failures(self.board, stats), self.obstacles(stats)
        lines = [group["text"] for group in failed]
        lines += [text for text, _ in found if not (failed and " has FAILED: " in text)]
        more = [f"and {len(lines) - CAUSES_TOLD} more: see `status`"] if lines[CAUSES_TOLD:] else []
        warn("\n".join(f"  {line}" for line in (*lines[:CAUSES_TOLD], *more)))
        lifted = [lifted_limit(self.board.pipeline, group) for group in failed]
        cures, base = dict.fromkeys(cure for _, cure in found if cure), self.options.base
        options = dict.fromkeys(option for option in (self.options.mends, *lifted, *cures) if option[:1] == "-")
        for name, _, value in (option.partition(" ") for option in options if not option.startswith("-tweak")):
            base = re.sub(rf" -?{name}[ =]\S+", "", base) if value else base
        whole, fixed = " ".join([base, *options]), "Once that is fixed"
        if " beekeeper " in whole:
            update = f"init_pipeline FILE -pipeline_url {shlex.quote(str(self.board.db.url))} -update"
            fixed += f" (`{update}` takes in a corrected definition)"
        start = f"{fixed}, go on with" if failed or not cures or "is_excluded" in whole else "Go on with"
        start += " (put the password for ***)" * ("***" in whole)
        warn("\n  ".join([start, *(cure for cure in cures if cure[:1] != "-"), whole]))
        if "-reset_failed_jobs" in whole:
            warn(f"or, without the jobs that have failed,\n  {whole.replace('-reset_failed', '-forgive_failed')}")

    def sign_off(self, cause: str, message: str, failed: bool) -> None:
        """Write the end of this beekeeper into its row."""
        self.log(message, "PIPELINE_ERROR" if failed else "INFO", cause)
        self.board.tell("end_beekeeper", cause, self.id)

    def leave(self, _kind: Any, error: BaseException | None, _trace: Any) -> None:
        """As the command ends: end with TASK_FAILED after an error, unless the database is lost or another's."""
        is_lost = isinstance(error, (ServiceError, Buried)) and not isinstance(error, EngineError)
        if isinstance(error, HiveError) and not is_lost:
            self.sign_off("TASK_FAILED", str(error), True)

    def drain(self) -> None:
        """Give our workers (with analyses_pattern this beekeeper's) a moment to sign off; then end those not begun, but
        at once those that wait for room, as they would begin when others end."""
        end = self.clock() + DRAIN_SECONDS
        waiting = {key for meadow in self.valley.meadows.values() for key in meadow.reasons}
        while not self.valley.unreachable:
            left, is_late = 0, self.clock() >= end
            if is_late:
                self.bury_lost()
            for row in self.board.live_workers():
                meadow = self.valley.responsible(row)
                if meadow and (row.beekeeper_id == self.id or not self.options.analyses_pattern):
                    left += 1
                    if row.status == "SUBMITTED" and (is_late or row.process_id in waiting):
                        waiting.discard(row.process_id)  # what cannot be ended now is tried again in the end
                        if self._end(meadow, row, "there is nothing left to do") is not None:
                            left -= self.board.bury_worker(row.worker_id, "NO_WORK")
            if is_late or not left:
                return
            self.sleep(2 * TICK_SECONDS)

    # -- lost workers

    def bury_lost(self, bury_unknown: bool = False) -> list[WorkerRow]:
        """The garbage collector: bury workers that died without reporting, and before the loop, or if none is left,
        repair the tables. Returns those that may be alive."""
        workers = self.board.live_workers()
        statuses = self.valley.statuses(workers)
        places = [f"[{row.meadow_type}/{row.meadow_name} Meadow:]\t{statuses[row.worker_id]}" for row in workers]
        for place, count in sorted(collections.Counter(places).items()):
            self.out(f"GarbageCollector:\t{place}:{count}", place)
        losses = [(row, self._loss(row, statuses[row.worker_id], bury_unknown)) for row in workers]
        living = [row for row, why in losses if why is None]
        overdue = [row.worker_id for row in living if row.silence > OVERDUE_SECONDS]
        self.board.seen([key for key in overdue if statuses[key] in ("RUN", "PEND")])
        for meadow in (*self.valley.meadows.values(), None):
            lost = [(row, why) for row, why in losses if why is not None and self.valley.responsible(row) is meadow]
            self._bury(meadow, lost)
        if not (living and self.iteration):  # the last ones may have died before they updated the tables
            for what in self.board.tidy():
                self.out(f"GarbageCollector:\treclaimed {what}")
        return living

    def _loss(self, worker: WorkerRow, status: str, bury_unknown: bool) -> str | None:
        """Why a worker must be buried; None if it must not, "" if the meadow is to be asked for the reason."""
        meadow = self.valley.responsible(worker)
        if meadow is None:
            return self._loss_elsewhere(worker, bury_unknown)
        begun, longest = worker.status != "SUBMITTED", meadow.setting("MaxPendingSeconds")
        limbo = OVERDUE_SECONDS if begun else meadow.setting("MaxLimboSeconds") or 0
        if status == "LOST" or (status == "ABSENT" and worker.silence > limbo):
            return ""
        if status == "UNKWN" and bury_unknown:
            return self._end(meadow, worker, "its state is unknown")
        if not begun and status in ("PEND", "RUN") and longest and worker.silence > longest:
            state = "pending" if status == "PEND" else "running, but has not checked in,"
            return self._end(meadow, worker, f"{state} for more than {longest:.0f} seconds")
        if self.iteration == 1 and not begun and worker.process_id in meadow.hopeless:
            return self._end(meadow, worker, "it is submitted anew, as its class is now")
        return None

    def _loss_elsewhere(self, worker: WorkerRow, bury_unknown: bool) -> str | None:
        """_loss() for workers in none of our meadows. Ours are lost if silent for too long (but not while we could not
        reach the database), those of another swarm only with -unkwn; Perl's on this host if the process is gone."""
        here = (LocalMeadow.type, os.uname().nodename.split(".")[0], os.uname().nodename)
        if (worker.meadow_type, worker.meadow_name, worker.meadow_host) == here and worker.process_id.isdigit():
            return None if process_alive(worker.process_id) else "its process is gone"
        silent, limit = worker.silence, find_setting(self.valley.settings, "Meadow", "MaxSilentSeconds")
        if silent > SILENT_SECONDS and (end := self._end_of_container(worker.meadow_host or "")):
            return f"its container's task: {end}"
        if not limit or min(silent, self.clock() - self.outage_end) <= limit:
            return None
        is_lost = bool(re.search(r"\.py[0-9a-f]{8}$", worker.meadow_name))
        if worker.meadow_type == SWARM_TYPE:
            cure = "if it is no more, `beekeeper -unkwn` gives their jobs to others"
            self.caution(f"workers in swarm {worker.meadow_name} are silent; {cure}")
            is_lost = bury_unknown
        return f"nothing was heard of it for {silent:.0f} seconds" if is_lost else None

    def _end(self, meadow: Any, worker: WorkerRow, why: str) -> str | None:
        """End a worker in its meadow; returns the reason for its burial, None if that was not possible."""
        reason = meadow.reasons.pop(worker.process_id, None) or meadow.places.get(worker.process_id)
        if meadow.type in self.valley.unreachable:
            return None
        try:
            meadow.kill(worker)
        except HiveError as error:
            self.out(str(error))
            if isinstance(error, ServiceError) and error.retryable:
                self.valley.unreachable.add(meadow.type)
            return None
        return f"withdrawn: {why}" + (f" ({reason})" if reason else "")

    def _bury(self, meadow: Any, lost: Sequence[tuple[WorkerRow, str]]) -> None:
        """Bury lost workers of one meadow, with the given reasons, else with the meadow's."""
        workers, local = [worker for worker, _ in lost], self.valley.local
        if lost:
            self.out(f"GarbageCollector:\tDiscovered {len(lost)} lost {workers[0].meadow_type} Workers")
        ends: Any = self.valley.ask(meadow, {}, meadow.post_mortem, workers) if meadow and lost else {}
        for worker, why in lost:
            cause, known = ends.get(worker.process_id, ("UNKNOWN", ""))
            if worker.status == "SUBMITTED" and cause == "UNKNOWN":  # HIVE_OVERLOAD: there was no room for it
                cause = "HIVE_OVERLOAD" if "withdrawn: pending" in why else "LIMBO"
            if meadow is local:  # before others get its jobs
                end_processes(functools.partial(processes_of, worker.temp_directory_name))
            message = why or known
            if not self.board.bury_worker(worker.worker_id, cause, message):
                continue  # it has signed off in the meantime
            dead = f"Worker {worker.worker_id} (process {worker.process_id}) is dead: {cause}"
            self.out(f"GarbageCollector:\t{dead}{message and '; '}{message}")
            if message:
                self.board.log(message, "WORKER_CAUTION", worker_id=worker.worker_id)
            if worker.meadow_user == current_user():
                local.cleanup_temp(worker)
        if any(worker.works for worker in workers):
            self.exclude_deadly()

    def exclude_deadly(self) -> None:
        """Exclude analyses whose code kills its workers."""
        while key := self.board.tell("deadly"):
            role: Any = self.board.get(Role, key)
            complaint = self.board.tell("last_complaint", role.analysis.resource_class.resource_class_id)
            text = f"its workers die before they take a job: {complaint or ''}"
            self.alert(f"analysis '{role.analysis}' is excluded: {text}")
            self.board.log(text, "WORKER_ERROR", "COMPILATION", worker_id=role.worker_id, role_id=key)
            self.board.tell("exclude", role.analysis.analysis_id)

    # -- new workers

    def plan(self, stats: Sequence[AnalysisStats]) -> Plan:
        """What to submit, beside the living workers."""
        if self.options.job_id is not None:
            analysis = self.analyses[0]
            meadow = self.valley.meadows.get(analysis.meadow_type or "", self.valley.default)
            group = Group(meadow.type, analysis.resource_class.name, meadow.worker_kind(analysis) or OURS)
            return Plan([(analysis, 1)], {group: 1}, 1)
        groups = {item.analysis.analysis_id: self.group_of(item.analysis) for item in stats}
        pending, unplaceable, placed = collections.Counter[Group](), collections.Counter[Group](), []
        for worker in filter(self.valley.responsible, self.living):
            meadow = self.valley.responsible(worker)
            waits = worker.process_id in meadow.reasons
            placed += [] if waits else [worker]
            if not worker.works:
                resource_class = self.board.pipeline.find_resource_class(worker.resource_class_id)
                group = Group(worker.meadow_type, str(resource_class or ""), meadow.kind_of(worker))
                pending[group] += 1
                unplaceable[group] += waits
        limit = find_setting(self.valley.settings, "Valley", "SubmitWorkersMax")
        load, slots = self.board.hive_load(), self.valley.free_slots(placed)
        runnable = [item for item in stats if groups[item.analysis.analysis_id] not in (None, *self.refused)]
        plan = schedule(runnable, groups, load, limit, slots, pending, unplaceable)
        for message in plan.messages:
            self.out(f"Scheduler : {message}", about=re.sub(r": \d+ for", " for", message))
        return plan

    def group_of(self, analysis: Analysis) -> Any:
        """The Group of workers for an analysis; None if no kind can run it."""
        meadow_type = analysis.meadow_type or self.valley.default.type
        kind = self.valley.meadows.get(meadow_type, self.valley.local).worker_kind(analysis)
        return None if kind is None else Group(meadow_type, analysis.resource_class.name, kind)

    def send(self, group: Group, count: int) -> int:
        """Submit workers; returns how many."""
        meadow, token = self.valley.meadows[group.meadow_type], os.urandom(6).hex()
        resource_class: Any = self.board.pipeline.find_resource_class(group.resource_class)
        what = " ".join(filter(None, (group.kind, f"workers (rc_name={resource_class.name}) to {meadow.signature}")))
        self.shown.pop("submitted", "")
        self.out(f"\nBeekeeper : submitting {count} {what}")
        self.log(f"loop iteration {self.iteration}, submitting {count} {what}")
        self.board.preregister_workers(
            token, count, meadow_type=meadow.type, meadow_name=meadow.names[group.kind], meadow_user=current_user(),
            resource_class_id=resource_class.resource_class_id, beekeeper_id=self.id,
        )  # fmt: skip
        self.board.db.close()  # forked workers must not share an open connection
        try:
            meadow.submit(self._submission(group, count, token))
        except HiveError as error:
            text = f"cannot submit {what}: {error}"
            if isinstance(error, ServiceError):
                self.valley.unreachable.add(meadow.type)
            else:  # it is not tried again
                text += f"; {CLASS_ADVICE}"
                self.refused[group] = text, ""
            self.caution(text, f"{self.iteration} {text}")
            if not getattr(error, "retryable", False):  # else workers may exist
                self.board.tell("bury_submission", f"{token}.%")
            return 0
        return count

    def _submission(self, group: Group, count: int, token: str, *look: str) -> Submission:
        """Workers of a group to be submitted; with `look` (-check) ones that only look around."""
        pipeline, url = self.board.pipeline, self.board.db.url
        resource_class: Any = pipeline.find_resource_class(group.resource_class)
        secrets = {"_EHIVE_HIDDEN_PASS": url.password} if url.password else {}  # it completes the command line
        parts = (pipeline.name, "Hive", group.resource_class, f"{self.id}_{self.iteration}", group.kind, *look)
        place = resource_class.descriptions.get(group.meadow_type, ("", ""))[0] or ""
        words = look or (*self._words(group), *resource_class.worker_words(group.meadow_type), "-preregistered")
        words = ("-url", url.full("${_EHIVE_HIDDEN_PASS}"), *words)
        about = (self.id, self.iteration, group.kind, token, pipeline.name)
        return Submission(words, count, group.resource_class, place, "-".join(filter(None, parts)), secrets, *about)

    def check(self) -> int:
        """Report what workers would find in the meadows; returns 1 if none could run anywhere."""
        fine = []
        signal.signal(signal.SIGTERM, lambda number, _: sys.exit(128 + number))  # services for the check are removed
        for meadow, submission in self._looks():
            if meadow is None:
                found = [(False, "", "there is no such meadow")]
            elif meadow is self.valley.local:
                found = [(True, "this machine", "the beekeeper starts them itself")]
            else:
                found = meadow.check(submission)
            nodes = collections.defaultdict[str, list[str]](list)
            for good, node, text in found:
                fine.append(good)
                nodes[text].append(node)
            for text, names in nodes.items():
                on = ", ".join(sorted(filter(None, names)))
                self.out(f"resource class '{submission.resource_class}'{on and f' on {on}'}: {text}")
        return 0 if any(fine) else 1

    def _looks(self) -> Iterator[tuple[Any, Submission]]:
        """Submissions of workers that only look around, with their meadow or None."""
        for group in dict.fromkeys(filter(None, map(self.group_of, self.analyses))):
            yield self.valley.meadows.get(group.meadow_type), self._submission(group, 1, os.urandom(6).hex(), "-check")

    def _words(self, group: Group) -> list[str]:
        """The options for workers. Perl's know only some, and are restricted to the analyses of their group."""
        base = self.valley.meadows[group.meadow_type].setting("BaseTempDirectory")
        words, log_dir = [*self.options.worker_words], self.options.hive_log_dir
        if group.kind != PERL:
            directory = os.path.abspath(f"{self.board.pipeline.name.replace('/', '_')}_logs")
            fits = len(directory) < 200 and self.board.db.storable(directory) == directory
            if group.meadow_type == LocalMeadow.type and log_dir is None and fits:
                words.append(("-default_log_dir", directory))
        else:
            ours = {*OUR_WORKER_OPTIONS.split(), "-analyses_pattern", *["-hive_log_dir"] * (log_dir == "none")}
            words = [option for option in words if option[0] not in ours]
            if self.options.job_id is None:
                names = ",".join(analysis.logic_name for analysis in self.analyses if self.group_of(analysis) == group)
                words.append(("-analyses_pattern", names))
        return [*(["-worker_base_temp_dir", base] if base else []), *itertools.chain(*words)]

    def sweep(self, last: bool = False) -> None:
        """Let the meadows remove what ended workers left; the `last` time they may wait a little."""
        living = self.board.live_workers()
        for meadow in self.valley.meadows.values():
            ours = {worker.process_id for worker in living if self.valley.responsible(worker) is meadow}
            self.valley.ask(meadow, None, meadow.sweep, ours, last)
            while meadow.notes:
                self.caution(meadow.notes.pop(0))

    # -- one step

    def select(self) -> None:
        """Find the analyses that this beekeeper looks after. Raises HiveError if there are none."""
        if (job_id := self.options.job_id) is not None:
            self.analyses = [self.board.existing_job(job_id).analysis]
        else:
            self.analyses = chosen_analyses(self.options.analyses_pattern, self.board.pipeline, self.board.stats())

    def step(self) -> ExitReason | None:
        """Look at everything once and act on it; returns the verdict if this was the last step."""
        began = self.clock()
        self.board.require_same_pipeline()
        self.iteration += 1
        self.quiet = self.failed = True
        if self.iteration > 1 and self.is_new(self.board.db.checksum(PIPELINE_TABLES), "pipeline"):
            self.board.pipeline = load_pipeline(self.board.db)  # something may have been tweaked or added
            self.select()
        self.valley.unreachable.clear()
        self.living = self.bury_lost()
        recount = not self.living or began > self.next_count
        stats = self.refresh(recount)
        if not (recount or Totals(stats).to_do):  # that nothing is left must be counted
            stats = self.refresh(recount=True)
        self.show(stats)
        verdict = self.conclude(stats)
        if not verdict:
            self.check_progress(stats)
            verdict = self.submit_workers(stats)
        self.sweep()
        self.step_seconds, self.failed = self.clock() - began, False
        return verdict

    def refresh(self, recount: bool = False) -> list[AnalysisStats]:
        """Our statistics, with statuses from the counters and, with `recount`, these from the job table."""
        began = self.clock()
        found = self.board.synchronize(self.analyses, recount=recount)
        if recount:  # counting takes at most a fiftieth of the time
            self.next_count = began + max(RECOUNT_SECONDS, 50 * (self.clock() - began))
        return self.take_in(found)

    def take_in(self, found: Mapping[int, AnalysisStats]) -> list[AnalysisStats]:
        """The statistics of our analyses, out of all. A change of `snapshot` wakes a sleeping beekeeper."""
        stats, self.snapshot = [found[analysis.analysis_id] for analysis in self.analyses], []
        for item in stats:
            served = item.ready_job_count and 1 + item.num_running_workers
            self.snapshot.append((served, item.failed_job_count, item.is_excluded, item.unfinished_job_count == 0))
        return stats

    def show(self, stats: Sequence[AnalysisStats]) -> None:
        """Print the state of the pipeline."""
        text = "\n".join([*status_lines(stats, self.board.hive_load(), self.options.debug), ""])
        self.out(text, "state", re.sub(r"\(sync.*", "", text))  # without the age
        self.look_on(stats)

    def look_on(self, stats: Sequence[AnalysisStats]) -> None:
        """Pass the statistics to `observe`, and report new kinds of failures."""
        before = self.failed_jobs
        self.failed_jobs = {item.analysis.analysis_id: item.failed_job_count for item in stats}
        worse = [item for item in stats if item.failed_job_count > before.get(item.analysis.analysis_id, math.inf)]
        for group in failures(self.board, worse) if self.failures_left else ():
            if self.failures_left and self.is_new((group["analysis"], group["line"])):
                self.failures_left -= 1
                self.alert(in_full(group))
        with self.enduring():
            self.observe(stats)

    def conclude(self, stats: list[AnalysisStats]) -> ExitReason | None:
        """The verdict if the loop is over in its mode."""
        mode, outbox = self.options.loop_until, self.board.outbox
        if self.options.job_id is not None:
            return None
        verdict = judge(stats, mode, bool(self.options.analyses_pattern))
        if verdict and not verdict.code:
            outbox.deliver(every=True)
            if outbox.left():
                self.out("Beekeeper : all is done here, but another pipeline has not taken all that this one has sent")
                return None
        if verdict:
            self.out(f"Beekeeper : last loop because of {verdict.message} (loop-until mode is '{mode}')")
        elif any(item.status == "FAILED" for item in stats):
            self.out(f"Beekeeper : staying alive in spite of failures because loop-until mode is '{mode}'", "alive")
        return verdict

    def check_progress(self, stats: list[AnalysisStats]) -> None:
        """Report classes whose workers run no job, and after FRUITLESS_STEPS submit no more of them."""
        busy, self.fruitless = any(item.num_running_workers for item in stats), 0
        found = self.board.facts("fruitless", self.id, int(not busy))
        counts = {(row["meadow_type"], row["resource_class_id"]): row["times"] for row in found}
        groups = {self.group_of(a): a.resource_class.resource_class_id for a in self.analyses} if found else {}
        for group in groups.keys() - {None, *self.refused}:
            times = counts.get((group.meadow_type, groups[group]), 0)
            self.fruitless = max(self.fruitless, times)
            if times < 2:
                continue
            complaint = shorten(self.board.tell("last_complaint", groups[group]) or "see table log_message", 300)
            who = f"workers (rc_name={group.resource_class})"
            message = f"{who}: they exited without running a job, {times} times in a row: {complaint}"
            if times >= FRUITLESS_STEPS and self.options.loop_until != "FOREVER":
                message = f"no more {message}"
                self.refused[group] = message, f"-submit_log_dir {shlex.quote(self.board.pipeline.name)}_logs"
            self.caution(message)

    def submit_workers(self, stats: list[AnalysisStats]) -> ExitReason | None:
        """Submit the workers that are needed; returns the verdict if jobs are left that no worker can run."""
        sums, plan = Totals(stats), self.plan(stats)
        at_rest = not (self.living or plan.required) and sums.to_do == sums.waiting
        if at_rest and sums.waiting and self.board.pipeline.auto_rebalance:
            self.out(f"Scheduler : re-balanced {self.board.balance_semaphores(self.analyses)} semaphores")
            stats = self.refresh(recount=True)
            plan = self.plan(stats)
        submitted = sum(self.send(group, count) for group, count in plan.by_class.items())
        if not submitted:
            self.out("\nBeekeeper : not submitting any workers this iteration", "submitted")
            self.log(f"loop iteration {self.iteration}, 0 workers submitted")
        for meadow in self.valley.meadows.values() if plan.required else ():
            for reason, count in collections.Counter(meadow.reasons.values()).items():
                where = f"{counted(count, 'worker')} pending in {meadow.signature}"
                self.caution(f"Beekeeper : {where}: {reason} {meadow.hint}", reason)
        return None if submitted else self.stuck(stats, plan)

    def stuck(self, stats: list[AnalysisStats], plan: Plan) -> ExitReason | None:
        """The verdict if jobs are left that nobody will do; None if somebody may."""
        endless = self.options.job_id is not None or self.options.loop_until == "FOREVER"
        if self.living or self.valley.unreachable or endless:
            self.idle_since = None
            return None
        if self.awaits_others():
            return None
        before, stats = self.snapshot, self.refresh(recount=True)
        found, sums = self.obstacles(stats), Totals(stats)
        if self.board.outbox.unreachable or any(cure is None for _, cure in found):
            self.out("Beekeeper : nothing to do until jobs of another pipeline are done", "waits")
            return None
        reached = [(text, option) for text in plan.messages for limit, option in LIFTED.items() if limit in text]
        reasons = [text for text, _ in (*found, *reached)] or plan.messages
        if self.snapshot != before or not reasons:
            self.out("Beekeeper : something has changed while the jobs were counted")
            return None
        self.refused.update((text, (text, option)) for text, option in reached)
        message = f"the pipeline is stuck: {sums.to_do} jobs remain, but none can run"
        self.out(f"Beekeeper : {message}")
        return ExitReason("JOB_FAILED" if sums.failed else "NO_WORK", 1, f"{message}: {'; '.join(reasons)}")

    def obstacles(self, stats: Sequence[AnalysisStats]) -> list[Cause]:
        """obstacles() for our meadows, and those that only this beekeeper knows."""
        here = self.group_of, [*dict.fromkeys((self.valley.default.type, *self.valley.meadows))]
        return [*obstacles(self.board, stats, here), *self.refused.values()]

    def awaits_others(self) -> bool:
        """Whether another beekeeper lives, and may make progress: for OTHERS_SECONDS."""
        rows = [row for key, row in self.look_at_beekeepers().items() if key != self.id and not row["is_blocked"]]
        if not rows:
            return False
        self.idle_since = self.clock() if self.idle_since is None else self.idle_since
        host = rows[0]["meadow_host"]
        self.out(f"Beekeeper : nothing to do here; leaving the rest to another beekeeper on {host}", "waits")
        return self.clock() - self.idle_since < OTHERS_SECONDS

    # -- the loop

    def loop(self) -> int:
        """Step, sleep, step... until it is over; returns the exit code."""
        url = self.board.db.url
        here = url.driver == "sqlite" or re.match(r"localhost$|127\.|$", url.host)
        if here and self.valley.default.type == SWARM_TYPE:
            warn(f"workers on other nodes of the swarm cannot reach {url}: use an address that all nodes can reach")
        with contextlib.suppress(HiveError):  # an engine's error is reported when workers are submitted
            for meadow, submission in self._looks():
                if isinstance(meadow, DockerSwarm) and (reason := meadow.refusal(submission)):
                    warn(f"resource class '{submission.resource_class}': {reason}")
        limit = find_setting(self.valley.settings, "Meadow", "MaxSilentSeconds") or 0
        self.outage_end = self.clock() + SILENT_SECONDS - limit  # there may have been an outage before we started
        with self.signals():
            try:
                while True:
                    verdict = None
                    with self.enduring():  # the system may be out of processes, files or memory
                        verdict = self.step()
                    if not verdict and self.iteration == self.options.max_loops:
                        verdict = ExitReason("LOOP_LIMIT", 0, "the limit of loops")
                    if verdict:
                        return self.finish(verdict)
                    self.pause()
            except SystemExit as stop:
                code, self.board.db.patience = int(stop.code or 0), 5.0
                with contextlib.suppress(ServiceError):
                    self.finish(ExitReason("DISAPPEARED", code, f"signal {code - 128}"))
                return code

    def signals(self) -> contextlib.ExitStack:
        """Within this context a signal ends the loop after the current step, a second one at once."""

        def stop(number: int, _frame: Any) -> None:
            if self.signal:
                sys.exit(128 + number)
            self.signal = number

        before = contextlib.ExitStack()
        for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
            if signal.getsignal(number) != signal.SIG_IGN:  # nohup ignores SIGHUP
                before.callback(signal.signal, number, signal.signal(number, stop))
        self.board.db.sleep = self.await_database
        return before

    def await_database(self, seconds: float) -> None:
        """The pause before the database is tried again; a signal ends it."""
        self.nap(seconds)
        if seconds >= 1.0:  # shorter ones are for deadlocks
            self.outage_end = self.clock()

    def pause(self) -> None:
        """Sleep between two steps, at most `sleep_minutes`; longer while blocked."""
        seconds = max(TICK_SECONDS, self.options.sleep_minutes * 60)
        seconds = min(seconds, RETRY_SECONDS) if self.failed else seconds
        news = f"loop #{self.iteration} {time.strftime('%T')}: nothing new; " if self.quiet else ""
        self.quiet = False
        self.out(f"Beekeeper : {news}next look in at most {math.ceil(seconds)} s")
        self.nap(seconds, wake=not self.failed)
        while self.look_at_beekeepers().get(self.id, {}).get("is_blocked"):
            why = "by a job (see table log_message), or by hand; set is_blocked=0 in table beekeeper to go on"
            self.out(f"Beekeeper : We have been blocked ! {why}")
            self.nap(seconds)

    def nap(self, seconds: float, wake: bool = False) -> None:
        """Sleep, with `wake` only until there is something to do. Raises SystemExit after a signal."""
        start = looked = began = asked = asking = self.clock()
        held = start + 4 * self.step_seconds + (2.0 ** min(self.fruitless - 1, 20) if self.fruitless else 0.0)
        meadows: Iterable[Any] = self.valley.meadows.values()
        while (left := seconds - (self.clock() - start)) > 0.001:
            if self.signal:
                number, self.signal = self.signal, None
                sys.exit(128 + number)
            self.sleep(min(TICK_SECONDS, left, 0.005 + (seconds - left) / 10))
            ended = [child.poll() is not None for child in self.valley.local.children.values()]  # not swept yet
            if not wake or (self.clock() < held and (self.fruitless or not ended or not all(ended))):
                continue  # if all have ended the database has nothing else to do
            if any(ended):
                return
            if self.clock() - looked >= POLL_SECONDS + min(20 * (looked - began), RETRY_SECONDS):  # it may be slow
                began, before = self.clock(), self.snapshot
                self.look_on(self.take_in(self.board.stats()))  # one cheap statement
                if self.snapshot != before:
                    return
                looked = self.clock()
            if self.clock() - asked >= POLL_SECONDS + min(20 * (asked - asking), RETRY_SECONDS):  # so may managers
                asking = self.clock()
                if any(self.valley.ask(meadow, False, meadow.worker_ended) for meadow in meadows):
                    return
                asked = self.clock()


def notify_slack(pipeline: Pipeline, is_error: bool, reasons: str, loop_until: str) -> None:
    """Notify the webhook in $EHIVE_SLACK_WEBHOOK that a beekeeper has ended; if that fails, only warn."""
    webhook, url = os.environ.get("EHIVE_SLACK_WEBHOOK"), pipeline.url
    if webhook and url:
        colour, title = ("danger", "encountered an error") if is_error else ("warning", "has exited")
        text = reasons.replace("###,", "###\n") + f"\nBeekeeper's loop_until set to '{loop_until}'"
        place = f"{pipeline.name}@{url.host}:{url.port or ''}"
        note = {"color": colour, "title": f"Beekeeper {title}", "fallback": f"this beekeeper {title}", "text": text}
        try:
            send_to_slack(webhook, {"text": f"Message from {place}", "attachments": [note]})
        except ServiceError as error:
            warn(f"Slack notification failed: {error}")


# ======================================================================================================================
# 15. Reports: what people look at
# ======================================================================================================================


Given = dict[str, "Any"]  # the options of a command line, by name


class Progress:
    """Shows progress when called: on a terminal in one line, elsewhere by a new line now and then."""

    def __init__(self, name: str, stream: Any = None, clock: Callable[[], float] = time.monotonic) -> None:
        self.name, self.clock, self.started = name, clock, clock()
        self.stream = sys.stdout if stream is None else stream
        self.terminal = is_terminal(self.stream)
        self.shown, self.shown_at = "", float("-inf")

    def alert(self, text: str) -> None:
        """Print a message to stderr; on a terminal it takes the place of the line."""
        if self.terminal:
            self.stream.write("\r\033[K")
            self.stream.flush()
        warn(text)

    def __call__(self, stats: Sequence[AnalysisStats], last: bool = False) -> None:
        now, text = self.clock(), one_line(f"{self.name}: {progress_text(vars(Totals(stats)), stats)}")
        if self.terminal:
            line = text[: shutil.get_terminal_size().columns - 1]  # one that wraps could not be redrawn
            self.stream.write(f"\r\033[K{line}" + "\n" * last)
        elif text == self.shown or (not last and now - self.shown_at < min(60.0, (now - self.started) / 10)):
            return
        else:
            self.stream.write(text + "\n")
        self.stream.flush()
        self.shown, self.shown_at = text, now


def progress_text(sums: Mapping[str, int], stats: Sequence[AnalysisStats] = ()) -> str:
    """How many jobs are done, running, waiting..., and with `stats` in which analyses."""
    text = f"{sums['done']} of {counted(sums['total'], 'job')} done"
    for what, column in (("running", "inprogress"), ("waiting", ""), ("failed", "failed"), ("excluded", "")):
        if count := sums[what]:
            names = [item.analysis.logic_name for item in stats if getattr(item, f"{column}_job_count", 0)]
            where = f" ({', '.join(names[:3])}{', ...' * (len(names) > 3)})" if names else ""
            text += f", {count} {what}{where}"
    return text


def given_url(given: Given) -> HiveURL:
    """The database that -url, or else $EHIVE_URL, names. Raises UsageError."""
    text = given.get("url") or os.environ.get("EHIVE_URL")
    if not text:
        raise UsageError("this needs a pipeline: use -url URL or set EHIVE_URL")
    return parse_url(text)


def open_pipeline(given: Given, timeout: float = 0.0, url: HiveURL | None = None) -> Blackboard:
    """Connect to the pipeline of `url`, -url or $EHIVE_URL, trying for `timeout` seconds, and load it."""
    db = open_database(url or given_url(given), timeout)
    given["at_end"].callback(db.close)
    db.patience = given.get("patience", db.patience)
    if not given.get("nosqlvc"):
        check_schema(db)
    return Blackboard(db, load_pipeline(db))


def write_output(text: str | bytes, output: str | None) -> None:
    """Write to a file, or to stdout; to a terminal without control characters."""
    data = text.encode() if isinstance(text, str) else text
    if output and output != "-":
        with open(output, "wb") as file:
            file.write(data)
    elif isinstance(text, str) and sys.stdout.isatty():
        say(text.rstrip("\n"))
    else:
        write_log(1, data)


# ---- commands that only read: a document of what is asked for, then one drawing of it, or JSON ----

WATCH_SECONDS = 2.0  # between two refreshes of -watch
HEARD_SECONDS = 300  # workers with such a recent heartbeat are taken for alive


def shown_value(name: str, value: Any) -> Any:
    """A value as tables show it: its name tells what it is."""
    if value is None or (name.endswith("msec") and not value):
        return "-"
    if name == "since":
        return shown_value("age_seconds", time.time() - seconds_of(value))
    if "seconds" in name:
        value = max(0, value)  # clocks may differ
        return f"{value:.0f} sec" if value < 60 else friendly_duration(1000 * float(value))
    if name.endswith("msec"):
        return friendly_duration(value)
    if name.endswith("megs"):
        return f"{value:.0f} MB"
    return telling_line(printable(value)) if name == "message" else value


def table_lines(columns: str, rows: Sequence[Mapping[str, Any]], fit: bool = True) -> list[str]:
    """A table with its heading: on a terminal with `fit` aligned and within its width, else separated by tabs."""
    width, grid = shutil.get_terminal_size().columns, dict[str, list[str]]()
    shown = [collections.defaultdict(lambda: "-", {name: shown_value(name, row[name]) for name in row}) for row in rows]
    for name, form in (column.split(" ", 1) for column in re.split("  |\n", columns)):
        cells = (one_line(form.format_map(values), 10_000) for values in shown)
        grid[name] = [name.strip("?"), *("-" if cell in ("", "-/-") else cell for cell in cells)]

    def size(name: str) -> int:
        return max(map(len, grid[name])) + 1

    if not (fit and sys.stdout.isatty()):
        return ["\t".join(line) for line in zip(*grid.values())]
    for name in [name for name in reversed(grid) if name.endswith("?")]:
        grid[name] = [shorten(text, max(32, width // 4)) for text in grid[name]]
        *sizes, end = map(size, grid)
        if {*grid[name][1:]} == {"-"} or sum(sizes) + min(40, end) > width:
            del grid[name]
    while (excess := sum(map(size, grid)) - width) > 0 and size(widest := max(grid, key=size)) > 20:
        half = max(8, (size(widest) - excess) // 2 - 2)  # the middle is left out: names of tasks differ at their ends
        grid[widest] = [re.sub(rf"(?<=^.{{{half}}}).{{4,}}(?=.{{{half}}}$)", "...", text) for text in grid[widest]]
    left = [i for i, cells in enumerate(grid.values()) if not all(text[0] in "-0123456789" for text in cells[1:])]
    for name in grid.keys() & {"STATUS", "STATE"}:
        grid[name] = [*map(coloured, grid[name])]
    return aligned([*zip(*grid.values())], left=left)


def plain_value(value: Any) -> Any:
    """A Decimal as a float, a time or anything else as text: what JSON can hold."""
    return float(value) if hasattr(value, "as_integer_ratio") else str(value)


def show_report(document: Any, lines: Sequence[str], given: Given) -> None:
    """Print a document: as JSON with -json, else as text."""
    if given.get("json"):
        words = {"Infinity": "Inf", "-Infinity": "-Inf", "NaN": "NaN"}  # which JSON does not have; and Perl's texts
        plain = json.loads(json.dumps(document, default=plain_value), parse_constant=words.get)
        lines = [json.dumps(plain, indent=1)]
    say("\n".join(lines))


def watch(look: Callable[[], tuple[list[str], Any, bool]]) -> None:
    """Show lines until all is over: on a terminal in place, elsewhere when the state changes. `look` returns these."""
    before = None
    while True:
        lines, state, over = look()
        if is_terminal(sys.stdout):
            print("\033[H\033[J", end="")
            width, room = shutil.get_terminal_size()
            rows = [1 + max(0, shown_length(line) - 1) // width for line in lines]
            fits = bisect.bisect([*itertools.accumulate(rows)], room - 2)
            cut = [*lines[:fits], f"and {len(lines) - fits} more lines"] if sum(rows) >= room else lines
            say("\n".join(lines if over else cut))
        elif state != before:
            say("\n".join([*lines, ""]))
        if over:
            return
        before = state
        time.sleep(WATCH_SECONDS)


def chosen_stats(board: Blackboard, given: Given) -> list[AnalysisStats]:
    """Statistics of the chosen analyses, with statuses from the counts. Raises UsageError."""
    every, pattern = board.stats(), given.get("analyses_pattern")
    here = [row for row in every.values() if not any(isinstance(one, RemoteTarget) for one in row.analysis.blockers)]
    derive_statuses(every, [row.analysis.analysis_id for row in here], {})
    return [every[analysis.analysis_id] for analysis in chosen_analyses(pattern, board.pipeline, every)]


# Columns between two blanks or new lines: a heading (ending in ? if it can be left out for lack of room) and a format.
# Tasks are shown as the reference does, or the docker client.
STATUS_TABLE = """\
ANALYSIS {name}  STATUS {status}  PROGRESS? {progress}  DONE {done}/{total}  RUN {running}  FAIL {failed}
WAIT {semaphored}  LEFT {seconds_left}  MEAN? {mean_msec}  PER_MIN? {jobs_per_minute}  MEMORY? {memory}"""
MEADOWS_TABLE = """\
MEADOW {meadow_type}  NODE {node}  CLASS {resource_class}  WORKERS {workers}  PENDING {pending}
HEARD_OF {heard_seconds} ago"""
JOBS_TABLE = """\
JOB {job_id}  ANALYSIS {analysis}  STATUS {status}  INPUT? {input_id}  RETRIES? {retry_count}  WORKER? {worker_id}
NODE? {node}  TIME? {runtime_msec}  COMPLETED? {completed}  MESSAGE {message}"""
WORKERS_TABLE = """\
WORKER {worker_id}  STATUS {status}  NODE {node}  ANALYSIS {analysis}  JOB {job_id}  DONE {jobs_done}
AGE {age_seconds}  HEARD_OF {heartbeat_seconds}  CLASS? {resource_class}  MEMORY? {mem_megs}  CPU? {cpu_seconds}
TASK? {task}  CAUSE_OF_DEATH {cause_of_death}"""
DOCKER_JOBS_TABLE = """\
Service_ID {service_id}  Service_name_and_index {service_name}[{index}]  Task_ID {task_id}  Status {status}
Node_ID {node_id}  Node_name {node_addr}/{node_name}"""
TASKS_TABLE = """\
NAME {service_name}.{index}  NODE {node_name}  STATE {status}  AGE {since}  WORKER? {worker_id}
ANALYSIS? {analysis}  JOB? {job_id}  EXIT? {exit_code}  ID? {task_id:.12}  ERROR {error}"""


@functools.lru_cache(maxsize=64)
def reserved_megs(resource_class: ResourceClass) -> float | None:
    """The memory, in MB, that a resource class reserves on the swarm, else its limit, if any."""
    with contextlib.suppress(UsageError):
        asked = check_swarm_class(resource_class.name, resource_class.descriptions.get(SWARM_TYPE, ("", ""))[0])
        kinds = (get_path(asked, f"Resources.{kind}.MemoryBytes", 0) for kind in ("Reservations", "Limits"))
        return next((int(size) / 2**20 for size in kinds if size), None)
    return None


def status_document(board: Blackboard, given: Given) -> dict[str, Any]:
    """What `status` shows; its `state` is empty, running, waiting, done, failed or stuck."""
    stats, roles, workers = chosen_stats(board, given), board.active_roles(), board.facts("groups")
    keepers = board.facts("beekeepers")
    keepers = [row for row in keepers if row["host"] != local_name() or process_alive(row["process_id"])]
    sums, verdict = Totals(stats), judge(stats, "ANALYSIS_FAILURE")
    able = [item for item in stats if item.ready_job_count and item.status != "BLOCKED"]
    ready = any(not [*_obstacles_of(item, board, *EVERYWHERE)] for item in able)
    at_work = keepers or any(row["heard_seconds"] < HEARD_SECONDS for row in workers)
    state = "running" if at_work else "waiting" if ready else "stuck"
    if verdict:
        state = "empty" if not sums.total else "failed" if verdict.code else "done"
    document: dict[str, Any] = {
        "pipeline": board.pipeline.name, "url": str(board.db.url), "state": state, "jobs": vars(sums),
        "beekeepers": keepers, "analyses": [], "failures": failures(board, stats), "obstacles": [],
        "workers": workers, "notes": board.facts("notes"),
    }  # fmt: skip
    memory = {row["analysis_id"]: row["mem_megs"] for row in board.facts("memory")}
    counters = {"running": "inprogress", **{name: name for name in ("total", "done", "ready", "failed", "semaphored")}}
    base = command_for(board.db.url, "beekeeper", "-loop")
    wait = [("jobs are ready, but nobody works on them", base)] * (state == "waiting")
    for item in stats:
        at_it = roles.get(item.analysis.analysis_id, 0)
        speed = 1000 * at_it / item.avg_msec_per_job if item.avg_msec_per_job else 0.0
        document["analyses"].append({
            "id": item.analysis.analysis_id, "name": item.analysis.logic_name, "status": item.shown_status,
            **{name: getattr(item, f"{counter}_job_count") for name, counter in counters.items()},
            "tolerance": item.analysis.failed_job_tolerance, "workers": at_it, "mean_msec": item.avg_msec_per_job,
            "jobs_per_minute": round(60 * speed, 1) if speed else None,
            "seconds_left": round(item.unfinished_job_count / speed) if speed else None,
            "mem_megs": memory.get(item.analysis.analysis_id),
            "reserved_megs": reserved_megs(item.analysis.resource_class),
        })  # fmt: skip
    for text, cure in [*wait, *obstacles(board, stats)] if state != "done" else ():
        document["obstacles"].append({"text": text, "command": whole_command(base, cure)})
    return document


def status_report(document: Mapping[str, Any], every: bool = False) -> list[str]:
    """The status of a pipeline as lines; without `every`, DONE and EMPTY analyses are only counted."""
    shown: list[Mapping[str, Any]] = []
    state, done, hidden = document["state"], progress_text(document["jobs"]), collections.Counter[str]()
    lines = [f"{one_line(document['pipeline'])}: {coloured(state.upper())}, {done}   {document['url']}"]
    for row in document["beekeepers"]:
        what = "BLOCKED" if row["is_blocked"] else f"heard of {shown_value('seconds', row['heard_seconds'])} ago"
        lines.append(one_line(f"beekeeper {row['beekeeper_id']} on {row['host']}, until {row['loop_until']}, {what}"))
    for row in document["analyses"]:
        if row["status"] in ("DONE", "EMPTY") and not (every or row["failed"]):
            hidden[row["status"]] += 1
            continue
        bar = "#" * (10 * row["done"] // max(row["total"], 1))
        memory = " of ".join(shown_value("megs", row[name]) for name in ("mem_megs", "reserved_megs"))
        shown.append({**row, "progress": f"{bar:.<10}", "memory": re.sub("^- of .*| of -", "", memory)})
    lines += ["", *table_lines(STATUS_TABLE, shown)] if shown else []
    if hidden:
        lines.append("not shown: " + ", ".join(f"{count} {status}" for status, count in hidden.items()))
    lines += ["", "Failures (`jobs -job_id ID` shows one in full):"] if document["failures"] else []
    lines += ["  " + one_line(row["text"]) for row in document["failures"]]
    lines += ["", "What blocks jobs:"] if document["obstacles"] else []
    command_of = operator.itemgetter("command")
    for command, causes in itertools.groupby(sorted(document["obstacles"], key=command_of), key=command_of):
        lines += [f"  {one_line(row['text'])}" for row in causes] + ([f"      {one_line(command)}"] if command else [])
    lines += ["", *table_lines(MEADOWS_TABLE, document["workers"])] if document["workers"] else []
    for row in document["notes"] if any(row["pending"] for row in document["workers"]) else ():
        who = f"worker {row['worker_id']}" if row["worker_id"] else f"beekeeper {row['beekeeper_id']}"
        lines.append(f"{who}, {shown_value('seconds', row['seconds'])} ago: {one_line(row['msg'])}")
    return lines


def show_status(board: Blackboard, given: Given) -> int:
    """Show how far a pipeline is; returns 1 if it is empty, failed or stuck."""
    document: dict[str, Any] = {}

    def look() -> tuple[list[str], Any, bool]:
        document.update(status_document(board, given))
        over = document["state"] not in ("running", "waiting")
        return status_report(document, bool(given.get("all"))), document["jobs"], over

    if given.get("watch"):
        watch(look)
    else:
        show_report(document, look()[0], given)
    return int(document["state"] in ("empty", "failed", "stuck"))


def show_jobs(board: Blackboard, given: Given) -> None:
    """List jobs, newest first, or show one in full."""
    if "job_id" in given:
        document = job_document(board, given["job_id"])
        show_report({"pipeline": board.pipeline.name, "jobs": [document]}, outline(document), given)
        return
    statuses, known = re.findall(r"\w+", given.get("status", "").upper()), [*COUNTER_OF, *TAKEN]
    if unknown := [word for word in statuses if word not in known]:
        raise UsageError(f"-status {unknown[0]}{did_you_mean(unknown[0], known)}: use some of {', '.join(known)}")
    chosen = {item.analysis.analysis_id for item in chosen_stats(board, given)}
    keys = board.newest_jobs(chosen, statuses, given.get("message"), given.get("limit", 20))
    rows = board.facts("jobs", *keys)
    show_report({"pipeline": board.pipeline.name, "jobs": rows}, table_lines(JOBS_TABLE, rows), given)


def job_document(board: Blackboard, job_id: int) -> dict[str, Any]:
    """Everything about a job. Python expressions stay as they are: only a job evaluates them."""
    job = board.existing_job(job_id, sources=True)
    facts = board.facts("jobs", job.job_id)[0]
    del facts["message"]  # they are among the attempts
    standard = RUNNABLES.get(job.analysis.module)
    parameters = job_parameters(job, board.pipeline, standard and standard().param_defaults())
    if not standard and is_python(job.analysis.module, job.analysis.language):
        parameters._compute = lambda text, _: f"#expr({text})expr#"
    values = {}
    for name in sorted(parameters):
        try:
            values[name] = parameters[name]
        except HiveError:
            values[name] = parameters.unsubstituted[name]
    last, worker = job.retry_count - (job.status in ("READY", "FAILED")), board.get(WorkerRow, facts["worker_id"] or 0)
    now: Any = [{"retry": last, "role_id": job.role_id}] if job.role_id and last >= 0 else []
    if worker and worker.log_dir and facts["status"] in TAKEN[1:]:  # a CLAIMED one has not begun
        now[0].update((f"std{name}_file", f"{worker.log_dir}/role_{job.role_id}.{name}") for name in ("out", "err"))
    told: Any = collections.defaultdict(lambda: {"messages": []})  # by retry and role, the current ones last
    for row in board.facts("messages", job_id):
        told[row.pop("retry"), row.pop("role_id")]["messages"].append(row)
    for row in (*board.facts("files", job_id), *now):
        key = row.pop("retry"), row.pop("role_id")
        told[key] = {**row, **told[key]}
    roles = {row["role_id"]: row for row in board.facts("roles", *{role_id for _, role_id in told})}
    attempts: list[dict[str, Any]] = []
    unknown = dict.fromkeys(("worker_id", "node", "task", "role_started", "stdout_file", "stderr_file"))
    for (retry, role_id), about in told.items():
        attempt = {"retry": retry, "role_id": role_id, **unknown, **roles.get(role_id, {}), **about}
        tails = {f"{name}_tail": tail_of(attempt[f"{name}_file"]) for name in ("stdout", "stderr")}
        messages = attempt.pop("messages")
        attempts.append({**attempt, **tails, "messages": messages})  # in a report the messages come last
    if attempts and (worker := board.get(WorkerRow, attempts[-1]["worker_id"] or 0)):
        attempts[-1].update({f"worker_{name}": text for name, text in worker_log(worker).items()})
    held = board.get(SemaphoreRow, job.controlled_semaphore_id or 0)
    waits = next(iter(board.find(SemaphoreRow, "dependent_job_id=?", (job.job_id,))), None)
    fan = board.facts("family", waits.semaphore_id, column="controlled_semaphore_id") if waits else []
    return {
        **facts, "parameters": values, "attempts": attempts,
        "mean_msec_by_method": board.facts("means", job.analysis.analysis_id)[0],
        "made_by": board.facts("family", job.prev_job_id or 0, column="job_id"),
        "made": board.facts("family", job.job_id, column="prev_job_id"),
        "holds": held and vars(held), "waits_for": waits and {**vars(waits), "jobs": fan},
    }  # fmt: skip


def tail_of(path: str | None) -> str | None:
    """The last ten lines of a file; None if it cannot be read from here."""
    with contextlib.suppress(OSError), open(path if path and os.path.isfile(path) else "", "rb") as file:
        file.seek(max(0, os.path.getsize(file.name) - 4000))
        return "\n".join(file.read().decode("utf-8", "replace").splitlines()[-10:])
    return None


def worker_log(row: WorkerRow) -> dict[str, str | None]:
    """The end of a worker's output, from its files and from the engine."""
    logs = {f"{name}_tail": tail_of(f"{row.log_dir}/worker.{name}") for name in ("out", "err") if row.log_dir}
    if row.meadow_type == SWARM_TYPE:
        try:
            parts = task_log(DockerEngine(engine_addresses(), 5.0), {"task_id": row.process_id}, False, tail=50)
            logs["log_tail"] = b"".join(data for _, data in parts).decode("utf-8", "replace")
        except HiveError as error:
            logs["log_tail"] = str(error)
    return logs


def show_workers(board: Blackboard, given: Given) -> None:
    """List living workers, or all, newest first."""
    rows = board.facts("workers", "" if given.get("all") else "DEAD", given.get("limit", 1000))
    show_report({"pipeline": board.pipeline.name, "workers": rows}, table_lines(WORKERS_TABLE, rows), given)


def outline(document: Mapping[str, Any], indent: str = "") -> list[str]:
    """A document as indented lines, `name: value`; empty parts are left out."""
    lines: list[str] = []
    for name, value in document.items():
        parts = value if isinstance(value, list) and all(isinstance(part, dict) for part in value) else [value]
        for part in parts:
            if part and isinstance(part, dict):
                lines += [f"{indent}{one_line(name)}:", *outline(part, f"{indent}  ")]
            elif part is not None and part != "":
                first, *more = printable(part if isinstance(part, str) else stringify(part)).splitlines() or [""]
                lines.append(f"{indent}{one_line(name)}: {first}")
                lines += [f"{indent}    {line}" for line in more]
    return lines


# ---- docker_jobs: the tasks of a swarm ----


def docker_jobs(given: Given) -> None:
    """List or watch tasks, or print the logs of some. Raises UsageError, EngineError."""
    engine, words = DockerEngine(engine_addresses()), [given["logs"]] if given.get("logs") else given["free"]
    opened = functools.lru_cache(functools.partial(open_pipeline, given))  # once, not at each look

    def look() -> list[dict[str, Any]]:
        return chosen_jobs(swarm_tasks(engine, given.get("pipeline")), words, opened)

    def look_at_work() -> tuple[list[str], Any, bool]:
        known = {worker["task"]: worker for worker in board.facts("workers", "DEAD", 10_000)} if board else {}
        rows = [row for row in look() if row["status"] not in ENDED_STATES]
        for row in rows:
            worker = known.get(row["task_id"]) or known.get(row["process_id"]) or {}
            row.update((name, worker.get(name)) for name in ("worker_id", "analysis", "job_id"))
        rows.sort(key=lambda row: (row["node_name"] or "~", row["service_name"], row["index"]))
        return table_lines(TASKS_TABLE, rows), rows, False

    if given.get("watch"):
        board = opened() if given.get("url") or os.environ.get("EHIVE_URL") else None
        watch(look_at_work)
    elif given.get("follow"):
        follow_logs(engine, look)
    elif "logs" in given:
        rows = look()
        for row in rows:
            for stream, data in task_log(engine, row, len(rows) > 1):
                write_log(stream, data)
    else:
        rows, short = look(), sys.stdout.isatty() and not given.get("no_trunc")
        show_report(rows, table_lines(TASKS_TABLE if short else DOCKER_JOBS_TABLE, rows, short), given)


def swarm_tasks(engine: DockerEngine, pipeline: str | None = None) -> list[dict[str, Any]]:
    """The tasks of a swarm, or of a pipeline's workers, by service and index."""
    label = {"label": f"hive.pipeline={pipeline}"} if pipeline else {}
    services, tasks = (engine.objects(path, **label) for path in ("/services", "/tasks"))
    names, nodes = {get_path(one, "ID", ""): get_path(one, "Spec.Name", "") for one in services}, engine.nodes()
    tasks = sorted((SwarmTask(task, nodes) for task in tasks), key=operator.attrgetter("service", "slot", "since"))
    return [
        {
            "service_id": task.service, "service_name": names.get(task.service) or task.service,  # removed: its ID
            "index": task.slot, "task_id": task.id, "process_id": task.process_id, "status": task.state,
            "since": task.since, "node_id": task.node or None, "node_addr": task.node_address or None,
            "node_name": task.node_name if task.node_address else None,
            "exit_code": task.exit_code, "error": task.error or ("its node is down" if task.state == "lost" else None),
        }
        for task in tasks
    ]  # fmt: skip


def chosen_jobs(rows: list[dict[str, Any]], words: Sequence[str], opened: Callable[[], Any]) -> list[dict[str, Any]]:
    """All tasks, or those that words name: workers' ids, beginnings of tasks' IDs, and `names`. Raises UsageError."""
    chosen: list[dict[str, Any]] = []
    names = "{service_name} {service_id} {task_id} {process_id} {service_name}.{index} {service_name}[{index}]"
    for word in words:
        worker = opened().get(WorkerRow, int(word)) if word.isdigit() else None
        key, found = worker.process_id if worker else word, []
        for row in rows:
            is_beginning = not word.isdigit() and row["task_id"].startswith(word)
            if is_beginning or key in names.format(**row).split():
                found.append(row)
        if not found:
            raise UsageError(f"the swarm has no '{word}'; beekeepers remove finished services")
        chosen += found
    return chosen if words else rows


def task_log(engine: DockerEngine, row: Any, name: bool, **query: Any) -> Iterator[tuple[int, bytes]]:
    """Stream (1: stdout, 2: stderr) and lines of a task's output, with `name` each after the task's."""
    prefix, key = "{service_name}.{index}.{task_id} | ".format(**row).encode() if name else b"", row["task_id"]
    for stream, data in engine.logs(f"/tasks/{key}", **query):
        data = one_line(data.decode("utf-8", "replace")).encode() + b"\n" if stream == 3 else data
        yield min(stream, 2), b"".join(prefix + line for line in data.splitlines(keepends=True))


def write_log(stream: int, data: bytes) -> None:
    output = sys.stderr.buffer if stream == 2 else sys.stdout.buffer
    output.write(data)
    output.flush()


def seconds_of(timestamp: str) -> float:
    """An engine's time, such as 2026-01-31T12:00:00.123456789Z, in seconds since 1970; else the time now."""
    with contextlib.suppress(ValueError):
        return calendar.timegm(time.strptime(timestamp[:19], "%Y-%m-%dT%H:%M:%S"))
    return time.time()


def follow_logs(engine: DockerEngine, look: Callable[[], list[dict[str, Any]]]) -> None:
    """Print the output of tasks, also of later ones, as it comes, until Ctrl-C. A log that breaks off goes on after its
    last line."""
    lines: Any = queue.SimpleQueue()
    readers, last = dict[str, tuple[threading.Thread, bool]](), dict[str, bytes]()  # a reader may be of an ended task

    def read(row: Mapping[str, Any]) -> None:
        key = row["task_id"]
        since = {"since": int(seconds_of(last[key].decode()))} if key in last else {}
        own = DockerEngine(engine.addresses, engine.timeout)  # which turns to other managers by itself
        name = "{service_name}.{index} | ".format(**row).encode()
        with contextlib.suppress(EngineError):
            for stream, data in task_log(own, row, False, follow=True, timestamps=True, **since):
                stamp, _, text = data.partition(b" ")
                if stamp[:1].isdigit() and stamp > last.get(key, b""):  # an engine's error has no time
                    last[key] = stamp
                    lines.put((stream, name + text))

    rows, looked = look(), time.monotonic()
    while True:
        for row in rows:
            key, is_over = row["task_id"], row["status"] in ENDED_STATES
            reader, was_over = readers.get(key, (None, False))
            if not was_over and not (reader and reader.is_alive()) and (is_over or row["status"] == "running"):
                readers[key] = threading.Thread(target=read, args=(row,), daemon=True), is_over
                readers[key][0].start()
        rows = []
        with contextlib.suppress(queue.Empty):
            write_log(*lines.get(timeout=0.2))
        if time.monotonic() - looked > WATCH_SECONDS:
            with contextlib.suppress(UsageError, EngineError):  # services come and go, and so do managers
                rows = look()
            looked = time.monotonic()


# ---- init_pipeline: from a definition to a database that is ready to run ----

# A statement that makes a table, or its indices or rows
MAKES_TABLE = re.compile(
    r"(?is)(?:CREATE\s+TABLE(?:\s+IF\s+NOT\s+EXISTS)?|ALTER\s+TABLE|INSERT\s+(?:\w+\s+){0,3}INTO|REPLACE\s+INTO"
    r"|CREATE\s+(?:UNIQUE\s+)?INDEX\s+\S+\s+ON)\s+(?:\W?\w+\W?\.)?\W?(\w+)"
)


def stored_pipeline(conf: PipeConfig, given: Given) -> tuple[Blackboard | None, bool]:
    """The pipeline in the definition's database (None: to be made), and whether they agree; prints how they differ, and
    with -update brings it up to date. UsageError if it is another one."""
    url, update, holds = conf.database_url(), "update" in given, False
    # if the database is missing or unreachable, init_pipeline will say so
    with contextlib.suppress(ServiceError), contextlib.closing(open_database(url)) as db:
        holds = not conf.o("hive_force_init") and holds_pipeline(db)
    board = open_pipeline(given, url=url) if holds else None
    if not board or isinstance(conf, PerlDefinition):
        return board, True
    db, stored = board.db, board.pipeline
    if stored.name != conf.o("pipeline_name"):
        cures = "-pipeline_url for another one, -hive_force_init 1, or init_pipeline -hive_no_init 1 to add to it"
        raise UsageError(f"{url} holds another pipeline, {stored.name}: use {cures}")
    if update:
        db.require_writable()
    (wanted, seeds), there = build_pipeline(conf), {name.lower() for name in db.tables()}
    ever = ("SELECT 1 FROM job LIMIT 1", "SELECT 1 FROM analysis_stats WHERE avg_msec_per_job>0")  # hoovered
    lines, old, idle = differences(stored, wanted), stored.names(), not any(map(db.query, ever))
    new = {name: texts for name, texts in seeds.items() if idle or name not in old}
    lines += [f"analysis '{name}': {counted(len(new[name]), 'first job')}" for name in sorted(new.keys() & old)]
    what = "differs from its definition, and is used as stored; -update brings it up to date"
    if update:
        what = "was updated from its definition; running workers keep the old version"
        replace_stored(stored, wanted)  # it may refuse: nothing is made before
        for command in conf.ask("overridable_pipeline_create_commands"):
            for text in split_script(str(command), db.driver):
                table = MAKES_TABLE.match(text)
                if table and table[1].lower() not in there:
                    db.execute(text)
    if lines and update:
        _store(db, wanted, new)
        board.pipeline = load_pipeline(db)
    if lines:
        say("\n  ".join([f"{url} {what}:", *lines]))
    elif update:
        say(f"{url} agrees with its definition")
    return board, update or not lines


def _store(db: Database, pipeline: Pipeline, seeds: Mapping[str, list[str]], old: Container[str] = ()) -> None:
    """Store a pipeline with its first jobs in one transaction. Warns of wrong conditions and classes, and of code that
    our workers cannot run, except of `old` analyses."""
    blackboard = Blackboard(db, pipeline)

    def work() -> None:
        store_pipeline(db, pipeline)
        for logic_name, input_ids in seeds.items():
            blackboard.seed_jobs(pipeline.analysis(logic_name), input_ids)
        blackboard.synchronize()

    db.transaction(work)

    def check(about: str, test: Callable[..., Any], *what: Any) -> None:
        try:
            test(*what)
        except HiveError as error:  # Perl's workers may know more conditions
            warn(f"{about}{error}")

    for analysis in (analysis for analysis in pipeline.analyses if analysis.logic_name not in old):
        about = f"analysis '{analysis.logic_name}': "
        check(about, find_runnable, analysis.module, analysis.language)
        for text in {target.on_condition for rule in analysis.rules for target in rule.targets} - {None}:
            check(f"{about}WHEN('{text}'): ", parse_expression, text)
    for rc in pipeline.resource_classes:
        check("", check_swarm_class, rc.name, rc.descriptions.get(SWARM_TYPE, ("", ""))[0])


def init_pipeline(conf: PipeConfig, drawn: int = 40, tweaks: Sequence[str] = ()) -> HiveURL:
    """Store the (tweaked) pipeline of a definition, with its first jobs; returns its URL. HiveError if there is one,
    unless hive_force_init or hive_no_init is set. Diagrams of up to `drawn` analyses are printed."""
    url, existing = conf.database_url(), None
    if isinstance(conf, PerlDefinition):
        conf.create(url, tweaks, quiet=drawn < 0)
        return url
    if conf.is_analysis_topup():
        with contextlib.closing(open_database(url)) as db:
            check_schema(db)
            existing = load_pipeline(db)
    old = existing.names() if existing else ()
    pipeline, seeds = build_pipeline(conf, existing)
    tweaker = Tweaker(pipeline)
    for tweak in tweaks:
        tweaker.apply(tweak)
        say(tweaker.lines[-1])
    if tweaker.errors:
        raise UsageError(f"-tweak: {'; '.join(tweaker.errors)}")
    force, commands = int(conf.o("hive_force_init")), conf.ask("overridable_pipeline_create_commands")
    triggers = perl_true(conf.o("hive_use_triggers"))

    def fill(db: Database) -> None:
        if not existing:
            create_schema(db, triggers)
            pipeline.meta.update({"hive_use_triggers": "1"} if triggers else {})
        with contextlib.closing(open_database(db.url, for_jobs=True)) as data:  # this allows LOAD DATA LOCAL
            for command in map(str, commands):
                conf.print_debug(command)
                try:
                    data.run_script(command, data.execute)
                except DatabaseError as error:
                    raise UsageError(f"pipeline_create_commands, where only SQL can be run: {error}") from error
        _store(db, pipeline, seeds, old)

    if existing:
        with contextlib.closing(open_database(url)) as db:
            fill(db)
    else:
        make_database(url, functools.partial(clear_old_pipeline, force=force) if force > 0 else None, fill)
    if drawn >= 0:
        drawing = f"{diagram(pipeline)}\n" if len(pipeline.analyses) <= drawn else ""
        say(f"{drawing}\nPipeline '{pipeline.name}' is stored at {url}\n\n{useful_commands(conf)}")
    return url


def clear_old_pipeline(db: Database, force: int) -> None:
    """Remove what an old pipeline has left in the swarm. UsageError if it is in use and `force` is 1."""
    board, living = Blackboard(db, Pipeline()), list[str]()
    with contextlib.suppress(DatabaseError):  # there is no pipeline, or one of another schema
        workers = [row for row in board.live_workers() if row.status != "SUBMITTED" and row.silence < 60]
        workers = [row for row in workers if row.meadow_name != local_name() or process_alive(row.process_id)]
        keepers = [row["process_id"] for row in board.facts("living_beekeepers") if row["meadow_host"] == local_name()]
        living = [f"worker {row.worker_id} ({row.meadow_host}, {row.process_id})" for row in workers]
        living += [f"a beekeeper (process {key})" for key in keepers if process_alive(key)]
    if living and force < 2:
        cure = f"`{command_for(db.url, 'beekeeper', '-big_red_button')}` stops them, or use -hive_force_init 2"
        raise UsageError(f"{db.url} is in use by {shorten(', '.join(living), 200)}: {cure}")
    meta, swarms = traces_in(db, SWARM_TYPE)
    try:
        meadow = DockerSwarm.open(load_settings(), required=True) if swarms else None
        if meadow and meadow.name in swarms and not meadow.setting("KeepServices"):
            meadow.scope = pipeline_scope(meta, db.url)
            meadow.clear()
    except HiveError as error:
        warn(f"services of the pipeline that was in {db.url} may be left in the swarm: {error}")


# ---- the operator's tools: what the reference's small scripts do, db_cmd, standaloneJob ----


def tweak_pipeline(board: Blackboard, given: Given) -> None:
    """Apply tweaks and print what changed. Mistakes end in -json's output, or in UsageError."""
    if "tweak" not in given:
        raise UsageError("use -tweak, -delete or -show; see --help")
    tweaker, waiting = Tweaker(board.pipeline, board.stats()), [a for a in board.pipeline.analyses if a.control_rules]
    for tweak in given["tweak"]:
        tweaker.apply(tweak)
    if tweaker.changed:
        board.db.require_writable()
        store_pipeline(board.db, board.pipeline)
        if free := [analysis for analysis in waiting if not analysis.control_rules]:
            board.synchronize(free, recount=False, unblock=True)
    if given.get("json"):
        say(json.dumps({"Tweaks": tweaker.records, "URL": str(board.db.url)}))
        return
    say("\n".join(tweaker.lines).lstrip("\n"))
    if tweaker.errors:
        raise UsageError(f"tweaks with mistakes were left out: {'; '.join(tweaker.errors)}")


def seed_pipeline(board: Blackboard, given: Given) -> None:
    """Create a job; without a pattern show the analyses that nothing flows into."""
    pattern, wrapped = given.get("analyses_pattern"), bool(given.get("wrap"))
    if pattern is None:
        say("Analyses that no data flows into (seed one with -analyses_pattern and -input_id):")
        for analysis in sources(board.pipeline):
            jobs = board.find(Job, "analysis_id=?", (analysis.analysis_id,), "LIMIT 1")
            example = f"Example input_id:   '{jobs[0].input_id}'" if jobs else "[not populated yet]"
            say(f"\t{analysis.logic_name} ({analysis.analysis_id})\t\t{example}")
        return
    found = chosen_analyses(pattern, board.pipeline, board.stats())
    if len(found) > 1:
        raise UsageError(f"'{pattern}' matches {', '.join(map(str, found))}; exactly one analysis is required")
    text = given.get("input_id") or "{}"
    seeded = board.seed_jobs(found[0], [parse_hash(text, "-input_id", UsageError)], wrapped)
    if seeded.stored:
        where = f", wrapped in Semaphore {seeded.semaphore_id}" if wrapped else ""
        say(f"Job {seeded.job_id} [ {found[0]}] : '{text}'{where}")
    else:
        warn(f"Could not create Job '{text}': job {seeded.job_id} is the same (-reset_job_id runs it again)")


def peek_job(board: Blackboard, given: Given) -> None:
    """Show the unsubstituted parameters of a job in Perl's notation."""
    if "job_id" not in given:
        raise UsageError("peekJob needs -job_id ID")
    job = board.existing_job(given["job_id"], sources=True)
    values = job_parameters(job, board.pipeline).unsubstituted
    rows = "".join(f"  {stringify({name: values[name]})[1:-1]},\n" for name in sorted(values))
    whose = f"Analysis {job.analysis.logic_name} ({job.analysis.analysis_id}) Job {job.job_id}"
    say(f"%unsubstituted_param_hash [ {whose} ] = (\n{rows});")


def hoover_pipeline(board: Blackboard, given: Given) -> None:
    """Delete old jobs that are DONE, with everything that only they needed."""
    deleted = board.hoover(given.get("days_ago", 7.0) * 86400, given.get("before_datetime"))
    board.synchronize()
    jobs, roles, workers = map(counted, deleted, ("job", "role", "worker"))
    say(f"deleted {jobs}, {roles} and {workers}")


def load_resource_usage(board: Blackboard, given: Given) -> None:
    """Fill table worker_resource_usage for the dead workers of a user, or of `all`."""
    usage = board.store_usage(given.get("username", current_user()))
    say(f"stored the resource usage of {counted(usage, 'worker')}")


def db_cmd(given: Given) -> int:
    """Run SQL, or execute the database's own client (or another program with the same options)."""
    sql, words, url = given.get("sql"), given["free"], given_url(given).database()
    if about := database_order(sql):
        target = database_at(replaced(url, dbname=about["name"]) if about["name"] and url.driver != "sqlite" else url)
        create = about["verb"].lower() == "create"
        target.create_database(bool(about["unless"])) if create else target.drop_database()
        return 0
    database: Any = database_at(url)
    if url.driver == "sqlite":
        database.require_file()
    wanted = [given["executable"]] if given.get("executable") else CLIENTS[url.driver]
    program = next(filter(None, map(shutil.which, wanted)), None)
    seen = url.driver == "sqlite" and is_terminal(sys.stdout)  # its client prints no headings
    if (program is None or seen) and sql and not words and "executable" not in given:
        return run_sql(url, str(sql))
    if program is None:
        raise UsageError(f"the program {wanted[0]} is not installed here; -sql alone needs none")
    command = [program, *client_words(url, given.get("prepend", []), sql), *given.get("append", []), *words]
    if given.get("verbose"):
        warn(f"running: {shlex.join(command)}")
    if url.driver == "mysql" and url.password:
        os.environ["MYSQL_PWD"] = url.password  # other users can see the command line, but not this
    return execute(command)


def execute(words: list[str]) -> int:
    """Execute another program in place of this one; returns the shell's exit codes if that fails."""
    try:
        os.execvp(words[0], words)
    except OSError as error:
        warn(f"hive_swarm: '{words[0]}' is not a command of hive_swarm, and cannot be run: {error.strerror}")
        return 127 if isinstance(error, FileNotFoundError) else 126


def run_sql(url: HiveURL, sql: str) -> int:
    """Run statements without a client; on a terminal rows are aligned below headings."""

    def show(statement: str) -> None:
        rows, names = db.rows_with_names(statement)
        cells = [["NULL" if cell is None else one_line(cell, 10_000) for cell in row] for row in rows]
        shown = names and is_terminal(sys.stdout)
        for line in aligned([names, *cells], left=range(len(names))) if shown else map("\t".join, cells):
            say(line)

    with contextlib.closing(open_database(url)) as db:
        db.run_script(sql, show)
    return 0


class PrintingOutput(JobOutput):
    """A job's output that also prints its dataflow."""

    def dataflow(self, job: Job, output_ids: Any, branch: int | str = 1) -> None:
        for output in _as_outputs(output_ids):
            shown = hide_password(stringify(job.input if output is None else output))
            say(f"dataflow on branch #{branch_code(branch)} : {shown}")
        super().dataflow(job, output_ids, branch)


def standalone_job(given: Given) -> int:
    """Run a runnable once, outside any pipeline; returns 1 if it fails."""
    modules, language, text = given["free"], given.get("language"), given.get("input_id")
    if text is not None and (given["passed"] or "job_id" in given):
        raise UsageError("-input_id cannot be given together with single parameters or a -job_id")
    parameters: dict[str, Any] = parse_hash("{}" if text is None else text, "-input_id", UsageError)
    waiting = collections.deque(given["passed"])
    while waiting:  # -name value, -name=value or -flag (1)
        name, equals, value = waiting.popleft().lstrip("-").partition("=")
        if not equals:
            value = waiting.popleft() if waiting and not option_name(waiting[0]) else "1"
        parameters[name] = destringify(value)
    if "job_id" in given:
        board = open_pipeline(given)
        old = board.existing_job(given["job_id"], sources=True)
        parameters = {**job_parameters(old, board.pipeline).unsubstituted, **parameters}
        modules, language = [old.analysis.module], old.analysis.language
    if len(modules) != 1:
        raise UsageError("standaloneJob takes the module or file of one runnable")
    module = (f"{PERL_RUNNABLES}::" if modules[0] in STANDARD_RUNNABLES else "") + modules[0]
    analysis = Analysis(0, "Standalone_Dummy_Analysis", module, language, "{}", ResourceClass(0, "default"))
    Pipeline().add(analysis)
    if given.get("flow_into"):
        with mistakes_in("-flow_into"):
            add_dataflow(analysis, destringify(given["flow_into"]))
    boards, text = flow_destinations(analysis), stringify(parameters)
    job: Any = Job(0, None, analysis, text, "", "", None, "READY", 0, None, input=parameters)
    job.job_id, job.output = None, PrintingOutput()
    runnable = find_runnable(module, language)
    warn(f"\nRunning '{module}' with input_id='{hide_password(text)}' :")
    settings = {"execute_writes": not given.get("no_write"), "debug": given.get("debug", 0)}
    run_alone(runnable, job, keep=given.get("no_cleanup"), **settings)
    for board in () if job.died else boards:
        if board.write_alone(job):
            say(f"written to {board.db.url}")
    return int(job.died)


def flow_destinations(analysis: Analysis) -> list[Blackboard]:
    """The databases that an analysis outside any database flows into. Raises UsageError."""
    boards: dict[Any, Blackboard] = {}
    for rule in analysis.rules:
        for target in rule.targets:
            with mistakes_in("-flow_into"):
                goal = target.target
            if not isinstance(goal, RemoteTarget) or isinstance(goal.inner, AccuTarget):
                raise UsageError(f"-flow_into: '{target.url}' is no analysis or table of a database, with its URL")
            identity = goal.url.identity()
            if identity not in boards:
                db = open_database(goal.url.database())
                boards[identity] = Blackboard(db, load_pipeline(db) if holds_pipeline(db) else Pipeline(db.url))
            for other in rule.funnel.targets if rule.funnel else ():
                if isinstance(other.target, RemoteTarget) and other.target.url.identity() != identity:
                    raise UsageError("-flow_into: a fan and its funnel must be in one database")
    return list(boards.values())


# ======================================================================================================================
# 16. Drawings: data first (a Graph), a layout in ranks, then SVG or DOT; the timeline
# ======================================================================================================================

# Pixels in a box: to the baseline of its first line, from one to the next, below the last, beside a line.
FORM = (17, 15, 8, 10)
FORMS = {"": (14, 15, 7, 10), "label": (11, 13, 4, 3)}  # of boxes with such a status: accumulators, tables; labels
RANK_GAP, BOX_GAP, LANE, FRAME = 20, 18, 9, 7  # pixels: between ranks, beside boxes, for an arrow, around a frame
LABEL: Any = {"width": 30, "max_lines": 3, "placeholder": " ...", "break_long_words": False}  # the tooltip has all
RANK_WIDTH, WIDEST = 1400, 2900  # pixels: aims for the boxes of one rank, and for a drawing
NARROW = frozenset("fijlrtI!|'.,:;()[]/- ")
DRAWN_ANALYSES, MOST_BOXES = 500, 100  # so many boxes of analyses are drawn one by one; more are folded into so many
FAR, SORTS, SWEEPS = 12, 7, 12  # ranks that a line may pass; how often ranks are sorted (last down), and places moved
KINDS_OF_STATUS = {  # by name of the colour: its meaning; box and bar in the light theme, then in the dark one
    "lightskyblue": ("done", "#d3e5f7", "#2f6db3", "#16324f", "#6ea8e6"),
    "yellow": ("running", "#fdf0c2", "#9a7200", "#463a08", "#e3b93a"),
    "lightgreen": ("ready", "#dff1d6", "#3f7d20", "#1f3a15", "#85c964"),
    "lightgrey": ("waiting", "#e8e8ec", "#6d6d7a", "#35353d", "#a9a9b8"),
    "tomato": ("failed", "#f9d4ce", "#c0392b", "#5a1f18", "#f08b7d"),
    "white": ("", "#ffffff", "#767676", "#1d1d1d", "#999999"),
}
MARKS = {  # by kind of path: its meaning, and one for the legend
    "g": ("held back by a semaphore", '<path class="g" d="M0 0h14v12h-14z"/>'),
    "f": ("data flow", '<path class="f" d="M0 6H13"/>'),
    "w": ("waits for it", '<path class="w" d="M0 6H13"/>'),
}
SVG_DAY = """\
svg{background:#fff}text{fill:#1a1a1a;font:11px Helvetica,Arial,sans-serif}.b{font-size:13px;font-weight:bold}
tspan{font-size:11px;font-weight:normal}.m{text-anchor:middle}.e{text-anchor:end}rect{stroke:#767676}
path{fill:none;stroke:#39648f;stroke-width:1.2;stroke-linejoin:round;marker-end:url(#flows)}.p,.n{stroke:none}
.n{fill:#fff;opacity:.85}.w{stroke:#b0413e;stroke-dasharray:5 3;marker-end:url(#waits)}.g,.s,.l{marker-end:none}
.g{fill:#39648f;fill-opacity:.12;stroke:none}.s{stroke:none;shape-rendering:crispEdges}
.l{stroke:#767676;stroke-opacity:.3}marker path{stroke:none;fill:#39648f;marker-end:none}#waits path{fill:#b0413e}"""
SVG_NIGHT = """\
svg{background:#111}text{fill:#eee}rect{stroke:#999}.n{fill:#111}path{stroke:#8fb8e6}.w{stroke:#f08b7d}
.g{fill:#8fb8e6;fill-opacity:.18}marker path{fill:#8fb8e6}#waits path{fill:#f08b7d}"""
SVG_HEAD = """\
<marker id="{}" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="7" markerHeight="7" orient="auto">
<path d="M0 0L8 4L0 8z"/></marker>"""


def text_width(text: str, size: float) -> float:
    """About how many pixels wide a text is in a font of that size; 14 is for bold letters of size 13."""
    wide = sum(c > "\u1100" or c in "mwMW%@" for c in text)
    return size * (0.57 * len(text) + 0.43 * wide + sum(0.13 * c.isupper() - 0.22 * (c in NARROW) for c in text))


@record
class Box:
    """A box: its lines, the status that tells its colour, its tooltip, and numbers of jobs by status for its bar."""

    lines: list[str]
    status: str = ""
    tip: str = ""
    counts: Mapping[str, int] = field(default_factory=dict)

    def size(self) -> tuple[float, float]:
        """Width and height: pixels."""
        first, step, below, beside = FORMS.get(self.status, FORM)
        width = max(3 * beside, *(text_width(line, 11) for line in self.lines))
        width = width if self.status in FORMS else max(width, text_width(self.lines[0], 15))
        return width + 2 * beside, first + step * (len(self.lines) - 1) + below + 9 * bool(self.counts)

    def drawn(self, x: float, y: float) -> Iterator[str]:
        """The box in SVG, around this middle, with its tooltip and bar."""
        (width, height), (first, step, *_) = self.size(), FORMS.get(self.status, FORM)
        left, top = x - width / 2, y - height / 2
        yield f"<g><title>{html.escape(printable(self.tip or ' '.join(self.lines)))}</title>"
        kind, radius = ("n", 0) if self.status == "label" else (colour_of(self.status), 5)
        yield svg_box(left, top, width, height, kind, radius)
        for number, line in enumerate(self.lines):
            is_title = number == 0 and self.status not in FORMS
            yield svg_text("m b" if is_title else "m", x, top + first + step * number, line)
        total = sum(self.counts.values())
        shares = {status: max(count / total, 0.02) for status, count in self.counts.items()}  # few jobs are seen, too
        for status, share in shares.items():
            part = (width - 16) * share / sum(shares.values())
            yield svg_box(left + 8, top + height - 11, part, 6, f"p {colour_of(status)}")
            left += part
        yield "</g>"


@entity
class Graph:
    """Boxes by name, arrows between them, and for each box the frames that it is in, the outermost first."""

    name: str
    boxes: dict[str, Box] = field(default_factory=dict)
    arrows: list[tuple[str, str, str, bool]] = field(default_factory=list)  # source, target, label, does target wait
    frames: Mapping[str, list[Any]] = field(default_factory=dict)

    def arrow(self, source: str, target: str, label: str = "", waits: bool = False) -> None:
        """Add an arrow, and boxes for its ends if they have none; if it `waits`, the target waits for the source."""
        for name in (source, target):
            self.boxes.setdefault(name, Box([name]))
        self.arrows.append((source, target, label, waits))

    def order(self) -> list[str]:
        """The boxes, each before what it leads to, except in circles."""
        after = collections.defaultdict[str, list[str]](list)
        for source, target, *_ in self.arrows:
            after[source].append(target)
        inner = set(itertools.chain(*after.values()))
        waiting = [*reversed(self.boxes), *(name for name in self.boxes if name not in inner)]
        seen, done = set[str](), dict[str, None]()
        while waiting:
            if (name := waiting[-1]) in seen:
                done.setdefault(waiting.pop())
            else:
                seen.add(name)
                waiting += [other for other in after[name] if other not in seen]
        return [*reversed(done)]

    def folded(self, most: int, kept: Container[str] = ()) -> Graph:
        """The graph or, if it has more than `most` boxes, one without tables where neighbours in order() are joined,
        but not those `kept`."""
        if len(self.boxes) <= most:
            return self
        names = {name: name for name in self.order() if self.boxes[name].status}
        loose = [name for name in names if name not in kept]
        for some in chunks(loose, math.ceil(len(loose) / MOST_BOXES)):
            names.update(dict.fromkeys(some, f"{some[0]} ... {some[-1]}" if some[1:] else some[0]))
        graph, parts = Graph(self.name), collections.defaultdict[str, list[Box]](list)
        for name, part in names.items():
            parts[part].append(self.boxes[name])
        graph.boxes = {part: joined_box(part, boxes) if boxes[1:] else boxes[0] for part, boxes in parts.items()}
        ways = dict.fromkeys((names.get(source), names.get(target), waits) for source, target, _, waits in self.arrows)
        for source, target, waits in ways:
            if source and target and source != target and not (waits and (source, target, False) in ways):
                graph.arrow(source, target, waits=waits)
        return graph

    def dot(self) -> str:
        """The graph in the DOT language."""
        quoted = functools.partial(json.dumps, ensure_ascii=False)
        lines = [f"digraph {quoted(self.name)} {{", '\tnode [shape="box", style="filled"];']
        for name, box in self.boxes.items():
            label, colour = quoted("\n".join(box.lines)), colour_of(box.status)
            lines.append(f'\t{quoted(name)} [label={label}, fillcolor="{colour}"];')
        for source, target, label, waits in self.arrows:
            style = 'color="red", style="dashed", arrowhead="tee"' if waits else 'color="blue"'
            lines.append(f"\t{quoted(source)} -> {quoted(target)} [label={quoted(label)}, {style}];")
        return "\n".join([*lines, "}", ""])

    def svg(self) -> str:
        """The graph as an SVG document, with a light and a dark theme."""
        layout = Layout(self, 1)
        columns = min(math.sqrt(layout.height / max(layout.width, 1)), WIDEST / max(layout.width, 1), 6)
        layout = Layout(self, round(columns)) if columns >= 1.5 else layout
        paths = [("g", path) for path in layout.frame_paths()]
        paths += sorted(("w" if waits else "f", layout.path(line)) for line, waits in layout.lines)
        parts = [f'<path class="{kind}" d="{path}"/>' for kind, path in dict.fromkeys(paths)]
        kinds = {kind for kind, _ in paths}
        marks = [mark for kind, mark in MARKS.items() if kind in kinds]
        for place in itertools.chain(*layout.ranks):
            if place.box:
                parts += place.box.drawn(place.x, place.y)
        return svg_page(self.name, layout.width, layout.height, parts, KINDS_OF_STATUS, marks)


def numbers_of(counts: Mapping[str, int]) -> str:
    return ", ".join(f"{count:,} {KINDS_OF_STATUS[colour_of(status)][0]}" for status, count in counts.items())


def joined_box(title: str, boxes: Sequence[Box]) -> Box:
    """A box for several; its status is the most urgent one."""
    urgent = ("tomato", "yellow", "lightgreen", "lightgrey", "lightskyblue", "white")
    status = min((box.status for box in boxes), key=lambda status: urgent.index(colour_of(status)))
    sums = {status: sum(box.counts.get(status, 0) for box in boxes) for status in STATUS_COLOURS}
    counts = {status: count for status, count in sums.items() if count}
    lines = [title, f"{len(boxes)} in one", *filter(None, [numbers_of(counts)])]
    return Box(lines, status, "\n".join([*lines, *(box.lines[0] for box in boxes[:50])]), counts)


def svg_box(left: float, top: float, width: float, height: float, kind: str, radius: int = 0) -> str:
    size = f'x="{left:.1f}" y="{top:.1f}" width="{width:.1f}" height="{height:.1f}"'
    return f'<rect class="{kind}" {size} rx="{radius}"/>'


def svg_area(kind: str, path: str, about: str) -> str:
    return f'<path class="s {kind}" d="{path}z"><title>{html.escape(printable(about))}</title></path>'


def svg_text(kind: str, x: float, y: float, text: str, more: str = "") -> str:
    return f'<text class="{kind}" x="{x:.0f}" y="{y:.0f}">{html.escape(one_line(text))}{more}</text>'


def svg_page(title: str, width: float, height: float, parts: Iterable[str], kinds: Any, marks: Iterable[Any]) -> str:
    """An SVG document: the drawing's `parts` below its title, the time, and a legend of colours and other `marks`."""
    day, night = (
        base + "".join(f".{name}{{fill:{kind[i]}}}.p.{name}{{fill:{kind[i + 1]}}}" for name, kind in kinds.items())
        for base, i in ((SVG_DAY, 1), (SVG_NIGHT, 3))
    )
    colours = [(kind[0], svg_box(0, 0, 14, 12, name, 3)) for name, kind in kinds.items() if kind[0]]
    widest, x, y, legend = text_width(title, 14) + 112, 0.0, 0, list[str]()
    for meaning, mark in [*colours, *marks]:
        size = text_width(meaning, 11) + 34
        if x and x + size > max(width, 400):
            x, y = 0.0, y + 18
        legend.append(f'<g transform="translate({x:.0f} {y})">{mark}{svg_text("", 18, 10, meaning)}</g>')
        x += size
        widest = max(widest, x)
    wide, tall = max(width, widest) + 40, height + 80 + y
    written = time.strftime('<tspan dx="12">%Y-%m-%d %H:%M</tspan>')
    return "\n".join([
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{wide:.0f}" height="{tall:.0f}" '
        f'viewBox="-20 {-56 - y} {wide:.0f} {tall:.0f}">',
        f"<style>{day}@media(prefers-color-scheme:dark){{{night}}}</style><defs>",
        *(SVG_HEAD.format(name) for name in ("flows", "waits")),
        f'</defs><g transform="translate(0 {-24 - y})">{svg_text("b", 0, -12, title, written)}',
        *legend, "</g>", *parts, "</svg>", "",
    ])  # fmt: skip


def write_drawing(given: Given, kinds: Mapping[str, Callable[[], str]], usual: str = "") -> None:
    """Write a drawing in one of `kinds` of formats or, for a graph, one that Graphviz can make. Raises UsageError."""
    output = given.get("output")
    kind = given.get("format") or os.path.splitext(output or "")[1][1:] or usual
    if kind in kinds:
        write_output(kinds[kind](), output)
    elif kind and "dot" in kinds and shutil.which("dot"):
        done = subprocess.run(["dot", f"-T{kind}"], input=kinds["dot"]().encode(), capture_output=True, check=False)
        if done.returncode:
            raise HiveError(f"dot -T{kind}: {one_line(done.stderr.decode('utf-8', 'replace'))}")
        write_output(done.stdout, output)
    else:
        others = "; others need the program dot (package graphviz)" if "dot" in kinds else ""
        raise UsageError(f"format '{kind}': use -format, or the name of -output, for {' or '.join(kinds)}{others}")


class Vertex:
    """A place in a rank: for a box, or for a line that passes, perhaps with its label."""

    def __init__(self, rank: int, column: int, groups: Sequence[Any], box: Box | None = None) -> None:
        self.rank, self.column, self.groups, self.box = rank, column, groups, box
        self.is_dummy, self.texts = box is None, dict[str, None]()  # what its label says
        self.width, self.height = box.size() if box else (float(LANE), 0.0)
        self.x = self.y = 0.0  # the middle: pixels
        self.above, self.below = list[Vertex](), list[Vertex]()

    def distance(self, right: Vertex) -> float:
        """The least distance of the middles to the one on its right."""
        gap = LANE if self.is_dummy and right.is_dummy else BOX_GAP
        return (self.width + right.width) / 2 + gap + FRAME * len({*self.groups} ^ {*right.groups})


class Layout:
    """Places for boxes and arrows in ranks (Sugiyama's method): boxes in the odd ones, labels in the even ones, so that
    no line crosses a box and no label another. An arrow that leads far, to another column or to its own box is drawn at
    both ends, with the name of the other."""

    def __init__(self, graph: Graph, columns: int) -> None:
        order = {name: number for number, name in enumerate(graph.order())}
        ranks = _ranks(graph, order, max(RANK_WIDTH / columns, 500))
        last = max(ranks.values(), default=0)
        cuts = [round(last * number / columns) or 1 for number in range(1, columns)]  # the columns have equal heights
        self.ranks: list[list[Vertex]] = [[] for _ in range(2 * (last + columns) + 1)]
        self.places: dict[str, Vertex] = {}
        for name in order:
            column = bisect.bisect(cuts, ranks[name])
            rank, groups = 2 * (ranks[name] + column) + 1, graph.frames.get(name, ())
            self.places[name] = Vertex(rank, column, groups, graph.boxes[name])
        self.lines: list[tuple[list[Vertex], bool]] = []  # from a source to a target, and whether that waits
        self._bend(graph.arrows)
        self._arrange()
        self._straighten()
        self._stack()

    def _bend(self, arrows: Iterable[tuple[str, str, str, bool]]) -> None:
        """Give each arrow places in the ranks that it passes; those of one box with one label share them."""
        shared: dict[tuple[Any, ...], Vertex] = {}

        def passed(rank: int, column: int, groups: Sequence[Any], *key: Any) -> Vertex:
            return shared.setdefault((rank, *key), Vertex(rank, column, groups))

        for number, (*ends, label, waits) in enumerate(arrows):
            source, target = (self.places[name] for name in ends)
            if source is target or abs(source.rank - target.rank) > FAR or source.column != target.column:
                for place, step, text in ((source, 1, f"{label} to {ends[1]}"), (target, -1, f"from {ends[0]}")):
                    end = passed(place.rank + step, place.column, place.groups, place, waits)
                    end.texts[text.strip()] = None
                    self.lines.append(([place, end][::step], waits))
                continue
            step = 1 if source.rank < target.rank else -1
            groups = [one for one, other in zip(source.groups, target.groups) if one == other]
            alone = number if label[:1].isdigit() else None  # a number of jobs is of one arrow only
            key = target if waits == (step > 0) else source, label, alone, waits, step
            between = range(source.rank + step, target.rank, step)
            line = [source, *(passed(rank, source.column, groups, *key) for rank in between), target]
            line[1].texts[label] = None
            self.lines.append((line, waits))
        for vertex in (*self.places.values(), *shared.values()):
            self.ranks[vertex.rank].append(vertex)
            if text := ", ".join(filter(None, vertex.texts)):
                vertex.box = Box(textwrap.wrap(one_line(text), **LABEL), "label", text)
                vertex.width, vertex.height = vertex.box.size()
        pairs = itertools.chain(*(zip(line, line[1:]) for line, _ in self.lines))
        for upper, lower in dict.fromkeys(tuple(sorted(ends, key=operator.attrgetter("rank"))) for ends in pairs):
            upper.below.append(lower)
            lower.above.append(upper)

    def _arrange(self) -> None:
        """Sweep down and up: sort each rank by the middle of the neighbours in the one before, so that few lines cross,
        keeping frames together; and move places there, as far as others allow (isotonic regression)."""
        half = max(sum(map(Vertex.distance, rank, rank[1:])) for rank in self.ranks) / 2
        for sweep in range(SWEEPS):
            for rank in reversed(self.ranks) if sweep % 2 else self.ranks:
                parts: dict[Any, list[float]] = collections.defaultdict(list)
                for place in rank:
                    around = place.below if sweep % 2 else place.above
                    place.x = statistics.fmean([other.x for other in around] or [place.x])
                    for part in (*place.groups, place):
                        parts[part].append(place.x)
                middle = {part: (statistics.fmean(xs), number) for number, (part, xs) in enumerate(parts.items())}
                if sweep < SORTS:
                    rank.sort(key=lambda place: [middle[part] for part in (*place.groups, place)])
                pools: list[tuple[float, list[tuple[Vertex, float]]]] = []  # sum of the wanted, places with offsets
                offsets = [*itertools.accumulate(map(Vertex.distance, rank, rank[1:]), initial=0.0)]
                for place, offset in zip(rank, offsets):
                    pools.append((min(max(place.x - offset, -half), half - offsets[-1]), [(place, offset)]))
                    while pools[1:] and pools[-2][0] / len(pools[-2][1]) > pools[-1][0] / len(pools[-1][1]):
                        one, other = pools.pop(-2), pools.pop()
                        pools.append((one[0] + other[0], one[1] + other[1]))
                for total, places in pools:
                    for place, offset in places:
                        place.x = total / len(places) + offset

    def _straighten(self) -> None:
        """Set chains straight, where each place leads only to the next one and nothing else leads there."""
        beside: dict[Vertex, Any] = {}  # the places on the left and on the right
        for rank in self.ranks:
            beside.update(zip(rank, zip([None, *rank], [*rank[1:], None])))
        after = {one: one.below[0] for one in beside if len(one.below) == 1 == len(one.below[0].above)}
        inner = {*after.values()}
        for line in 3 * [[place] for place in after if place not in inner]:  # again, as others may have made room
            while line[-1] in after:
                line.append(after[line[-1]])
            low = max((left.x + left.distance(one) for one in line if (left := beside[one][0])), default=-math.inf)
            high = min((right.x - one.distance(right) for one in line if (right := beside[one][1])), default=math.inf)
            x = min(max(statistics.median(place.x for place in line), low), high)
            for place in line if low <= high else ():
                place.x = x

    def _stack(self) -> None:
        """Set the heights, and place the columns side by side."""
        self.heights = [max((vertex.height for vertex in rank), default=0.0) for rank in self.ranks]
        self.width = self.height = 0.0
        for _, some in itertools.groupby(filter(None, self.ranks), key=lambda rank: rank[0].column):
            ranks, top, left = [*some], 0.0, self.width + 3 * BOX_GAP if self.width else 0.0
            left -= min(rank[0].x - rank[0].width / 2 - FRAME * len(rank[0].groups) for rank in ranks)
            for rank in ranks:
                height = self.heights[rank[0].rank]
                sideways = max((abs(other.x - place.x) for place in rank for other in place.below), default=0)
                for place in rank:
                    place.y = top + height / 2
                top += height + RANK_GAP + min(30, sideways / 25)
            for place in itertools.chain(*ranks):
                place.x += left
                self.width = max(self.width, place.x + place.width / 2 + FRAME * len(place.groups))
            self.height = max(self.height, top - RANK_GAP)

    def path(self, line: Sequence[Vertex]) -> str:
        """The SVG path of an arrow: straight down past the boxes of a rank, curved between ranks."""
        way = -1 if line[0].rank > line[-1].rank else 1
        path = f"M{line[0].x:.0f} {line[0].y + way * line[0].height / 2:.0f}"
        for here, there in zip(line, line[1:]):
            begin = here.y + way * self.heights[here.rank] / 2
            end = there.y - way * (self.heights[there.rank] / 2 + (7 if there is line[-1] else 0))
            path += f"V{begin:.0f}"
            if abs(here.x - there.x) > 0.5:
                half = (begin + end) / 2
                path += f"C{here.x:.0f} {half:.0f} {there.x:.0f} {half:.0f} {there.x:.0f} {end:.0f}"
        return f"{path}V{line[-1].y - way * line[-1].height / 2:.0f}"

    def frame_paths(self) -> Iterator[str]:
        """The SVG path of each frame in each column, outer ones first, around its places in each rank."""
        sides: dict[Any, tuple[list[str], list[str]]] = collections.defaultdict(lambda: ([], []))  # right, left points
        for rank in self.ranks:
            for depth, group in dict.fromkeys(part for place in rank for part in enumerate(place.groups)):
                inside = [place for place in rank if group in place.groups]
                room = FRAME * (max(len(place.groups) for place in inside) - depth)
                half = self.heights[inside[0].rank] / 2
                half += 0 if all(place.is_dummy for place in inside) else min(room, RANK_GAP)  # not into the next rank
                right = max(place.x + place.width / 2 for place in inside) + room
                left = min(place.x - place.width / 2 for place in inside) - room
                for y in (inside[0].y - half, inside[0].y + half):
                    for x, points in zip((right, left), sides[depth, group, inside[0].column]):
                        points.append(f"{x:.0f} {y:.0f}")
        for _, (rights, lefts) in sorted(sides.items(), key=lambda item: item[0][0]):
            yield f"M{'L'.join(rights + lefts[::-1])}z"


def _ranks(graph: Graph, order: dict[str, int], room: float) -> dict[str, int]:
    """The rank of each box: the first with room (pixels) below its neighbours that are before it in the order; a box
    without such is placed last, just above what follows."""
    around = collections.defaultdict[str, set[str]](set)
    for source, target, *_ in graph.arrows:
        around[source].add(target)
        around[target].add(source)
    inner = dict.fromkeys(name for name in order if any(order[other] < order[name] for other in around[name]))
    ranks, used = dict[str, int](), collections.Counter[int]()
    for name in [*inner, *(name for name in reversed(order) if name not in inner)]:
        placed = [ranks[other] for other in around[name] if other in ranks]
        rank, step = 0, 1
        if name in inner:
            rank = max(placed, default=0) + 1
        elif placed:
            rank, step = min(placed) - 1, -1
        need = int(graph.boxes[name].size()[0] + BOX_GAP)
        while used[rank] and used[rank] + need > room:
            rank += step
        ranks[name] = rank
        used[rank] += need
    top = min(ranks.values(), default=0)
    return {name: rank - top for name, rank in ranks.items()}


# ---- generate_graph: the analyses of a pipeline ----


def generate_graph(given: Given) -> None:
    """Draw the analyses of a stored pipeline, with definitions added to it, or of definitions alone."""
    definitions, words = given.get("pipeconfig", []), given["passed"]
    if words and not definitions:
        word = words[0].partition("=")[0] + did_you_mean(option_name(words[0]), given["known"], "-")
        raise UsageError(f"unknown option {word}: only a -pipeconfig has options of its own")
    board = open_pipeline(given) if given.get("url") or not definitions else None
    pipeline: Any = board.pipeline if board else None
    for spec in definitions:
        elsewhere = ("-pipeline_url", "sqlite:///none", *words)  # a definition without a URL asks for a user's name
        pipeline, _ = build_pipeline(find_definition(spec)(elsewhere), pipeline)
    graph, title = analysis_graph(pipeline, board.stats().values() if board else ()), f"(unstored {pipeline.name})"
    pipelines = {pipeline.url.identity() if pipeline.url else "": pipeline}

    def known(url: HiveURL) -> Pipeline:
        """The pipeline at a URL, loaded once; an empty one, with a warning, if it cannot be read."""
        if url.identity() not in pipelines:
            pipelines[url.identity()] = Pipeline(url.database())
            try:
                with contextlib.closing(open_database(url.database())) as db:
                    pipelines[url.identity()] = load_pipeline(db)
            except HiveError as error:
                warn(f"not drawn in full: {error}")
        return pipelines[url.identity()]

    drawn = {"txt": lambda: diagram(pipeline, "" if board else title, known) + "\n", "dot": graph.dot}
    write_drawing(given, {**drawn, "svg": lambda: graph.folded(DRAWN_ANALYSES).svg()}, "txt")


def analysis_graph(pipeline: Pipeline, stats: Iterable[AnalysisStats]) -> Graph:
    """Analyses with their numbers, dataflow and waiting; a frame is around what a funnel waits for."""
    graph, rows = Graph(pipeline.name), {row.analysis.logic_name: row for row in stats}
    flows: dict[str, set[str]] = collections.defaultdict(set)
    held: dict[Any, set[str]] = collections.defaultdict(set)

    def box(thing: Any) -> str:
        kind = {AccuTarget: "accu ", TableTarget: "table "}.get(type(thing), "")
        return thing.logic_name if isinstance(thing, Analysis) else f"{kind}{thing}"

    for analysis in pipeline.analyses:
        graph.boxes[analysis.logic_name] = analysis_box(analysis, rows.get(analysis.logic_name))
    for analysis in pipeline.analyses:
        for blocker in analysis.blockers:
            graph.arrow(box(blocker), analysis.logic_name, waits=True)
        for rule in analysis.rules:
            for target in rule.targets:
                condition = f"WHEN {one_line(target.on_condition)}" if target.on_condition else "ELSE"
                parts = [f"#{rule.branch_code}", *[condition] * _is_choice(rule)]
                parts += ["INPUT_PLUS"] if target.extend_param_stack else []
                graph.arrow(analysis.logic_name, box(target.target), " ".join(parts))
                flows[analysis.logic_name].add(box(target.target))
            for fan, funnel in itertools.product(rule.targets, rule.funnel.targets if rule.funnel else ()):
                graph.arrow(box(fan.target), box(funnel.target), waits=True)
    for rule in pipeline.all_rules():
        if rule.funnel:
            ends = {rule.from_analysis.logic_name, *(box(target.target) for target in rule.funnel.targets)}
            found = waiting = {box(target.target) for target in rule.targets} - ends
            while waiting:  # what follows in the fan, but not what only follows its funnel
                waiting = set[str]().union(*(flows[name] for name in waiting)) - found - ends
                found = found | waiting
            held[id(rule.funnel)] |= {name for name in found if graph.boxes[name].status}
    graph.frames = nested_frames(held)
    return graph


def analysis_box(analysis: Analysis, row: AnalysisStats | None) -> Box:
    """The box of an analysis: its numbers as text and bar; its code, parameters and limits as tooltip."""
    status, counts = row.shown_status if row else "EMPTY", collections.Counter[str]()
    if row:
        counts.update(DONE=row.done_job_count, WORKING=row.inprogress_job_count, FAILED=row.failed_job_count)
        counts.update(READY=row.ready_job_count, SEMAPHORED=row.semaphored_job_count)
    told = [f"{analysis.logic_name} ({analysis.analysis_id or 'unstored'})", status, f"module: {analysis.module}"]
    told += [f"parameters: {shorten(analysis.parameters, 500)}", f"resource class: {analysis.resource_class.name}"]
    limits = ("analysis_capacity", "hive_capacity", "batch_size", "max_retry_count", "failed_job_tolerance")
    told += [f"{name}: {value}" for name in limits if (value := getattr(analysis, name))]
    return Box([told[0], numbers_of(+counts) or "no jobs"], status, hide_secrets("\n".join(told)), +counts)


def nested_frames(held: Mapping[Any, set[str]]) -> dict[str, list[Any]]:
    """The frames of each box, the outermost first; of two that overlap without being nested, the larger."""
    kept: dict[Any, set[str]] = {}
    for key, boxes in sorted(held.items(), key=lambda item: -len(item[1])):
        if boxes and all(boxes <= other or not boxes & other for other in kept.values()):
            kept[key] = boxes
    return {name: [key for key, boxes in kept.items() if name in boxes] for name in set[str]().union(*kept.values())}


# ---- visualize_jobs ----

FEW_BOXES, ALONE = 40, 16  # more jobs than that are drawn in groups; up to so many failed ones stand alone
MANY_ARROWS = 150  # with more arrows between them, groups are not divided by status


def visualize_jobs(board: Blackboard, given: Given) -> None:
    """Draw jobs, what they made and what waits for them: few one by one, many in groups."""
    asked = given.get("job_id", [])
    some = asked or given.keys() & {"start_analysis_name", "stop_analysis_name"}
    jobs = alone = job_tree(board, given) if some else board.find(Job, tail=f"LIMIT {FEW_BOXES + 1}")
    if len(jobs) > FEW_BOXES:
        among = jobs if some else board.find(Job, "status='FAILED'", tail=f"LIMIT {ALONE}")
        failed = [one for one in among if one.status == "FAILED"]
        alone = [*(one for one in jobs if one.job_id in asked), *failed[:ALONE]]
    ids = [job.job_id for job in alone]
    graph = job_graph(board, ids, [job.job_id for job in jobs] if some else [])
    kept = {f"job {job.job_id}": job_box(job) for job in alone}
    graph.boxes.update(kept)
    for row in board.find_by(SemaphoreRow, "dependent_job_id IN ({ids})", ids):
        rows = board.accu_rows(row.semaphore_id) if given.keys() & {"accu_keys", "accu_values"} else []
        for struct, key, value in sorted(rows, key=repr):
            shown = f"{struct}{key}" + (f" = {value}" if given.get("accu_values") else "")
            kept[f"job {row.dependent_job_id}"].lines.append(shorten(shown, 64))
    write_drawing(given, {"dot": graph.dot, "svg": lambda: graph.folded(MOST_BOXES, kept).svg()})


def job_tree(board: Blackboard, given: Given) -> list[Job]:
    """The first ancestors of `job_id`, or the jobs of `start_analysis_name`, or those that no job made; and what they
    create or block, down to `stop_analysis_name`. Raises UsageError."""
    names = [given.get(f"{end}_analysis_name") for end in ("start", "stop")]
    with mistakes_in("the analysis to begin or stop with"):
        start, stop = (board.pipeline.analysis(name) if name else None for name in names)
    jobs, level = dict[int, Job](), [board.existing_job(key) for key in given.get("job_id", ())]
    while any(job.prev_job_id for job in level):
        level = [board.existing_job(job.prev_job_id or job.job_id) for job in level]
    if not level and start:
        level = board.find(Job, "analysis_id=?", (start.analysis_id,))
    elif not level:
        level = board.find(Job, "prev_job_id IS NULL")
    while level := [job for key, job in {job.job_id: job for job in level}.items() if key not in jobs]:
        jobs.update((job.job_id, job) for job in level)
        keys = {job.controlled_semaphore_id for job in level if job.analysis is not stop} - {None}
        held = board.find_by(SemaphoreRow, "semaphore_id IN ({ids})", sorted(keys, key=int))
        level = board.find_by(Job, "prev_job_id IN ({ids})", [job.job_id for job in level if job.analysis is not stop])
        level += board.find_by(Job, "job_id IN ({ids})", [row.dependent_job_id for row in held if row.dependent_job_id])
    return [*jobs.values()]


def job_graph(board: Blackboard, alone: Sequence[int], ids: Sequence[int] = ()) -> Graph:
    """Jobs (with `ids`, or all) by analysis and status, or by analysis if there are too many arrows; some `alone`."""
    names = {analysis.analysis_id: analysis.logic_name for analysis in board.pipeline.analyses}
    rows, graph = list(board.job_groups(alone, ids)), Graph(board.pipeline.name)
    by_status = len({(kind, *row[:-1]) for kind, row in rows if kind}) <= MANY_ARROWS
    sizes: dict[str, collections.Counter[str]] = collections.defaultdict(collections.Counter)
    arrows = collections.Counter[tuple[str, str, bool]]()

    def box(analysis_id: int, status: str, job_id: int) -> str:
        shown = f" {'RUNNING' if status in TAKEN else status}" if by_status else ""
        return f"job {job_id}" if job_id else names.get(analysis_id, f"({analysis_id})") + shown

    for kind, (*group, count) in rows:
        name = box(*group[:3])
        if not kind:
            sizes[name]["RUNNING" if group[1] in TAKEN else group[1]] += count
        else:
            other = box(*group[3:6]) if group[3] else hide_password(group[6] or "")
            arrows[name, other, kind == "held"] += count
    for name, counts in sizes.items():
        lines = [name.split()[0], *(f"{count:,} {status}" for status, count in counts.most_common())]
        graph.boxes[name] = Box(lines, "FAILED" if "FAILED" in counts else counts.most_common(1)[0][0], "", counts)
    for (source, target, waits), count in arrows.items():
        if source in sizes and (target in sizes or ":" in target):  # others are of jobs that are not asked for
            graph.arrow(source, target, f"{count:,}" if count > 1 else "", waits)
    return graph


def readable(text: str | None) -> Any:
    """The value of a text in Perl's notation; the text if it is none."""
    with contextlib.suppress(HiveError):
        return parse_named(text, "")
    return text


def job_box(job: Job) -> Box:
    """The box of a job with its first parameters; the tooltip has all."""
    value = readable(job.input_id)
    lines = [f"{job.analysis.logic_name}, job {job.job_id}"]
    for name, part in (value if isinstance(value, dict) else {"input_id": job.input_id}).items():
        lines.append(hide_secrets(f"{name}: {part if isinstance(part, str) else stringify(part)}"))
    return Box([shorten(line, 64) for line in lines[:6]], job.status, "\n".join([lines[0], job.status, *lines[1:]]))


# ---- generate_timeline: who worked when ----

TIMELINE_WIDTH, NODE_WIDTH, STACK_HEIGHT, NODES_HEIGHT = 1000, 130, 220, 800  # pixels
MANY_NODES, MANY_ROLES = 50, 2500  # at most so many nodes are drawn; more roles than that are counted for each node
HUES = re.findall(  # distinct, each with a contrast of at least 3 to white and to black
    ".{6}",
    "2b70b628a928cf30cfcf3030b68c2bcb6296256f3b5656d7924f3f259d9d7d9d34a679d2"
    "68622ca9288fcf3060cf70302d6b86dd6e6eb787579f4bc3439d4c259d794b63c3579ac7",
)
OTHER, IDLE = ("OTHER", *["#7f7f7f"] * 4), ("idle", *["#d5d5dc"] * 2, *["#44444e"] * 2)  # as in KINDS_OF_STATUS
DIED = ("died of a fault", *["#000000"] * 2, *["#ffffff"] * 2)
TIME_STEPS = [unit * n for unit in (1, 60) for n in (1, 2, 5, 10, 15, 30)]  # seconds between times on the axis
TIME_STEPS += [3600 * n for n in (1, 2, 3, 6, 12, 24, 48)] + [7 * 86400 * 2**n for n in range(20)]


@record
class Life:
    """A worker's life with its roles (name, beginning, end); without a cause of death it is alive."""

    worker_id: int
    node: str
    resource_class: str
    began: Any
    ended: Any
    cause: str
    roles: list[tuple[str, Any, Any]]

    @property
    def told(self) -> str:
        """What a tooltip says of it."""
        end = f"{self.ended:%F %T}: {self.cause}" if self.cause else "now"
        return f"worker {self.worker_id} ({self.resource_class}), {self.began:%F %T} to {end}"


def generate_timeline(given: Given) -> None:
    """Draw who worked when, as SVG, or print it as a table."""
    if given.get("mode", "workers") != "workers":
        raise UsageError(f"-mode {given['mode']}: only workers are shown")
    boards = [open_pipeline({**given, "url": url}) for url in given.get("url", [None])]
    lives, title = lives_of(boards, given.get("key")), ", ".join(board.pipeline.name for board in boards)
    kinds = dict.fromkeys(("csv", "tsv"), lambda: timeline_table(lives, given))
    write_drawing(given, {**kinds, "svg": lambda: timeline_svg(title, lives, given)}, "csv")


def parse_time(text: object, what: str) -> Any:
    """A time such as 2026-01-31 12:00:00 as a datetime. UsageError, naming `what` it is."""
    with contextlib.suppress(ValueError):
        return min(datetime.datetime.fromisoformat(str(text)[:19]), datetime.datetime(9998, 1, 1))  # and a bit is added
    raise UsageError(f"{what} '{shorten(text)}' is not a time such as '2026-01-31 12:00:00'")


def lives_of(boards: Iterable[Blackboard], key: str | None = None) -> list[Life]:
    """Lives of workers, at least a second long, which roles that began together share; with the resource class as their
    only role if `key` says so."""
    lives, second = list[Life](), datetime.timedelta(seconds=1)
    for board in boards:
        for worker_id, group in itertools.groupby(board.facts("lives"), key=operator.itemgetter("worker_id")):
            rows, at = [*group], functools.partial(parse_time, what=f"worker {worker_id}:")
            _, node, resource_class, born, died, cause, *_ = rows[0].values()
            life = Life(worker_id, node or "", resource_class or "", at(born), at(died), cause, [])
            if key == "resource_class":
                rows = [{"role": life.resource_class, "started": born, "finished": died}]
            for started, some in itertools.groupby(rows, key=operator.itemgetter("started")):
                same = [row for row in some if row["role"] is not None]
                for number, row in enumerate(same):
                    began, until = (at(started) + n * second / len(same) for n in (number, number + 1))
                    life.roles.append((row["role"], began, max(at(row["finished"]), until)))
            life.ended = max(life.ended, life.began + second, *(role[2] for role in life.roles))
            lives.append(life)
    return lives


def tallies(spans: Iterable[Any], place: Callable[[Any], Any]) -> list[tuple[Any, Mapping[str, int]]]:
    """From which places on there are how many of each kind. A span: kind, number, two times, which `place` places."""
    changes: dict[Any, collections.Counter[str]] = collections.defaultdict(collections.Counter)
    for kind, number, *times in spans:
        for change, when in zip((number, -number), map(place, times)):
            changes[when][kind] += change
    rows: list[tuple[Any, Mapping[str, int]]] = []
    now = collections.Counter[str]()
    for at in sorted(changes):
        now.update(changes[at])  # not +, which forgets what is below zero
        rows.append((at, +now))
    return rows


def timeline_table(lives: Sequence[Life], given: Given) -> str:
    """The timeline as the reference prints it: two lines for each change, a column for each role, the busiest first;
    times are rounded down to `resolution` minutes."""
    start, end, minutes = given.get("start_date"), given.get("end_date"), given.get("resolution", 1)

    def place(at: Any) -> Any:
        at = at.replace(minute=at.minute // minutes * minutes, second=0, microsecond=0)
        at = max(at, start or at)
        return min(at, end or at)

    spans = [(name, 1, *map(place, times)) for life in lives for name, *times in life.roles]
    rows = tallies((span for span in spans if span[0] and span[2] < span[3]), lambda at: at)
    sums = sum((collections.Counter(row) for _, row in rows), collections.Counter[str]())
    if not sums:
        raise HiveError("no data to display: no worker lived for a minute (in this time); an .svg shows seconds")
    names = sorted(sums, key=lambda name: (-sums[name], name.lower()))
    shares = [sums[name] / sum(sums.values()) for name in names]
    lines: list[list[Any]] = [
        ["date", "OVERALL_workers", *names],
        ["total", sum(sums.values()), *(sums[name] for name in names)],
        ["proportion", "NA", *shares],
        ["cum_proportion", "NA", *itertools.accumulate(shares)],
    ]
    previous = rows[0][1]
    for when, row in rows:  # two lines per change: up to then, and from then on
        for now in (previous, row) if previous and previous != row else (row,):
            lines.append([when.isoformat(), sum(now.values()), *(now.get(name, 0) for name in names)])
        previous = row
    return "".join("\t".join(map(perl_str, line)) + "\n" for line in lines)


def timeline_svg(title: str, lives: Sequence[Life], given: Given) -> str:
    """The timeline as SVG: how many workers at a time, by role (OTHER if not among the `top`), and the nodes'."""
    start, end = given.get("start_date"), given.get("end_date")
    lives = [life for life in lives if not (end and life.began > end or start and life.ended < start)]
    if not lives:
        return svg_page(f"{title}: no worker lived (in this time)", 0, 0, [], {}, [])
    first: Any = start or min(life.began for life in lives)
    last: Any = end or max(life.ended for life in lives)
    seconds: Any = collections.Counter()
    for name, began, ended in (role for life in lives for role in life.roles):
        seconds[name] += max(0.0, (min(ended, last) - max(began, first)).total_seconds())
    top, ranked = given.get("top", len(HUES)), (+seconds).most_common()
    if top < 1:  # as many as it takes for this share of the time
        *sums, every = itertools.accumulate((busy for _, busy in ranked), initial=0.0)
        top = sum(busy < top * every for busy in sums)
    names = [name for name, _ in ranked[: int(top)]]
    chart = Chart(first, max(last, first + datetime.timedelta(seconds=1)), names)
    numbers = tallies((("", 1, life.began, life.ended) for life in lives), lambda at: min(max(at, first), last))
    highest = max(row[""] for _, row in numbers) or 1
    parts = [f'<g transform="translate({NODE_WIDTH} 0)">', *chart.stack(lives, STACK_HEIGHT, STACK_HEIGHT, highest)]
    step = next(10**power * n for power in range(10) for n in (1, 2, 5) if highest <= 6 * n * 10**power)
    for count in range(0, highest + 1, step):
        y = STACK_HEIGHT * (1 - count / highest)
        parts += [f'<path class="l" d="M0 {y:.1f}H{TIMELINE_WIDTH}"/>', svg_text("e", -6, y + 4, f"{count:,}")]
    parts += [*chart.nodes(lives), *chart.axis(), "</g>"]
    kinds = {f"h{i}": (name or "(none)", *[f"#{HUES[i % len(HUES)]}"] * 4) for i, name in enumerate(names)}
    kinds.update({"other": OTHER} if len(ranked) > len(names) else {}, idle=IDLE, died=DIED)
    nodes = len({life.node for life in lives})
    many = f"{counted(len(lives), 'worker')} on {counted(nodes, 'node')}"
    many += f" (the busiest {MANY_NODES} are drawn)" if nodes > MANY_NODES else ""
    title = f"{title}: {many}, at most {highest:,} at a time"
    return svg_page(title, TIMELINE_WIDTH + NODE_WIDTH + 30, chart.height, parts, kinds, [])


class Chart:
    """The parts of a timeline between two times, coloured by name."""

    def __init__(self, first: Any, last: Any, names: Sequence[str]) -> None:
        self.first, self.last = first, last
        self.kinds = {name: f"h{number}" for number, name in enumerate(names)}
        self.height = 0

    def x(self, when: Any) -> int:
        """The x of a time, in pixels."""
        return round(TIMELINE_WIDTH * min(1.0, max(0.0, (when - self.first) / (self.last - self.first))))

    def stack(self, lives: Iterable[Life], bottom: int, room: int, most: int, pixels: int = 1) -> Iterator[str]:
        """The numbers of workers by kind on each other, which change at each of so many `pixels`: `most` fill the room
        (pixels), and one is seen."""
        spans: list[tuple[Any, ...]] = [("idle", 1, life.began, life.ended) for life in lives]
        for name, *times in (role for life in lives for role in life.roles):
            spans += [(self.kinds.get(name, "other"), 1, *times), ("idle", -1, *times)]
        rows = tallies(spans, lambda when: self.x(when) // pixels * pixels)
        totals = [sum(row.values()) or 1 for _, row in rows]
        heights = [max(room / max(most, total), 1 / total) for total in totals]
        paths, levels = list[str](), [float(bottom)] * len(rows)
        for name, kind in [*self.kinds.items(), ("OTHER", "other"), ("idle", "idle")]:
            path, before, below = f"M0 {bottom}", float(bottom), levels
            levels = [y - height * row.get(kind, 0) for y, height, (_, row) in zip(levels, heights, rows)]
            for (x, _), *ends in zip(rows, levels, below):
                top, lower = (round(end, 1 if pixels == 1 else 0) for end in ends)
                top = top if top < lower else float(bottom)  # if nothing is seen
                path, before = path + (f"H{x}V{top:.5g}" if top != before else ""), top
            paths += [svg_area(kind, path, name)] if "H" in path else []
        yield from reversed(paths)  # each reaches down behind the next one

    def nodes(self, lives: Sequence[Life]) -> Iterator[str]:
        """The busiest nodes: a row for each worker or, of many workers, one row with their numbers."""
        groups = collections.defaultdict[str, list[Life]](list)
        for life in sorted(lives, key=operator.attrgetter("began")):
            groups[life.node].append(life)
        busiest = sorted(groups, key=lambda node: -len(groups[node]))[:MANY_NODES]
        margin = 12
        high = min(14, (NODES_HEIGHT - margin * len(busiest)) // sum(len(groups[node]) for node in busiest))
        many = high < 3 or sum(len(life.roles) for life in lives) > MANY_ROLES
        if many:
            margin, high = 5, min(60, NODES_HEIGHT // len(busiest)) - 5
        spans = [(life.node, 1, life.began, life.ended) for life in lives if life.node in busiest]
        most = max(max(row.values(), default=1) for _, row in tallies(spans, self.x))
        bottom = STACK_HEIGHT + 40
        for node in sorted(busiest, key=lambda name: [part.zfill(12) for part in re.split(r"(\d+)", name)]):
            rows = [groups[node]] if many else [[life] for life in groups[node]]
            yield svg_text("e", -6, bottom + (high * len(rows) + margin) / 2 + 2, shorten(node, 20))
            for row in rows:
                bottom += high
                yield from self.stack(row, bottom, high, most, 4) if many else self.bars(row[0], bottom, high - 1)
                yield from self.deaths(row, *((bottom, 4) if many else (bottom - high + 1, high - 1)))
            bottom += margin
        self.height = bottom + 10

    def bars(self, life: Life, bottom: int, high: int) -> Iterator[str]:
        """A worker's life, and its roles on it."""
        for name, began, ended in [("", life.began, life.ended), *life.roles]:
            about = f"{name}, {began:%F %T} to {ended:%F %T} (worker {life.worker_id})" if name else life.told
            path = f"M{self.x(began)} {bottom}v-{high}H{max(self.x(began) + 1, self.x(ended))}V{bottom}"
            if began <= self.last and ended >= self.first:
                yield svg_area(self.kinds.get(name, "other") if name else "idle", path, about)

    def deaths(self, lives: Iterable[Life], top: int, high: int) -> Iterator[str]:
        """Marks where workers died of a fault; those of a cause share a tooltip."""
        causes = collections.defaultdict[str, list[Life]](list)
        for life in lives:
            if life.cause not in ("", *GOOD_ENDS) and life.ended <= self.last:
                causes[life.cause].append(life)
        for cause, dead in causes.items():
            marks = {self.x(life.ended) // 4: f"M{self.x(life.ended) - 3} {top}h3v{high}h-3z" for life in dead}
            about = f"{len(dead)} workers: {cause}" if dead[1:] else dead[0].told
            yield svg_area("died", "".join(marks.values()), about)

    def axis(self) -> Iterator[str]:
        """Times below the stack and below the nodes, with lines through all."""
        before = ""
        for when, short, long in time_ticks(self.first, self.last, TIMELINE_WIDTH // 80):
            x = self.x(when)
            yield f'<path class="l" d="M{x} 0V{self.height}"/>'
            for y in (STACK_HEIGHT, self.height):
                yield svg_text("m", x, y + 14, short)
                yield svg_text("m", x, y + 27, long if long != before else "")
            before = long
        self.height += 30


def time_ticks(first: Any, last: Any, most: int) -> list[tuple[Any, str, str]]:
    """At most `most` round times between two, each with a label, and one to be shown where it changes."""
    monday, length = datetime.datetime(1970, 1, 5), (last - first).total_seconds()
    unit = datetime.timedelta(seconds=next(seconds for seconds in TIME_STEPS if length / seconds < most))
    short, long = ("%H:%M:%S" if unit.seconds % 60 else "%H:%M", "%Y-%m-%d") if unit.seconds else ("%b %d", "%Y")
    times = (monday + unit * number for number in range(-((monday - first) // unit), (last - monday) // unit + 1))
    return [(when, when.strftime(short), when.strftime(long)) for when in times]


# ======================================================================================================================
# 17. The page of a run: report, web
# ======================================================================================================================

PAGE_STYLE = """\
:root{color-scheme:light dark;--page:light-dark(#f5f6f8,#1b1c20);--card:light-dark(#fff,#111214);
--soft:light-dark(#5c626d,#a2a8b4);--line:light-dark(#d9dce2,#33363d);--link:light-dark(#1f5fae,#86b6f2)}
*{box-sizing:border-box}[hidden]{display:none!important}
body{margin:0;background:var(--page);font:14px/1.45 system-ui,sans-serif}
a,button.link{color:var(--link);text-decoration:none}a:hover,button:hover{text-decoration:underline}
header,main{max-width:1560px;margin:auto;padding:12px 16px}nav{margin-top:8px}p{margin:4px 0}
h1{font-size:22px;margin:0;overflow-wrap:anywhere}h2{font-size:15px;margin:0}section>.row{margin-bottom:6px}
.row{display:flex;flex-wrap:wrap;gap:4px 12px;align-items:center}.soft{color:var(--soft)}.push{margin-left:auto}
section,pre,input,.alert{border:1px solid var(--line);border-radius:8px;padding:8px 12px;margin:0 0 14px}
section,th,#detail{background:var(--card)}pre,input{background:var(--page);font-size:12px;padding:4px 8px}
.state{border:1px solid;border-radius:10px;padding:1px 10px;font-size:12px;font-weight:600;white-space:nowrap}
.bar{display:flex;height:8px;border-radius:7px;overflow:hidden;background:var(--line);min-width:80px}
.bar span{min-width:3px}.bar .ready,.bar .waiting{opacity:.35}.bar.tall{height:14px;margin:8px 0 4px}
.scroll,pre{overflow:auto;max-height:75vh}#obstacles-body{overflow:auto;max-height:20em}
th button::first-letter{text-transform:uppercase}
table{border-collapse:collapse;width:100%}
th,td{text-align:left;white-space:nowrap;padding:3px 12px 3px 0;vertical-align:top;border-bottom:1px solid var(--line)}
th{position:sticky;top:0}th button{color:var(--soft);font-size:12px;font-weight:600}
button{all:unset;cursor:pointer;display:inline-block}button:focus-visible{outline:2px solid}
.number{text-align:right;font-variant-numeric:tabular-nums}
.text{overflow-wrap:anywhere}td.text{min-width:12em;white-space:normal}input{width:16em;max-width:100%;margin:0}
pre{margin:4px 0;white-space:pre-wrap;overflow-wrap:anywhere}td pre{max-height:9em;min-width:16em}
td .bar{margin-top:6px}
#detail{position:fixed;inset:0 0 0 auto;width:min(760px,100%);box-shadow:0 0 24px #0006;padding:14px 16px;overflow:auto}
dl{display:grid;grid-template-columns:minmax(6em,max-content) minmax(0,1fr);gap:2px 12px;margin:4px 0}
dt{color:var(--soft)}dd{margin:0;overflow-wrap:anywhere;min-width:0}.wide{grid-column:1/-1}
dt.wide{font-weight:600;margin-top:8px}dd.wide{padding-left:12px}
@media(max-width:600px){header,main{padding:8px}#detail thead{display:none}#detail td{border:0}.push{margin-left:0}
#detail tr{display:flex;flex-wrap:wrap;border-bottom:1px solid var(--line)}#detail td:has(pre){flex-basis:100%}}
"""
PAGE_SCRIPT = r"""
'use strict';
const $ = id => document.getElementById(id);
const first = JSON.parse($('data').textContent), live = first === null;
const sorted = {}, drawn = {}, drawings = {};
let all, filter = '';

function make(kind, more, ...parts) {
  const made = Object.assign(document.createElement(kind), more);
  made.append(...parts.flat(Infinity).filter(part => part != null));
  return made;
}
const div = (className, ...parts) => make('div', {className}, parts);
const count = new Intl.NumberFormat('en').format;
function time(seconds) {
  for (const [size, unit] of [[86400, 'days'], [3600, 'hr'], [60, 'min'], [1, 'sec']])
    if (seconds >= size) return (seconds / size).toFixed(1) + ' ' + unit;
  return seconds ? (seconds * 1000).toFixed(1) + ' ms' : '0 sec';
}
const link = (about, id, text = String(id)) => make(live ? 'a' : 'span', {href: `#${about}=${id}`}, text);
const state = text =>
  make('span', {className: `state ${all.kinds[String(text).toUpperCase()] || 'waiting'}`}, text);
const KINDS = ['done', 'running', 'failed', 'ready', 'semaphored'];
const told = (row, kind) => `${count(row[kind])} ${label(kind)}`;
const bar = (row, more = '') => div('bar ' + more, KINDS.filter(kind => row[kind]).map(kind =>
  make('span', {className: label(kind), title: told(row, kind), style: `flex-grow:${row[kind]}`})));
const more = n => n > 0 ? make('p', {className: 'soft'}, `and ${count(n)} more`) : null;

// A table with a column for each key that has a value in some row; a click on its heading sorts by it.
function table(id, rows, keys = [...new Set(rows.flatMap(Object.keys))]) {
  const by = sorted[id] || {}, value = row => row[by.key] ?? '';
  if (by.key) rows = [...rows].sort((a, b) => value(a) > value(b) ? by.sign : value(a) < value(b) ? -by.sign : 0);
  const columns = keys.filter(key => rows.some(row => row[key]));
  const kind = value => typeof value === 'number' ? 'number' : String(value).length > 24 ? 'text' : '';
  const head = columns.map(key => make('th', {className: kind(rows.find(row => row[key])[key])}, make('button', {
    onclick() {
      sorted[id] = {key, sign: by.key === key ? -by.sign : 1};
      delete drawn[id];
      id === 'detail' ? showDetail() : render();
    },
  }, label(key), by.key !== key ? '' : by.sign > 0 ? ' ▲' : ' ▼')));
  const body = rows.slice(0, 500).map(row => make('tr', {}, columns.map(key =>
    make('td', {className: kind(row[key])}, row[key] ? outline(row[key], key, row) : ''))));
  const grid = make('table', {}, make('thead', {}, make('tr', {}, head)), make('tbody', {}, body));
  return [div('scroll', grid), more(rows.length - 500)];
}

const COLUMNS = 'name status progress total done running failed ready semaphored seconds_left mean_msec' +
  ' jobs_per_minute workers mem_megs reserved_megs resource_class';
function analyses(rows) {
  const words = filter.toLowerCase().split(/\s+/);
  const text = row => `${row.name} ${row.status} ${row.module}`.toLowerCase();
  const found = rows.filter(row => words.every(word => text(row).includes(word)));
  const shown = found.map(row => ({...row, progress: row.total && (row.done / row.total || 1e-9)})); // not 0: a bar
  return table('analyses', shown, COLUMNS.split(' '));
}
const failures = rows => [div('scroll', rows.map(row => [
  div('row', state('FAILED'), make('b', {}, (row.is_sample ? 'at least ' : '') + count(row.count)), 'of ',
    named(row.analysis), div('text', row.line)),
  div('row', 'jobs', row.jobs.map(id => link('job', id)), row.count > row.jobs.length ? '…' : ''),
  make('pre', {}, row.message)]))];
const named = (name, row = all.analyses.find(row => row.name === name)) => row ? link('analysis', row.id, name) : name;
const verbatim = rows => [outline(rows, 'verbatim')];
const PARTS = { // by the name of their data: their title, and how they are drawn if not as a table
  obstacles: ['What blocks jobs', rows => rows.map((row, i) => make('p', {}, row.text,
    row.command && row.command !== rows[i + 1]?.command ? make('pre', {}, row.command) : null))],
  graph: ['Graph', () => drawing('graph')],
  timeline: ['Timeline', () => drawing('timeline')],
  analyses: ['Analyses', analyses],
  failures: ['Failures', failures],
  workers: ['Living workers'],
  ends: ['How workers ended'],
  worker_list: ['Workers'],
  parameters: ['Parameters', verbatim],
  versions: ['Versions and settings', verbatim],
};
for (const [id, [title]] of Object.entries(PARTS)) {
  const input = id === 'analyses' ? make('input', {id: 'filter', type: 'search', placeholder: 'filter  ( / )',
    oninput() { filter = this.value; render(); }}) : null;
  const heading = div('row', make('h2', {}, title), input);
  $('main').append(make('section', {id, hidden: true}, heading, make('div', {id: `${id}-body`})));
  $('nav').append(make('a', {id: `to-${id}`, href: `#${id}`}, title));
}
function render(now) {
  if (now) all = {...all, ...now, analyses: now.analyses.map(row => // with the drawings that it has
    Object.fromEntries(now.columns.map((name, i) => [name, row[i]])))};
  const jobs = {...all.jobs, semaphored: all.jobs.waiting};
  jobs.ready = jobs.total - jobs.done - jobs.running - jobs.failed - jobs.waiting;
  const share = jobs.total ? ` (${Math.floor(100 * jobs.done / jobs.total)} %)` : '';
  const span = all.began ? `from ${all.began} for ${time(all.seconds)}, ` : '';
  document.title = `${all.pipeline}: ${all.state}`;
  $('name').textContent = all.pipeline;
  $('state').replaceChildren(state(all.state));
  $('url').textContent = all.url;
  $('when').textContent = `${span}${live ? 'updated' : 'written'} ${all.made_at}`;
  $('progress').replaceChildren(bar(jobs, 'tall'), div('row',
    make('b', {}, `${count(jobs.done)} of ${count(jobs.total)} jobs done${share}`),
    [...KINDS.slice(1), 'excluded'].filter(name => jobs[name]).map(name => make('span', {}, told(jobs, name)))));
  for (const [id, [, draw = rows => table(id, rows)]] of Object.entries(PARTS)) {
    const value = all[id], text = JSON.stringify(value) + (id === 'analyses' ? filter : '');
    if (drawn[id] === text) continue;
    const empty = !value || (typeof value === 'object' && !Object.keys(value).length);
    $(id).hidden = $(`to-${id}`).hidden = empty;
    if (!empty) $(`${id}-body`).replaceChildren(...[...draw(value), more(all.left_out[id])].filter(Boolean));
    drawn[id] = text;
  }
}

// Drawings are in shadow roots, so that their styles and ids do not mix with others.
function drawing(id) {
  const host = drawings[id] ||= div('scroll drawing');
  const root = host.shadowRoot || host.attachShadow({mode: 'open'}), sheet = new CSSStyleSheet();
  const [before, style, after] = all[id].split(/<\/?style>/); // which the page's policy forbids
  sheet.replaceSync(`svg{display:block;max-width:100%;height:auto}${style}svg{background:none}`);
  root.adoptedStyleSheets = [sheet];
  const svg = new DOMParser().parseFromString(before + after, 'image/svg+xml').documentElement;
  root.replaceChildren(svg);
  for (const part of live && id === 'graph' ? root.querySelectorAll('g > title') : []) {
    const [, key] = /^.* \((\d+)\)(?:\n|$)/.exec(part.textContent) || [], link = `analysis=${key}`;
    if (key) Object.assign(part.parentNode, {style: 'cursor:pointer', onclick: () => { location.hash = link; }});
  }
  svg.style.minWidth = `${0.6 * svg.viewBox.baseVal.width}px`; // its letters can be read
  return [host];
}

// Draws any value: an object as a list of its names and values, several objects as a table, ids as links.
const linked = name => (/(?:^|_)(job|worker)_id$/.exec(name) || [])[1];
const UNITS = {msec: value => time(value / 1000), seconds: time,
  megs: n => n >= 1024 ? (n / 1024).toFixed(1) + ' GB' : Math.round(n) + ' MB'};
const NAMES = {name: 'analysis', total: 'jobs', semaphored: 'waiting', seconds_left: 'left', mean_msec: 'mean time',
  mem_megs: 'memory', jobs_per_minute: 'jobs/min', cause_of_death: 'end'};
const label = name => NAMES[name] || name.replace(/_(id|msec|seconds|megs)$/, '').replaceAll('_', ' ');
function outline(value, name = '', row = {}) {
  const unit = UNITS[/msec|seconds|megs/.exec(name)];
  if ((value ?? '').length === 0 && name !== 'verbatim') return null;
  if (linked(name)) return link(linked(name), value);
  if (name === 'name' && row.id) return link('analysis', row.id, value);
  if (name === 'progress') return bar(row);
  if (name === 'status') return state(value);
  if (name === 'analysis') return named(value);
  if (typeof value === 'number') return unit ? unit(value) : /_id$|verbatim/.test(name) ? String(value) : count(value);
  if (typeof value === 'string') return /\n|.{300}/.test(value) ? make('pre', {}, value) : value;
  if (typeof value !== 'object' || !value) return String(value);
  if (Array.isArray(value) && (name === 'verbatim' || typeof value[0] !== 'object')) return JSON.stringify(value);
  if (Array.isArray(value)) return value.some(row => Object.values(row).some(Array.isArray))
    ? value.map(part => outline(part)) : table('detail', value);
  const exact = name === 'verbatim' || name === 'parameters'; // what users have named
  const rows = Object.entries(value).flatMap(([key, part]) => {
    const shown = outline(part, exact ? 'verbatim' : key);
    const kind = {className: typeof part === 'object' && typeof shown === 'object' ? 'wide' : ''};
    return shown === null ? [] : [make('dt', kind, exact ? key : label(key)), make('dd', kind, shown)];
  });
  return rows.length ? make('dl', {}, rows) : null;
}
async function showDetail() {
  const key = location.hash, panel = $('detail');
  const [, about, id] = /^#(analysis|job|worker)=([\w,-]+)$/.exec(key) || [];
  panel.hidden = !about || !live;
  if (panel.hidden || !all) return;
  const found = await ask(`${about}/${id}.json`).catch(error => ({trouble: error.message}));
  const text = JSON.stringify([key, found, sorted.detail]);
  if (key !== location.hash || drawn.detail === text) return;
  drawn.detail = text;
  const row = about === 'analysis' && all.analyses.find(row => row.id === parseInt(id));
  const statuses = name => Object.keys(all.kinds).filter(status => all.kinds[status] === label(name));
  panel.replaceChildren(
    div('row', make('h2', {}, `${about} ${row ? row.name : id}`),
      make('button', {className: 'link push', onclick: close}, 'close (Esc)')),
    row ? div('row', 'jobs:', link(about, row.id, 'newest'), KINDS.filter(name => row[name]).map(name =>
      link(about, `${row.id}-${statuses(name)}`, told(row, name)))) : '',
    outline(found) || '');
}
function close() {
  history.pushState(null, '', '#'); // unlike a change of location.hash, it does not scroll
  $('detail').hidden = true;
}
addEventListener('hashchange', showDetail);
addEventListener('keydown', event => {
  if (event.key === 'Escape') { close(); $('filter').blur(); }
  if (event.key !== '/' || event.ctrlKey || event.metaKey || event.target === $('filter')) return;
  event.preventDefault();
  $('filter').focus();
});

async function ask(path) {
  const answer = await fetch(path, {signal: AbortSignal.timeout(60000)}).catch(() => {
    throw Error('the server does not answer: is `web` still running?');
  });
  if (!answer.ok) throw Error((await answer.json()).error);
  return path.endsWith('.svg') ? answer.text() : answer.json();
}
async function refresh() {
  try {
    render(await ask('data.json'));
    showDetail();
    $('trouble').hidden = true;
    const numbers = [all.jobs, all.analyses.map(row => [row.status, row.total]), all.workers.map(row => row.workers)];
    for (const name of JSON.stringify(numbers) === drawn.numbers ? [] : ['graph', 'timeline']) {
      all[name] = await ask(`${name}.svg`);
      render();
    }
    drawn.numbers = JSON.stringify(numbers);
  } catch (error) {
    $('trouble').textContent = `${error.message}${all ? `; what is shown is of ${all.made_at}` : ''}`;
    $('trouble').hidden = false;
  }
  setTimeout(refresh, 3000);
}
if (live) refresh(); else render(first);
"""

PAGE = """\
<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>hive_swarm</title>
<meta http-equiv="Content-Security-Policy" content="{policy}">
<meta name="viewport" content="width=device-width,initial-scale=1"><link rel="icon" href="data:,">
<style>{style}</style></head><body>
<header><div class="row"><h1 id="name">hive_swarm</h1><span id="state"></span><span id="when" class="soft push"></span>
</div><div id="url" class="soft text"></div><div id="trouble" class="alert failed" hidden></div>
<div id="progress"></div><nav id="nav" class="row"></nav></header>
<main id="main"></main><aside id="detail" hidden></aside>
<script type="application/json" id="data">{data}</script>
<script>{script}</script></body></html>
"""
WEB_PATIENCE = 1.5  # seconds: a database's timeout
SHOWN_WORKERS, SHOWN_JOBS = 200, 100  # the newest living workers and the newest of all; the newest jobs of an analysis
SHOWN_CAUSES, WHOLE_MESSAGES = 100, 20  # kinds of failures, or obstacles, on the page; failures with whole messages


def page_text(document: Any) -> tuple[str, str]:
    """The page as HTML, with its data (if that is None it asks its server for them) and the drawings' colours; and its
    Content-Security-Policy, which allows its own script, style and data."""
    form = ".{0}{{background:light-dark({1},{3});border-color:{5}}}.bar .{0}{{background:{5}}}"
    kinds = [(*kind, "light-dark({2},{4})".format(*kind)) for kind in KINDS_OF_STATUS.values() if kind[0]]
    style = "".join([PAGE_STYLE, *(form.format(*kind) for kind in kinds)])
    digests = (hashlib.sha256(text.encode()).digest() for text in (PAGE_SCRIPT, style))
    own = "script-src 'sha256-{}'; style-src 'sha256-{}'".format(*(base64.b64encode(one).decode() for one in digests))
    policy = f"default-src 'none'; {own}; img-src data:; connect-src 'self'; base-uri 'none'; form-action 'none'"
    data = page_json(document).replace("<", "\\u003c")  # so that no text in it is taken for HTML
    return PAGE.format(policy=policy, style=style, data=data, script=PAGE_SCRIPT), policy


def page_json(document: Any) -> str:
    """A document as JSON, without passwords."""
    return json.dumps(without_passwords(document), default=plain_value, separators=(",", ":"))


def without_passwords(value: Any, name: str = "") -> Any:
    """A value with *** for passwords: what has the name of one, or is one in a URL or the like; without what a browser
    would obey or change."""
    if isinstance(value, Mapping):
        return {str(key): without_passwords(part, str(key)) for key, part in value.items()}
    if isinstance(value, (list, tuple)):
        return [without_passwords(part, name) for part in value]
    if value and re.search(r"(?i)(^|_)pass(w(or)?d)?$|secret", name):
        return "***"
    if isinstance(value, (int, float)) and not abs(value) <= 2**53:  # nor NaN: JavaScript would change it
        return perl_str(value)
    return re.sub(f"[{_OBEYED}]", " ", hide_secrets(value)) if isinstance(value, str) else value


def run_document(board: Blackboard) -> dict[str, Any]:
    """What the page shows of a run, except drawings: what `status` shows, and more."""
    document, found = status_document(board, {}), board.pipeline.analysis
    rows = [
        {**row, "module": (found(row["id"]).module or "").rpartition("::")[2],
         "resource_class": found(row["id"]).resource_class.name}
        for row in document["analyses"]
    ]  # fmt: skip
    left_out = {name: len(document[name]) - SHOWN_CAUSES for name in ("failures", "obstacles")}
    for name in left_out:
        del document[name][SHOWN_CAUSES:]
    for row in document["failures"][WHOLE_MESSAGES:]:
        row["message"] = row["message"][-2000:]
    lists = (board.facts("workers", status, SHOWN_WORKERS) for status in ("DEAD", ""))
    statuses = [*STATUS_COLOURS, *TAKEN, "JOB_LIFECYCLE"]
    return {
        **document, **board.facts("span")[0], "made_at": time.strftime("%Y-%m-%d %H:%M:%S"), "left_out": left_out,
        # names are sent once: there may be thousands of rows
        "columns": [*next(iter(rows), ())], "analyses": [[*row.values()] for row in rows], "ends": board.facts("ends"),
        "worker_list": [*{row["worker_id"]: row for rows in lists for row in rows}.values()],
        "kinds": {status: KINDS_OF_STATUS[colour_of(status)][0] for status in statuses},
        "parameters": {name: readable(text) for name, text in board.pipeline.param_texts.items()},
        "versions": {"hive_swarm": __version__, "Python": sys.version.split()[0], **board.pipeline.meta},
    }  # fmt: skip


def drawing(board: Blackboard, name: str) -> str:
    """The graph or the timeline."""
    if name == "timeline":
        return timeline_svg(board.pipeline.name, lives_of([board]), {})
    return analysis_graph(board.pipeline, chosen_stats(board, {})).folded(DRAWN_ANALYSES).svg()


def write_report(board: Blackboard, given: Mapping[str, Any]) -> None:
    """Write the page of a run to one file."""
    drawings = {name: drawing(board, name) for name in ("graph", "timeline")}
    output = given.get("output") or re.sub(r"[^\w.-]+", "_", board.pipeline.name or "pipeline") + ".html"
    write_output(page_text({**run_document(board), **drawings})[0], output)
    if output != "-":
        say(f"written to {output}")


# ---- web: what the server tells ----


def analysis_document(board: Blackboard, key: str, statuses: str) -> dict[str, Any]:
    """An analysis with its newest jobs, in these statuses (comma-separated) if there are any."""
    analysis = board.pipeline.analysis(int(key))
    row = next((row for row in chosen_stats(board, {}) if row.analysis is analysis), None)
    known = {"analysis_id", "logic_name", "parameters", "resource_class_id"}
    ids = board.newest_jobs([int(key)], [*filter(None, statuses.split(","))], None, SHOWN_JOBS)
    jobs, left_out = board.facts("jobs", *ids), {"role_id", "prev_job_id", "controlled_semaphore_id", "analysis"}
    for job in jobs:
        job.update(message=telling_line(printable(job["message"] or "")), input_id=shorten(job["input_id"], 300))
    return {
        "name": analysis.logic_name, "status": row and row.shown_status,
        "resource_class": analysis.resource_class.name,
        "settings": {name: getattr(analysis, name) for name in TABLES["analysis_base"].columns if name not in known},
        "parameters": readable(analysis.parameters),
        "newest_jobs": [{name: job[name] for name in job if name not in left_out} for job in jobs],
    }  # fmt: skip


def worker_document(board: Blackboard, key: str) -> dict[str, Any]:
    """A worker with its roles, messages, and the end of its output."""
    if not (row := board.get(WorkerRow, int(key))):
        raise UsageError(f"there is no worker {key} in this pipeline")
    known, facts = board.pipeline.find_resource_class(row.resource_class_id), {**vars(row)}
    del facts["works"]  # its roles tell
    facts.update(heard_seconds=facts.pop("silence"), resource_class_id=known and known.name, **worker_log(row))
    return {**facts, "messages": board.facts("worker_messages", row.worker_id),
            "roles": board.facts("worker_roles", row.worker_id)}  # fmt: skip


def metrics(board: Blackboard) -> str:
    """Numbers in Prometheus' text format."""
    document, lines = status_document(board, {}), list[str]()

    def add(name: str, value: Any, **labels: Any) -> None:
        told = {"pipeline": board.pipeline.name, **labels}.items()
        quoted = (f'{label}="' + re.sub(r'([\\"])', r"\\\1", one_line(text or "")) + '"' for label, text in told)
        lines.append(f"hive_{name}{{{','.join(quoted)}}} {float(value or 0):.15g}\n")

    for row in document["analyses"]:
        for status in ("done", "ready", "running", "failed", "semaphored"):
            add("jobs", row[status], analysis=row["name"], status=status)
        add("failures", row["failed"], analysis=row["name"])
        if row["mean_msec"]:
            add("seconds_per_job", row["mean_msec"] / 1000, analysis=row["name"])
    for row in document["workers"]:
        about = {"meadow": f"{row['meadow_type']}/{row['meadow_name']}", "node": row["node"]}
        for name in ("workers", "pending"):
            add(name, row[name], **about, **{"class": row["resource_class"]})
    return "".join(sorted(lines, key=lambda line: line.partition("{")[0]))


PATHS: Mapping[str, tuple[str, Callable[..., Any]]] = {  # pattern of a path -> type, function of blackboard and groups
    r"data\.json": ("application/json", run_document),
    r"(graph|timeline)\.svg": ("image/svg+xml", drawing),
    r"analysis/(\d{1,18})-?([\w,]*)\.json": ("application/json", analysis_document),
    r"job/(\d{1,18})\.json": ("application/json", lambda board, key: job_document(board, int(key))),
    r"worker/(\d{1,18})\.json": ("application/json", worker_document),
    r"status\.json": ("application/json", lambda board: status_document(board, {})),
    r"metrics": ("text/plain", metrics),
}


class Site:
    """What `web` serves of the pipeline at a URL; each answer is made with a new connection to the database."""

    def __init__(self, url: HiveURL, names: Container[str], token: str = "") -> None:
        self.url, self.names, self.root = url, names, f"/{token}/" if token else "/"
        self.page, policy = page_text(None)
        self.loaded: tuple[Any, Any] = None, None  # the pipeline's checksum, the pipeline
        self.headers = {
            "Content-Security-Policy": f"{policy}; frame-ancestors 'none'", "Cache-Control": "no-store",
            "X-Content-Type-Options": "nosniff", "Referrer-Policy": "no-referrer",
            "Cross-Origin-Resource-Policy": "same-origin",
        }  # fmt: skip

    def respond(self, path: str, host: str) -> tuple[int, str, str]:
        """Status, type and text of the answer to a request."""
        status, told = 404, "there is no such page here"
        if not self.is_own_name(host):  # DNS rebinding: another site's name leads here
            status, told = 403, "this server has another name; -bind NAME sets it"
        elif not hmac.compare_digest(path[: len(self.root)].encode(), self.root.encode()):
            status, told = 401, "open the link that `web` has printed, with its token"
        elif path == self.root:
            return 200, "text/html", self.page
        else:
            for pattern, (kind, make) in PATHS.items():
                if match := re.fullmatch(pattern, path[len(self.root) :]):
                    try:
                        return 200, kind, self.make(make, match.groups())
                    except HiveError as error:  # there is no such job, or no database
                        status, told = 503 if isinstance(error, (ServiceError, DatabaseError)) else 404, str(error)
                    except Exception as error:
                        status, told = 500, unexpected(error)
        return status, "application/json", page_json({"error": told})

    def is_own_name(self, host: str) -> bool:
        """Whether a Host header names this server, or is an address, which another site's name cannot be."""
        name = re.sub(r":\d*$", "", host).strip("[]").lower()
        with contextlib.suppress(ValueError):
            return bool(ipaddress.ip_address(name))
        return name in self.names

    def make(self, make: Callable[..., Any], groups: Iterable[str]) -> str:
        """Make an answer from the database; the pipeline is loaded when its rows have changed. Raises HiveError."""
        with contextlib.closing(database_at(self.url)) as db:
            db.patience = WEB_PATIENCE
            checksum = db.checksum(PIPELINE_TABLES)
            if checksum != self.loaded[0]:
                self.loaded = checksum, load_pipeline(db)
            content = make(Blackboard(db, self.loaded[1]), *groups)
        return content if isinstance(content, str) else page_json(content)


def web_server(site: Site, family: Any, address: Any) -> Any:
    """An HTTP server that listens there, with a thread for each request. It logs nothing, as clients may hang up."""
    from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

    class Handler(BaseHTTPRequestHandler):
        timeout, server_version, sys_version = 60, "hive_swarm", ""

        def do_GET(self) -> None:
            status, kind, text = site.respond(self.path.partition("?")[0], self.headers.get("Host") or "")
            self.send_response(status)
            for name, value in {"Content-Type": f"{kind}; charset=utf-8", **site.headers}.items():
                self.send_header(name, value)
            self.end_headers()
            if self.command == "GET":
                self.wfile.write(text.encode(errors="replace"))

        do_HEAD = do_GET

        def log_message(self, *_: Any) -> None:
            """Requests are not logged."""

    class Server(ThreadingHTTPServer):
        address_family, request_queue_size = family, 128

        def handle_error(self, *_: Any) -> None:
            """Ignore errors of clients that hang up."""

    return Server(address, Handler)


def serve(board: Blackboard, given: Mapping[str, Any]) -> None:
    """Serve the page of a run until Ctrl-C. UsageError if it cannot, or if others could reach it unprotected."""
    bind, port, token = given.get("bind", "127.0.0.1"), given.get("port", 8765), ""
    try:
        family, _, _, _, address = socket.getaddrinfo(bind, port, type=socket.SOCK_STREAM)[0]
        is_own = ipaddress.ip_address(address[0]).is_loopback
        if not is_own and not given.keys() & {"token", "insecure"}:
            raise UsageError(f"-bind {bind}: others reach it: add -token, which only your link has, or -insecure")
        token = secrets.token_urlsafe(24) if "token" in given else ""
        others = [] if is_own else [socket.gethostname().lower(), socket.getfqdn().lower()]
        site = Site(board.db.url, {"localhost", bind.lower(), *others}, token)
        server = web_server(site, family, address)
    except OSError as error:
        raise UsageError(f"cannot listen on {bind}, port {port}: {error}") from None
    host = socket.gethostname() if bind in ("0.0.0.0", "::") else f"[{bind}]" if ":" in bind else bind
    link = f"http://{host}:{server.server_address[1]}{site.root}"
    say(f"{one_line(board.pipeline.name)} is shown at {link}  (Ctrl-C ends it)")
    with server:
        server.serve_forever()


# ======================================================================================================================
# 18. Command line: the help, which is the table of all options; subcommands, exit codes
# ======================================================================================================================

# argparse gets its commands, groups and options from this table, where a command's page begins with ==. In the usage
# -NAME stands for options that are passed on, a word in capitals for words that are no options. `-NAME VALUE  text`
# takes a value, whose kind VALUE tells (NUMBERS), or several if the text says (repeatable); `-NAME  text` takes none.
# [no] before a name: it can be negated; |OTHER after it: another name; `-NAME` alone: another page describes it. Lines
# with ~ are not shown: for testing, or our own use; those with = are only shown: a definition reads them. [Looping]
# stands for the options of that title ([Options] is added where -url begins the usage), $ for our name.
HELP = """\
eHive pipelines on a Docker Swarm, or on one machine.
`hive_swarm.py help COMMAND` shows a command's options and examples. eHive's script names (beekeeper.pl ...) are
accepted as commands. Options begin with - or --, - and _ in them are the same, and unambiguous beginnings are enough.
Write a variable in place of a password, as in 'mysql://me:$PASSWORD@host/db', or `ps` may show it.

Exit codes:
  0  success
  1  the pipeline has failures, or jobs remain that nothing here can run
  2  wrong usage: an option, URL, definition, setting, or unknown name
  3  an outside service (database, Docker engine) could not be reached
  130, 143  ended by Ctrl-C or by SIGTERM
== run DEFINITION [-NAME VALUE ...]
Create a pipeline and run it to its end on this machine.
The database is an SQLite file in the current directory unless -pipeline_url says otherwise. Called again, it continues
where it stopped. Ctrl-C lets the workers finish or give back their jobs, twice it stops them at once. DEFINITION is a
Python file, file.py:Class, a module, or LongMult; other options are those of the definition.
[Looping] [Meadows] [Workers] [Repairs] [Definition]
  $ run words.py -hive_force_init 1  # a pipeline of your own, from the beginning
== init_pipeline DEFINITION [-NAME VALUE ...]
Create a pipeline's database from its definition, which reads other options.
[Changes]
  -export FILE.py  instead: write the pipeline of -url as a definition
  -diagram  draw also more than 40 analyses
[Definition]
= -hive_no_init 0|1  1: add to the existing pipeline
= -hive_driver DRIVER  without -pipeline_url: mysql (default) or sqlite
= -host HOST  without -pipeline_url: the server; also -port, -user, -password
= -hive_debug_init 0|1  1: show the SQL statements
  $ init_pipeline words.py -host db.example.org -user me -password '$PASSWORD'
== beekeeper -url URL [-loop | -run | orders]
Watch a pipeline, and send workers to it.
Without -loop or -run it carries out orders, and shows the pipeline's state and what blocks what. Ctrl-C ends it and
leaves the workers running; another beekeeper may take over at any time.
[Looping]
  -loop  loop until the work is done or an analysis has failed
  -run  submit workers once, and end; also with -loop
  -keep_alive  the same as -loop_until FOREVER
  -job_id|run_job_id ID  run this job alone
[Meadows] [Workers]
  -reg_conf
[Repairs]
Orders:
  -big_red_button  stop everything: block all beekeepers and kill all workers
  -reset_job_id ID  make a job READY again
  -killworker ID  kill a worker
  -reset_done_jobs  make DONE jobs READY again (needs -analyses_pattern)
  -reset_all_jobs  make DONE and FAILED jobs READY again (needs -analyses_pattern)
  -unblock_semaphored_jobs  make SEMAPHORED jobs READY
  -discard_ready_jobs  mark READY jobs DONE, without dataflow
  -[no]alldead  bury all workers without looking: none is alive
  -[no]dead  bury workers that are gone, and release their jobs
  -[no]unkwn  also bury workers whose state the meadow does not know
  -[no]sync  recount the jobs
What to show:
  -check  whether workers of each resource class find room, image, mounts and database
  -worker_stats  list the living workers
  -failed_jobs  list the failed jobs
  -job_output ID  show a job
  $ beekeeper -analyses_pattern 'blast%' -reset_failed_jobs -loop  # retry what failed
== status -url URL
Show how far a pipeline is, why jobs failed, and what blocks the rest, with the commands that help.
A database user with SELECT is enough. Exit code 1: the pipeline has failed, is stuck or has no jobs.
  -analyses_pattern
  -json  print JSON
  -all  also analyses without work
  -watch  stay on the screen until the pipeline ends
  $ status -watch
== jobs -url URL
List jobs, the newest first, or show one in full: parameters, attempts, messages, relatives.
  -analyses_pattern
  -json
  -status STATUSES  only jobs in these statuses, e.g. FAILED,RUN
  -message TEXT  only jobs with this in a message (% for anything)
  -limit N  at most N jobs (default 20)
  -job_id|run_job_id ID  show this job in full
  $ jobs -analyses_pattern 'blast%' -status FAILED
== workers -url URL
List the living workers, the newest first.
  -all  also dead workers, with the cause of their death
  -limit N  at most N workers (default 1000)
  -json
  $ workers -all -limit 20
== report -url URL [-output FILE]
Write a page that shows a run, into one file that needs nothing else: graph, timeline, failures, workers, parameters.
  -output|out|o FILE  the file to write (- for stdout); default: the pipeline's name with .html
  $ report -output run.html
== web -url URL [-port N] [-bind ADDRESS]
Show the same page in a browser, live, with jobs, messages and logs, until Ctrl-C.
/status.json has what `status -json` prints, /metrics the numbers for Prometheus.
  -port N  listen on this port (default 8765; 0: any that is free)
  -bind ADDRESS  listen on this address or name (default 127.0.0.1: only this machine)
  -token  who has the printed link, with a secret, may look
  -insecure  whoever reaches the address may look
  $ web -bind 0.0.0.0 -token
== runWorker -url URL [OPTIONS]
Run one worker here.
It ends when no job is left that it may take. SIGTERM lets it finish its job, or give it back; a second one ends that
job at once, a third one the worker, too.
  -rc_id ID  only analyses of this resource class
  -rc_name NAME  only analyses of this resource class
  -analyses_pattern
  -job_id|run_job_id ID  run this job alone
  -beekeeper_id ID  the beekeeper that submitted the worker
~ -[no]preregistered  adopt the row that a beekeeper wrote
~ -check  print what a worker would meet here
[Workers] [Jobs]
  -config_file
  -worker_cur_dir|cwd DIR  directory to work in
  -worker_log_dir|worker_output_dir DIR  directory for this worker's output
  -worker_base_temp_dir DIR  directory for the temporary one
  $ runWorker -job_id 5 -force -debug 1  # one job again, with messages
== docker_jobs [SERVICE...]
List the tasks of the swarm's services.
By default of all services. A task on a node that is down is lost. Tab-separated when piped. The swarm is found by
$DOCKER_MASTER_ADDR, or as the docker client finds it.
[Options]
  -pipeline NAME  only the workers of this pipeline
  -no_trunc  show full IDs, as in a pipe
  -watch  show the tasks by node, and what their workers do, until Ctrl-C
  -logs [WHAT]  print the output of a worker (its id), a task (ID or name) or a service
  -follow  with -logs: go on with what comes, also from later tasks
  -json
  $ docker_jobs -pipeline long_mult  # those of its workers
== seed_pipeline -url URL -analyses_pattern NAME -input_id HASH
Create a job; without an analysis, show those that no data flows into.
  -analyses_pattern|logic_name|analysis_id PATTERN  its analysis
  -input_id HASH  its parameters, e.g. "{'a' => 1}" (default {})
  -[no]wrap|semaphored  put it into a semaphore that opens when all that follows is done
  $ seed_pipeline -analyses_pattern take_b_apart -input_id "{'a_multiplier' => 12}"
== tweak_pipeline -url URL -SET 'analysis[NAME].batch_size=10' ...
Show or change parameters, attributes, rules and resources of a pipeline.
Tweaks, in order: pipeline.param[X]=V, pipeline.ATTRIBUTE=V, analysis[PATTERN].param[X]=V,
analysis[PATTERN].ATTRIBUTE=V, analysis[PATTERN].wait_for=V (or flow_into; += adds), resource_class[PATTERN].MEADOW=V.
With ? instead of =V they show (analysis[PATTERN]? all fields), with # they delete. V is written as in Perl.
[Changes]
  -json
  $ tweak_pipeline -SET 'resource_class[big].DockerSwarm=--limit-memory 4G'
== peekJob -url URL -job_id ID
Show the parameters of a job, in Perl's notation, before #names# are replaced.
  -job_id|run_job_id ID  the job
  $ peekJob -job_id 12
== standaloneJob RUNNABLE [-NAME VALUE ...]
Run a runnable once, without a pipeline.
RUNNABLE is a module or a Python file; other options are its parameters. What it flows out is printed.
[Options]
  -input_id HASH  all parameters, e.g. "{'cmd' => 'ls'}"
  -job_id|run_job_id ID  take runnable and parameters from this job of -url
  -flow_into|flow RULES  where the output goes, as in a definition but with URLs
  -language NAME  the runnable's language
  -runnables
  -debug
[Jobs]
  $ standaloneJob Dummy -flow_into "{1 => 'sqlite:///long_mult.sqlite?logic_name=take_b_apart'}"
== db_cmd -url URL [-sql SQL] [-- ARGUMENTS]
Run SQL, or the database's own client (mysql, sqlite3), which gets the password hidden.
  -sql|sqlcmd SQL  run this SQL, and end
  -executable|exec PROGRAM  run this program instead of the engine's client
  -prepend WORD  argument before those that name the database (repeatable)
  -append|extra WORD  argument after them, or after -- (repeatable)
  -[no]verbose  print the command first
  $ db_cmd -executable mysqldump -prepend -t -- analysis_base job  # two tables
== hoover_pipeline -url URL [-days_ago N | -before_datetime TIME]
Delete old jobs that are done, with the roles, workers and messages that belong to them alone.
  -before_datetime TIME  jobs that were done before this, '2026-01-31 12:00:00'
  -days_ago DAYS  jobs that were done this many days ago (default 7)
  $ hoover_pipeline -days_ago 3
== load_resource_usage -url URL
Fill table worker_resource_usage: how long each dead worker was pending and alive, and how it ended.
  -username NAME  workers of this user (default: you), or 'all'
~ -meadow_type MEADOW  the reference's; ours keep no accounting data
~ -config_file FILE  (repeatable)
  $ load_resource_usage -username all
== generate_graph -url URL -output FILE [-NAME VALUE ...]
Draw the analyses of a pipeline, without -output in text.
Other options are those of the definition.
  -pipeconfig|pc DEFINITION  a definition to draw or to add (repeatable)
  -output|out|o FILE  the file to write (- for stdout); its extension tells the format
  -format|f FORMAT  dot, svg, for analyses also txt; with Graphviz also png, pdf ...
  $ generate_graph -pipeconfig LongMult -format dot -output -  # before it is stored
== visualize_jobs -url URL -output FILE
Draw the jobs of a pipeline, what they made, what waits for them, and accumulated values.
More than 40 are drawn as groups of one analysis and status; the first that failed and those of -job_id stand alone.
  -job_id|run_job_id ID  draw the first ancestors of these jobs, and all that came of them (repeatable)
  -start_analysis_name NAME  begin with the jobs of this analysis
  -stop_analysis_name NAME  do not go beyond this analysis
  -[no]accu_keys|accus  show which accumulated values wait for a job
  -[no]accu_values|values  show the accumulated values, too
  -output|out|o FILE  the file to write (- for stdout); its extension tells the format
  -format
  $ visualize_jobs -accu_values -output jobs.svg
== generate_timeline [-output FILE.svg] -url URL
Show how many workers lived when, and in a drawing on which nodes, idle times and deaths; or as a table.
Options:
  -url URL  a pipeline's database (repeatable); default: $EHIVE_URL
  -nosqlvc
  -key analysis|resource_class  by analysis (default) or resource class
  -start_date TIME  from then on, e.g. 2026-01-31T12:00
  -end_date TIME  up to then
  -resolution N  minutes between the table's times (default 1)
  -top COUNT  draw the busiest separately (default 24); below 1: those with this share of the time
  -output|out|o FILE  an .svg or .csv file; default: a table on stdout
~ -mode MODE  what is shown
  $ generate_timeline -top 10 -output timeline.svg
== Options:
  -url URL  the pipeline's database; default: $EHIVE_URL
  -nosqlvc  accept a database of another schema version
== Looping:
  -analyses_pattern|logic_name|analysis_id PATTERN  only these analyses: names with %, ids, ranges, joined by + - ,
  -loop_until ANALYSIS_FAILURE|JOB_FAILURE|NO_WORK|FOREVER  until an analysis (default) or a job fails, or all is done
  -max_loops N  end after this many loops
  -sleep MINUTES  minutes between two loops, at most (default 1)
== Meadows:
  -meadow_type LOCAL|DockerSwarm  where workers run unless their analysis says otherwise
  -[no]local  the same as -meadow_type LOCAL
  -total_running_workers_max N  at most N living workers in the default meadow
  -submit_workers_max N  at most N workers that are submitted and not yet at work
  -submission_options TEXT  put before the resource class's own
  -image IMAGE  DockerSwarm: run workers in this image, sending them this program and -ship files
  -ship FILE  DockerSwarm: a file that workers need, such as a runnable (repeatable)
  -submit_log_dir DIR  directory for the output of workers
  -config_file FILE  JSON settings file instead of ~/.hive_config.json (repeatable)
== Workers:
  -job_limit N  jobs that a worker runs before it ends
  -life_span|lifespan N  minutes that a worker lives
  -[no]retry_throwing_jobs  retry jobs that fail by an error of their own (default)
  -[no]can_respecialize|can_respecialise  a worker may move on to another analysis
  -[no]force  run blocked analyses, and with -job_id jobs that are done or waiting
  -hive_log_dir|hive_output_dir DIR  directory for the output of jobs and workers (local: PIPELINE_logs), or none
  -[no]keep_logs  keep the output of all jobs, not only of failed ones and the last of each analysis
~ -default_log_dir DIR  where the output of jobs goes if it can be written there
  -runnables FILE  file of runnables that replace modules of the database (repeatable)
  -job_time_limit SECONDS  time after which a job is stopped and its worker ends (RUNLIMIT)
  -stop_seconds SECONDS  time that a job may take to end after SIGTERM (default 8)
  -heartbeat_seconds SECONDS  time between a worker's heartbeats, at most (default 15)
  -patience SECONDS  time to wait for an unreachable database (default 300)
  -debug LEVEL  increase verbosity
~ -worker_delay_startup_seconds N  testing: seconds before it connects
~ -worker_crash_on_startup_prob P  testing: probability of a crash
== Jobs:
  -no_cleanup  keep the temporary directory
  -no_write  do not call write_output, and do not flow on branch 1
  -reg_conf|regfile|reg_file FILE  Perl registry file (Perl workers only)
== Repairs:
  -reset_failed_jobs  make FAILED jobs READY again
  -forgive_failed_jobs  mark FAILED jobs DONE, without dataflow
  -unblock_analyses  let analyses begin that were set BLOCKED by hand
  -balance_semaphores  recount the counters of semaphores
  -tweak
== Changes:
  -tweak|set TWEAK  change something, e.g. 'analysis[blast%].batch_size=10' (repeatable)
  -delete WHAT  delete a parameter or rules, e.g. 'pipeline.param[x]' (repeatable)
  -show WHAT  show something, e.g. 'analysis[3].param[x]' (repeatable)
== Definition:
~ -url URL  the same as -pipeline_url
  -update  bring a stored pipeline up to date with the definition; jobs stay as they are
= -pipeline_url URL  the database to create; -url is the same
= -pipeline_name NAME  the pipeline's name; default: that of the definition
= -hive_force_init 0|1|2  1: drop an existing database and start anew; 2: also one that is in use
"""
NUMBERS = {"N": int, "ID": int, "LEVEL": int, **dict.fromkeys(("MINUTES", "SECONDS", "DAYS", "P", "COUNT"), float)}
MOST = 2**31 - 1  # the largest INTEGER of a column; as seconds 68 years, which every clock and timer supports
# least and greatest number for an option, where that is not 0 and MOST
LIMITS = {"max_loops": (-1, MOST), "sleep": (0, 10**6), "resolution": (1, 60), "port": (0, 65535)}
LIMITS.update(dict.fromkeys(("job_limit", "limit"), (1, MOST)))
MEADOW_SETTINGS = {  # option -> the setting of the default meadow that it sets
    "total_running_workers_max": "TotalRunningWorkersMax", "submission_options": "SubmissionOptions",
    "image": "ImageName", "ship": "ShipFiles",
}  # fmt: skip
TWEAK_ENDS = {"delete": "#", "show": "?"}  # option -> what makes its value a tweak


# ---- parsing ----

PAGES = {page.split()[0]: page for page in HELP.strip().split("\n== ")}
ABOUT, EXIT_CODES = PAGES.pop("eHive").split("\n\n")
COMMANDS = [name for name in PAGES if name[-1] != ":"]
# An option or its negation: `key` is the name for the action, `value` what the help calls its value ("" for a flag)
Option = collections.namedtuple("Option", "name key value hidden")


def option_name(word: str) -> str:
    """If a word is an option, its name, in lower case with _ for -; else ""."""
    found = re.match(r"--?([A-Za-z][^=]*)", word)
    return found[1].lower().replace("-", "_") if found else ""


def find_option(index: Mapping[str, Option], name: str) -> Option:
    """The option with that name or unambiguous prefix. Raises UsageError."""
    if name in index:
        return index[name]
    found = {option.name: option for key, option in index.items() if key.startswith(name) and not option.hidden}
    if not found:
        raise UsageError(f"unknown option -{shorten(name)}{did_you_mean(name, index, '-')}")
    if len(found) > 1:
        raise UsageError(f"option -{name} is ambiguous: {', '.join(f'-{known}' for known in sorted(found))}")
    return found.popitem()[1]


def read_value(option: Option, text: str) -> Any:
    """The value of an option: a number, time or text; for -delete and -show a tweak. Raises UsageError."""
    if option.value == "TIME":
        return parse_time(text, f"option -{option.name}")
    if kind := NUMBERS.get(option.value):
        least, most = LIMITS.get(option.name, (0, MOST))
        with contextlib.suppress(ValueError):
            number = kind(text)
            if least <= number <= most:  # false for NaN
                return number
        must = f"{'an integer' if kind is int else 'a number'} from {least} to {most}"
    elif "|" in option.value:
        if word := next((word for word in option.value.split("|") if word.lower() == text.lower()), ""):
            return word
        must = option.value.replace("|", " or ")
    else:
        return text + TWEAK_ENDS.get(option.name, "")
    raise UsageError(f"option -{option.name} must be {must}, got '{shorten(text)}'")


def parse_command(command: str, words: Sequence[str]) -> dict[str, Any]:
    """The options of a command line by key, and `free` (words that are no options), `passed` (options that are not
    ours, each with the word that follows), `typed` (all words), `lasting` (all but those in ONCE) and `known` (our
    options by name). Raises UsageError."""
    (parser, index), usage = build_parser(command), PAGES[command].partition("\n")[0]
    ours, free, passed, lasting = list[str](), list[str](), list[str](), list[str]()
    waiting = collections.deque(words)
    while left := list(waiting):
        word = waiting.popleft()
        name, (_, equals, value) = option_name(word), word.partition("=")
        if word == "--":
            free += waiting
            waiting.clear()
        elif not name:
            free.append(word)
        elif "-NAME" in usage and name not in index:
            passed.append(word)
            if not equals and waiting and not option_name(waiting[0]):
                passed.append(waiting.popleft())
        else:
            option = find_option(index, name)
            if equals and not option.value:
                raise UsageError(f"option -{option.name} takes no value")
            if option.value and not equals:
                if waiting and option_name(waiting[0]) not in index:
                    value = waiting.popleft()
                elif option.value[0] != "[":
                    raise UsageError(f"option -{option.name} needs a value: {option.value}")
            ours.append(f"-{option.name}={value}" if option.value else f"-{option.name}")
            name = option.key
        lasting += left[: len(left) - len(waiting)] if name not in ONCE else []
    asked = [word for word in ours if word in ("-help", "-version")]
    if free and not asked and not re.match(r"\w+ (\[?[A-Z]|.* \[-- )", usage):
        raise UsageError(f"{command} takes no '{free[0]}'")
    given = vars(parser.parse_args(asked or ours))
    return {**given, "free": free, "passed": passed, "typed": list(words), "lasting": lasting, "known": index}


def build_parser(chosen: str = "") -> tuple[Any, dict[str, Option]]:
    """argparse's parser of the program, or of the chosen command, and the command's options by each of their names."""
    shape = functools.partial(argparse.HelpFormatter, max_help_position=36)
    common: dict[str, Any] = {"formatter_class": shape, "add_help": False, "allow_abbrev": False}
    parser = argparse.ArgumentParser(usage="hive_swarm.py COMMAND [OPTIONS]", description=ABOUT, **common)
    commands = parser.add_subparsers(title="Commands", metavar="", prog="hive_swarm.py")
    for name in [chosen] if chosen else COMMANDS:
        usage, summary, *_ = PAGES[name].split("\n")
        sub = commands.add_parser(name, help=summary, usage=f"hive_swarm.py {usage}", **common)
    if not chosen:
        return parser, {}
    page = PAGES[chosen].partition("\n  $ ")[0]
    if page.startswith(f"{chosen} -url"):
        page = re.sub(r"\n(?=\[|[ ~=] -|\w[\w ]*:\n)", "\n[Options]\n", page, count=1)
    for line in re.findall(r"(?m)^\[.*\]$", page):
        page = page.replace(line, "\n".join(PAGES[f"{name}:"] for name in re.findall(r"\w+", line)))
    page = re.sub(r"(?m)^  -\w+$", lambda line: re.findall(rf"\n({line[0]}(?:\|\S+)? .*)", HELP)[-1], page)
    about, *parts = re.split(r"\n(\w[\w ]*):(?=\n)", page)
    sub.description = about.partition("\n")[2]
    index = add_options(sub, "~ -help|h\n~ -version|v|versions")
    index = {name: option._replace(hidden=False) for name, option in index.items()}  # they may be abbreviated
    for title, options in zip(parts[::2], parts[1::2]):
        index.update(add_options(sub.add_argument_group(title), options))
    return sub, index


def add_options(group: Any, page: str) -> dict[str, Option]:
    """Add the options on a page to a group of argparse; returns ours by each of their names."""
    index = {}
    for mark, no, spellings, value, text in re.findall(r"(?m)^([ ~=]) -(\[no\])?(\S+) ?(\S+)?(.*)$", page):
        names = spellings.split("|")
        name, key = names[0], "tweak" if names[0] in TWEAK_ENDS else names[0]
        option = Option(name, key, value, mark == "~")
        shown = argparse.SUPPRESS if option.hidden else text.strip().replace("%", "%%")
        how: dict[str, Any] = {"dest": key, "default": argparse.SUPPRESS, "help": shown, "action": "store_true"}
        if value:
            how.update(action="append" if "(repeatable)" in text else "store", metavar=value)
            how["type"] = functools.partial(read_value, option)
        action = group.add_argument(f"-{name}", **how)
        index.update(dict.fromkeys(names if mark != "=" else (), option))
        if no:
            action.option_strings = [f"-[no]{name}"]  # as the help shows it
            group.add_argument(f"-no{name}", **{**how, "action": "store_false", "help": argparse.SUPPRESS})
            negations = (f"{no}{name}" for name in names for no in ("no", "no_"))
            index.update(dict.fromkeys(negations, option._replace(name=f"no{name}")))
    return index


def show_help(command: str = "") -> None:
    """Print the help of a command, or of the program, as wide as the terminal."""
    examples = PAGES.get(command, "").split("\n  $ ")[1:]
    end = "\n  python3 hive_swarm.py ".join(["Examples:", *examples]) if command else EXIT_CODES
    text = build_parser(command)[0].format_help().replace("\n  \n", "\n")  # argparse leaves a blank line
    say(f"{text}\n{end}")


def mask_passwords(words: Sequence[str], mask: Callable[[str], str] = lambda password: "***") -> list[str]:
    """A command line with `mask` applied to passwords (not to variables) in URLs and in options like -password."""
    named = r"(?i)((?:^|\0)(?:-{0,2}[\w-]*pass(?:word|wd)?=|--?[\w-]*pass(?:word|wd)?\0))([^\0]*)"
    text = re.sub(named, lambda found: masked(mask, *found.groups()), "\0".join(words))
    return [hide_password(word, mask) for word in text.split("\0")]


def worker_words(given: Mapping[str, Any]) -> list[Sequence[str]]:
    """The options of a beekeeper that are passed on to its workers, as words with their values."""
    words, ours = list[Sequence[str]](), re.findall(r"(?m)^. -(?:\[no\])?(\w+)", PAGES["Workers:"])
    for name in ("reg_conf", *ours, "nosqlvc", "job_id" if "job_id" in given else "analyses_pattern"):
        value = given.get(name)
        if isinstance(value, bool):
            words.append([f"-{name}" if value else f"-no{name}"])
        elif value is not None:
            words += [(f"-{name}", str(one)) for one in as_list(value)]
    return words


def take_stand_ins(given: dict[str, Any]) -> None:
    """Make the runnables of -runnables, or else $EHIVE_RUNNABLES, known here and in our workers."""
    files = given.get("runnables") or os.environ.get("EHIVE_RUNNABLES", "").split(os.pathsep)
    given["runnables"] = [os.path.abspath(path) for path in files if path]
    for path in given["runnables"]:
        if not os.path.isfile(path):
            raise UsageError(f"-runnables {path}: there is no such file")
    os.environ["EHIVE_RUNNABLES"] = os.pathsep.join(given["runnables"])
    stand_ins()


# ---- beekeeper, runWorker, init_pipeline, run ----


def beekeeper_options(given: Mapping[str, Any], command: str = "beekeeper") -> BeekeeperOptions:
    """The options of a beekeeper, from the command line of `command`. Raises UsageError."""
    loops = command == "run" or any(map(given.get, ("loop", "keep_alive", "loop_until", "max_loops")))
    most_loops: int | None = 0  # None: any number
    if given.get("run") or "job_id" in given:
        most_loops = 1
    elif loops:
        most_loops = given["max_loops"] if given.get("max_loops", 0) > 0 else None
    return BeekeeperOptions(**{
        "loop_until": "FOREVER" if given.get("keep_alive") else BeekeeperOptions.loop_until,
        **given, "sleep_minutes": given.get("sleep", 1.0), "max_loops": most_loops,
        "base": this_command(command, *mask_passwords(given.get("lasting", ())), *([] if loops else ["-loop"])),
        "worker_words": worker_words({"can_respecialize": True, **given}),
        "command_line": " ".join(mask_passwords(given.get("typed", ()))),
    })  # fmt: skip


def make_beekeeper(
    given: Mapping[str, Any], board: Blackboard, options: BeekeeperOptions, patience: float = 0.0, out: Any = say
) -> Beekeeper:
    """A beekeeper with its row and its meadows, by default LOCAL alone if the database is an SQLite file; an engine
    that does not answer is retried for `patience` seconds."""
    settings, url, end = load_settings(given.get("config_file", ())), board.db.url, time.monotonic() + patience
    local = given.get("local") or (url.driver == "sqlite" and "meadow_type" not in given)
    for tries in itertools.count():
        try:
            valley = Valley(settings, LocalMeadow.type if local else given.get("meadow_type"))
            break
        except EngineError as error:
            if not error.retryable or time.monotonic() >= end:
                raise
            if not tries:
                warn(f"{error}; waiting, and trying again for up to {patience:.0f} seconds")
        time.sleep(1.0)
    given["at_end"].callback(valley.local.let_go)
    if "submit_workers_max" in given:
        overlay(settings, nested("Valley.SubmitWorkersMax", given["submit_workers_max"]), join=False)
    if "image" in given:
        files = [*given.get("ship", ()), *given.get("runnables", ()), *runnable_files(board.pipeline)]
        given = {**given, "ship": files}
    for name in MEADOW_SETTINGS.keys() & given:
        valley.default.configure(MEADOW_SETTINGS[name], given[name])
    for meadow in valley.meadows.values():
        meadow.scope, meadow.log_dir = pipeline_scope(board.pipeline.meta, url), given.get("submit_log_dir")
    for path in map(given.get, ("submit_log_dir", "hive_log_dir")) if valley.default is valley.local else ():
        if path not in (None, "none"):
            os.makedirs(path, exist_ok=True)
    beekeeper = Beekeeper(board, valley, options, out)
    beekeeper.register()
    given["at_end"].push(beekeeper.leave)
    beekeeper.select()
    return beekeeper


def beekeeper_command(given: dict[str, Any]) -> int:
    """Carry out orders, then loop or show the state. A loop waits for servers that are unreachable when it starts."""
    options = beekeeper_options(given)
    board = open_pipeline(given, 0.0 if options.max_loops == 0 else given.get("patience", Database.patience))
    board.db.require_writable()
    beekeeper = make_beekeeper(given, board, options, board.db.patience if options.max_loops != 0 else 0.0)
    about = f"Pipeline name: {board.pipeline.name}\nPipeline URL: {board.db.url}\n"
    beekeeper.out(f"{about}Default meadow: {beekeeper.valley.default.signature}\n")
    carry_out(beekeeper, given)
    if "job_id" in given:
        board.claimable(given["job_id"], given.get("force", False))
    if given.get("big_red_button"):
        return beekeeper.finish(ExitReason("LOOP_LIMIT", 0, "the big red button"))
    if options.max_loops == 0 or given.get("check"):
        code = beekeeper.check() if given.get("check") else show_state(beekeeper, given)
        board.tell("end_beekeeper", "LOOP_LIMIT", beekeeper.id)
        return code
    code = beekeeper.loop()
    beekeeper.explain(code)
    if code >= 128:
        stop = command_for(board.db.url, "beekeeper", "-big_red_button")
        warn(f"the workers go on, and any beekeeper -loop takes over; to stop them:\n  {stop}")
    return code


def carry_out(beekeeper: Beekeeper, given: Mapping[str, Any]) -> None:
    """Carry out the orders of the command line; each prints what it has done."""
    for name in ["big_red_button"] if given.get("big_red_button") else filter(given.get, ORDERS):
        if name in ("reset_done_jobs", "reset_all_jobs") and not beekeeper.options.analyses_pattern:
            raise UsageError("do you really want to reset *all* the jobs? If so, add -analyses_pattern '%'")
        order = ORDERS[name]
        done = order(beekeeper, given[name]) if callable(order) else beekeeper.board.order(beekeeper.analyses, *order)
        if isinstance(done, int):
            say(f"-{name}: {counted(done, 'semaphore' if 'semaphores' in name else 'job')} changed")


def kill_worker(beekeeper: Beekeeper, worker_id: int) -> None:
    """End a worker, bury it and clean up after it. Raises HiveError where that cannot be done."""
    worker = beekeeper.board.get(WorkerRow, worker_id)
    meadow = beekeeper.valley.responsible(worker) if worker and worker.status != "DEAD" else None
    if not worker or not meadow:
        raise UsageError(f"worker {worker_id} is {'dead, or out of reach from' if worker else 'unknown'} here")
    meadow.kill(worker)
    beekeeper.board.bury_worker(worker.worker_id, "KILLED_BY_USER")
    beekeeper.valley.local.cleanup_temp(worker)
    say(f"Killed worker {worker.worker_id} (process {worker.process_id})")


def press_big_red_button(beekeeper: Beekeeper, _: Any) -> None:
    """Block every beekeeper, then kill every worker that can be reached."""
    beekeeper.board.tell("block_beekeepers")
    for worker in beekeeper.board.live_workers():
        try:
            kill_worker(beekeeper, worker.worker_id)
        except HiveError as error:
            warn(str(error))


ORDERS: Mapping[str, Any] = {  # in this order: option -> a function of its value, or what Blackboard.order() does
    "big_red_button": press_big_red_button,
    "tweak": lambda bee, tweaks: tweak_pipeline(bee.board, {"tweak": tweaks}),
    "unblock_analyses": lambda bee, _: bee.board.synchronize(bee.analyses, unblock=True),
    "reset_job_id": lambda bee, id: bee.board.order([bee.board.existing_job(id).analysis], "reset", (), id),
    "killworker": kill_worker,
    "reset_failed_jobs": ("restart", ["FAILED"]),
    "reset_done_jobs": ("restart", ["DONE", "PASSED_ON"]),
    "reset_all_jobs": ("restart", ["DONE", "FAILED", "PASSED_ON"]),
    "unblock_semaphored_jobs": ("release", ["SEMAPHORED"]),
    "discard_ready_jobs": ("discard", ["READY"]),
    "forgive_failed_jobs": ("discard", ["FAILED"]),
    "alldead": lambda bee, _: [
        bee.board.bury_worker(row.worker_id, "UNKNOWN", "declared dead by -alldead") for row in bee.board.live_workers()
    ],
    "dead": lambda bee, _: bee.bury_lost(),
    "unkwn": lambda bee, _: bee.bury_lost(bury_unknown=True),
    "balance_semaphores": lambda bee, _: bee.board.balance_semaphores(bee.analyses),
    "sync": lambda bee, _: bee.board.synchronize(bee.analyses),
}


def show_state(beekeeper: Beekeeper, given: Mapping[str, Any]) -> int:
    """Show the state of the pipeline, what else is asked for, and what is in the way. Returns 0."""
    board = beekeeper.board
    if "job_output" in given:
        show_jobs(board, {"job_id": given["job_output"]})
    beekeeper.living = board.live_workers()
    stats = beekeeper.refresh()
    beekeeper.show(stats)
    if given.get("worker_stats"):
        show_workers(board, {"limit": MOST})
    for group in failures(board, stats) if given.get("failed_jobs") else ():
        say("\n".join(["", in_full(group), *table_lines(JOBS_TABLE, board.facts("jobs", *group["jobs"]))]))
    for text, cure in beekeeper.obstacles(stats):
        say(f"Beekeeper : {text}" + (f"\n    {whole_command(beekeeper.options.base, cure)}" if cure else ""))
    return 0


def look_around(given: dict[str, Any]) -> str:
    """What a worker would find here, for `beekeeper -check`. ServiceError if that is no database."""
    try:
        with contextlib.closing(open_database(given_url(given))) as db:
            sql = {"sqlite": "SELECT strftime('%s', 'now')", "mysql": "SELECT UNIX_TIMESTAMP()"}[db.driver]
            late, pipeline = int(db.value(sql)) - int(time.time()), load_pipeline(db)
    except HiveError as error:
        raise ServiceError(f"{error} (-url must name the database's host as these nodes know it)") from None
    told = [f"Python {sys.version.split()[0]}, the database is reached"]
    if abs(late) > 30:
        told.append(f"this node's clock is {abs(late)} s {'behind' if late > 0 else 'ahead of'} the database's: set it")
    add_import_path(pipeline.definition_dir or os.getcwd())
    for analysis in pipeline.analyses:
        try:
            if is_python(analysis.module or "", analysis.language):
                find_runnable(analysis.module, analysis.language)
        except HiveError as error:
            told.append(f"analysis '{analysis.logic_name}': {error} (here; -image IMAGE sends your files along)")
    return "; ".join(told)


def worker_command(given: dict[str, Any]) -> int:
    """Run one worker in this process."""
    if given.get("check"):
        say(look_around(given))
        return 0
    if given.get("job_id") and given.get("analyses_pattern"):
        raise UsageError("-job_id and -analyses_pattern exclude each other: give one of them")
    signal.signal(signal.SIGTERM, lambda number, _: sys.exit(128 + number))  # else PID 1 ignores it
    if "worker_cur_dir" in given:
        os.chdir(given["worker_cur_dir"])
    settings, place = load_settings(given.get("config_file", ())), find_place()
    base = find_setting(settings, "Meadow", place.meadow_type, place.meadow_name.partition(".")[0], "BaseTempDirectory")
    time.sleep(given.get("worker_delay_startup_seconds", 0))
    if os.urandom(1)[0] < 256 * given.get("worker_crash_on_startup_prob", 0):
        raise HiveError("This is a requested crash of the Worker")
    board = open_pipeline(given, 60.0 if given.get("preregistered") else 0.0)
    return Worker(board, place, {"worker_base_temp_dir": base, **given}).live()


def definition_of(given: Mapping[str, Any], **more: Any) -> PipeConfig:
    """The pipeline definition that the command line names, with its options. Raises UsageError."""
    free, passed = given["free"], given["passed"]
    for option, word in zip(passed, passed[1:]) if not free else ():
        if os.path.isfile(word):
            near = did_you_mean(option_name(option), given["known"], "-")
            raise UsageError(f"unknown option {option}{near}: those of the definition come after its name")
    if len(free) != 1:
        raise UsageError(f"exactly one pipeline definition is needed, got {' and '.join(free) or 'none'}")
    url = ["-pipeline_url", given["url"]] if "url" in given else []
    conf = find_definition(free[0])([*url, *passed], **more)
    conf.others = given["known"]
    return conf


def init_command(given: dict[str, Any]) -> int:
    """Create a pipeline's database from its definition, or export a definition from the database."""
    if "export" in given:
        if os.path.isfile(given["export"]):
            raise UsageError(f"-export {given['export']}: the file exists, and is not overwritten")
        board = open_pipeline(given)
        seeds = collections.defaultdict(list)
        for job in sorted(board.find(Job, "prev_job_id IS NULL"), key=operator.attrgetter("job_id")):
            seeds[job.analysis.logic_name].append(job.input_id)
        write_output(definition_text(board.pipeline, seeds, user_definitions(board.db)), given["export"])
    else:
        conf, stored = definition_of(given), None
        if not isinstance(conf, PerlDefinition) and not conf.is_analysis_topup():
            stored, _ = stored_pipeline(conf, given)
        if not stored or "update" not in given:
            init_pipeline(conf, MOST if given.get("diagram") else 40, given.get("tweak", ()))
        elif "tweak" in given:
            tweak_pipeline(stored, given)
    return 0


def run_pipeline(given: dict[str, Any]) -> int:
    """init_pipeline, unless the pipeline exists, and beekeeper -loop in one; returns the exit code."""
    conf = definition_of(given)
    if "url" not in given and {"pipeline_url", "hive_driver", "host"}.isdisjoint(map(option_name, given["passed"])):
        conf = definition_of(given, pipeline_url=f"sqlite:///{conf.o('pipeline_name')}.sqlite")
    board, agrees = stored_pipeline(conf, given)
    keeps_tweaks = "tweak" not in given and (agrees or not board or not board.tell("tweaks"))
    given["mends"] = "-update" if keeps_tweaks and not isinstance(conf, PerlDefinition) else ""
    if board is None:
        url = init_pipeline(conf, drawn=-1)
        say(f"created {url}")
        board = open_pipeline(given, url=url)
    else:
        board.db.require_writable()
        sums, url = Totals(board.synchronize().values()), board.db.url
        say(f"going on with {url}, {sums.done} of {counted(sums.total, 'job')} done (-hive_force_init 1 starts anew)")
    return run_to_the_end(board, given)


def run_to_the_end(board: Blackboard, given: dict[str, Any]) -> int:
    """Be a beekeeper until the end, with a line of progress; then print the results."""
    options = beekeeper_options(given, "run")
    given = {"meadow_type": LocalMeadow.type, **given}
    progress = Progress(board.pipeline.name)
    beekeeper = make_beekeeper(given, board, options, out=say if given.get("debug") else lambda text: None)
    beekeeper.observe, beekeeper.alert = progress, progress.alert
    carry_out(beekeeper, given)
    if code := beekeeper.loop():  # the workers end also if the database is unreachable
        if any(child.poll() is None for child in beekeeper.valley.local.children.values()):
            seconds = given.get("stop_seconds", WorkerOptions.stop_seconds)
            progress.alert(f"waiting up to {seconds:g} s for running jobs to finish (Ctrl-C: not at all)")
        beekeeper.valley.local.stop_children()
        beekeeper.bury_lost()  # those that had not begun
    stats = [*board.stats().values()]
    progress(stats, last=True)
    if code >= 128:
        say(f"stopped; {board.db.url} keeps what is done: the same command goes on from there")
        return code
    for table, columns, rows, count in user_tables(board.db):
        say(f"\n{table} ({counted(count, 'row')}{f', the first {len(rows)}' if count > len(rows) else ''})")
        cells = [["NULL" if cell is None else shorten(str(cell)) for cell in row] for row in rows]
        say("\n".join("  " + line for line in aligned([columns, *cells], left=range(len(columns)))))
    code = code or int(any(item.status == "FAILED" for item in stats))
    left = code or Totals(stats).to_do
    more = f"\nGo on with\n  {beekeeper.options.base}" if left and not code else ""
    say(f"\nThe pipeline is {'NOT done' if left else 'done'}; its database is {board.db.url}{more}")
    beekeeper.explain(code)
    return code


# options that are for one call only
ONCE = (*ORDERS, "hive_force_init", "update", "failed_jobs", "worker_stats", "job_output", "check")
ACTIONS: Mapping[str, Any] = {  # command -> function of the options; it returns the exit code (None: 0)
    "run": run_pipeline, "init_pipeline": init_command, "beekeeper": beekeeper_command, "runWorker": worker_command,
    "docker_jobs": docker_jobs, "standaloneJob": standalone_job, "db_cmd": db_cmd, "generate_graph": generate_graph,
    "generate_timeline": generate_timeline,
}  # fmt: skip
PIPELINE_ACTIONS: Mapping[str, Any] = {  # command -> function of the pipeline of -url, and the options
    "status": show_status, "jobs": show_jobs, "workers": show_workers, "report": write_report, "web": serve,
    "seed_pipeline": seed_pipeline, "tweak_pipeline": tweak_pipeline, "peekJob": peek_job,
    "hoover_pipeline": hoover_pipeline, "load_resource_usage": load_resource_usage, "visualize_jobs": visualize_jobs,
}  # fmt: skip


# ---- main ----


def find_command(word: str) -> str:
    """The command that a word names: in any case, with .pl or .py, with a path before it; "" for none."""
    name = re.sub(r"\.(pl|py)$", "", os.path.basename(word)).lower()
    return next((command for command in COMMANDS if command.lower() == name), "")


def dispatch(words: list[str], program: str) -> int:
    """Run the command that the words name, or whose name the program was called by."""
    command = find_command(program)
    if not command:
        first, *words = words or [""]
        asked = option_name(first) or first
        if asked in ("h", "help") and words:
            first, words = words[0], ["-help"]
        elif asked in ("", "h", "help"):
            show_help()
            return 0 if asked else 2
        elif asked in ("v", "version", "versions"):
            say(version_text())
            return 0
        elif asked == "exec":
            return enter_container(words)
        if not (command := find_command(first)):
            raise UsageError(f"unknown command '{first}'{did_you_mean(first, COMMANDS)}; see --help")
    given = parse_command(command, words)
    if "help" in given:
        show_help(command)
    elif "version" in given:
        say(version_text())
    else:
        if "runnables" in given["known"]:
            take_stand_ins(given)
        with contextlib.ExitStack() as given["at_end"]:  # what the command opens is closed by it
            if command in PIPELINE_ACTIONS:
                return PIPELINE_ACTIONS[command](open_pipeline(given), given) or 0
            return ACTIONS[command](given) or 0
    return 0


def enter_container(words: list[str]) -> int:
    """The image's entry point: runs one of our commands, or any other one; returns its exit code. A beekeeper's LOCAL
    workers live on in its container after `-run` has ended: the container waits for them. Then its service is scaled to
    0, so that scaling it to 1 takes the next step."""
    command = find_command(words[0]) if words else ""
    ours = command or not words or words[0].startswith("-")
    work = functools.partial(main, words) if ours else functools.partial(execute, words)
    if command == "runWorker" or (command != "beekeeper" and os.getpid() != 1):
        return work()
    code = reap_children(work)
    if command == "beekeeper" and "run" in map(option_name, words):
        scale_own_service_down()
    return code


def reap_children(work: Callable[[], int]) -> int:
    """Run `work` in a child, and wait for it and its descendants, as PID 1 has to; returns its exit code. SIGTERM and
    SIGINT (unless a terminal sent it to all) are passed on to it and, once it has ended, to all that are left."""
    prctl(PR_SET_CHILD_SUBREAPER, 1)
    child, code, asked = fork(work, signal.SIGHUP), None, False

    def pass_on(number: int, _: Any) -> None:
        nonlocal asked
        asked = True
        if number != signal.SIGINT or not os.isatty(0):
            send_signal(number, [child] if code is None else descendants())

    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, pass_on)
    with contextlib.suppress(ChildProcessError):
        while True:
            pid, status = os.wait()
            if pid == child:
                status = os.waitstatus_to_exitcode(status)
                code = status if status >= 0 else 128 - status
                send_signal(signal.SIGTERM, descendants() if asked else ())
    return code or 0


def version_text() -> str:
    """The lines of the reference's -versions: program, schema, which meadows are available, languages of wrappers."""
    swarm: Any = None
    with contextlib.suppress(HiveError):
        swarm = DockerSwarm.open(load_settings())
    parts = {f"Meadow::DockerSwarm\t{__version__}": swarm, f"Meadow::LOCAL\t{__version__}": True}
    wrapped = (name[14:].lower() for name in os.environ if name.startswith("EHIVE_WRAPPER_"))
    for language in sorted({"python3", *wrapped}):
        parts[f"GuestLanguage[{language}]\t5.0"] = language == "python3" or find_wrapper(language)
    lines = [f"CodeVersion\thive_swarm {__version__}", f"CompatibleHiveDatabaseSchemaVersion\t{SCHEMA_VERSION}"]
    lines += [f"{part}\t{'available' if usable else 'unavailable'}" for part, usable in parts.items()]
    return "\n".join(lines)


def fix_stdio() -> None:
    """Open /dev/null for stdin, stdout and stderr if they are closed; write \\xNN for what cannot be encoded."""
    for number, name in enumerate(("stdin", "stdout", "stderr")):
        if getattr(sys, name) is None:
            os.dup2(os.open(os.devnull, os.O_RDWR), number)
            setattr(sys, name, open(number, "w" if number else "r", closefd=False))  # noqa: SIM115
        elif number:
            getattr(sys, name).reconfigure(errors="backslashreplace")


def main(argv: Sequence[str] | None = None) -> int:
    """The program; returns its exit code (see HELP). Messages go to stderr, results to stdout."""
    try:
        if argv is None:
            fix_stdio()
            with contextlib.suppress(OSError, ValueError):  # not on Linux, or not allowed: `ps` shows the passwords
                if mask_passwords(sys.argv, lambda password: "") != sys.argv:
                    show_as(45, lambda words: mask_passwords(words, lambda text: "*" * len(os.fsencode(text))))
            LocalMeadow.main = staticmethod(main)
        offer_as_module()
        return dispatch(list(sys.argv[1:] if argv is None else argv), sys.argv[0] if argv is None else "")
    except HiveError as error:
        return report_error(error)
    except KeyboardInterrupt:
        return 130
    except SystemExit as stop:
        if isinstance(stop.code, int):  # 128 + the number of a signal
            return stop.code
        raise
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())  # nobody reads: let the last flush succeed
        return 141
    except OSError as error:
        warn(f"hive_swarm: {error}")
        return 2 if error.filename is not None and error.errno not in (errno.ENOSPC, errno.EDQUOT) else 1
    except Exception as error:
        warn(unexpected(error))
    return 1


if __name__ == "__main__":
    sys.exit(main())
