import Testing

/// The figures of a weekly briefing, counted by the test from the files of the sample data.
///
/// Days are texts such as `2023-03-24`, moments texts such as `2023-03-24T16:20:00`: both compare as the times do. A
/// due day without a time lasts until its end, for which `~`, which is greater than any digit, stands.
struct WeeklyExpectation: Equatable {
    var due = 0
    var onTime = 0
    var late = 0
    var overdue = 0
    var unclaimed = 0
    var noFeedback = 0

    /// - Parameters:
    ///   - days: the first and the last day of the week before the briefing's.
    ///   - end: the as-of day.
    ///   - claimDays: how many days a unit has to claim a task.
    init(assignedFrom days: ClosedRange<String>, asOf day: String, claimDays: Int = 2) throws {
        let end = day + "~"
        let feedbacks = try CSVTable.seeds("feedbacks").rows
        for task in try CSVTable.seeds("tasks").rows {
            let assigned = try #require(task["assigned"])
            guard days.contains(String(assigned.prefix(10))), assigned <= end,
                !["drafted", "suspended", "cancelled"].contains(task["status"])
            else { continue }
            let due = task["due"].map { $0.contains("T") ? $0 : $0 + "~" }
            let closed = task["closed"].flatMap { $0 <= end ? $0 : nil }
            let isClaimed = task["claimed"].map { $0 <= end } ?? false
            if closed != nil || (due.map { $0.prefix(10) <= day } ?? false) { self.due += 1 }
            if let closed {
                if let due, closed > due { late += 1 } else { onTime += 1 }
                continue
            }
            if let due, due < end { overdue += 1 }
            if !isClaimed, try Self.days(from: String(assigned.prefix(10)), to: day) > claimDays { unclaimed += 1 }
            let hasFeedback = feedbacks.contains { feedback in
                feedback["task"] == task["code"] && (feedback["reported"].map { $0 <= end } ?? false)
            }
            if isClaimed, !hasFeedback { noFeedback += 1 }
        }
    }

    init(_ document: DocumentOutput) throws {
        let figures = document.figures
        due = try #require(figures["Due by now"])
        onTime = try #require(figures["Done on time"])
        late = try #require(figures["Done late"])
        overdue = try #require(figures["Overdue"])
        unclaimed = try #require(figures["Unclaimed"])
        noFeedback = try #require(figures["No feedback"])
    }

    /// Days between two days of one spring: March has 31.
    private static func days(from first: String, to last: String) throws -> Int {
        func count(_ day: String) throws -> Int {
            let parts = day.split(separator: "-").compactMap { Int($0) }
            try #require(parts.count == 3 && parts[0] == 2023 && (3...4).contains(parts[1]))
            return (parts[1] - 3) * 31 + parts[2]
        }
        return try count(last) - count(first)
    }
}
