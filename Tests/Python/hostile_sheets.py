"""Writes spreadsheets that were made to do harm, or that are none, into a folder.

    hostile_sheets.py FOLDER
"""
import os
import sys
import zipfile

folder = sys.argv[1]
HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
RELS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
TYPES = f'{HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'


def relations(*entries):
    lines = "".join(
        f'<Relationship Id="{identifier}" Type="{RELS}/{kind}" Target="{target}"/>' for identifier, kind, target in entries
    )
    return f'{HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{lines}</Relationships>'


BOOK = f'{HEAD}<workbook xmlns="{MAIN}" xmlns:r="{RELS}"><sheets><sheet name="S" sheetId="1" r:id="r1"/></sheets></workbook>'


def sheet(rows):
    return f'{HEAD}<worksheet xmlns="{MAIN}"><sheetData>{rows}</sheetData></worksheet>'


def text(cell, value):
    return f'<c r="{cell}" t="inlineStr"><is><t>{value}</t></is></c>'


HEADINGS = f'<row r="1">{text("A1", "任务编号")}{text("B1", "任务内容")}{text("C1", "交办日期")}</row>'


def book(name, content, strings=None, workbook=BOOK, root=None, compression=zipfile.ZIP_DEFLATED):
    with zipfile.ZipFile(os.path.join(folder, name), "w", compression) as archive:
        archive.writestr("[Content_Types].xml", TYPES)
        archive.writestr("_rels/.rels", root or relations(("r1", "officeDocument", "xl/workbook.xml")))
        archive.writestr("xl/workbook.xml", workbook)
        entries = [("r1", "worksheet", "worksheets/sheet1.xml")]
        if strings is not None:
            entries.append(("r2", "sharedStrings", "sharedStrings.xml"))
        archive.writestr("xl/_rels/workbook.xml.rels", relations(*entries))
        if strings is not None:
            archive.writestr("xl/sharedStrings.xml", strings)
        with archive.open("xl/worksheets/sheet1.xml", "w", force_zip64=True) as part:
            for piece in content if not isinstance(content, str) else [content]:
                part.write(piece.encode() if isinstance(piece, str) else piece)


def many(start, piece, count, end):
    yield start
    for _ in range(count):
        yield piece
    yield end


row = f'<row r="2">{text("A2", "T1")}{text("B2", "t")}{text("C2", "2023-03-27")}</row>'
good = sheet(HEADINGS + row)
book("good.xlsx", good)
start = good[: good.index("</sheetData>")]
book("bomb-spaces.xlsx", many(start, " " * 1024 * 1024, 400, "</sheetData></worksheet>"))
book("bomb-rows.xlsx", many(start, "<row/>" * 100_000, 600, "</sheetData></worksheet>"))
book("bomb-text.xlsx", many(start + '<row r="3"><c r="A3" t="inlineStr"><is><t>', "x" * 1024 * 1024, 40, "</t></is></c></row></sheetData></worksheet>"), compression=zipfile.ZIP_STORED)
book("bomb-attribute.xlsx", many(start + '<row r="3"><c r="', "A" * 1024 * 1024, 40, '3"/></row></sheetData></worksheet>'), compression=zipfile.ZIP_STORED)
book("bomb-comment.xlsx", many(start + "<!--", "x" * 1024 * 1024, 40, "--></sheetData></worksheet>"), compression=zipfile.ZIP_STORED)
book("deep.xlsx", many(start, "<row>" * 1000, 2_000, "</sheetData></worksheet>"), compression=zipfile.ZIP_STORED)
book("bomb-strings.xlsx", good, strings=None)
item = "<si><t>" + "".join(chr(0x4E00 + place % 20_000) for place in range(5_000)) + "</t></si>"
with zipfile.ZipFile(os.path.join(folder, "bomb-strings.xlsx"), "w", zipfile.ZIP_STORED) as archive:
    archive.writestr("[Content_Types].xml", TYPES)
    archive.writestr("_rels/.rels", relations(("r1", "officeDocument", "xl/workbook.xml")))
    archive.writestr("xl/workbook.xml", BOOK)
    archive.writestr(
        "xl/_rels/workbook.xml.rels",
        relations(("r1", "worksheet", "worksheets/sheet1.xml"), ("r2", "sharedStrings", "sharedStrings.xml")),
    )
    archive.writestr("xl/worksheets/sheet1.xml", good)
    with archive.open("xl/sharedStrings.xml", "w") as part:
        part.write(f'{HEAD}<sst xmlns="{MAIN}">'.encode())
        for _ in range(10_000):
            part.write(item.encode())
        part.write(b"</sst>")

