import DubanDocuments
import DubanModel
import DubanPlugins
import DubanStore

/// Shows what plugins may do in documents.
struct PermissionPage {
    let settings: WorkspaceSettings
    let language: Language

    /// - Parameter others: ids that were granted something and are no plugin's.
    func document(of manifests: [PluginManifest], others: [String]) -> Document {
        let rows = manifests.map(row(of:)) + others.map(row(ofUnknown:))
        var document = Document(
            title: LocalizedText("Permissions of plugins", zh: "插件权限")(language),
            language: language,
            blocks: [.table(Table(columns: columns, rows: rows))]
        )
        for department in Set(manifests.map(\.department)).sorted() {
            let visible = AccessText.rows(of: department, settings)
            let text = LocalizedText(
                "\(department) sees \(visible.english).",
                zh: "\(department) 可见\(visible(.simplifiedChinese))。"
            )
            document.blocks.append(.paragraph(text(language)))
        }
        return document
    }

    private var columns: [Table.Column] {
        [
            Table.Column(key: "plugin", title: LocalizedText("Plugin", zh: "插件")(language)),
            Table.Column(key: "department", title: LocalizedText("Department", zh: "部门")(language)),
            Table.Column(key: "asked", title: LocalizedText("Asks for", zh: "申请")(language)),
            Table.Column(key: "granted", title: LocalizedText("Granted", zh: "已授予")(language)),
            Table.Column(key: "missing", title: LocalizedText("Missing", zh: "未授予")(language)),
        ]
    }

    private func row(of manifest: PluginManifest) -> Table.Row {
        let grant = settings.grants[manifest.id]
        var missing = MissingPermissions(manifest: manifest, grant: grant).text(language)
        if let grant, grant.department != manifest.department {
            let text = LocalizedText("granted for \(grant.department)", zh: "授权部门为 \(grant.department)")(language)
            missing = missing.isEmpty ? text : "\(text); \(missing)"
        }
        return Table.Row([
            .text(manifest.id), .text(manifest.department),
            cell(AccessText(read: manifest.read, propose: manifest.propose).text(language)),
            cell(grant.map { AccessText($0).text(language) } ?? ""), cell(missing),
        ])
    }

    private func row(ofUnknown id: String) -> Table.Row {
        let grant = settings.grants[id]
        return Table.Row([
            .text(id), cell(grant?.department ?? ""), .empty, cell(grant.map { AccessText($0).text(language) } ?? ""),
            .text(LocalizedText("there is no such plugin", zh: "没有此插件")(language)),
        ])
    }

    private func cell(_ text: String) -> Cell {
        text.isEmpty ? .empty : .text(text)
    }
}
