public import DubanModel

/// The types of parameters and settings.
public enum ValueType: String, Sendable, CaseIterable {
    /// Text.
    case string
    /// A whole number.
    case integer
    /// A number.
    case number
    /// A percentage: 7.2 stands for 7.2 %.
    case percent
    /// Yes or no.
    case boolean
    /// A day, such as 2023-03-27.
    case date
    /// Any period.
    case period
    /// A year, such as 2023.
    case year
    /// A quarter, such as 2023-Q1.
    case quarter
    /// A month, such as 2023-03.
    case month
    /// A week, such as 2023-W13.
    case week
    /// An amount of money.
    case money
    /// The code of a known organization.
    case organization
    /// The code of a known city, county, district or zone.
    case region
    /// The code of a known indicator.
    case indicator
    /// One of the schema's choices.
    case choice
    /// Several values of one type.
    case list

    /// What may be written for it.
    public var expectation: LocalizedText {
        switch self {
        case .string: LocalizedText("text", zh: "文字")
        case .integer: FieldType.integer.expectation
        case .number: FieldType.number.expectation
        case .percent: FieldType.percent.expectation
        case .boolean: LocalizedText("true or false", zh: "true 或 false")
        case .date: LocalizedText("a date such as 2023-03-27, or today", zh: "日期，如 2023-03-27，或 today")
        case .period: FieldType.period.expectation
        case .year: LocalizedText("a year such as 2023, current or last", zh: "年份，如 2023，或 current、last")
        case .quarter: LocalizedText("a quarter such as 2023-Q1, current or last", zh: "季度，如 2023-Q1，或 current、last")
        case .month: LocalizedText("a month such as 2023-03, current or last", zh: "月份，如 2023-03，或 current、last")
        case .week: LocalizedText("a week such as 2023-W13, current or last", zh: "周，如 2023-W13，或 current、last")
        case .money: LocalizedText("an amount in yuan such as 12500.50", zh: "金额（元），如 12500.50")
        case .organization: LocalizedText("the code of a known organization", zh: "已知单位的编码")
        case .region:
            LocalizedText("the code of a known city, county, district or zone", zh: "已知市、县、区或功能区的编码")
        case .indicator: LocalizedText("the code of a known indicator", zh: "已知指标的编码")
        case .choice: LocalizedText("one of the choices", zh: "所列选项之一")
        case .list: LocalizedText("values separated by commas", zh: "以逗号分隔的多个值")
        }
    }

    /// The model among whose records a value must be, where it is a code.
    var model: Model? {
        switch self {
        case .organization, .region: .organization
        case .indicator: .indicator
        default: nil
        }
    }

    /// Whether a record may be a value, where a value is a code.
    func accepts(_ record: Record) -> Bool {
        guard self == .region else { return true }
        return IndicatorScopeKind.region.organizationKinds.contains(record["kind"].text ?? "")
    }

    /// The kind of period that the type stands for, where it is one.
    var periodKind: Period.Kind? {
        switch self {
        case .year: .year
        case .quarter: .quarter
        case .month: .month
        case .week: .week
        default: nil
        }
    }
}
