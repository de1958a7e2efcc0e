import DubanModel
import DubanStore
import Foundation
import Testing
import TestSupport

import struct DubanModel.Record

/// A year of a supervision office, made up with a fixed seed: a meeting each Monday, tasks for thirty organizations, and
/// every working day whatever they may do with them. The store's clock goes along with it.
struct ScriptedYear {
    static let firstMonday = "2023-01-02"
    static let weeks = 52
    static let tasksInAll = 3000
    private static let rules = WorkflowRules.standard

    private let store: Store
    private let evidence: TaskAction.File
    private var random: RandomNumbers
    private let organizations = (1...30).map { "org-\($0)" }
    /// The tasks that have not ended, as the office remembers them.
    private var running: [TaskSituation] = []
    /// The tasks that have ended.
    private(set) var ended: [TaskSituation] = []
    private var made = 0
    /// How often each verb was used.
    private(set) var counts: [TaskVerb: Int] = [:]

    init(in workspace: Workspace, seed: UInt64, evidence file: String) throws {
        store = try workspace.open(.readWrite)
        evidence = try EvidenceFolder(of: workspace).keep(file)
        random = RandomNumbers(seed: seed)
        let codes = organizations + ["supervision-office"]
        try store.write(actor: "test", recorded: try #require(Moment("2023-01-01T08:00:00"))) { transaction in
            for code in codes {
                try transaction.put(
                    Record(.organization, [.code: .text(code), .name: .text(code), .kind: "department"])
                )
            }
        }
    }

    /// The Monday of a week, counted from 0.
    static func monday(_ week: Int) throws -> CivilDate {
        try #require(CivilDate(firstMonday)).adding(days: 7 * week)
    }

    /// What happens on a week's Monday: the meeting, its tasks, and what units do right away.
    mutating func holdMeeting(_ week: Int) throws {
        let day = try Self.monday(week)
        let code = "weekly-\(week + 1)"
        let share = Self.tasksInAll * (week + 1) / Self.weeks - made
        try write(on: day, from: 9) { year, transaction, moment in
            try transaction.put(
                Record(
                    .meeting,
                    [
                        .code: .text(code), .kind: "weekly", "sequence": .integer(Int64(week + 1)),
                        .title: .text("第\(week + 1)次周交办会"), "held": .moment(moment),
                    ]
                )
            )
            for _ in 0..<share { try year.assign(in: transaction, meeting: code, at: moment) }
        }
        try work(on: day)
    }

    /// What happens from Tuesday to Friday.
    mutating func workOn(week: Int) throws {
        for offset in 1...4 { try work(on: try Self.monday(week).adding(days: offset)) }
    }

    private mutating func assign(in transaction: WriteTransaction, meeting: String, at moment: Moment) throws {
        made += 1
        let carriers = organizations.shuffled(using: &random).prefix(Int.random(in: 1...3, using: &random))
        let due = moment.date.adding(days: Int.random(in: 3...40, using: &random))
        var task = Record(
            .task,
            [
                .title: .text("任务\(made)"), .lead: .text(carriers.first ?? ""), .meeting: .text(meeting),
                .due: .moment(Moment(due)), "ledger": "assignment",
            ]
        )
        if Int.random(in: 0..<4, using: &random) > 0 { task["criterion"] = .text("完成\(made % 9 + 1)项") }
        let isDraft = Int.random(in: 0..<20, using: &random) == 0
        let action = TaskAction(isDraft ? .draft : .assign, by: "supervision-office", at: moment)
        counts[action.verb, default: 0] += 1
        let changes = try transaction.create(
            task,
            support: Array(carriers.dropFirst()),
            by: action,
            rules: Self.rules
        )
        guard let task = changes.first?.record else { return }
        var situation = TaskSituation(task: task, units: [])
        situation.adopt(changes)
        running.append(situation)
    }

    /// Lets a share of the running tasks meet with one step each.
    private mutating func work(on day: CivilDate) throws {
        try write(on: day, from: 14) { year, transaction, moment in
            for position in year.running.indices where Int.random(in: 0..<100, using: &year.random) < 55 {
                let situation = year.running[position]
                guard let action = year.step(for: situation, at: moment) else { continue }
                let changes = try transaction.perform(action, onTask: situation.task.code, rules: Self.rules)
                year.running[position].adopt(changes)
                year.counts[action.verb, default: 0] += 1
            }
        }
        ended += running.filter { [.closed, .cancelled].contains($0.status) }
        running.removeAll { [.closed, .cancelled].contains($0.status) }
    }

    /// Every task as the office remembers it.
    var remembered: [TaskSituation] { ended + running }

