import DubanDocuments
import DubanModel
import DubanStore

/// What `duban doctor` has found in the database.
struct DatabasePage: LocalizedPage {
    let integrity: IntegrityReport
    let language: Language

    var blocks: [Block] {
        var blocks: [Block] = [
            .heading(level: 1, text: text("Database", "数据库")), .table(checks),
            .paragraph(
                text(
                    "\(counted(integrity.records, "record")) and \(counted(integrity.events, "event")) replayed, \(counted(integrity.files, "file")) of evidence read.",
                    "已重放 \(integrity.records) 条记录、\(integrity.events) 个事件，已读取 \(integrity.files) 份佐证材料。"
                )
            ),
        ]
        if !integrity.problems.isEmpty {
            blocks.append(.list(items: integrity.problems.map { $0.message(language) }, isOrdered: false))
        }
        if integrity.problemCount > integrity.problems.count {
            let more = integrity.problemCount - integrity.problems.count
            blocks.append(.paragraph(text("… and \(more) more.", "另有 \(more) 处。")))
        }
        return blocks
    }

    private var checks: Table {
        Table(
            columns: [
                Table.Column(key: "state", title: text("State", "状态"), kind: .light),
                Table.Column(key: "check", title: text("What was looked at", "检查内容")),
            ],
            rows: IntegrityProblem.Kind.allCases.map { kind in
                let count = integrity.counts[kind] ?? 0
                let state: Cell =
                    count == 0
                    ? .light(.green, text("in order", "正常"))
                    : .light(.red, text(counted(count, "problem"), "\(count) 处问题"))
                return Table.Row([state, .text(label(kind))])
            }
        )
    }

    private func label(_ kind: IntegrityProblem.Kind) -> String {
        switch kind {
        case .engine: text("the database file", "数据库文件")
        case .reference: text("references between records", "记录之间的引用")
        case .replay: text("records and history against their events", "记录和历史与事件是否一致")
        case .observation: text("observations against their indicators", "指标数据是否符合指标定义")
        case .evidence: text("evidence against its hashes", "佐证材料与其哈希是否一致")
        case .calendar: text("the calendar against the years of open tasks", "日历是否涵盖未办结任务的年份")
        }
    }
}
