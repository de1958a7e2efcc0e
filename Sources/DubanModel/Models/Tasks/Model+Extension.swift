extension Model {
    /// A request to move a task's due date.
    public static let `extension` = Model(
        name: "extension",
        plural: "extensions",
        owner: "task",
        label: LocalizedText("extension", zh: "延期申请"),
        documentation: LocalizedText(
            "A request to move a task's due date, made before that date, and what became of it.",
            zh: "在时限之前提出的延期申请及其办理结果。"
        ),
        lifecycle: Lifecycle(
            origin: .field("requested"),
            initialStatus: "requested",
            stages: [Lifecycle.Stage("decided", status: "approved", alongside: ["decided_by", "decision"])]
        ),
        codeParts: [.task, "requested"],
        fields: [
            Field(
                .code,
                .text,
                isRequired: true,
                en: "Code",
                zh: "编码",
                LocalizedText("The task's code, a slash, its number.", zh: "任务编号、斜杠、序号。")
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
                zh: "申请单位",
                LocalizedText("The organization that asks.", zh: "申请单位。")
            ),
            Field(
                "requested",
                .moment,
                isRequired: true,
                en: "Requested",
                zh: "申请时间",
                LocalizedText("When it was asked for.", zh: "申请时间。")
            ),
            Field(
                "reason",
                .text,
                isRequired: true,
                en: "Reason",
                zh: "延期理由",
                LocalizedText("Why the date cannot be kept.", zh: "不能按期的原因。")
            ),
            Field(
                "progress",
                .percent,
                en: "Progress",
                zh: "目前进度",
                LocalizedText("Share of the work done by then, %.", zh: "当时已完成的比例（%）。")
            ),
            Field(
                "due_before",
                .moment,
                isRequired: true,
                en: "Due before",
                zh: "原时限",
                LocalizedText("When the task was due.", zh: "原定时限。")
            ),
            Field(
                "due_wanted",
                .moment,
                isRequired: true,
                en: "Due wanted",
                zh: "申请时限",
                LocalizedText("The date asked for.", zh: "申请的时限。")
            ),
            Field(
                .status,
                .choice([
                    Choice("requested", "requested", zh: "待审批"), Choice("approved", "approved", zh: "已批准"),
                    Choice("refused", "refused", zh: "未批准"),
                ]),
                isRequired: true,
                en: "Status",
                zh: "状态",
                LocalizedText("What became of it.", zh: "办理结果。")
            ),
            Field(
                "decided",
                .moment,
                en: "Decided",
                zh: "审批时间",
                LocalizedText("When it was approved or refused.", zh: "审批时间。")
            ),
            Field(
                "decided_by",
                .reference("organization"),
                en: "Decided by",
                zh: "审批单位",
                LocalizedText("Who decided.", zh: "处理单位。")
            ),
            Field(
                "decision",
                .text,
                en: "Decision",
                zh: "审批意见",
                LocalizedText("What was said with the decision.", zh: "处理意见。")
            ),
        ]
    )
}
