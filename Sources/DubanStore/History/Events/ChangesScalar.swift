import DubanModel
import Foundation

/// One value of an event's changes as JSON has it.
///
/// Read with `JSONDecoder`, which gives back the very number that was written; `JSONSerialization` goes through decimal
/// numbers on some platforms and is off in the last digits of every fifth.
enum ChangesScalar: Decodable {
    case null
    case text(String)
    case boolean(Bool)
    case integer(Int64)
    case number(Double)

    init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        if container.decodeNil() {
            self = .null
        } else if let text = try? container.decode(String.self) {
            self = .text(text)
        } else if let boolean = try? container.decode(Bool.self) {
            self = .boolean(boolean)
        } else if let integer = try? container.decode(Int64.self) {
            self = .integer(integer)
        } else {
            self = .number(try container.decode(Double.self))
        }
    }

    /// The value as a field of a type holds it.
    func value(as type: FieldType) -> FieldValue {
        switch self {
        case .null: .null
        case .text(let text): type.parse(text) ?? type.kept(text)
        case .boolean(let boolean): .boolean(boolean)
        case .integer(let integer): type == .integer ? .integer(integer) : .number(Double(integer))
        case .number(let number): .number(number)
        }
    }
}

extension FieldType {
    /// What was stored of a word that the type does not have, or no longer: a ledger that a plugin declared keeps its
    /// tasks while nobody declares it.
    fileprivate func kept(_ text: String) -> FieldValue {
        guard case .choice = self, !text.isEmpty else { return .null }
        return .text(text)
    }
}
