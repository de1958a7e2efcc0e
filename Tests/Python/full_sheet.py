"""Writes a spreadsheet with as many rows as one holds.

    full_sheet.py TARGET.xlsx [ROWS]
"""
import sys
import zipfile

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
RELS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
rows = int(sys.argv[2]) if len(sys.argv) > 2 else 1_048_576
with zipfile.ZipFile(sys.argv[1], "w", zipfile.ZIP_DEFLATED, compresslevel=1) as archive:
    archive.writestr("[Content_Types].xml", f'<Types xmlns="{PACKAGE}/content-types"/>')
    archive.writestr("_rels/.rels", f'<Relationships xmlns="{PACKAGE}/relationships"><Relationship Id="a" Type="{RELS}/officeDocument" Target="xl/workbook.xml"/></Relationships>')
    archive.writestr("xl/workbook.xml", f'<workbook xmlns="{MAIN}" xmlns:r="{RELS}"><sheets><sheet name="S" sheetId="1" r:id="a"/></sheets></workbook>')
    archive.writestr("xl/_rels/workbook.xml.rels", f'<Relationships xmlns="{PACKAGE}/relationships"><Relationship Id="a" Type="{RELS}/worksheet" Target="worksheets/s.xml"/></Relationships>')
    with archive.open("xl/worksheets/s.xml", "w", force_zip64=True) as part:
        part.write(f'<worksheet xmlns="{MAIN}"><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>编码</t></is></c><c r="B1" t="inlineStr"><is><t>名称</t></is></c><c r="C1" t="inlineStr"><is><t>类别</t></is></c></row>'.encode())
        for start in range(2, rows + 1, 4096):
            part.write("".join(
                f'<row r="{n}"><c r="A{n}" t="inlineStr"><is><t>C{n}</t></is></c><c r="B{n}"><v>{n}</v></c><c r="C{n}" t="inlineStr"><is><t>department</t></is></c></row>'
                for n in range(start, min(start + 4096, rows + 1))
            ).encode())
        part.write(b"</sheetData></worksheet>")
