import DubanModel
import Testing
import TestSupport

struct RecordValidationTests {
    private func task(_ values: [FieldName: FieldValue] = [:]) throws -> Record {
        var task = Record(
            .task,
            [
                .code: "T-1", .title: "任务", .status: "assigned",
                .assigned: .moment(try #require(Moment("2023-03-27T10:30:00"))),
            ]
        )
        for (name, value) in values { task[name] = value }
        return task
    }

    private func moment(_ written: String) throws -> FieldValue {
        .moment(try #require(Moment(written)))
    }

    @Test func aCompleteRecordHasNoProblems() throws {
        #expect(try task().problems().isEmpty)
    }

    @Test func everyMissingRequiredValueIsNamed() {
        let problems = Record(.task).problems()
        #expect(problems.map(\.field) == [.code, .title, .status, .assigned])
        #expect(problems.allSatisfy { $0.kind == .missingValue })
    }

    @Test func emptyTextIsAMissingValue() throws {
        let problems = try task([.title: ""]).problems()
        #expect(problems.map(\.kind) == [.missingValue])
        #expect(problems.map(\.field) == [.title])
    }

    @Test(arguments: [
        (FieldName.status, FieldValue.text("finished")), (.due, .text("2023-03-31")), ("progress", .number(.nan)),
        ("progress", .integer(5)), (.title, .text("a\u{1B}[2J")), ("public", .integer(1)), (.lead, .text("\u{0}")),
    ])
    func aValueThatItsFieldDoesNotAllowIsNamed(field: FieldName, value: FieldValue) throws {
        let problems = try task([field: value]).problems()
        #expect(problems.map(\.kind) == [.invalidValue])
        #expect(problems.map(\.field) == [field])
    }

    @Test func aTaskIsNotDueBeforeItsAssignment() throws {
        #expect(try task([.due: moment("2023-03-26")]).problems().map(\.kind) == [.contradiction])
        #expect(try task([.due: moment("2023-03-27")]).problems().isEmpty)
        #expect(try task([.due: moment("2023-03-27T10:29:59")]).problems().map(\.field) == [.due])
    }

    @Test func closingTimeAndStatusGoTogether() throws {
        #expect(try task([.status: "closed"]).problems().map(\.field) == [.closed])
        #expect(try task([.closed: moment("2023-03-28")]).problems().map(\.field) == [.status])
        #expect(try task([.status: "closed", .closed: moment("2023-03-28")]).problems().isEmpty)
        #expect(try task([.status: "cancelled", .closed: moment("2023-03-28")]).problems().isEmpty)
    }

    @Test func contradictionsAreOnlyForTasks() throws {
        let unit = Record(
            .unit,
            [
                .code: "T-1/a", .task: "T-1", .organization: "a", .role: "lead", .status: "passed",
                .assigned: try moment("2023-03-27"),
            ]
        )
        #expect(unit.problems().isEmpty)
    }
}
