import ArgumentParser

/// `duban plugin`
struct PluginCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "plugin",
        abstract: .localized("Makes, tests, compares, grants, signs and installs plugins.", zh: "新建、测试、比较、授权、签名和安装插件。"),
        discussion: .localized(
            "A plugin asks in its plugin.toml; what it was granted stands in duban.toml. See docs/permissions.md.",
            zh: "插件在 plugin.toml 中申请权限，已授予的权限写在 duban.toml 中。详见 docs/permissions.md。"
        ),
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
