extension Model {
    /// A stage of a project with its planned and actual dates.
    public static let projectStage = Model(
        name: "project_stage",
        plural: "project_stages",
        owner: "project",
        label: LocalizedText("project stage", zh: "项目阶段"),
        documentation: LocalizedText(
            "A stage of a project, from planning to production, with its planned and actual dates.",
            zh: "项目从谋划到投产的一个阶段及其计划、实际时间。"
        ),
        codeParts: [.project, "stage"],
        fields: [
            Field(.code, .text, isRequired: true, en: "Code", zh: "编码", "The project's code, a slash, the stage."),
            Field(.project, .reference("project"), isRequired: true, en: "Project", zh: "项目", "The project."),
            Field("stage", .choice(projectStages), isRequired: true, en: "Stage", zh: "阶段", "The stage."),
            Field("planned", .moment, en: "Planned", zh: "计划进入", "When the project is to reach it."),
            Field("actual", .moment, en: "Actual", zh: "实际进入", "When the project reached it."),
        ]
    )
}
