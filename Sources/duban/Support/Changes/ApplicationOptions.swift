import ArgumentParser
import DubanModel

/// How proposed changes are carried out.
struct ApplicationOptions: ParsableArguments {
    @Flag(help: .localized("Show what would change, and change nothing.", zh: "试运行：只显示将作的更改，不作任何更改。"))
    var dryRun = false

    @Flag(help: .localized("Do not ask before the changes are made.", zh: "更改前不再询问。"))
    var yes = false

    @Option(
        help: .localized(
            "The organization that does it; that of the plugin's department, or the supervising one, unless given.",
            zh: "经办单位；未指定时为插件所属部门的单位，或督办单位。"
        )
    )
    var by: String?

    @Option(
        help: .localized(
            "When it takes effect: a date, or a date with a time; now unless given.",
            zh: "生效时间：日期，或日期加时间；未指定时为现在。"
        )
    )
    var on: String?

    /// A file in which the plan is kept instead of being carried out.
    var plan: String?

    private enum CodingKeys: CodingKey { case dryRun, yes, by, on }

    /// The options among other words.
    static func from(_ words: inout PassthroughWords) -> ApplicationOptions {
        var options = ApplicationOptions()
        options.dryRun = words.flags.contains("dry-run")
        options.yes = words.flags.contains("yes")
        options.by = words.take("by")
        options.on = words.take("on")
        options.plan = words.take("plan")
        return options
    }

    /// When the changes take effect, where that was said.
    func moment() throws -> Moment? {
        guard let on else { return nil }
        let moment = try MomentArgument.moment(on, option: "--on")
        return moment.isDayOnly && moment.date == Environment.today ? Environment.now : moment
    }

    /// Refuses options that a report has no use for.
    func refuse(for report: String) throws {
        let given = [
            (dryRun, "--dry-run"), (yes, "--yes"), (by != nil, "--by"), (on != nil, "--on"), (plan != nil, "--plan"),
        ]
        guard let (_, option) = given.first(where: \.0) else { return }
        throw CommandFailure(
            .usage,
            LocalizedText(
                "\(option) is for commands, which propose changes; \(report) is a report",
                zh: "\(option) 用于提出更改的命令；\(report) 是报告"
            )
        )
    }
}
