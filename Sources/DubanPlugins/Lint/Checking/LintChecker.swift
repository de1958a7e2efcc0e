import DubanModel
import NearestName

/// Goes over a file's statements and finds names that are not there, as far as it can tell what they are looked for in.
struct LintChecker {
    var vocabulary: LintVocabulary
    let file: String
    /// The names that stand without a declaration.
    let globals: Set<String>
    private(set) var findings: [LintFinding] = []
    private var reported: Set<LintFinding> = []
    /// The entries that the file registers.
    private(set) var entries: [LintEntry] = []
    /// The models whose records it reads, with the first line that does.
    private(set) var models: [String: Int] = [:]
    /// The settings that it reads.
    private(set) var settings: Set<String> = []
    /// Whether settings are handed on to where they cannot be followed.
    private(set) var settingsEscape = false
    /// The entry whose function is being looked at.
    private(set) var currentEntry: LintEntry?
    /// Whether it has texts by language.
    private(set) var hasTranslations = false
    /// Titles in one language, with their lines.
    private(set) var plainTitles: [(text: String, line: Int)] = []
    private var scopes: [[String: LintType]] = [[:]]

    init(_ vocabulary: LintVocabulary, file: String, globals: Set<String>) {
        self.vocabulary = vocabulary
        self.file = file
        self.globals = globals
    }

    mutating func check(_ statements: [LuaStatement]) {
        collectGlobals(statements)
        visit(statements)
    }

    // MARK: Scopes

    /// What the file itself assigns to globals is no unknown name, wherever it is read.
    private mutating func collectGlobals(_ statements: [LuaStatement]) {
        for case .assignment(let targets, _, _) in statements {
            for case .name(let name, _) in targets { scopes[0][name] = .unknown }
        }
    }

    mutating func declare(_ name: String, _ type: LintType) { scopes[scopes.count - 1][name] = type }

    /// The names that have been declared in the outermost scope.
    var declaredNames: [String] { scopes.first?.keys.sorted() ?? [] }

    private func known(_ name: String) -> LintType? {
        for scope in scopes.reversed() {
            if let type = scope[name] { return type }
        }
        return nil
    }

    mutating func scoped(_ body: (inout LintChecker) -> Void) {
        scopes.append([:])
        body(&self)
        scopes.removeLast()
    }

    /// Looks at a function that an entry runs.
    mutating func running(_ entry: LintEntry, _ body: (inout LintChecker) -> Void) {
        let outer = currentEntry
        currentEntry = entry
        body(&self)
        currentEntry = outer
    }

    mutating func report(
        _ rule: LintFinding.Rule,
        _ severity: Severity,
        _ line: Int,
        _ english: String,
        zh: String
    ) {
        let message = LocalizedText(english, zh: zh)(Wording.language)
        let finding = LintFinding(rule: rule, severity: severity, file: file, line: line, message: message)
        if reported.insert(finding).inserted { findings.append(finding) }
    }

    mutating func noteTranslations() { hasTranslations = true }

    mutating func note(plainTitle text: String, _ line: Int) { plainTitles.append((text, line)) }

    mutating func add(_ entry: LintEntry) { entries.append(entry) }

    // MARK: Statements

    mutating func visit(_ statements: [LuaStatement]) {
        scoped { checker in
            for statement in statements { checker.visit(statement) }
        }
    }

    private mutating func visit(_ statement: LuaStatement) {
        switch statement {
        case .local(let names, let values, _):
            let types = values.map { type(of: $0) }
            for (place, name) in names.enumerated() {
                declare(name, types.indices.contains(place) ? types[place] : .unknown)
            }
        case .localFunction(let name, let function, _):
            declare(name, .unknown)
            visit(function, arguments: [])
        case .assignment(let targets, let values, _):
            for value in values { escape(type(of: value)) }
            for target in targets {
                if case .name(let name, let line) = target {
                    // A variable that is given another value may be anything from then on.
                    if known(name) == nil { checkGlobal(name, line) } else { forget(name) }
                } else {
                    _ = type(of: target, isAssigned: true)
                }
            }
        case .call(let call): _ = type(of: call)
        case .block(let statements): visit(statements)
        case .conditional(let conditions, let bodies):
            for condition in conditions { _ = type(of: condition) }
            for body in bodies { visit(body) }
        case .repeatLoop(let statements, let condition):
            scoped { checker in
                for statement in statements { checker.visit(statement) }
                _ = checker.type(of: condition)
            }
        case .loop(let names, let values, let body, let isNumeric, _):
            let elements = values.map { type(of: $0) }
            scoped { checker in
                for name in names { checker.declare(name, .unknown) }
                if !isNumeric { checker.declareElements(names, elements.first) }
                for statement in body { checker.visit(statement) }
            }
        case .returning(let values): for value in values { escape(type(of: value)) }
        }
    }

    private mutating func declareElements(_ names: [String], _ source: LintType?) {
        switch source {
        case .iterator(let element): if let name = names.first { declare(name, element) }
        case .list(let element): if let name = names.dropFirst().first { declare(name, element) }
        default: break
        }
    }

    private mutating func forget(_ name: String) {
        for place in scopes.indices.reversed() where scopes[place][name] != nil {
            scopes[place][name] = .unknown
            return
        }
    }

    /// A function whose parameters are known as far as types are given.
    mutating func visit(_ function: LuaFunctionText, arguments: [LintType]) {
        scoped { checker in
            for (place, name) in function.parameters.enumerated() {
                checker.declare(name, arguments.indices.contains(place) ? arguments[place] : .unknown)
            }
            for statement in function.body { checker.visit(statement) }
        }
    }

    // MARK: Names

    func typeOfName(_ name: String) -> LintType? {
        if let type = known(name) { return type }
        if name == "duban" { return .host("duban", nil) }
        return globals.contains(name) ? .unknown : nil
    }

    mutating func checkGlobal(_ name: String, _ line: Int) {
        guard typeOfName(name) == nil else { return }
        let hint = NearestName.hint(for: name, in: globals.union(["duban"]).sorted())
        report(
            .unknownName,
            .warning,
            line,
            "there is no global '\(name)'\(hint)",
            zh: "没有全局变量“\(name)”\(hint.chinese)"
        )
        scopes[0][name] = .unknown
    }

    mutating func note(model: Model, _ line: Int) { models[model.name] = models[model.name] ?? line }

    mutating func note(setting: String) { settings.insert(setting) }

    /// A value goes where it cannot be followed.
    mutating func escape(_ type: LintType) {
        switch type {
        case .parameters(let entry): entry.hasEscaped = true
        case .settings: settingsEscape = true
        default: break
        }
    }
}
