import DubanModel

/// What differs between two texts, line by line.
struct TextDifference {
    private let lines: [LocalizedText]

    /// More lines than that tell nobody more.
    private static let most = 40

    init(from old: String, to new: String) {
        let old = old.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        let new = new.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        let difference = new.difference(from: old)
        let removed = Dictionary(grouping: difference.removals, by: Self.place).mapValues { $0.map(Self.line) }
        let added = Dictionary(grouping: difference.insertions, by: Self.place).mapValues { $0.map(Self.line) }
        var lines: [LocalizedText] = []
        for (place, texts) in removed.sorted(by: { $0.key < $1.key }) {
            lines += texts.map { LocalizedText("  line \(place + 1) - \($0)", zh: "  第 \(place + 1) 行 - \($0)") }
        }
        for (place, texts) in added.sorted(by: { $0.key < $1.key }) {
            lines += texts.map { LocalizedText("  line \(place + 1) + \($0)", zh: "  第 \(place + 1) 行 + \($0)") }
        }
        self.lines = lines
    }

    /// The lines that went, and those that came.
    func text(_ language: Language) -> String {
        var shown = Array(lines.prefix(Self.most))
        let rest = lines.count - shown.count
        if rest > 0 { shown.append(LocalizedText("  … and \(rest) more lines", zh: "  … 另有 \(rest) 行")) }
        return shown.map { $0(language) }.joined(separator: "\n")
    }

    private static func place(_ change: CollectionDifference<String>.Change) -> Int {
        switch change {
        case .insert(let offset, _, _), .remove(let offset, _, _): offset
        }
    }

    private static func line(_ change: CollectionDifference<String>.Change) -> String {
        switch change {
        case .insert(_, let line, _), .remove(_, let line, _): line
        }
    }
}
