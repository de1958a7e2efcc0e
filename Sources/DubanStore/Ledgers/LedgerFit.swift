import DubanModel
import GRDB

/// Whether the values that there are fit what ledgers are to declare.
struct LedgerFit {
    let database: Database
    let catalog: ModelCatalog

    private static let shownCodes = 5

    /// Refuses a field's type that former values do not have, a choice that is gone though tasks have it, and a ledger
    /// that is gone though tasks are in it. A field that is gone is no hindrance: its values stay, unseen.
    ///
    /// - Parameter former: what was declared until now.
    func check(_ former: [LedgerDeclaration]) throws {
        let present = try namesWithValues()
        for field in catalog.task.memberFields where present.contains(field.name.rawValue) { try check(field) }
        let known = Set(catalog.ledgers.map(\.name))
        for name in Set(former.map(\.name)).subtracting(known).sorted() {
            try refuse(
                tasks("FROM task WHERE ledger = ?", [name]),
                "the ledger '\(name)' cannot go",
                zh: "台账“\(name)”不能取消"
            )
        }
    }

    /// The names under which any task has or had a value: only of these something could not fit. Each check of a field goes
    /// through all tasks, and most fields of a ledger that is new have no values yet.
    private func namesWithValues() throws -> Set<String> {
        let names = ["task", "task_history"].map { table in
            """
            SELECT DISTINCT member.key
            FROM \(table), json_each(CASE WHEN json_valid(ledger_values) THEN ledger_values END) AS member
            WHERE member.key IS NOT NULL
            """
        }
        return try String.fetchSet(database, sql: names.joined(separator: " UNION "))
    }

    private func check(_ field: Field) throws {
        let path = "$.\(field.name)"
        let kinds = LedgerSQL.kinds(of: field.type).map { "'\($0)'" }.joined(separator: ", ")
        let wrong = "\(Self.looked("json_type")) NOT IN (\(kinds), 'null')"
        try refuse(
            tasks(
                "FROM (SELECT code FROM task WHERE \(wrong) UNION SELECT code FROM task_history WHERE \(wrong))",
                [path, path]
            ),
            "the field '\(field.name)' cannot be of the type \(field.type.name)",
            zh: "字段“\(field.name)”的类型不能是 \(field.type.name)"
        )
        for value in try misfits(of: field, path: path) {
            let shown = value.shortened
            try refuse(
                tasks("FROM task WHERE \(Self.looked("json_extract")) = ?", [path, value]),
                "the field '\(field.name)' cannot do without '\(shown)'",
                zh: "字段“\(field.name)”不能去掉“\(shown)”"
            )
        }
    }

    /// The different words that tasks have in a field and that its type does not allow.
    private func misfits(of field: Field, path: String) throws -> [String] {
        if field.type == .text { return [] }
        let value = Self.looked("json_extract")
        let words = try String.fetchAll(
            database,
            sql: "SELECT DISTINCT \(value) FROM task WHERE typeof(\(value)) = 'text' LIMIT 10000",
            arguments: [path, path]
        )
        guard case .reference(let model) = field.type else { return words.filter { !field.type.accepts(.text($0)) } }
        return try words.filter {
            try Int.fetchOne(database, sql: "SELECT 1 FROM \(model) WHERE code = ?", arguments: [$0]) == nil
        }
    }

    /// A look into the column, for which the engine would refuse what is no JSON.
    private static func looked(_ function: String) -> String {
        "CASE WHEN json_valid(ledger_values) THEN \(function)(ledger_values, ?) END"
    }

    private func tasks(_ selection: String, _ arguments: StatementArguments) throws -> (count: Int, codes: [String]) {
        let count = try Int.fetchOne(database, sql: "SELECT count(*) \(selection)", arguments: arguments) ?? 0
        guard count > 0 else { return (0, []) }
        let codes = try String.fetchAll(
            database,
            sql: "SELECT code \(selection) ORDER BY code LIMIT \(Self.shownCodes)",
            arguments: arguments
        )
        return (count, codes)
    }

    private func refuse(_ found: (count: Int, codes: [String]), _ english: String, zh chinese: String) throws {
        guard found.count > 0 else { return }
        let codes = found.codes.joined(separator: ", ") + (found.count > found.codes.count ? ", …" : "")
        throw StoreError(
            .invalid,
            LocalizedText(
                "\(english): \(found.count) tasks have it otherwise (\(codes)); change them first, or declare it as it was",
                zh: "\(chinese)：有 \(found.count) 个任务仍在使用（\(codes)）；请先修改这些任务，或恢复原声明"
            )
        )
    }
}
