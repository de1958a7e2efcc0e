import DubanModel
import DubanStore
import LuaHost

/// Reads what a derived value needs from the record that a method was called on.
struct RecordReader {
    let record: LuaRecord
    private let model: Model
    private let context: HostContext

    /// - Parameter fields: what the value is derived from. All of it must be allowed, whatever the record at hand holds, so
    ///   that a missing permission is found at once.
    init(_ call: borrowing LuaCall, _ model: Model, _ context: HostContext, needs fields: FieldName...) throws {
        for field in fields { try context.check(field, of: model) }
        self.context = context
        self.model = model
        record = try call.record(1, try context.hostTypes().record(model))
    }

    var code: String {
        get throws { try record.value(ofField: 0).text ?? "" }
    }

    func text(_ field: FieldName) throws -> String? {
        try context.value(field, of: record, model).text
    }

    func number(_ field: FieldName) throws -> Double? {
        try context.value(field, of: record, model).number
    }

    func integer(_ field: FieldName) throws -> Int64? {
        try context.value(field, of: record, model).integer
    }

    func moment(_ field: FieldName) throws -> Moment? {
        guard case .boxed(let boxed) = try context.value(field, of: record, model) else { return nil }
        return Moment(encoded: boxed.value)
    }

    /// Whether a moment of the record has passed by the end of the as-of day.
    func hasPassed(_ field: FieldName, at moment: Moment) throws -> Bool {
        context.readLog?.noteComparison(with: field, ofRow: record.row, model)
        return moment < Moment(context.day)
    }

    func money(_ field: FieldName) throws -> Money? {
        guard case .boxed(let boxed) = try context.value(field, of: record, model) else { return nil }
        return Money(fen: boxed.value)
    }

    func period(_ field: FieldName) throws -> Period? {
        try text(field).flatMap { Period($0) }
    }
}
