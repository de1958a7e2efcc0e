extension SheetOperation {
    /// The next step; nil where the other side has gone without an end.
    public static func next(from frames: FrameReader) throws(ByteReader.Malformed) -> SheetOperation? {
        try frames.next { (byte, reader) throws(ByteReader.Malformed) -> SheetOperation in
            guard let tag = Tag(rawValue: byte) else { throw ByteReader.Malformed() }
            return try SheetOperation(tag, &reader)
        }
    }

    private init(_ tag: Tag, _ reader: inout ByteReader) throws(ByteReader.Malformed) {
        switch tag {
        case .properties: self = .properties(title: try reader.text(), subject: try reader.text())
        case .format: self = .format(try SheetFormat(from: &reader))
        case .sheet: self = .sheet(name: try reader.text())
        case .columnWidth: self = .columnWidth(columns: try reader.range(), width: try reader.number())
        case .rowHeight: self = .rowHeight(row: try reader.count(), height: try reader.number())
        case .text, .number, .boolean, .blank: self = try SheetOperation.cell(tag, &reader)
        case .merged:
            self = .merged(
                rows: try reader.range(),
                columns: try reader.range(),
                format: try reader.count(),
                try reader.text()
            )
        case .comment: self = .comment(row: try reader.count(), column: try reader.count(), try reader.text())
        case .freeze: self = .freeze(row: try reader.count(), column: try reader.count())
        case .filter: self = .filter(rows: try reader.range(), columns: try reader.range())
        case .paper:
            let isLandscape = try reader.flag()
            let repeated = try reader.flag() ? try reader.range() : nil
            self = .paper(isLandscape: isLandscape, repeatedRows: repeated, footer: try reader.text())
        case .chart: self = .chart(try SheetChart(from: &reader))
        case .end: self = .end
        }
    }

    private static func cell(_ tag: Tag, _ reader: inout ByteReader) throws(ByteReader.Malformed) -> SheetOperation {
        let (row, column, format) = (try reader.count(), try reader.count(), try reader.count())
        return switch tag {
        case .text: .text(row: row, column: column, format: format, try reader.text())
        case .number: .number(row: row, column: column, format: format, try reader.number())
        case .boolean: .boolean(row: row, column: column, format: format, try reader.flag())
        default: .blank(row: row, column: column, format: format)
        }
    }
}

extension ByteReader {
    mutating func flag() throws(Malformed) -> Bool { try byte() == 1 }

    mutating func range() throws(Malformed) -> ClosedRange<Int> {
        let (first, last) = (try count(), try count())
        guard first <= last else { throw Malformed() }
        return first...last
    }

    mutating func color() throws(Malformed) -> UInt32? {
        let isGiven = try flag()
        let color = UInt32(clamping: try count())
        return isGiven ? color : nil
    }
}

extension SheetFormat {
    fileprivate init(from reader: inout ByteReader) throws(ByteReader.Malformed) {
        self.init()
        let name = try reader.text()
        font = name.isEmpty ? nil : name
        size = try reader.number()
        isBold = try reader.flag()
        wraps = try reader.flag()
        hasBorder = try reader.flag()
        color = try reader.color()
        background = try reader.color()
        guard let known = Alignment(rawValue: try reader.byte()) else { throw ByteReader.Malformed() }
        alignment = known
        numberFormat = try reader.text()
    }
}

extension SheetChart {
    fileprivate init(from reader: inout ByteReader) throws(ByteReader.Malformed) {
        guard let kind = Kind(rawValue: try reader.byte()) else { throw ByteReader.Malformed() }
        let title = try reader.text()
        let rows = try reader.range()
        let labelColumn = try reader.count()
        var series: [Series] = []
        for _ in 0..<(try reader.count()) {
            let name = try reader.text()
            let column = try reader.count()
            series.append(Series(name: name, column: column, color: try reader.color(), isDashed: try reader.flag()))
        }
        let place = (row: try reader.count(), column: try reader.count())
        self.init(
            kind: kind,
            title: title,
            rows: rows,
            labelColumn: labelColumn,
            series: series,
            place: place,
            height: try reader.count()
        )
        numberFormat = try reader.text()
        let isGiven = try reader.flag()
        let start = try reader.number()
        minimum = isGiven ? start : nil
        description = try reader.text()
    }
}
