/// Which lines of files have run.
public struct LineCoverage: Sendable, Hashable {
    /// One file's lines.
    public struct File: Sendable, Hashable {
        /// The lines on which there is code.
        public var lines: Set<Int> = []
        /// Those of them that have run.
        public var run: Set<Int> = []

        /// The lines that have not run, in order.
        public var missed: [Int] { lines.subtracting(run).sorted() }
    }

    /// The files, as messages name them.
    public var files: [String: File] = [:]

    /// Nothing has run.
    public init() {}

    /// How many lines have code.
    public var total: Int { files.values.reduce(0) { $0 + $1.lines.count } }
    /// How many of them have run.
    public var run: Int { files.values.reduce(0) { $0 + $1.run.intersection($1.lines).count } }
    /// The share that has run, %; nil where there is no code.
    public var percent: Double? { total > 0 ? 100 * Double(run) / Double(total) : nil }

    /// Adds what has run elsewhere.
    public mutating func add(_ other: LineCoverage) {
        for (name, file) in other.files {
            files[name, default: File()].lines.formUnion(file.lines)
            files[name, default: File()].run.formUnion(file.run)
        }
    }
}

extension LineCoverage: WireValue {
    func write(to writer: inout WireWriter) {
        writer.write(map: files)
    }

    init(from reader: inout WireReader) throws(WireError) {
        files = try reader.map()
    }
}

extension LineCoverage.File: WireValue {
    func write(to writer: inout WireWriter) {
        for set in [lines, run] {
            writer.write(set.count)
            for line in set.sorted() { writer.write(line) }
        }
    }

    init(from reader: inout WireReader) throws(WireError) {
        func set(_ reader: inout WireReader) throws(WireError) -> Set<Int> {
            var lines: Set<Int> = []
            for _ in 0..<(try reader.count()) { lines.insert(try reader.integer(in: 0...Int.max)) }
            return lines
        }
        lines = try set(&reader)
        run = try set(&reader)
    }
}
