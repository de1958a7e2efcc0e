import DubanModel
import DubanStore

// What the database does for stored fields, for values that a plugin computes.
extension Condition.Comparison {
    /// Whether a value meets the comparison. Nothing known meets none but those that ask for it.
    func holds(for value: FieldValue) -> Bool {
        switch self {
        case .isKnown(let known): value.isNull != known
        case .equal(let other): value.equals(other)
        case .notEqual(let other): !value.isNull && !value.equals(other)
        case .oneOf(let others): others.contains(where: value.equals)
        case .noneOf(let others): !value.isNull && !others.contains(where: value.equals)
        case .less(let other): value.compared(to: other.bound(atEnd: false)) == -1
        case .lessOrEqual(let other): (value.compared(to: other.bound(atEnd: true)) ?? 1) <= 0
        case .greater(let other): value.compared(to: other.bound(atEnd: true)) == 1
        case .greaterOrEqual(let other): (value.compared(to: other.bound(atEnd: false)) ?? -1) >= 0
        case .passedBy(let other): value.compared(to: other) == -1
        case .contains(let text): value.text?.contains(text) ?? false
        case .hasPrefix(let text): value.text?.hasPrefix(text) ?? false
        }
    }
}

extension FieldValue {
    /// -1, 0 or 1; nil where one is not known or the two have no order.
    func compared(to other: FieldValue) -> Int? {
        switch (self, other) {
        case (.text(let left), .text(let right)): Self.order(Array(left.utf8), Array(right.utf8))
        case (.moment(let left), .moment(let right)): Self.order(left.encoded, right.encoded)
        case (.money(let left), .money(let right)): Self.order(left.fen, right.fen)
        case (.integer(let left), .integer(let right)): Self.order(left, right)
        case (.boolean(let left), .boolean(let right)): Self.order(left ? 1 : 0, right ? 1 : 0)
        default:
            if let left = number, let right = other.number { Self.order(left, right) } else { nil }
        }
    }

    fileprivate func equals(_ other: FieldValue) -> Bool {
        if case .moment(let day) = other, day.isDayOnly, case .moment(let moment) = self {
            return moment.date == day.date
        }
        return self == other || compared(to: other) == 0
    }

    /// A day, taken as its first or its last moment.
    fileprivate func bound(atEnd: Bool) -> FieldValue {
        guard case .moment(let moment) = self, moment.isDayOnly, !atEnd else { return self }
        return .moment(.start(of: moment.date))
    }

    private static func order<Value: Comparable>(_ left: Value, _ right: Value) -> Int {
        left < right ? -1 : left == right ? 0 : 1
    }

    private static func order(_ left: [UInt8], _ right: [UInt8]) -> Int {
        left.lexicographicallyPrecedes(right) ? -1 : left == right ? 0 : 1
    }
}
