/// Lists that were taken apart before, by their text.
final class ReadLists {
    private var known: [String: [String]] = [:]
    private static let most = 4096

    /// The parts of a text, taken apart only where it is new.
    func parts(of written: String, _ takeApart: (String) -> [String]) -> [String] {
        if let parts = known[written] { return parts }
        let parts = takeApart(written)
        if known.count >= Self.most { known = [:] }
        known[written] = parts
        return parts
    }
}
