/// A few of the stored fields of a model, by their places among them.
struct FieldPlaces: Sendable, Hashable {
    private var bits: UInt64 = 0

    /// A model with more stored fields than this cannot be told of.
    static let most = 64

    /// Takes in a place below ``most``.
    mutating func insert(_ place: Int) {
        bits |= 1 << UInt64(place)
    }

    /// Whether a place is among them.
    func contains(_ place: Int) -> Bool {
        place < Self.most && bits >> UInt64(place) & 1 == 1
    }
}
