/// A JSON value that keeps the order of its members, for output that is the same on every run.
public enum JSONValue: Sendable, Equatable, ExpressibleByStringLiteral, ExpressibleByIntegerLiteral,
    ExpressibleByBooleanLiteral
{
    /// `null`.
    case null
    /// `true` or `false`.
    case boolean(Bool)
    /// A whole number.
    case integer(Int64)
    /// A decimal number; written as `null` where it is not finite, because JSON has no such number.
    case number(Double)
    /// Text.
    case string(String)
    /// An ordered list.
    case array([JSONValue])
    /// Named members, in their order.
    case object([(String, JSONValue)])

    /// Makes text.
    public init(stringLiteral value: String) { self = .string(value) }
    /// Makes a whole number.
    public init(integerLiteral value: Int64) { self = .integer(value) }
    /// Makes a truth value.
    public init(booleanLiteral value: Bool) { self = .boolean(value) }

    /// Makes a whole number.
    public init(_ value: Int) { self = .integer(Int64(value)) }
    /// Makes text, or `null` for none.
    public init(_ value: String?) { self = value.map(JSONValue.string) ?? .null }

    /// The value of a field.
    public init(_ value: FieldValue) {
        switch value {
        case .null: self = .null
        case .text(let text): self = .string(text)
        case .integer(let integer): self = .integer(integer)
        case .number(let number): self = .number(number)
        case .boolean(let boolean): self = .boolean(boolean)
        case .moment(let moment): self = .string(moment.description)
        // Money stays exact, which a JSON number in binary floating point would not.
        case .money(let money): self = .string(money.description)
        }
    }

    /// The value as JSON text; indented by two spaces a level when asked.
    public func text(indented: Bool = false) -> String {
        var bytes: [UInt8] = []
        JSONWriter.write(indented: indented) {
            if bytes.isEmpty { bytes = $0 } else { bytes += $0 }
        } _: {
            $0.write(self)
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Adds the value of a field as JSON text in UTF-8: the same as the value made of it gives, without making texts.
    package static func append(_ value: FieldValue, to bytes: inout [UInt8]) {
        switch value {
        case .null: bytes += "null".utf8
        case .text(let text): JSONWriter.append(text, to: &bytes)
        case .moment, .money: JSONWriter.append(value.written, to: &bytes)
        case .integer(let integer): bytes += String(integer).utf8
        case .number, .boolean: bytes += JSONValue(value).text().utf8
        }
    }

    /// Values are equal when they write the same text.
    public static func == (left: JSONValue, right: JSONValue) -> Bool {
        left.text() == right.text()
    }
}
