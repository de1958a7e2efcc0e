import ArgumentParser
import DubanModel
import DubanStore

/// `duban directive add`
struct DirectiveAddCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "add",
        abstract: .localized(
            "Writes down a speech, a document or an inspection whose requirements are to be carried out.",
            zh: "登记需要落实其要求的讲话、文件或巡视检查。"
        ),
        discussion: .localized(
            "It takes effect on its date, unless --on says otherwise. `duban directive require` adds what it asks for.",
            zh: "自下达日期起生效，--on 另有指定的除外。其各项要求用 `duban directive require` 添加。"
        )
    )

    @Argument(
        help: .localized(
            "A short code by which it is named, such as research-speech.",
            zh: "简短编码，用以指称，如 research-speech。"
        )
    )
    var code: String

    @Argument(help: .localized("Its name.", zh: "名称。"))
    var title: String

    @Option(
        help: .localized(
            "speech, document, inspection, meeting or other.",
            zh: "指示类别：speech、document、inspection、meeting 或 other。"
        )
    )
    var kind: DirectiveKind

    @Option(help: .localized("The day on which it was given.", zh: "下达日期。"))
    var date: String

    @Option(help: .localized("Where it comes from.", zh: "下达单位。"))
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
