import ArgumentParser
import DubanModel
import DubanPlugins
import DubanStore
import Foundation

/// `duban plugin stubs`
struct PluginStubsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "stubs",
        abstract: .localized(
            "Describes the Lua API to editors, so that they complete and check plugins.",
            zh: "向编辑器提供 Lua API 的说明，供其补全和检查插件代码。"
        ),
        discussion: .localized(
            """
            Writes annotations for the Lua language server (LuaLS) into the workspace, with the fields of its own ledgers and \
            the settings, parameters and computed fields of its plugins, and a .luarc.json that names them. Run it again after an upgrade.
            """,
            zh: """
                在工作区中写入供 Lua 语言服务器（LuaLS）使用的注解，包括本工作区台账的字段，以及各插件的设置、参数和计算字段；\
                并写入引用这些注解的 .luarc.json。升级后请重新运行。
                """
        )
    )

    @Flag(help: .localized("Say which files would be written, and write none.", zh: "只显示将写入的文件，不写入。"))
    var dryRun = false

    @OptionGroup var shared: SharedOptions

    func run() throws {
        let environment = try RunEnvironment(shared: shared, checksSettings: false)
        let root = environment.workspace.folder
        let folder = "\(EntryIndex.folderName)/stubs"
        let settingsPath = "\(root)/.luarc.json"
        let plugins = environment.registry.plugins.map(\.manifest)
        // A plugin that cannot be loaded at the moment is described without its entries.
        try environment.indexAll()
        let entries = environment.registry.plugins.flatMap { environment.index.entries(of: $0) ?? [] }
        let files = StubWriter(catalog: environment.workspace.catalog).files(plugins: plugins, entries: entries)
        let settings = try EditorSettings.text(
            merging: FileManager.default.contents(atPath: settingsPath),
            stubs: folder
        )
        let language = environment.options.language
        guard !dryRun else {
            Console.print(
                LocalizedText(
                    "would write \(counted(files.count, "file")) into \(folder), and .luarc.json",
                    zh: "将在 \(folder) 中写入 \(files.count) 个文件，并写入 .luarc.json"
                )(language)
            )
            return
        }
        do {
            // What an earlier version wrote and this one does not must not go on telling things.
            try? FileManager.default.removeItem(atPath: "\(root)/\(folder)")
            try FileManager.default.createDirectory(atPath: "\(root)/\(folder)", withIntermediateDirectories: true)
            for file in files {
                try Data(file.content.utf8).write(to: URL(fileURLWithPath: "\(root)/\(folder)/\(file.name)"))
            }
            try settings.write(to: URL(fileURLWithPath: settingsPath), options: .atomic)
        } catch {
            throw CommandFailure(
                .workspace,
                LocalizedText("cannot write \(folder): \(error.localizedDescription)", zh: "无法写入 \(folder)")
            )
        }
        Console.print(
            LocalizedText(
                "wrote \(counted(files.count, "file")) into \(folder), and .luarc.json; open the workspace's folder in an editor",
                zh: "已在 \(folder) 中写入 \(files.count) 个文件，并写入 .luarc.json；请在编辑器中打开工作区文件夹"
            )(language)
        )
    }
}
