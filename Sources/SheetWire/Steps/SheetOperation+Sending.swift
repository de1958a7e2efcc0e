extension SheetOperation {
    enum Tag: UInt8 {
        case properties = 1
        case format, sheet, columnWidth, rowHeight, text, number, boolean, blank, merged, comment, freeze, filter, paper
        case chart, end
    }

    /// Sends the step.
    public func send(to frames: FrameWriter) {
        frames.send(tag.rawValue) { write(to: &$0) }
    }

    private var tag: Tag {
        switch self {
        case .properties: .properties
        case .format: .format
        case .sheet: .sheet
        case .columnWidth: .columnWidth
        case .rowHeight: .rowHeight
        case .text: .text
        case .number: .number
        case .boolean: .boolean
        case .blank: .blank
        case .merged: .merged
        case .comment: .comment
        case .freeze: .freeze
        case .filter: .filter
        case .paper: .paper
        case .chart: .chart
        case .end: .end
        }
    }

    private func write(to writer: inout ByteWriter) {
        switch self {
        case .properties(let title, let subject):
            writer.write(title)
            writer.write(subject)
        case .format(let format): format.write(to: &writer)
        case .sheet(let name): writer.write(name)
        case .columnWidth(let columns, let width):
            writer.write(columns)
            writer.write(width)
        case .rowHeight(let row, let height):
            writer.write(row)
            writer.write(height)
        case .text(let row, let column, let format, let text):
            writer.write(row, column, format)
            writer.write(text)
        case .number(let row, let column, let format, let number):
            writer.write(row, column, format)
            writer.write(number)
        case .boolean(let row, let column, let format, let boolean):
            writer.write(row, column, format)
            writer.write(byte: boolean ? 1 : 0)
        case .blank(let row, let column, let format): writer.write(row, column, format)
        case .merged(let rows, let columns, let format, let text):
            writer.write(rows)
            writer.write(columns)
            writer.write(format)
            writer.write(text)
        case .comment(let row, let column, let text):
            writer.write(row)
            writer.write(column)
            writer.write(text)
        case .freeze(let row, let column):
            writer.write(row)
            writer.write(column)
        case .filter(let rows, let columns):
            writer.write(rows)
            writer.write(columns)
        case .paper(let isLandscape, let repeatedRows, let footer):
            writer.write(byte: isLandscape ? 1 : 0)
            writer.write(byte: repeatedRows == nil ? 0 : 1)
            if let repeatedRows { writer.write(repeatedRows) }
            writer.write(footer)
        case .chart(let chart): chart.write(to: &writer)
        case .end: break
        }
    }
}

extension ByteWriter {
    fileprivate mutating func write(_ row: Int, _ column: Int, _ format: Int) {
        write(row)
        write(column)
        write(format)
    }

    mutating func write(_ range: ClosedRange<Int>) {
        write(range.lowerBound)
        write(range.upperBound)
    }

    /// A colour that may be none.
    mutating func write(color: UInt32?) {
        write(byte: color == nil ? 0 : 1)
        write(color ?? 0)
    }
}

extension SheetFormat {
    fileprivate func write(to writer: inout ByteWriter) {
        writer.write(font ?? "")
        writer.write(size)
        for flag in [isBold, wraps, hasBorder] { writer.write(byte: flag ? 1 : 0) }
        writer.write(color: color)
        writer.write(color: background)
        writer.write(byte: alignment.rawValue)
        writer.write(numberFormat)
    }
}

extension SheetChart {
    fileprivate func write(to writer: inout ByteWriter) {
        writer.write(byte: kind.rawValue)
        writer.write(title)
        writer.write(rows)
        writer.write(labelColumn)
        writer.write(series.count)
        for line in series {
            writer.write(line.name)
            writer.write(line.column)
            writer.write(color: line.color)
            writer.write(byte: line.isDashed ? 1 : 0)
        }
        writer.write(place.row)
        writer.write(place.column)
        writer.write(height)
        writer.write(numberFormat)
        writer.write(byte: minimum == nil ? 0 : 1)
        writer.write(minimum ?? 0)
        writer.write(description)
    }
}
