extension Model {
    /// A day that is not what its place in the week says.
    public static let calendarDay = Model(
        name: "calendar_day",
        plural: "calendar_days",
        label: LocalizedText("calendar day", zh: "日历日"),
        documentation: LocalizedText(
            "A statutory holiday, or a weekend day on which people work to make up for one.",
            zh: "法定节假日或调休上班日。"
        ),
        codeParts: ["date"],
        fields: [
            Field(
                .code,
                .text,
                isRequired: true,
                en: "Code",
                zh: "编码",
                LocalizedText("The date, such as 2023-10-01.", zh: "日期，如 2023-10-01。")
            ),
            Field("date", .moment, isRequired: true, en: "Date", zh: "日期", LocalizedText("The day.", zh: "日期。")),
            Field(
                .kind,
                .choice([
                    Choice("off", "off", zh: "休"), Choice("working", "working", zh: "班"),
                    Choice("ordinary", "as the week has it", zh: "照常"),
                ]),
                isRequired: true,
                en: "Kind",
                zh: "类别",
                LocalizedText(
                    "Whether people work; `ordinary` for a day that is no longer special.",
                    zh: "是否上班；`ordinary` 表示该日不再特殊。"
                )
            ),
            Field(.name, .text, en: "Name", zh: "名称", LocalizedText("Which holiday it belongs to.", zh: "所属节假日。")),
            Field(
                "name_en",
                .text,
                en: "English name",
                zh: "英文名称",
                LocalizedText("The holiday's name in English.", zh: "节假日的英文名称。")
            ),
            Field(
                "source",
                .text,
                en: "Source",
                zh: "来源",
                LocalizedText("Who said so; illustrative if invented.", zh: "依据；虚构的标为示例。")
            ),
        ]
    )
}
