extension SheetEvent {
    private enum Tag {
        static let book: UInt8 = 1
        static let merged: UInt8 = 2
        static let row: UInt8 = 3
        static let progress: UInt8 = 4
        static let end: UInt8 = 5
        static let failure: UInt8 = 6
    }

    /// The tag of a row's frame, which the reader of files puts together itself.
    public static let rowTag = Tag.row

    /// Sends the event.
    public func send(to frames: FrameWriter) {
        switch self {
        case .book(let sheets, let read, let startsIn1904):
            frames.send(Tag.book) { writer in
                writer.write(sheets.count)
                for sheet in sheets { writer.write(sheet) }
                writer.write(read)
                writer.write(byte: startsIn1904 ? 1 : 0)
            }
        case .merged(let ranges):
            frames.send(Tag.merged) { writer in
                writer.write(ranges.count)
                for range in ranges {
                    for place in [range.firstRow, range.lastRow, range.firstColumn, range.lastColumn] {
                        writer.write(place)
                    }
                }
            }
        case .row(let row):
            frames.send(Tag.row) { writer in
                writer.write(row.number)
                for (column, cell) in row.cells {
                    writer.write(column)
                    cell.write(to: &writer)
                }
            }
        case .progress(let share): frames.send(Tag.progress) { $0.write(share) }
        case .end: frames.send(Tag.end)
        case .failure(let failure):
            frames.send(Tag.failure) { writer in
                writer.write(failure.kind.rawValue)
                writer.write(failure.detail)
            }
        }
    }

    /// The next event; nil where the other side has gone without an end.
    public static func next(from frames: FrameReader) throws(ByteReader.Malformed) -> SheetEvent? {
        try frames.next { (tag, reader) throws(ByteReader.Malformed) -> SheetEvent in
            switch tag {
            case Tag.book:
                var sheets: [String] = []
                for _ in 0..<(try reader.count()) { sheets.append(try reader.text()) }
                return .book(sheets: sheets, read: try reader.count(), startsIn1904: try reader.byte() == 1)
            case Tag.merged: return .merged(try ranges(&reader))
            case Tag.row: return .row(try row(&reader))
            case Tag.progress: return .progress(try reader.number())
            case Tag.end: return .end
            case Tag.failure:
                guard let kind = SheetFailure.Kind(rawValue: try reader.text()) else { throw ByteReader.Malformed() }
                return .failure(SheetFailure(kind, try reader.text()))
            default: throw ByteReader.Malformed()
            }
        }
    }

    private static func ranges(_ reader: inout ByteReader) throws(ByteReader.Malformed) -> [SheetRange] {
        var ranges: [SheetRange] = []
        for _ in 0..<(try reader.count()) {
            let (first, last) = (try reader.count(), try reader.count())
            let (left, right) = (try reader.count(), try reader.count())
            guard first <= last, left <= right else { throw ByteReader.Malformed() }
            ranges.append(SheetRange(rows: first...last, columns: left...right))
        }
        return ranges
    }

    private static func row(_ reader: inout ByteReader) throws(ByteReader.Malformed) -> SheetRow {
        var row = SheetRow(number: try reader.count(), cells: [])
        row.cells.reserveCapacity(16)
        while !reader.isAtEnd {
            let column = try reader.count()
            row.cells.append((column, try SheetCell(from: &reader)))
        }
        return row
    }
}
