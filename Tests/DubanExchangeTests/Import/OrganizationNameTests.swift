import DubanExchange
import DubanModel
import DubanStore
import Testing

/// Files call organizations by their names; records have their codes.
struct OrganizationNameTests {
    private let fixture: ImportFixture

    /// Beside the finance and the housing bureau there are two of one name, and one whose name is another's code.
    init() throws {
        fixture = try ImportFixture()
        try fixture.run(
            .organization,
            """
            code,name,name_en,kind
            east,开发区管委会,East Zone,zone
            west,开发区管委会,West Zone,zone
            odd,finance,Odd,department

            """
        )
    }

    @Test(arguments: ["财政局", "finance", " 财政局　"])
    func aTaskIsLedByTheOneThatIsNamed(_ lead: String) throws {
        let report = try fixture.run(.task, "code,title,lead,assigned\nT-1,x,\(lead),2023-01-10\n")
        #expect(report.problems.isEmpty)
        #expect(try fixture.record(.task, "T-1")?[.lead] == .text("finance"))
        #expect(try fixture.record(.unit, "T-1/finance")?["role"] == .text("lead"))
    }

    @Test func listsMayMixNamesAndCodesAndNameOneTwice() throws {
        let report = try fixture.run(
            .task,
            """
            任务编号,任务内容,牵头单位,配合单位,交办日期
            T-1,x,财政局,住建局、East Zone、housing、west,2023-01-10

            """
        )
        #expect(report.problems.isEmpty && report.created == 1)
        let units = try fixture.read { try $0.records(Query(.unit)) }.map(\.code).sorted()
        #expect(units == ["T-1/east", "T-1/finance", "T-1/housing", "T-1/west"])
    }

    @Test func otherReferencesAreByNameToo() throws {
        try fixture.run(.project, "code,name,department\nP-1,x,住建局\n")
        #expect(try fixture.record(.project, "P-1")?["department"] == .text("housing"))
    }

    @Test(arguments: [false, true]) func aNameOfSeveralIsRefusedWithTheirCodes(_ creates: Bool) throws {
        let csv = "code,title,lead,assigned\nT-1,x,开发区管委会,2023-01-10\n"
        let report = try fixture.run(.task, csv) { $0.createsOrganizations = creates }
        let problem = try #require(report.problems.first)
        #expect(report.problemCount == 1 && problem.value == "开发区管委会")
        #expect(problem.message.english.contains("that of several: east, west"))
        #expect(try fixture.count(.task) == 0)
        #expect(try fixture.count(.organization) == 5)
    }

    @Test func aKnownNameIsNotMadeAnew() throws {
        let csv = "code,title,lead,assigned\nT-1,x,住建局,2023-01-10\nT-2,y,审计局,2023-01-10\n"
        let report = try fixture.run(.task, csv) { $0.createsOrganizations = true }
        #expect(report.organizationsCreated == ["审计局"])
        #expect(try fixture.record(.task, "T-1")?[.lead] == .text("housing"))
    }

    @Test func theSameFileAgainChangesNothing() throws {
        let csv = "code,title,lead,assigned\nT-1,x,住建局,2023-01-10\n"
        try fixture.run(.task, csv)
        #expect(try fixture.run(.task, csv).unchanged == 1)
    }
}
