public import DubanModel
import LuaHost

/// Knows what a half-typed name may go on to, by what the values before it are.
public struct ConsoleCompleter {
    private var checker: LintChecker
    private let vocabulary: LintVocabulary
    private let sandbox: SandboxNames

    /// - Parameter catalog: the models of the workspace.
    public init(catalog: ModelCatalog) throws(PluginError) {
        sandbox = try SandboxNames(of: try LuaInterpreter.forReading())
        vocabulary = LintVocabulary(catalog: catalog, level: PluginManifest.currentAPI, settings: [])
        checker = LintChecker(vocabulary, file: "", globals: sandbox.globals)
        checker.declare("ctx", .host("ctx", nil))
    }

    /// Learns what the variables of a line hold.
    public mutating func learn(_ line: String) {
        for statement in LuaParser.statements(Array(line.utf8)) ?? [] {
            guard case .assignment(let targets, let values, _) = statement else { continue }
            for (target, value) in zip(targets, values) {
                if case .name(let name, _) = target { checker.declare(name, checker.type(of: value)) }
            }
        }
    }

    /// What the last name of a text may go on to, each with all that stands before it in the word.
    ///
    /// - Parameter word: the part after the last space or bracket, such as `duban.tasks:wh`.
    public func candidates(for word: String, in line: String) -> [String] {
        guard let mark = word.lastIndex(where: { $0 == "." || $0 == ":" }) else {
            let names = sandbox.globals.union(checker.declaredNames).union(LuaToken.keywords)
            return names.filter { $0.hasPrefix(word) }.sorted()
        }
        let head = word[...mark]
        let start = word[word.index(after: mark)...]
        return members(of: String(word[..<mark]), in: line, before: word, mark: word[mark])
            .filter { $0.hasPrefix(start) }.sorted().map { head + $0 }
    }

    private func members(of base: String, in line: String, before word: String, mark: Character) -> [String] {
        if let names = sandbox.members[base] { return names }
        var copy = checker
        // A call before the mark is cut off from the word: take the whole line up to it.
        let whole = line.hasSuffix(word) ? String(line.dropLast(word.count)) + base : base
        for text in [base, Self.lastExpression(of: whole)] {
            guard let statement = LuaParser.statements(Array("return \(text)".utf8))?.first,
                case .returning(let values) = statement, let value = values.first,
                case .host(let type, let model) = copy.type(of: value)
            else { continue }
            return names(of: type, model, mark)
        }
        return []
    }

    private func names(of type: String, _ model: Model?, _ mark: Character) -> [String] {
        vocabulary.names(of: type, model).filter { name in
            guard let entry = vocabulary.entry(name, of: type) else { return mark == "." }
            return entry.signature.hasPrefix(String(mark))
        }
    }

    /// The expression with which a text ends: what follows the last sign that ends one, brackets left whole.
    private static func lastExpression(of text: String) -> String {
        var depth = 0
        var start = text.endIndex
        while start > text.startIndex {
            let before = text.index(before: start)
            let character = text[before]
            if ")}]".contains(character) { depth += 1 }
            if "({[".contains(character) {
                if depth == 0 { break }
                depth -= 1
            }
            if depth == 0, "=,;<>+-*/%".contains(character) { break }
            start = before
        }
        let rest = text[start...].drop { $0 == " " }
        return rest.hasPrefix("return ") ? String(rest.dropFirst(7)) : String(rest)
    }
}
