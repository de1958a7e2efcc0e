import DubanModel
import Foundation
import LuaHost

/// Looks at a plugin's files without running any of its code.
public struct PluginLinter {
    private let plugin: Plugin
    private let options: RunOptions

    /// - Parameter options: the models of the workspace, with the fields that its ledgers add.
    public init(_ plugin: Plugin, options: RunOptions) {
        self.plugin = plugin
        self.options = options
    }

    /// What there is to be looked at, by file and line.
    public func findings() throws(PluginError) -> [LintFinding] {
        let result = Wording.$language.withValue(options.language) {
            Result { () throws(PluginError) in try wordedFindings() }
        }
        return try result.get()
    }

    private func wordedFindings() throws(PluginError) -> [LintFinding] {
        let package = try PluginPackage(plugin, options: options)
        var parsed: [(path: String, statements: [LuaStatement])] = []
        var findings: [LintFinding] = []
        let compiler = try LuaInterpreter.forReading()
        let globals = try SandboxNames(of: compiler).globals
        for (path, source) in package.sources.sorted(by: { $0.key < $1.key }) {
            let name = package.displayName(of: path)
            do throws(LuaError) {
                _ = try compiler.load(source, chunkName: "@\(name)", environment: try compiler.makeTable())
            } catch {
                findings.append(Self.syntaxFinding(PluginError(from: error), name))
                continue
            }
            if let statements = LuaParser.statements(source) {
                parsed.append((name, statements))
            } else {
                let message = LocalizedText(
                    "nothing more can be told of this file: its expressions stand too deep in one another",
                    zh: "无法继续检查该文件：表达式嵌套过深"
                )(options.language)
                findings.append(LintFinding(rule: .syntax, severity: .note, file: name, line: 0, message: message))
            }
        }
        let vocabulary = vocabulary(parsed.flatMap(\.statements), package)
        var checkers: [LintChecker] = []
        for (name, statements) in parsed {
            var checker = LintChecker(vocabulary, file: name, globals: globals)
            checker.check(statements)
            checkers.append(checker)
        }
        findings += checkers.flatMap(\.findings)
        findings += unused(checkers) + permissions(checkers) + plainTitles(checkers)
        return findings.sorted { ($0.file, $0.line, $0.message) < ($1.file, $1.line, $1.message) }
    }

    // MARK: Preparing

    private static func syntaxFinding(_ error: PluginError, _ name: String) -> LintFinding {
        let text = error.message.english
        let place = text.hasPrefix("\(name):") ? text.dropFirst(name.count + 1) : "0: \(text)"
        let line = Int(place.prefix { $0.isNumber }) ?? 0
        let message = place.drop { $0.isNumber }.drop { $0 == ":" || $0 == " " }
        return LintFinding(rule: .syntax, severity: .error, file: name, line: line, message: String(message))
    }

    private func vocabulary(_ statements: [LuaStatement], _ package: PluginPackage) -> LintVocabulary {
        var vocabulary = LintVocabulary(
            catalog: options.catalog,
            level: plugin.manifest.api,
            settings: plugin.manifest.settings.map(\.name)
        )
        // Computed fields are the plugin's own and those of plugins that it requires.
        let foreign = package.libraries.compactMap { $0.sources[PluginPackage.mainFile] }
            .flatMap { LuaParser.statements($0) ?? [] }
        for case .call(.call(.index(.name("duban", _), key: .string("field"), _), let arguments, _)) in statements
            + foreign
        {
            guard case .table(let fields, _)? = arguments.first else { continue }
            func text(_ key: String) -> String? { fields.first { $0.key?.text == key }?.value.text }
            guard let id = text("id"), let model = text("on").flatMap({ try? options.catalog.resolve($0) }) else {
                continue
            }
            vocabulary.computed[model.name, default: []].insert(id.replacing("-", with: "_"))
        }
        return vocabulary
    }

    // MARK: Over all files

    private func unused(_ checkers: [LintChecker]) -> [LintFinding] {
        var findings: [LintFinding] = []
        for entry in checkers.flatMap(\.entries) where !entry.hasEscaped {
            for (name, line) in entry.parameters where !entry.used.contains(name) {
                findings.append(
                    LintFinding(
                        rule: .unused,
                        severity: .warning,
                        file: entry.file,
                        line: line,
                        message: LocalizedText(
                            "the parameter '\(name)' of '\(entry.id)' is never read",
                            zh: "从未读取“\(entry.id)”的参数“\(name)”"
                        )(options.language)
                    )
                )
            }
        }
        if checkers.contains(where: \.settingsEscape) { return findings }
        let used = checkers.reduce(into: Set<String>()) { $0.formUnion($1.settings) }
        for setting in plugin.manifest.settings where !used.contains(setting.name) {
            findings.append(
                inManifest(
                    .unused,
                    .note,
                    LocalizedText(
                        "the setting '\(setting.name)' is never read by name",
                        zh: "从未按名称读取设置“\(setting.name)”"
                    )(options.language)
                )
            )
        }
        return findings
    }

    /// Titles in one language, in a plugin that speaks several.
    private func plainTitles(_ checkers: [LintChecker]) -> [LintFinding] {
        guard checkers.contains(where: \.hasTranslations) else { return [] }
        return checkers.flatMap { checker in
            checker.plainTitles.map { title, line in
                LintFinding(
                    rule: .translation,
                    severity: .note,
                    file: checker.file,
                    line: line,
                    message: LocalizedText(
                        "the title '\(title)' is in one language only; for several: { en = …, [\"zh-Hans\"] = … }",
                        zh: "标题“\(title)”只有一种语言；多语言写法：{ en = …, [\"zh-Hans\"] = … }"
                    )(options.language)
                )
            }
        }
    }

    private func permissions(_ checkers: [LintChecker]) -> [LintFinding] {
        // A library's code runs with the rights of the plugin that requires it.
        if checkers.allSatisfy(\.entries.isEmpty), plugin.manifest.read.isEmpty { return [] }
        var findings: [LintFinding] = []
        for checker in checkers {
            for (name, line) in checker.models.sorted(by: { $0.key < $1.key }) {
                guard let model = options.catalog.named(name) else { continue }
                if plugin.manifest.read.allows(model) { continue }
                findings.append(
                    LintFinding(
                        rule: .permission,
                        severity: .error,
                        file: checker.file,
                        line: line,
                        message: LocalizedText(
                            "reads \(model.plural), which permissions.read in plugin.toml does not ask for",
                            zh: "读取了 \(model.plural)，而 plugin.toml 的 permissions.read 没有申请"
                        )(options.language)
                    )
                )
            }
        }
        return findings
    }

    private func inManifest(_ rule: LintFinding.Rule, _ severity: Severity, _ message: String) -> LintFinding {
        LintFinding(
            rule: rule,
            severity: severity,
            file: "\(plugin.displayFolder)/\(PluginRegistry.manifestName)",
            line: 0,
            message: message
        )
    }
}
