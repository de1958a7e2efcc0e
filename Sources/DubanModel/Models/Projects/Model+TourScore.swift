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
            Field(.code, .text, isRequired: true, en: "Code", zh: "编码", "The project's code, a slash, the day."),
            Field(.project, .reference("project"), isRequired: true, en: "Project", zh: "项目", "The project."),
            Field("tour", .text, en: "Tour", zh: "观摩活动", "Which tour it was."),
            Field("visited", .moment, isRequired: true, en: "Visited", zh: "观摩日期", "When it was visited."),
            Field("score", .number, isRequired: true, en: "Score", zh: "得分", "The score, in points."),
            Field("rank", .integer, en: "Rank", zh: "位次", "Rank among the projects visited; 1 is best."),
            Field("rank_of", .integer, en: "Of", zh: "参评数", "How many were ranked."),
            Field("source", .text, en: "Source", zh: "来源", "Where the record comes from; illustrative if invented."),
        ]
    )
}
