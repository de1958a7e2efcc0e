extension Model {
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
            Field("released", .moment, en: "Released", zh: "发布日期", "When it was published, in this revision."),
            Field(
                "revision",
                .integer,
                en: "Revision",
                zh: "修订次数",
                "How often it was published anew; 0 or empty at first."
            ),
            Field("source", .text, en: "Source", zh: "来源", "Where the figure comes from; illustrative if invented."),
        ]
    )
}
