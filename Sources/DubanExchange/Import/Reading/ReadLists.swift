import DubanModel

/// Lists that were taken apart before, by their text.
final class ReadLists {
    private var known: [ExactText: [String]] = [:]
    private static let most = 4096

    /// The parts of a text, taken apart only where it is new.
    func parts(of written: String, _ takeApart: (String) -> [String]) -> [String] {
        let key = ExactText(written)
        if let parts = known[key] { return parts }
        let parts = takeApart(written)
        if known.count >= Self.most { known = [:] }
        known[key] = parts
        return parts
    }
}
