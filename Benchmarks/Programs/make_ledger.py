"""Writes a ledger of made-up tasks: make_ledger.py PACKAGES TARGET.xlsx ROWS"""
import datetime
import sys

sys.path.insert(0, sys.argv[1])
import xlsxwriter

book = xlsxwriter.Workbook(sys.argv[2], {"constant_memory": True})
sheet = book.add_worksheet("任务台账")
day = book.add_format({"num_format": "yyyy-mm-dd"})
percent = book.add_format({"num_format": "0%"})
headings = ["任务编号", "任务内容", "牵头单位", "配合单位", "交办时间", "完成时限", "进度", "目标要求", "会议名称", "会议时间"]
sheet.write_row(0, 0, headings)
held = datetime.date(2023, 3, 27)
for number in range(int(sys.argv[3])):
    row = number + 1
    sheet.write_string(row, 0, f"T{number:06d}")
    sheet.write_string(row, 1, f"第{number}项重点工作任务推进情况")
    sheet.write_string(row, 2, f"市第{number % 30}局")
    sheet.write_string(row, 3, f"市第{(number + 7) % 30}局、市第{(number + 11) % 30}局")
    sheet.write_datetime(row, 4, held, day)
    sheet.write_datetime(row, 5, held + datetime.timedelta(number % 200), day)
    sheet.write_number(row, 6, number % 101 / 100, percent)
    sheet.write_string(row, 7, f"完成{number % 50}项，形成报告")
    sheet.write_string(row, 8, "第80次周交办会")
    sheet.write_datetime(row, 9, held, day)
book.close()
