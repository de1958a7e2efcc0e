import DubanDocuments
import DubanModel
import DubanStore
import LuaHost

/// What the functions of the Lua API share while one plugin runs.
final class HostContext {
    let language: Language
    /// The as-of day, for what a check's verdict does not depend on.
    let day: CivilDate
    /// What may be read.
    let access: PluginAccess
    /// The rules by which months are reviewed.
    let scoring: ScoringRules
    /// The models of the workspace.
    let catalog: ModelCatalog
    /// The types that the API has defined in the interpreter.
    private(set) var types: HostTypes?
    /// What the report that runs is called; nil while none does.
    var reportTitle: String?
    /// What queries read; nil while a plugin is being loaded.
    var snapshot: Snapshot?
    /// The number under which the interpreter knows the snapshot's cursors.
    let snapshotNumber: UInt64 = 1
    /// The fields that plugins compute.
    let computed = ComputedFields()
    /// Makes the `ctx` that a function is given; there is always one once the API is set up.
    var makeContext: ((ContextBox) -> LuaValue)?
    /// The levels of the API for which the code was written.
    var levels = APILevels()
    /// Takes a line for each call of the host; nil where nobody asked.
    var trace: ((String) -> Void)?
    /// What a report reads, where its numbers are to say where they come from.
    private(set) var journal: QueryJournal?
    /// Finds out where numbers come from.
    private(set) var explainer: CellExplainer?
    /// What notes what a check looks at besides the record at hand; nil where nobody wants to know.
    var readLog: ReadLog?
    private var detachedCursors: [String: LuaCursor] = [:]
    private var calendar: CalendarBox?
    private var displayNames: [String: String] = [:]

    init(
        language: Language,
        today: CivilDate,
        access: PluginAccess = .everything,
        scoring: ScoringRules = ScoringRules(),
        catalog: ModelCatalog = .standard
    ) {
        self.language = language
        day = today
        self.access = access
        self.scoring = scoring
        self.catalog = catalog
    }

    /// Lets the numbers of documents say where they come from.
    func beginExplaining() {
        let journal = QueryJournal()
        self.journal = journal
        explainer = CellExplainer(context: self, journal: journal)
    }

    func adopt(_ types: HostTypes) {
        self.types = types
    }

    /// The types; there are always some once the API is set up.
    func hostTypes() throws -> HostTypes {
        guard let types else { throw LuaError(.closed, "the interpreter is not ready", zh: "解释器尚未就绪") }
        return types
    }

    /// The `ctx` of a function.
    func contextValue(_ box: ContextBox) throws -> LuaValue {
        guard let makeContext else { throw LuaError(.closed, "the interpreter is not ready", zh: "解释器尚未就绪") }
        return makeContext(box)
    }

    /// The as-of day.
    var today: CivilDate {
        readLog?.noteDay()
        return day
    }

    /// The snapshot, for whatever is to be read.
    func openSnapshot() throws -> Snapshot {
        readLog?.noteEverything()
        return try unwatchedSnapshot()
    }

    /// The snapshot, for a query's records.
    func openSnapshot(reading query: Query) throws -> Snapshot {
        readLog?.note(query)
        return try unwatchedSnapshot()
    }

    /// The snapshot, for what is no more than the record at hand or was noted already; or an error that says where queries
    /// may stand.
    func unwatchedSnapshot() throws -> Snapshot {
        guard let snapshot else {
            throw LuaError(
                .runtime,
                "data can be read inside 'run' and 'each' only, not while the plugin is being loaded",
                zh: "只能在 run 和 each 中读取数据，加载插件时不能读取"
            )
        }
        return snapshot
    }

    /// A cursor without rows of its own, through which single records of a model are handed out.
    func detachedCursor(of model: Model) throws -> LuaCursor {
        if let cursor = detachedCursors[model.name] { return cursor }
        let types = try hostTypes()
        let cursor = try types.makeCursor(
            model,
            rows: nil,
            provider: RecordStream(Query(model), in: try unwatchedSnapshot()),
            snapshot: snapshotNumber
        )
        detachedCursors[model.name] = cursor
        return cursor
    }

    /// What the record with a code is called, in the run's language; the code itself where nobody knows it.
    func displayName(of model: Model, code: String) throws -> String {
        readLog?.note(model)
        let key = "\(model.name)/\(code)"
        if let known = displayNames[key] { return known }
        let name = try unwatchedSnapshot().displayName(of: model, code: code, in: language) ?? code
        displayNames[key] = name
        return name
    }

    /// The workspace's calendar, read when it is first asked for.
    func workCalendar() throws -> CalendarBox {
        readLog?.note(.calendarDay)
        if let calendar { return calendar }
        let box = CalendarBox(try unwatchedSnapshot().workCalendar())
        calendar = box
        return box
    }

    /// Lets go of everything that reads the snapshot.
    func closeSnapshot() {
        detachedCursors = [:]
        displayNames = [:]
        calendar = nil
        snapshot = nil
    }

    /// A text that may be given plain or by language.
    func text(_ value: LuaValue) -> String? {
        if let text = value.text { return text }
        return localizedText(value).map { $0(language) }
    }

    /// The same for documents, where a text may come with the values of its {names}, as `ctx:say` takes it.
    func sentence(_ value: LuaValue) throws -> String? {
        guard let table = value.table, localizedText(value) != nil else { return text(value) }
        return try Template(context: self, table: table).filledIfValued() ?? text(value)
    }

    /// A text that may be given plain or by language.
    func localizedText(_ value: LuaValue) -> LocalizedText? {
        if let text = value.text { return LocalizedText(text) }
        guard let table = value.table else { return nil }
        let chinese = (try? table.raw("zh-Hans"))?.text ?? (try? table.raw("zh"))?.text
        guard let english = (try? table.raw("en"))?.text ?? chinese else { return nil }
        return LocalizedText(english, zh: chinese)
    }
}
