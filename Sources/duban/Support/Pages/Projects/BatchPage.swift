import DubanDocuments
import DubanModel

/// Shows the rates of the three-batches activity.
struct BatchPage: LocalizedPage {
    let language: Language
    let asOf: CivilDate

    private struct Group: Hashable {
        let location: String?
        let phase: Int64?
    }

    /// - Parameters:
    ///   - projects: those of the activity, in the order of their counties and phases.
    ///   - name: what an organization is called.
    func document(of projects: [Record], name: (String) throws -> String?) rethrows -> Document {
        var groups: [Group] = []
        var members: [Group: [Record]] = [:]
        for project in projects {
            let group = Group(location: project["location"].text, phase: project["batch_phase"].integer)
            if members[group] == nil { groups.append(group) }
            members[group, default: []].append(project)
        }
        let rows = try groups.map { group in
            let location: Cell = try group.location.map { .text(try name($0) ?? $0) } ?? .empty
            return Table.Row([location, group.phase.map(Cell.integer) ?? .empty] + cells(members[group] ?? []))
        }
        let table = Table(
            columns: columns,
            rows: rows,
            totals: [.text(text("All", "合计")), .empty] + cells(projects)
        )
        return Document(
            title: text("Three batches: rates by county and phase", "“三个一批”各县区各期次情况"),
            language: language,
            asOf: asOf,
            blocks: [
                .table(table),
                .paragraph(
                    text(
                        "Fulfilment: signed projects that went on to preliminary work or further. Start: of the started batch, those that have started. Production: of the production batch, those in production. Capacity: of those in production, those at their planned capacity.",
                        "履约率：已签约项目中进入前期及以后阶段的；开工率：开工批次中已开工的；投产率：投产批次中已投产的；达产率：已投产项目中达到设计产能的。"
                    )
                ),
            ]
        )
    }

    private var columns: [Table.Column] {
        let rates = [
            ("fulfilment", text("Fulfilment", "履约率")), ("start", text("Start", "开工率")),
            ("production", text("Production", "投产率")), ("capacity", text("Capacity", "达产率")),
        ]
        return [
            Table.Column(key: "location", title: text("County", "县区")),
            Table.Column(key: "phase", title: text("Phase", "期次"), kind: .integer),
        ]
            + rates.flatMap { key, title in
                [
                    Table.Column(key: key, title: text("Rate", "比率"), group: title, kind: .percent),
                    Table.Column(key: "\(key)_reached", title: text("Of", "数量"), group: title),
                ]
            }
    }

    private func cells(_ projects: [Record]) -> [Cell] {
        let rates = BatchRates(projects, asOf: asOf)
        return [rates.fulfilment, rates.start, rates.production, rates.capacity].flatMap { rate in
            [
                rate.percent.map(Cell.percent) ?? .empty,
                rate.all > 0 ? Cell.text("\(rate.reached)/\(rate.all)") : .empty,
            ]
        }
    }
}
