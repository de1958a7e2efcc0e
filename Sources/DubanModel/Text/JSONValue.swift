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
        write(to: &bytes, indentation: indented ? 0 : nil)
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Adds the value of a field as JSON text in UTF-8: the same as the value made of it gives, without making texts.
    package static func append(_ value: FieldValue, to bytes: inout [UInt8]) {
        switch value {
        case .null: bytes += "null".utf8
        case .text(let text): write(text, to: &bytes)
        case .moment, .money: write(value.written, to: &bytes)
        case .integer, .number, .boolean: JSONValue(value).write(to: &bytes, indentation: nil)
        }
    }

    // Bytes rather than text: a text looks at what is appended to it, and results have hundreds of thousands of pieces.
    private func write(to bytes: inout [UInt8], indentation: Int?) {
        switch self {
        case .null: bytes += "null".utf8
        case .boolean(let boolean): bytes += (boolean ? "true" : "false").utf8
        case .integer(let integer): bytes += String(integer).utf8
        case .number(let number): bytes += (number.isFinite ? FieldValue.number(number).written : "null").utf8
        case .string(let string): JSONValue.write(string, to: &bytes)
        case .array(let elements):
            JSONValue.writeList(elements, between: "[]", to: &bytes, indentation: indentation) {
                $0.write(to: &$1, indentation: $2)
            }
        case .object(let members):
            JSONValue.writeList(members, between: "{}", to: &bytes, indentation: indentation) { member, bytes, inner in
                JSONValue.write(member.0, to: &bytes)
                bytes += (inner == nil ? ":" : ": ").utf8
                member.1.write(to: &bytes, indentation: inner)
            }
        }
    }

    private static func writeList<Element>(
        _ elements: [Element],
        between brackets: String,
        to bytes: inout [UInt8],
        indentation: Int?,
        each: (Element, inout [UInt8], Int?) -> Void
    ) {
        bytes += brackets.utf8.prefix(1)
        let inner = indentation.map { $0 + 1 }
        for (position, element) in elements.enumerated() {
            if position > 0 { bytes.append(UInt8(ascii: ",")) }
            if let inner { breakLine(in: &bytes, indentation: inner) }
            each(element, &bytes, inner)
        }
        if let indentation, !elements.isEmpty { breakLine(in: &bytes, indentation: indentation) }
        bytes += brackets.utf8.suffix(1)
    }

    private static func breakLine(in bytes: inout [UInt8], indentation: Int) {
        bytes.append(UInt8(ascii: "\n"))
        for _ in 0..<2 * indentation { bytes.append(UInt8(ascii: " ")) }
    }

    private static func write(_ string: String, to bytes: inout [UInt8]) {
        bytes.append(UInt8(ascii: "\""))
        var string = string
        string.withUTF8 { text in
            // Most text has nothing to escape, and is then taken as a whole.
            if text.allSatisfy(isPlain) { bytes += text } else { for byte in text { writeEscaped(byte, to: &bytes) } }
        }
        bytes.append(UInt8(ascii: "\""))
    }

    private static func isPlain(_ byte: UInt8) -> Bool {
        byte >= 0x20 && byte != UInt8(ascii: "\"") && byte != UInt8(ascii: "\\") && byte != 0x7F
    }

    private static func writeEscaped(_ byte: UInt8, to bytes: inout [UInt8]) {
        switch byte {
        case _ where isPlain(byte): bytes.append(byte)
        case UInt8(ascii: "\""): bytes += "\\\"".utf8
        case UInt8(ascii: "\\"): bytes += "\\\\".utf8
        case UInt8(ascii: "\n"): bytes += "\\n".utf8
        case UInt8(ascii: "\r"): bytes += "\\r".utf8
        case UInt8(ascii: "\t"): bytes += "\\t".utf8
        default: bytes += ("\\u00" + (byte < 0x10 ? "0" : "") + String(byte, radix: 16)).utf8
        }
    }

    /// Values are equal when they write the same text.
    public static func == (left: JSONValue, right: JSONValue) -> Bool {
        left.text() == right.text()
    }
}
