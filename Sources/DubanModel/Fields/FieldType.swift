/// What a field may hold.
public enum FieldType: Sendable, Hashable {
    /// Any text without control characters other than line breaks and tabs.
    case text
    /// A whole number.
    case integer
    /// A decimal number.
    case number
    /// A percentage: 7.2 stands for 7.2 %.
    case percent
    /// Yes or no.
    case boolean
    /// A day, or a second of a day.
    case moment
    /// A span of the calendar.
    case period
    /// An exact amount.
    case money
    /// One of a fixed set of words.
    case choice([Choice])
    /// The code of a record of another model, named by its ``Model/name``.
    case reference(String)

    /// The type's name, as messages and reference pages write it.
    public var name: String {
        switch self {
        case .text: "text"
        case .integer: "integer"
        case .number: "number"
        case .percent: "percent"
        case .boolean: "boolean"
        case .moment: "date"
        case .period: "period"
        case .money: "money"
        case .choice: "choice"
        case .reference(let model): "\(model) code"
        }
    }

    /// What a person may write for it, for error messages.
    public var expectation: LocalizedText {
        switch self {
        case .text:
            LocalizedText(
                "text without control characters, at most \(FieldType.longestText) bytes",
                zh: "不含控制字符、不超过 \(FieldType.longestText) 字节的文字"
            )
        case .integer: LocalizedText("a whole number", zh: "整数")
        case .number: LocalizedText("a number", zh: "数字")
        case .percent: LocalizedText("a percentage such as 7.2", zh: "百分数，如 7.2")
        case .boolean: LocalizedText("yes or no", zh: "是或否")
        case .moment:
            LocalizedText(
                "a date such as 2023-03-31, with or without a time such as 2023-03-31T08:00:00",
                zh: "日期，如 2023-03-31，可带时间，如 2023-03-31T08:00:00"
            )
        case .period:
            LocalizedText(
                "a period such as 2023, 2023-H1, 2023-Q1, 2023-03, 2023-01..02 or 2023-W13",
                zh: "期间，如 2023、2023-H1、2023-Q1、2023-03、2023-01..02 或 2023-W13"
            )
        case .money:
            LocalizedText("an amount of money with at most two decimals", zh: "金额，最多两位小数")
        case .choice(let choices):
            LocalizedText(
                "one of " + choices.map(\.name).joined(separator: ", "),
                zh: "下列之一：" + choices.map { "\($0.name)（\($0.label(.simplifiedChinese))）" }.joined(separator: "、")
            )
        case .reference(let model):
            LocalizedText(
                "the code of a known \(model)",
                zh: "已知的\(Model.named(model)?.label(.simplifiedChinese) ?? model)编码"
            )
        }
    }
}
