extension Model {
    /// A unit's periodic progress report.
    public static let feedback = Model(
        name: "feedback",
        plural: "feedbacks",
        owner: "task",
        label: LocalizedText("feedback", zh: "反馈"),
        documentation: LocalizedText("A unit's report of its progress.", zh: "承办单位的进展反馈。"),
        lifecycle: Lifecycle(origin: .field("reported")),
        codeParts: [.task, .organization, "reported"],
        fields: [
            Field(
                .code,
                .text,
                isRequired: true,
                en: "Code",
                zh: "编码",
                LocalizedText(
                    "The task's code, the organization's and the day, with slashes.",
                    zh: "任务编号、单位编码和日期，以斜杠分隔。"
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
                zh: "单位",
                LocalizedText("The organization that reports.", zh: "反馈单位。")
            ),
            Field(
                "reported",
                .moment,
                isRequired: true,
                en: "Reported",
                zh: "反馈时间",
                LocalizedText("When it was reported.", zh: "反馈时间。")
            ),
            Field(
                .period,
                .period,
                en: "Period",
                zh: "反馈期",
                LocalizedText("The period that it is for, such as a week or a month.", zh: "反馈所属期间，如某周或某月。")
            ),
            Field(
                "progress",
                .percent,
                en: "Progress",
                zh: "进度",
                LocalizedText("Share of the work done, %.", zh: "已完成的比例（%）。")
            ),
            Field(
                "text",
                .text,
                en: "Text",
                zh: "进展情况",
                LocalizedText("What was done and what comes next.", zh: "已做的工作和下步打算。")
            ),
        ]
    )
}
