import DubanModel
import GRDB
import struct DubanModel.Record

/// Looks whether observations fit their indicators. What is written now is refused where it does not; a workspace of an
/// earlier version may keep some.
struct ObservationCheck {
    let database: Database

    func run(into report: inout IntegrityReport) throws {
        var rules: [String: ObservationRule] = [:]
        let snapshot = try Snapshot(database, asOf: AsOf(.latest))
        try snapshot.forEachRecord(Query(.indicator)) { rules[$0.code] = ObservationRule($0) }
        try PlacedObservation.forEach(in: database) { observation in
            guard let rule = rules[observation.indicator] else { return }
            let problem =
                rule.problem(period: observation.period)
                ?? rule.problem(scope: observation.scope, ofKind: observation.scopeKind)
            guard let problem else { return }
            report.add(
                IntegrityProblem(
                    .observation,
                    code: observation.code,
                    LocalizedText(
                        "observation \(observation.code): \(problem.message.english)",
                        zh: "指标数据 \(observation.code)：\(problem.message(.simplifiedChinese))"
                    )
                )
            )
        }
    }
}
