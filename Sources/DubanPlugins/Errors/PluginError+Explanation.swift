public import DubanModel

extension PluginError {
    /// The error with the line at fault and, where there is a likely cause, a hint.
    ///
    /// - Parameter source: gives the text of the file that messages call by a name.
    func explained(by source: (_ file: String) -> [UInt8]?) -> PluginError {
        var explained = self
        explained.hint = ErrorHint.hint(for: self)
        if let position, let text = source(position.file) {
            explained.excerpt = PluginError.line(position.line, of: text)
        }
        return explained
    }

    /// What people read below the message: the line at fault, the way to it, and what to do about it.
    ///
    /// - Parameter frames: how many functions of the way to it are named at most.
    public func explanation(_ language: Language, frames: Int = 12) -> [String] {
        var lines: [String] = []
        if let excerpt, let position { lines.append("  \(position.line) | \(excerpt)") }
        lines += traceback.prefix(frames).map { "  " + $0 }
        if traceback.count > frames { lines.append("  …") }
        if let hint { lines.append(LocalizedText("hint: ", zh: "提示：")(language) + hint(language)) }
        return lines
    }

    private static let longestExcerpt = 160

    private static func line(_ number: Int, of text: [UInt8]) -> String? {
        guard number > 0 else { return nil }
        var lines = text.split(separator: 0x0A, maxSplits: number, omittingEmptySubsequences: false)
        if lines.count > number { lines.removeLast() }
        guard lines.count == number, let last = lines.last else { return nil }
        // Control characters of a strange file would do things to a terminal.
        let shown = String(decoding: last, as: UTF8.self).unicodeScalars.map { scalar in
            scalar.properties.generalCategory == .control ? " " : String(scalar)
        }
        let whole = shown.joined()
        let trimmed = whole.drop { $0 == " " }
        guard !trimmed.isEmpty else { return nil }
        return trimmed.count <= longestExcerpt ? String(trimmed) : trimmed.prefix(longestExcerpt - 1) + "…"
    }
}
