import DubanModel
import LuaHost

/// Exact amounts of money in scripts. The number of a Lua `money` is its fen.
enum MoneyAPI {
    static func members(_ context: HostContext) -> [APIMember] {
        [
            .getter("fen", "integer", "The exact amount in fen.") { call in
                try call.push(try call.boxed(1, try context.hostTypes().money))
                return 1
            },
            .getter("yuan", "number", "The amount in yuan, for ratios and plots; sums stay exact as money.") { call in
                try call.push(Money(fen: try call.boxed(1, try context.hostTypes().money)).approximate())
                return 1
            },
            .method(
                "format",
                "(unit, decimals?) -> string",
                "As text in a unit: `format(\"100m-yuan\", 2)`; units are yuan, 10k-yuan and 100m-yuan."
            ) { call in
                let amount = Money(fen: try call.boxed(1, try context.hostTypes().money))
                let unit = try unit(call, 2)
                let decimals = try call.optionalInteger(3) ?? 2
                guard (0...10).contains(decimals) else {
                    throw call.argumentError(3, "0 to 10 decimals expected", zh: "小数位应为 0 到 10")
                }
                try call.push(amount.formatted(in: unit, decimals: Int(decimals)))
                return 1
            },
        ]
    }

    static func operators(_ context: HostContext) -> [LuaOperator: LuaHostFunctionBody] {
        [
            .text: { call in
                try call.push(Money(fen: try call.boxed(1, try context.hostTypes().money)).description)
                return 1
            },
            .add: { call in
                try push(try amount(call, 1, context).adding(try amount(call, 2, context)), to: call, context)
            },
            .subtract: { call in
                try push(try amount(call, 1, context).subtracting(try amount(call, 2, context)), to: call, context)
            },
            .negate: { call in
                try push(Money.zero.subtracting(try amount(call, 1, context)), to: call, context)
            },
            .multiply: { call in
                let isMoneyFirst = call.typeName(1) == "money"
                let amount = try amount(call, isMoneyFirst ? 1 : 2, context)
                return try push(scaled(amount, by: try call.number(isMoneyFirst ? 2 : 1)), to: call, context)
            },
            .divide: { call in
                let dividend = try amount(call, 1, context)
                guard call.typeName(2) == "money" else {
                    return try push(scaled(dividend, by: 1 / (try call.number(2))), to: call, context)
                }
                let divisor = try amount(call, 2, context)
                guard divisor.fen != 0 else {
                    throw LuaError(.runtime, "an amount is divided by an amount of zero", zh: "金额除以零")
                }
                try call.push(Double(dividend.fen) / Double(divisor.fen))
                return 1
            },
        ]
    }

    /// `duban.money(…)`.
    static func make(_ call: borrowing LuaCall, _ context: HostContext) throws -> Int {
        let text = try call.string(1)
        let unit = call.isNil(2) ? .yuan : try unit(call, 2)
        guard let money = Money(text, unit: unit) else {
            throw call.argumentError(
                1,
                "'\(text)' is no amount: expected a decimal number with no fractions of a fen",
                zh: "“\(text)”不是金额：应为精确到分的数"
            )
        }
        return try push(money, to: call, context)
    }

    static func unit(_ call: borrowing LuaCall, _ index: Int) throws -> MoneyUnit {
        let name = try call.string(index)
        guard let unit = MoneyUnit(rawValue: name) else {
            let known = MoneyUnit.allCases.map(\.rawValue).joined(separator: ", ")
            throw call.argumentError(
                index,
                "'\(name)' is no unit of money (there are: \(known))",
                zh: "“\(name)”不是金额单位（有：\(known)）"
            )
        }
        return unit
    }

    /// Zero counts as no money, so that sums may start from it.
    private static func amount(_ call: borrowing LuaCall, _ index: Int, _ context: HostContext) throws -> Money {
        if call.typeName(index) == "number", try call.number(index) == 0 { return .zero }
        guard call.typeName(index) == "money" else {
            throw LuaError(
                .argument,
                "cannot reckon money with \(call.typeName(index)): duban.money(\"12.50\") makes an amount",
                zh: "金额不能与 \(call.typeName(index)) 运算：duban.money(\"12.50\") 可得到金额"
            )
        }
        return Money(fen: try call.boxed(index, try context.hostTypes().money))
    }

    /// Rounded to the nearest fen, halves away from zero; nil where it does not fit.
    private static func scaled(_ amount: Money, by factor: Double) -> Money? {
        let product = (Double(amount.fen) * factor).rounded(.toNearestOrAwayFromZero)
        return Int64(exactly: product).map { Money(fen: $0) }
    }

    private static func push(_ money: Money?, to call: borrowing LuaCall, _ context: HostContext) throws -> Int {
        guard let money else {
            throw LuaError(.runtime, "the amount of money is too large, or no number", zh: "金额过大，或不是数")
        }
        try call.push(money.fen, try context.hostTypes().money)
        return 1
    }
}
