import DubanModel
import NearestName

extension LintChecker {
    /// What an expression gives, once everything in it has been looked at.
    ///
    /// - Parameter isAssigned: whether it stands on the left of an assignment.
    mutating func type(of expression: LuaExpression, isAssigned: Bool = false) -> LintType {
        switch expression {
        case .constant, .string: return .unknown
        case .name(let name, let line):
            checkGlobal(name, line)
            return typeOfName(name) ?? .unknown
        case .index(let base, let key, let line): return member(key, of: type(of: base), line, isAssigned: isAssigned)
        case .call(let function, let arguments, let line): return call(function, arguments, line)
        case .method(let base, let name, let arguments, let line):
            return method(name, of: type(of: base), arguments, line)
        case .function(let function):
            visit(function, arguments: [])
            return .unknown
        case .table(let fields, let line):
            checkLanguages(of: fields, line)
            for field in fields {
                if let key = field.key { _ = type(of: key) }
                escape(type(of: field.value))
            }
            return .unknown
        case .operation(let sign, let operands):
            let types = operands.map { type(of: $0) }
            return operationType(sign, types)
        }
    }

    private func operationType(_ sign: String, _ types: [LintType]) -> LintType {
        switch sign {
        case "()": return types.first ?? .unknown
        // `x or default` is most often x; `x and y` is y.
        case "or":
            if case .unknown? = types.first { return .unknown }
            return types.first ?? .unknown
        case "and": return types.last ?? .unknown
        default: return .unknown
        }
    }

    // MARK: Members

    private mutating func member(_ key: LuaExpression, of base: LintType, _ line: Int, isAssigned: Bool) -> LintType {
        guard let name = key.text else {
            _ = type(of: key)
            escape(base)
            return elementType(of: base)
        }
        switch base {
        case .host(let type, let model): return hostMember(name, of: type, model, line)
        case .parameters(let entry):
            entry.used.insert(name)
            if entry.isComplete, entry.parameters[name] == nil, !isAssigned {
                let hint = NearestName.hintOrList(for: name, in: entry.parameters.keys.sorted())
                report(
                    .undeclared,
                    .error,
                    line,
                    "'\(entry.id)' has no parameter '\(name)'\(hint)",
                    zh: "“\(entry.id)”没有参数“\(name)”\(hint.chinese)"
                )
            }
            return .unknown
        case .settings:
            note(setting: name)
            if !vocabulary.settings.contains(name) {
                let hint = NearestName.hintOrList(for: name, in: vocabulary.settings.sorted())
                report(
                    .undeclared,
                    .error,
                    line,
                    "plugin.toml has no setting '\(name)'\(hint)",
                    zh: "plugin.toml 中没有设置“\(name)”\(hint.chinese)"
                )
            }
            return .unknown
        case .unknown, .list, .iterator, .function:
            // A module is given its settings by whoever calls it.
            note(setting: name)
            return .unknown
        }
    }

    private func elementType(of base: LintType) -> LintType {
        if case .list(let element) = base { element } else { .unknown }
    }

    private mutating func hostMember(_ name: String, of type: String, _ model: Model?, _ line: Int) -> LintType {
        guard let entry = vocabulary.entry(name, of: type) else {
            let names = vocabulary.names(of: type, model)
            if names.contains(name) { return .unknown }
            let isRecord = model?.name == type
            let article = type.first.map { "aeiou".contains($0) } == true ? "an" : "a"
            report(
                isRecord ? .unknownField : .unknownName,
                .error,
                line,
                "\(type == "duban" || type == "ctx" ? type : "\(article) \(type)") has no '\(name)'"
                    + NearestName.hint(for: name, in: names).english,
                zh: "\(type) 没有“\(name)”" + NearestName.hint(for: name, in: names).chinese
            )
            return .unknown
        }
        checkLevel(of: entry, type, line)
        if type == "ctx", name == "settings" { return .settings }
        if type == "ctx", name == "params", let currentEntry { return .parameters(currentEntry) }
        let result = vocabulary.result(of: entry, model)
        if type == "duban", case .host("query", let model?) = result { note(model: model, line) }
        return result
    }

