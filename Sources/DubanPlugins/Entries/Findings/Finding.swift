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

    /// The check's full name.
    public let check: String
    /// How much it matters.
    public let severity: Severity
    /// What it says.
    public let message: String
    /// What it is about; nil for the workspace as a whole.
    public let subject: Subject?
    /// What tells it from others about the same record; nil where the check names nothing.
    public let key: String?
    /// Its place among those that are told apart by nothing else, from 1.
    var number = 1
    /// The values that the message is made of, by name.
    public let data: [(String, JSONValue)]
}

extension Finding {
    /// The same on every run for the same thing: made of the check, the record and the key, and numbered from the second
    /// one on of which all of these are the same.
    public var id: String {
        var id = ""
        id.reserveCapacity(64)
        forEachPartOfID { id += $0 }
        return id
    }

    /// The texts of which the id consists, for those who need no text of their own.
    func forEachPartOfID(_ body: (String) -> Void) {
        body(check)
        if let subject {
            body(":")
            body(subject.model)
            body("/")
            body(subject.code)
        }
        if let key {
            body("#")
            body(key)
        }
        if number > 1 { body("#\(number)") }
    }

    /// About how many bytes its texts take.
    var size: Int {
        check.utf8.count + message.utf8.count + (key?.utf8.count ?? 0)
            + (subject.map { $0.model.utf8.count + $0.code.utf8.count } ?? 0)
            + data.reduce(0) { sum, member in
                guard case .string(let text) = member.1 else { return sum + member.0.utf8.count + 16 }
                return sum + member.0.utf8.count + text.utf8.count
            }
    }
}
