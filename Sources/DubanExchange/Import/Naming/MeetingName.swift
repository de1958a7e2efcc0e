import DubanModel

/// A meeting as ledgers name it: `第80次周交办会`.
struct MeetingName {
    /// A meeting that is known under a name.
    struct Known: Sendable {
        /// Its code.
        var code: String
        /// The day on which it was held.
        var held: CivilDate
        /// Its number among those of its kind.
        var sequence: Int64?
        /// The tasks that it assigned, by title.
        var codes: [String: String]
    }

    /// The whole name.
    let text: String
    /// The number in it.
    let sequence: Int64?
    /// Its kind, by the words in it.
    let kind: String

    init(_ text: String) {
        self.text = text
        let digits = text.drop { !($0.isASCII && $0.isNumber) }.prefix { $0.isASCII && $0.isNumber }
        sequence = digits.count < 7 ? Int64(digits) : nil
        let lowered = text.lowercased()
        if lowered.contains("周") || lowered.contains("week") {
            kind = "weekly"
        } else if lowered.contains("月") || lowered.contains("month") {
            kind = "monthly"
        } else {
            kind = "other"
        }
    }

    /// The code that such a meeting gets.
    var code: String { sequence.map { "\(kind)-\($0)" } ?? text }
}
