import DubanModel

/// Records that are at hand already, as a table.
final class RecordTable: TableSource {
    let layout: TableLayout
    let progress: Double? = nil
    let leftOut: [LeftOutRow] = []
    private let names: [FieldName]
    private var rest: EnumeratedSequence<[(line: Int, values: [FieldName: String])]>.Iterator

    init(_ records: [(line: Int, values: [FieldName: String])]) {
        names = Set(records.flatMap(\.values.keys)).sorted { $0.rawValue < $1.rawValue }
        layout = TableLayout(headings: names.map(\.rawValue))
        rest = records.enumerated().makeIterator()
    }

    func next() -> TableRow? {
        guard let (offset, record) = rest.next() else { return nil }
        let line = record.line > 0 ? record.line : offset + 1
        return TableRow(line: line, cells: names.map { record.values[$0] ?? "" })
    }
}
