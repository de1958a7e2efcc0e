import DubanModel

extension EntryInput: WireValue {
    func write(to writer: inout WireWriter) {
        switch self {
        case .none: writer.write(byte: 0)
        case .events(let events):
            writer.write(byte: 1)
            writer.write(list: events)
        case .file(let name, let content):
            writer.write(byte: 2)
            writer.write(name)
            writer.write(content)
        }
    }

    init(from reader: inout WireReader) throws(WireError) {
        switch try reader.byte() {
        case 0: self = .none
        case 1: self = .events(try reader.list())
        case 2: self = .file(name: try reader.text(), content: try reader.block())
        case let tag: throw WireError("\(tag) is no input")
        }
    }
}

extension EntryProduct: WireValue {
    func write(to writer: inout WireWriter) {
        switch self {
        case .document(let document):
            writer.write(byte: 0)
            writer.write(document)
        case .changes(let changes):
            writer.write(byte: 1)
            writer.write(changes)
        case .verdicts(let verdicts):
            writer.write(byte: 2)
            writer.write(list: verdicts)
        case .records(let records):
            writer.write(byte: 3)
            writer.write(list: records)
        case .content(let content):
            writer.write(byte: 4)
            writer.write(content)
        }
    }

    init(from reader: inout WireReader) throws(WireError) {
        switch try reader.byte() {
        case 0: self = .document(try reader.value())
        case 1: self = .changes(try reader.value())
        case 2: self = .verdicts(try reader.list())
        case 3: self = .records(try reader.list())
        case 4: self = .content(try reader.block())
        case let tag: throw WireError("\(tag) is no product")
        }
    }
}

extension HookVerdict: WireValue {
    func write(to writer: inout WireWriter) {
        writer.write(list: vetoes)
        writer.write(changes)
    }

    init(from reader: inout WireReader) throws(WireError) {
        self.init(vetoes: try reader.list(), changes: try reader.value())
    }
}

extension ImportedRecord: WireValue {
    func write(to writer: inout WireWriter) {
        writer.write(model)
        writer.write(line)
        writer.write(map: Dictionary(values.map { ($0.key.rawValue, $0.value) }) { first, _ in first })
    }

    init(from reader: inout WireReader) throws(WireError) {
        let (model, line) = (try reader.text(), try reader.integer(in: 0...Int.max))
        let values = try reader.map(String.self).map { (FieldName(rawValue: $0.key), $0.value) }
        self.init(model: model, line: line, values: Dictionary(values) { first, _ in first })
    }
}

extension HookOccasions: WireValue {
    func write(to writer: inout WireWriter) {
        writer.write(list: before.map(\.rawValue))
        writer.write(list: after.map(\.rawValue))
    }

    init(from reader: inout WireReader) throws(WireError) {
        func verbs(_ names: [String]) throws(WireError) -> [TaskVerb] {
            var verbs: [TaskVerb] = []
            for name in names {
                guard let verb = TaskVerb(rawValue: name) else {
                    throw WireError("'\(name)' is no step of the workflow")
                }
                verbs.append(verb)
            }
            return verbs
        }
        before = try verbs(try reader.list())
        after = try verbs(try reader.list())
    }
}

extension HookEvent: WireValue {
    func write(to writer: inout WireWriter) {
        writer.write(phase.rawValue)
        writer.write(verb.rawValue)
        for text in [task, actor, unit] { writer.write(text) }
        writer.write(moment)
        writer.write(optional: reason)
        writer.write(list: files)
        writer.write(list: changes)
    }

    init(from reader: inout WireReader) throws(WireError) {
        self.init(
            phase: try reader.named(),
            verb: try reader.named(),
            task: try reader.text(),
            actor: try reader.text(),
            unit: try reader.text(),
            moment: try reader.value(),
            reason: try reader.optional(),
            files: try reader.list(),
            changes: try reader.list()
        )
    }
}

extension HookEvent.Change: WireValue {
    func write(to writer: inout WireWriter) {
        writer.write(model)
        writer.write(code)
        writer.write(fields: from)
        writer.write(fields: to)
    }

    init(from reader: inout WireReader) throws(WireError) {
        self.init(
            model: try reader.text(),
            code: try reader.text(),
            from: try reader.fields(),
            to: try reader.fields()
        )
    }
}
