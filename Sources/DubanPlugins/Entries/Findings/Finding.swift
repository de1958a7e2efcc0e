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

    /// The same on every run for the same thing.
    public internal(set) var id: String
    /// The check's full name.
    public let check: String
    /// How much it matters.
    public let severity: Severity
    /// What it says.
    public let message: String
    /// What it is about; nil for the workspace as a whole.
    public let subject: Subject?
    /// The values that the message is made of, by name.
    public let data: [(String, JSONValue)]
}

extension Finding {
    /// About how many bytes its texts take.
    var size: Int {
        id.utf8.count + message.utf8.count
            + data.reduce(0) { sum, member in
                guard case .string(let text) = member.1 else { return sum + member.0.utf8.count + 16 }
                return sum + member.0.utf8.count + text.utf8.count
            }
    }
}
