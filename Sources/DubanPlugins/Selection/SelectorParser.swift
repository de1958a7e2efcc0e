import DubanModel
import NearestName

/// Reads selectors: `or` binds least, then `and`, then `not`; parentheses group.
struct SelectorParser {
    private let tokens: [SelectorToken]
    private var position = 0
    private var depth = 0

    /// More than anybody nests, and far less than the stack holds.
    private static let deepest = 64

    init(_ text: String) throws(PluginError) {
        tokens = try SelectorToken.all(of: text)
    }

    mutating func whole() throws(PluginError) -> EntrySelector.Expression {
        let expression = try alternatives()
        if let rest = current {
            throw refusal(of: rest, expected: LocalizedText("and, or, or the end", zh: " and、or 或结尾"))
        }
        return expression
    }

    private var current: SelectorToken? { position < tokens.count ? tokens[position] : nil }

    private mutating func takeWord(_ word: String) -> Bool {
        guard case .word(let text, isQuoted: false)? = current?.content, text.lowercased() == word else { return false }
        position += 1
        return true
    }

    private mutating func take(_ sign: Character) -> Bool {
        guard case .sign(sign)? = current?.content else { return false }
        position += 1
        return true
    }

    private mutating func alternatives() throws(PluginError) -> EntrySelector.Expression {
        var parts = [try conjunction()]
        while takeWord("or") { parts.append(try conjunction()) }
        return parts.count == 1 ? parts[0] : .any(parts)
    }

    private mutating func conjunction() throws(PluginError) -> EntrySelector.Expression {
        var parts = [try factor()]
        while takeWord("and") { parts.append(try factor()) }
        return parts.count == 1 ? parts[0] : .all(parts)
    }

    private mutating func factor() throws(PluginError) -> EntrySelector.Expression {
        guard depth < Self.deepest else {
            throw refusal(
                LocalizedText(
                    "is nested too deeply: at most \(Self.deepest) parentheses and 'not'",
                    zh: "嵌套过深：括号和 not 最多 \(Self.deepest) 层"
                )
            )
        }
        depth += 1
        defer { depth -= 1 }
        if takeWord("not") { return .not(try factor()) }
        guard take("(") else { return .term(try term()) }
        let inner = try alternatives()
        guard take(")") else { throw refusal(of: current, expected: LocalizedText("')'", zh: "“)”")) }
        return inner
    }

    private mutating func term() throws(PluginError) -> SelectorTerm {
        guard let token = current, case .word(let word, let isQuoted) = token.content,
            isQuoted || !["and", "or"].contains(word.lowercased())
        else {
            throw refusal(
                of: current,
                expected: LocalizedText(
                    "a plugin, an entry, a tag or a condition such as severity>=warning",
                    zh: "插件、条目、标签或条件，如 severity>=warning"
                )
            )
        }
        position += 1
        guard case .comparison(let comparison)? = current?.content else {
            return SelectorTerm(key: .name, comparison: .equal, values: [word])
        }
        guard let key = SelectorTerm.Key(rawValue: word), key != .name else {
            let known = SelectorTerm.Key.written
            let hint = NearestName.hint(for: word, in: known)
            throw refusal(
                LocalizedText(
                    "has no condition '\(word.shortened)'\(hint) (there are: \(known.joined(separator: ", ")))",
                    zh: "没有条件“\(word.shortened)”\(hint.chinese)（可用：\(known.joined(separator: "、"))）"
                )
            )
        }
        guard comparison == .equal || key == .severity else {
            throw refusal(
                LocalizedText(
                    "compares '\(word)' with \(comparison.rawValue); only severity has an order, write \(word):…",
                    zh: "“\(word)”不能用 \(comparison.rawValue) 比较；只有 severity 有高低之分，请写 \(word):…"
                )
            )
        }
        position += 1
        return SelectorTerm(key: key, comparison: comparison, values: try values(of: key))
    }

    private mutating func values(of key: SelectorTerm.Key) throws(PluginError) -> [String] {
        var values: [String] = []
        repeat {
            guard case .word(let value, _)? = current?.content else {
                throw refusal(
                    of: current,
                    expected: LocalizedText("a value of \(key.rawValue)", zh: " \(key.rawValue) 的值")
                )
            }
            try check(value, of: key)
            values.append(value)
            position += 1
        } while take(",")
        return values
    }

    /// Kinds and severities are known from the start, so that a wrong one is not taken for one that nothing has.
    private func check(_ value: String, of key: SelectorTerm.Key) throws(PluginError) {
        let known: [String]
        switch key {
        case .kind: known = EntryKind.allCases.map(\.rawValue)
        case .severity: known = Severity.allCases.map(\.rawValue)
        case .name, .plugin, .department, .tag, .model: return
        }
        guard !known.contains(value) else { return }
        throw refusal(
            LocalizedText(
                "has no \(key.rawValue) '\(value.shortened)': expected \(known.joined(separator: ", "))",
                zh: "没有 \(key.rawValue)“\(value.shortened)”：应为 \(known.joined(separator: "、"))"
            )
        )
    }

    private func refusal(of token: SelectorToken?, expected: LocalizedText) -> PluginError {
        guard let token else {
            return refusal(
                LocalizedText("ends where \(expected.english) is expected", zh: "结尾处缺少\(expected(.simplifiedChinese))")
            )
        }
        return refusal(
            LocalizedText(
                "has '\(token.text.shortened)' at character \(token.place) where \(expected.english) is expected",
                zh: "第 \(token.place) 个字符处为“\(token.text.shortened)”，应为\(expected(.simplifiedChinese))"
            )
        )
    }

    private func refusal(_ detail: LocalizedText) -> PluginError {
        PluginError(
            .usage,
            LocalizedText("the selector \(detail.english)", zh: "选择表达式有误：\(detail(.simplifiedChinese))")
        )
    }
}
