"""Plants faults in copies of a good workbook, one each, by editing the package's XML.

    plant.py GOOD FOLDER    writes FOLDER/<fault>.xlsx for every fault
                            prints {"planted": {file: code that must be found}, "absent": [faults the workbook has no place for]}

Needs nothing but Python: the workbook is never opened by a library, so that what is written is exactly the fault.
"""
import json
import pathlib
import struct
import sys
import zipfile

# Each registers its faults.
import figures  # noqa: F401
import tables  # noqa: F401
import views  # noqa: F401
import wayfinding  # noqa: F401
from book import FAULTS, Absent, Package

# --- Files that are no workbooks --------------------------------------------------------------------------------------

def broken_files(good):
    """Bytes by name, made from the good file."""
    entry = good.index(b"PK\x01\x02")
    locked = bytearray(good)
    locked[entry + 8] |= 1
    bomb = bytearray(good)
    bomb[entry + 24:entry + 28] = struct.pack("<I", 0x7FFFFFFF)
    moved = bytearray(good)
    moved[entry + 42:entry + 46] = struct.pack("<I", len(good) - 10)
    flipped = bytearray(good)
    flipped[entry // 2] ^= 0xFF
    return {
        "truncated": good[: len(good) // 2], "empty": b"", "not-a-zip": b"Rapport\n" * 100,
        "ole-container": b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(512), "locked": bytes(locked), "bomb": bytes(bomb),
        "part-outside": bytes(moved), "damaged-part": bytes(flipped),
    }


def main():
    good, folder = pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2])
    planted, absent = {}, []
    for name, (code, plant) in FAULTS.items():
        book = Package(good)
        try:
            plant(book)
        except Absent:
            absent.append(name)
            continue
        book.write(folder / f"{name}.xlsx")
        planted[f"{name}.xlsx"] = code
    for name, data in broken_files(good.read_bytes()).items():
        (folder / f"{name}.xlsx").write_bytes(data)
        planted[f"{name}.xlsx"] = "verify-unreadable"
    with zipfile.ZipFile(folder / "archive-comment.xlsx", "w", zipfile.ZIP_DEFLATED) as package:
        for name, text in Package(good).parts.items():
            package.writestr(name, text)
        package.comment = b"3 sur 7"
    with zipfile.ZipFile(folder / "part-left-in-the-archive.xlsx", "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr("notes.txt", "3 sur 7")
        for name, text in Package(good).parts.items():
            package.writestr(name, text)
        del package.filelist[0]
    planted["archive-comment.xlsx"] = planted["part-left-in-the-archive.xlsx"] = "verify-leftover"
    print(json.dumps({"planted": planted, "absent": absent}, indent=1))


if __name__ == "__main__":
    main()
