import DubanModel
import LuaHost

/// The rows of `indicator:series`.
struct SeriesRows {
    private let observations: [(period: Period, record: Record)]
    private let values: [Period: Double]
    private let singles: [Period: Double]

    init(_ records: [Record], isCumulative: Bool) {
        observations = records.compactMap { record in
            record[.period].text.flatMap { Period($0) }.map { ($0, record) }
        }.sorted { $0.period < $1.period }
        var values: [Period: Double] = [:]
        for (period, record) in observations { values[period] = record["value"].number }
        self.values = values
        singles = isCumulative ? CumulativeSeries.singles(of: values) : values
    }

    func table(from: Period?, to: Period?, _ call: borrowing LuaCall, _ context: HostContext) throws -> LuaTable {
        let list = try call.makeTable()
        var count: Int64 = 0
        let type = try context.hostTypes().period
        for (period, record) in observations {
            if let from, period < from { continue }
            if let to, to < period { continue }
            let row = try call.makeTable()
            try row.setRaw(.string("period"), to: type.value(PeriodAPI.encoded(period)))
            let numbers: [(String, Double?)] = [
                ("value", values[period]), ("single", single(of: period)), ("growth", record["growth"].number),
                ("computed_growth", computedGrowth(of: period)),
                ("year_sum", CumulativeSeries.sum(of: singles, months: 12, upTo: period)),
            ]
            for case (let name, let number?) in numbers { try row.setRaw(.string(name), to: .number(number)) }
            if let rank = record["rank"].integer { try row.setRaw(.string("rank"), to: .integer(rank)) }
            count += 1
            try list.setRaw(.integer(count), to: .table(row))
        }
        return list
    }

    /// February without January stands for both months.
    private func single(of period: Period) -> Double? {
        if let value = singles[period] { return value }
        guard period.kind == .month, period.index == 2 else { return nil }
        return Period(.januaryFebruary, year: period.year).flatMap { singles[$0] }
    }

    private func computedGrowth(of period: Period) -> Double? {
        guard let value = values[period], let base = values[period.samePeriodLastYear] else { return nil }
        return IndicatorArithmetic.growth(of: value, over: base)
    }
}
