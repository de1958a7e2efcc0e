import CXlsxWriter
public import SheetWire

/// Writes a spreadsheet step by step with libxlsxwriter.
public final class XLSXWriter {
    private let workbook: UnsafeMutablePointer<lxw_workbook>
    private let path: String
    private var formats: [UnsafeMutablePointer<lxw_format>] = []
    private var sheet: UnsafeMutablePointer<lxw_worksheet>?
    private var sheetName = ""
    private var isClosed = false

    /// Starts a file.
    ///
    /// - Parameter inConstantMemory: whether rows are written as they come, which then must be in order, cell by cell.
    public init(path: String, inConstantMemory: Bool) throws(SheetFailure) {
        self.path = path
        var options = lxw_workbook_options()
        options.constant_memory = inConstantMemory ? 1 : 0
        guard let workbook = workbook_new_opt(path, &options) else { throw SheetFailure(.unwritable, path) }
        self.workbook = workbook
    }

    deinit {
        if !isClosed { lxw_workbook_free(workbook) }
    }

    /// Carries out a step.
    ///
    /// - Returns: false after the last one.
    public func perform(_ operation: SheetOperation) throws(SheetFailure) -> Bool {
        switch operation {
        case .properties(let title, let subject): setProperties(title, subject)
        case .format(let format): formats.append(try made(format))
        case .sheet(let name):
            sheet = workbook_add_worksheet(workbook, name)
            sheetName = name
            guard sheet != nil else { throw SheetFailure(.unwritable, "sheet '\(name)'") }
        case .columnWidth(let columns, let width):
            let (first, last) = (UInt16(clamping: columns.lowerBound), UInt16(clamping: columns.upperBound))
            try check(worksheet_set_column(sheet, first, last, width, nil))
        case .rowHeight(let row, let height): try check(worksheet_set_row(sheet, UInt32(clamping: row), height, nil))
        case .text(let row, let column, let format, let text):
            try check(
                worksheet_write_string(sheet, UInt32(clamping: row), UInt16(clamping: column), text, known(format))
            )
        case .number(let row, let column, let format, let number):
            try check(
                worksheet_write_number(sheet, UInt32(clamping: row), UInt16(clamping: column), number, known(format))
            )
        case .boolean(let row, let column, let format, let boolean):
            let value: Int32 = boolean ? 1 : 0
            try check(
                worksheet_write_boolean(sheet, UInt32(clamping: row), UInt16(clamping: column), value, known(format))
            )
        case .blank(let row, let column, let format):
            try check(worksheet_write_blank(sheet, UInt32(clamping: row), UInt16(clamping: column), known(format)))
        case .merged(let rows, let columns, let format, let text): try merge(rows, columns, format, text)
        case .comment(let row, let column, let text):
            try check(worksheet_write_comment(sheet, UInt32(clamping: row), UInt16(clamping: column), text))
        case .freeze(let row, let column):
            worksheet_freeze_panes(sheet, UInt32(clamping: row), UInt16(clamping: column))
        case .filter(let rows, let columns):
            let (top, bottom) = (UInt32(clamping: rows.lowerBound), UInt32(clamping: rows.upperBound))
            let (left, right) = (UInt16(clamping: columns.lowerBound), UInt16(clamping: columns.upperBound))
            try check(worksheet_autofilter(sheet, top, left, bottom, right))
        case .paper(let isLandscape, let repeatedRows, let footer):
            try setPaper(isLandscape: isLandscape, repeatedRows: repeatedRows, footer: footer)
        case .chart(let chart):
            try ChartDrawing(chart, workbook: workbook, sheet: sheet, sheetName: sheetName).draw()
        case .end:
            isClosed = true
            try check(workbook_close(workbook))
            return false
        }
        return true
    }

    private func known(_ format: Int) -> UnsafeMutablePointer<lxw_format>? {
        formats.indices.contains(format) ? formats[format] : nil
    }

    private func merge(_ rows: ClosedRange<Int>, _ columns: ClosedRange<Int>, _ format: Int, _ text: String)
        throws(SheetFailure)
    {
        let (top, bottom) = (UInt32(clamping: rows.lowerBound), UInt32(clamping: rows.upperBound))
        let (left, right) = (UInt16(clamping: columns.lowerBound), UInt16(clamping: columns.upperBound))
        // A single cell cannot be merged with itself.
        if rows.count == 1, columns.count == 1 {
            return try check(worksheet_write_string(sheet, top, left, text, known(format)))
        }
        try check(worksheet_merge_range(sheet, top, left, bottom, right, text, known(format)))
    }

    private func setProperties(_ title: String, _ subject: String) {
        var title = Array(title.utf8CString)
        var subject = Array(subject.utf8CString)
        title.withUnsafeMutableBufferPointer { title in
            subject.withUnsafeMutableBufferPointer { subject in
                var properties = lxw_doc_properties()
                properties.title = title.baseAddress
                properties.subject = subject.baseAddress
                _ = workbook_set_properties(workbook, &properties)
            }
        }
    }

    private func setPaper(isLandscape: Bool, repeatedRows: ClosedRange<Int>?, footer: String) throws(SheetFailure) {
        worksheet_set_paper(sheet, 9)
        if isLandscape { worksheet_set_landscape(sheet) } else { worksheet_set_portrait(sheet) }
        worksheet_fit_to_pages(sheet, 1, 0)
        worksheet_set_margins(sheet, 0.6, 0.6, 0.7, 0.7)
        if let repeatedRows {
            let (first, last) = (UInt32(clamping: repeatedRows.lowerBound), UInt32(clamping: repeatedRows.upperBound))
            try check(worksheet_repeat_rows(sheet, first, last))
        }
        try check(worksheet_set_footer(sheet, footer))
    }

    private func made(_ format: SheetFormat) throws(SheetFailure) -> UnsafeMutablePointer<lxw_format> {
        guard let made = workbook_add_format(workbook) else { throw SheetFailure(.tooLarge, "formats") }
        if let font = format.font { format_set_font_name(made, font) }
        format_set_font_size(made, format.size)
        if format.isBold { format_set_bold(made) }
        if let color = format.color { format_set_font_color(made, color) }
        if let background = format.background {
            format_set_pattern(made, UInt8(LXW_PATTERN_SOLID.rawValue))
            format_set_fg_color(made, background)
        }
        if format.wraps { format_set_text_wrap(made) }
        if format.hasBorder {
            format_set_border(made, UInt8(LXW_BORDER_THIN.rawValue))
            format_set_border_color(made, 0xBFBFBF)
        }
        switch format.alignment {
        case .general: break
        case .left: format_set_align(made, UInt8(LXW_ALIGN_LEFT.rawValue))
        case .center: format_set_align(made, UInt8(LXW_ALIGN_CENTER.rawValue))
        case .right: format_set_align(made, UInt8(LXW_ALIGN_RIGHT.rawValue))
        }
        format_set_align(made, UInt8(LXW_ALIGN_VERTICAL_CENTER.rawValue))
        if !format.numberFormat.isEmpty { format_set_num_format(made, format.numberFormat) }
        return made
    }

    private func check(_ error: lxw_error) throws(SheetFailure) {
        guard error != LXW_NO_ERROR else { return }
        let text = lxw_strerror(error).map { String(cString: $0) } ?? "\(error.rawValue)"
        throw SheetFailure(.unwritable, "\(path): \(text)")
    }
}
