extension Model {
    /// A decision on a unit's completion.
    public static let review = Model(
        name: "review",
        plural: "reviews",
        owner: "task",
        label: LocalizedText("review", zh: "验收"),
        documentation: LocalizedText(
            "A decision on a unit's completion: passed, or returned with a reason.",
            zh: "对承办单位申报办结的验收：通过，或说明原因退回。"
        ),
        lifecycle: Lifecycle(origin: .field("reviewed")),
        codeParts: [.task, .organization, "reviewed"],
        fields: [
            Field(
                .code,
                .text,
                isRequired: true,
                en: "Code",
                zh: "编码",
                LocalizedText(
                    "The task's code, the unit's organization and its number, with slashes.",
                    zh: "任务编号、承办单位和序号，以斜杠分隔。"
                )
            ),
            Field(
                .task,
                .reference("task"),
                isRequired: true,
                en: "Task",
                zh: "任务",
                LocalizedText("The task.", zh: "所属任务。")
            ),
            Field(
                .organization,
                .reference("organization"),
                isRequired: true,
                en: "Organization",
                zh: "承办单位",
                LocalizedText("The organization whose completion was reviewed.", zh: "被验收的承办单位。")
            ),
            Field(
                "reviewed",
                .moment,
                isRequired: true,
                en: "Reviewed",
                zh: "验收时间",
                LocalizedText("When it was reviewed.", zh: "验收时间。")
            ),
            Field(
                "outcome",
                .choice([Choice("passed", "passed", zh: "通过"), Choice("returned", "returned", zh: "退回")]),
                isRequired: true,
                en: "Outcome",
                zh: "验收结果",
                LocalizedText("Whether it passed.", zh: "是否通过。")
            ),
            Field(
                "reason",
                .text,
                en: "Reason",
                zh: "验收意见",
                LocalizedText("Why it was returned, or what was said.", zh: "退回原因或验收意见。")
            ),
            Field(
                "reviewer",
                .reference("organization"),
                en: "Reviewer",
                zh: "验收单位",
                LocalizedText("Who reviewed it.", zh: "验收单位。")
            ),
        ]
    )
}
