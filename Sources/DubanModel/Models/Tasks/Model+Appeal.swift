extension Model {
    /// An objection of a unit to its assignment.
    public static let appeal = Model(
        name: "appeal",
        plural: "appeals",
        owner: "task",
        label: LocalizedText("appeal", zh: "申诉"),
        documentation: LocalizedText(
            "A unit's objection to its assignment: the wording, the wrong unit, or that it cannot be done.",
            zh: "承办单位对交办的异议：表述有误、单位有误或无法办理。"
        ),
        lifecycle: Lifecycle(
            origin: .field("raised"),
            initialStatus: "raised",
            stages: [Lifecycle.Stage("decided", status: "upheld", alongside: ["decided_by", "decision"])]
        ),
        codeParts: [.task, .organization, "raised"],
        fields: [
            Field(
                .code,
                .text,
                isRequired: true,
                en: "Code",
                zh: "编码",
                "The task's code, the organization's and its number, with slashes."
            ),
            Field(.task, .reference("task"), isRequired: true, en: "Task", zh: "任务", "The task."),
            Field(
                .organization,
                .reference("organization"),
                isRequired: true,
                en: "Organization",
                zh: "申诉单位",
                "The organization that objects."
            ),
            Field("raised", .moment, isRequired: true, en: "Raised", zh: "申诉时间", "When it was raised."),
            Field(
                "ground",
                .choice([
                    Choice("reword", "reword it", zh: "表述有误"), Choice("wrong_unit", "wrong unit", zh: "单位有误"),
                    Choice("impossible", "cannot be done", zh: "无法办理"),
                ]),
                isRequired: true,
                en: "Ground",
                zh: "申诉类别",
                "What it objects to."
            ),
            Field("reason", .text, isRequired: true, en: "Reason", zh: "申诉理由", "Why."),
            Field(
                .status,
                .choice([
                    Choice("raised", "raised", zh: "待处理"), Choice("upheld", "upheld", zh: "已采纳"),
                    Choice("dismissed", "dismissed", zh: "未采纳"),
                ]),
                isRequired: true,
                en: "Status",
                zh: "状态",
                "What became of it."
            ),
            Field("decided", .moment, en: "Decided", zh: "处理时间", "When it was upheld or dismissed."),
            Field("decided_by", .reference("organization"), en: "Decided by", zh: "处理单位", "Who decided."),
            Field("decision", .text, en: "Decision", zh: "处理意见", "What was said with the decision."),
        ]
    )
}
