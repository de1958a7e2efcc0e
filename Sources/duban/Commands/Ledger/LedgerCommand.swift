import ArgumentParser

/// `duban ledger`
struct LedgerCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "ledger",
        abstract: "Shows the ledgers in which tasks are kept, and the fields that they add.",
        discussion: "Ledgers and fields are declared in duban.toml or in a plugin's plugin.toml: see docs/ledgers.md.",
        subcommands: [LedgerListCommand.self, LedgerShowCommand.self]
    )
}
