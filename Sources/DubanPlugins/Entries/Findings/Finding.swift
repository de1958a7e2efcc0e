public import DubanModel

/// One thing that a check says about one record.
public struct Finding: Sendable {
    /// What the finding is about.
    public struct Subject: Sendable, Hashable {
        /// The record's model, by name.
        public let model: String
        /// The record's code.
        public let code: String
    }

    /// How much it matters.
    public let severity: Severity
    /// The values that the message is made of, by name.
    public let data: [(String, JSONValue)]
    /// Its place among those that are told apart by nothing else, from 1.
    var number: Int
    let texts: FindingTexts

    /// - Parameters:
    ///   - check: the check's full name.
    ///   - subject: what it is about; nil for the workspace as a whole.
    ///   - key: what tells it from others about the same record; nil where the check names nothing.
    init(
        check: String,
        severity: Severity,
        message: String,
        subject: Subject?,
        key: String?,
        number: Int = 1,
        data: [(String, JSONValue)]
    ) {
        self.severity = severity
        self.data = data
        self.number = number
        texts = FindingTexts(check: check, message: message, subject: subject, key: key)
    }

    /// The check's full name.
    public var check: String { texts.check }

    /// What it says.
    public var message: String { texts.message }

    /// What it is about; nil for the workspace as a whole.
    public var subject: Subject? { texts.subject }

    /// The same on every run for the same thing: made of the check, the record and the key, and numbered from the second
    /// one on of which all of these are the same.
    public var id: String {
        var bytes: [UInt8] = []
        forEachPartOfID { bytes.append(contentsOf: $0) }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// The pieces of which the id consists, in UTF-8, for those who need no text of it.
    func forEachPartOfID(_ body: (UnsafeBufferPointer<UInt8>) -> Void) {
        texts.withBytes { $0.forEachPartOfID(numbered: number, body) }
    }

    /// The same without the name of the check, with which all ids of a check begin.
    func forEachPartOfIDAfterCheck(_ body: (UnsafeBufferPointer<UInt8>) -> Void) {
        texts.withBytes { $0.forEachPartOfIDAfterCheck(numbered: number, body) }
    }

    /// About how many bytes it takes.
    var size: Int {
        texts.size
            + data.reduce(0) { sum, member in
                guard case .string(let text) = member.1 else { return sum + member.0.utf8.count + 16 }
                return sum + member.0.utf8.count + text.utf8.count
            }
    }
}

extension Finding {
    /// Writes the members of the object that programs read.
    ///
    /// - Parameter severity: how much it matters, once its check's thresholds are looked at.
    public func writeMembers(severity: Severity, to writer: inout JSONWriter) {
        texts.withBytes { texts in
            writer.name("id")
            writer.write(textInParts: { texts.forEachPartOfID(numbered: number, $0) })
            writer.name("check")
            writer.write(utf8: texts.check)
            writer.member("severity", text: severity.rawValue)
            writer.name("message")
            writer.write(utf8: texts.message)
            writer.name("subject")
            guard let (model, code) = texts.subject else { return writer.write(.null) }
            writer.object { writer in
                writer.name("model")
                writer.write(utf8: model)
                writer.name("code")
                writer.write(utf8: code)
            }
        }
        writer.member("data", .object(data))
    }
}

extension Finding: WireValue {
    func write(to writer: inout WireWriter) {
        writer.write(severity)
        writer.write(texts)
        writer.write(number)
        writer.write(JSONValue.object(data))
    }

    init(from reader: inout WireReader) throws(WireError) {
        severity = try reader.value()
        texts = try reader.value()
        number = try reader.integer(in: 1...FindingCollector.limit)
        guard case .object(let members) = try reader.value(JSONValue.self) else {
            throw WireError("a finding's data has no names")
        }
        data = members
    }
}
