import DubanModel

/// Tells, beside a result, that it rests on a year whose holidays nobody has brought in.
enum CoverageNote {
    static func tell(_ calendar: WorkCalendar, from first: CivilDate, through last: CivilDate, _ language: Language) {
        let missing = (first.year...max(first.year, last.year)).filter { !calendar.coveredYears.contains($0) }
        guard !missing.isEmpty else { return }
        let shown = missing.prefix(5).map(String.init).joined(separator: ", ") + (missing.count > 5 ? ", …" : "")
        Console.note(
            LocalizedText(
                "note: the calendar does not know the holidays of \(shown); bring them in with: duban calendar import FILE.json",
                zh: "注意：日历缺少 \(shown) 年的节假日安排；请用 duban calendar import 文件.json 导入"
            )(language)
        )
    }
}
