extension Field {
    /// Where a record comes from.
    static let sourceOfRecord = source(
        LocalizedText("Where the record comes from; illustrative if invented.", zh: "记录的来源；虚构的标为示例。")
    )

    /// Where a figure comes from.
    static let sourceOfFigure = source(
        LocalizedText("Where the figure comes from; illustrative if invented.", zh: "数据的来源；虚构的标为示例。")
    )

    /// Whether every department may see a record.
    static let visibility = Field(
        "public",
        .boolean,
        en: "Public",
        zh: "公开",
        LocalizedText("Whether every department may see it.", zh: "是否所有部门可见。")
    )

    private static func source(_ documentation: LocalizedText) -> Field {
        Field("source", .text, en: "Source", zh: "来源", documentation)
    }
}
