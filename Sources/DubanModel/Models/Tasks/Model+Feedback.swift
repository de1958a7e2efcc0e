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
                "The task's code, the organization's and the day, with slashes."
            ),
            Field(.task, .reference("task"), isRequired: true, en: "Task", zh: "任务", "The task."),
            Field(
                .organization,
                .reference("organization"),
                isRequired: true,
                en: "Organization",
                zh: "单位",
                "The organization that reports."
            ),
            Field("reported", .moment, isRequired: true, en: "Reported", zh: "反馈时间", "When it was reported."),
            Field(.period, .period, en: "Period", zh: "反馈期", "The period that it is for, such as a week or a month."),
            Field("progress", .percent, en: "Progress", zh: "进度", "Share of the work done, %."),
            Field("text", .text, en: "Text", zh: "进展情况", "What was done and what comes next."),
        ]
    )
}
