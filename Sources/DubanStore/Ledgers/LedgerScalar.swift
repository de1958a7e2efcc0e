import DubanModel

/// One member of the JSON object with the values of ledger fields, as it was found.
enum LedgerScalar: Decodable {
    case text(String)
    case integer(Int64)
    case number(Double)
    /// What no field holds: nothing, yes or no, a list, an object.
    case other

    init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        if let text = try? container.decode(String.self) {
            self = .text(text)
        } else if (try? container.decode(Bool.self)) != nil {
            self = .other
        } else if let integer = try? container.decode(Int64.self) {
            self = .integer(integer)
        } else if let number = try? container.decode(Double.self) {
            self = .number(number)
        } else {
            self = .other
        }
    }

    /// How a value is kept.
    init?(_ value: FieldValue) {
        switch value {
        case .null: return nil
        case .text(let text): self = .text(text)
        case .integer(let integer): self = .integer(integer)
        case .number(let number): self = .number(number)
        case .boolean(let boolean): self = .integer(boolean ? 1 : 0)
        case .moment(let moment): self = .integer(moment.encoded)
        case .money(let money): self = .integer(money.fen)
        }
    }

    /// The value as a field of a type holds it; nothing where it is no such value.
    func value(as type: FieldType) -> FieldValue {
        switch (self, type) {
        case (.text(let text), .text), (.text(let text), .choice), (.text(let text), .reference),
            (.text(let text), .period):
            .text(text)
        case (.integer(let integer), .integer), (.integer(let integer), .boolean), (.integer(let integer), .moment),
            (.integer(let integer), .money), (.integer(let integer), .number), (.integer(let integer), .percent):
            FieldValue(stored: integer, as: type)
        case (.number(let number), .number), (.number(let number), .percent): .number(number)
        default: .null
        }
    }

    /// The value as JSON text; nil for what is not kept.
    var json: String? {
        switch self {
        case .text(let text): JSONValue.string(text).text()
        case .integer(let integer): String(integer)
        // With a point or an exponent, so that the engine adds such numbers as decimal ones.
        case .number(let number): number.isFinite ? "\(number)" : nil
        case .other: nil
        }
    }
}
