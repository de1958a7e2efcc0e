extension Model {
    /// An organization's share in a task.
    public static let unit = Model(
        name: "unit",
        plural: "units",
        owner: "task",
        label: LocalizedText("unit", zh: "承办单位"),
        documentation: LocalizedText(
            "An organization's share in a task, as lead or as support, with a status of its own.",
            zh: "一个单位在一项任务中的责任（牵头或配合），有自己的状态。"
        ),
        lifecycle: Lifecycle(
            origin: .field(.assigned),
            initialStatus: "assigned",
            stages: [
                Lifecycle.Stage("claimed", status: "claimed"),
                Lifecycle.Stage("reported", status: "in_progress", alongside: ["progress"]),
                Lifecycle.Stage("submitted", status: "submitted"),
                Lifecycle.Stage("passed", status: "passed"),
            ]
        ),
        codeParts: [.task, .organization],
        fields: [
            Field(
                .code,
                .text,
                isRequired: true,
                en: "Code",
                zh: "编码",
                LocalizedText("The task's code, a slash, the organization's.", zh: "任务编号、斜杠、单位编码。")
            ),
            Field(
                .task,
                .reference("task"),
                isRequired: true,
                en: "Task",
                zh: "任务",
                LocalizedText("The task.", zh: "所属任务。")
            ),
            Field(
                .organization,
                .reference("organization"),
                isRequired: true,
                en: "Organization",
                zh: "单位",
                LocalizedText("The organization.", zh: "单位。")
            ),
            Field(
                "organization_name",
                .text,
                origin: .lookup(through: .organization, field: .name),
                en: "Organization name",
                zh: "单位名称",
                LocalizedText("Name of the organization.", zh: "单位名称。")
            ),
            Field(
                .role,
                .choice(roles),
                isRequired: true,
                en: "Role",
                zh: "责任",
                LocalizedText("Lead or support.", zh: "牵头或配合。")
            ),
            Field(
                .status,
                .choice(unitStatuses),
                isRequired: true,
                en: "Status",
                zh: "状态",
                LocalizedText("Where the organization's share stands.", zh: "该单位承办部分的状态。")
            ),
            Field(
                .assigned,
                .moment,
                isRequired: true,
                en: "Assigned",
                zh: "交办日期",
                LocalizedText("When it became part of the task.", zh: "加入任务的时间。")
            ),
            Field(
                "claimed",
                .moment,
                en: "Claimed",
                zh: "认领时间",
                LocalizedText("When the organization claimed its share.", zh: "认领时间。")
            ),
            Field(
                "reported",
                .moment,
                en: "Last feedback",
                zh: "最近反馈",
                LocalizedText("When the organization last gave feedback.", zh: "最近反馈时间。")
            ),
            Field(
                "progress",
                .percent,
                en: "Progress",
                zh: "进度",
                LocalizedText("Progress of its last feedback, %.", zh: "最近反馈的进度（%）。")
            ),
            Field(
                "submitted",
                .moment,
                en: "Submitted",
                zh: "申报时间",
                LocalizedText("When it submitted completion.", zh: "申报办结时间。")
            ),
            Field(
                "passed",
                .moment,
                en: "Passed",
                zh: "通过时间",
                LocalizedText("When its completion was accepted.", zh: "验收通过时间。")
            ),
            Field(
                "returned",
                .integer,
                en: "Returned",
                zh: "退回次数",
                LocalizedText("How often its completion was returned.", zh: "退回次数。")
            ),
            Field(
                "reason",
                .text,
                en: "Reason",
                zh: "原因",
                LocalizedText("Why its completion was last returned, or why it withdrew.", zh: "最近退回的原因或退出的原因。")
            ),
        ]
    )

    private static let roles = [
        Choice("lead", "lead", zh: "牵头"),
        Choice("support", "support", zh: "配合"),
    ]

    private static let unitStatuses = [
        Choice("assigned", "assigned", zh: "待认领"),
        Choice("claimed", "claimed", zh: "已认领"),
        Choice("in_progress", "in progress", zh: "办理中"),
        Choice("submitted", "submitted", zh: "已申报"),
        Choice("returned", "returned", zh: "已退回"),
        Choice("passed", "passed", zh: "已通过"),
        Choice("withdrawn", "withdrawn", zh: "已退出"),
    ]
}
