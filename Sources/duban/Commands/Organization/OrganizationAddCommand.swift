import ArgumentParser
import DubanModel
import DubanStore

/// `duban organization add`
struct OrganizationAddCommand: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "add", abstract: "Adds an organization.")

    @Argument(help: "A short code by which everything else names it, such as finance.")
    var code: String

    @Argument(help: "Its full name.")
    var name: String

    @Option(help: "city, department, county, district, zone, office, agency, enterprise or industry.")
    var kind: String

    @Option(help: "The organization that it belongs to.")
    var parent: String?

    @Option(help: "Its name in English.")
    var nameEn: String?

    @Option(help: "The GB/T 2260 code of the area that it governs or serves.")
    var region: String?

    @OptionGroup var common: ActionOptions

    func run() throws {
        let kind = try ChoiceArgument.value(kind, of: .kind, .organization)
        try common.supervise { transaction, moment in
            guard try !transaction.exists(.organization, code: code) else {
                throw CommandFailure.taken(.organization, code)
            }
            if let parent { _ = try transaction.snapshot(asOf: AsOf(.latest)).known(.organization, parent) }
            let organization = Record(
                .organization,
                [
                    .code: .text(code), .name: .text(name), .kind: kind,
                    "name_en": nameEn.map(FieldValue.text) ?? .null, "region": region.map(FieldValue.text) ?? .null,
                    "parent": parent.map(FieldValue.text) ?? .null,
                ]
            )
            return [RecordChange(organization, event: "created")]
        }
    }
}
