import DubanDocuments
import DubanModel

/// Shows meetings.
struct MeetingPage: LocalizedPage {
    let language: Language
    let asOf: CivilDate

    /// - Parameter items: how many tasks are on the agendas, by the meetings' codes.
    func list(_ meetings: [Record], total: Int, items: [String: Int64]) -> Document {
        let table = Table(
            columns: [
                Table.Column(key: "code", title: text("Code", "编码")),
                Table.Column(key: "kind", title: text("Kind", "类别")),
                Table.Column(key: "sequence", title: text("No.", "届次"), kind: .integer),
                Table.Column(key: "held", title: text("Held", "召开日期"), kind: .date),
                Table.Column(key: "items", title: text("On the agenda", "议题数"), kind: .integer),
                Table.Column(key: "title", title: text("Title", "会议名称")),
            ],
            rows: meetings.map { meeting in
                Table.Row([
                    .text(meeting.code), .text(kind(of: meeting)),
                    meeting["sequence"].integer.map(Cell.integer) ?? .empty,
                    meeting["held"].moment.map(Cell.date) ?? .empty, .integer(items[meeting.code] ?? 0),
                    .text(meeting.displayName(in: language)),
                ])
            }
        )
        var document = Document(title: text("Meetings", "会议"), language: language, asOf: asOf, blocks: [.table(table)])
        if total > meetings.count { document.blocks.append(.paragraph(shortened(meetings.count, of: total))) }
        return document
    }

    /// - Parameter assigned: the tasks that the meeting has assigned.
    func detail(_ meeting: Record, assigned: [Record], agenda: [(item: Record, task: Record)]) -> Document {
        var document = AgendaPage(language: language, asOf: asOf).document(of: meeting, agenda)
        let number = meeting["sequence"].integer.map { text(" · no. \($0)", " · 第 \($0) 次") } ?? ""
        let held = meeting["held"].written
        document.subtitle = text(
            "\(kind(of: meeting))\(number) · held \(held)",
            "\(kind(of: meeting))\(number) · 召开日期 \(held)"
        )
        func count(_ status: TaskStatus) -> Int64 { Int64(assigned.count { $0[.status].text == status.rawValue }) }
        let open = assigned.count { $0[.status].text.flatMap(TaskStatus.init).map(TaskStatus.open.contains) ?? false }
        document.blocks.insert(
            .keyFigures([
                KeyFigure(label: text("On the agenda", "议题数"), value: .integer(Int64(agenda.count))),
                KeyFigure(label: text("Tasks assigned", "交办任务"), value: .integer(Int64(assigned.count))),
                KeyFigure(label: text("Closed", "已办结"), value: .integer(count(.closed))),
                KeyFigure(label: text("Open", "办理中"), value: .integer(Int64(open))),
            ]),
            at: 0
        )
        return document
    }

    private func kind(of meeting: Record) -> String {
        Model.meeting.field(.kind)?.type.shown(meeting[.kind], in: language) ?? ""
    }
}
