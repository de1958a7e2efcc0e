/// A check of which it is asked how it is run together with others.
struct PlanQuestion: Equatable {
    /// Its id, without the plugin's.
    var check: String
    /// From what its verdicts were made that are known; nil where none are.
    var known: CheckState?
}

extension PlanQuestion: WireValue {
    func write(to writer: inout WireWriter) {
        writer.write(check)
        writer.write(optional: known)
    }

    init(from reader: inout WireReader) throws(WireError) {
        check = try reader.text()
        known = try reader.optional()
    }
}
