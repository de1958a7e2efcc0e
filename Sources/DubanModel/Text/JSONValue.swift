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
        var output = ""
        write(to: &output, indentation: indented ? 0 : nil)
        return output
    }

    /// Adds the value as JSON text, without indentation.
    public func append(to output: inout String) {
        write(to: &output, indentation: nil)
    }

    private func write(to output: inout String, indentation: Int?) {
        switch self {
        case .null: output += "null"
        case .boolean(let boolean): output += boolean ? "true" : "false"
        case .integer(let integer): output += String(integer)
        case .number(let number): output += number.isFinite ? FieldValue.number(number).written : "null"
        case .string(let string): JSONValue.write(string, to: &output)
        case .array(let elements):
            JSONValue.writeList(elements, open: "[", close: "]", to: &output, indentation: indentation) {
                $0.write(to: &$1, indentation: $2)
            }
        case .object(let members):
            JSONValue.writeList(members, open: "{", close: "}", to: &output, indentation: indentation) {
                member,
                output,
                inner in
                JSONValue.write(member.0, to: &output)
                output += inner == nil ? ":" : ": "
                member.1.write(to: &output, indentation: inner)
            }
        }
    }

    private static func writeList<Element>(
        _ elements: [Element],
        open: String,
        close: String,
        to output: inout String,
        indentation: Int?,
        each: (Element, inout String, Int?) -> Void
    ) {
        output += open
        let inner = indentation.map { $0 + 1 }
        for (position, element) in elements.enumerated() {
            if position > 0 { output += "," }
            if let inner { output += "\n" + String(repeating: "  ", count: inner) }
            each(element, &output, inner)
        }
        if let indentation, !elements.isEmpty { output += "\n" + String(repeating: "  ", count: indentation) }
        output += close
    }

    private static func write(_ string: String, to output: inout String) {
        output += "\""
        // Most text has nothing to escape, and is then taken as a whole.
        if string.utf8.allSatisfy({ $0 >= 0x20 && $0 != 0x22 && $0 != 0x5C && $0 != 0x7F }) {
            output += string
            output += "\""
            return
        }
        for scalar in string.unicodeScalars {
            switch scalar {
            case "\"": output += "\\\""
            case "\\": output += "\\\\"
            case "\n": output += "\\n"
            case "\r": output += "\\r"
            case "\t": output += "\\t"
            case _ where scalar.value < 0x20 || scalar.value == 0x7F:
                output +=
                    "\\u" + String(repeating: "0", count: scalar.value < 0x10 ? 3 : 2)
                    + String(scalar.value, radix: 16)
            default: output.unicodeScalars.append(scalar)
            }
        }
        output += "\""
    }

    /// Values are equal when they write the same text.
    public static func == (left: JSONValue, right: JSONValue) -> Bool {
        left.text() == right.text()
    }
}
