extension Model {
    /// That a task carries out a requirement of a directive.
    public static let coverage = Model(
        name: "coverage",
        plural: "coverages",
        owner: "task",
        label: LocalizedText("coverage", zh: "落实对应"),
        documentation: LocalizedText(
            "That a task carries out a requirement of a directive, wholly or in part.",
            zh: "某项任务落实某项指示要求的对应关系。"
        ),
        codeParts: ["requirement", .task],
        fields: [
            Field(
                .code,
                .text,
                isRequired: true,
                en: "Code",
                zh: "编码",
                "The requirement's code, a slash, the task's."
            ),
            Field(
                "requirement",
                .reference("requirement"),
                isRequired: true,
                en: "Requirement",
                zh: "要求",
                "The requirement."
            ),
            Field(.task, .reference("task"), isRequired: true, en: "Task", zh: "任务", "The task that carries it out."),
            Field("note", .text, en: "Note", zh: "说明", "Which part of the requirement the task is for."),
            Field(
                .withdrawn,
                .text,
                en: "Withdrawn",
                zh: "撤回原因",
                "Why the task no longer counts for the requirement; empty while it does."
            ),
        ]
    )
}
