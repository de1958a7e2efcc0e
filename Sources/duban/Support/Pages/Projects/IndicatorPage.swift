import DubanDocuments
import DubanModel

/// Shows an indicator and its values.
struct IndicatorPage: LocalizedPage {
    let language: Language
    let asOf: CivilDate

    /// An indicator without values.
    func detail(_ indicator: Record) -> Document {
        var document = RecordPage(model: .indicator, language: language).detail(indicator, asOf: asOf)
        document.blocks.append(.paragraph(text("It has no values yet.", "尚无数据。")))
        return document
    }

    /// - Parameters:
    ///   - scope: what the scope is called.
    ///   - limit: how many of the latest periods are shown at most.
    ///   - others: the codes of the other scopes that have values.
    func detail(
        _ indicator: Record,
        scope: String,
        series: ObservedSeries,
        limit: Int,
        others: [String]
    ) -> Document {
        var document = RecordPage(model: .indicator, language: language).detail(indicator, asOf: asOf)
        document.subtitle = indicator.displayName(in: language)
        let decimals = indicator["decimals"].integer.map { Int(clamping: min(max(0, $0), 12)) }
        document.blocks += [
            .heading(level: 1, text: text("Values for \(scope)", "\(scope)数据")),
            .table(table(of: Array(series.entries.suffix(limit)), decimals: decimals)),
        ]
        if series.entries.count > limit {
            document.blocks.append(.paragraph(shortened(limit, of: series.entries.count)))
        }
        if !others.isEmpty {
            let list = others.joined(separator: ", ")
            document.blocks.append(.paragraph(text("Other scopes (--scope): \(list).", "其他范围（--scope）：\(list)。")))
        }
        return document
    }

    private func table(of entries: [ObservedSeries.Entry], decimals: Int?) -> Table {
        let growth = text("Growth", "增速")
        let target = text("Year's target", "年度目标")
        let rank = text("Rank", "位次")
        return Table(
            columns: [
                Table.Column(key: "period", title: text("Period", "时期")),
                Table.Column(
                    key: "value",
                    title: text("Value", "数值"),
                    kind: .number,
                    format: CellFormat(decimals: decimals)
                ),
                Table.Column(key: "growth", title: text("Published", "公布"), group: growth, kind: .percent),
                Table.Column(key: "computed_growth", title: text("From values", "计算"), group: growth, kind: .percent),
                Table.Column(key: "growth_gap", title: text("Gap", "差"), group: growth, kind: .points),
                Table.Column(key: "target_share", title: text("Reached", "完成"), group: target, kind: .percent),
                Table.Column(key: "points_ahead", title: text("Ahead", "超前"), group: target, kind: .points),
                Table.Column(key: "rank", title: text("Place", "位次"), group: rank, kind: .rank),
                Table.Column(key: "places_gained", title: text("Gained", "升降"), group: rank, kind: .integer),
            ],
            rows: entries.map { entry in
                let observation = entry.observation
                return Table.Row([
                    .text("\(entry.period)"), observation["value"].number.map(Cell.number) ?? .empty,
                    observation["growth"].number.map(Cell.percent) ?? .empty,
                    entry.computedGrowth.map(Cell.percent) ?? .empty, entry.growthGap.map(Cell.points) ?? .empty,
                    entry.targetShare.map(Cell.percent) ?? .empty, entry.pointsAhead.map(Cell.points) ?? .empty,
                    observation["rank"].integer.map { .rank($0, of: observation["rank_of"].integer) } ?? .empty,
                    entry.placesGained.map(Cell.integer) ?? .empty,
                ])
            }
        )
    }
}
