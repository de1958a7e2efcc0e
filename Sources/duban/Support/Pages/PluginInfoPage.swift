import DubanDocuments
import DubanModel
import DubanPlugins
import DubanStore

/// What an operator should know of a plugin, as a document.
struct PluginInfoPage: LocalizedPage {
    let environment: RunEnvironment

    var language: Language { environment.options.language }

    func document(of plugin: Plugin) throws -> Document {
        let manifest = plugin.manifest
        let columns = [
            Table.Column(key: "name", title: text("What", "项目")),
            Table.Column(key: "value", title: text("Value", "内容")),
        ]
        let rows = try facts(of: plugin).map { Table.Row([.text($0.0), .text($0.1)]) }
        return Document(
            title: manifest.title(language),
            subtitle: "\(manifest.id) \(manifest.version)",
            language: language,
            blocks: [.table(Table(columns: columns, rows: rows))]
        )
    }

    private func facts(of plugin: Plugin) throws -> [(String, String)] {
        let manifest = plugin.manifest
        let settings = environment.workspace.settings
        let granted = settings.grants[manifest.id].map { AccessText($0).text(language) }
        let missing = MissingPermissions(manifest: manifest, grant: settings.grants[manifest.id])
        let users = environment.registry.plugins.filter { $0.manifest.requires.contains { $0.id == manifest.id } }
        let schedule = SchedulePage(language: language)
        return [
            (text("Folder", "文件夹"), plugin.folder), (text("Department", "部门"), manifest.department),
            (text("Sees", "可见范围"), AccessText.rows(of: manifest.department, settings)(language)),
            (
                text("API level", "API 级别"),
                text(
                    "\(manifest.api) of \(PluginManifest.currentAPI)",
                    "\(manifest.api)（当前 \(PluginManifest.currentAPI)）"
                )
            ),
            (text("Asks for", "申请权限"), PermissionSet.words(read: manifest.read, propose: manifest.propose)(language)),
            (text("Was granted", "已授权限"), granted ?? ""), (text("Lacks", "缺少权限"), missing.text(language)),
            (text("Requires", "依赖"), manifest.requires.map { "\($0.id) \($0.range.text)" }.joined(separator: ", ")),
            (text("Required by", "被依赖"), users.map(\.id).joined(separator: ", ")),
            (
                text("Schedule", "定时运行"),
                manifest.schedule.map { "\($0.entry): \(schedule.rhythm($0))" }.joined(separator: "; ")
            ),
            (text("Signature", "签名"), try environment.trust.get().state(of: plugin)(language)),
            (text("Lock", "登记"), try lockState(of: plugin)),
            (text("State", "状态"), environment.hindrance(to: plugin)?.message(language) ?? text("ready", "可用")),
        ].filter { !$0.1.isEmpty }
    }

    private func lockState(of plugin: Plugin) throws -> String {
        let lock = try PluginLock(workspace: environment.workspace.folder)
        guard lock.holds(plugin) else { return text("not in \(PluginLock.fileName)", "未登记于 \(PluginLock.fileName)") }
        let differences = try lock.differences(from: [plugin]).filter { $0.english.hasPrefix("\(plugin.id):") }
        if differences.isEmpty { return text("as \(PluginLock.fileName) says", "与 \(PluginLock.fileName) 一致") }
        return differences.map { $0(language) }.joined(separator: "; ")
    }
}
