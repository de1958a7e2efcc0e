import DubanModel
import Foundation

/// Writes and reads what ledgers declare as JSON, in which versions of it are kept.
enum LedgerCoding {
    static func text(_ declarations: [LedgerDeclaration]) -> String {
        JSONValue.array(declarations.map(json)).text()
    }

    private static func json(_ declaration: LedgerDeclaration) -> JSONValue {
        var members: [(String, JSONValue)] = [("name", .string(declaration.name))]
        if let title = declaration.title { members.append(("title", json(title))) }
        members.append(("fields", .array(declaration.fields.map(json))))
        if let isSupervised = declaration.isSupervised { members.append(("supervised", .boolean(isSupervised))) }
        members.append(("source", .string(declaration.source)))
        return .object(members)
    }

    private static func json(_ field: LedgerField) -> JSONValue {
        var members: [(String, JSONValue)] = [
            ("name", .string(field.name.rawValue)), ("type", .string(field.typeName)), ("label", json(field.label)),
            ("help", json(field.help)), ("required", .boolean(field.isRequired)),
            ("aliases", .array(field.aliases.map { .string($0) })),
        ]
        if case .choice(let choices) = field.type {
            members.append(("choices", .array(choices.map { .string($0.name) })))
        }
        return .object(members)
    }

    private static func json(_ text: LocalizedText) -> JSONValue {
        guard text.has(.simplifiedChinese) else { return .string(text.english) }
        return .object([("en", .string(text.english)), ("zh-Hans", .string(text(.simplifiedChinese)))])
    }

    static func declarations(_ text: String) throws(StoreError) -> [LedgerDeclaration] {
        do {
            return try JSONDecoder().decode([StoredLedger].self, from: Data(text.utf8)).map(\.declaration)
        } catch {
            throw StoreError(
                .database,
                LocalizedText("a version of the ledgers' fields cannot be read", zh: "台账字段的某一版本无法读取"),
                underlying: error
            )
        }
    }
}
