public import DubanModel
import DubanStore
import Foundation
import NearestName
import TOMLKit

/// Reads mapping files.
public struct MappingFile {
    private let path: String
    private let table: TOMLTable

    /// Opens a mapping file.
    public init(path: String) throws(ExchangeError) {
        self.path = path
        do {
            table = try TOMLText.table(String(contentsOfFile: path, encoding: .utf8))
        } catch let error as TOMLProblem {
            throw .mapping(path, error.message, underlying: error)
        } catch {
            throw ExchangeError(
                .unreadable,
                LocalizedText("cannot read the mapping \(path)", zh: "无法读取对应关系 \(path)"),
                underlying: error
            )
        }
    }

    /// The mapping that the file describes, for records of a model.
    public func mapping(for model: Model) throws(ExchangeError) -> Mapping {
        try check(
            table,
            among: ["kind", "sheet", "dates", "money", "effective", "fields", "units", "meetings", "organizations"],
            in: nil
        )
        if let kind = try text(table["kind"], place: "kind"), Model.named(kind)?.name != model.name {
            throw .mapping(
                path,
                LocalizedText(
                    "kind '\(kind)' does not go with an import of \(model.plural)",
                    zh: "kind“\(kind)”与\(model.label(.simplifiedChinese))的导入不符"
                )
            )
        }
        guard let fieldTable = try subtable(table["fields"], place: "fields") else {
            throw .mapping(path, LocalizedText("there is no [fields] table", zh: "缺少 [fields] 表"))
        }
        var fields: [FieldName: FieldRule] = [:]
        for (name, value) in fieldTable {
            guard let field = model.givenFields.first(where: { $0.name.rawValue == name }) else {
                throw .mapping(path, ModelError.unknownField(name, of: model).message.about("[fields]"))
            }
            fields[field.name] = try rule(value, for: field)
        }
        var mapping = Mapping(model: model, fields: fields)
        mapping.dates = try patterns(table["dates"], place: "dates")
        mapping.effectiveColumn = try text(table["effective"], place: "effective")
        if let unit = try text(table["money"], place: "money") {
            guard let known = MoneyUnit(rawValue: unit) else {
                let allowed = MoneyUnit.allCases.map(\.rawValue).joined(separator: ", ")
                throw .mapping(
                    path,
                    LocalizedText(
                        "money '\(unit)' is not allowed: expected one of \(allowed)",
                        zh: "money“\(unit)”不符合要求：应为 \(allowed) 之一"
                    )
                )
            }
            mapping.moneyUnit = known
        }
        mapping.sheet = try text(table["sheet"], place: "sheet")
        try readUnits(into: &mapping)
        try readMeetings(into: &mapping)
        try readOrganizations(into: &mapping)
        return mapping
    }

    private func readUnits(into mapping: inout Mapping) throws(ExchangeError) {
        guard let units = try subtable(table["units"], place: "units") else { return }
        try check(units, among: ["lead", "support", "separator"], in: "[units]")
        mapping.leadColumn = try text(units["lead"], place: "units.lead")
        mapping.supportColumn = try text(units["support"], place: "units.support")
        if let separators = units["separator"] {
            let texts = separators.string.map { [$0] } ?? separators.array?.compactMap(\.string) ?? []
            guard !texts.isEmpty, !texts.contains(""), texts.count == separators.array?.count ?? 1 else {
                throw .mapping(
                    path,
                    LocalizedText(
                        "units.separator must be text in quotes, or a list of such texts",
                        zh: "units.separator 应为带引号的文字或文字列表"
                    )
                )
            }
            mapping.separators = texts
        }
    }

