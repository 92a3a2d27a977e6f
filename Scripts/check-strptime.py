#!/usr/bin/env python3
"""Writes what Python's strptime says of generated formats and texts, for the Swift tests to agree with.

    Scripts/check-strptime.py                     write Tests/DSDLTests/DateTime/strptime-cases.tsv anew
    Scripts/check-strptime.py --long FILE [SEED]  write a long run, more than 100,000 rows, to FILE; then

        DSDL_STRPTIME_CASES=FILE swift test --filter DateTime

A row is verdict, format and text, parted by tabs: `y` the text passes, `n` it does not, `e` the format is
refused whatever the text. In format and text, `\\` escapes the backslash and control characters.

It needs Python 3.11, whose strptime is the reference; its time zone is set to UTC and its locale to C.
"""

import _strptime
import datetime
import locale
import os
import random
import re
import sys
import time
from pathlib import Path

LETTERS = "aAbBcdfGHIjmMpSuUVwWxXyYzZ"
EXPANSION = {"c": "abdHMSY", "x": "mdy", "X": "HMS"}
CASES = Path(__file__).parent.parent / "Tests/DSDLTests/DateTime/strptime-cases.tsv"

FULL_WIDTH = str.maketrans("0123456789", "０１２３４５６７８９")
OTHER_DIGITS = [
    "０１２３４５６７８９",
    "٠١٢٣٤٥٦٧٨٩",
    "०१२३४५६७८९",
    "𝟎𝟏𝟐𝟑𝟒𝟓𝟔𝟕𝟖𝟗",
    "²³¹④⑤６㊀一Ⅷ９",
]
SPACES = [" ", "  ", "\t", "\n", "\u00a0", "\u3000", "\u2028", "\x1c", "\x1f", "\x85", " \t ", "\u200b", "\u180e"]
LITERALS = (
    "- / . : , T ; ( ) [ ] { } | \\ ^ $ * + ? # = ' \" _ & ~ ! @ < > a s i k S I K at of 年 月 日 時 é É ß ẞ ſ "
    "K İ ı ǆ ǅ σ ς Σ Å å Ω ω µ μ ᾳ ᾼ \U0001f600 ﬅ ﬆ \u0301 0 1 2 3 10 %% %%d (?i) \\d [0-9]"
).split(" ")
MONTHS = "January February March April May June July August September October November December".split()
DAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()


def number(r, low, high, width):
    """A number of the range or just beside it, with or without leading zeros."""
    pick = r.random()
    value = r.choice([low, high, low - 1, high + 1]) if pick < 0.3 else r.randint(low, high)
    value = max(value, 0)
    return str(value).zfill(width) if r.random() < 0.7 else str(value)


def offset(r):
    hours = number(r, 0, 23, 2).zfill(2) if r.random() < 0.9 else str(r.randint(20, 99))
    minutes = number(r, 0, 59, 2).zfill(2)
    first, second = r.choice([(":", ":"), ("", ""), (":", ""), ("", ":")]) if r.random() < 0.5 else (":", ":")
    text = r.choice("+-") + hours + first + minutes
    if r.random() < 0.4:
        text += second + number(r, 0, 59, 2).zfill(2)
        if r.random() < 0.6:
            text += "." + "".join(r.choice("0123456789") for _ in range(r.randint(0, 7)))
    return r.choice(["Z", "z"]) if r.random() < 0.15 else text


def case(r, name):
    name = r.choice([str, str.lower, str.upper, str.swapcase])(name)
    if r.random() < 0.05:
        name = name.replace("s", "ſ").replace("i", r.choice("ıİ"))
    return name


def year(r):
    pick = r.random()
    if pick < 0.15:
        return r.choice(["0000", "0001", "0004", "9999", "1900", "2000", "10000", "999", "1904"])
    return str(r.randint(1, 9999)).zfill(4) if pick < 0.5 else str(r.randint(1890, 2040))


def month_day(r):
    """A month and a day that lie close to the ends of months."""
    return r.choice([(2, 28), (2, 29), (2, 30), (4, 30), (4, 31), (12, 31), (1, 1), (6, 15), (11, 31), (2, 1)])


