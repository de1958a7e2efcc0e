/// What a review needs to know of a task.
struct ReviewedTask {
    let code: String
    let title: LocalizedText
    let lead: String?
    let assigned: Moment?
    let due: Moment?
    let closed: Moment?
    /// Whether it counts at all: a draft is not assigned yet, and of one that rests or was cancelled nobody expects
    /// anything.
    let counts: Bool

    init(_ record: Record) {
        code = record.code
        let chinese = record[.title].text ?? code
        title = LocalizedText(record["title_en"].text ?? chinese, zh: chinese)
        lead = record[.lead].text
        assigned = record[.assigned].moment
        due = record[.due].moment
        closed = record[.closed].moment
        counts = !["drafted", "suspended", "cancelled"].contains(record[.status].text ?? "")
    }

    /// The first day that ends after the due time: the one after a due day, or the day of a due time.
    var overdueDay: CivilDate? {
        due.map { $0.isDayOnly ? $0.date.adding(days: 1) : $0.date }
    }
}
