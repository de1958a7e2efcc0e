import ArgumentParser
import DubanModel
import DubanPlugins
import DubanStore

/// `duban plugin install`
struct PluginInstallCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "install",
        abstract: .localized(
            "Installs plugins from archives or folders, in the place of earlier versions.",
            zh: "从压缩包或文件夹安装插件，替换旧版本。"
        ),
        discussion: .localized(
            """
            All of a plugin is installed, or nothing. What it requires must be there already, or be named beside it. What it \
            asks for is granted apart, by `duban plugin grant`.
            """,
            zh: """
                插件要么完整安装，要么完全不安装。所依赖的插件须已安装，或在命令中一并指定。插件申请的权限须另用 \
                duban plugin grant 授予。
                """
        )
    )

    @Argument(help: .localized("The archives, or the folders.", zh: "压缩包或文件夹。"))
    var paths: [String]

    @Flag(
        help: .localized("Take a version older than the one that is, or was, installed.", zh: "允许安装比已安装（或曾安装）的版本更旧的版本。")
    )
    var allowOlder = false

    @Flag(help: .localized("Say what would be installed, and install nothing.", zh: "只显示将安装的内容，不安装。"))
    var dryRun = false

    @OptionGroup var shared: SharedOptions

    func run() throws {
        let environment = try RunEnvironment(shared: shared, checksSettings: false)
        let installations = try environment.installer.prepare(paths, allowsOlder: allowOlder)
        for installation in installations {
            if !dryRun { try environment.installer.install(installation) }
            tell(of: installation, environment)
        }
    }

    private func tell(of installation: PluginInstaller.Installation, _ environment: RunEnvironment) {
        let manifest = installation.manifest
        let former = installation.former.map { " (\($0) → \(manifest.version))" } ?? ""
        let missing = MissingPermissions(
            manifest: manifest,
            grant: environment.workspace.settings.grants[manifest.id]
        )
        let language = environment.options.language
        Console.print(
            LocalizedText(
                "\(dryRun ? "would install" : "installed") \(manifest.id) \(manifest.version)\(former)",
                zh: "\(dryRun ? "将安装" : "已安装") \(manifest.id) \(manifest.version)\(former)"
            )(language)
        )
        guard !missing.isEmpty else { return }
        Console.print(
            LocalizedText(
                "it asks for: \(missing.text.english). To grant it: duban plugin grant \(manifest.id)",
                zh: "申请权限：\(missing.text(.simplifiedChinese))。授权命令：duban plugin grant \(manifest.id)"
            )(language)
        )
    }
}
