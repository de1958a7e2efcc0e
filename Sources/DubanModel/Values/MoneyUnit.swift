/// The units in which Chinese offices count money.
public enum MoneyUnit: String, Sendable, CaseIterable, Hashable {
    /// One yuan.
    case yuan
    /// Ten thousand yuan, 万元.
    case tenThousandYuan = "10k-yuan"
    /// One hundred million yuan, 亿元.
    case hundredMillionYuan = "100m-yuan"

    /// How many decimal places lie between this unit and a fen: 2, 6 or 10.
    public var decimalPlacesInFen: Int {
        switch self {
        case .yuan: 2
        case .tenThousandYuan: 6
        case .hundredMillionYuan: 10
        }
    }

    /// How many fen one of this unit holds.
    public var fen: Double {
        switch self {
        case .yuan: 100
        case .tenThousandYuan: 1_000_000
        case .hundredMillionYuan: 10_000_000_000
        }
    }

    /// The unit's name.
    public var label: LocalizedText {
        switch self {
        case .yuan: LocalizedText("yuan", zh: "元")
        case .tenThousandYuan: LocalizedText("10k yuan", zh: "万元")
        case .hundredMillionYuan: LocalizedText("100m yuan", zh: "亿元")
        }
    }
}
