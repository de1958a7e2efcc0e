"""Makes another form of an office's ledger: headings in three rows, and the cells that merged ones cover emptied.

    ledger_variant.py PACKAGES SOURCE.xlsx TARGET.xlsx [mend]

With `mend`, the days that are none are mended instead.
"""
import datetime
import sys

sys.path.insert(0, sys.argv[1])
import openpyxl
from openpyxl.utils import get_column_letter

source, target = sys.argv[2], sys.argv[3]
book = openpyxl.load_workbook(source)
sheet = book.active
if "mend" in sys.argv[4:]:
    sheet["I10"] = datetime.date(2023, 4, 30)
    sheet["I22"] = datetime.date(2023, 11, 30)
    sheet["I23"] = None
    book.save(target)
    sys.exit()

merged = [str(area) for area in sheet.merged_cells.ranges]
rows = [[cell.value for cell in row] for row in sheet.iter_rows()]
formats = [[cell.number_format for cell in row] for row in sheet.iter_rows()]
new = openpyxl.Workbook()
page = new.active
page.title = "台账"
columns = len(rows[0])
for number, row in enumerate(rows):
    # A third row of headings comes before the two that there are.
    place = number + 1 if number < 2 else number + 2
    for column, value in enumerate(row):
        if value is None:
            continue
        cell = page.cell(place, column + 1, value)
        cell.number_format = formats[number][column]
page.cell(3, 1, "基本情况")
page.cell(3, 5, "责任分工")
page.cell(3, 8, "办理情况")
for area in ("A3:D3", "E3:G3", "H3:L3"):
    page.merge_cells(area)
for area in merged:
    (left, top, right, bottom) = openpyxl.utils.range_boundaries(area)
    shift = 0 if bottom <= 2 else 1
    name = f"{get_column_letter(left)}{top + shift}:{get_column_letter(right)}{bottom + shift}"
    # The library empties what a merged cell covers.
    page.merge_cells(name)
new.save(target)
