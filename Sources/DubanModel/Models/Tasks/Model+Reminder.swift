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
                LocalizedText("The task's code, the organization and the day, with slashes.", zh: "任务编号、单位和日期，以斜杠分隔。")
            ),
            Field(
                .task,
                .reference("task"),
                isRequired: true,
                en: "Task",
                zh: "任务",
                LocalizedText("The task it is about.", zh: "所涉任务。")
            ),
            Field(
                .organization,
                .reference("organization"),
                isRequired: true,
                en: "Organization",
                zh: "单位",
                LocalizedText("Who is reminded.", zh: "被催办单位。")
            ),
            Field(
                "sent",
                .moment,
                isRequired: true,
                en: "Sent",
                zh: "催办时间",
                LocalizedText("When it was sent.", zh: "催办时间。")
            ),
            Field("text", .text, isRequired: true, en: "Text", zh: "内容", LocalizedText("What it says.", zh: "催办内容。")),
            .sourceOfRecord,
        ]
    )
}
