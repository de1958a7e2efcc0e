import ArgumentParser
import DubanDocuments
import DubanModel
import DubanPlugins
import DubanStore

/// `duban meeting agenda`
struct MeetingAgendaCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "agenda",
        abstract: "Shows the tasks on a meeting's agenda, in their order."
    )

    @Argument(help: "The meeting's code.")
    var code: String

    @Option(help: "The day whose state of knowledge is shown.")
    var asOf: String?

    @Option(help: "text, markdown, html, csv or json.")
    var format: String?

    @OptionGroup var shared: SharedOptions

    func run() throws {
        let environment = try RunEnvironment(shared: shared, asOf: asOf)
        let output = try Output(format: format, path: nil)
        let language = environment.options.language
        let document = try environment.workspace.open(.readOnly).read(asOf: environment.asOf) { snapshot in
            guard let meeting = try snapshot.record(.meeting, code: code) else {
                throw CommandFailure.noRecord(.meeting, code, snapshot.asOf.date)
            }
            let items = try snapshot.records(
                Query(.agendaItem, order: [Query.Order("number")]).and(.meeting, .equal(.text(code)))
            )
            let rows = try items.compactMap { item in
                try item[.task].text.flatMap { try snapshot.record(.task, code: $0) }.map { (item, $0) }
            }
            return AgendaPage(language: language, asOf: environment.options.today).document(of: meeting, rows)
        }
        try output.write(document)
    }
}
