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
            Field("submitted", .moment, en: "Submitted", zh: "申报时间", "When it submitted completion."),
            Field("passed", .moment, en: "Passed", zh: "通过时间", "When its completion was accepted."),
            Field("returned", .integer, en: "Returned", zh: "退回次数", "How often its completion was returned."),
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
    ]

    /// A unit's periodic progress report.
    public static let feedback = Model(
        name: "feedback",
        plural: "feedbacks",
        owner: "task",
        label: LocalizedText("feedback", zh: "反馈"),
        documentation: LocalizedText("A unit's report of its progress.", zh: "承办单位的进展反馈。"),
        lifecycle: Lifecycle(origin: .field("reported")),
        codeParts: [.task, .organization, "reported"],
        fields: [
            Field(
                .code,
                .text,
                isRequired: true,
                en: "Code",
                zh: "编码",
                "The task's code, the organization's and the day, with slashes."
            ),
            Field(.task, .reference("task"), isRequired: true, en: "Task", zh: "任务", "The task."),
            Field(
                .organization,
                .reference("organization"),
                isRequired: true,
                en: "Organization",
                zh: "单位",
                "The organization that reports."
            ),
            Field("reported", .moment, isRequired: true, en: "Reported", zh: "反馈时间", "When it was reported."),
            Field("progress", .percent, en: "Progress", zh: "进度", "Share of the work done, %."),
            Field("text", .text, en: "Text", zh: "进展情况", "What was done and what comes next."),
        ]
    )
}
