/// A line of a terminal, built of runs of text in their styles.
struct TerminalLine {
    private var runs: [(text: String, style: TerminalStyle)] = []
    /// The columns used so far.
    private(set) var width = 0

    init() {}

    /// Makes a line of one run.
    init(_ text: String, _ style: TerminalStyle = []) {
        append(text, style)
    }

    /// Adds a run of text, which must not hold control characters.
    mutating func append(_ text: String, _ style: TerminalStyle = []) {
        guard !text.isEmpty else { return }
        runs.append((text, style))
        width += DisplayWidth.of(text)
    }

    /// Adds the runs of another line.
    mutating func append(_ line: TerminalLine) {
        runs += line.runs
        width += line.width
    }

    /// Adds spaces.
    mutating func appendSpaces(_ count: Int) {
        if count > 0 { append(String(repeating: " ", count: count)) }
    }

    /// Adds spaces up to a column.
    mutating func pad(to column: Int) {
        appendSpaces(column - width)
    }

    /// The line as text, without spaces at its end.
    func text(usesColor: Bool) -> String {
        var kept = runs
        while let last = kept.last {
            let end = last.text.lastIndex { $0 != " " }
            guard let end else {
                kept.removeLast()
                continue
            }
            kept[kept.count - 1].text = String(last.text[...end])
            break
        }
        return kept.map { usesColor ? $0.style.applied(to: $0.text) : $0.text }.joined()
    }
}
