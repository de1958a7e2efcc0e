extension Model {
    /// A step of a project.
    public static let milestone = Model(
        name: "milestone",
        plural: "milestones",
        owner: "project",
        label: LocalizedText("milestone", zh: "节点"),
        documentation: LocalizedText("A step of a project, with its dates.", zh: "项目的一个节点及其时间。"),
        codeParts: [.project, .name],
        fields: [
            Field(
                .code,
                .text,
                isRequired: true,
                en: "Code",
                zh: "编码",
                LocalizedText("The project's code, a slash, the step.", zh: "项目编码、斜杠、节点。")
            ),
            Field(
                .project,
                .reference("project"),
                isRequired: true,
                en: "Project",
                zh: "项目",
                LocalizedText("The project.", zh: "所属项目。")
            ),
            Field(.name, .text, isRequired: true, en: "Name", zh: "节点", LocalizedText("What is reached.", zh: "节点内容。")),
            Field(
                "planned",
                .moment,
                isRequired: true,
                en: "Planned",
                zh: "计划时间",
                LocalizedText("When it is to be reached.", zh: "计划达到时间。")
            ),
            Field("actual", .moment, en: "Actual", zh: "实际时间", LocalizedText("When it was reached.", zh: "实际达到时间。")),
            Field(
                "predecessor",
                .reference("milestone"),
                en: "After",
                zh: "前置节点",
                LocalizedText("The milestone that comes before.", zh: "前置节点。")
            ),
        ]
    )
}
