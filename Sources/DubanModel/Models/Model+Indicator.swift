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

    private static let accumulations = [
        Choice("cumulative", "since January", zh: "累计"),
        Choice("period", "of the period alone", zh: "当期"),
        Choice("stock", "at the period's end", zh: "期末"),
    ]

    /// One published value of an indicator.
    public static let observation = Model(
        name: "observation",
        plural: "observations",
        owner: "indicator",
        label: LocalizedText("observation", zh: "指标数据"),
        documentation: LocalizedText(
            "An indicator's value for a scope and a period, with what was published beside it.",
            zh: "指标在某地区、某时期的数据及同时公布的内容。"
        ),
        lifecycle: Lifecycle(origin: .fieldOrEndOfPeriod("released", .period)),
        codeParts: [.indicator, "scope", .period],
        fields: [
            Field(
                .code,
                .text,
                isRequired: true,
                en: "Code",
                zh: "编码",
                "The indicator's code, the scope's and the period, with slashes."
            ),
            Field(.indicator, .reference("indicator"), isRequired: true, en: "Indicator", zh: "指标", "The indicator."),
            Field(
                "indicator_name",
                .text,
                origin: .lookup(through: .indicator, field: .name),
                en: "Indicator name",
                zh: "指标名称",
                "Name of the indicator."
            ),
            Field(
                "accumulation",
                .choice(accumulations),
                origin: .lookup(through: .indicator, field: "accumulation"),
                en: "Accumulation",
                zh: "累计方式",
                "The indicator's way of accumulation."
            ),
            Field(
                "scope",
                .reference("organization"),
                isRequired: true,
                en: "Scope",
                zh: "地区",
                "The city, county or other organization that the value is for."
            ),
            Field(
                "scope_name",
                .text,
                origin: .lookup(through: "scope", field: .name),
                en: "Scope name",
                zh: "地区名称",
                "Name of the scope."
            ),
            Field(
                .period,
                .period,
                isRequired: true,
                en: "Period",
                zh: "时期",
                "The period; for a cumulative value, its end."
            ),
            Field("value", .number, en: "Value", zh: "数值", "The value, in the indicator's unit."),
            Field("growth", .percent, en: "Growth", zh: "增速", "Growth as published, in %; never computed over."),
            Field(
                "target",
                .number,
                en: "Year's target",
                zh: "年度目标",
                "The target for the year, in the indicator's unit."
            ),
            Field(
                "growth_target",
                .percent,
                en: "Growth target",
                zh: "增速目标",
                "The growth aimed at for the year, in %."
            ),
            Field("rank", .integer, en: "Rank", zh: "位次", "Rank of its growth; 1 is best."),
            Field("rank_of", .integer, en: "Of", zh: "参评数", "How many were ranked."),
            Field("released", .moment, en: "Released", zh: "发布日期", "When it was published."),
            Field("source", .text, en: "Source", zh: "来源", "Where the figure comes from; illustrative if invented."),
        ]
    )
}
