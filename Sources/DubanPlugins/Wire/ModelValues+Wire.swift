import DubanModel

extension LocalizedText: WireValue {
    func write(to writer: inout WireWriter) {
        writer.write(english)
        writer.write(optional: simplifiedChinese)
    }

    init(from reader: inout WireReader) throws(WireError) {
        self.init(try reader.text(), zh: try reader.optional())
    }
}

extension CivilDate: WireValue {
    func write(to writer: inout WireWriter) { writer.write(dayNumber) }

    init(from reader: inout WireReader) throws(WireError) {
        let number = try reader.integer(in: Int.min...Int.max)
        guard let date = CivilDate(dayNumber: number) else { throw WireError("day \(number) is no date") }
        self = date
    }
}

extension Moment: WireValue {
    func write(to writer: inout WireWriter) { writer.write(encoded) }

    init(from reader: inout WireReader) throws(WireError) {
        let number = try reader.integer()
        guard let moment = Moment(encoded: number) else { throw WireError("\(number) is no moment") }
        self = moment
    }
}

extension Money: WireValue {
    func write(to writer: inout WireWriter) { writer.write(fen) }
    init(from reader: inout WireReader) throws(WireError) { self.init(fen: try reader.integer()) }
}

extension Period: WireValue {
    func write(to writer: inout WireWriter) { writer.write(description) }

    init(from reader: inout WireReader) throws(WireError) {
        let text = try reader.text()
        guard let period = Period(text) else { throw WireError("'\(text)' is no period") }
        self = period
    }
}

extension JSONValue: WireValue {
    func write(to writer: inout WireWriter) {
        switch self {
        case .null: writer.write(byte: 0)
        case .boolean(let boolean):
            writer.write(byte: 1)
            writer.write(boolean)
        case .integer(let integer):
            writer.write(byte: 2)
            writer.write(integer)
        case .number(let number):
            writer.write(byte: 3)
            writer.write(number)
        case .string(let text):
            writer.write(byte: 4)
            writer.write(text)
        case .array(let elements):
            writer.write(byte: 5)
            writer.write(list: elements)
        case .object(let members):
            writer.write(byte: 6)
            writer.write(members.count)
            for (name, value) in members {
                writer.write(name)
                writer.write(value)
            }
        }
    }

    init(from reader: inout WireReader) throws(WireError) {
        try self.init(from: &reader, depth: 0)
    }

    private init(from reader: inout WireReader, depth: Int) throws(WireError) {
        guard depth < WireReader.deepestNesting else { throw WireError("values are nested too deeply") }
        switch try reader.byte() {
        case 0: self = .null
        case 1: self = .boolean(try reader.boolean())
        case 2: self = .integer(try reader.integer())
        case 3: self = .number(try reader.number())
        case 4: self = .string(try reader.text())
        case 5:
            var elements: [JSONValue] = []
            for _ in 0..<(try reader.count()) { elements.append(try JSONValue(from: &reader, depth: depth + 1)) }
            self = .array(elements)
        case 6:
            var members: [(String, JSONValue)] = []
            for _ in 0..<(try reader.count()) {
                members.append((try reader.text(), try JSONValue(from: &reader, depth: depth + 1)))
            }
            self = .object(members)
        case let tag: throw WireError("\(tag) is no kind of value")
        }
    }
}
