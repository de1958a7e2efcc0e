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
            Field(
                .code,
                .text,
                isRequired: true,
                en: "Code",
                zh: "项目编码",
                LocalizedText("Code by which people and files name it.", zh: "人员和文件用以指称的编码。")
            ),
            Field(.name, .text, isRequired: true, en: "Name", zh: "项目名称", LocalizedText("Its name.", zh: "名称。")),
            Field(
                "name_en",
                .text,
                en: "English name",
                zh: "英文名称",
                LocalizedText("Its name in English, where it has one.", zh: "英文名称（如有）。")
            ),
            Field("description", .text, en: "Description", zh: "建设内容", LocalizedText("What is built.", zh: "建设内容。")),
            Field("category", .text, en: "Category", zh: "类别", LocalizedText("Its industry or type.", zh: "行业或类型。")),
            Field(
                "department",
                .reference("organization"),
                en: "Department",
                zh: "主管部门",
                LocalizedText("The department in charge.", zh: "主管部门。")
            ),
            Field(
                "location",
                .reference("organization"),
                en: "Location",
                zh: "所在县区",
                LocalizedText("The county, district or zone.", zh: "所在县区或功能区。")
            ),
            Field(
                "location_name",
                .text,
                origin: .lookup(through: "location", field: .name),
                en: "Location name",
                zh: "所在县区名称",
                LocalizedText("Name of the county, district or zone.", zh: "所在县区或功能区名称。")
            ),
            Field(
                "stage",
                .choice(projectStages),
                en: "Stage",
                zh: "阶段",
                LocalizedText("How far it has come.", zh: "进展阶段。")
            ),
            Field(
                "batch",
                .choice(batches),
                en: "Batch",
                zh: "批次类别",
                LocalizedText("Its group in the three-batches activity.", zh: "在“三个一批”活动中的类别。")
            ),
            Field(
                "batch_phase",
                .integer,
                en: "Batch phase",
                zh: "批次期数",
                LocalizedText("The phase of the three-batches activity.", zh: "“三个一批”活动的期次。")
            ),
            Field(
                "total_investment",
                .money,
                en: "Total investment",
                zh: "总投资",
                LocalizedText("Planned in total.", zh: "计划总投资。")
            ),
            Field(
                "year_plan",
                .money,
                en: "This year's plan",
                zh: "年度计划投资",
                LocalizedText("Planned for the current year.", zh: "当年计划投资。")
            ),
            Field(
                "investment_change",
                .money,
                en: "Budget change",
                zh: "投资调整",
                LocalizedText("Last change of the total.", zh: "总投资最近的变动。")
            ),
            Field(
                "start_planned",
                .moment,
                en: "Planned start",
                zh: "计划开工",
                LocalizedText("When construction is to start.", zh: "计划开工时间。")
            ),
            Field(
                "start_actual",
                .moment,
                en: "Actual start",
                zh: "实际开工",
                LocalizedText("When construction started.", zh: "实际开工时间。")
            ),
            Field(
                "completion_planned",
                .moment,
                en: "Planned completion",
                zh: "计划竣工",
                LocalizedText("When it is to be completed.", zh: "计划竣工时间。")
            ),
            Field(
                "completion_forecast",
                .moment,
                en: "Forecast completion",
                zh: "预计竣工",
                LocalizedText("When it will be completed as things stand.", zh: "预计竣工时间。")
            ),
            Field(
                "completion_actual",
                .moment,
                en: "Actual completion",
                zh: "实际竣工",
                LocalizedText("When it was completed.", zh: "实际竣工时间。")
            ),
            Field(
                "entered_statistics",
                .moment,
                en: "In statistics",
                zh: "入统时间",
                LocalizedText("When it entered the statistics.", zh: "入统时间。")
            ),
            Field(
                "capacity_reached",
                .moment,
                en: "At capacity",
                zh: "达产时间",
                LocalizedText("When it reached its planned capacity.", zh: "达产时间。")
            ),
            .visibility,
            .sourceOfRecord,
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
