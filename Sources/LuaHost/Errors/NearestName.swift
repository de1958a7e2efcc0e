/// Finds the name that somebody probably meant.
enum NearestName {
    /// The candidate closest to a misspelt name, nil when none is close enough to be worth saying.
    ///
    /// Closeness is the number of characters to add, drop, change or swap with a neighbour (optimal
    /// string alignment distance), ignoring case; about a third of the name may differ. Equally close
    /// candidates are taken in alphabetical order.
    static func suggestion(for name: String, in candidates: some Sequence<String>) -> String? {
        let wanted = Array(name.lowercased().unicodeScalars)
        guard !wanted.isEmpty, wanted.count <= 100 else { return nil }
        var best: (name: String, distance: Int)?
        for candidate in candidates {
            let scalars = Array(candidate.lowercased().unicodeScalars)
            guard scalars.count <= 100, candidate != name else { continue }
            // In names of one or two letters, one different letter is already another name.
            let allowed = min(wanted.count, scalars.count) < 3 ? 0 : max(1, max(wanted.count, scalars.count) / 3)
            guard abs(scalars.count - wanted.count) <= allowed else { continue }
            let distance = distance(wanted, scalars)
            guard distance <= allowed else { continue }
            guard let current = best else {
                best = (candidate, distance)
                continue
            }
            if distance < current.distance || (distance == current.distance && candidate < current.name) {
                best = (candidate, distance)
            }
        }
        return best?.name
    }

    private static func distance(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Int {
        var beforePrevious = [Int](repeating: 0, count: right.count + 1)
        var previous = Array(0...right.count)
        for row in left.indices {
            var current = [row + 1]
            current.reserveCapacity(right.count + 1)
            for column in right.indices {
                let change = previous[column] + (left[row] == right[column] ? 0 : 1)
                var cost = min(previous[column + 1] + 1, current[column] + 1, change)
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
