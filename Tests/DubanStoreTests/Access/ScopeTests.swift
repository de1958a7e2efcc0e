import CRowSource
import DubanModel
import DubanStore
import Testing
import TestSupport

struct ScopeTests {
    private static let tasks = ["carried", "carried-below", "joined-late", "led", "led-below", "public"]
    private static let visible: [(Model, [String])] = [
        (.task, tasks),
        (.unit, ["carried-below/treasury", "carried/finance", "joined-late/finance", "public/roads"]),
        (.feedback, ["carried/housing/2023-03-02", "public/housing/2023-03-02"]),
        (.project, ["below", "own", "public"]), (.milestone, ["below/start", "own/start", "public/start"]),
        (.investment, ["below/2023-01", "own/2023-01", "public/2023-01"]), (.indicator, ["own", "public"]),
        (.observation, ["own/city/2023-01", "public/city/2023-01"]),
        (.organization, ["city", "finance", "housing", "roads", "treasury", "vault"]),
    ]

    @Test func aDepartmentSeesItsOwnRecordsThoseBelowItAndWhatIsPublic() throws {
        let fixture = try ScopeFixture()
        for (model, codes) in Self.visible {
            #expect(try fixture.codes(model) == codes, "\(model.plural)")
            #expect(try fixture.read { try $0.count(Query(model)) } == codes.count)
            #expect(try fixture.read { try $0.rowIDs(Query(model)) }.count == codes.count)
        }
    }

    @Test func everyWayToOneRecordLeadsToTheSame() throws {
        let fixture = try ScopeFixture()
        for model in Model.all {
            let visible = Set(try fixture.codes(model))
            let all = try fixture.base.read { snapshot in
                try zip(snapshot.rowIDs(Query(model)), snapshot.records(Query(model)).map(\.code)).map { ($0, $1) }
            }
            #expect(all.count >= visible.count)
            try fixture.read { snapshot in
                for (row, code) in all {
                    let isSeen = visible.contains(code)
                    #expect(try (snapshot.record(model, code: code) != nil) == isSeen, "\(model.name) \(code)")
                    #expect(try (snapshot.code(of: model, rowID: row) != nil) == isSeen, "\(model.name) \(code)")
                    #expect(try (snapshot.displayName(of: model, code: code, in: .english) != nil) == isSeen)
                    let lookup = try snapshot.lookup(model, fields: [0])
                    withExtendedLifetime(lookup) {
                        let stream = lookup.stream(rowID: row)
                        #expect((stream.source.pointee.step(stream.source) > 0) == isSeen, "\(model.name) \(code)")
                        stream.source.pointee.close(stream.source)
                    }
                    let listed = Query(model).and(.code, .oneOf([.text(code), "nobody"]))
                    #expect(try snapshot.count(listed) == (isSeen ? 1 : 0))
                    #expect(try snapshot.exists(listed) == isSeen)
                    let prefixed = Query(model).and(.code, .hasPrefix(code)).and(.code, .contains(code))
                    #expect(try snapshot.records(prefixed).contains { $0.code == code } == isSeen)
                }
            }
        }
    }

    @Test func theSupervisionOfficeSeesAll() throws {
        let fixture = try ScopeFixture()
        for model in Model.all {
            let all = try fixture.base.codes(Query(model)).sorted()
            #expect(try fixture.codes(model, as: nil) == all)
        }
    }

    @Test func anUnknownDepartmentSeesWhatIsPublic() throws {
        let fixture = try ScopeFixture()
        #expect(try fixture.codes(.task, as: "nobody") == ["public"])
        #expect(try fixture.codes(.project, as: "nobody") == ["public"])
        #expect(try fixture.codes(.observation, as: "nobody") == ["public/city/2023-01"])
        #expect(try fixture.codes(.task, as: "' OR 1 = 1 --") == ["public"])
        #expect(try fixture.codes(.task, as: "\"]') OR (\"") == ["public"])
    }

    @Test func aDepartmentDoesNotSeeWhatThoseAboveItSee() throws {
        let fixture = try ScopeFixture()
        #expect(try fixture.codes(.task, as: "treasury") == ["carried-below", "led-below", "public"])
        #expect(try fixture.codes(.task, as: "vault") == ["led-below", "public"])
        #expect(try fixture.codes(.project, as: "vault") == ["below", "public"])
    }

