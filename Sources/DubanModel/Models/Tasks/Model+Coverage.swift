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
                LocalizedText("The requirement's code, a slash, the task's.", zh: "要求编码、斜杠、任务编号。")
            ),
            Field(
                "requirement",
                .reference("requirement"),
                isRequired: true,
                en: "Requirement",
                zh: "要求",
                LocalizedText("The requirement.", zh: "所对应的要求。")
            ),
            Field(
                .task,
                .reference("task"),
                isRequired: true,
                en: "Task",
                zh: "任务",
                LocalizedText("The task that carries it out.", zh: "落实该要求的任务。")
            ),
            Field(
                "note",
                .text,
                en: "Note",
                zh: "说明",
                LocalizedText("Which part of the requirement the task is for.", zh: "任务对应要求的哪一部分。")
            ),
            Field(
                .withdrawn,
                .text,
                en: "Withdrawn",
                zh: "撤回原因",
                LocalizedText(
                    "Why the task no longer counts for the requirement; empty while it does.",
                    zh: "任务不再对应该要求的原因；对应时为空。"
                )
            ),
        ]
    )
}
