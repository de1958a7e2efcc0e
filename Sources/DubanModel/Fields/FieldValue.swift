/// A value of a field.
public enum FieldValue: Sendable, Hashable {
    /// Nothing known.
    case null
    /// Text, a choice's word, a period's written form or a code.
    case text(String)
    /// A whole number.
    case integer(Int64)
    /// A decimal number or a percentage.
    case number(Double)
    /// Yes or no.
    case boolean(Bool)
    /// A day or a second.
    case moment(Moment)
    /// An exact amount.
    case money(Money)

    /// Whether nothing is known.
    public var isNull: Bool { self == .null }

    /// The text, if it is one.
    public var text: String? {
        if case .text(let text) = self { text } else { nil }
    }

    /// The moment, if it is one.
    public var moment: Moment? {
        if case .moment(let moment) = self { moment } else { nil }
    }

    /// The amount, if it is one.
    public var money: Money? {
        if case .money(let money) = self { money } else { nil }
    }

    /// The whole number, if it is one.
    public var integer: Int64? {
        if case .integer(let integer) = self { integer } else { nil }
    }

    /// The number, whole or not, if it is one.
    public var number: Double? {
        switch self {
        case .number(let number): number
        case .integer(let integer): Double(integer)
        default: nil
        }
    }

    /// The value as people and files write it; empty for nothing.
    public var written: String {
        switch self {
        case .null: ""
        case .text(let text): text
        case .integer(let integer): String(integer)
        case .number(let number): number == number.rounded() && abs(number) < 1e15 ? String(Int64(number)) : "\(number)"
        case .boolean(let boolean): boolean ? "yes" : "no"
        case .moment(let moment): moment.description
        case .money(let money): money.description
        }
    }
}