lol = "".join(f'<!ENTITY l{n} "{("&l%d;" % (n - 1)) * 10}">' for n in range(1, 10))
entities = f'<!DOCTYPE worksheet [<!ENTITY l0 "lol">{lol}]>'
book("entities.xlsx", good.replace("<worksheet", entities + "<worksheet", 1).replace("T1", "&l9;"))
external = '<!DOCTYPE worksheet [<!ENTITY x SYSTEM "file:///etc/passwd">]>'
book("external-entity.xlsx", good.replace("<worksheet", external + "<worksheet", 1).replace("T1", "&x;"))
shared = sheet(HEADINGS + '<row r="2"><c r="A2" t="s"><v>0</v></c><c r="B2" t="s"><v>7</v></c></row>')
strings = f'{HEAD}<sst xmlns="{MAIN}"><si><t>T1</t></si></sst>'
book("missing-string.xlsx", shared, strings)
# The strings are the sheet itself, whose strings are the sheet.
cycle = sheet(HEADINGS + '<row r="2"><c r="A2" t="s"><v>0</v></c><c r="B2" t="inlineStr"><is><t>t</t></is></c></row>')
with zipfile.ZipFile(os.path.join(folder, "cycle.xlsx"), "w") as archive:
    archive.writestr("[Content_Types].xml", TYPES)
    archive.writestr("_rels/.rels", relations(("r1", "officeDocument", "xl/workbook.xml")))
    archive.writestr("xl/workbook.xml", BOOK)
    archive.writestr(
        "xl/_rels/workbook.xml.rels",
        relations(("r1", "worksheet", "worksheets/sheet1.xml"), ("r2", "sharedStrings", "worksheets/sheet1.xml")),
    )
    archive.writestr("xl/worksheets/sheet1.xml", cycle)
    archive.writestr("xl/worksheets/_rels/sheet1.xml.rels", relations(("r1", "worksheet", "sheet1.xml")))
book("no-sheet.xlsx", good, workbook=BOOK.replace("r1", "r9"))
book("rows-backward.xlsx", sheet(HEADINGS + '<row r="9"/>' + row))
book("row-too-far.xlsx", sheet(HEADINGS + f'<row r="1048577">{text("A1048577", "T1")}</row>'))
book("column-too-far.xlsx", sheet(HEADINGS + f'<row r="2">{text("XFE2", "T1")}</row>'))
book("not-xml.xlsx", "this is no XML")
book("unfinished.xlsx", good[: len(good) // 2])
book("merged-everything.xlsx", good.replace("</worksheet>", '<mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells></worksheet>'))
areas = "".join(f'<mergeCell ref="{"ABCDEFGH"[n % 8]}{n % 30 + 1}:XFD{1_048_576 - n}"/>' for n in range(20_000))
blank = "".join(f'<row r="{n}">{text(f"A{n}", f"T{n}")}{text(f"B{n}", "t")}{text(f"C{n}", "2023-03-27")}</row>' for n in range(50, 800))
overlapping = good.replace("</sheetData></worksheet>", f"{blank}</sheetData><mergeCells>{areas}</mergeCells></worksheet>")
book("merged-overlapping.xlsx", overlapping)
book("no-headings.xlsx", sheet('<row r="1">' + text("A1", "x") + "</row>"))

whole = open(os.path.join(folder, "good.xlsx"), "rb").read()
open(os.path.join(folder, "truncated.xlsx"), "wb").write(whole[: len(whole) * 2 // 3])
damaged = bytearray(whole)
middle = whole.index(b"sheet1.xml") + 40
damaged[middle : middle + 60] = bytes(60)
open(os.path.join(folder, "damaged.xlsx"), "wb").write(damaged)
open(os.path.join(folder, "old.xls"), "wb").write(bytes.fromhex("d0cf11e0a1b11ae1") + bytes(600))
open(os.path.join(folder, "text.xlsx"), "w").write("任务编号,任务内容\n1,x\n")
open(os.path.join(folder, "page.xlsx"), "w").write("<html><table><tr><td>1</td></tr></table></html>")
open(os.path.join(folder, "empty.xlsx"), "w").close()
open(os.path.join(folder, "paper.xlsx"), "wb").write(b"%PDF-1.7\n" + bytes(100))
with zipfile.ZipFile(os.path.join(folder, "word.xlsx"), "w") as archive:
    archive.writestr("[Content_Types].xml", TYPES)
    archive.writestr("_rels/.rels", relations(("r1", "officeDocument", "word/document.xml")))
    archive.writestr("word/document.xml", HEAD + "<x/>")
with zipfile.ZipFile(os.path.join(folder, "archive.xlsx"), "w") as archive:
    archive.writestr("readme.txt", "x")
