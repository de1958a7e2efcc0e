// The ids of rows.
extension WireWriter {
    mutating func write(rows: [Int64]) {
        write(rows.count)
        for row in rows { write(row) }
    }

    mutating func write(optionalRows rows: [Int64]?) {
        write(rows != nil)
        if let rows { write(rows: rows) }
    }

    mutating func write(rowRange rows: ClosedRange<Int64>) {
        write(rows.lowerBound)
        write(rows.upperBound)
    }
}

extension WireReader {
    mutating func rows() throws(WireError) -> [Int64] {
        var rows: [Int64] = []
        for _ in 0..<(try count()) { rows.append(try integer()) }
        return rows
    }

    mutating func optionalRows() throws(WireError) -> [Int64]? {
        try boolean() ? try rows() : nil
    }

    mutating func rowRange() throws(WireError) -> ClosedRange<Int64> {
        let (first, last) = (try integer(), try integer())
        guard first <= last else { throw WireError("rows from \(first) to \(last)") }
        return first...last
    }
}
