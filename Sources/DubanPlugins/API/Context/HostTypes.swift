import DubanDocuments
import DubanModel
import DubanStore
import LuaHost

/// The types of the Lua API in one interpreter. Types of records are defined when they are first needed.
final class HostTypes {
    private unowned let interpreter: LuaInterpreter
    private unowned let context: HostContext
    private var recordTypes: [String: LuaRecordType] = [:]

    let date: LuaValueType
    let money: LuaValueType
    let period: LuaValueType
    let query: LuaObjectType<QueryBox>
    let group: LuaObjectType<GroupedQueryBox>
    let document: LuaObjectType<DocumentBox>
    let table: LuaObjectType<TableBox>
    let calendar: LuaObjectType<CalendarBox>
    let changes: LuaObjectType<ChangesBox>

    init(_ interpreter: LuaInterpreter, context: HostContext) throws(LuaError) {
        self.interpreter = interpreter
        self.context = context
        date = try interpreter.defineValueType(
            "date",
            members: DateAPI.members(context).luaMembers(of: "date", context),
            operators: DateAPI.operators(context)
        )
        money = try interpreter.defineValueType(
            "money",
            members: MoneyAPI.members(context).luaMembers(of: "money", context),
            operators: MoneyAPI.operators(context)
        )
        period = try interpreter.defineValueType(
            "period",
            members: PeriodAPI.members(context).luaMembers(of: "period", context),
            operators: PeriodAPI.operators(context)
        )
        query = try interpreter.defineObjectType(
            "query",
            for: QueryBox.self,
            members: QueryAPI.members(context).luaMembers(of: "query", context),
            operators: [
                .text: { call in
                    let model = try call.object(1, context.hostTypes().query).query.model
                    try call.push("query of \(model.plural)")
                    return 1
                }
            ]
        )
        group = try interpreter.defineObjectType(
            "grouped query",
            for: GroupedQueryBox.self,
            members: GroupedQueryAPI.members(context).luaMembers(of: "grouped query", context)
        )
        document = try interpreter.defineObjectType(
            "document",
            for: DocumentBox.self,
            members: DocumentAPI.members(context).luaMembers(of: "document", context)
        )
        table = try interpreter.defineObjectType(
            "document table",
            for: TableBox.self,
            members: DocumentAPI.tableMembers(context).luaMembers(of: "document table", context)
        )
        calendar = try interpreter.defineObjectType(
            "calendar",
            for: CalendarBox.self,
            members: CalendarAPI.members(context).luaMembers(of: "calendar", context)
        )
        changes = try interpreter.defineObjectType(
            "changes",
            for: ChangesBox.self,
            members: ChangesAPI.members(context).luaMembers(of: "changes", context)
        )
    }

    /// The type of a model's records.
    func record(_ model: Model) throws(LuaError) -> LuaRecordType {
        if let type = recordTypes[model.name] { return type }
        let model = context.catalog.current(model)
        let fields = model.fields.map { LuaField($0.name.rawValue, kind(of: $0)) }
        let type = try interpreter.defineRecordType(
            model.name,
            fields: fields,
            key: FieldName.code.rawValue,
            members: RecordAPI.members(of: model, context).luaMembers(of: model.name, context)
                .merging(context.withheldFields(of: model)) { _, withheld in withheld }
                .merging(context.computedFields(of: model)) { known, _ in known }
        )
        recordTypes[model.name] = type
        return type
    }

    /// The model of a record, by its type.
    func model(of record: LuaRecord) -> Model? {
        context.catalog.named(record.type.name)
    }

    /// An empty Lua table.
    func makeTable(list: [LuaValue] = []) throws(LuaError) -> LuaTable {
        try interpreter.makeTable(list: list)
    }

    /// A count of what the host keeps for the script.
    func memory() -> HostMemory { HostMemory(interpreter) }

    /// A cursor over a model's records.
    func makeCursor(
        _ model: Model,
        rows: LuaRows?,
        provider: RecordStream,
        snapshot: UInt64
    ) throws(LuaError) -> LuaCursor {
        try interpreter.makeCursor(of: try record(model), over: rows, provider: provider, snapshot: snapshot)
    }

    private func kind(of field: Field) -> LuaFieldKind {
        switch field.type {
        case .text, .period, .choice, .reference: .text
        case .integer: .integer
        case .number, .percent: .number
        case .boolean: .boolean
        case .moment: .boxed(date)
        case .money: .boxed(money)
        }
    }
}
