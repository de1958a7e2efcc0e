import ArgumentParser
import DubanModel
import DubanStore

/// `duban directive add`
struct DirectiveAddCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "add",
        abstract: "Writes down a speech, a document or an inspection whose requirements are to be carried out.",
        discussion:
            "It takes effect on its date, unless --on says otherwise. `duban directive require` adds what it asks for."
    )

    @Argument(help: "A short code by which it is named, such as research-speech.")
    var code: String

    @Argument(help: "Its name.")
    var title: String

    @Option(help: "speech, document, inspection, meeting or other.")
    var kind: DirectiveKind

    @Option(help: "The day on which it was given.")
    var date: String

    @Option(help: "Where it comes from.")
    var issuer: String?

    @OptionGroup var common: ActionOptions

    func run() throws {
        let issued = Moment(try MomentArgument.day(date, option: "--date"))
        var options = common
        if options.on == nil { options.on = date }
        try options.supervise { transaction, _ in
            guard try !transaction.exists(.directive, code: code) else {
                throw CommandFailure.taken(.directive, code)
            }
            let directive = Record(
                .directive,
                [
                    .code: .text(code), .kind: .text(kind.rawValue), .title: .text(title), "issued": .moment(issued),
                    "issuer": issuer.map(FieldValue.text) ?? .null,
                ]
            )
            return [RecordChange(directive, event: "created")]
        }
    }
}
