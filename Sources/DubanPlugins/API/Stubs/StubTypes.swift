import DubanModel

/// The types of the Lua API as annotations name them.
struct StubTypes {
    let catalog: ModelCatalog

    /// The class of a type of the API, by its name in the reference: `grouped query` is `duban.GroupedQuery`.
    static func className(_ name: String) -> String {
        if name == "ctx" { return "duban.Context" }
        return "duban." + capitalized(name)
    }

    /// `project_stage` and `grouped query` as parts of class names.
    static func capitalized(_ name: String) -> String {
        name.split { $0 == "_" || $0 == " " }.map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined()
    }

    /// A type as the reference writes it, such as `date or nil`.
    ///
    /// - Parameters:
    ///   - owner: the model whose records or queries it belongs to, where there is one.
    ///   - member: the member's name, which tells of whose records a query is.
    func annotation(_ written: String, owner: Model?, member: String) -> String {
        written.split(separator: " or ").map { one(String($0), owner: owner, member: member) }
            .joined(separator: "|")
    }

    private func one(_ written: String, owner: Model?, member: String) -> String {
        let ownerName = owner.map { Self.capitalized($0.name) }
        switch written {
        case "string", "number", "integer", "boolean", "nil", "table": return written
        case "query":
            let model = catalog.all.first { $0.plural == member } ?? owner
            return model.map { "duban.\(Self.capitalized($0.name))Query" } ?? "duban.Query"
        case "grouped query": return ownerName.map { "duban.\($0)Groups" } ?? "duban.Groups"
        case "record": return member == "related" ? "duban.Record" : ownerName.map { "duban.\($0)" } ?? "duban.Record"
        case "iterator": return "fun(): duban.\(ownerName ?? "Record")"
        case "list" where member == "all": return "duban.\(ownerName ?? "Record")[]"
        case "list": return "table[]"
        case "value": return "any"
        case let text where text.hasPrefix("\""): return text
        default: return Self.className(written)
        }
    }

    /// What a parameter may be, by its name.
    func parameter(_ name: String, owner: Model?, member: String) -> String {
        switch name {
        case "text", "reason": "string|duban.Text"
        case "level", "count", "year", "days", "decimals", "day": "integer"
        case "month" where member == "date": "integer"
        case "date", "from", "to": "duban.Date|string"
        case "month": "duban.Period|string"
        case "amount": "number|string"
        case "share": "number"
        case "conditions": owner.map { "duban.\(StubTypes.capitalized($0.name))Conditions" } ?? "table"
        case "record", "whole": "duban.Record"
        case "task": "duban.Task|string"
        case "projects": "duban.ProjectQuery"
        case "kind", "field", "code", "unit", "note", "step", "every": "string"
        default: "table"
        }
    }

    /// The type of a value of a field in a condition.
    func condition(on field: Field) -> String {
        let value =
            switch field.type {
            case .text, .reference: "string"
            case .choice(let choices): choices.map { "\"\($0.name)\"" }.joined(separator: "|")
            case .period: "string|duban.Period"
            case .integer: "integer"
            case .number, .percent: "number"
            case .boolean: "boolean"
            case .moment: "string|duban.Date"
            case .money: "duban.Money"
            }
        return "\(value)|string[]|duban.Comparison"
    }
}
