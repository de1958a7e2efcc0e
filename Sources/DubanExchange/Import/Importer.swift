public import DubanModel
public import DubanStore

/// Brings the records of a file into a workspace: all of them, or none, unless bad rows are to be passed over.
public struct Importer {
    /// What may be chosen for an import.
    public struct Options: Sendable {
        /// Whether organizations that nobody knows are made.
        public var createsOrganizations = false
        /// Whether everything is checked and nothing is kept.
        public var isDryRun = false
        /// Whether a task's lead becomes its unit where the mapping says nothing about units.
        public var derivesLeadUnits = true
        /// Whether rows with problems are passed over and the others kept.
        public var passesOverBadRows = false
        /// Whether a day that is none, in a spreadsheet's column that need not be filled, is left out and told of, instead of
        /// being a problem.
        public var leavesOutDoubtful = true
        /// Whether a task that a ledger knows by its number may get another title.
        public var renames = false
        /// Whether the report says of each row what becomes of it.
        public var listsVerdicts = false
        /// The sheet of a spreadsheet; nil for the mapping's, or the first one.
        public var sheet: String?

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

    /// What an import did.
    public struct Outcome: Sendable {
        /// What was done, or would be.
        public var report: ImportReport
        /// The mapping that was used.
        public var mapping: Mapping
        /// The rows that were passed over, at most ``RejectedRow/most``.
        public var rejected: [RejectedRow]
    }

    /// Reads a CSV file or a spreadsheet into the store.
    ///
    /// - Parameter progress: called now and then with the number of rows, and the share of the file read where it is known.
    public func run(
        file path: String,
        into store: Store,
        actor: Author,
        recorded: Moment,
        progress: (_ rows: Int, _ share: Double?) -> Void = { _, _ in }
    ) throws -> Outcome {
        let isSheet = FileKind(path: path) == .spreadsheet
        let table: any TableSource = try isSheet ? sheetTable(path) : CSVTable(path: path)
        let mapping =
            try mapping
            ?? (isSheet
                ? Mapping(model: model, proposedFor: table.layout.headings)
                : Mapping(model: model, headings: table.layout.headings))
        return try run(table, mapping: mapping, into: store, actor: actor, recorded: recorded, progress: progress)
    }

    /// Reads a CSV file into the store.
    ///
    /// - Returns: what was done. When its ``ImportReport/problemCount`` is not zero, nothing was changed.
    public func run(csv path: String, into store: Store, actor: String, recorded: Moment) throws -> ImportReport {
        let table = try CSVTable(path: path)
        let mapping = try mapping ?? Mapping(model: model, headings: table.layout.headings)
        return try run(table, mapping: mapping, into: store, actor: Author(actor), recorded: recorded).report
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
        let table = RecordTable(records)
        let mapping = try mapping ?? Mapping(model: model, headings: table.layout.headings)
        return try run(table, mapping: mapping, into: store, actor: actor, recorded: recorded).report
    }

    private func sheetTable(_ path: String) throws(ExchangeError) -> SheetTable {
        let sheet = options.sheet ?? mapping?.sheet
        if let mapping {
            let columns = mapping.columns
            let wanted = Set(columns)
            return try SheetTable(path: path, sheet: sheet, expected: columns) { wanted.contains($0) ? $0 : nil }
        }
        let index = HeadingIndex(model)
        let expected = model.givenFields.filter(\.isRequired).map { $0.label(.simplifiedChinese) }
        return try SheetTable(path: path, sheet: sheet, expected: expected, index.meaning)
    }

    private func run(
        _ table: any TableSource,
        mapping: Mapping,
        into store: Store,
        actor: Author,
        recorded: Moment,
        progress: (_ rows: Int, _ share: Double?) -> Void = { _, _ in }
    ) throws -> Outcome {
        let meetings = KnownMeetings()
        let names = try store.read(asOf: AsOf(.latest)) { try OrganizationNames(in: $0) }
        func preparation() throws -> RowPreparation {
            try RowPreparation(
                model,
                mapping: mapping,
                layout: table.layout,
                options: options,
                catalog: store.catalog,
                meetings: meetings,
                names: names
            )
        }
        // Two of them: what each remembers belongs to one thread.
        let (ahead, behind) = (try preparation(), try preparation())
        var outcome = Outcome(report: ImportReport(), mapping: mapping, rejected: [])
        do {
            try store.write(by: actor, recorded: recorded) { transaction in
                let rows = ReadAhead(table, ahead)
                defer { rows.stop() }
                var session = ImportSession(behind, transaction: transaction)
                while let row = try rows.next() {
                    try session.take(row)
                    if session.report.rows % 1000 == 0 { progress(session.report.rows, rows.progress) }
                }
                try session.finish()
                outcome.report = session.report
                outcome.rejected = session.rejected
                let isRefused = session.report.problemCount > 0 && !options.passesOverBadRows
                outcome.report.isRefused = isRefused || session.report.mustBeUndone
                if options.isDryRun || outcome.report.isRefused { throw Withdrawal() }
            }
        } catch is Withdrawal {}
        outcome.report.isDryRun = options.isDryRun
        outcome.report.layout = table.layout
        outcome.report.leftOut = table.leftOut
        return outcome
    }

    /// Thrown to have the store undo everything.
    private struct Withdrawal: Error {}
}
