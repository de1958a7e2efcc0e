import Testing

/// The main job on a real file: a day of a city's service requests, imported and checked.
@Suite(.enabled(if: Repository.hasServiceRequests, "needs ../shared/data/nyc311.csv beside the project"))
struct ServiceRequestTests {
    private static let days = [
        "2013-12-24", "2013-12-25", "2013-12-26", "2013-12-31", "2014-01-05", "2014-01-24", "2014-02-01", "2014-03-25",
        "2014-06-01",
    ]

    private func checked(_ check: String, in bench: Workbench, asOf day: String) throws -> CheckOutput {
        let result = try bench.run("check", check, "--format", "json", "--as-of", day)
        let output: CheckOutput = try result.decoded()
        #expect(result.exitCode == (output.findings.isEmpty ? 0 : 1))
        return output
    }

    @Test func findsEveryRecordThatClosedLate() throws {
        let bench = try Workbench.serviceRequests()
        let output = try checked("supervision.closed-late", in: bench, asOf: "2014-06-01")
        #expect(output.asOf == "2014-06-01")
        #expect(
            output.summary == .init(checks: 1, passed: 0, failed: 1, errored: 0, killed: 0, findings: 46)
        )
        #expect(output.findings.count == 46)
        #expect(output.codes.count == 46)
        #expect(output.checks.map(\.status) == ["failed"])
        #expect(output.checks.map(\.findings) == [46])
    }

    @Test func namesTheRecordInEveryFinding() throws {
        let bench = try Workbench.serviceRequests()
        let output = try checked("supervision.closed-late", in: bench, asOf: "2014-06-01")
        let known = Set(try ServiceRequest.all().map(\.code))
        for finding in output.findings {
            let subject = try #require(finding.subject)
            #expect(subject.model == "task")
            #expect(known.contains(subject.code))
            #expect(finding.id == "supervision.closed-late:task/\(subject.code)")
            #expect(finding.severity == "warning")
            #expect(!finding.message.isEmpty)
        }
    }

    @Test func givesFindingsTheSameIdsOnASecondRun() throws {
        let bench = try Workbench.serviceRequests()
        let first = try checked("supervision.closed-late", in: bench, asOf: "2014-06-01").findings
        let second = try checked("supervision.closed-late", in: bench, asOf: "2014-06-01").findings
        #expect(Set(first.map(\.id)).count == first.count)
        #expect(first == second)
    }

    @Test func keepsEveryRowAsATask() throws {
        let bench = try Workbench.serviceRequests()
        try bench.write("print(duban.tasks:count(), duban.organizations:count())", to: "count.lua")
        let agencies = Set(try CSVTable(path: Repository.serviceRequests).rows.compactMap { $0["Agency"] })
        let result = try bench.run("script", "count.lua", "--as-of", "2014-06-01")
        #expect(result.output == "2386\t\(agencies.count)\n")
    }

    @Test(arguments: days) func findsWhatHadClosedLateByADay(_ day: String) throws {
        let expected = try ServiceRequest.all().filter { $0.isClosedLate(by: day) }.map(\.code)
        let output = try checked("supervision.closed-late", in: Workbench.serviceRequests(), asOf: day)
        #expect(output.codes == Set(expected))
        #expect(output.findings.count == expected.count)
    }

    @Test(arguments: days) func findsWhatWasOverdueOnADay(_ day: String) throws {
        let expected = try ServiceRequest.all().filter { $0.isOverdue(at: day) }.map(\.code)
        let output = try checked("supervision.overdue", in: Workbench.serviceRequests(), asOf: day)
        #expect(output.codes == Set(expected))
        #expect(output.findings.count == expected.count)
    }

    @Test func importsNothingTheSecondTime() throws {
        let bench = try Workbench.serviceRequests()
        let mapping = Repository.file("seeds/mappings/nyc311.toml")
        let result = try bench.run("import", "tasks", Repository.serviceRequests, "--mapping", mapping)
        #expect(result.exitCode == 0)
        #expect(result.output.contains("2386 as they were"))
    }

    @Test func aDryRunKeepsNothing() throws {
        let bench = try Workbench.empty()
        let before = try bench.contents()
        let mapping = Repository.file("seeds/mappings/nyc311.toml")
        let result = try bench.run("import", "tasks", Repository.serviceRequests, "--mapping", mapping, "--dry-run")
        #expect(result.exitCode == 0)
        #expect(result.output.contains("would import 2386 rows"))
        #expect(try bench.contents() == before)
    }
}
