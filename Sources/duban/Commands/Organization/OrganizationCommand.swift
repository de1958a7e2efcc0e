import ArgumentParser

/// `duban organization`
struct OrganizationCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "organization",
        abstract: .localized("Shows organizations with their open tasks, and adds one.", zh: "显示单位及其未办结任务，添加单位。"),
        discussion: .localized(
            "Many at once are brought in with `duban import organizations`.",
            zh: "批量导入用 `duban import organizations`。"
        ),
        subcommands: [OrganizationListCommand.self, OrganizationShowCommand.self, OrganizationAddCommand.self]
    )
}
