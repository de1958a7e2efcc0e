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
                "Code by which people and files name it."
            ),
            Field(
                .title,
                .text,
                isRequired: true,
                en: "Title",
                zh: "任务内容",
                aliases: ["任务", "事项", "工作任务"],
                "What is to be done."
            ),
            Field("title_en", .text, en: "English title", zh: "英文内容", "The title in English, where there is one."),
            Field(
                "criterion",
                .text,
                en: "Criterion",
                zh: "完成标准",
                aliases: ["目标要求"],
                "The measurable result by which completion is judged."
            ),
            Field(.meeting, .reference("meeting"), en: "Meeting", zh: "交办会议", "The meeting that assigned it."),
            Field(
                "ledger",
                .choice(ledgers),
                en: "Ledger",
                zh: "台账",
                "The ledger in which it is kept."
            ),
            Field("system", .text, en: "System", zh: "工作体系", "The area of work, S1 to S18 in the sample data."),
            Field(
                .status,
                .choice(taskStatuses),
                isRequired: true,
                en: "Status",
                zh: "状态",
                aliases: ["完成情况", "办理状态"],
                "Where it stands in the workflow."
            ),
            Field(
                .lead,
                .reference("organization"),
                en: "Lead",
                zh: "牵头单位",
                aliases: ["责任单位", "责任单位/牵头单位"],
                "The organization that leads; that of its lead unit."
            ),
            Field(
                "lead_name",
                .text,
                origin: .lookup(through: .lead, field: .name),
                en: "Lead name",
                zh: "牵头单位名称",
                "Name of the lead organization."
            ),
            Field(
                .assigned,
                .moment,
                isRequired: true,
                en: "Assigned",
                zh: "交办日期",
                aliases: ["交办时间"],
                "When it was assigned; of a draft, when it is to be."
            ),
            Field(
                "drafted",
                .moment,
                en: "Drafted",
                zh: "拟办时间",
                "When it was drafted, where it was before it was assigned."
            ),
            Field("claimed", .moment, en: "Claimed", zh: "认领时间", "When every unit had claimed its share."),
            Field(
                .due,
                .moment,
                en: "Due",
                zh: "完成时限",
                aliases: ["办结时限", "截止日期"],
                "When it is to be done; without a time, by the end of that day."
            ),
            Field(
                "original_due",
                .moment,
                en: "Original due time",
                zh: "原定时限",
                "When it was to be done before the first extension; empty where there was none."
            ),
            Field("extended", .integer, en: "Extended", zh: "延期次数", "How often its due time was moved."),
            Field("submitted", .moment, en: "Submitted", zh: "申报时间", "When every unit had submitted completion."),
            Field(
                .closed,
                .moment,
                en: "Closed",
                zh: "办结时间",
                "When it was closed, once every unit had passed."
            ),
            Field(
                "progress",
                .percent,
                en: "Progress",
                zh: "进度",
                aliases: ["完成比例", "完成进度"],
                "Progress of the last feedback of the lead unit, %."
            ),
            Field(
                "reported",
                .moment,
                en: "Last feedback",
                zh: "最近反馈",
                "When a unit last gave feedback."
            ),
            Field(
                "suspended",
                .moment,
                en: "Suspended",
                zh: "中止时间",
                "Since when it is suspended; empty while it is not."
            ),
            Field("cancelled", .moment, en: "Cancelled", zh: "撤销时间", "When it was cancelled."),
            Field(
                "status_reason",
                .text,
                en: "Reason",
                zh: "中止撤销原因",
                "Why it is suspended or was cancelled."
            ),
            Field(
                "ledger_values",
                .text,
                en: "Ledger values",
                zh: "台账字段值",
                "Values of the fields that its ledger adds, as a JSON object; each is a field of its own, too."
            ),
            Field("public", .boolean, en: "Public", zh: "公开", "Whether every department may see it."),
            Field("source", .text, en: "Source", zh: "来源", "Where the record comes from; illustrative if invented."),
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
