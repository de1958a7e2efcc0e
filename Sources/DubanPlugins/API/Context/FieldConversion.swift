import DubanModel
import LuaHost

/// Turns Lua values into values of fields, and back.
struct FieldConversion {
    let context: HostContext

    /// The value that a script gave for a field.
    func fieldValue(_ value: LuaValue, for field: Field) throws -> FieldValue {
        let types = try context.hostTypes()
        switch (field.type, value) {
        case (_, .nil): return .null
        case (.moment, .boxed(let boxed)) where boxed.type === types.date:
            if let moment = Moment(encoded: boxed.value) { return .moment(moment) }
        case (.money, .boxed(let boxed)) where boxed.type === types.money:
            return .money(Money(fen: boxed.value))
        case (.period, .boxed(let boxed)) where boxed.type === types.period:
            if let period = PeriodAPI.period(boxed.value) { return .text(period.description) }
        case (.reference, .record(let record)):
            return .text(try record.value(ofField: 0).text ?? "")
        case (.integer, .integer(let integer)): return .integer(integer)
        case (.number, .integer(let integer)), (.percent, .integer(let integer)): return .number(Double(integer))
        case (.number, .number(let number)), (.percent, .number(let number)): return .number(number)
        case (.integer, .number), (.money, .integer):
            if let parsed = value.integer.flatMap({ field.type.parse(String($0)) }) { return parsed }
        case (.boolean, .boolean(let boolean)): return .boolean(boolean)
        case (_, .string(let text)):
            if let parsed = field.type.parse(text), !parsed.isNull { return parsed }
            throw LuaError(.argument, ModelError.invalidValue(text, for: field).message)
        default: break
        }
        throw LuaError(
            .argument,
            "\(field.name): expected \(field.type.expectation.english), got \(describe(value))",
            zh: "\(field.name)：应为\(field.type.expectation(.simplifiedChinese))，得到的是 \(describe(value))"
        )
    }

    /// A field's value for a script.
    func luaValue(_ value: FieldValue) throws -> LuaValue {
        let types = try context.hostTypes()
        return switch value {
        case .null: .nil
        case .text(let text): .string(text)
        case .integer(let integer): .integer(integer)
        case .number(let number): .number(number)
        case .boolean(let boolean): .boolean(boolean)
        case .moment(let moment): types.date.value(moment.encoded)
        case .money(let money): types.money.value(money.fen)
        }
    }

    /// A parameter's or setting's value for a script.
    func luaValue(_ value: SchemaValue) throws -> LuaValue {
        let types = try context.hostTypes()
        return switch value {
        case .text(let text): .string(text)
        case .integer(let integer): .integer(integer)
        case .number(let number): .number(number)
        case .boolean(let boolean): .boolean(boolean)
        case .date(let moment): types.date.value(moment.encoded)
        case .period(let period): types.period.value(PeriodAPI.encoded(period))
        case .money(let money): types.money.value(money.fen)
        case .list(let values): .table(try types.makeTable(list: try values.map(luaValue)))
        }
    }

    /// A value as messages show it.
    func describe(_ value: LuaValue) -> String {
        switch value {
        case .string(let text): "'\(text.shortened)'"
        case .integer(let integer): String(integer)
        case .number(let number): "\(number)"
        case .boolean(let boolean): boolean ? "true" : "false"
        default: value.typeName
        }
    }

    /// The text of a value inside a sentence: numbers without needless decimals, dates and money as written.
    func sentenceText(_ value: LuaValue) -> String {
        switch value {
        case .string(let text): text
        case .bytes(let bytes): String(decoding: bytes, as: UTF8.self)
        case .integer(let integer): String(integer)
        case .number(let number): FieldValue.number(number).written
        case .boolean(let boolean): boolean ? "true" : "false"
        case .boxed(let boxed): boxedText(boxed)
        case .record(let record): (try? record.value(ofField: 0).text) ?? record.type.name
        default: value.typeName
        }
    }

    /// A value as JSON.
    func json(_ value: LuaValue) -> JSONValue {
        switch value {
        case .nil: .null
        case .boolean(let boolean): .boolean(boolean)
        case .integer(let integer): .integer(integer)
        case .number(let number): .number(number)
        case .boxed(let boxed) where boxed.type === context.types?.date:
            .string(Moment(encoded: boxed.value)?.description ?? "?")
        default: .string(sentenceText(value))
        }
    }

    private func boxedText(_ boxed: LuaBoxed) -> String {
        guard let types = context.types else { return boxed.type.name }
        if boxed.type === types.date { return Moment(encoded: boxed.value)?.sentenceText ?? "?" }
        if boxed.type === types.money { return Money(fen: boxed.value).description }
        if boxed.type === types.period { return PeriodAPI.period(boxed.value)?.description ?? "?" }
        return boxed.type.name
    }
}

extension Moment {
    /// As a sentence shows it: `2023-03-24`, or `2023-03-24 17:20` where the time is known.
    fileprivate var sentenceText: String {
        guard !isDayOnly else { return description }
        return "\(date) " + (secondOfDay % 60 == 0 ? String(timeDescription.prefix(5)) : timeDescription)
    }
}
