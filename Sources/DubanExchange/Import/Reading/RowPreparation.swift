import DubanModel
import DubanStore

/// All that is done with the rows of a file before the workspace is asked or changed, so that a thread of its own can do
/// it meanwhile.
struct RowPreparation {
    let model: Model
    let mapping: Mapping
    let rows: RowReader
    let options: Importer.Options
    let catalog: ModelCatalog
    let meetings: KnownMeetings
    private let isOfTasks: Bool

    init(
        _ model: Model,
        mapping: Mapping,
        layout: TableLayout,
        options: Importer.Options,
        catalog: ModelCatalog,
        meetings: KnownMeetings,
        names: OrganizationNames
    ) throws(ExchangeError) {
        self.model = model
        self.mapping = mapping
        self.options = options
        self.catalog = catalog
        self.meetings = meetings
        isOfTasks = model.name == Model.task.name
        rows = try RowReader(mapping: mapping, layout: layout, names: names)
    }

    /// Reads a row.
    func read(_ row: TableRow) -> ReadRow {
        let (record, found) = rows.record(of: row)
        var read = ReadRow(row: row, record: record, found: found)
        guard !read.isMisplaced else { return read }
        switch rows.effective(of: row) {
        case .success(let moment): read.effective = moment
        case .failure(let problem): read.found.append(problem)
        }
        if isOfTasks, record[.status].isNull {
            read.record[.status] = record[.closed].isNull ? .text("assigned") : .text("closed")
        }
        read.leads = rows.leads(in: row)
        read.supporters = rows.supporters(in: row)
        if !isOfTasks || completeWithKnownMeeting(&read) { prepare(&read) }
        return read
    }

    /// Works out what becomes of a row whose record is complete.
    func prepare(_ read: inout ReadRow) {
        let prepared = PreparedRecord(read.record, effective: read.effective, in: catalog)
        read.prepared = prepared
        if isOfTasks, prepared.problems.isEmpty { read.units = units(of: read) }
    }
}
