import DubanModel
import DubanStore

/// Notes what a check looks at besides the record at hand.
final class ReadLog {
    private(set) var reads = CheckReads()
    private let model: Model
    /// The row that the check stands on.
    private let row: () -> Int64?
    /// The code of its record.
    private let code: () -> String?

    init(model: Model, row: @escaping () -> Int64?, code: @escaping () -> String?) {
        self.model = model
        self.row = row
        self.code = code
    }

    /// The as-of day was looked at.
    func noteDay() {
        if let row = row() { reads.noteDay(row: row) } else { reads.isDaily = true }
    }

    /// A moment of a record was compared with the as-of day.
    func noteComparison(with field: FieldName, ofRow other: Int64, _ otherModel: Model) {
        // A moment of another record is part of no rule.
        if otherModel.name == model.name, other == row() { note(moment: field) } else { noteDay() }
    }

    /// A moment of the record at hand was compared with the as-of day.
    func note(moment field: FieldName) {
        reads.moments.insert(field.rawValue)
    }

    /// Something was looked at of which nothing closer is known.
    func noteEverything() {
        reads.everything = true
    }

    /// Records of a model were looked at.
    func note(_ model: Model) {
        reads.models.insert(model.name)
    }

    /// Parts of the record at hand were looked at.
    func notePart(_ part: CheckReads.Parts) {
        reads.parts.insert(part)
    }

    /// The records of a query were looked at.
    func note(_ query: Query) {
        noteLookups(of: query.model)
        let owned = query.conditions.first { condition in
            guard let field = query.model.field(condition.field), field.isStored, field.type == .reference(model.name),
                case .equal(.text(let named)) = condition.comparison
            else { return false }
            return named == code()
        }
        if let owned {
            reads.parts.insert(CheckReads.Parts(model: query.model.name, field: owned.field.rawValue))
        } else {
            note(query.model)
        }
    }

    /// The fields of a model that stand in other records are looked at with it.
    private func noteLookups(of model: Model) {
        for field in model.fields { note(lookup: field, of: model) }
    }

    /// A field that stands in another record was looked at.
    func note(lookup field: Field, of model: Model) {
        guard case .lookup(let through, _) = field.origin,
            case .reference(let target)? = model.field(through)?.type
        else { return }
        reads.models.insert(target)
    }
}
