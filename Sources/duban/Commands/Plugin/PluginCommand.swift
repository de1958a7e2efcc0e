import ArgumentParser

/// `duban plugin`
struct PluginCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "plugin",
        abstract: "Grants plugins what they ask for, and shows what they may do.",
        discussion:
            "A plugin asks in its plugin.toml; what it was granted stands in duban.toml. See docs/permissions.md.",
        subcommands: [
            PluginTestCommand.self, GrantCommand.self, RevokeCommand.self, PermissionsCommand.self,
        ]
    )
}
