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
            Field(.code, .text, isRequired: true, en: "Code", zh: "编码", "The project's code, a slash, the step."),
            Field(.project, .reference("project"), isRequired: true, en: "Project", zh: "项目", "The project."),
            Field(.name, .text, isRequired: true, en: "Name", zh: "节点", "What is reached."),
            Field("planned", .moment, isRequired: true, en: "Planned", zh: "计划时间", "When it is to be reached."),
            Field("actual", .moment, en: "Actual", zh: "实际时间", "When it was reached."),
            Field("predecessor", .reference("milestone"), en: "After", zh: "前置节点", "The milestone that comes before."),
        ]
    )
}
