public import DubanModel

/// What a parameter or a setting may be: the one schema language of plugins.
public struct ValueSchema: Sendable {
    /// Its name.
    public let name: String
    /// Its type.
    public let type: ValueType
    /// The type of each value, for a list.
    public var element: ValueType = .string
    /// What it is when nobody says; nil for nothing.
    public let defaultValue: SchemaValue?
    /// The default as the author wrote it, such as `current`.
    public let defaultText: String?
    /// Whether a value must be given.
    public let isRequired: Bool
    /// The least number allowed.
    public let minimum: Double?
    /// The greatest number allowed.
    public let maximum: Double?
    /// The choices, for a choice.
    public let choices: [String]
    /// One line on what it is for.
    public let help: LocalizedText

    /// Reads a value as a person writes it.
    ///
    /// - Parameter today: the day that `today`, `current` and `last` are counted from.
    public func parse(_ written: String, today: CivilDate) throws(PluginError) -> SchemaValue {
        guard let value = value(of: written, today: today) else { throw refusal(of: written) }
        for number in value.numbers {
            if let minimum, number < minimum { throw refusal(of: written) }
            if let maximum, number > maximum { throw refusal(of: written) }
        }
        return value
    }

    private func value(of written: String, today: CivilDate) -> SchemaValue? {
        guard type == .list else { return value(of: written, type, today: today) }
        if written.isEmpty { return .list([]) }
        let parts = written.split(separator: ",", omittingEmptySubsequences: false)
        let values = parts.map { part in
            value(of: part.trimmingWhitespace, element, today: today)
        }
        guard !values.contains(nil) else { return nil }
        return .list(values.compactMap(\.self))
    }

    private func value(of written: String, _ type: ValueType, today: CivilDate) -> SchemaValue? {
        switch type {
        case .list: return nil
        case .string, .organization, .region, .indicator: return written.isEmpty ? nil : .text(written)
        case .choice: return choices.contains(written) ? .text(written) : nil
        case .integer: return Int64(written).map(SchemaValue.integer)
        case .number: return FieldType.number.parse(written)?.number.map(SchemaValue.number)
        case .percent: return FieldType.percent.parse(written)?.number.map(SchemaValue.number)
        case .boolean:
            return switch FieldType.boolean.parse(written) {
            case .boolean(let boolean)?: .boolean(boolean)
            default: nil
            }
        case .date: return written == "today" ? .date(Moment(today)) : Moment(written).map(SchemaValue.date)
        case .money: return Money(written).map(SchemaValue.money)
        case .period: return Period(written).map(SchemaValue.period)
        case .year, .quarter, .month, .week:
            guard let kind = type.periodKind else { return nil }
            let current = Period(kind, containing: today)
            if written == "current" { return .period(current) }
            if written == "last" { return .period(current.previous) }
            guard let period = Period(written), period.kind == kind else { return nil }
            return .period(period)
        }
    }

    /// What may be written, with the range and the choices.
    public var expectation: LocalizedText {
        let (low, high) = (minimum.map(trimmed), maximum.map(trimmed))
        let range: LocalizedText =
            switch (low, high) {
            case (let low?, let high?): LocalizedText(" from \(low) to \(high)", zh: "，\(low) 至 \(high)")
            case (let low?, nil): LocalizedText(", at least \(low)", zh: "，不小于 \(low)")
            case (nil, let high?): LocalizedText(", at most \(high)", zh: "，不大于 \(high)")
            case (nil, nil): ""
            }
        let one = words(type == .list ? element : type)
        func sentence(_ language: Language, _ each: String) -> String {
            (type == .list ? each : "") + one(language) + range(language)
        }
        return LocalizedText(
            sentence(.english, "values separated by commas, each "),
            zh: sentence(.simplifiedChinese, "以逗号分隔的多个值，每个为")
        )
    }

    private func words(_ type: ValueType) -> LocalizedText {
        guard type == .choice else { return type.expectation }
        return LocalizedText("one of \(choices.joined(separator: ", "))", zh: "\(choices.joined(separator: "、")) 之一")
    }

    func refusal(of written: String) -> PluginError {
        PluginError(.usage, problem(with: written))
    }

    /// What is wrong with a value that cannot be taken.
    func problem(with written: String) -> LocalizedText {
        let shown = written.shortened
        return LocalizedText(
            "\(name) '\(shown)' is not allowed: expected \(expectation.english)",
            zh: "\(name) “\(shown)”不符合要求：应为\(expectation(.simplifiedChinese))"
        )
    }

    private func trimmed(_ number: Double) -> String { FieldValue.number(number).written }
}

extension Substring {
    /// The text without the white space around it.
    fileprivate var trimmingWhitespace: String {
        String(drop { $0.isWhitespace }.reversed().drop { $0.isWhitespace }.reversed())
    }
}
