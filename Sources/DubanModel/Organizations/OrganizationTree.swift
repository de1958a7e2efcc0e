/// Organizations, each under the one that it belongs to.
public struct OrganizationTree: Sendable {
    /// An organization and how many stand above it.
    public struct Entry: Sendable {
        /// The organization.
        public let organization: Record
        /// How many stand above it.
        public let depth: Int
    }

    /// Every organization once, each after its parent, otherwise in the order given.
    public let entries: [Entry]

    /// Sorts organizations into their places. One whose parent is not among them stands at the top, and so does the first of
    /// those that are each other's parents, for nothing keeps an import from making them so.
    public init(_ organizations: [Record]) {
        let codes = Set(organizations.map(\.code))
        let children = Dictionary(grouping: organizations) { $0["parent"].text }
        let roots = organizations.filter { $0["parent"].text.map { !codes.contains($0) } ?? true }
        var entries: [Entry] = []
        var seen: Set<String> = []
        for root in roots + organizations where !seen.contains(root.code) {
            var waiting = [Entry(organization: root, depth: 0)]
            while let next = waiting.popLast() {
                guard seen.insert(next.organization.code).inserted else { continue }
                entries.append(next)
                waiting += (children[next.organization.code] ?? []).reversed().map {
                    Entry(organization: $0, depth: next.depth + 1)
                }
            }
        }
        self.entries = entries
    }
}
