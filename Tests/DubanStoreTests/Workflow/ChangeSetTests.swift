import DubanModel
import DubanStore
import Testing

import struct DubanModel.Record
import TestSupport

/// Changes that are made together, or not at all.
struct ChangeSetTests {
    private static let rules = StoreFixture.rules

    private func fixture() throws -> StoreFixture {
        try StoreFixture.supervised()
    }

    private func apply(_ steps: [ChangeStep], by actor: String = "office", in fixture: StoreFixture) throws
        -> AppliedChanges
    {
        try fixture.store.write(by: Author(actor, enteredBy: "clerk"), recorded: try moment("2023-03-06T12:00:00")) {
            try $0.apply(
                ChangeSet(title: "t", steps: steps),
                by: actor,
                at: try moment("2023-03-06T11:00:00"),
                rules: Self.rules
            )
        }
    }

    private func adding(_ title: String, lead: String = "finance") -> ChangeStep {
        var proposal = RecordProposal("task", values: [.title: .text(title), .lead: .text(lead)])
        proposal.support = ["housing"]
        return .add(proposal)
    }

    @Test func aLaterStepMeetsWhatAnEarlierOneLeft() throws {
        let fixture = try fixture()
        var cancel = TaskProposal(.cancel, task: "2023-0001")
        cancel.reason = "twice"
        let applied = try apply([adding("a"), .perform(cancel), adding("b")], in: fixture)
        #expect(try fixture.record(.task, "2023-0001")?[.status] == "cancelled")
        #expect(try fixture.codes(Query(.task)) == ["2023-0001", "2023-0002"])
        #expect(applied.actions.map(\.action.verb) == [.assign, .cancel, .assign])
        // Each record is there once, as it is in the end.
        #expect(
            applied.changes.filter { $0.record.code == "2023-0001" }.map { $0.record[.status].text } == ["cancelled"]
        )
        #expect(applied.parts(ofTask: "2023-0001").count == 3)
    }

    @Test func theStepThatCannotBeMadeIsNamedAndNothingIsLeft() throws {
        let fixture = try fixture()
        let before = try fixture.store.read(asOf: AsOf(.latest)) { try $0.lastEvent() }
        let wrong: [(ChangeStep, String)] = [
            (.perform(TaskProposal(.approve, task: "2023-0001")), "change 2 of 3"),
            (.set(RecordProposal("organization", code: "nobody", values: [.name: "x"])), "nobody"),
            (
                .add(RecordProposal("organization", code: "office", values: [.name: "x", .kind: "department"])),
                "office"
            ),
            (.set(RecordProposal("nothing", code: "a", values: [:])), "nothing"),
            (.set(RecordProposal("organization", code: "office", values: ["nothing": "x"])), "nothing"),
        ]
        for (step, message) in wrong {
            let error = try #require(throws: StoreError.self) {
                _ = try apply([adding("a"), step, adding("b")], in: fixture)
            }
            #expect(error.message.english.contains(message), "\(error.message.english)")
        }
        #expect(try fixture.codes(Query(.task)) == [])
        #expect(try fixture.store.read(asOf: AsOf(.latest)) { try $0.lastEvent() } == before)
    }

    @Test func onlyWhoSupervisesChangesRecordsBesideTheWorkflow() throws {
        let fixture = try fixture()
        let step = ChangeStep.set(RecordProposal("organization", code: "finance", values: [.name: "财政"], note: "why"))
        #expect(throws: StoreError.self) { _ = try apply([step], by: "finance", in: fixture) }
        let applied = try apply([step], in: fixture)
        #expect(applied.former.first?[.name] != "财政" && applied.changes.first?.note == "why")
        #expect(try fixture.record(.organization, "finance")?[.name] == "财政")
    }

    @Test func aPlanIsWorthNothingOnceAnythingHasChanged() throws {
        let fixture = try fixture()
        let event = try fixture.store.read(asOf: AsOf(.latest)) { try $0.lastEvent() }
        func check() throws {
            try fixture.store.write(
                by: Author("office", enteredBy: "clerk"),
                recorded: try moment("2023-03-06T12:00:00")
            ) {
                try $0.checkNothingHasChanged(since: event)
            }
        }
        try check()
        _ = try apply([adding("a")], in: fixture)
        let error = try #require(throws: StoreError.self) { try check() }
        #expect(error.message.english.contains("the workspace has changed since the plan was made"))
    }

    @Test func theModelsThatChangedAreNamed() throws {
        let fixture = try fixture()
        let event = try fixture.store.read(asOf: AsOf(.latest)) { try $0.lastEvent() }
        _ = try apply([adding("a")], in: fixture)
        let names = try fixture.store.read(asOf: AsOf(.latest)) { try $0.modelsChanged(after: event) }
        #expect(names == ["task", "unit"])
    }
}
