import DubanModel
import GRDB
import struct DubanModel.Record

extension WriteTransaction {
    /// Refuses an observation that its indicator has no place for, and a change of an indicator or of an organization
    /// that its observations would no longer fit.
    func checkObservations(_ record: Record, over before: Record?) throws(StoreError) {
        switch record.model.name {
        case Model.observation.name: try checkFit(of: record)
        case Model.indicator.name: try checkFit(ofThoseOf: record, over: before)
        case Model.organization.name: try checkFit(ofThoseFor: record, over: before)
        default: break
        }
    }

    private func checkFit(of observation: Record) throws(StoreError) {
        // What is not there has been refused as a reference.
        guard let code = observation[.indicator].text, let indicator = try present(.indicator, code: code) else {
            return
        }
        let rule = ObservationRule(indicator)
        if let period = observation[.period].text, let problem = rule.problem(period: period) {
            throw .invalid(problem)
        }
        guard let scope = observation["scope"].text, let kind = try present(.organization, code: scope)?[.kind].text,
            let problem = rule.problem(scope: scope, ofKind: kind)
        else { return }
        throw .invalid(problem)
    }

    private func checkFit(ofThoseOf indicator: Record, over before: Record?) throws(StoreError) {
        let rule = ObservationRule(indicator)
        guard let before, rule != ObservationRule(before) else { return }
        try eachObservation(where: .indicator, is: indicator.code) { observation in
            let field: FieldName? =
                if rule.problem(period: observation.period) != nil {
                    "frequency"
                } else if rule.problem(scope: observation.scope, ofKind: observation.scopeKind) != nil {
                    "scope_kind"
                } else {
                    nil
                }
            if let field { throw StoreError.invalid(.unfitting(observation.code, field, of: indicator)) }
        }
    }

    private func checkFit(ofThoseFor organization: Record, over before: Record?) throws(StoreError) {
        guard let before, let kind = organization[.kind].text, kind != before[.kind].text else { return }
        var rules: [String: ObservationRule] = [:]
        try eachObservation(where: "scope", is: organization.code) { observation in
            if rules[observation.indicator] == nil {
                rules[observation.indicator] = try present(.indicator, code: observation.indicator).map(
                    ObservationRule.init
                )
            }
            if rules[observation.indicator]?.problem(scope: organization.code, ofKind: kind) != nil {
                throw StoreError.invalid(.unfitting(observation.code, .kind, of: organization))
            }
        }
    }
}
