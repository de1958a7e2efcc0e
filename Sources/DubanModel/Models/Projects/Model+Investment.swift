extension Model {
    /// A project's investment in one month.
    public static let investment = Model(
        name: "investment",
        plural: "investments",
        owner: "project",
        label: LocalizedText("investment", zh: "月度投资"),
        documentation: LocalizedText("A project's investment in one month.", zh: "项目一个月的完成投资。"),
        lifecycle: Lifecycle(origin: .fieldOrEndOfPeriod("released", .period)),
        codeParts: [.project, .period],
        fields: [
            Field(.code, .text, isRequired: true, en: "Code", zh: "编码", "The project's code, a slash, the month."),
            Field(.project, .reference("project"), isRequired: true, en: "Project", zh: "项目", "The project."),
            Field(.period, .period, isRequired: true, en: "Month", zh: "月份", "The month."),
            Field("planned", .money, en: "Planned", zh: "计划投资", "Planned for the month."),
            Field("released", .moment, en: "Reported", zh: "上报日期", "When the month's figure was reported."),
            Field("done", .money, en: "Done", zh: "完成投资", "Invested in the month."),
            Field("source", .text, en: "Source", zh: "来源", "Where the figure comes from; illustrative if invented."),
        ]
    )
}
