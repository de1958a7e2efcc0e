import DubanModel
import TestSupport
import Testing
import struct DubanModel.Record

struct ObservationRuleTests {
    private func choices(_ model: Model, _ field: FieldName) -> [String] {
        guard case .choice(let choices)? = model.field(field)?.type else { return [] }
        return choices.map(\.name)
    }

    private func rule(_ frequency: FieldValue, scopeKind: FieldValue = .null) -> ObservationRule {
        ObservationRule(Record(.indicator, [.code: "retail", "frequency": frequency, "scope_kind": scopeKind]))
    }

    @Test(arguments: [
        ("month", ["2023-03", "2023-01..02", "2023-01"], ["2023-Q1", "2023-H1", "2023", "2023-W13"]),
        ("quarter", ["2023-Q1", "2023-Q4"], ["2023-03", "2023-01..02", "2023-H1", "2023", "2023-W13"]),
        ("year", ["2023"], ["2023-03", "2023-01..02", "2023-Q4", "2023-H2", "2023-W52"]),
    ])
    func aPeriodIsOfTheFrequency(_ frequency: String, _ fitting: [String], _ others: [String]) {
        let rule = rule(.text(frequency))
        for period in fitting { #expect(rule.problem(period: period) == nil, "\(period)") }
        for period in others {
            let message = rule.problem(period: period)?.message
            #expect(message?.english.hasPrefix("period '\(period)' is not allowed for indicator 'retail'") == true)
            #expect(message?.has(.simplifiedChinese) == true)
        }
    }

    @Test(
        arguments: [
            (.null, ["city", "county", "district", "zone"]), ("region", ["city", "county", "district", "zone"]),
            ("industry", ["industry"]), ("enterprise", ["enterprise"]),
        ] as [(FieldValue, [String])]
    )
    func aScopeIsOfTheKind(_ scopeKind: FieldValue, _ fitting: [String]) {
        let rule = rule("month", scopeKind: scopeKind)
        let kinds = choices(.organization, .kind)
        #expect(Set(fitting).isSubset(of: kinds))
        for kind in kinds {
            #expect((rule.problem(scope: "x", ofKind: kind) == nil) == fitting.contains(kind), "\(kind)")
        }
    }

    @Test func whatTheModelOffersIsWhatTheRuleKnows() {
        #expect(choices(.indicator, "frequency") == IndicatorFrequency.allCases.map(\.rawValue))
        #expect(choices(.indicator, "scope_kind") == IndicatorScopeKind.allCases.map(\.rawValue))
    }
}