def render(r, letter, fixed):
    if letter == "d":
        value = str(fixed[1]) if r.random() < 0.7 else number(r, 1, 31, 2)
        return value.zfill(r.randint(1, 2)) if r.random() < 0.8 else value.rjust(r.randint(1, 3))
    if letter == "m":
        return (str(fixed[0]) if r.random() < 0.7 else number(r, 1, 12, 2)).zfill(r.randint(1, 2))
    if letter in "Bb":
        name = MONTHS[(fixed[0] - 1) if r.random() < 0.7 else r.randrange(12)]
        return case(r, name if (letter == "B") != (r.random() < 0.05) else name[:3])
    if letter in "Aa":
        name = r.choice(DAYS)
        return case(r, name if (letter == "A") != (r.random() < 0.05) else name[:3])
    if letter in "YG":
        return year(r)
    if letter == "y":
        return r.choice(["00", "68", "69", "99", "04", "1", "100", str(r.randint(0, 99)).zfill(2)])
    if letter == "j":
        return r.choice([number(r, 1, 366, 3), number(r, 1, 366, 1), "60", "060", "59", "365", "366", "000"])
    if letter == "f":
        return "".join(r.choice("0123456789") for _ in range(r.randint(0, 7)))
    if letter == "z":
        return offset(r)
    if letter == "Z":
        return case(r, r.choice(["UTC", "GMT", "utc", "CET", "UT", "Z", "EST", "UTCx"]))
    if letter == "p":
        return case(r, r.choice(["AM", "PM", "am", "A", "A.M."]) if r.random() < 0.5 else "PM")
    if letter == "c":
        parts = ["a", "b", "d", "H", "M", "S", "Y"]
        values = [render(r, part, fixed) for part in parts]
        return "{} {} {} {}:{}:{} {}".format(*values)
    if letter == "x":
        return "/".join(render(r, part, fixed) for part in "mdy")
    if letter == "X":
        return ":".join(render(r, part, fixed) for part in "HMS")
    low, high = {
        "H": (0, 23), "I": (1, 12), "M": (0, 59), "S": (0, 61), "U": (0, 53), "W": (0, 53), "V": (0, 53),
        "w": (0, 6), "u": (1, 7),
    }[letter]  # fmt: skip
    return number(r, low, high, 1 if letter in "wu" else 2)


def random_format(r):
    """The parts of a format: letters of directives, and literals in tuples."""
    pick = r.random()
    if pick < 0.12:
        letters = list(r.choice(["Ymd", "ymd", "dmY", "dBY", "dbY", "YBd", "Yj", "xX", "c", "md", "Ymdj", "dmb"]))
    elif pick < 0.27:
        letters = list(r.choice(["GVu", "GVw", "GVA", "GVa", "YUw", "YWu", "YUA", "yWa", "YGVUu", "YVWw", "VUa"]))
        letters += r.sample("mdHMSj", r.choice([0, 0, 1, 2]))
    elif pick < 0.37:
        letters = list(r.choice(["HM", "HMS", "HMSf", "HMSfz", "HMSz", "IMp", "IMSp", "HMZ", "HMzZ", "zHM"]))
    else:
        letters = r.sample(LETTERS, r.choice([1, 1, 2, 2, 3, 3, 4, 5, 6, 8]))
    if r.random() < 0.3:
        r.shuffle(letters)
    if r.random() < 0.03:
        letters.append(r.choice(LETTERS))
    parts = []
    gap = r.random()
    for letter in letters:
        if parts and r.random() > gap * 0.6:
            parts.append((r.choice(["-", "/", ":", " ", ", ", "."]) if r.random() < 0.6 else literal(r),))
        parts.append(letter)
    if r.random() < 0.08:
        parts.insert(0, (literal(r),))
    if r.random() < 0.08:
        parts.append((literal(r),))
    if r.random() < 0.015:
        parts.insert(r.randrange(len(parts) + 1), (r.choice(["%Q", "%", "%-d", "%é", "% ", "%(", "%e", "%\n", "%E"]),))
    return parts


def literal(r):
    return r.choice(SPACES) if r.random() < 0.35 else r.choice(LITERALS)


