/// The `CREATE TABLE` statement of a table of ours, taken apart so that its columns can be put in another order.
struct TableDefinition {
    /// The definitions of columns, and of what else stands in the parentheses, as they were written.
    private var definitions: [String]

    /// Nil for a text that is no such statement.
    init?(_ sql: String) {
        guard let open = sql.firstIndex(of: "("), let close = sql.lastIndex(of: ")") else { return nil }
        definitions = []
        var depth = 0
        var definition = ""
        for character in sql[sql.index(after: open)..<close] {
            switch character {
            case "(": depth += 1
            case ")": depth -= 1
            default: break
            }
            if character == ",", depth == 0 {
                definitions.append(definition)
                definition = ""
            } else {
                definition.append(character.isNewline ? " " : character)
            }
        }
        definitions.append(definition)
        definitions = definitions.map { $0.split(separator: " ").joined(separator: " ") }
    }

    /// The names of its columns, in their order.
    var columnNames: [String] { definitions.map(TableDefinition.name) }

    /// Puts columns, in the order given, right behind another one.
    mutating func move(_ names: [String], behind anchor: String) {
        let moved = names.flatMap { name in definitions.filter { TableDefinition.name(of: $0) == name } }
        definitions.removeAll { names.contains(TableDefinition.name(of: $0)) }
        guard let place = columnNames.firstIndex(of: anchor) else { return definitions += moved }
        definitions.insert(contentsOf: moved, at: place + 1)
    }

    /// The statement that makes a table like it.
    func sql(creating table: String) -> String {
        "CREATE TABLE \(table) (\(definitions.joined(separator: ", ")))"
    }

    private static func name(of definition: String) -> String {
        String(definition.prefix { $0 != " " })
    }
}
