import DubanModel
import GRDB

/// Looks whether the calendar knows the years in which open tasks are due. A workspace that keeps no calendar counts
/// plain weekends, and nothing is missing in it.
struct CalendarCheck {
    let database: Database

    func run(into report: inout IntegrityReport) throws {
        let snapshot = try Snapshot(database, asOf: AsOf(.latest))
        let covered = try snapshot.workCalendar().coveredYears
        guard !covered.isEmpty else { return }
        let open = TaskStatus.open.map(\.rawValue).sorted().map { FieldValue.text($0) }
        var missing: [Int: String] = [:]
        try snapshot.forEachRecord(Query(.task).and(.status, .oneOf(open)).and(.due, .isKnown(true))) { task in
            guard let year = task[.due].moment?.date.year, !covered.contains(year), missing[year] == nil else { return }
            missing[year] = task.code
        }
        for (year, code) in missing.sorted(by: { $0.key < $1.key }) {
            report.add(
                IntegrityProblem(
                    .calendar,
                    code: code,
                    LocalizedText(
                        "the calendar does not know the holidays of \(year), in which task \(code) is due: duban calendar import FILE.json",
                        zh: "日历缺少 \(year) 年的节假日安排，而任务 \(code) 的时限在该年：duban calendar import 文件.json"
                    )
                )
            )
        }
    }
}
