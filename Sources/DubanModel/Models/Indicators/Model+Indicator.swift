extension Model {
    /// The definition of a figure that is watched.
    public static let indicator = Model(
        name: "indicator",
        plural: "indicators",
        label: LocalizedText("indicator", zh: "指标"),
        documentation: LocalizedText(
            "The definition of a figure that is watched: unit, direction, frequency, cumulative or not.",
            zh: "所关注数据的定义：单位、方向、频率、是否累计。"
        ),
        fields: [
            Field(.code, .text, isRequired: true, en: "Code", zh: "指标编码", "Short code, such as retail."),
            Field(.name, .text, isRequired: true, en: "Name", zh: "指标名称", "Its name in Chinese, or the only one."),
            Field("name_en", .text, en: "English name", zh: "英文名称", "Its name in English."),
            Field(
                "measure",
                .text,
                en: "Unit",
                zh: "计量单位",
                "Unit of its values: 100m yuan, % and so on; % is not percentage points."
            ),
            Field(
                "direction",
                .choice([Choice("up", "more is better", zh: "越高越好"), Choice("down", "less is better", zh: "越低越好")]),
                isRequired: true,
                en: "Direction",
                zh: "方向",
                "Which way is better."
            ),
            Field(
                "frequency",
                .choice([
                    Choice("month", "monthly", zh: "月度"), Choice("quarter", "quarterly", zh: "季度"),
                    Choice("year", "yearly", zh: "年度"),
                ]),
                isRequired: true,
                en: "Frequency",
                zh: "频率",
                "How often it is published."
            ),
            Field(
                "accumulation",
                .choice(accumulations),
                isRequired: true,
                en: "Accumulation",
                zh: "累计方式",
                "Whether a value counts from January, for its period alone, or at its end."
            ),
            Field(
                "scope_kind",
                .choice([
                    Choice("region", "region", zh: "地区"), Choice("industry", "industry", zh: "行业"),
                    Choice("enterprise", "enterprise", zh: "企业"),
                ]),
                en: "Kind of scope",
                zh: "范围类别",
                "What its values are for; regions, where it says nothing."
            ),
            Field(
                "department",
                .reference("organization"),
                en: "Department",
                zh: "责任部门",
                "The department that answers for it."
            ),
            Field("key", .boolean, en: "Key", zh: "重点指标", "Whether it belongs to the key indicators."),
            Field("decimals", .integer, en: "Decimals", zh: "小数位", "Decimals in which its values are shown."),
            Field("public", .boolean, en: "Public", zh: "公开", "Whether every department may see it."),
        ]
    )

    static let accumulations = [
        Choice("cumulative", "since January", zh: "累计"),
        Choice("period", "of the period alone", zh: "当期"),
        Choice("stock", "at the period's end", zh: "期末"),
    ]
}
