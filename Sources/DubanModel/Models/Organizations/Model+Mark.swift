extension Model {
    /// Praise or criticism of an organization, which counts in the monthly review.
    public static let mark = Model(
        name: "mark",
        plural: "marks",
        label: LocalizedText("mark", zh: "表扬批评"),
        documentation: LocalizedText(
            "Praise or criticism of an organization, entered by hand, which counts in the monthly review.",
            zh: "对单位的表扬或批评，人工登记，计入月度讲评。"
        ),
        lifecycle: Lifecycle(origin: .field("given")),
        codeParts: [.organization, .kind, "given"],
        fields: [
            Field(
                .code,
                .text,
                isRequired: true,
                en: "Code",
                zh: "编码",
                LocalizedText("The organization's code, the kind and the day, with slashes.", zh: "单位编码、类别和日期，以斜杠分隔。")
            ),
            Field(
                .organization,
                .reference("organization"),
                isRequired: true,
                en: "Organization",
                zh: "单位",
                LocalizedText("Who is praised or criticised.", zh: "受表扬或批评的单位。")
            ),
            Field(
                .kind,
                .choice([Choice("praise", "praise", zh: "表扬"), Choice("criticism", "criticism", zh: "批评")]),
                isRequired: true,
                en: "Kind",
                zh: "类别",
                LocalizedText("Praise or criticism.", zh: "表扬或批评。")
            ),
            Field(
                .role,
                .choice([Choice("lead", "lead", zh: "牵头"), Choice("support", "support", zh: "配合")]),
                en: "Role",
                zh: "责任",
                LocalizedText(
                    "The role in which it was earned, which decides its weight; lead, where it says nothing.",
                    zh: "以何身份获得，决定权重；未注明时为牵头。"
                )
            ),
            Field(
                "given",
                .moment,
                isRequired: true,
                en: "Given",
                zh: "日期",
                LocalizedText("When it was given.", zh: "作出时间。")
            ),
            Field("reason", .text, isRequired: true, en: "Reason", zh: "事由", LocalizedText("What for.", zh: "事由。")),
            Field(
                .task,
                .reference("task"),
                en: "Task",
                zh: "任务",
                LocalizedText("The task it is about, where it is about one.", zh: "所涉任务（如有）。")
            ),
            .sourceOfRecord,
        ]
    )
}
