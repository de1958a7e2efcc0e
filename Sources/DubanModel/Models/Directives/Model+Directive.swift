extension Model {
    /// A speech, a document or an inspection whose requirements are to be carried out.
    public static let directive = Model(
        name: "directive",
        plural: "directives",
        label: LocalizedText("directive", zh: "指示"),
        documentation: LocalizedText(
            "A speech, a document or an inspection whose requirements are to be carried out.",
            zh: "需要落实其要求的讲话、文件或巡视检查。"
        ),
        lifecycle: Lifecycle(origin: .field("issued")),
        fields: [
            Field(
                .code,
                .text,
                isRequired: true,
                en: "Code",
                zh: "指示编码",
                LocalizedText("Short code, such as research-speech.", zh: "简短编码，如 research-speech。")
            ),
            Field(
                .kind,
                .choice([
                    Choice("speech", "speech", zh: "讲话"), Choice("document", "document", zh: "文件"),
                    Choice("inspection", "inspection", zh: "巡视检查"), Choice("meeting", "meeting", zh: "会议精神"),
                    Choice("other", "other", zh: "其他"),
                ]),
                isRequired: true,
                en: "Kind",
                zh: "指示类别",
                LocalizedText("What it is.", zh: "类别。")
            ),
            Field(.title, .text, isRequired: true, en: "Title", zh: "名称", LocalizedText("Its name.", zh: "名称。")),
            Field(
                "title_en",
                .text,
                en: "English title",
                zh: "英文名称",
                LocalizedText("Its name in English, where it has one.", zh: "英文名称（如有）。")
            ),
            Field(
                "issued",
                .moment,
                isRequired: true,
                en: "Issued",
                zh: "下达日期",
                LocalizedText("When it was given.", zh: "作出时间。")
            ),
            Field("issuer", .text, en: "Issuer", zh: "下达单位", LocalizedText("Where it comes from.", zh: "来源。")),
            .sourceOfRecord,
        ]
    )
}
