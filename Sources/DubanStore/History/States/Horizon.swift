import DubanModel
import GRDB

/// How far a model's recorded changes reach: an as-of date on or after the last of them sees the present state, which
/// needs no look at history.
struct Horizon: Equatable {
    let latestEffective: Int64
    let latestRecorded: Int64

    func isPresent(_ asOf: AsOf) -> Bool {
        latestEffective <= asOf.moment.encoded && latestRecorded <= asOf.knownAt?.encoded ?? .max
    }

    static func all(in database: Database) throws(StoreError) -> [String: Horizon] {
        do {
            let rows = try Row.fetchAll(database, sql: "SELECT model, latest_effective, latest_recorded FROM horizon")
            return Dictionary(
                rows.map {
                    (
                        $0["model"],
                        Horizon(latestEffective: $0["latest_effective"], latestRecorded: $0["latest_recorded"])
                    )
                },
                uniquingKeysWith: { first, _ in first }
            )
        } catch {
            throw .database(error, doing: "read the workspace", zh: "读取工作区")
        }
    }
}
