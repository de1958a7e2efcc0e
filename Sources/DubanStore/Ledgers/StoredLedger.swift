import DubanModel

/// A ledger as a version of the declarations has it.
struct StoredLedger: Decodable {
    private let name: String
    private let title: Text?
    private let fields: [StoredField]
    private let supervised: Bool?
    private let source: String

    var declaration: LedgerDeclaration {
        LedgerDeclaration(
            name,
            title: title?.text,
            fields: fields.map(\.field),
            isSupervised: supervised,
            source: source
        )
    }

    private struct StoredField: Decodable {
        let name: String
        let type: String
        let label: Text
        let help: Text
        let required: Bool
        let aliases: [String]
        let choices: [String]?

        var field: LedgerField {
            var known = LedgerField.typeNames.first { $0.name == type }?.type ?? .text
            if let choices { known = .choice(choices.map { Choice($0, $0, zh: $0) }) }
            return LedgerField(
                FieldName(rawValue: name),
                known,
                label: label.text,
                help: help.text,
                isRequired: required,
                aliases: aliases
            )
        }
    }

    private enum Text: Decodable {
        case plain(String)
        case localized([String: String])

        init(from decoder: any Decoder) throws {
            let container = try decoder.singleValueContainer()
            if let text = try? container.decode(String.self) {
                self = .plain(text)
            } else {
                self = .localized(try container.decode([String: String].self))
            }
        }

        var text: LocalizedText {
            switch self {
            case .plain(let text): LocalizedText(text)
            case .localized(let texts): LocalizedText(texts["en"] ?? "", zh: texts["zh-Hans"])
            }
        }
    }
}
