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
            Field(
                .code,
                .text,
                isRequired: true,
                en: "Code",
                zh: "编码",
                LocalizedText("The directive's code, a slash, its number.", zh: "指示编码、斜杠、序号。")
            ),
            Field(
                "directive",
                .reference("directive"),
                isRequired: true,
                en: "Directive",
                zh: "指示",
                LocalizedText("The directive.", zh: "所属指示。")
            ),
            Field(
                "number",
                .integer,
                isRequired: true,
                en: "Number",
                zh: "序号",
                LocalizedText("Its place in the directive.", zh: "在指示中的次序。")
            ),
            Field(
                .title,
                .text,
                isRequired: true,
                en: "Text",
                zh: "要求内容",
                LocalizedText("What is asked for.", zh: "要求的内容。")
            ),
            Field(
                "title_en",
                .text,
                en: "English text",
                zh: "英文内容",
                LocalizedText("The text in English, where there is one.", zh: "英文内容（如有）。")
            ),
            Field(.due, .moment, en: "Due", zh: "完成时限", LocalizedText("When it is to be carried out.", zh: "落实时限。")),
        ]
    )
}
