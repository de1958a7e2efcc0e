public import DubanModel

extension Snapshot {
    /// The workspace's calendar, as of the snapshot. Everybody may know it.
    public func workCalendar() throws(StoreError) -> WorkCalendar {
        var days: [CalendarException] = []
        try everything.forEachRecord(Query(.calendarDay).and(.kind, .notEqual(.text("ordinary")))) { record in
            guard let date = record["date"].moment?.date else { return }
            days.append(
                CalendarException(
                    date,
                    isWorking: record[.kind].text == "working",
                    name: record.displayName(in: .simplifiedChinese)
                )
            )
        }
        return WorkCalendar(days)
    }
}
