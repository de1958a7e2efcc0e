extension Model {
    /// One assigned matter.
    public static let task = Model(
        name: "task",
        plural: "tasks",
        label: LocalizedText("task", zh: "任务"),
        documentation: LocalizedText(
            "One assigned matter, carried by one or more units.",
            zh: "一项交办事项，由一个或多个单位承办。"
        ),
        lifecycle: Lifecycle(
            origin: .field(.assigned),
            initialStatus: "assigned",
            stages: [
                Lifecycle.Stage("claimed", status: "claimed"),
                Lifecycle.Stage("reported", status: "in_progress", alongside: ["progress"]),
                Lifecycle.Stage("submitted", status: "submitted"),
                Lifecycle.Stage("suspended", status: "suspended", alongside: ["status_reason"]),
                Lifecycle.Stage(.closed, status: "closed"),
                Lifecycle.Stage("cancelled", status: "cancelled", alongside: ["status_reason"]),
            ]
        ),
        fields: [
            Field(
                .code,
                .text,
                isRequired: true,
                en: "Code",
                zh: "任务编号",
                aliases: ["编号"],
                LocalizedText("Code by which people and files name it.", zh: "人员和文件用以指称的编码。")
            ),
            Field(
                .title,
                .text,
                isRequired: true,
                en: "Title",
                zh: "任务内容",
                aliases: ["任务", "事项", "工作任务"],
                LocalizedText("What is to be done.", zh: "要做的事项。")
            ),
            Field(
                "title_en",
                .text,
                en: "English title",
                zh: "英文内容",
                LocalizedText("The title in English, where there is one.", zh: "英文名称（如有）。")
            ),
            Field(
                "criterion",
                .text,
                en: "Criterion",
                zh: "完成标准",
                aliases: ["目标要求"],
                LocalizedText("The measurable result by which completion is judged.", zh: "据以判定完成的可量化结果。")
            ),
            Field(
                .meeting,
                .reference("meeting"),
                en: "Meeting",
                zh: "交办会议",
                LocalizedText("The meeting that assigned it.", zh: "交办该任务的会议。")
            ),
            Field(
                "ledger",
                .choice(ledgers),
                en: "Ledger",
                zh: "台账",
                LocalizedText("The ledger in which it is kept.", zh: "所在台账。")
            ),
            Field(
                "system",
                .text,
                en: "System",
                zh: "工作体系",
                LocalizedText("The area of work, S1 to S18 in the sample data.", zh: "工作体系，示例数据中为 S1 至 S18。")
            ),
            Field(
                .status,
                .choice(taskStatuses),
                isRequired: true,
                en: "Status",
                zh: "状态",
                aliases: ["完成情况", "办理状态"],
                LocalizedText("Where it stands in the workflow.", zh: "在流程中的状态。")
            ),
            Field(
                .lead,
                .reference("organization"),
                en: "Lead",
                zh: "牵头单位",
                aliases: ["责任单位", "责任单位/牵头单位"],
                LocalizedText("The organization that leads; that of its lead unit.", zh: "牵头单位，即牵头承办的单位。")
            ),
            Field(
                "lead_name",
                .text,
                origin: .lookup(through: .lead, field: .name),
                en: "Lead name",
                zh: "牵头单位名称",
                LocalizedText("Name of the lead organization.", zh: "牵头单位名称。")
            ),
            Field(
                .assigned,
                .moment,
                isRequired: true,
                en: "Assigned",
                zh: "交办日期",
                aliases: ["交办时间"],
                LocalizedText("When it was assigned; of a draft, when it is to be.", zh: "交办时间；拟办任务为拟交办时间。")
            ),
            Field(
                "drafted",
                .moment,
                en: "Drafted",
                zh: "拟办时间",
                LocalizedText("When it was drafted, where it was before it was assigned.", zh: "拟办时间（如先经拟办）。")
            ),
            Field(
                "claimed",
                .moment,
                en: "Claimed",
                zh: "认领时间",
                LocalizedText("When every unit had claimed its share.", zh: "各单位全部认领的时间。")
            ),
            Field(
                .due,
                .moment,
                en: "Due",
                zh: "完成时限",
                aliases: ["办结时限", "截止日期"],
                LocalizedText(
                    "When it is to be done; without a time, by the end of that day.",
                    zh: "办理时限；未写明时刻的为当日结束前。"
                )
            ),
            Field(
                "original_due",
                .moment,
                en: "Original due time",
                zh: "原定时限",
                LocalizedText(
                    "When it was to be done before the first extension; empty where there was none.",
                    zh: "首次延期前的时限；未延期的为空。"
                )
            ),
            Field(
                "extended",
                .integer,
                en: "Extended",
                zh: "延期次数",
                LocalizedText("How often its due time was moved.", zh: "延期次数。")
            ),
            Field(
                "submitted",
                .moment,
                en: "Submitted",
                zh: "申报时间",
                LocalizedText("When every unit had submitted completion.", zh: "各单位全部申报办结的时间。")
            ),
            Field(
                .closed,
                .moment,
                en: "Closed",
                zh: "办结时间",
                LocalizedText("When it was closed, once every unit had passed.", zh: "各单位全部通过后的办结时间。")
            ),
            Field(
                "progress",
                .percent,
                en: "Progress",
                zh: "进度",
                aliases: ["完成比例", "完成进度"],
                LocalizedText("Progress of the last feedback of the lead unit, %.", zh: "牵头单位最近反馈的进度（%）。")
            ),
            Field(
                "reported",
                .moment,
                en: "Last feedback",
                zh: "最近反馈",
                LocalizedText("When a unit last gave feedback.", zh: "最近一次反馈的时间。")
            ),
            Field(
                "suspended",
                .moment,
                en: "Suspended",
                zh: "中止时间",
                LocalizedText("Since when it is suspended; empty while it is not.", zh: "中止起始时间；未中止的为空。")
            ),
            Field(
                "cancelled",
                .moment,
                en: "Cancelled",
                zh: "撤销时间",
                LocalizedText("When it was cancelled.", zh: "撤销时间。")
            ),
            Field(
                "status_reason",
                .text,
                en: "Reason",
                zh: "中止撤销原因",
                LocalizedText("Why it is suspended or was cancelled.", zh: "中止或撤销的原因。")
            ),
            Field(
                "ledger_values",
                .text,
                en: "Ledger values",
                zh: "台账字段值",
                LocalizedText(
                    "Values of the fields that its ledger adds, as a JSON object; each is a field of its own, too.",
                    zh: "台账所加字段的值（JSON 对象）；每个也是独立字段。"
                )
            ),
            .visibility,
            .sourceOfRecord,
        ]
    )

    private static let ledgers = [
        Choice("assignment", "assignment", zh: "交办"),
        Choice("problem", "problem", zh: "问题"),
        Choice("rectification", "rectification", zh: "整改"),
        Choice("petition", "petition", zh: "信访"),
        Choice("enterprise", "enterprise", zh: "企业"),
        Choice("standard", "standard check", zh: "对标"),
        Choice("request", "service request", zh: "诉求"),
    ]

    private static let taskStatuses = [
        Choice("drafted", "drafted", zh: "拟办"),
        Choice("assigned", "assigned", zh: "已交办"),
        Choice("claimed", "claimed", zh: "已认领"),
        Choice("in_progress", "in progress", zh: "办理中"),
        Choice("submitted", "submitted", zh: "已申报办结"),
        Choice("closed", "closed", zh: "已办结"),
        Choice("suspended", "suspended", zh: "已中止"),
        Choice("cancelled", "cancelled", zh: "已撤销"),
    ]

    /// The statuses of a task on which work is still expected.
    public static let openTaskStatuses: Set<String> = ["assigned", "claimed", "in_progress", "submitted"]
}
