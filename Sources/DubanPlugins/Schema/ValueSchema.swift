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
    public var expectation: String {
        func words(_ type: ValueType) -> String {
            type == .choice ? "one of \(choices.joined(separator: ", "))" : type.expectation.english
        }
        var text = type == .list ? "values separated by commas, each \(words(element))" : words(type)
        switch (minimum, maximum) {
        case (let minimum?, let maximum?): text += " from \(trimmed(minimum)) to \(trimmed(maximum))"
        case (let minimum?, nil): text += ", at least \(trimmed(minimum))"
        case (nil, let maximum?): text += ", at most \(trimmed(maximum))"
        case (nil, nil): break
        }
        return text
    }

    func refusal(of written: String) -> PluginError {
        let shown = written.shortened
        return PluginError(.usage, LocalizedText("\(name) '\(shown)' is not allowed: expected \(expectation)"))
    }

    private func trimmed(_ number: Double) -> String { FieldValue.number(number).written }
}

extension Substring {
    /// The text without the white space around it.
    fileprivate var trimmingWhitespace: String {
        String(drop { $0.isWhitespace }.reversed().drop { $0.isWhitespace }.reversed())
    }
}
