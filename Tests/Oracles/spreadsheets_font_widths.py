"""Widths in points at 10 points of sample texts in Liberation Sans, the metric twin of Arial.

Run: python3 spreadsheets_font_widths.py /usr/share/fonts/truetype/liberation/LiberationSans-Regular.ttf
The output is quoted in LayoutTests.swift.
"""

import struct
import sys


def table(data, tag):
    for index in range(struct.unpack(">H", data[4:6])[0]):
        name, _, offset, length = struct.unpack(">4sIII", data[12 + 16 * index : 28 + 16 * index])
        if name == tag:
            return data[offset : offset + length]
    raise KeyError(tag)


def glyphs(data):
    """Character to glyph from the format 4 subtable of cmap."""
    cmap = table(data, b"cmap")
    for index in range(struct.unpack(">H", cmap[2:4])[0]):
        platform, _, offset = struct.unpack(">HHI", cmap[4 + 8 * index : 12 + 8 * index])
        sub = cmap[offset:]
        if platform == 3 and struct.unpack(">H", sub[:2])[0] == 4:
            break
    count = struct.unpack(">H", sub[6:8])[0] // 2
    ends = struct.unpack(f">{count}H", sub[14 : 14 + 2 * count])
    starts = struct.unpack(f">{count}H", sub[16 + 2 * count : 16 + 4 * count])
    deltas = struct.unpack(f">{count}h", sub[16 + 4 * count : 16 + 6 * count])
    base = 16 + 6 * count
    offsets = struct.unpack(f">{count}H", sub[base : base + 2 * count])

    def glyph(code):
        for i in range(count):
            if starts[i] <= code <= ends[i]:
                if offsets[i] == 0:
                    return (code + deltas[i]) & 0xFFFF
                place = base + 2 * i + offsets[i] + 2 * (code - starts[i])
                return struct.unpack(">H", sub[place : place + 2])[0]
        return 0

    return glyph


def main(path):
    data = open(path, "rb").read()
    units = struct.unpack(">H", table(data, b"head")[18:20])[0]
    metrics = struct.unpack(">H", table(data, b"hhea")[34:36])[0]
    hmtx = table(data, b"hmtx")
    glyph = glyphs(data)
    for text in ["Hamburgefonstiv 0123", "l’été à Lyon", "Œuvre"]:
        width = sum(
            struct.unpack(">H", hmtx[4 * min(glyph(ord(c)), metrics - 1) :][:2])[0] for c in text
        )
        print(text, round(width / units * 10, 2))


main(sys.argv[1])
