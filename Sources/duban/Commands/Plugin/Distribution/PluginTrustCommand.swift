import ArgumentParser
import DubanModel
import DubanPlugins
import DubanStore

/// `duban plugin trust`
struct PluginTrustCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "trust",
        abstract: .localized(
            "Trusts a key for a department: from then on only signed plugins of it run.",
            zh: "信任部门的密钥；此后该部门的插件须经签名才能运行。"
        ),
        discussion: .localized(
            "Keys stand in Keys/DEPARTMENT.keys of the workspace. `duban plugin untrust` takes one back.",
            zh: "密钥保存在工作区的“Keys/部门编码.keys”中，可用 duban plugin untrust 取消信任。"
        )
    )

    @Argument(help: .localized("The file of the public key.", zh: "公钥文件。"))
    var file: String

    @Option(help: .localized("The department whose plugins it signs.", zh: "用该密钥签名插件的部门。"))
    var department: String

    @Flag(help: .localized("Say what would change, and change nothing.", zh: "试运行：只显示将作的更改，不作任何更改。"))
    var dryRun = false

    @OptionGroup var shared: SharedOptions

    func run() throws {
        let environment = try RunEnvironment(shared: shared, checksSettings: false)
        let key = try VerifyingKey(path: file)
        try environment.checkDepartment(department)
        var keys = try TrustedKeys(workspace: environment.workspace.folder)
        let isFirst = keys.keys(of: department) == nil
        let isNew = try dryRun ? keys.keys(of: department)?.contains(key) != true : keys.trust(key, for: department)
        guard isNew else {
            let text = LocalizedText("\(key.id) is trusted already", zh: "密钥 \(key.id) 已受信任")
            return Console.print(text(environment.options.language))
        }
        let note = isFirst ? consequence(in: environment) : ""
        let text = LocalizedText(
            "\(dryRun ? "would trust" : "trusts") key \(key.id) for \(department)\(note.english)",
            zh: "\(dryRun ? "将" : "已")信任部门 \(department) 的密钥 \(key.id)\(note(.simplifiedChinese))"
        )
        Console.print(text(environment.options.language))
    }

    /// What the first key of a department leads to, with the plugins that must be signed first.
    private func consequence(in environment: RunEnvironment) -> LocalizedText {
        let plugins = environment.registry.plugins
        let unsigned = plugins.filter { $0.manifest.department == department && !$0.hasSignature }.map(\.id)
        let names = unsigned.joined(separator: ", ")
        let dependents = Self.dependents(on: unsigned, among: plugins).joined(separator: ", ")
        return LocalizedText(
            "; plugins of it that are not signed no longer run" + (names.isEmpty ? "" : ": \(names)")
                + (dependents.isEmpty ? "" : "; nor do those that require them: \(dependents)"),
            zh: "；该部门未签名的插件不再运行" + (names.isEmpty ? "" : "：\(names)")
                + (dependents.isEmpty ? "" : "；依赖它们的插件也不再运行：\(dependents)")
        )
    }

    /// The plugins that require any of some, directly or by way of others, without those themselves.
    private static func dependents(on ids: [String], among plugins: [Plugin]) -> [String] {
        var reached = Set(ids)
        var grows = true
        while grows {
            let more = plugins.filter { plugin in
                !reached.contains(plugin.id) && plugin.manifest.requires.contains { reached.contains($0.id) }
            }
            reached.formUnion(more.map(\.id))
            grows = !more.isEmpty
        }
        return plugins.map(\.id).filter { reached.contains($0) && !ids.contains($0) }
    }
}
