import ArgumentParser

/// `duban organization`
struct OrganizationCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "organization",
        abstract: "Shows organizations with their open tasks, and adds one.",
        discussion: "Many at once are brought in with `duban import organizations`.",
        subcommands: [OrganizationListCommand.self, OrganizationShowCommand.self, OrganizationAddCommand.self]
    )
}