    private mutating func checkLevel(of entry: APIPage.Entry, _ type: String, _ line: Int) {
        let name = "\(type)\(entry.signature.prefix(1))\(entry.name)"
        if let refusal = entry.availability.refusal(of: name, level: vocabulary.level) {
            report(.level, .error, line, refusal.english, zh: refusal(.simplifiedChinese))
        } else if let deprecation = entry.availability.deprecation {
            report(
                .level,
                .note,
                line,
                "'\(name)' is \(deprecation.message.english)",
                zh: "“\(name)”\(deprecation.message(.simplifiedChinese))"
            )
        }
    }

    // MARK: Calls

    private mutating func call(_ function: LuaExpression, _ arguments: [LuaExpression], _ line: Int) -> LintType {
        if case .index(let base, .string(let word), _) = function, let kind = EntryKind(rawValue: word),
            case .name("duban", _) = base, case .table(let fields, let tableLine)? = arguments.first
        {
            _ = type(of: function)
            registration(kind, fields, tableLine)
            return .unknown
        }
        if case .name(let name, _) = function, ["pairs", "ipairs"].contains(name), let list = arguments.first {
            let listType = type(of: list)
            // Going over all parameters reads each of them.
            escape(listType)
            return listType
        }
        let called = type(of: function)
        for argument in arguments { escape(type(of: argument)) }
        if case .function(let result) = called { return result }
        return .unknown
    }

    private mutating func method(
        _ name: String,
        of base: LintType,
        _ arguments: [LuaExpression],
        _ line: Int
    ) -> LintType {
        guard case .host(let type, let model) = base else {
            for argument in arguments { escape(self.type(of: argument)) }
            return .unknown
        }
        let result = hostMember(name, of: type, model, line)
        if type == "query", let model { checkQuery(name, arguments, model, line) }
        if type == "grouped query", let model { checkAggregate(name, arguments, model, line) }
        for argument in arguments { escape(self.type(of: argument)) }
        return result
    }

    private mutating func checkQuery(_ name: String, _ arguments: [LuaExpression], _ model: Model, _ line: Int) {
        switch name {
        case "where": if case .table(let fields, _)? = arguments.first { checkConditions(fields, model) }
        case "order_by": checkFields(arguments, model, line, allowsSign: true)
        case "group_by": checkFields(arguments, model, line, allowsSign: false)
        default: checkAggregate(name, arguments, model, line)
        }
    }

    /// The field of an aggregate; what may follow it is no name of one.
    private mutating func checkAggregate(_ name: String, _ arguments: [LuaExpression], _ model: Model, _ line: Int) {
        guard AggregateFunction(rawValue: name) != nil else { return }
        checkFields(Array(arguments.prefix(1)), model, line, allowsSign: false)
    }

    private mutating func checkFields(
        _ arguments: [LuaExpression],
        _ model: Model,
        _ line: Int,
        allowsSign: Bool
    ) {
        for argument in arguments {
            guard var name = argument.text else { continue }
            if allowsSign, name.hasPrefix("-") { name.removeFirst() }
            checkField(name, model, line)
        }
    }

    private mutating func checkField(_ name: String, _ model: Model, _ line: Int) {
        let known = vocabulary.fields(of: model)
        if known.contains(name) { return }
        let hint = NearestName.hint(for: name, in: known)
        report(
            .unknownField,
            .error,
            line,
            "a \(model.name) has no field '\(name)'\(hint)",
            zh: "\(model.label(.simplifiedChinese))没有字段“\(name)”\(hint.chinese)"
        )
    }

    /// Conditions on fields: `{ due = { before = … } }`.
    mutating func checkConditions(_ fields: [LuaExpression.Field], _ model: Model) {
        for field in fields {
            guard let name = field.key?.text else { continue }
            checkField(name, model, field.line)
            guard case .table(let comparisons, _) = field.value else { continue }
            for comparison in comparisons {
                guard let word = comparison.key?.text, !ConditionReader.comparisons.contains(word) else { continue }
                let hint = NearestName.hint(for: word, in: ConditionReader.comparisons)
                report(
                    .unknownName,
                    .error,
                    comparison.line,
                    "there is no comparison '\(word)'\(hint)",
                    zh: "没有比较方式“\(word)”\(hint.chinese)"
                )
            }
        }
    }
}
