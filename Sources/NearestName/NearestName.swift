/// Finds the name that a person probably meant.
public enum NearestName {
    /// The known name nearest to a misspelt one, by the optimal-string-alignment distance (insertions, deletions,
    /// substitutions and swaps of neighbours count one each); nil when none is near: more than a third of the longer
    /// name's letters would have to change. Of equally near names the first is taken.
    public static func suggestion(for misspelt: String, in known: some Sequence<String>) -> String? {
        let wanted = Array(misspelt.lowercased())
        guard wanted.count <= 200 else { return nil }
        var best: (name: String, distance: Int)?
        for name in known {
            let letters = Array(name.lowercased())
            let allowed = max(1, max(wanted.count, letters.count) / 3)
            guard letters.count <= 200, abs(letters.count - wanted.count) <= allowed else { continue }
            let distance = self.distance(wanted, letters)
            if distance <= allowed, distance < best?.distance ?? .max { best = (name, distance) }
        }
        return best?.name
    }

    private static func distance(_ left: [Character], _ right: [Character]) -> Int {
        var beforePrevious: [Int] = []
        var previous = Array(0...right.count)
        for row in 0..<left.count {
            var current = [row + 1]
            for column in 0..<right.count {
                let substitution = previous[column] + (left[row] == right[column] ? 0 : 1)
                var cost = min(previous[column + 1] + 1, current[column] + 1, substitution)
                if row > 0, column > 0, left[row] == right[column - 1], left[row - 1] == right[column] {
                    cost = min(cost, beforePrevious[column - 1] + 1)
                }
                current.append(cost)
            }
            beforePrevious = previous
            previous = current
        }
        return previous[right.count]
    }
}
