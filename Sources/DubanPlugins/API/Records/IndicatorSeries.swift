import DubanModel
import DubanStore

/// Reads series of observations for derived values.
enum IndicatorSeries {
    /// The values of a series in a year, by period.
    static func values(of series: Query, in year: Int, _ context: HostContext) throws -> [Period: Double] {
        let prefix = Period(.year, year: year)?.description ?? ""
        return try values(of: try context.openSnapshot().records(series.and(.period, .hasPrefix(prefix))))
    }

    /// Values by period.
    static func values(of observations: [Record]) throws -> [Period: Double] {
        var values: [Period: Double] = [:]
        for observation in observations {
            guard let period = observation[.period].text.flatMap({ Period($0) }) else { continue }
            values[period] = observation["value"].number
        }
        return values
    }

    /// The observation of the same indicator and scope a year before.
    static func yearBefore(_ observation: Record, _ context: HostContext) throws -> Record? {
        guard let period = observation[.period].text.flatMap({ Period($0) }) else { return nil }
        return try context.openSnapshot().records(
            Query(.observation).and(.indicator, .equal(observation[.indicator]))
                .and("scope", .equal(observation["scope"]))
                .and(.period, .equal(.text(period.samePeriodLastYear.description)))
        ).first
    }
}
