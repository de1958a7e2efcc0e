/// A line that a check printed while it went over rows with others.
struct ScannedLine: Equatable {
    /// The check's full name.
    var check: String
    var text: String
}

extension ScannedLine: WireValue {
    func write(to writer: inout WireWriter) {
        writer.write(check)
        writer.write(text)
    }

    init(from reader: inout WireReader) throws(WireError) {
        check = try reader.text()
        text = try reader.text()
    }
}
