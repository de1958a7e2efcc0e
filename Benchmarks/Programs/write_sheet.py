"""Writes the records of a CSV file as a spreadsheet, days as days and numbers as numbers: write_sheet.py PACKAGES SOURCE.csv TARGET.xlsx"""
import csv
import datetime
import sys

sys.path.insert(0, sys.argv[1])
import xlsxwriter

book = xlsxwriter.Workbook(sys.argv[3], {"constant_memory": True})
sheet = book.add_worksheet()
day = book.add_format({"num_format": "yyyy-mm-dd", "border": 1})
plain = book.add_format({"border": 1})
with open(sys.argv[2], newline="", encoding="utf-8") as source:
    rows = csv.reader(source)
    headings = next(rows)
    sheet.write_row(0, 0, headings, book.add_format({"bold": True}))
    days = {place for place, name in enumerate(headings) if name in ("Assigned", "Due")}
    numbers = {place for place, name in enumerate(headings) if name in ("Progress", "Extended")}
    for number, row in enumerate(rows, 1):
        for place, value in enumerate(row):
            if not value:
                continue
            if place in days and len(value) == 10:
                sheet.write_datetime(number, place, datetime.datetime.fromisoformat(value), day)
            elif place in numbers:
                sheet.write_number(number, place, float(value), plain)
            else:
                sheet.write_string(number, place, value, plain)
book.close()
