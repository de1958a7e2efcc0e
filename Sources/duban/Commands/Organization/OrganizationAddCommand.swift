import ArgumentParser
import DubanModel
import DubanStore

/// `duban organization add`
struct OrganizationAddCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "add",
        abstract: .localized("Adds an organization.", zh: "添加单位。")
    )

    @Argument(
        help: .localized(
            "A short code by which everything else names it, such as finance.",
            zh: "简短编码，其他记录以此指称，如 finance。"
        )
    )
    var code: String

    @Argument(help: .localized("Its full name.", zh: "全称。"))
    var name: String

    @Option(
        help: .localized(
            "city, department, county, district, zone, office, agency, enterprise or industry.",
            zh: "单位类别：city、department、county、district、zone、office、agency、enterprise 或 industry。"
        )
    )
    var kind: String

    @Option(help: .localized("The organization that it belongs to.", zh: "上级单位。"))
    var parent: String?

    @Option(help: .localized("Its name in English.", zh: "英文名称。"))
    var nameEn: String?

    @Option(
        help: .localized("The GB/T 2260 code of the area that it governs or serves.", zh: "所辖或所服务区域的 GB/T 2260 代码。")
    )
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
