"""Reads documents that were written in a form, with a reader that knows nothing of the writer, and tells what is not as it
should be: one line each, nothing where all is well.

    check_documents.py PACKAGES xlsx|docx|html EXPECTED.json FOLDER

EXPECTED.json is a list of {"file": name, "texts": [...], "numbers": [...]}: what must be there, as often as it is listed.
"""
import collections
import html.parser
import json
import math
import os
import sys

packages, form, expected, folder = sys.argv[1:5]
sys.path.insert(0, packages)


def plain(text):
    """What is left of a text where runs of white space are one space, as most forms have it."""
    return " ".join(text.split())


def read_xlsx(path):
    import openpyxl

    texts, numbers = [], []
    for sheet in openpyxl.load_workbook(path).worksheets:
        for row in sheet.iter_rows():
            for cell in row:
                if cell.data_type == "f":
                    yield_problem(f"{path}: {cell.coordinate} is a formula: {cell.value!r}")
                if isinstance(cell.value, str):
                    texts.append(cell.value)
                elif isinstance(cell.value, bool) or cell.value is None:
                    continue
                elif isinstance(cell.value, (int, float)):
                    numbers.append(float(cell.value))
                else:
                    texts.append(str(cell.value))
    return texts, numbers


def read_docx(path):
    import docx

    document = docx.Document(path)
    texts = [paragraph_text(paragraph._p) for paragraph in document.paragraphs]
    for table in document.tables:
        for row in table._tbl.tr_lst:
            for cell in row.tc_lst:
                texts.append(" ".join(paragraph_text(paragraph) for paragraph in cell.p_lst))
    return texts, []


def paragraph_text(paragraph):
    pieces = []
    for element in paragraph.iter():
        name = element.tag.rsplit("}", 1)[-1]
        if name == "t":
            pieces.append(element.text or "")
        elif name in ("br", "cr", "tab"):
            pieces.append(" ")
    return "".join(pieces)


class Page(html.parser.HTMLParser):
    VOID = {"meta", "br", "hr", "img", "col"}
    HOLDING = {"td", "th", "p", "h1", "h2", "h3", "h4", "h5", "li", "dt", "dd", "caption", "text"}

    def __init__(self, path):
        super().__init__(convert_charrefs=True)
        self.path, self.texts, self.numbers, self.open = path, [], [], []

    def handle_starttag(self, tag, attributes):
        if tag in ("script", "iframe", "object", "embed", "link", "base", "form", "img"):
            yield_problem(f"{self.path}: <{tag}> has no place in a page")
        for name, value in attributes:
            if name.startswith("on"):
                yield_problem(f"{self.path}: the attribute {name} would run a script")
            if name in ("href", "src") or "url(" in (value or "").lower() and name == "style":
                yield_problem(f"{self.path}: {name}={value!r} leads out of the page")
            if tag == "data" and name == "value":
                self.numbers.append(float(value))
        if tag in self.HOLDING:
            self.open.append((tag, []))

    def handle_endtag(self, tag):
        for place in range(len(self.open) - 1, -1, -1):
            if self.open[place][0] == tag:
                self.texts.append("".join(self.open.pop(place)[1]))
                return

    def handle_data(self, data):
        if self.open:
            self.open[-1][1].append(data)


def read_html(path):
    page = Page(path)
    with open(path, encoding="utf-8", newline="") as file:
        page.feed(file.read())
    page.close()
    return page.texts, page.numbers


problems = []


def yield_problem(text):
    problems.append(text)


read = {"xlsx": read_xlsx, "docx": read_docx, "html": read_html}[form]
for document in json.load(open(expected, encoding="utf-8")):
    path = os.path.join(folder, document["file"])
    try:
        texts, numbers = read(path)
    except Exception as error:
        yield_problem(f"{path}: {type(error).__name__}: {error}")
        continue
    found = collections.Counter(plain(text) for text in texts)
    for text, count in collections.Counter(plain(text) for text in document["texts"]).items():
        if text and found[text] < count:
            yield_problem(f"{path}: {text!r} is there {found[text]} times, not {count}")
    left = sorted(numbers)
    for number in sorted(document.get("numbers", [])):
        place = next((n for n, other in enumerate(left) if math.isclose(number, other, rel_tol=1e-12, abs_tol=1e-300)), None)
        if place is None:
            yield_problem(f"{path}: the number {number!r} is not there")
        else:
            left.pop(place)
for problem in problems[:40]:
    print(problem)