def spelled(parts):
    return "".join(part[0] if isinstance(part, tuple) else "%" + part for part in parts)


def mutate(r, text):
    pick = r.random()
    at = r.randrange(len(text) + 1)
    if pick < 0.2 and text:
        return text[:at] + text[at + 1 :]
    if pick < 0.4:
        return text[:at] + r.choice("0123456789") + text[at:]
    if pick < 0.5:
        return text[:at] + r.choice(SPACES) + text[at:]
    if pick < 0.6:
        return text[:at] + r.choice(LITERALS) + text[at:]
    if pick < 0.7:
        return text.swapcase()
    if pick < 0.85:
        digits = r.choice(OTHER_DIGITS)
        return "".join(digits[int(c)] if c in "0123456789" and r.random() < 0.4 else c for c in text)
    if pick < 0.9 and text:
        return text[:at] + text[at + 1 :] + text[at : at + 1]
    return text + r.choice(["Z", "+00:00", " ", "\n", "0", ".", "x"])


def random_text(r, parts):
    fixed = month_day(r) if r.random() < 0.6 else (r.randint(1, 12), r.randint(1, 28))
    text = ""
    for part in parts:
        if isinstance(part, str):
            text += render(r, part, fixed)
            continue
        written = part[0].replace("%%", "%")
        if written.isspace() and r.random() < 0.3:
            written = r.choice(SPACES)
        elif r.random() < 0.25:
            written = r.choice([str.swapcase, str.upper, str.lower, str.casefold])(written)
        text += written
    if all(isinstance(part, str) for part in parts) and r.random() < 0.1:
        text = "".join(r.choice("0123") for _ in range(r.randint(1, 3 * len(parts))))
    if r.random() < 0.45:
        text = mutate(r, text)
    return text


def refused(fmt):
    """Whether Python refuses the format for every text: its pattern does not compile, or the weeks clash."""
    try:
        _strptime._TimeRE_cache.compile(fmt)
    except (KeyError, IndexError, re.error):
        return True
    used = set()
    for letter in re.findall("%(.)", fmt, re.S):
        used |= set(EXPANSION.get(letter, letter))
    has_weekday = bool(used & set("aAuw"))
    if not used & set("yY") and "G" in used:
        return "V" not in used or not has_weekday or "j" in used
    return not used & set("UW") and "V" in used


def verdict(fmt, text):
    try:
        datetime.datetime.strptime(text, fmt)
        accepted, clash = True, False
    except Exception as error:
        accepted, clash = False, bool(re.search("directive '%[GVj]'", str(error)))
    # `refused` restates a rule of Python's; here Python has the last word on it.
    if refused(fmt):
        assert not accepted, (fmt, text)
        return "e"
    assert not clash, (fmt, text)
    return "y" if accepted else "n"


def escaped(text):
    names = {"\\": "\\\\", "\t": "\\t", "\n": "\\n", "\r": "\\r"}
    return "".join(
        names.get(c) or (c if c.isprintable() else "\\u{%x}" % ord(c)) for c in text
    )


def letters_rows():
    """Each letter as a format, against every letter that could be the same one."""
    cased = [chr(c) for c in range(0x110000) if not 0xD800 <= c < 0xE000]
    cased = [c for c in cased if c.lower() != c or c.upper() != c or c.title() != c]
    groups = {}
    for c in cased:
        for key in {c.lower(), c.upper(), c.title(), c.casefold(), c.upper().lower(), c.lower().upper()}:
            groups.setdefault(key, set()).add(c)
    pairs = {(a, b) for group in groups.values() for a in group for b in group}
    for a, b in sorted(pairs):
        yield a, b


def single_rows():
    """Every code point below U+10000 that may be a digit or white space, and some others, as a field."""
    for code in range(0x20000):
        c = chr(code)
        if c.isdigit() or c.isspace() or c.isnumeric():
            yield "%Y", "200" + c
            yield "a b", "a" + c + "b"
            yield "a" + c + "b", "a b"