    private func readMeetings(into mapping: inout Mapping) throws(ExchangeError) {
        guard let meetings = try subtable(table["meetings"], place: "meetings") else { return }
        try check(meetings, among: ["name", "held", "number"], in: "[meetings]")
        guard mapping.model.field(.meeting) != nil, mapping.model.name == Model.task.name else {
            throw .mapping(path, LocalizedText("[meetings] is for an import of tasks", zh: "[meetings] 仅用于任务的导入"))
        }
        guard let name = try text(meetings["name"], place: "meetings.name") else {
            throw .mapping(
                path,
                LocalizedText(
                    "[meetings] needs name, the column that names the meeting",
                    zh: "[meetings] 缺少 name，即写明会议的列"
                )
            )
        }
        mapping.meetings = Mapping.Meetings(
            nameColumn: name,
            dayColumn: try text(meetings["held"], place: "meetings.held"),
            numberColumn: try text(meetings["number"], place: "meetings.number")
        )
    }

    private func readOrganizations(into mapping: inout Mapping) throws(ExchangeError) {
        guard let organizations = try subtable(table["organizations"], place: "organizations") else { return }
        try check(organizations, among: ["create", "kind", "name"], in: "[organizations]")
        if let creates = organizations["create"] {
            guard let value = creates.bool else {
                throw .mapping(
                    path,
                    LocalizedText(
                        "organizations.create must be true or false",
                        zh: "organizations.create 应为 true 或 false"
                    )
                )
            }
            mapping.organizations.creates = value
        }
        if let kind = try text(organizations["kind"], place: "organizations.kind") {
            guard let field = Model.organization.field(.kind), field.type.accepts(.text(kind)) else {
                let allowed = Model.organization.field(.kind)?.type.expectation ?? ""
                throw .mapping(
                    path,
                    LocalizedText(
                        "organizations.kind '\(kind)' is not allowed: expected \(allowed.english)",
                        zh: "organizations.kind“\(kind)”不符合要求：应为\(allowed(.simplifiedChinese))"
                    )
                )
            }
            mapping.organizations.kind = kind
        }
        mapping.organizations.nameColumn = try text(organizations["name"], place: "organizations.name")
    }

    private func rule(_ value: any TOMLValueConvertible, for field: Field) throws(ExchangeError) -> FieldRule {
        let place = "fields.\(field.name)"
        if let column = value.string { return FieldRule(column: column) }
        if let table = value.table { return FieldRule(sources: [try source(table, for: field, place: place)]) }
        guard let array = value.array, !array.isEmpty else {
            throw .mapping(
                path,
                LocalizedText(
                    "\(place) must be a column's heading, a table or a list of tables",
                    zh: "\(place) 应为列标题、表或表的列表"
                )
            )
        }
        var sources: [FieldRule.Source] = []
        for element in array {
            guard let table = element.table else {
                throw .mapping(path, LocalizedText("\(place) may list tables only", zh: "\(place) 只能列出表"))
            }
            sources.append(try source(table, for: field, place: place))
        }
        return FieldRule(sources: sources)
    }

    private func source(_ table: TOMLTable, for field: Field, place: String) throws(ExchangeError) -> FieldRule.Source {
        try check(
            table,
            among: ["column", "columns", "join", "value", "when", "values", "otherwise", "dates"],
            in: place
        )
        var source = FieldRule.Source()
        if let column = try text(table["column"], place: "\(place).column") { source.columns = [column] }
        if let columns = table["columns"] {
            guard source.columns.isEmpty else {
                throw .mapping(
                    path,
                    LocalizedText(
                        "\(place) may have column or columns, not both",
                        zh: "\(place) 只能有 column 或 columns 之一"
                    )
                )
            }
            source.columns = columns.array?.compactMap(\.string) ?? []
            if source.columns.isEmpty || source.columns.count != columns.array?.count {
                throw .mapping(
                    path,
                    LocalizedText("\(place).columns must be a list of headings", zh: "\(place).columns 应为列标题的列表")
                )
            }
        }
        source.joiner = try text(table["join"], place: "\(place).join") ?? " "
        source.value = try meaning(table["value"], for: field, place: "\(place).value")
        source.when = try text(table["when"], place: "\(place).when")
        source.otherwise = try meaning(table["otherwise"], for: field, place: "\(place).otherwise")
        source.dates = try patterns(table["dates"], place: "\(place).dates")
        for (written, value) in try subtable(table["values"], place: "\(place).values") ?? TOMLTable() {
            source.values[written] = try meaning(value, for: field, place: "\(place).values.\(written)")
        }
        if source.columns.isEmpty, source.value == nil {
            throw .mapping(
                path,
                LocalizedText("\(place) needs column, columns or value", zh: "\(place) 缺少 column、columns 或 value")
            )
        }
        return source
    }

