import ArgumentParser

/// `duban waiver`
struct WaiverCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "waiver",
        abstract: .localized("Shows what is waived, and ends waivers before their day.", zh: "显示豁免，提前撤回豁免。"),
        subcommands: [WaiverListCommand.self, WaiverWithdrawCommand.self]
    )
}
