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
                LocalizedText(
                    "The indicator's code, the scope's and the period, with slashes.",
                    zh: "指标编码、对象编码和期间，以斜杠分隔。"
                )
            ),
            Field(
                .indicator,
                .reference("indicator"),
                isRequired: true,
                en: "Indicator",
                zh: "指标",
                LocalizedText("The indicator.", zh: "指标。")
            ),
            Field(
                "indicator_name",
                .text,
                origin: .lookup(through: .indicator, field: .name),
                en: "Indicator name",
                zh: "指标名称",
                LocalizedText("Name of the indicator.", zh: "指标名称。")
            ),
            Field(
                "accumulation",
                .choice(accumulations),
                origin: .lookup(through: .indicator, field: "accumulation"),
                en: "Accumulation",
                zh: "累计方式",
                LocalizedText("The indicator's way of accumulation.", zh: "指标的累计方式。")
            ),
            Field(
                "scope",
                .reference("organization"),
                isRequired: true,
                en: "Scope",
                zh: "地区",
                LocalizedText("The city, county or other organization that the value is for.", zh: "数值所属的市、县或其他单位。")
            ),
            Field(
                "scope_name",
                .text,
                origin: .lookup(through: "scope", field: .name),
                en: "Scope name",
                zh: "地区名称",
                LocalizedText("Name of the scope.", zh: "对象名称。")
            ),
            Field(
                .period,
                .period,
                isRequired: true,
                en: "Period",
                zh: "时期",
                LocalizedText("The period; for a cumulative value, its end.", zh: "期间；累计值为截止期。")
            ),
            Field(
                "value",
                .number,
                en: "Value",
                zh: "数值",
                LocalizedText("The value, in the indicator's unit.", zh: "数值，以指标单位计。")
            ),
            Field(
                "growth",
                .percent,
                en: "Growth",
                zh: "增速",
                LocalizedText("Growth as published, in %; never computed over.", zh: "公布的增速（%），不由计算值覆盖。")
            ),
            Field(
                "target",
                .number,
                en: "Year's target",
                zh: "年度目标",
                LocalizedText("The target for the year, in the indicator's unit.", zh: "全年目标，以指标单位计。")
            ),
            Field(
                "growth_target",
                .percent,
                en: "Growth target",
                zh: "增速目标",
                LocalizedText("The growth aimed at for the year, in %.", zh: "全年增速目标（%）。")
            ),
            Field(
                "rank",
                .integer,
                en: "Rank",
                zh: "位次",
                LocalizedText("Rank of its growth; 1 is best.", zh: "增速位次，1 为最优。")
            ),
            Field("rank_of", .integer, en: "Of", zh: "参评数", LocalizedText("How many were ranked.", zh: "参排数量。")),
            Field(
                "released",
                .moment,
                en: "Released",
                zh: "发布日期",
                LocalizedText("When it was published, in this revision.", zh: "本次修订的发布时间。")
            ),
            Field(
                "revision",
                .integer,
                en: "Revision",
                zh: "修订次数",
                LocalizedText("How often it was published anew; 0 or empty at first.", zh: "修订次数；首次为 0 或空。")
            ),
            .sourceOfFigure,
        ]
    )
}
