import DubanModel
import NearestName

extension LintChecker {
    /// `duban.check { … }` and its like: the keys, and the functions with what they are given.
    mutating func registration(_ kind: EntryKind, _ fields: [LuaExpression.Field], _ line: Int) {
        let values = Dictionary(
            fields.compactMap { field in field.key?.text.map { ($0, field.value) } },
            uniquingKeysWith: { first, _ in first }
        )
        let entry = LintEntry(kind: kind, id: values["id"]?.text ?? "?", line: line, file: file)
        add(entry)
        for field in fields {
            guard let key = field.key?.text, !kind.keys.contains(key) else { continue }
            let hint = NearestName.hintOrList(for: key, in: kind.keys)
            report(
                .unknownKey,
                .error,
                field.line,
                "a \(kind.rawValue) has no '\(key)'\(hint)",
                zh: "\(kind.rawValue) 没有“\(key)”\(hint.chinese)"
            )
        }
        checkTitle(values["title"], line)
        let model = values["on"]?.text.flatMap { try? vocabulary.catalog.resolve($0) }
        if let model { note(model: model, line) }
        read(values["params"], of: entry)
        for field in fields {
            guard let key = field.key?.text else { continue }
            visit(key, field.value, of: entry, model)
        }
    }

    private mutating func read(_ parameters: LuaExpression?, of entry: LintEntry) {
        switch parameters {
        case nil: break
        case .table(let fields, _)?:
            for field in fields {
                if let name = field.key?.text {
                    entry.parameters[name] = field.line
                } else {
                    entry.isComplete = false
                }
            }
        default: entry.isComplete = false
        }
    }

    private mutating func visit(_ key: String, _ value: LuaExpression, of entry: LintEntry, _ model: Model?) {
        let context = LintType.host("ctx", nil)
        let record = model.map(LintType.record) ?? .unknown
        guard case .function(let function) = value else {
            _ = type(of: value)
            if case .table(let fields, _) = value {
                if key == "where", let model { checkConditions(fields, model) }
                return
            }
            // A function from elsewhere may read whatever it is given.
            if ["run", "each", "where", "value"].contains(key) { entry.hasEscaped = true }
            return
        }
        running(entry) { checker in
            switch (key, entry.kind) {
            case ("each", _), ("value", _): checker.visit(function, arguments: [record, context])
            case ("run", .importer): checker.visit(function, arguments: [context, .unknown, .parameters(entry)])
            case ("run", .hook): checker.visit(function, arguments: [context, .unknown])
            case ("run", _): checker.visit(function, arguments: [context, .parameters(entry)])
            case ("where", _): checker.visit(function, arguments: [context])
            default: checker.visit(function, arguments: [])
            }
        }
    }
}
