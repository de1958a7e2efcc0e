extension Model {
    /// What a project was given on an observation tour.
    public static let tourScore = Model(
        name: "tour_score",
        plural: "tour_scores",
        owner: "project",
        label: LocalizedText("tour score", zh: "观摩得分"),
        documentation: LocalizedText(
            "The score that a project was given on an observation tour.",
            zh: "项目在观摩活动中的得分。"
        ),
        lifecycle: Lifecycle(origin: .field("visited")),
        codeParts: [.project, "visited"],
        fields: [
            Field(
                .code,
                .text,
                isRequired: true,
                en: "Code",
                zh: "编码",
                LocalizedText("The project's code, a slash, the day.", zh: "项目编码、斜杠、日期。")
            ),
            Field(
                .project,
                .reference("project"),
                isRequired: true,
                en: "Project",
                zh: "项目",
                LocalizedText("The project.", zh: "所属项目。")
            ),
            Field("tour", .text, en: "Tour", zh: "观摩活动", LocalizedText("Which tour it was.", zh: "哪次观摩。")),
            Field(
                "visited",
                .moment,
                isRequired: true,
                en: "Visited",
                zh: "观摩日期",
                LocalizedText("When it was visited.", zh: "观摩时间。")
            ),
            Field(
                "score",
                .number,
                isRequired: true,
                en: "Score",
                zh: "得分",
                LocalizedText("The score, in points.", zh: "得分。")
            ),
            Field(
                "rank",
                .integer,
                en: "Rank",
                zh: "位次",
                LocalizedText("Rank among the projects visited; 1 is best.", zh: "在观摩项目中的位次，1 为最优。")
            ),
            Field("rank_of", .integer, en: "Of", zh: "参评数", LocalizedText("How many were ranked.", zh: "参排数量。")),
            .sourceOfRecord,
        ]
    )
}
