import DubanModel
import TestSupport

/// Random values of every type that a ledger's field may have.
struct RandomLedgerValues {
    var numbers: RandomNumbers

    init(seed: UInt64) {
        numbers = RandomNumbers(seed: seed)
    }

    /// A random field with a random value, one time in six none.
    mutating func value(in catalog: ModelCatalog) -> (FieldName, FieldValue) {
        let fields = catalog.task.memberFields
        let field = fields[Int.random(in: fields.indices, using: &numbers)]
        return (field.name, Int.random(in: 0..<6, using: &numbers) == 0 ? .null : value(of: field.type))
    }

    /// A random value of a type; of few different ones now and then, so that some are equal.
    mutating func value(of type: FieldType) -> FieldValue {
        let small = Int64.random(in: -3...3, using: &numbers)
        let isSmall = Bool.random(using: &numbers)
        switch type {
        case .text: return .text(text())
        case .integer: return .integer(isSmall ? small : Int64(bitPattern: numbers.next()))
        case .number, .percent: return .number(isSmall ? Double(small) / 4 : decimal())
        case .boolean: return .boolean(isSmall)
        case .moment: return moment().map(FieldValue.moment) ?? .null
        case .money: return .money(Money(fen: isSmall ? small : Int64(bitPattern: numbers.next())))
        case .period:
            return .text(
                ["2023", "2023-H1", "2023-Q1", "2023-03", "2023-W13"].randomElement(using: &numbers) ?? "2023"
            )
        case .choice(let choices): return choices.randomElement(using: &numbers).map { .text($0.name) } ?? .null
        case .reference: return .text(isSmall ? "finance" : "housing")
        }
    }

    /// Any finite number, by its bits.
    private mutating func decimal() -> Double {
        let number = Double(bitPattern: numbers.next())
        return number.isFinite ? number : 0.1
    }

    private mutating func moment() -> Moment? {
        guard let day = CivilDate(dayNumber: Int.random(in: 0..<40_000, using: &numbers)) else { return nil }
        return Bool.random(using: &numbers)
            ? Moment(day) : Moment(day, secondOfDay: Int.random(in: 0..<86_400, using: &numbers))
    }

    private mutating func text() -> String {
        let parts = [
            "a", "督办", "\"", "\\", "\n", "\t", "'", "e\u{301}", "👨‍👩‍👧", "\u{FFFD}", "$.a", "null", "%", "\u{2028}",
        ]
        return (0...Int.random(in: 0..<4, using: &numbers)).map { _ in parts.randomElement(using: &numbers) ?? "a" }
            .joined()
    }
}