def generate(r, formats, texts):
    seen = set()
    for _ in range(formats):
        parts = random_format(r)
        fmt = spelled(parts)
        for _ in range(texts):
            text = random_text(r, parts)
            if (fmt, text) not in seen:
                seen.add((fmt, text))
                yield verdict(fmt, text), fmt, text


FIXED = [
    ("%d%m", "111"), ("%d%m", "11"), ("%d%m", "1"), ("%m%d", "229"), ("%Y%j", "2021366"), ("%Y%j", "9999366"),
    ("%Y-%m-%d %j", "2021-02-30 100"), ("%m-%d", "02-29"), ("%m-%d %j", "02-29 100"), ("%m-%d %j", "02-29 60"),
    ("%G-%V-%u %m-%d", "2020-09-6 02-29"), ("%G-%V-%u %m-%d", "2020-09-5 02-29"), ("%G-%V-%u", "0001-00-1"),
    ("%G-%V-%u", "0001-01-1"), ("%G-%V-%u", "9999-53-7"), ("%Y %U %w", "0001 0 0"), ("%Y %U %w", "0000 1 0"),
    ("%Y %G", "2021 0000"), ("%H:%M:%S", "23:59:60"), ("%H:%M:%S", "23:59:61"), ("%z", "+23:59:59.999999"),
    ("%z", "+24:00"), ("%z", "+12:3456"), ("%z", "+1234:56"), ("%z", "Z"), ("%z", "z"), ("%z %Z", "+01:00 GMT"),
    ("%B", "auguſt"), ("%A", "Frıday"), ("%A", "FRİDAY"), ("%Z", "utc"), ("%Z", "CET"), ("", ""), ("", " "),
    ("%%", "%"), ("%", "%"), ("%Y%%", "2020%"), ("%Y ", "2020"), (" %Y", "  2020"), ("%d", " 5"), ("x%d", "x 5"),
    ("x %d", "x  5"), ("%d", " 15"), ("%Y-%m-%d", "２０２１-0２-01"), ("%Y-%m-%d", "２０２１-01-1２"),
    ("%c", "Wed Mar 17 22:44:55 1999"), ("%x %X", "03/17/99 22:44:55"), ("%c %d", "x"), ("%x %Y", "03/17/99 2000"),
    ("%j%H%M", "36600"), ("%f%f", "1"), ("%H%f", "1"), ("%f%H", "12"), ("%f%H%M", "1234567"),
    ("[%Y] %m-%d", "[2020] 12-29"), ("%d %b, %Y", "29 Dec, 2020"), ("%H #%M", "15 #32"), ("%I:%M %p", "03:32 PM"),
    ("%I:%M %p", "15:32"), ("%I:%M %p", "03:32"), ("%Y/%m/%d", "2022/12/12 "), ("%Y=%m=%d", "2020=12=29"),
]  # fmt: skip


def main():
    if sys.version_info[:2] != (3, 11):
        sys.exit("check-strptime: Python 3.11 is the reference, this is " + sys.version.split()[0])
    os.environ["TZ"] = "UTC"
    time.tzset()
    locale.setlocale(locale.LC_ALL, "C")
    if len(sys.argv) > 2 and sys.argv[1] == "--long":
        path, seed = Path(sys.argv[2]), int(sys.argv[3]) if len(sys.argv) > 3 else 1
        rows = [(verdict(*pair), *pair) for pair in FIXED]
        rows += [(verdict(*pair), *pair) for pair in [*letters_rows(), *single_rows()]]
        rows += generate(random.Random(seed), 12000, 12)
    elif len(sys.argv) == 1:
        path = CASES
        rows = [(verdict(*pair), *pair) for pair in FIXED]
        rows += generate(random.Random(20260), 3600, 2)
        # Refused formats are told apart by the format alone.
        kept, known = [], set()
        for row in rows:
            if row[0] != "e" or row[1] not in known:
                kept.append(row)
                known.add(row[1])
        rows = kept
    else:
        sys.exit(__doc__)
    lines = ["\t".join([row[0], escaped(row[1]), escaped(row[2])]) for row in rows]
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    counts = {kind: sum(row[0] == kind for row in rows) for kind in "yne"}
    print(f"{path}: {len(rows)} rows, {counts}")


if __name__ == "__main__":
    main()
