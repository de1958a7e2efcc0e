/// Gathers the lines of every organization in a month.
struct ScoreSheet {
    private let rules: ScoringRules
    /// The lines that organizations have earned, by code.
    private(set) var lines: [String: [ScoreLine]] = [:]
    /// The organizations that had a task in the month.
    private(set) var active: Set<String> = []

    init(span: ReviewSpan, records: ReviewRecords, rules: ScoringRules, calendar: WorkCalendar) {
        self.rules = rules
        let tasks = Dictionary(
            records.tasks.map { ($0.code, ReviewedTask($0)) },
            uniquingKeysWith: { first, _ in first }
        )
        let shares = records.units.compactMap { unit in
            unit[.task].text.flatMap { tasks[$0] }.map { Share(unit, of: $0) }
        }
        let taskLines = TaskLines(span: span, rules: rules)
        for share in shares {
            if share.isActive(in: span) { active.insert(share.organization) }
            if let line = taskLines.line(of: share) { lines[share.organization, default: []].append(line) }
        }
        addFeedback(
            FeedbackLines(span: span, rules: rules, calendar: calendar),
            shares,
            reports: Dictionary(grouping: records.feedbacks, by: Self.part)
        )
        let decisions = DecisionLines(span: span, rules: rules, tasks: tasks)
        let roles = Dictionary(records.units.map { (Self.part(of: $0), $0[.role].text) }) { first, _ in first }
        for review in records.reviews {
            let role = roles[Self.part(of: review)]?.flatMap(UnitRole.init(rawValue:))
            add(decisions.line(ofReview: review, role: role), to: review)
        }
        for mark in records.marks { add(decisions.line(ofMark: mark), to: mark) }
    }

    private mutating func addFeedback(_ rule: FeedbackLines, _ shares: [Share], reports: [String: [Record]]) {
        guard !rule.expected.isEmpty else { return }
        for share in shares {
            let own = (reports[Self.part(share.task.code, share.organization)] ?? []).compactMap { record in
                record["reported"].moment.map {
                    FeedbackLines.Report(reported: $0, period: record[.period].text.flatMap { Period($0) })
                }
            }
            lines[share.organization, default: []] += rule.lines(of: share, reports: own)
        }
    }

    private mutating func add(_ line: ScoreLine?, to record: Record) {
        guard let line, let organization = record[.organization].text else { return }
        lines[organization, default: []].append(line)
    }

    /// What records of the same organization's part in the same task share.
    private static func part(of record: Record) -> String {
        part(record[.task].text ?? "", record[.organization].text ?? "")
    }

    private static func part(_ task: String, _ organization: String) -> String { task + "\u{0}" + organization }

    /// The standings of the organizations of one group, in any order and without ranks.
    func standings(of organizations: [Record]) -> [Standing] {
        let standings = organizations.map(standing)
        guard rules.withoutTasks == .average, let mean = Points.mean(of: standings.filter(\.hasTasks).map(\.score))
        else { return standings }
        return standings.map { idle in
            guard !idle.hasTasks else { return idle }
            let line = ScoreLine(
                .average,
                mean - rules.base,
                LocalizedText("no task in the month: the group's average is \(mean)", zh: "当月无任务，按组内平均分 \(mean) 计")
            )
            return standing(idle, with: idle.lines.filter { $0.rule != .cap && $0.rule != .floor } + [line])
        }
    }

    private func standing(of organization: Record) -> Standing {
        let chinese = organization[.name].text ?? organization.code
        let own = lines[organization.code] ?? []
        let base = ScoreLine(
            .base,
            rules.base,
            LocalizedText("everyone begins with \(rules.base)", zh: "基础分 \(rules.base)")
        )
        let bare = Standing(
            organization: organization.code,
            name: LocalizedText(organization["name_en"].text ?? chinese, zh: chinese),
            hasTasks: active.contains(organization.code),
            done: own.count { $0.rule == .done },
            late: own.count { $0.rule == .late },
            lines: []
        )
        return standing(bare, with: [base] + own)
    }

    /// A standing with other lines, in their order and within the cap and the floor.
    private func standing(_ standing: Standing, with lines: [ScoreLine]) -> Standing {
        var standing = standing
        standing.lines = lines.sorted(by: ScoreLine.comesFirst)
        let score = standing.score
        if let cap = rules.cap, score > cap {
            standing.lines.append(
                ScoreLine(.cap, cap - score, LocalizedText("no score is above \(cap)", zh: "最高 \(cap) 分"))
            )
        } else if let floor = rules.floor, score < floor {
            standing.lines.append(
                ScoreLine(.floor, floor - score, LocalizedText("no score is below \(floor)", zh: "最低 \(floor) 分"))
            )
        }
        return standing
    }
}
