extension Model {
    /// One thing that a directive asks for.
    public static let requirement = Model(
        name: "requirement",
        plural: "requirements",
        owner: "directive",
        label: LocalizedText("requirement", zh: "要求"),
        documentation: LocalizedText(
            "One thing that a directive asks for, to be traced to the tasks that carry it out.",
            zh: "指示中的一项要求，对应到落实它的任务。"
        ),
        codeParts: ["directive", "number"],
        fields: [
            Field(.code, .text, isRequired: true, en: "Code", zh: "编码", "The directive's code, a slash, its number."),
            Field(
                "directive",
                .reference("directive"),
                isRequired: true,
                en: "Directive",
                zh: "指示",
                "The directive."
            ),
            Field("number", .integer, isRequired: true, en: "Number", zh: "序号", "Its place in the directive."),
            Field(.title, .text, isRequired: true, en: "Text", zh: "要求内容", "What is asked for."),
            Field("title_en", .text, en: "English text", zh: "英文内容", "The text in English, where there is one."),
            Field(.due, .moment, en: "Due", zh: "完成时限", "When it is to be carried out."),
        ]
    )
}
