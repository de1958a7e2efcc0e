import ArgumentParser

/// `duban waiver`
struct WaiverCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "waiver",
        abstract: "Shows what is waived, and ends waivers before their day.",
        subcommands: [WaiverListCommand.self, WaiverWithdrawCommand.self]
    )
}
