import DubanDocuments
import DubanModel

/// Shows projects.
struct ProjectPage: LocalizedPage {
    let language: Language
    let asOf: CivilDate

    /// - Parameter progress: how far this year's investment has come, by the projects' codes.
    func list(_ projects: [Record], total: Int, progress: [String: ProjectProgress]) -> Document {
        let table = Table(
            columns: [
                Table.Column(key: "light", title: text("State", "状态灯"), kind: .light),
                Table.Column(key: "code", title: text("Code", "编码")),
                Table.Column(key: "stage", title: text("Stage", "阶段")),
                Table.Column(key: "invested", title: text("Done", "投资进度"), kind: .percent),
                Table.Column(key: "ahead", title: text("Ahead", "超前"), kind: .points),
                Table.Column(key: "name", title: text("Name", "项目名称")),
            ],
            rows: projects.map { project in
                let own = progress[project.code]
                return Table.Row([
                    cell(light(of: project, own)), .text(project.code), .text(shown("stage", of: project)),
                    own?.share.map(Cell.percent) ?? .empty, own?.pointsBehind.map { Cell.points(-$0) } ?? .empty,
                    .text(project.displayName(in: language)),
                ])
            }
        )
        var document = Document(title: text("Projects", "项目"), language: language, asOf: asOf, blocks: [.table(table)])
        if total > projects.count { document.blocks.append(.paragraph(shortened(projects.count, of: total))) }
        return document
    }

    /// One project with what belongs to it.
    func detail(
        _ project: Record,
        progress: ProjectProgress?,
        stages: [Record],
        milestones: (milestones: [Record], schedule: MilestoneSchedule),
        investments: [Record]
    ) -> Document {
        var document = RecordPage(model: project.model, language: language).detail(project, asOf: asOf)
        document.subtitle = project.displayName(in: language)
        let light = light(of: project, progress)
        let state = KeyFigure(label: text("State", "状态灯"), value: cell(light))
        var head: [Block] = [.keyFigures([state] + figures(of: progress))]
        if light.level >= .yellow {
            head += light.reasons.map { .paragraph(text("Why: \($0(.english)).", "原因：\($0(.simplifiedChinese))。")) }
        }
        document.blocks.insert(contentsOf: head, at: 0)
        let parts: [(String, Table)] = [
            (text("Stages", "阶段"), table(of: stages)),
            (text("Milestones", "节点"), table(of: milestones.milestones, milestones.schedule)),
            (text("Investment by month", "月度投资"), table(ofMonths: investments)),
        ]
        for (title, table) in parts where !table.rows.isEmpty {
            document.blocks += [.heading(level: 1, text: title), .table(table)]
        }
        return document
    }

    private func figures(of progress: ProjectProgress?) -> [KeyFigure] {
        let unit = CellFormat(moneyUnit: .hundredMillionYuan)
        return [
            KeyFigure(
                label: text("Invested this year", "本年完成投资"),
                value: progress.map { .money($0.done) } ?? .empty,
                format: unit
            ),
            KeyFigure(
                label: text("Planned", "年度计划"),
                value: progress?.plan.map(Cell.money) ?? .empty,
                format: unit
            ),
            KeyFigure(label: text("Of the plan", "投资进度"), value: progress?.share.map(Cell.percent) ?? .empty),
            KeyFigure(
                label: text("Ahead of time", "超前时间进度"),
                value: progress?.pointsBehind.map { .points(-$0) } ?? .empty
            ),
        ]
    }

    private func table(of stages: [Record]) -> Table {
        Table(
            columns: [Table.Column(key: "stage", title: text("Stage", "阶段"))] + dates,
            rows: stages.map { Table.Row([.text(shown("stage", of: $0))] + days($0)) }
        )
    }

    private func table(of milestones: [Record], _ schedule: MilestoneSchedule) -> Table {
        Table(
            columns: [Table.Column(key: "milestone", title: text("Milestone", "节点"))] + dates + [
                Table.Column(key: "slipped", title: text("Days slipped", "延误天数"), kind: .integer),
                Table.Column(key: "expected", title: text("At least", "预计至少"), kind: .integer),
            ],
            rows: milestones.map { milestone in
                Table.Row(
                    [.text(milestone.displayName(in: language))] + days(milestone) + [
                        schedule.daysSlipped(milestone.code).map { .integer(Int64($0)) } ?? .empty,
                        schedule.expectedSlip(milestone.code).map { .integer(Int64($0)) } ?? .empty,
                    ]
                )
            }
        )
    }

    private func table(ofMonths investments: [Record]) -> Table {
        let unit = CellFormat(moneyUnit: .tenThousandYuan)
        func amount(_ key: String, _ title: String) -> Table.Column {
            Table.Column(key: key, title: title, kind: .money, format: unit)
        }
        return Table(
            columns: [
                Table.Column(key: "month", title: text("Month", "月份")), amount("planned", text("Planned", "计划投资")),
                amount("done", text("Done", "完成投资")),
                Table.Column(key: "reported", title: text("Reported", "上报日期"), kind: .date),
            ],
            rows: investments.map { month in
                Table.Row([
                    .text(month[.period].written), month["planned"].money.map(Cell.money) ?? .empty,
                    month["done"].money.map(Cell.money) ?? .empty, month["released"].moment.map(Cell.date) ?? .empty,
                ])
            }
        )
    }

    private var dates: [Table.Column] {
        [
            Table.Column(key: "planned", title: text("Planned", "计划"), kind: .date),
            Table.Column(key: "actual", title: text("Actual", "实际"), kind: .date),
        ]
    }

    private func days(_ record: Record) -> [Cell] {
        ["planned", "actual"].map { record[$0].moment.map(Cell.date) ?? .empty }
    }

    private func shown(_ field: FieldName, of record: Record) -> String {
        record.model.field(field)?.type.shown(record[field], in: language) ?? ""
    }

    private func cell(_ light: ProjectLight) -> Cell {
        switch light.level {
        case .green: .light(.green, text("in time", "正常"))
        case .yellow: .light(.yellow, text("behind", "滞后"))
        case .red: .light(.red, text("far behind", "严重滞后"))
        case .grey: .light(.grey, light.reasons.first?(language) ?? "")
        }
    }

    private func light(of project: Record, _ progress: ProjectProgress?) -> ProjectLight {
        ProjectLight(of: project, progress: progress, on: asOf)
    }
}
