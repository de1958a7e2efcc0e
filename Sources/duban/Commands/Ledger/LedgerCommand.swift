import ArgumentParser

/// `duban ledger`
struct LedgerCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "ledger",
        abstract: .localized(
            "Shows the ledgers in which tasks are kept, and the fields that they add.",
            zh: "显示登记任务的台账及其自有字段。"
        ),
        discussion: .localized(
            "Ledgers and fields are declared in duban.toml or in a plugin's plugin.toml: see docs/ledgers.md.",
            zh: "台账和字段在 duban.toml 或插件的 plugin.toml 中声明：见 docs/ledgers.md。"
        ),
        subcommands: [LedgerListCommand.self, LedgerShowCommand.self]
    )
}
