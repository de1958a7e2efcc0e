import ArgumentParser
import DubanDocuments
import DubanModel
import DubanPlugins
import DubanStore

/// `duban plugin permissions`
struct PermissionsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "permissions",
        abstract: .localized(
            "Shows what plugins ask for, what they were granted and what is missing.",
            zh: "显示插件申请、已授予和未授予的权限。"
        )
    )

    @Argument(help: .localized("A plugin; all of them unless given.", zh: "插件；未指定时为全部。"))
    var plugin: String?

    @OptionGroup var output: OutputOptions

    @OptionGroup var shared: SharedOptions

    func run() throws {
        let environment = try RunEnvironment(shared: shared)
        let language = environment.options.language
        let output = try output.opened()
        let page = PermissionPage(settings: environment.workspace.settings, language: language)
        if let plugin {
            return try output.write(page.document(of: [try environment.plugin(plugin).manifest], others: []))
        }
        let manifests = environment.registry.plugins.map(\.manifest)
        let others = environment.workspace.settings.grants.keys.filter { id in !manifests.contains { $0.id == id } }
        try output.write(page.document(of: manifests, others: others.sorted()))
        for broken in environment.registry.broken {
            Console.error("\(broken.folderName): \(broken.error.message(language))")
        }
        if !environment.registry.broken.isEmpty { throw CommandFailure(.plugin) }
    }
}
