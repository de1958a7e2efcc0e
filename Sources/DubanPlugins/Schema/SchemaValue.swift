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
    /// Several values, none of them a list.
    case list([SchemaValue])

    /// The number, where it is one.
    var number: Double? {
        switch self {
        case .integer(let integer): Double(integer)
        case .number(let number): number
        default: nil
        }
    }

    /// The numbers in it, which must be within a schema's range.
    var numbers: [Double] {
        if case .list(let values) = self { return values.compactMap(\.number) }
        return number.map { [$0] } ?? []
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
        case .list(let values): values.map(\.written).joined(separator: ",")
        }
    }
}
