public import DubanModel

/// A value of a parameter or setting.
public enum SchemaValue: Sendable, Hashable {
    /// Text, a choice or a code.
    case text(String)
    /// A whole number.
    case integer(Int64)
    /// A number or percentage.
    case number(Double)
    /// Yes or no.
    case boolean(Bool)
    /// A day.
    case date(Moment)
    /// A period.
    case period(Period)
    /// An amount.
    case money(Money)

    /// The number, where it is one.
    var number: Double? {
        switch self {
        case .integer(let integer): Double(integer)
        case .number(let number): number
        default: nil
        }
    }

    /// The value as a person writes it.
    public var written: String {
        switch self {
        case .text(let text): text
        case .integer(let integer): String(integer)
        case .number(let number): FieldValue.number(number).written
        case .boolean(let boolean): boolean ? "true" : "false"
        case .date(let moment): moment.description
        case .period(let period): period.description
        case .money(let money): money.description
        }
    }
}
