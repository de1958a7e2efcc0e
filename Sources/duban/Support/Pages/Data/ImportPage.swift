import DubanDocuments
import DubanExchange
import DubanModel
import SheetWire

/// What an import would do: what becomes of each column and of each row.
struct ImportPage: LocalizedPage {
    let language: Language
    private let outcome: Importer.Outcome
    private let file: String
    private var report: ImportReport { outcome.report }

    init(outcome: Importer.Outcome, file: String, language: Language) {
        self.outcome = outcome
        self.file = file
        self.language = language
    }

    var document: Document {
        Document(
            title: text("Import of \(file), as a trial", "试导入 \(file)"),
            language: language,
            blocks: columns + rows + leftOut
        )
    }

    private var columns: [Block] {
        let sheet = report.layout.sheet
        let rows = report.layout.headings.enumerated().map { position, heading in
            let letters = sheet.map { SheetAddress.letters(ofColumn: $0.columns[position]) } ?? String(position + 1)
            let target = outcome.mapping.target(of: heading)
            return Table.Row([
                .text(letters), .text(heading), target.map { .text(label(of: $0)) } ?? .empty,
            ])
        }
        let columns = [
            Table.Column(key: "column", title: text("Column", "列")),
            Table.Column(key: "heading", title: text("Heading", "表头")),
            Table.Column(key: "target", title: text("Becomes", "导入为")),
        ]
        return [
            .heading(level: 1, text: text("Columns", "各列")), .table(Table(columns: columns, rows: rows)),
            .note(
                kind: .info,
                text: text(
                    "A dash stands for a column that is not imported; --save-mapping FILE writes this down to be changed.",
                    "“—”表示该列不导入；用 --save-mapping 文件 可保存对应关系并修改。"
                )
            ),
        ]
    }

    private func label(of target: String) -> String {
        if let field = outcome.mapping.model.givenFields.first(where: { $0.name.rawValue == target }) {
            return "\(field.label(language)) (\(target))"
        }
        switch target {
        case "units (support)": return text(target, "配合单位 (units)")
        case "meeting.held": return text(target, "会议时间 (meeting.held)")
        case "effective": return text(target, "生效时间 (effective)")
        case "lead.name": return text(target, "牵头单位名称 (lead.name)")
        default: return target
        }
    }

    private var rows: [Block] {
        guard !report.verdicts.isEmpty else { return [] }
        let reasons = Dictionary(grouping: report.problems + report.doubts, by: \.line)
        let rows = report.verdicts.map { verdict in
            Table.Row([
                .integer(Int64(verdict.line)), .text(verdict.code), .text(verdict.title),
                .light(light(of: verdict), word(for: verdict)),
                .text((reasons[verdict.line] ?? []).map(words).joined(separator: language.semicolon)),
            ])
        }
        let columns = [
            Table.Column(key: "row", title: text("Row", "行"), kind: .integer),
            Table.Column(key: "code", title: text("Code", "编码")),
            Table.Column(key: "title", title: text("Title", "名称")),
            Table.Column(key: "verdict", title: text("Verdict", "结论"), kind: .light),
            Table.Column(key: "reason", title: text("Reason", "原因")),
        ]
        var blocks: [Block] = [
            .heading(level: 1, text: text("Rows", "各行")), .table(Table(columns: columns, rows: rows)),
        ]
        if report.rows > report.verdicts.count {
            blocks.append(
                .paragraph(text("The first \(report.verdicts.count) rows.", "仅列前 \(report.verdicts.count) 行。"))
            )
        }
        return blocks
    }

    private func words(_ problem: RowProblem) -> String {
        let place = problem.address ?? problem.column
        let value = problem.value.shortened
        return text("\(place) '\(value)'", "\(place)“\(value)”") + language.colon + problem.message(language)
    }

    private func light(of verdict: RowVerdict) -> Light {
        switch verdict.outcome {
        case .created, .updated:
            isPartial(verdict) ? .yellow : .green
        case .unchanged, .withheld: .grey
        case .rejected: .red
        }
    }

    private func isPartial(_ verdict: RowVerdict) -> Bool { report.doubts.contains { $0.line == verdict.line } }

    private func word(for verdict: RowVerdict) -> String {
        switch verdict.outcome {
        case .created: isPartial(verdict) ? text("new, in part", "新增（部分）") : text("new", "新增")
        case .updated: isPartial(verdict) ? text("changed, in part", "变更（部分）") : text("changed", "变更")
        case .unchanged: text("as it was", "未变")
        case .rejected: text("wrong", "有误")
        case .withheld: text("right, but waits", "无误，暂缓")
        }
    }

    private var leftOut: [Block] {
        guard !report.leftOut.isEmpty else { return [] }
        let items = report.leftOut.map { row in
            text("row \(row.line), '\(row.text.shortened)': ", "第 \(row.line) 行“\(row.text.shortened)”：")
                + row.explanation(language)
        }
        return [.heading(level: 1, text: text("Not records", "非记录行")), .list(items: items, isOrdered: false)]
    }
}
