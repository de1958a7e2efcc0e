public import DubanDocuments

/// What came of a line that a person typed.
public struct ConsoleAnswer: Sendable {
    /// What it gave, as a document; nil for nothing.
    public var document: Document?
    /// Whether more must be typed before it can run.
    public var isIncomplete = false
    /// Whether the session began with it, so that nothing of an earlier one is there.
    public var beganSession = false
}

extension ConsoleAnswer: WireValue {
    func write(to writer: inout WireWriter) {
        writer.write(optional: document)
        writer.write(isIncomplete)
        writer.write(beganSession)
    }

    init(from reader: inout WireReader) throws(WireError) {
        document = try reader.optional()
        isIncomplete = try reader.boolean()
        beganSession = try reader.boolean()
    }
}
