/// A line that a person typed, for a worker to run.
struct ConsoleCall: Equatable {
    /// The session: a line of another one begins anew.
    var session: Int
    /// The plugin in whose environment lines run; nil for a plain one.
    var package: PluginPackage?
    /// What was typed.
    var text: String

    /// How messages call what was typed.
    static let sourceName = "input"
}

extension ConsoleCall: WireValue {
    func write(to writer: inout WireWriter) {
        writer.write(session)
        writer.write(optional: package)
        writer.write(text)
    }

    init(from reader: inout WireReader) throws(WireError) {
        session = try reader.integer(in: 0...Int.max)
        package = try reader.optional()
        text = try reader.text()
    }
}
