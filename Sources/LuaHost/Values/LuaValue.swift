/// A Lua value as the host sees it.
public enum LuaValue {
    /// `nil`, or no value at all.
    case `nil`
    /// `true` or `false`.
    case boolean(Bool)
    /// A whole number.
    case integer(Int64)
    /// A floating-point number.
    case number(Double)
    /// A string that is valid UTF-8.
    case string(String)
    /// A string that is not valid UTF-8: Lua strings are bytes.
    case bytes([UInt8])
    /// A table, by reference.
    case table(LuaTable)
    /// A function, by reference.
    case function(LuaFunction)
    /// A value of one of the host's value types.
    case boxed(LuaBoxed)
    /// An object of the host.
    case object(LuaObject)
    /// A record, by reference.
    case record(LuaRecord)
    /// Anything else, such as a coroutine, by reference.
    case other(LuaReference)
}

extension LuaValue {
    /// Whether this is `nil`.
    public var isNil: Bool {
        if case .nil = self { true } else { false }
    }

    /// The text of a string, with invalid UTF-8 repaired.
    public var text: String? {
        switch self {
        case .string(let string): string
        case .bytes(let bytes): String(decoding: bytes, as: UTF8.self)
        default: nil
        }
    }

    /// The number of an integer, or of a floating-point number without a fraction.
    public var integer: Int64? {
        switch self {
        case .integer(let integer): integer
        case .number(let number): Int64(exactly: number)
        default: nil
        }
    }

    /// The number of an integer or a floating-point number.
    public var number: Double? {
        switch self {
        case .integer(let integer): Double(integer)
        case .number(let number): number
        default: nil
        }
    }

    /// The value of a boolean.
    public var boolean: Bool? {
        if case .boolean(let boolean) = self { boolean } else { nil }
    }

    /// The table, if this is one.
    public var table: LuaTable? {
        if case .table(let table) = self { table } else { nil }
    }

    /// The function, if this is one.
    public var function: LuaFunction? {
        if case .function(let function) = self { function } else { nil }
    }

    /// The name of the type as a script's author knows it: "string", "table", "task".
    public var typeName: String {
        switch self {
        case .nil: "nil"
        case .boolean: "boolean"
        case .integer, .number: "number"
        case .string, .bytes: "string"
        case .table: "table"
        case .function: "function"
        case .boxed(let boxed): boxed.type.name
        case .object(let object): object.type.name
        case .record(let record): record.type.name
        case .other: "value"
        }
    }
}

extension LuaValue: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral, ExpressibleByFloatLiteral,
    ExpressibleByBooleanLiteral, ExpressibleByNilLiteral
{
    /// A string.
    public init(stringLiteral value: String) { self = .string(value) }
    /// An integer.
    public init(integerLiteral value: Int64) { self = .integer(value) }
    /// A floating-point number.
    public init(floatLiteral value: Double) { self = .number(value) }
    /// A boolean.
    public init(booleanLiteral value: Bool) { self = .boolean(value) }
    /// `nil`.
    public init(nilLiteral: ()) { self = .nil }
}