    /// A task of the past gets another due date from a day of the past on; that is entered only now.
    func correct(_ code: String, due: CivilDate, from day: CivilDate, recorded: CivilDate) throws {
        try store.write(actor: "office", recorded: Moment(recorded)) { transaction in
            var task = try #require(try transaction.present(.task, code: code))
            task[.due] = .moment(Moment(due))
            try transaction.put(task, provided: [.due], effective: Moment(day))
        }
    }

    private mutating func write(
        on day: CivilDate,
        from hour: Int,
        _ body: (inout ScriptedYear, WriteTransaction, Moment) throws -> Void
    ) throws {
        let moment = try #require(Moment(day, secondOfDay: hour * 3600))
        let recorded = try #require(Moment(day, secondOfDay: hour * 3600 + 1800))
        var year = self
        try store.write(actor: "office", recorded: recorded) { transaction in try body(&year, transaction, moment) }
        self = year
    }

    /// A step that the task's state allows, or none today.
    private mutating func step(for situation: TaskSituation, at moment: Moment) -> TaskAction? {
        let chance = Int.random(in: 0..<100, using: &random)
        switch situation.status {
        case .drafted: return action(chance < 70 ? .assign : .cancel, at: moment)
        case .suspended: return chance < 30 ? resumption(at: moment) : nil
        case .closed, .cancelled: return nil
        default: break
        }
        if situation.pendingExtension != nil, chance < 60 {
            return action(chance < 40 ? .approve : .refuse, at: moment)
        }
        if chance >= 98 { return action(chance == 98 ? .suspend : .cancel, at: moment) }
        guard let unit = situation.activeUnits.randomElement(using: &random), let status = unit.unitStatus else {
            return nil
        }
        let organization = unit[.organization].text ?? ""
        if situation.pendingAppeal(of: organization) != nil {
            return decision(on: organization, situation, chance, at: moment)
        }
        if chance >= 94, let lead = situation.lead, let due = situation.task[.due].moment, moment <= due,
            situation.pendingExtension == nil
        {
            var action = action(.extend, by: lead, at: moment)
            action.due = Moment(due.date.adding(days: Int.random(in: 3...20, using: &random)))
            return action
        }
        return step(for: organization, status, chance, in: situation, at: moment)
    }

    private func step(
        for organization: String,
        _ status: UnitStatus,
        _ chance: Int,
        in situation: TaskSituation,
        at moment: Moment
    ) -> TaskAction? {
        switch status {
        case .assigned where situation.status != .submitted:
            return action(chance < 4 ? .appeal : .claim, by: organization, at: moment)
        case .claimed, .inProgress, .returned:
            guard situation.status != .submitted else { return nil }
            return action(chance < 50 ? .feedback : .submit, by: organization, at: moment)
        case .submitted:
            return action(chance < 80 ? .pass : .return, at: moment, unit: organization)
        default: return nil
        }
    }

    private mutating func decision(
        on organization: String,
        _ situation: TaskSituation,
        _ chance: Int,
        at moment: Moment
    ) -> TaskAction {
        var action = action(chance < 50 ? .uphold : .dismiss, at: moment, unit: organization)
        action.title = "改后的任务"
        let others = organizations.filter { situation.unit(of: $0) == nil }
        action.replacement = others.randomElement(using: &random)
        return action
    }

    private func resumption(at moment: Moment) -> TaskAction {
        var action = action(.resume, at: moment)
        action.due = Moment(moment.date.adding(days: 14))
        return action
    }

    private func action(
        _ verb: TaskVerb,
        by actor: String = "supervision-office",
        at moment: Moment,
        unit: String? = nil
    ) -> TaskAction {
        var action = TaskAction(verb, by: actor, at: moment)
        action.unit = unit
        action.reason = "理由"
        action.percent = Double(moment.encoded % 101)
        action.ground = ["reword", "wrong_unit", "impossible"][Int(moment.encoded / 86_400 % 3)]
        if verb == .submit { action.files = [evidence] }
        return action
    }
}

extension TaskSituation {
    /// Remembers what an action has changed.
    fileprivate mutating func adopt(_ changes: [RecordChange]) {
        for change in changes {
            switch change.record.model.name {
            case "task": task = change.record
            case "unit": Self.put(change.record, into: &units)
            case "extension": Self.put(change.record, into: &extensions)
            case "appeal": Self.put(change.record, into: &appeals)
            default: break
            }
        }
    }

    private static func put(_ record: Record, into records: inout [Record]) {
        if let position = records.firstIndex(where: { $0.code == record.code }) {
            records[position] = record
        } else {
            records.append(record)
        }
    }
}
