#!/usr/bin/env python3
"""Writes the workbooks beside it with openpyxl 3.1.5, which no part of the project needs otherwise.

    python3 -m venv venv && venv/bin/pip install openpyxl==3.1.5 && venv/bin/python write.py
"""
import datetime
import pathlib

import openpyxl
from openpyxl.utils.datetime import CALENDAR_MAC_1904

HERE = pathlib.Path(__file__).parent


def answers(book):
    sheet = book.active
    sheet.append(["Student ID", "Completion time", "Day", "From", "ZIP", "Score", "Agreed", "Likes"])
    sheet.append(["u1", datetime.datetime(2026, 11, 2, 16, 8, 12), datetime.date(2026, 11, 2),
                  datetime.time(15, 30), 2134, 0.1 + 0.2, True, "Chess, & “go”"])
    sheet.append(["u2", datetime.datetime(2026, 11, 3), datetime.date(2027, 1, 31), datetime.time(9, 0),
                  60601, 0.85, False, "line\nbreak"])
    for row in (2, 3):
        sheet.cell(row, 5).number_format = "00000"
        sheet.cell(row, 4).number_format = "h:mm AM/PM"
    sheet.cell(3, 6).number_format = "0%"


def write(name, fill, epoch=None):
    book = openpyxl.Workbook()
    if epoch:
        book.epoch = epoch
    fill(book)
    book.save(HERE / name)


def merged(book):
    sheet = book.active
    sheet["A1"] = "Hours of the chess club"
    sheet.merge_cells("A1:E1")
    sheet["B2"] = "Monday"
    sheet.merge_cells("B2:C2")
    sheet["D2"] = "Tuesday"
    sheet.merge_cells("D2:E2")
    sheet["A2"] = "username"
    sheet.merge_cells("A2:A3")
    for column, clock in enumerate(["15:00", "15:30", "15:00", "15:30"], start=2):
        hours, minutes = map(int, clock.split(":"))
        sheet.cell(3, column, datetime.time(hours, minutes))
    sheet.append(["alee", 1, 1, 0, 0])
    sheet.append(["blee", 0, 1, 1, 0])


def several(book):
    book.active.title = "Read me"
    book.active.append(["Nothing to see"])
    hidden = book.create_sheet("Hidden")
    hidden.append(["id", "Likes"])
    hidden.append(["x", "y"])
    hidden.sheet_state = "hidden"
    for likes in ("Chess", "Art"):
        sheet = book.create_sheet(likes)
        sheet.append(["Student ID", "Likes"])
        sheet.append(["u1", likes])


write("answers.xlsx", answers)
write("answers-1904.xlsx", answers, CALENDAR_MAC_1904)
write("merged.xlsx", merged)
write("several.xlsx", several)
