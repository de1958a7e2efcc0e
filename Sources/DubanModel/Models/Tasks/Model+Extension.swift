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
            Field(.code, .text, isRequired: true, en: "Code", zh: "编码", "The task's code, a slash, its number."),
            Field(.task, .reference("task"), isRequired: true, en: "Task", zh: "任务", "The task."),
            Field(
                .organization,
                .reference("organization"),
                isRequired: true,
                en: "Organization",
                zh: "申请单位",
                "The organization that asks."
            ),
            Field("requested", .moment, isRequired: true, en: "Requested", zh: "申请时间", "When it was asked for."),
            Field("reason", .text, isRequired: true, en: "Reason", zh: "延期理由", "Why the date cannot be kept."),
            Field("progress", .percent, en: "Progress", zh: "目前进度", "Share of the work done by then, %."),
            Field("due_before", .moment, isRequired: true, en: "Due before", zh: "原时限", "When the task was due."),
            Field("due_wanted", .moment, isRequired: true, en: "Due wanted", zh: "申请时限", "The date asked for."),
            Field(
                .status,
                .choice([
                    Choice("requested", "requested", zh: "待审批"), Choice("approved", "approved", zh: "已批准"),
                    Choice("refused", "refused", zh: "未批准"),
                ]),
                isRequired: true,
                en: "Status",
                zh: "状态",
                "What became of it."
            ),
            Field("decided", .moment, en: "Decided", zh: "审批时间", "When it was approved or refused."),
            Field("decided_by", .reference("organization"), en: "Decided by", zh: "审批单位", "Who decided."),
            Field("decision", .text, en: "Decision", zh: "审批意见", "What was said with the decision."),
        ]
    )
}
