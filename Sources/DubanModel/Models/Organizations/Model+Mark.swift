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
                "The organization's code, the kind and the day, with slashes."
            ),
            Field(
                .organization,
                .reference("organization"),
                isRequired: true,
                en: "Organization",
                zh: "单位",
                "Who is praised or criticised."
            ),
            Field(
                .kind,
                .choice([Choice("praise", "praise", zh: "表扬"), Choice("criticism", "criticism", zh: "批评")]),
                isRequired: true,
                en: "Kind",
                zh: "类别",
                "Praise or criticism."
            ),
            Field(
                .role,
                .choice([Choice("lead", "lead", zh: "牵头"), Choice("support", "support", zh: "配合")]),
                en: "Role",
                zh: "责任",
                "The role in which it was earned, which decides its weight; lead, where it says nothing."
            ),
            Field("given", .moment, isRequired: true, en: "Given", zh: "日期", "When it was given."),
            Field("reason", .text, isRequired: true, en: "Reason", zh: "事由", "What for."),
            Field(.task, .reference("task"), en: "Task", zh: "任务", "The task it is about, where it is about one."),
            Field("source", .text, en: "Source", zh: "来源", "Where the record comes from; illustrative if invented."),
        ]
    )
}
