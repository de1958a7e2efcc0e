import ArgumentParser
import DubanModel
import DubanPlugins
import DubanStore

/// `duban plugin install`
struct PluginInstallCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "install",
        abstract: "Installs plugins from archives or folders, in the place of earlier versions.",
        discussion: """
            All of a plugin is installed, or nothing. What it requires must be there already, or be named beside it. What it \
            asks for is granted apart, by `duban plugin grant`.
            """
    )

    @Argument(help: "The archives, or the folders.")
    var paths: [String]

    @Flag(help: "Take a version older than the one that is, or was, installed.")
    var allowOlder = false

    @Flag(help: "Say what would be installed, and install nothing.")
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
