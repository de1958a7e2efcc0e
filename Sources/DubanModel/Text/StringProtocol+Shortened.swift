extension StringProtocol {
    /// The text as a message shows it: all of a short one, and the beginning of one that is longer than anybody reads,
    /// such as a whole file that landed in a cell.
    package var shortened: String {
        guard let end = index(startIndex, offsetBy: 60, limitedBy: endIndex), end < endIndex else {
            return String(self)
        }
        return self[..<end] + "…"
    }
}
