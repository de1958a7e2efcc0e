/// What an indicator demands of its observations: the periods in which it is published, and the organizations that its
/// values are for.
public struct ObservationRule: Sendable, Hashable {
    /// The indicator's code.
    public let indicator: String
    /// How often the indicator is published; nil where that is not known, which demands nothing.
    public let frequency: IndicatorFrequency?
    /// What its values are for.
    public let scopeKind: IndicatorScopeKind

    /// The rule of an indicator. One that does not say what its values are for has regions.
    public init(_ indicator: Record) {
        self.indicator = indicator.code
        frequency = indicator["frequency"].text.flatMap { IndicatorFrequency(rawValue: $0) }
        scopeKind = indicator["scope_kind"].text.flatMap { IndicatorScopeKind(rawValue: $0) } ?? .region
    }

    /// What is wrong with an observation's period, as it is written; nil where it fits.
    public func problem(period written: String) -> ModelError? {
        guard let frequency, let period = Period(written), !frequency.admits(period) else { return nil }
        return .misfit(.period, written, frequency.expectation, of: indicator)
    }

    /// What is wrong with an observation's scope, an organization of a kind; nil where it fits.
    public func problem(scope code: String, ofKind kind: String) -> ModelError? {
        guard !scopeKind.organizationKinds.contains(kind) else { return nil }
        return .misfit("scope", code, scopeKind.expectation, of: indicator)
    }
}
