/// What came of one case of a plugin's tests.
public struct TestCase: Sendable, Hashable {
    /// A document as it should be, and as it was made.
    public struct Golden: Sendable, Hashable {
        /// The file's name below `tests/golden`.
        public let name: String
        /// What was made.
        public let made: String
        /// Whether that is what the file holds.
        public let matches: Bool
    }

    /// The file, as messages name it.
    public let file: String
    /// The names of the groups around it and its own.
    public let path: [String]
    /// Why it failed; nil where it passed.
    public let failure: String?
    /// How long it took.
    public let seconds: Double
    /// The documents that it compared.
    public let golden: [Golden]

    /// The names, as people read them.
    public var name: String { path.joined(separator: " › ") }
}

extension TestCase: WireValue {
    func write(to writer: inout WireWriter) {
        writer.write(file)
        writer.write(list: path)
        writer.write(optional: failure)
        writer.write(seconds)
        writer.write(list: golden)
    }

    init(from reader: inout WireReader) throws(WireError) {
        file = try reader.text()
        path = try reader.list()
        failure = try reader.optional()
        seconds = try reader.number()
        golden = try reader.list()
    }
}

extension TestCase.Golden: WireValue {
    func write(to writer: inout WireWriter) {
        writer.write(name)
        writer.write(made)
        writer.write(matches)
    }

    init(from reader: inout WireReader) throws(WireError) {
        name = try reader.text()
        made = try reader.text()
        matches = try reader.boolean()
    }
}
