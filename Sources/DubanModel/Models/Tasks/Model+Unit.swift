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
                "The task's code, a slash, the organization's."
            ),
            Field(.task, .reference("task"), isRequired: true, en: "Task", zh: "任务", "The task."),
            Field(
                .organization,
                .reference("organization"),
                isRequired: true,
                en: "Organization",
                zh: "单位",
                "The organization."
            ),
            Field(
                "organization_name",
                .text,
                origin: .lookup(through: .organization, field: .name),
                en: "Organization name",
                zh: "单位名称",
                "Name of the organization."
            ),
            Field(.role, .choice(roles), isRequired: true, en: "Role", zh: "责任", "Lead or support."),
            Field(
                .status,
                .choice(unitStatuses),
                isRequired: true,
                en: "Status",
                zh: "状态",
                "Where the organization's share stands."
            ),
            Field(.assigned, .moment, isRequired: true, en: "Assigned", zh: "交办日期", "When it became part of the task."),
            Field("claimed", .moment, en: "Claimed", zh: "认领时间", "When the organization claimed its share."),
            Field("reported", .moment, en: "Last feedback", zh: "最近反馈", "When the organization last gave feedback."),
            Field("progress", .percent, en: "Progress", zh: "进度", "Progress of its last feedback, %."),
            Field("submitted", .moment, en: "Submitted", zh: "申报时间", "When it submitted completion."),
            Field("passed", .moment, en: "Passed", zh: "通过时间", "When its completion was accepted."),
            Field("returned", .integer, en: "Returned", zh: "退回次数", "How often its completion was returned."),
            Field("reason", .text, en: "Reason", zh: "原因", "Why its completion was last returned, or why it withdrew."),
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
