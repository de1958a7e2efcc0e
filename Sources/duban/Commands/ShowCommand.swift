import ArgumentParser
import DubanDocuments
import DubanModel
import DubanPlugins
import DubanStore

/// `duban show`
struct ShowCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show",
        abstract: "Shows records: all of a kind, or one with everything known of it."
    )

    @Argument(help: "tasks, projects, organizations, indicators, observations and so on.")
    var kind: String

    @Argument(help: "The code of one record.")
    var code: String?

    @Flag(help: "List the fields that such records have.")
    var fields = false

    @Option(help: "At most so many records.")
    var limit = 50

    @Option(help: "The day whose state of knowledge is shown.")
    var asOf: String?

    @Option(help: "text, markdown, html, csv or json.")
    var format: String?

    @OptionGroup var shared: SharedOptions

    func run() throws {
        let output = try Output(format: format, path: nil)
        if fields { return try output.write(fieldList()) }
        // Said before anything is opened, whatever the workspace is like.
        _ = try Model.meant(by: kind)
        let environment = try RunEnvironment(shared: shared, asOf: asOf)
        let model = try Model.meant(by: kind, in: environment.workspace.catalog)
        let page = RecordPage(model: model, language: environment.options.language)
        let store = try environment.workspace.open(.readOnly)
        let document = try store.read(asOf: environment.asOf) { snapshot in
            guard let code else {
                let records = try snapshot.records(Query(model, limit: max(0, limit)))
                return page.list(records, total: try snapshot.count(Query(model)), asOf: environment.asOf.date)
            }
            guard let record = try snapshot.record(model, code: code) else {
                throw CommandFailure.noRecord(model, code, environment.asOf.date)
            }
            return page.detail(record, asOf: environment.asOf.date)
        }
        try output.write(document)
    }

    /// The fields of the workspace's ledgers belong to those of tasks; outside of a workspace there are none.
    private func fieldList() throws -> Document {
        var opened: Workspace?
        do {
            opened = try shared.openWorkspace()
        } catch let error as StoreError where error.kind == .notAWorkspace && shared.workspace == nil {}
        let model = try Model.meant(by: kind, in: opened?.catalog ?? .standard)
        return RecordPage(model: model, language: try shared.language(in: opened)).fieldList()
    }
}