    @Test func aUnitThatJoinedLaterDoesNotCountEarlier() throws {
        let fixture = try ScopeFixture()
        #expect(try fixture.codes(.task, on: "2023-03-07") == Self.tasks.filter { $0 != "joined-late" })
        #expect(try fixture.codes(.task, on: "2023-03-08") == Self.tasks)
        #expect(try fixture.codes(.task, on: "2023-02-28").isEmpty)
        #expect(try fixture.codes(.task, on: "2023-03-08", knownAt: "2023-03-09").isEmpty)
        #expect(try fixture.read(on: "2023-03-07") { try $0.record(.task, code: "joined-late") } == nil)
        #expect(try fixture.read(on: "2023-03-08") { try $0.record(.task, code: "joined-late") } != nil)
    }

    @Test func whatWasPublicOrLedThenCountsThen() throws {
        let fixture = try ScopeFixture()
        let foreign = try fixture.base.task("foreign", [.lead: "finance", "public": .boolean(true)])
        try fixture.base.put(foreign, recorded: "2023-03-20", provided: [.lead], effective: "2023-03-15")
        #expect(try fixture.codes(.task, on: "2023-03-14").contains("foreign") == false)
        #expect(try fixture.codes(.task, on: "2023-03-15").contains("foreign"))
        #expect(try fixture.codes(.task, on: "2023-03-15", knownAt: "2023-03-19").contains("foreign") == false)
        #expect(try fixture.codes(.feedback, on: "2023-03-14").contains("foreign/housing/2023-03-02") == false)
        #expect(try fixture.codes(.feedback, on: "2023-03-15").contains("foreign/housing/2023-03-02"))
        try fixture.base.put(foreign, recorded: "2023-03-20", provided: ["public"], effective: "2023-03-18")
        #expect(try fixture.codes(.task, as: "roads", on: "2023-03-17") == ["public"])
        #expect(try fixture.codes(.task, as: "roads", on: "2023-03-18") == ["foreign", "public"])
    }

    @Test func anOfficeThatMovedBelowAnotherDepartmentCountsFromThenOn() throws {
        let fixture = try ScopeFixture()
        var roads = Record(.organization, [.code: "roads", .name: "roads", .kind: "office"])
        roads["parent"] = "finance"
        try fixture.base.put(try fixture.base.task("paving", [.lead: "roads"]), recorded: "2023-03-11")
        try fixture.base.put(roads, recorded: "2023-03-12", effective: "2023-03-12")
        #expect(try !fixture.codes(.task, on: "2023-03-11").contains("paving"))
        #expect(try fixture.codes(.task, on: "2023-03-12").contains("paving"))
    }

    @Test func organizationsThatAreEachOthersParentsAreNoTrap() throws {
        let fixture = try ScopeFixture()
        var finance = Record(.organization, [.code: "finance", .name: "财政局", .kind: "department"])
        finance["parent"] = "vault"
        try fixture.base.put(finance, recorded: "2023-03-12")
        #expect(try fixture.codes(.task) == Self.tasks)
        #expect(try fixture.codes(.task, as: "vault") == Self.tasks)
    }

    @Test func aggregatesGroupsAndLimitsCountWhatIsSeen() throws {
        let fixture = try ScopeFixture()
        try fixture.read { snapshot in
            let leads = try snapshot.aggregate([.count], of: Query(.task), groupedBy: [.lead])
            #expect(
                leads.map { "\($0.group[0].written) \($0.values[0].written)" } == ["finance 1", "housing 4", "vault 1"]
            )
            let sums = try snapshot.aggregate([.sum("done"), .count], of: Query(.investment))
            #expect(sums.first?.values == [.money(Money(fen: 21)), .integer(3)])
            let different = try snapshot.aggregate([.countDistinct(.code), .median("done")], of: Query(.investment))
            #expect(different.first?.values == [.integer(3), .money(Money(fen: 7))])
            let limited = Query(.task, where: [Condition(.lead, .equal("housing"))], order: [.init(.code)], limit: 3)
            #expect(try snapshot.count(limited) == 3)
            #expect(try snapshot.records(limited).map(\.code) == ["carried", "carried-below", "joined-late"])
            #expect(try snapshot.count(Query(.unit).and(.task, .equal("foreign"))) == 0)
            #expect(try snapshot.count(Query(.unit).and(.task, .oneOf(["carried", "foreign"]))) == 1)
            #expect(try snapshot.count(Query(.observation).and(.indicator, .equal("foreign"))) == 0)
        }
    }

    @Test func aScopeOfEverythingChangesNoQuery() throws {
        let fixture = try ScopeFixture()
        let query = Query(.task, where: [Condition(.status, .equal("assigned"))], order: [.init(.due)], limit: 3)
        let records = try fixture.base.read { try $0.records(query) }
        #expect(try fixture.base.read { try $0.scoped(to: .everything).records(query) } == records)
    }
}
