import DubanModel

extension LedgerDeclaration: WireValue {
    func write(to writer: inout WireWriter) {
        writer.write(name)
        writer.write(optional: title)
        writer.write(list: fields)
        writer.write(optional: isSupervised)
        writer.write(source)
    }

    init(from reader: inout WireReader) throws(WireError) {
        self.init(
            try reader.text(),
            title: try reader.optional(),
            fields: try reader.list(),
            isSupervised: try reader.optional(),
            source: try reader.text()
        )
    }
}

extension LedgerField: WireValue {
    func write(to writer: inout WireWriter) {
        writer.write(name.rawValue)
        writer.write(typeName)
        var words: [String] = []
        if case .choice(let choices) = type { words = choices.map(\.name) }
        writer.write(list: words)
        writer.write(label)
        writer.write(help)
        writer.write(isRequired)
        writer.write(list: aliases)
    }

    init(from reader: inout WireReader) throws(WireError) {
        let name = try reader.text()
        let typeName = try reader.text()
        let words = try reader.list(String.self)
        guard var type = LedgerField.typeNames.first(where: { $0.name == typeName })?.type else {
            throw WireError("'\(typeName)' is no type of a ledger's field")
        }
        if case .choice = type { type = .choice(words.map { Choice($0, $0, zh: $0) }) }
        self.init(
            FieldName(rawValue: name),
            type,
            label: try reader.value(),
            help: try reader.value(),
            isRequired: try reader.boolean(),
            aliases: try reader.list()
        )
    }
}
