import DubanModel
import DubanStore
import Foundation
import Testing

import struct DubanModel.Record

struct ScriptedYearTests {
    @Test func aBriefingOfAPastMondayIsTheOneThatWasPrintedOnIt() throws {
        let bench = try Workbench.empty()
        try bench.write("验收单", to: "evidence.txt")
        var year = try ScriptedYear(
            in: try Workspace(folder: bench.folder),
            seed: 2023,
            evidence: bench.path("evidence.txt")
        )
        var printed: [String] = []
        for week in 0..<ScriptedYear.weeks {
            try year.holdMeeting(week)
            printed.append(try briefing(week, in: bench))
            try year.workOn(week: week)
        }
        #expect(Set(year.counts.keys) == Set(TaskVerb.allCases))
        let tasks = try bench.run("show", "tasks", "--as-of", "2024-01-01", "--limit", "0").output
        #expect(tasks.contains("0 of \(ScriptedYear.tasksInAll)"))
        for week in 0..<ScriptedYear.weeks {
            #expect(try briefing(week, in: bench) == printed[week], "week \(week)")
        }
        #expect(Set(printed).count == ScriptedYear.weeks)
        let doctor = try bench.run("doctor")
        #expect(doctor.exitCode == 0, "\(doctor.output)")
        try whatTheOfficeRemembersIsStored(year, in: bench)
        try whatIsLearntLaterDoesNotChangeWhatWasKnown(year, in: bench, printed)
    }

    private func whatTheOfficeRemembersIsStored(_ year: ScriptedYear, in bench: Workbench) throws {
        let store = try Workspace(folder: bench.folder).open(.readOnly)
        let day = try ScriptedYear.monday(ScriptedYear.weeks)
        try store.read(asOf: AsOf(day)) { snapshot in
            for situation in year.remembered {
                let code = situation.task.code
                #expect(try snapshot.record(.task, code: code)?.stored == situation.task, "\(code)")
                let units = try snapshot.records(Query(.unit).and(.task, .equal(.text(code)))).map(\.stored)
                #expect(Set(units) == Set(situation.units), "\(code)")
            }
        }
    }

    /// A correction that reaches back changes the past, but not what had been known of it.
    private func whatIsLearntLaterDoesNotChangeWhatWasKnown(
        _ year: ScriptedYear,
        in bench: Workbench,
        _ printed: [String]
    ) throws {
        let week = 10
        let day = try ScriptedYear.monday(week)
        let open = try #require(
            try Workspace(folder: bench.folder).open(.readOnly).read(asOf: AsOf(day)) { snapshot in
                try snapshot.records(
                    Query(.task, limit: 1).and(.status, .equal(.text("in_progress")))
                        .and(.due, .greater(.moment(Moment(day))))
                ).first
            }
        )
        try year.correct(
            open.code,
            due: day.adding(days: -3),
            from: day.adding(days: -1),
            recorded: try ScriptedYear.monday(ScriptedYear.weeks)
        )
        #expect(try briefing(week, in: bench) != printed[week])
        #expect(try briefing(week, in: bench, knownAt: day) == printed[week])
        let doctor = try bench.run("doctor")
        #expect(doctor.exitCode == 0, "\(doctor.output)")
    }

    private func briefing(_ week: Int, in bench: Workbench, knownAt: CivilDate? = nil) throws -> String {
        let day = try ScriptedYear.monday(week)
        let known = knownAt.map { ["--known-at", "\($0)"] } ?? []
        let result = try bench.run(["run", "supervision.weekly", "--as-of", "\(day)", "--format", "markdown"] + known)
        #expect(result.exitCode == 0, "\(result.errors)")
        return result.output
    }
}