    private func patterns(_ value: (any TOMLValueConvertible)?, place: String) throws(ExchangeError) -> [DatePattern] {
        guard let value else { return [] }
        let texts = value.string.map { [$0] } ?? value.array?.compactMap(\.string) ?? []
        guard value.array == nil || texts.count == value.array?.count else {
            throw .mapping(
                path,
                LocalizedText("\(place) may list date patterns only, in quotes", zh: "\(place) 只能列出带引号的日期格式")
            )
        }
        var patterns: [DatePattern] = []
        for text in texts {
            guard let pattern = DatePattern(text) else {
                throw .mapping(
                    path,
                    LocalizedText(
                        "\(place) '\(text)' is no date pattern: expected one such as MM/dd/yyyy hh:mm:ss a",
                        zh: "\(place)“\(text)”不是日期格式：应如 MM/dd/yyyy hh:mm:ss a"
                    )
                )
            }
            patterns.append(pattern)
        }
        if patterns.isEmpty {
            throw .mapping(
                path,
                LocalizedText("\(place) must be a date pattern or a list of them", zh: "\(place) 应为日期格式或其列表")
            )
        }
        return patterns
    }

    /// What the mapping itself puts into a field; a wrong choice is its mistake, not that of every row.
    private func meaning(
        _ value: (any TOMLValueConvertible)?,
        for field: Field,
        place: String
    ) throws(ExchangeError) -> String? {
        guard let written = try text(value, place: place) else { return nil }
        if case .choice(let choices) = field.type, field.type.parse(written) == nil {
            let hint = NearestName.hint(for: written, in: choices.map(\.name))
            let expected = field.type.expectation
            throw .mapping(
                path,
                LocalizedText(
                    "\(place) '\(written)' is not allowed\(hint) (expected \(expected.english))",
                    zh: "\(place)“\(written)”不符合要求\(hint.chinese)（应为\(expected(.simplifiedChinese))）"
                )
            )
        }
        return written
    }

    private func subtable(_ value: (any TOMLValueConvertible)?, place: String) throws(ExchangeError) -> TOMLTable? {
        guard let value else { return nil }
        guard let table = value.table else {
            throw .mapping(
                path,
                LocalizedText("\(place) must be a table, written [\(place)]", zh: "\(place) 应为表，写作 [\(place)]")
            )
        }
        return table
    }

    private func text(_ value: (any TOMLValueConvertible)?, place: String) throws(ExchangeError) -> String? {
        guard let value else { return nil }
        guard let text = value.string else {
            throw .mapping(path, LocalizedText("\(place) must be text in quotes", zh: "\(place) 应为带引号的文字"))
        }
        return text
    }

    /// - Parameter place: the table; nil for the file itself.
    private func check(_ table: TOMLTable, among known: [String], in place: String?) throws(ExchangeError) {
        for key in table.keys where !known.contains(key) {
            let hint = NearestName.hint(for: key, in: known)
            let list = known.joined(separator: ", ")
            throw .mapping(
                path,
                LocalizedText(
                    "\(place ?? "the file") has an unknown entry '\(key)'\(hint) (it may have: \(list))",
                    zh: (place.map { "\($0) " } ?? "") + "有未知的设置“\(key)”\(hint.chinese)（可设置：\(list)）"
                )
            )
        }
    }
}
