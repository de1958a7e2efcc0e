import DubanDocuments
import DubanModel
import DubanStore

/// Shows what changed between two days.
struct DiffPage: LocalizedPage {
    let language: Language
    let from: CivilDate
    let to: CivilDate

    func document(_ changes: [(model: Model, differences: [RecordDifference])]) -> Document {
        var document = Document(
            title: text("What changed", "变化情况"),
            subtitle: text("\(from) to \(to), both at their end", "\(from) 至 \(to)（均为日终）"),
            language: language,
            asOf: to
        )
        document.blocks.append(
            .keyFigures(
                changes.map {
                    KeyFigure(label: $0.model.listTitle(in: language), value: .integer(Int64($0.differences.count)))
                }
            )
        )
        for (model, differences) in changes {
            document.blocks.append(.heading(level: 1, text: model.listTitle(in: language)))
            document.blocks.append(
                differences.isEmpty
                    ? .paragraph(text("Nothing changed.", "没有变化。")) : .table(table(of: differences, model))
            )
        }
        return document
    }

    private func table(of differences: [RecordDifference], _ model: Model) -> Table {
        Table(
            columns: [
                Table.Column(key: "code", title: text("Code", "编码")),
                Table.Column(key: "name", title: text("Name", "名称")),
                Table.Column(key: "change", title: text("Change", "类别")),
                Table.Column(key: "fields", title: text("What changed", "变化内容")),
            ],
            rows: differences.map { difference in
                Table.Row([
                    .text(difference.code),
                    .text((difference.after ?? difference.before)?.displayName(in: language) ?? ""),
                    .text(kind(of: difference)), .text(fields(of: difference)),
                ])
            }
        )
    }

    private func kind(of difference: RecordDifference) -> String {
        if difference.before == nil { return text("new", "新增") }
        return difference.after == nil ? text("gone", "消失") : text("changed", "变更")
    }

    private func fields(of difference: RecordDifference) -> String {
        difference.fields.filter { $0.name != .code }.map { field in
            let before = difference.before?[field.name] ?? .null
            let after = difference.after?[field.name] ?? .null
            let label = field.label(language)
            let shown = after.isNull ? text("none", "无") : field.type.shown(after, in: language)
            if before.isNull { return label + language.colon + shown }
            return label + language.colon + "\(field.type.shown(before, in: language)) → \(shown)"
        }.joined(separator: language.semicolon)
    }
}
