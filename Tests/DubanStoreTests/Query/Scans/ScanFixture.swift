import DubanModel
import DubanStore
import TestSupport
import WorkspaceTestSupport

import struct DubanModel.Record

/// A generated workspace of 6,000 tasks and what may be asked of them.
enum ScanFixture {
    /// The workspace, made once.
    private static let workspace = Result { try GeneratedWorkspace(tasks: 6_000, seed: 3) }

    static func read<Result>(
        asOf day: CivilDate = GeneratedWorkspace.day,
        _ body: (Snapshot) throws -> Result
    ) throws -> Result {
        try workspace.get().read(asOf: day, body)
    }

    /// Values that tasks have, and some that they have not.
    static func randomCondition(_ generator: inout RandomNumbers, from tasks: [Record]) -> Condition {
        let fields: [FieldName] = [.status, .due, "progress", .lead, .code, .assigned, "closed", "title"]
        let field = fields.randomElement(using: &generator) ?? .status
        let first = tasks.randomElement(using: &generator)?[field] ?? .null
        let others = (0..<3).map { _ in tasks.randomElement(using: &generator)?[field] ?? .null }
        let several = others.filter { !$0.isNull }
        let known = first.isNull ? (several.first ?? .text("")) : first
        guard !known.isNull, known != .text("") else { return Condition(field, .isKnown(false)) }
        switch Int.random(in: 0..<11, using: &generator) {
        case 0: return Condition(field, .isKnown(Bool.random(using: &generator)))
        case 1: return Condition(field, .equal(first))
        case 2: return Condition(field, .notEqual(known))
        case 3: return Condition(field, .oneOf(several))
        case 4: return Condition(field, .noneOf(several))
        case 5: return Condition(field, .less(known))
        case 6: return Condition(field, .lessOrEqual(known))
        case 7: return Condition(field, .greater(known))
        case 8: return Condition(field, .greaterOrEqual(known))
        case 9 where known.text != nil: return Condition(field, .contains(String(known.text?.prefix(3) ?? "")))
        default: return known.moment == nil ? Condition(field, .equal(known)) : Condition(field, .passedBy(known))
        }
    }
}
