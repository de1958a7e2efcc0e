import DubanModel
import DubanStore
import Testing
import TestSupport

/// What a scope does not allow is an error that names it, wherever a query mentions it.
struct FieldPermissionTests {
    private let fixture: ScopeFixture

    init() throws {
        fixture = try ScopeFixture()
    }

    private func refusal(_ read: [String], _ body: (Snapshot) throws -> Void) throws -> String {
        let error = #expect(throws: StoreError.self) { try fixture.read(read, body) }
        #expect(error?.kind == .permission)
        #expect(error?.message.has(.simplifiedChinese) == true)
        return error?.description ?? ""
    }

    @Test(arguments: Model.all.map(\.name)) func aModelWithoutPermissionCannotBeRead(_ name: String) throws {
        let model = try Model.resolve(name)
        let others = Model.all.filter { $0.name != name && $0.name != model.owner }.map(\.plural)
        let permission = Permission(model).description
        let reads: [(Snapshot) throws -> Void] = [
            { _ = try $0.records(Query(model)) }, { _ = try $0.count(Query(model)) },
            { _ = try $0.exists(Query(model)) },
            { _ = try $0.rowIDs(Query(model)) }, { _ = try $0.record(model, code: "own") },
            { _ = try $0.stream(Query(model), fields: [0]) }, { _ = try $0.lookup(model, fields: [0]) },
            { _ = try $0.aggregate([.count], of: Query(model)) }, { _ = try $0.code(of: model, rowID: 1) },
        ]
        for read in reads {
            #expect(try refusal(others, read).contains("no permission to read '\(permission)'"))
        }
        for other in Model.all where others.contains(other.plural) {
            _ = try fixture.read([other.plural]) { try $0.count(Query(other)) }
        }
    }

    @Test func aFieldWithoutPermissionCannotBeMentioned() throws {
        let read = ["tasks.title", "tasks.lead"]
        let mentions: [(Snapshot) throws -> Void] = [
            { _ = try $0.records(Query(.task).and(.status, .equal("assigned"))) },
            { _ = try $0.count(Query(.task).and(.status, .isKnown(true))) },
            { _ = try $0.records(Query(.task, order: [.init(.status)])) },
            { _ = try $0.stream(Query(.task, order: [.init(.status)]), fields: [0]) },
            { _ = try $0.exists(Query(.task).and(.status, .isKnown(true))) },
            { _ = try $0.exists(Query(.task, order: [.init(.status)])) },
            { _ = try $0.aggregate([.count], of: Query(.task), groupedBy: [.status]) },
            { _ = try $0.aggregate([.minimum(.status)], of: Query(.task)) },
            { _ = try $0.aggregate([.maximum(.status)], of: Query(.task, limit: 2)) },
            { _ = try $0.aggregate([.count], of: Query(.task, limit: 2), groupedBy: [.status]) },
            { _ = try $0.aggregate([.countDistinct(.status)], of: Query(.task)) },
            { _ = try $0.aggregate([.median(.status)], of: Query(.task, limit: 2)) },
        ]
        for mention in mentions {
            #expect(try refusal(read, mention).contains("'tasks.status': add it to permissions.read in plugin.toml"))
        }
        let sum = try refusal(read) { _ = try $0.aggregate([.sum("progress")], of: Query(.task)) }
        #expect(sum.contains("'tasks.progress'"))
    }

    @Test func fieldsWithoutPermissionAreNotHandedOut() throws {
        try fixture.read(["tasks.title", "tasks.lead"]) { snapshot in
            let led = try #require(try snapshot.record(.task, code: "led"))
            #expect(led.code == "led" && led[.title] == "任务led" && led[.lead] == "finance")
            #expect(led["lead_name"] == "财政局")
            #expect(led[.status].isNull && led[.assigned].isNull && led["public"].isNull)
            #expect(try snapshot.count(Query(.task)) == 6)
        }
    }

    @Test func whatAReferenceIsCalledComesWithIt() throws {
        try fixture.read(["tasks.units"]) { snapshot throws in
            #expect(try snapshot.displayName(of: .task, code: "carried", in: .english) == "任务carried")
            #expect(try snapshot.displayName(of: .task, code: "foreign", in: .english) == nil)
            #expect(try snapshot.displayName(of: .organization, code: "housing", in: .english) == "住建局")
        }
    }
}
