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
            Field(
                .code,
                .text,
                isRequired: true,
                en: "Code",
                zh: "编码",
                LocalizedText("The project's code, a slash, the month.", zh: "项目编码、斜杠、月份。")
            ),
            Field(
                .project,
                .reference("project"),
                isRequired: true,
                en: "Project",
                zh: "项目",
                LocalizedText("The project.", zh: "所属项目。")
            ),
            Field(.period, .period, isRequired: true, en: "Month", zh: "月份", LocalizedText("The month.", zh: "月份。")),
            Field("planned", .money, en: "Planned", zh: "计划投资", LocalizedText("Planned for the month.", zh: "当月计划。")),
            Field(
                "released",
                .moment,
                en: "Reported",
                zh: "上报日期",
                LocalizedText("When the month's figure was reported.", zh: "当月数据的上报时间。")
            ),
            Field("done", .money, en: "Done", zh: "完成投资", LocalizedText("Invested in the month.", zh: "当月完成投资。")),
            .sourceOfFigure,
        ]
    )
}
