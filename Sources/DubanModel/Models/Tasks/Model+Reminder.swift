extension Model {
    /// A call to a unit that a task waits for.
    public static let reminder = Model(
        name: "reminder",
        plural: "reminders",
        owner: "task",
        label: LocalizedText("reminder", zh: "催办"),
        documentation: LocalizedText(
            "A call to an organization to see to its share in a task.",
            zh: "对承办单位办理任务的催办。"
        ),
        lifecycle: Lifecycle(origin: .field("sent")),
        codeParts: [.task, .organization, "sent"],
        fields: [
            Field(
                .code,
                .text,
                isRequired: true,
                en: "Code",
                zh: "编码",
                "The task's code, the organization and the day, with slashes."
            ),
            Field(.task, .reference("task"), isRequired: true, en: "Task", zh: "任务", "The task it is about."),
            Field(
                .organization,
                .reference("organization"),
                isRequired: true,
                en: "Organization",
                zh: "单位",
                "Who is reminded."
            ),
            Field("sent", .moment, isRequired: true, en: "Sent", zh: "催办时间", "When it was sent."),
            Field("text", .text, isRequired: true, en: "Text", zh: "内容", "What it says."),
            Field("source", .text, en: "Source", zh: "来源", "Where the record comes from; illustrative if invented."),
        ]
    )
}
