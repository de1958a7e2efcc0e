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
            Field(.code, .text, isRequired: true, en: "Code", zh: "指示编码", "Short code, such as research-speech."),
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
                "What it is."
            ),
            Field(.title, .text, isRequired: true, en: "Title", zh: "名称", "Its name."),
            Field("title_en", .text, en: "English title", zh: "英文名称", "Its name in English, where it has one."),
            Field("issued", .moment, isRequired: true, en: "Issued", zh: "下达日期", "When it was given."),
            Field("issuer", .text, en: "Issuer", zh: "下达单位", "Where it comes from."),
            Field("source", .text, en: "Source", zh: "来源", "Where the record comes from; illustrative if invented."),
        ]
    )
}
