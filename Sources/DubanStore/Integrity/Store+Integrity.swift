import DubanModel
import GRDB

extension Store {
    /// Looks whether the database is sound: the file by the engine's own check, references, every record against what its
    /// events say, observations against their indicators, the calendar, and evidence. It reads everything once, in bounded memory.
    ///
    /// - Parameters:
    ///   - isQuick: leave out the replay of events, which takes the most time.
    ///   - evidence: the folder whose files are held against their hashes.
    ///   - progress: called now and then with the number of records looked at.
    public func checkIntegrity(
        isQuick: Bool = false,
        evidence: EvidenceFolder? = nil,
        progress: (Int) -> Void = { _ in }
    ) throws(StoreError) -> IntegrityReport {
        do {
            return try reading { database in
                var report = IntegrityReport()
                try EngineCheck(database: database).run(into: &report, isQuick: isQuick)
                // In a file that is damaged nothing else can be trusted.
                guard report.problemCount == 0 else { return report }
                if !isQuick {
                    try ReplayCheck(database: database).run(into: &report, progress: progress)
                }
                try ObservationCheck(database: database).run(into: &report)
                try CalendarCheck(database: database).run(into: &report)
                if let evidence { try EvidenceCheck(database: database, folder: evidence).run(into: &report) }
                return report
            }
        } catch {
            throw .database(error, doing: "check the workspace", zh: "检查工作区")
        }
    }
}
