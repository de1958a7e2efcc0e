"""Reads every cell of a spreadsheet: read_sheet.py PACKAGES SOURCE.xlsx"""
import sys

sys.path.insert(0, sys.argv[1])
import openpyxl

count = 0
for row in openpyxl.load_workbook(sys.argv[2], read_only=True).active.iter_rows(values_only=True):
    count += len(row)
print(count)
