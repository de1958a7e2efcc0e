/// The lines in which two texts differ, as `diff` writes them: gone with a minus, new with a plus.
struct LineDifference {
    let lines: [String]

    init(from before: String, to after: String) {
        let old = before.split(omittingEmptySubsequences: false) { $0.isNewline }
        let new = after.split(omittingEmptySubsequences: false) { $0.isNewline }
        let difference = new.difference(from: old)
        let removals = difference.removals.map { Self.place($0, mark: "-") }
        let insertions = difference.insertions.map { Self.place($0, mark: "+") }
        lines = removals.map(\.line) + insertions.map(\.line)
    }

    private static func place(
        _ change: CollectionDifference<Substring>.Change,
        mark: String
    ) -> (offset: Int, line: String) {
        switch change {
        case .insert(let offset, let element, _), .remove(let offset, let element, _): (offset, mark + element)
        }
    }
}
