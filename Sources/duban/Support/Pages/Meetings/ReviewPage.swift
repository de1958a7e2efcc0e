import DubanDocuments
import DubanModel

/// Shows a monthly review.
struct ReviewPage: LocalizedPage {
    let review: MonthlyReview
    let language: Language
    /// Whether every line of every score is shown.
    let explains: Bool

    var document: Document {
        var document = Document(
            title: text("Monthly review \(review.month)", "月度讲评 \(review.month)"),
            language: language,
            asOf: review.day
        )
        if review.isPreliminary {
            let note = text("The month is not over: scores may still change.", "当月未结束，得分可能变化。")
            document.blocks.append(.note(kind: .info, text: note))
        }
        for group in review.groups {
            document.blocks.append(.heading(level: 1, text: group.label(language)))
            document.blocks.append(.table(ranking(of: group)))
            if explains { document.blocks += group.standings.flatMap(explanation) }
        }
        return document
    }

    private func ranking(of group: MonthlyReview.Group) -> Table {
        Table(
            columns: [
                Table.Column(key: "rank", title: text("Rank", "位次"), kind: .rank),
                Table.Column(key: "change", title: text("Change", "升降"), kind: .integer),
                Table.Column(key: "organization", title: text("Organization", "单位")),
                Table.Column(key: "score", title: text("Score", "得分"), kind: .number, format: CellFormat(decimals: 3)),
                Table.Column(key: "done", title: text("Done", "办结"), kind: .integer),
                Table.Column(key: "late", title: text("Late", "超期"), kind: .integer),
                Table.Column(key: "distinction", title: text("At the meeting", "会上安排")),
            ],
            rows: group.standings.map { standing in
                Table.Row(
                    [
                        standing.rank.map { .rank(Int64($0), of: nil) } ?? .empty,
                        standing.rankChange.map { .integer(Int64($0)) } ?? .empty, .text(standing.name(language)),
                        .number(Double(standing.score.thousandths) / 1000), .integer(Int64(standing.done)),
                        .integer(Int64(standing.late)), .text(standing.distinction?.label(language) ?? ""),
                    ],
                    isEmphasized: standing.distinction == .reportsExperience
                )
            }
        )
    }

    private func explanation(of standing: Standing) -> [Block] {
        [
            .heading(level: 2, text: standing.name(language) + language.colon + "\(standing.score)"),
            .table(
                Table(
                    columns: [
                        Table.Column(
                            key: "points",
                            title: text("Points", "分值"),
                            kind: .number,
                            format: CellFormat(decimals: 3)
                        ),
                        Table.Column(key: "task", title: text("Task", "任务")),
                        Table.Column(key: "reason", title: text("Reason", "事由")),
                    ],
                    rows: standing.lines.map { line in
                        Table.Row([
                            .number(Double(line.points.thousandths) / 1000), .text(line.task ?? ""),
                            .text(line.text(language)),
                        ])
                    }
                )
            ),
        ]
    }
}
