extension Model {
    /// An investment project.
    public static let project = Model(
        name: "project",
        plural: "projects",
        label: LocalizedText("project", zh: "项目"),
        documentation: LocalizedText(
            "An investment project with its plan, stage, milestones and monthly investment.",
            zh: "投资项目，含计划、阶段、节点和月度投资。"
        ),
        fields: [
            Field(.code, .text, isRequired: true, en: "Code", zh: "项目编码", "Code by which people and files name it."),
            Field(.name, .text, isRequired: true, en: "Name", zh: "项目名称", "Its name."),
            Field("name_en", .text, en: "English name", zh: "英文名称", "Its name in English, where it has one."),
            Field("description", .text, en: "Description", zh: "建设内容", "What is built."),
            Field("category", .text, en: "Category", zh: "类别", "Its industry or type."),
            Field("department", .reference("organization"), en: "Department", zh: "主管部门", "The department in charge."),
            Field("location", .reference("organization"), en: "Location", zh: "所在县区", "The county, district or zone."),
            Field(
                "location_name",
                .text,
                origin: .lookup(through: "location", field: .name),
                en: "Location name",
                zh: "所在县区名称",
                "Name of the county, district or zone."
            ),
            Field("stage", .choice(projectStages), en: "Stage", zh: "阶段", "How far it has come."),
            Field("batch", .choice(batches), en: "Batch", zh: "批次类别", "Its group in the three-batches activity."),
            Field("batch_phase", .integer, en: "Batch phase", zh: "批次期数", "The phase of the three-batches activity."),
            Field("total_investment", .money, en: "Total investment", zh: "总投资", "Planned in total."),
            Field("year_plan", .money, en: "This year's plan", zh: "年度计划投资", "Planned for the current year."),
            Field("investment_change", .money, en: "Budget change", zh: "投资调整", "Last change of the total."),
            Field("start_planned", .moment, en: "Planned start", zh: "计划开工", "When construction is to start."),
            Field("start_actual", .moment, en: "Actual start", zh: "实际开工", "When construction started."),
            Field("completion_planned", .moment, en: "Planned completion", zh: "计划竣工", "When it is to be completed."),
            Field(
                "completion_forecast",
                .moment,
                en: "Forecast completion",
                zh: "预计竣工",
                "When it will be completed as things stand."
            ),
            Field("completion_actual", .moment, en: "Actual completion", zh: "实际竣工", "When it was completed."),
            Field("entered_statistics", .moment, en: "In statistics", zh: "入统时间", "When it entered the statistics."),
            Field("capacity_reached", .moment, en: "At capacity", zh: "达产时间", "When it reached its planned capacity."),
            Field("public", .boolean, en: "Public", zh: "公开", "Whether every department may see it."),
            Field("source", .text, en: "Source", zh: "来源", "Where the record comes from; illustrative if invented."),
        ]
    )

    static let projectStages = [
        Choice("planning", "planning", zh: "谋划"),
        Choice("preliminary", "preliminary work", zh: "前期"),
        Choice("procurement", "procurement", zh: "招标采购"),
        Choice("construction", "construction", zh: "在建"),
        Choice("production", "production", zh: "投产"),
        Choice("completed", "completed", zh: "竣工"),
        Choice("suspended", "suspended", zh: "停建"),
    ]

    private static let batches = [
        Choice("signed", "signed", zh: "签约"),
        Choice("started", "started", zh: "开工"),
        Choice("production", "in production", zh: "投产"),
    ]
}
