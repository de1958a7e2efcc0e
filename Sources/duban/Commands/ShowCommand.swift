import ArgumentParser
import DubanDocuments
import DubanModel
import DubanPlugins
import DubanStore

/// `duban show`
struct ShowCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show",
        abstract: .localized(
            "Shows records: all of a kind, or one with everything known of it.",
            zh: "显示记录：某一类的全部记录，或一条记录的全部内容。"
        )
    )

    @Argument(
        help: .localized(
            "tasks, projects, organizations, indicators, observations and so on.",
            zh: "tasks、projects、organizations、indicators、observations 等。"
        )
    )
    var kind: String

    @Argument(help: .localized("The code of one record.", zh: "一条记录的编码。"))
    var code: String?

    @Flag(help: .localized("List the fields that such records have.", zh: "列出此类记录的字段。"))
    var fields = false

    @Option(help: .localized("At most so many records.", zh: "最多显示的记录数。"))
    var limit = 50

    @OptionGroup var reading: ReadingOptions

    func run() throws {
        if fields { return try reading.output.opened().write(fieldList()) }
        // Said before anything is opened, whatever the workspace is like.
        _ = try Model.meant(by: kind)
        try reading.show { snapshot, environment in
            let model = try Model.meant(by: kind, in: environment.workspace.catalog)
            let page = RecordPage(model: model, language: environment.options.language)
            guard let code else {
                let query = Query.standing(model)
                var limited = query
                limited.limit = max(0, limit)
                return page.list(
                    try snapshot.records(limited),
                    total: try snapshot.count(query),
                    asOf: environment.asOf.date
                )
            }
            let record = try snapshot.known(model, code)
            return page.detail(record, asOf: environment.asOf.date)
        }
    }

    /// The fields of the workspace's ledgers belong to those of tasks; outside of a workspace there are none.
    private func fieldList() throws -> Document {
        var opened: Workspace?
        do {
            opened = try reading.shared.openWorkspace()
        } catch let error as StoreError where error.kind == .notAWorkspace && reading.shared.workspace == nil {}
        let model = try Model.meant(by: kind, in: opened?.catalog ?? .standard)
        return RecordPage(model: model, language: try reading.shared.language(in: opened)).fieldList()
    }
}
