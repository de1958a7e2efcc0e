import DubanModel
import TOMLKit

extension MappingFile {
    /// A mapping as the text of a file that gives it again.
    public static func text(of mapping: Mapping) -> String {
        let table = TOMLTable()
        table["kind"] = mapping.model.plural
        if let sheet = mapping.sheet { table["sheet"] = sheet }
        if !mapping.dates.isEmpty { table["dates"] = TOMLArray(mapping.dates.map(\.text)) }
        if mapping.moneyUnit != .yuan { table["money"] = mapping.moneyUnit.rawValue }
        if let column = mapping.effectiveColumn { table["effective"] = column }
        let fields = TOMLTable()
        for (name, rule) in mapping.fields { fields[name.rawValue] = value(of: rule) }
        table["fields"] = fields
        if mapping.leadColumn != nil || mapping.supportColumn != nil {
            let units = TOMLTable()
            if let column = mapping.leadColumn { units["lead"] = column }
            if let column = mapping.supportColumn { units["support"] = column }
            units["separator"] = TOMLArray(mapping.separators)
            table["units"] = units
        }
        if let meetings = mapping.meetings {
            let columns = TOMLTable()
            columns["name"] = meetings.nameColumn
            if let column = meetings.dayColumn { columns["held"] = column }
            if let column = meetings.numberColumn { columns["number"] = column }
            table["meetings"] = columns
        }
        if mapping.organizations != Mapping.Organizations() {
            let organizations = TOMLTable()
            organizations["create"] = mapping.organizations.creates
            organizations["kind"] = mapping.organizations.kind
            if let column = mapping.organizations.nameColumn { organizations["name"] = column }
            table["organizations"] = organizations
        }
        return table.convert() + "\n"
    }

    private static func value(of rule: FieldRule) -> any TOMLValueConvertible {
        if rule.sources.count == 1, let column = rule.sources[0].columns.first, rule.sources[0] == plain(column) {
            return column
        }
        let sources = TOMLArray()
        for source in rule.sources { sources.append(value(of: source)) }
        return sources
    }

    private static func plain(_ column: String) -> FieldRule.Source {
        var source = FieldRule.Source()
        source.columns = [column]
        return source
    }

    private static func value(of source: FieldRule.Source) -> TOMLTable {
        let table = TOMLTable()
        if !source.columns.isEmpty { table["columns"] = TOMLArray(source.columns) }
        if source.joiner != " " { table["join"] = source.joiner }
        if let value = source.value { table["value"] = value }
        if let when = source.when { table["when"] = when }
        if let otherwise = source.otherwise { table["otherwise"] = otherwise }
        if !source.dates.isEmpty { table["dates"] = TOMLArray(source.dates.map(\.text)) }
        if !source.values.isEmpty {
            let values = TOMLTable()
            for (written, meant) in source.values { values[written] = meant }
            table["values"] = values
        }
        return table
    }
}
