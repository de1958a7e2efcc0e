import DubanModel

extension EntryDescription: WireValue {
    func write(to writer: inout WireWriter) {
        writer.write(name)
        writer.write(kind.rawValue)
        writer.write(title)
        writer.write(documentation)
        writer.write(list: parameters)
        writer.write(optional: severity?.rawValue)
        writer.write(optional: model)
        writer.write(list: tags)
        for threshold in [warnIf, errorIf] {
            writer.write(threshold != nil)
            if let threshold { writer.write(threshold.least) }
        }
        writer.write(optional: occasions)
        writer.write(optional: value)
        writer.write(optional: fileExtension)
    }

    init(from reader: inout WireReader) throws(WireError) {
        self.init(
            name: try reader.text(),
            kind: try reader.named(),
            title: try reader.value(),
            documentation: try reader.value(),
            parameters: try reader.list(),
            severity: try reader.boolean() ? try reader.named() : nil,
            model: try reader.optional(),
            tags: try reader.list()
        )
        warnIf = try reader.threshold()
        errorIf = try reader.threshold()
        occasions = try reader.optional()
        value = try reader.optional()
        fileExtension = try reader.optional()
    }
}

extension WireReader {
    fileprivate mutating func threshold() throws(WireError) -> FindingThreshold? {
        try boolean() ? FindingThreshold(least: try integer(in: 0...Int.max)) : nil
    }
}

extension ValueSchema: WireValue {
    func write(to writer: inout WireWriter) {
        writer.write(name)
        writer.write(type.rawValue)
        writer.write(element.rawValue)
        writer.write(optional: defaultValue)
        writer.write(optional: defaultText)
        writer.write(isRequired)
        for bound in [minimum, maximum] {
            writer.write(bound != nil)
            if let bound { writer.write(bound) }
        }
        writer.write(list: choices)
        writer.write(help)
    }

    init(from reader: inout WireReader) throws(WireError) {
        let name = try reader.text()
        let type = try reader.named(ValueType.self)
        let element = try reader.named(ValueType.self)
        self.init(
            name: name,
            type: type,
            defaultValue: try reader.optional(),
            defaultText: try reader.optional(),
            isRequired: try reader.boolean(),
            minimum: try reader.boolean() ? try reader.number() : nil,
            maximum: try reader.boolean() ? try reader.number() : nil,
            choices: try reader.list(),
            help: try reader.value()
        )
        self.element = element
    }
}

extension SchemaValue: WireValue {
    func write(to writer: inout WireWriter) {
        switch self {
        case .text(let text):
            writer.write(byte: 0)
            writer.write(text)
        case .integer(let integer):
            writer.write(byte: 1)
            writer.write(integer)
        case .number(let number):
            writer.write(byte: 2)
            writer.write(number)
        case .boolean(let boolean):
            writer.write(byte: 3)
            writer.write(boolean)
        case .date(let moment):
            writer.write(byte: 4)
            writer.write(moment)
        case .period(let period):
            writer.write(byte: 5)
            writer.write(period)
        case .money(let money):
            writer.write(byte: 6)
            writer.write(money)
        case .list(let values):
            writer.write(byte: 7)
            writer.write(list: values)
        }
    }

    init(from reader: inout WireReader) throws(WireError) {
        let tag = try reader.byte()
        guard tag == 7 else {
            self = try Self.single(tag, from: &reader)
            return
        }
        var values: [SchemaValue] = []
        // No list is in a list, however deep a message would have it.
        for _ in 0..<(try reader.count()) { values.append(try Self.single(try reader.byte(), from: &reader)) }
        self = .list(values)
    }

    private static func single(_ tag: UInt8, from reader: inout WireReader) throws(WireError) -> SchemaValue {
        switch tag {
        case 0: .text(try reader.text())
        case 1: .integer(try reader.integer())
        case 2: .number(try reader.number())
        case 3: .boolean(try reader.boolean())
        case 4: .date(try reader.value())
        case 5: .period(try reader.value())
        case 6: .money(try reader.value())
        case let tag: throw WireError("\(tag) is no kind of value")
        }
    }
}

extension Severity: WireValue {
    /// In a byte: there are many findings.
    func write(to writer: inout WireWriter) {
        switch self {
        case .note: writer.write(byte: 0)
        case .warning: writer.write(byte: 1)
        case .error: writer.write(byte: 2)
        }
    }

    init(from reader: inout WireReader) throws(WireError) {
        switch try reader.byte() {
        case 0: self = .note
        case 1: self = .warning
        case 2: self = .error
        case let tag: throw WireError("\(tag) is no severity")
        }
    }
}

extension PluginError: WireValue {
    func write(to writer: inout WireWriter) {
        writer.write(kind.rawValue)
        writer.write(message)
        writer.write(optional: position)
        writer.write(list: traceback)
    }

    init(from reader: inout WireReader) throws(WireError) {
        self.init(
            try reader.named(),
            try reader.value(),
            position: try reader.optional(),
            traceback: try reader.list()
        )
    }
}

extension SourcePosition: WireValue {
    func write(to writer: inout WireWriter) {
        writer.write(file)
        writer.write(line)
    }

    init(from reader: inout WireReader) throws(WireError) {
        file = try reader.text()
        line = try reader.integer(in: 0...Int.max)
    }
}
