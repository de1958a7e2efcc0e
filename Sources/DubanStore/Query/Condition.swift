public import DubanModel

/// One condition of a query on one field.
public struct Condition: Sendable, Hashable {
    /// How the field's value is compared.
    public enum Comparison: Sendable, Hashable {
        /// Equal; a day equals every moment of it.
        case equal(FieldValue)
        /// Known, and not equal.
        case notEqual(FieldValue)
        /// Equal to one of several.
        case oneOf([FieldValue])
        /// Known, and equal to none of several.
        case noneOf([FieldValue])
        /// Less or earlier; before a day means before its first second.
        case less(FieldValue)
        /// Less or equal; until a day means until its end.
        case lessOrEqual(FieldValue)
        /// Greater or later; after a day means after its end.
        case greater(FieldValue)
        /// Greater or equal; from a day on means from its first second.
        case greaterOrEqual(FieldValue)
        /// A moment that had passed by the end of a day, or by a second: a time on that day had, the day itself, which
        /// lasts until its end, had not.
        case passedBy(FieldValue)
        /// Text that holds another, letter for letter.
        case contains(String)
        /// Text that begins with another, letter for letter.
        case hasPrefix(String)
        /// A value is known, or not.
        case isKnown(Bool)
    }

    /// The most values that one list may have: engines number the parameters of a query up to a bound.
    public static let longestList = 30_000

    /// The field.
    public let field: FieldName
    /// The comparison.
    public let comparison: Comparison

    /// Makes a condition.
    public init(_ field: FieldName, _ comparison: Comparison) {
        self.field = field
        self.comparison = comparison
    }
}
