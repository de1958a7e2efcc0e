import DubanDocuments
import DubanModel
import LuaHost

/// Turns Lua values into cells of a column's kind.
struct CellReader {
    let context: HostContext

    /// The kind of column that a value asks for; nil for no value.
    func kind(of value: LuaValue) -> ColumnKind? {
        switch value {
        case .nil: nil
        case .integer: .integer
        case .number: .number
        case .boolean: .boolean
        case .boxed(let boxed) where boxed.type === context.types?.date: .date
        case .boxed(let boxed) where boxed.type === context.types?.money: .money
        default: .text
        }
    }

    /// - Parameter place: where the cell stands, for messages.
    func cell(_ value: LuaValue, kind: ColumnKind, place: String) throws -> Cell {
        if value.isNil { return .empty }
        switch kind {
        case .text:
            if let text = try context.sentence(value) { return .text(text) }
            switch value {
            case .table, .function, .object, .other: break
            default: return .text(FieldConversion(context: context).sentenceText(value))
            }
        case .integer: if let integer = value.integer { return .integer(integer) }
        case .number: if let number = value.number { return .number(number) }
        case .percent: if let number = value.number { return .percent(number) }
        case .points: if let number = value.number { return .points(number) }
        case .boolean: if let boolean = value.boolean { return .boolean(boolean) }
        case .money:
            if case .boxed(let boxed) = value, boxed.type === context.types?.money {
                return .money(Money(fen: boxed.value))
            }
            if value.number == 0 { return .money(.zero) }
        case .date:
            if case .boxed(let boxed) = value, boxed.type === context.types?.date,
                let moment = Moment(encoded: boxed.value)
            {
                return .date(moment)
            }
            if let moment = value.text.flatMap({ Moment($0) }) { return .date(moment) }
        case .trend: if let table = value.table { return .trend(try trend(table, place: place)) }
        case .light: return try light(value, place: place)
        case .rank:
            if let rank = value.integer { return .rank(rank, of: nil) }
            if let table = value.table, let rank = try table.raw(1).integer {
                return .rank(rank, of: try table.raw(2).integer)
            }
        }
        let got = FieldConversion(context: context).describe(value)
        throw LuaError(
            .argument,
            "\(place): a value of type \(kind.rawValue) expected, got \(got)",
            zh: "\(place)：应为 \(kind.rawValue) 类型的值，得到的是 \(got)"
        )
    }

    /// Values over time; `false` stands for a missing one, since a list ends at a nil.
    private func trend(_ table: LuaTable, place: String) throws -> [Double?] {
        let list = try table.list()
        guard list.count <= Cell.longestTrend else {
            throw LuaError(
                .argument,
                "\(place): a trend of at most \(Cell.longestTrend) values expected, got \(list.count)",
                zh: "\(place)：走势最多 \(Cell.longestTrend) 个值，得到 \(list.count) 个"
            )
        }
        return try list.enumerated().map { offset, value in
            if let number = value.number { return number }
            if value.boolean == false { return nil }
            let got = FieldConversion(context: context).describe(value)
            throw LuaError(
                .argument,
                "\(place), value \(offset + 1): a number, or false where none is known, expected; got \(got)",
                zh: "\(place)，第 \(offset + 1) 个值：应为数字，未知时为 false；得到的是 \(got)"
            )
        }
    }

    private func light(_ value: LuaValue, place: String) throws -> Cell {
        var name = value.text
        var word: String?
        if let table = value.table {
            name = try table.raw(1).text
            word = try context.sentence(try table.raw(2))
        }
        guard let light = name.flatMap(Light.init(rawValue:)) else {
            let known = Light.allCases.map(\.rawValue).joined(separator: ", ")
            let got = name ?? value.typeName
            throw LuaError(
                .argument,
                "\(place): a light expected (\(known)), or { light, word }; got '\(got)'",
                zh: "\(place)：应为亮灯（\(known)）或 { 灯, 词 }；得到的是“\(got)”"
            )
        }
        return .light(light, word)
    }
}
