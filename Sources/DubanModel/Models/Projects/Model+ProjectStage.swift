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
            Field(
                .code,
                .text,
                isRequired: true,
                en: "Code",
                zh: "编码",
                LocalizedText("The project's code, a slash, the stage.", zh: "项目编码、斜杠、阶段。")
            ),
            Field(
                .project,
                .reference("project"),
                isRequired: true,
                en: "Project",
                zh: "项目",
                LocalizedText("The project.", zh: "所属项目。")
            ),
            Field(
                "stage",
                .choice(projectStages),
                isRequired: true,
                en: "Stage",
                zh: "阶段",
                LocalizedText("The stage.", zh: "阶段。")
            ),
            Field(
                "planned",
                .moment,
                en: "Planned",
                zh: "计划进入",
                LocalizedText("When the project is to reach it.", zh: "计划达到该阶段的时间。")
            ),
            Field(
                "actual",
                .moment,
                en: "Actual",
                zh: "实际进入",
                LocalizedText("When the project reached it.", zh: "实际达到该阶段的时间。")
            ),
        ]
    )
}
