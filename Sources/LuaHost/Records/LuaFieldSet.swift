internal import CLuaShim

/// A set of the fields of a record type, by number: the order in which they were defined.
public struct LuaFieldSet: Hashable, Sendable, Sequence {
    /// The most fields that a record type can have.
    public static let limit = Int(LH_FIELD_LIMIT)

    private var low: UInt64
    private var high: UInt64

    /// Makes a set of the fields with these numbers; numbers out of range are left out.
    public init(_ fields: some Sequence<Int> = []) {
        low = 0
        high = 0
        for field in fields { insert(field) }
    }

    init(_ set: lh_field_set) {
        low = set.words.0
        high = set.words.1
    }

    /// Adds a field.
    public mutating func insert(_ field: Int) {
        guard (0..<Self.limit).contains(field) else { return }
        if field < 64 { low |= 1 << UInt64(field) } else { high |= 1 << UInt64(field - 64) }
    }

    /// Whether a field is in the set.
    public func contains(_ field: Int) -> Bool {
        guard (0..<Self.limit).contains(field) else { return false }
        return field < 64 ? low >> UInt64(field) & 1 == 1 : high >> UInt64(field - 64) & 1 == 1
    }

    /// Whether there is no field in the set.
    public var isEmpty: Bool { low == 0 && high == 0 }

    /// The numbers of the fields, ascending.
    public func makeIterator() -> IndexingIterator<[Int]> {
        (0..<Self.limit).filter(contains).makeIterator()
    }
}
