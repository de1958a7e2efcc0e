import DubanModel
public import DubanStore

/// Fills a workspace with made-up tasks, for trying things out and for measuring. The same seed makes the same
/// workspace; nothing in it stands for anything real.
public struct WorkloadGenerator {
    private let tasks: Int
    private let feedbacks: Int
    private var random: SeededGenerator

    /// The number of organizations that carry the tasks.
    private static let organizations = 30
    /// The first day on which a task is assigned.
    private static let firstDay = CivilDate(year: 2022, month: 1, day: 3) ?? .earliest
    /// Tasks are assigned on so many days from the first.
    private static let days = 600

    /// - Parameters:
    ///   - tasks: how many tasks to make.
    ///   - feedbacks: how often the progress of each task is reported between its assignment and the last day on which
    ///     tasks are assigned, each time an event of the task's history.
    ///   - seed: where the random numbers start.
    public init(tasks: Int, feedbacks: Int = 0, seed: UInt64) {
        self.tasks = max(0, tasks)
        self.feedbacks = max(0, feedbacks)
        random = SeededGenerator(seed: seed)
    }

    /// Makes everything in one transaction.
    ///
    /// - Parameter progress: called now and then with the number of tasks made.
    public mutating func fill(_ store: Store, progress: (Int) -> Void = { _ in }) throws {
        let recorded = Moment(Self.firstDay.adding(days: Self.days + 90))
        try store.write(actor: "generate", recorded: recorded) { transaction in
            for number in 1...Self.organizations {
                try transaction.put(
                    Record(
                        .organization,
                        [
                            .code: .text(Self.organization(number)), .name: .text("单位\(number)"),
                            "name_en": .text("Unit \(number)"), .kind: .text(number <= 6 ? "county" : "department"),
                        ]
                    )
                )
            }
            for number in 0..<tasks {
                let task = makeTask(number + 1)
                try transaction.put(task)
                try reportProgress(of: task, in: transaction)
                for unit in makeUnits(of: task) { try transaction.put(unit) }
                if number % 5000 == 0 { progress(number) }
            }
        }
    }

    private mutating func makeTask(_ number: Int) -> Record {
        let assigned = Self.firstDay.adding(days: Int.random(in: 0..<Self.days, using: &random))
        let due = assigned.adding(days: Int.random(in: 3...30, using: &random))
        let lead = Self.organization(Int.random(in: 1...Self.organizations, using: &random))
        var task = Record(
            .task,
            [
                .code: .text("G-\(String(number + 10_000_000).dropFirst())"),
                .title: .text("任务\(number)：落实第\(number % 97 + 1)项要求"),
                "criterion": .text("完成\(number % 9 + 1)项并报送材料"), "ledger": .text("assignment"),
                "system": .text("S\(number % 18 + 1)"), .lead: .text(lead), .assigned: .moment(Moment(assigned)),
                .due: .moment(Moment(due)), .status: .text("assigned"), "source": .text("generated"),
            ]
        )
        let fate = Int.random(in: 0..<100, using: &random)
        if fate >= 10 {
            let claimed = assigned.adding(days: Int.random(in: 0...2, using: &random))
            task["claimed"] = .moment(Moment(claimed))
            task[.status] = .text("claimed")
        }
        if fate >= 25 {
            let lateness = fate >= 90 ? Int.random(in: 1...20, using: &random) : -Int.random(in: 0...2, using: &random)
            task[.closed] = .moment(Moment(max(assigned.adding(days: 3), due.adding(days: lateness))))
            task[.status] = .text("closed")
        }
        return task
    }

    /// Reports go on for long: every task has some on days that lie far apart, so that hardly any is as it was a year ago.
    private func reportProgress(of task: Record, in transaction: WriteTransaction) throws {
        guard feedbacks > 0, let assigned = task[.assigned].moment?.date else { return }
        let start = max(assigned, task[.closed].moment?.date ?? assigned)
        let span = Self.firstDay.adding(days: Self.days + 60).days(since: start)
        var task = task
        for number in 1...feedbacks {
            let day = Moment(start.adding(days: max(1, span * number / feedbacks)))
            task["reported"] = .moment(day)
            task["progress"] = .number(Double(100 * number / feedbacks))
            try transaction.apply(RecordChange(task, event: "reported"), at: day)
        }
    }

    private mutating func makeUnits(of task: Record) -> [Record] {
        let supporters = Int.random(in: 0...2, using: &random)
        let lead = task[.lead].text ?? ""
        var carriers = [lead]
        for _ in 0..<supporters {
            let code = Self.organization(Int.random(in: 1...Self.organizations, using: &random))
            if !carriers.contains(code) { carriers.append(code) }
        }
        return carriers.map { code in
            var unit = Record(
                .unit,
                [
                    .code: .text("\(task.code)/\(code)"), .task: task[.code], .organization: .text(code),
                    .role: .text(code == lead ? "lead" : "support"), .assigned: task[.assigned],
                    "claimed": task["claimed"], "passed": task[.closed], .status: .text("assigned"),
                ]
            )
            if !task["claimed"].isNull { unit[.status] = .text("claimed") }
            if !task[.closed].isNull { unit[.status] = .text("passed") }
            return unit
        }
    }

    private static func organization(_ number: Int) -> String {
        "org-" + (number < 10 ? "0" : "") + String(number)
    }
}
