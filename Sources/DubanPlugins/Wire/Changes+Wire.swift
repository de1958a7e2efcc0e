import DubanModel

extension FieldValue: WireValue {
    func write(to writer: inout WireWriter) {
        switch self {
        case .null: writer.write(byte: 0)
        case .text(let text):
            writer.write(byte: 1)
            writer.write(text)
        case .integer(let integer):
            writer.write(byte: 2)
            writer.write(integer)
        case .number(let number):
            writer.write(byte: 3)
            writer.write(number)
        case .boolean(let boolean):
            writer.write(byte: 4)
            writer.write(boolean)
        case .moment(let moment):
            writer.write(byte: 5)
            writer.write(moment)
        case .money(let money):
            writer.write(byte: 6)
            writer.write(money)
        }
    }

    init(from reader: inout WireReader) throws(WireError) {
        switch try reader.byte() {
        case 0: self = .null
        case 1: self = .text(try reader.text())
        case 2: self = .integer(try reader.integer())
        case 3: self = .number(try reader.number())
        case 4: self = .boolean(try reader.boolean())
        case 5: self = .moment(try reader.value())
        case 6: self = .money(try reader.value())
        case let tag: throw WireError("\(tag) is no kind of value")
        }
    }
}

extension WireWriter {
    /// Values of fields.
    mutating func write(fields: [FieldName: FieldValue]) {
        write(map: Dictionary(fields.map { ($0.key.rawValue, $0.value) }) { first, _ in first })
    }
}

extension WireReader {
    /// Values of fields.
    mutating func fields() throws(WireError) -> [FieldName: FieldValue] {
        let values = try map(FieldValue.self)
        return Dictionary(values.map { (FieldName(rawValue: $0.key), $0.value) }) { first, _ in first }
    }

    /// A number that may be absent.
    mutating func optionalNumber() throws(WireError) -> Double? { try boolean() ? try number() : nil }
}

extension ChangeSet: WireValue {
    func write(to writer: inout WireWriter) {
        writer.write(title)
        writer.write(list: steps)
    }

    init(from reader: inout WireReader) throws(WireError) {
        self.init(title: try reader.text(), steps: try reader.list())
        guard steps.count <= ChangeSet.longest else { throw WireError("\(steps.count) changes are too many") }
    }
}

extension ChangeStep: WireValue {
    func write(to writer: inout WireWriter) {
        switch self {
        case .perform(let proposal):
            writer.write(byte: 0)
            writer.write(proposal)
        case .add(let proposal):
            writer.write(byte: 1)
            writer.write(proposal)
        case .set(let proposal):
            writer.write(byte: 2)
            writer.write(proposal)
        }
    }

    init(from reader: inout WireReader) throws(WireError) {
        switch try reader.byte() {
        case 0: self = .perform(try reader.value())
        case 1: self = .add(try reader.value())
        case 2: self = .set(try reader.value())
        case let tag: throw WireError("\(tag) is no change")
        }
    }
}

extension TaskProposal: WireValue {
    func write(to writer: inout WireWriter) {
        writer.write(verb.rawValue)
        writer.write(task)
        for text in [actor, unit, reason, ground, title, criterion, replacement] { writer.write(optional: text) }
        writer.write(percent != nil)
        if let percent { writer.write(percent) }
        writer.write(optional: period)
        writer.write(optional: due)
    }

    init(from reader: inout WireReader) throws(WireError) {
        self.init(try reader.named(), task: try reader.text())
        actor = try reader.optional()
        unit = try reader.optional()
        reason = try reader.optional()
        ground = try reader.optional()
        title = try reader.optional()
        criterion = try reader.optional()
        replacement = try reader.optional()
        percent = try reader.optionalNumber()
        period = try reader.optional()
        due = try reader.optional()
    }
}

extension RecordProposal: WireValue {
    func write(to writer: inout WireWriter) {
        writer.write(model)
        writer.write(code)
        writer.write(fields: values)
        writer.write(optional: note)
        writer.write(list: support)
        writer.write(isDraft)
    }

    init(from reader: inout WireReader) throws(WireError) {
        self.init(try reader.text(), code: try reader.text(), values: try reader.fields(), note: try reader.optional())
        support = try reader.list()
        isDraft = try reader.boolean()
    }
}
