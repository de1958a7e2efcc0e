public import DubanModel

extension FieldValue: ExpressibleByStringLiteral {
    /// Text, so that test records read easily.
    public init(stringLiteral value: String) { self = .text(value) }
}
