import DubanModel
public import DubanStore

/// Brings holidays and make-up days into a workspace.
public struct CalendarImport {
    private let transaction: WriteTransaction

    /// What an import did.
    public struct Outcome: Sendable, Hashable {
        /// Days that were not known before, or are special again.
        public var created = 0
        /// Days of which something changed.
        public var updated = 0
        /// Days that were so already.
        public var unchanged = 0
        /// Days that their year no longer lists.
        public var dropped = 0
    }

    /// Writes in a transaction.
    public init(into transaction: WriteTransaction) {
        self.transaction = transaction
    }

    /// Brings in files. A day of a file's year that the file does not list any more becomes an ordinary one, unless
    /// another of the files lists it.
    public func take(_ files: [HolidayFile]) throws(StoreError) -> Outcome {
        var outcome = Outcome()
        var listed: Set<String> = []
        for file in files {
            for day in file.days {
                listed.insert("\(day.date)")
                switch try transaction.put(record(of: day), provided: [.code, "date", .kind, .name]) {
                case .created: outcome.created += 1
                case .updated: outcome.updated += 1
                case .unchanged: outcome.unchanged += 1
                }
            }
        }
        for file in files { outcome.dropped += try drop(from: file.year, but: listed) }
        return outcome
    }

    private func drop(from year: Int, but listed: Set<String>) throws(StoreError) -> Int {
        guard let period = Period(.year, year: year) else { return 0 }
        let known = try transaction.snapshot(asOf: AsOf(.latest)).records(
            Query(.calendarDay).and(.kind, .notEqual(.text("ordinary")))
                .and("date", .greaterOrEqual(.moment(Moment(period.firstDay))))
                .and("date", .lessOrEqual(.moment(Moment(period.lastDay))))
        )
        var dropped = 0
        for var day in known where !listed.contains(day.code) {
            day[.kind] = .text("ordinary")
            try transaction.put(day)
            dropped += 1
        }
        return dropped
    }

    private func record(of day: CalendarException) -> Record {
        Record(
            .calendarDay,
            [
                .code: .text("\(day.date)"), "date": .moment(Moment(day.date)),
                .kind: .text(day.isWorking ? "working" : "off"), .name: day.name.isEmpty ? .null : .text(day.name),
            ]
        )
    }
}
