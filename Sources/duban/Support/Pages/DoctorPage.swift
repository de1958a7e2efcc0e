import DubanDocuments
import DubanExchange
import DubanModel
import DubanPlugins
import DubanStore
import Foundation

/// What `duban doctor` has found, as a document.
struct DoctorPage: LocalizedPage {
    let environment: RunEnvironment
    /// What was found in the database.
    let integrity: IntegrityReport
    /// What a worker told of itself.
    let confinement: (layers: Confinement, refused: [Bool])
    /// What was found in plugins.
    let plugins: PluginHealth

    var language: Language { environment.options.language }

    /// Whether nothing needs to be looked at.
    var isWell: Bool { integrity.problemCount == 0 && isConfined && plugins.problemCount == 0 }

    private var isConfined: Bool {
        confinement.layers == .all && confinement.refused.count == ConfinementProbe.allCases.count && !allowsAnything
    }

    private var allowsAnything: Bool { confinement.refused.contains(false) }

    /// The page.
    var document: Document {
        var document = Document(
            title: text("The state of things", "系统状态"),
            subtitle: environment.workspace.settings.title ?? environment.workspace.folder,
            language: language,
            asOf: environment.asOf.date
        )
        document.blocks.append(verdict)
        document.blocks += DatabasePage(integrity: integrity, language: language).blocks
        document.blocks.append(.heading(level: 1, text: text("Limits of plugins", "插件的限制")))
        document.blocks.append(.table(limitTable))
        document.blocks.append(.paragraph(limitHelp))
        document.blocks.append(.heading(level: 1, text: text("Worker processes", "工作进程")))
        document.blocks.append(.table(layerTable))
        document.blocks.append(.table(probeTable))
        document.blocks += pluginBlocks
        document.blocks.append(.heading(level: 1, text: text("Programs of others", "外部程序")))
        document.blocks.append(.table(programTable))
        return document
    }

    private var verdict: Block {
        let count = integrity.problemCount + plugins.problemCount + (isConfined ? 0 : 1)
        guard count > 0 else { return .note(kind: .success, text: text("All is well.", "一切正常。")) }
        return .note(
            kind: .warning,
            text: text("\(counted(count, "thing")) to look at, see below.", "有 \(count) 处需要查看，见下。")
        )
    }

    // MARK: Limits

    private var limitTable: Table {
        let settings = environment.workspace.settings
        let rows =
            [(text("every plugin", "所有插件"), settings.limits)]
            + settings.pluginLimits.keys.sorted().map { ($0, settings.limits(of: $0)) }
        return Table(
            columns: [
                Table.Column(key: "plugin", title: text("Plugin", "插件")),
                Table.Column(key: "timeout", title: text("Time of an entry", "单项时限")),
                Table.Column(key: "memory", title: text("Memory", "内存")),
            ],
            rows: rows.map { Table.Row([.text($0), .text($1.timeoutText), .text($1.memoryText)]) }
        )
    }

    private var limitHelp: String {
        text(
            "Set by [limits] in duban.toml, and for one run by --timeout and --memory.",
            "在 duban.toml 的 [limits] 中设置；单次运行可用 --timeout 和 --memory。"
        )
    }

    // MARK: Confinement

    private var layerTable: Table {
        Table(
            columns: [
                Table.Column(key: "state", title: text("State", "状态"), kind: .light),
                Table.Column(key: "layer", title: text("What keeps it apart", "隔离措施")),
            ],
            rows: Confinement.named.map { layer, name in
                let holds = confinement.layers.contains(layer)
                let state: Cell =
                    holds ? .light(.green, text("holds", "有效")) : .light(.yellow, text("refused by the kernel", "内核拒绝"))
                return Table.Row([state, .text(name(language))])
            }
        )
    }

    private var probeTable: Table {
        Table(
            columns: [
                Table.Column(key: "outcome", title: text("Outcome", "结果"), kind: .light),
                Table.Column(key: "attempt", title: text("What a worker tried", "工作进程的尝试")),
            ],
            rows: zip(ConfinementProbe.allCases, confinement.refused).map { probe, isRefused in
                let outcome: Cell =
                    isRefused ? .light(.green, text("refused", "被拒绝")) : .light(.red, text("allowed", "未被拒绝"))
                return Table.Row([outcome, .text(probe.label(language))])
            }
        )
    }

    // MARK: Programs

    /// Nothing is wrong where one is missing: only what it is for cannot be had.
    private var programTable: Table {
        let sheets = FileManager.default.isExecutableFile(atPath: SheetProgram.path)
        let own = Table.Row([
            state(sheets), .text(SheetProgram.name), .text(text("spreadsheets (xlsx)", "电子表格（xlsx）")),
            .text(sheets ? SheetProgram.path : text("belongs beside duban", "应与 duban 在同一目录")),
        ])
        let others = ExternalProgram.all.map { program in
            Table.Row([
                state(program.path != nil), .text(program.names[0]), .text(program.purpose(language)),
                .text(program.path ?? program.installation),
            ])
        }
        return Table(
            columns: [
                Table.Column(key: "state", title: text("State", "状态"), kind: .light),
                Table.Column(key: "program", title: text("Program", "程序")),
                Table.Column(key: "purpose", title: text("For", "用途")),
                Table.Column(key: "place", title: text("Where, or how to get it", "位置或安装方法")),
            ],
            rows: [own] + others
        )
    }

    private func state(_ isThere: Bool) -> Cell {
        isThere ? .light(.green, text("there", "已安装")) : .light(.grey, text("missing", "未安装"))
    }

    // MARK: Plugins

    private var pluginBlocks: [Block] {
        var blocks: [Block] = [.heading(level: 1, text: text("Plugins", "插件")), .table(pluginTable)]
        if !plugins.differences.isEmpty {
            let lines = plugins.differences.map { $0(language) }
            let heading = text("Not as duban.lock says", "与 duban.lock 不一致")
            blocks += [.heading(level: 2, text: heading), .list(items: lines, isOrdered: false)]
            let help = text("'duban plugin lock' writes down what there is now.", "duban plugin lock 按现状重新登记。")
            blocks.append(.paragraph(help))
        }
        if !plugins.remarks.isEmpty {
            let lines = plugins.remarks.map { "\($0.place): \($0.message)" }
            blocks += [
                .heading(level: 2, text: text("For the authors of plugins", "供插件作者查看")),
                .list(items: lines, isOrdered: false),
            ]
        }
        return blocks
    }

    private var pluginTable: Table {
        Table(
            columns: [
                Table.Column(key: "state", title: text("State", "状态"), kind: .light),
                Table.Column(key: "plugin", title: text("Plugin", "插件")),
                Table.Column(key: "department", title: text("Department", "部门")),
                Table.Column(key: "problem", title: text("What to look at", "需要查看")),
            ],
            rows: plugins.states.map { plugin in
                let state: Cell =
                    plugin.problem == nil
                    ? .light(.green, text("ready", "可用")) : .light(.red, text("not usable", "不可用"))
                return Table.Row([state, .text(plugin.id), .text(plugin.department), .text(plugin.problem ?? "")])
            }
        )
    }
}
