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
                LocalizedText(
                    "The task's code, the organization's and its number, with slashes.",
                    zh: "任务编号、单位编码和序号，以斜杠分隔。"
                )
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
                zh: "申诉单位",
                LocalizedText("The organization that objects.", zh: "提出异议的单位。")
            ),
            Field(
                "raised",
                .moment,
                isRequired: true,
                en: "Raised",
                zh: "申诉时间",
                LocalizedText("When it was raised.", zh: "提出时间。")
            ),
            Field(
                "ground",
                .choice([
                    Choice("reword", "reword it", zh: "表述有误"), Choice("wrong_unit", "wrong unit", zh: "单位有误"),
                    Choice("impossible", "cannot be done", zh: "无法办理"),
                ]),
                isRequired: true,
                en: "Ground",
                zh: "申诉类别",
                LocalizedText("What it objects to.", zh: "异议的类别。")
            ),
            Field("reason", .text, isRequired: true, en: "Reason", zh: "申诉理由", LocalizedText("Why.", zh: "理由。")),
            Field(
                .status,
                .choice([
                    Choice("raised", "raised", zh: "待处理"), Choice("upheld", "upheld", zh: "已采纳"),
                    Choice("dismissed", "dismissed", zh: "未采纳"),
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
                zh: "处理时间",
                LocalizedText("When it was upheld or dismissed.", zh: "处理时间。")
            ),
            Field(
                "decided_by",
                .reference("organization"),
                en: "Decided by",
                zh: "处理单位",
                LocalizedText("Who decided.", zh: "处理单位。")
            ),
            Field(
                "decision",
                .text,
                en: "Decision",
                zh: "处理意见",
                LocalizedText("What was said with the decision.", zh: "处理意见。")
            ),
        ]
    )
}
