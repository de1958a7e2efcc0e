/// What an indicator's values are for, which decides the organizations that can be their scope.
public enum IndicatorScopeKind: String, Sendable, Hashable, CaseIterable {
    /// Cities, counties, districts and zones.
    case region
    /// Industries.
    case industry
    /// Enterprises.
    case enterprise

    /// The kinds of organization that it takes.
    public var organizationKinds: [String] {
        switch self {
        case .region: ["city", "county", "district", "zone"]
        case .industry: ["industry"]
        case .enterprise: ["enterprise"]
        }
    }

    /// The organizations that it takes, as a message says what is expected.
    public var expectation: LocalizedText {
        switch self {
        case .region: LocalizedText("a city, county, district or zone", zh: "市、县、区或功能区")
        case .industry: LocalizedText("an industry", zh: "行业")
        case .enterprise: LocalizedText("an enterprise", zh: "企业")
        }
    }
}
