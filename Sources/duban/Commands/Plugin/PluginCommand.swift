import ArgumentParser

/// `duban plugin`
struct PluginCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "plugin",
        abstract: "Makes and tests plugins, and grants them what they ask for.",
        discussion:
            "A plugin asks in its plugin.toml; what it was granted stands in duban.toml. See docs/permissions.md.",
        subcommands: [
            PluginNewCommand.self, PluginTestCommand.self, PluginStubsCommand.self, GrantCommand.self,
            RevokeCommand.self,
            PermissionsCommand.self,
        ]
    )
}
