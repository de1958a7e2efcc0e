import DubanModel
import DubanStore
import LuaHost

/// The monthly review in scripts.
enum ReviewAPI {
    /// The models from which scores are made; points would be wrong where any of it is withheld.
    private static let models: [Model] = [.organization, .task, .unit, .feedback, .review, .mark]

    static func push(_ call: borrowing LuaCall, _ context: HostContext) throws -> Int {
        for model in models {
            try context.check(model)
            for field in model.fields { try context.check(field.name, of: model) }
        }
        guard context.access.seesEverything else { throw StoreError.reviewNeedsEverything }
        let month = try month(call, context)
        let review = try context.openSnapshot().review(of: month, rules: context.scoring)
        try call.push(try ReviewTable(context: context).table(of: review, call))
        return 1
    }

    /// The month that is asked for, which must have begun.
    private static func month(_ call: borrowing LuaCall, _ context: HostContext) throws -> Period {
        let month = try PeriodAPI.period(call, 1, context)
        guard month.kind == .month, month.firstDay <= context.today else {
            throw call.argumentError(
                1,
                "'\(month)' cannot be reviewed: expected a month that has begun by \(context.today), such as 2023-03",
                zh: "“\(month)”不能讲评：应为 \(context.today) 前已开始的月份，如 2023-03"
            )
        }
        return month
    }
}
