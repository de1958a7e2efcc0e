public import DubanModel
public import DubanStore

/// Brings the records of a file into a workspace: all of them, or none.
public struct Importer {
    /// What may be chosen for an import.
    public struct Options: Sendable {
        /// Whether organizations that nobody knows are made.
        public var createsOrganizations = false
        /// Whether everything is checked and nothing is kept.
        public var isDryRun = false
        /// Whether a task's lead becomes its unit where the mapping says nothing about units.
        public var derivesLeadUnits = true

        /// The usual choices.
        public init() {}
    }

    private let model: Model
    private let mapping: Mapping?
    private let options: Options

    /// Prepares an import of records of a model; without a mapping the headings must be the fields'.
    public init(_ model: Model, mapping: Mapping?, options: Options = Options()) {
        self.model = model
        self.mapping = mapping
        self.options = options
    }

    /// Reads a CSV file into the store.
    ///
    /// - Parameters:
    ///   - progress: called now and then with the number of rows and of bytes read.
    /// - Returns: what was done. When its ``ImportReport/problemCount`` is not zero, nothing was changed.
    public func run(
        csv path: String,
        into store: Store,
        actor: String,
        recorded: Moment,
        progress: (_ rows: Int, _ bytes: Int) -> Void = { _, _ in }
    ) throws -> ImportReport {
        let reader = try CSVReader(path: path)
        guard let headingRow = try reader.next() else {
            throw ExchangeError(.malformed, LocalizedText("\(path) is empty", zh: "\(path) 是空文件"))
        }
        return try run(headings: headingRow.cells, into: store, actor: Author(actor), recorded: recorded) {
            guard let row = try reader.next() else { return nil }
            return (row, reader.bytesRead)
        } progress: {
            progress($0, $1)
        }
    }

    /// Brings in records that are at hand already, their values as people write them.
    ///
    /// - Parameter records: the values by field, with the line on which a record stands; 0 for its place among them.
    /// - Returns: what was done. When its ``ImportReport/problemCount`` is not zero, nothing was changed.
    public func run(
        _ records: [(line: Int, values: [FieldName: String])],
        into store: Store,
        actor: Author,
        recorded: Moment
    ) throws -> ImportReport {
        let names = Set(records.flatMap(\.values.keys)).sorted { $0.rawValue < $1.rawValue }
        var next = records.enumerated().makeIterator()
        return try run(headings: names.map(\.rawValue), into: store, actor: actor, recorded: recorded) {
            guard let (offset, record) = next.next() else { return nil }
            let line = record.line > 0 ? record.line : offset + 1
            return (CSVReader.Row(line: line, cells: names.map { record.values[$0] ?? "" }), 0)
        } progress: { _, _ in
        }
    }

    private func run(
        headings: [String],
        into store: Store,
        actor: Author,
        recorded: Moment,
        next: () throws -> (row: CSVReader.Row, bytes: Int)?,
        progress: (_ rows: Int, _ bytes: Int) -> Void
    ) throws -> ImportReport {
        let mapping = try mapping ?? Mapping(model: model, headings: headings)
        let rows = try RowReader(mapping: mapping, headings: headings)
        var report = ImportReport()
        report.isDryRun = options.isDryRun
        do {
            try store.write(by: actor, recorded: recorded) { transaction in
                var session = ImportSession(
                    model: model,
                    mapping: mapping,
                    rows: rows,
                    options: options,
                    transaction: transaction
                )
                while let (row, bytes) = try next() {
                    try session.take(row)
                    if session.report.rows % 1000 == 0 { progress(session.report.rows, bytes) }
                }
                try session.finish()
                report = session.report
                report.isDryRun = options.isDryRun
                if options.isDryRun || report.problemCount > 0 { throw Withdrawal() }
            }
        } catch is Withdrawal {}
        return report
    }

    /// Thrown to have the store undo everything.
    private struct Withdrawal: Error {}
}
