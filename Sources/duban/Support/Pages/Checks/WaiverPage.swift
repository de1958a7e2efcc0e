import DubanDocuments
import DubanModel

/// Lists waivers in a document.
struct WaiverPage: LocalizedPage {
    let language: Language

    func document(_ waivers: [Record], asOf day: CivilDate) -> Document {
        var document = Document(title: Model.waiver.listTitle(in: language), language: language, asOf: day)
        guard !waivers.isEmpty else {
            document.blocks.append(.paragraph(text("Nothing is waived.", "没有豁免。")))
            return document
        }
        let table = Table(
            columns: [
                Table.Column(key: "state", title: text("State", "状态"), kind: .light),
                Table.Column(key: "code", title: text("Code", "编码")),
                Table.Column(key: "owner", title: text("Owner", "责任单位")),
                Table.Column(key: "until", title: text("Until", "有效期至"), kind: .date),
                Table.Column(key: "reason", title: text("Reason", "理由")),
            ],
            rows: waivers.map { waiver in
                Table.Row([
                    state(of: waiver, day), .text(waiver.code), .text(waiver["owner"].written),
                    waiver["until"].moment.map { .date($0) } ?? .empty, .text(waiver["reason"].written),
                ])
            }
        )
        document.blocks.append(.table(table))
        return document
    }

    private func state(of waiver: Record, _ day: CivilDate) -> Cell {
        if !waiver[.withdrawn].isNull { return .light(.grey, text("withdrawn", "已撤回")) }
        guard let until = waiver["until"].moment?.date, until >= day else {
            return .light(.grey, text("run out", "已到期"))
        }
        return until.days(since: day) <= 7
            ? .light(.yellow, text("ends soon", "即将到期")) : .light(.green, text("counts", "有效"))
    }
}
