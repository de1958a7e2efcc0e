import DubanModel
import Testing
import TestSupport

struct RecordStatesTests {
    private func task(_ dates: [FieldName: String], status: String) throws -> Record {
        var task = Record(.task, [.code: "T-1", .title: "任务", .status: .text(status)])
        for (field, written) in dates { task[field] = .moment(try #require(Moment(written))) }
        return task
    }

    /// The status that held at the end of a day; nil before the task began.
    private func status(of task: Record, on day: String) throws -> String? {
        let end = Moment(try #require(CivilDate(day)))
        return task.states().last { $0.effective <= end }?.record[.status].text
    }

    @Test func aTaskClosedInMarchIsOpenAsOfFebruary() throws {
        let task = try task([.assigned: "2023-01-10", .closed: "2023-03-05"], status: "closed")
        let states = task.states()
        #expect(states.map(\.event) == ["created", "closed"])
        #expect(states.map(\.effective.description) == ["2023-01-10", "2023-03-05"])
        #expect(try status(of: task, on: "2023-01-09") == nil)
        #expect(try status(of: task, on: "2023-02-28") == "assigned")
        #expect(states[0].record[.closed].isNull)
        #expect(try status(of: task, on: "2023-03-05") == "closed")
        #expect(states[1].record == task)
    }

    @Test func everyStepBringsItsFields() throws {
        var task = try task(
            [.assigned: "2023-01-10", "claimed": "2023-01-11", "reported": "2023-02-01", .closed: "2023-03-05"],
            status: "closed"
        )
        task["progress"] = .number(80)
        let states = task.states()
        #expect(states.map(\.event) == ["created", "claimed", "reported", "closed"])
        #expect(states.map(\.record[.status].text) == ["assigned", "claimed", "in_progress", "closed"])
        #expect(states.map(\.record["progress"].isNull) == [true, true, false, false])
        #expect(states.map(\.record["claimed"].isNull) == [true, false, false, false])
    }

    @Test func aTaskThatClosesBeforeItWasCreatedTakesEffectAtOnceAndKeepsItsDates() throws {
        let task = try task([.assigned: "2023-03-10", .closed: "2023-03-05"], status: "closed")
        let states = task.states()
        #expect(states.map(\.event) == ["created"])
        #expect(states[0].effective.description == "2023-03-10")
        #expect(states[0].record == task)
    }

    @Test func stepsAtTheSameMomentAreOneState() throws {
        let task = try task(
            [.assigned: "2023-03-10", "claimed": "2023-03-12", .closed: "2023-03-12"],
            status: "closed"
        )
        let states = task.states()
        #expect(states.map(\.effective.description) == ["2023-03-10", "2023-03-12"])
        #expect(states[1].record == task)
    }

    @Test func aClaimOnTheDayOfAssignmentIsOneStateWithIt() throws {
        let task = try task([.assigned: "2023-03-10", "claimed": "2023-03-10"], status: "claimed")
        #expect(task.states().map(\.event) == ["created"])
        #expect(task.states().last?.record == task)
    }

    /// A task counts as claimed once every unit has claimed it, by which time the first unit may have reported.
    @Test func aStepThatComesLateDoesNotTurnTheStatusBack() throws {
        let task = try task(
            [
                .assigned: "2023-03-01", "reported": "2023-03-05T09:00:00", "claimed": "2023-03-05",
                .closed: "2023-03-20",
            ],
            status: "closed"
        )
        #expect(try status(of: task, on: "2023-03-04") == "assigned")
        #expect(try status(of: task, on: "2023-03-06") == "in_progress")
        #expect(try status(of: task, on: "2023-03-20") == "closed")
    }

    @Test func theLastStateHasTheStatusThatTheRecordHas() throws {
        for status in ["suspended", "cancelled", "submitted"] {
            let task = try task([.assigned: "2023-03-01", "claimed": "2023-03-05"], status: status)
            #expect(task.states().last?.record == task)
            #expect(try self.status(of: task, on: "2023-03-02") == "assigned")
        }
    }

    @Test func aRecordWithoutDatesWasAlwaysThere() {
        let organization = Record(.organization, [.code: "finance", .name: "财政局", .kind: "department"])
        #expect(organization.states().map(\.effective) == [.start(of: .earliest)])
        #expect(Record(.task, [.code: "T"]).states().map(\.effective) == [.start(of: .earliest)])
    }

    @Test func anObservationBeginsWhenItWasReleasedOrElseWhenItsPeriodEnded() throws {
        var observation = Record(.observation, [.period: "2023-01..02"])
        #expect(observation.beginning.description == "2023-02-28")
        observation["released"] = .moment(try #require(Moment("2023-03-17")))
        #expect(observation.beginning.description == "2023-03-17")
    }

    @Test(arguments: RandomNumbers.seeds)
    func statesAreInOrderAndEndWithTheRecord(seed: UInt64) throws {
        var random = RandomNumbers(seed: seed)
        let order = ["assigned", "claimed", "in_progress", "closed"]
        for _ in 0..<500 {
            var task = Record(.task, [.code: "T-1", .title: "任务", .status: "closed"])
            for field in [FieldName.assigned, "claimed", "reported", .closed]
            where Int.random(in: 0..<4, using: &random) > 0 {
                let day = CivilDate(dayNumber: 19_000 + Int.random(in: 0..<6, using: &random)) ?? .earliest
                let isDayOnly = Bool.random(using: &random)
                let second = Int.random(in: 0..<3, using: &random)
                task[field] = .moment(isDayOnly ? Moment(day) : Moment(day, secondOfDay: second) ?? Moment(day))
            }
            let states = task.states()
            try #require(states.last?.record == task, "seed \(seed): \(task)")
            for (before, after) in zip(states, states.dropFirst()) {
                try #require(before.effective < after.effective, "seed \(seed): \(states)")
                let steps = [before, after].compactMap { $0.record[.status].text.flatMap(order.firstIndex) }
                try #require(steps == steps.sorted(), "seed \(seed): \(states)")
            }
        }
    }
}
