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
            Field(
                .code,
                .text,
                isRequired: true,
                en: "Code",
                zh: "指标编码",
                LocalizedText("Short code, such as retail.", zh: "简短编码，如 retail。")
            ),
            Field(
                .name,
                .text,
                isRequired: true,
                en: "Name",
                zh: "指标名称",
                LocalizedText("Its name in Chinese, or the only one.", zh: "中文名称，或唯一名称。")
            ),
            Field("name_en", .text, en: "English name", zh: "英文名称", LocalizedText("Its name in English.", zh: "英文名称。")),
            Field(
                "measure",
                .text,
                en: "Unit",
                zh: "计量单位",
                LocalizedText(
                    "Unit of its values: 100m yuan, % and so on; % is not percentage points.",
                    zh: "数值的单位，如亿元、%；% 不同于百分点。"
                )
            ),
            Field(
                "direction",
                .choice([Choice("up", "more is better", zh: "越高越好"), Choice("down", "less is better", zh: "越低越好")]),
                isRequired: true,
                en: "Direction",
                zh: "方向",
                LocalizedText("Which way is better.", zh: "以高为优还是以低为优。")
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
                LocalizedText("How often it is published.", zh: "发布频率。")
            ),
            Field(
                "accumulation",
                .choice(accumulations),
                isRequired: true,
                en: "Accumulation",
                zh: "累计方式",
                LocalizedText(
                    "Whether a value counts from January, for its period alone, or at its end.",
                    zh: "数值为自一月起累计、当期还是期末。"
                )
            ),
            Field(
                "scope_kind",
                .choice([
                    Choice("region", "region", zh: "地区"), Choice("industry", "industry", zh: "行业"),
                    Choice("enterprise", "enterprise", zh: "企业"),
                ]),
                en: "Kind of scope",
                zh: "范围类别",
                LocalizedText("What its values are for; regions, where it says nothing.", zh: "数值的对象；未注明时为地区。")
            ),
            Field(
                "department",
                .reference("organization"),
                en: "Department",
                zh: "责任部门",
                LocalizedText("The department that answers for it.", zh: "负责部门。")
            ),
            Field(
                "key",
                .boolean,
                en: "Key",
                zh: "重点指标",
                LocalizedText("Whether it belongs to the key indicators.", zh: "是否为重点指标。")
            ),
            Field(
                "decimals",
                .integer,
                en: "Decimals",
                zh: "小数位",
                LocalizedText("Decimals in which its values are shown.", zh: "显示的小数位数。")
            ),
            .visibility,
        ]
    )

    static let accumulations = [
        Choice("cumulative", "since January", zh: "累计"),
        Choice("period", "of the period alone", zh: "当期"),
        Choice("stock", "at the period's end", zh: "期末"),
    ]
}
