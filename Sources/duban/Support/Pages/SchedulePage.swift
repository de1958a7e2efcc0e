import DubanDocuments
import DubanModel
import DubanPlugins

/// What plugins schedule, as a document.
struct SchedulePage: LocalizedPage {
    let language: Language

    func document(of entries: [ScheduledEntry]) -> Document {
        var document = Document(title: text("Scheduled entries", "定时任务"), language: language)
        guard !entries.isEmpty else {
            let hint = text(
                "No plugin schedules anything. A manifest does it with [[schedule]]: run = \"weekly\", every = \"monday\".",
                "没有插件设置定时任务。在清单中以 [[schedule]] 设置：run = \"weekly\"，every = \"monday\"。"
            )
            document.blocks.append(.paragraph(hint))
            return document
        }
        let columns = [
            Table.Column(key: "entry", title: text("Entry", "条目")),
            Table.Column(key: "every", title: text("Every", "周期")),
            Table.Column(key: "state", title: text("State", "状态"), kind: .light),
            Table.Column(key: "due", title: text("Last due", "上次到期")),
            Table.Column(key: "run", title: text("Last run", "上次运行")),
            Table.Column(key: "next", title: text("Next", "下次")),
            Table.Column(key: "output", title: text("Output", "输出")),
        ]
        let rows = entries.map { entry in
            let arguments = entry.line.arguments.sorted { $0.key < $1.key }.map { " --\($0.key) \($0.value)" }.joined()
            return Table.Row([
                .text(entry.name + arguments), .text(rhythm(entry.line)),
                entry.isDue ? .light(.yellow, text("due", "到期")) : .light(.green, text("done", "已完成")),
                minute(entry.occurrence), minute(entry.lastRun), minute(entry.next), .text(entry.outputPath ?? ""),
            ])
        }
        document.blocks.append(.table(Table(columns: columns, rows: rows)))
        return document
    }

    private func minute(_ moment: Moment?) -> Cell {
        moment.map { .text("\($0.date) \($0.timeDescription.prefix(5))") } ?? .empty
    }

    /// How often and when, in words.
    func rhythm(_ line: ScheduleLine) -> String {
        let time = Moment(.earliest, secondOfDay: line.second).map { String($0.timeDescription.prefix(5)) } ?? ""
        let day = line.rhythm.hasDay ? text(", day \(line.day)", "，第 \(line.day) 日") : ""
        let shift = line.onWorkday ? text(", on a workday", "，遇休顺延") : ""
        return "\(line.rhythm.label(language))\(day) \(time)\(shift)"
    }
}
