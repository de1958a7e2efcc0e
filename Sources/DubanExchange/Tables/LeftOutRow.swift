public import DubanModel

/// A row of a spreadsheet that is no record.
public struct LeftOutRow: Sendable, Equatable {
    /// Why a row is left out.
    public enum Reason: Sendable, Equatable {
        /// It adds up others.
        case totals
        /// It is a heading within the table, or the headings once more.
        case heading
        /// It is a remark.
        case note
    }

    /// The row's number.
    public let line: Int
    /// What stands first in it.
    public let text: String
    /// Why it is left out.
    public let reason: Reason

    /// The reason in words.
    public var explanation: LocalizedText {
        switch reason {
        case .totals: LocalizedText("a row of totals", zh: "合计行")
        case .heading: LocalizedText("a heading within the table", zh: "表内标题行")
        case .note: LocalizedText("a remark", zh: "说明行")
        }
    }
}
