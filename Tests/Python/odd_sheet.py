"""Writes a spreadsheet with what programs other than Duban's put into one: the calendar from 1904, shared and rich text, values of
formulas, prefixed names, phonetic readings.

    odd_sheet.py TARGET.xlsx
"""
import sys
import zipfile

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
RELS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
HEADINGS = ["任务编号", "任务内容", "交办日期", "完成时限", "进度", "公开"]
STRINGS = "".join(f"<x:si><x:t>{text}</x:t></x:si>" for text in HEADINGS)
# Two runs and a reading of the second one, which is no part of the text.
STRINGS += '<x:si><x:r><x:rPr><x:b/></x:rPr><x:t>推进</x:t></x:r><x:r><x:t xml:space="preserve"> 项目</x:t></x:r><x:rPh sb="3" eb="5"><x:t>xiangmu</x:t></x:rPh></x:si>'
BOOK = f'<x:workbook xmlns:x="{MAIN}" xmlns:r="{RELS}"><x:workbookPr date1904="1"/><x:sheets><x:sheet name="隐藏" sheetId="1" state="hidden" r:id="h"/><x:sheet name="台账" sheetId="2" r:id="s"/></x:sheets></x:workbook>'
STYLES = f'<x:styleSheet xmlns:x="{MAIN}"><x:numFmts count="2"><x:numFmt numFmtId="164" formatCode="[$-804]yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;;@"/><x:numFmt numFmtId="165" formatCode="&quot;days&quot; 0"/></x:numFmts><x:cellStyleXfs><x:xf numFmtId="9"/></x:cellStyleXfs><x:cellXfs><x:xf numFmtId="0"/><x:xf numFmtId="164"/><x:xf numFmtId="10"/><x:xf numFmtId="165"/></x:cellXfs></x:styleSheet>'
HEAD = "".join(f'<x:c r="{"ABCDEF"[n]}1" t="s"><x:v>{n}</x:v></x:c>' for n in range(6))
# 43,550 days after 1 January 1904 is 27 March 2023.
ROW = '<x:c r="A2" t="str"><x:f>"T-"&amp;1</x:f><x:v>T-1</x:v></x:c><x:c r="B2" t="s"><x:v>6</x:v></x:c><x:c r="C2" s="1"><x:v>43550</x:v></x:c><x:c r="D2" s="3"><x:f>C2+4</x:f><x:v>43554</x:v></x:c><x:c r="E2" s="2"><x:f>1/8</x:f><x:v>0.125</x:v></x:c><x:c r="F2" t="b"><x:v>1</x:v></x:c>'
# Without names of cells, each stands behind the one before it.
LAST = '<x:c t="inlineStr"><x:is><x:t>T-2</x:t></x:is></x:c><x:c t="inlineStr"><x:is><x:r><x:t>第二</x:t></x:r><x:r><x:t>项</x:t></x:r></x:is></x:c><x:c t="d"><x:v>2023-03-28</x:v></x:c>'
SHEET = f'<x:worksheet xmlns:x="{MAIN}"><x:sheetData><x:row r="1">{HEAD}</x:row><x:row r="2">{ROW}</x:row><x:row>{LAST}</x:row></x:sheetData></x:worksheet>'


def relations(*entries):
    lines = "".join(f'<Relationship Id="{i}" Type="{RELS}/{kind}" Target="{target}"/>' for i, kind, target in entries)
    return f'<Relationships xmlns="{PACKAGE}/relationships">{lines}</Relationships>'


with zipfile.ZipFile(sys.argv[1], "w", zipfile.ZIP_DEFLATED) as archive:
    archive.writestr("[Content_Types].xml", f'<Types xmlns="{PACKAGE}/content-types"/>')
    archive.writestr("_rels/.rels", relations(("a", "officeDocument", "/xl/workbook.xml")))
    archive.writestr("xl/workbook.xml", BOOK)
    archive.writestr("xl/_rels/workbook.xml.rels", relations(("h", "worksheet", "worksheets/hidden.xml"), ("s", "worksheet", "/xl/worksheets/ledger.xml"), ("t", "sharedStrings", "sharedStrings.xml"), ("f", "styles", "../xl/styles.xml")))
    archive.writestr("xl/styles.xml", STYLES)
    archive.writestr("xl/sharedStrings.xml", f'<x:sst xmlns:x="{MAIN}">{STRINGS}</x:sst>')
    archive.writestr("xl/worksheets/hidden.xml", f'<x:worksheet xmlns:x="{MAIN}"><x:sheetData/></x:worksheet>')
    archive.writestr("xl/worksheets/ledger.xml", SHEET)
