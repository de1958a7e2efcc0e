import ArgumentParser

/// `duban plugin`
struct PluginCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "plugin",
        abstract: "Makes, tests, compares, grants, signs and installs plugins.",
        discussion:
            "A plugin asks in its plugin.toml; what it was granted stands in duban.toml. See docs/permissions.md.",
        subcommands: [
            PluginNewCommand.self, PluginTestCommand.self, PluginLintCommand.self, PluginStubsCommand.self,
            PluginDocsCommand.self, PluginDiffCommand.self, GrantCommand.self,
            RevokeCommand.self, PermissionsCommand.self, PluginInfoCommand.self, PluginPackCommand.self,
            PluginInstallCommand.self,
            PluginRemoveCommand.self, PluginLockCommand.self, PluginVerifyCommand.self, PluginKeygenCommand.self,
            PluginSignCommand.self, PluginTrustCommand.self, PluginUntrustCommand.self,
        ]
    )
}
