import Foundation
import Testing

/// Input that is wrong in every way: a clear error with the field and what is allowed, and nothing changed.
struct WrongInputTests {
    @Test(arguments: [
        (
            "tasks", "code,title,lead,assigned,due\r\nX,t,finance,2023-03-01,2023-11-31\r\n", "due '2023-11-31'",
            "a date such as"
        ),
        (
            "tasks", "code,title,lead,assigned,due\r\nX,t,finance,2023-03-01,2023-02-01\r\n", "due '2023-02-01'",
            "on or after the assignment"
        ),
        ("tasks", "code,title,lead,assigned\r\nX,t,nobody,2023-03-01\r\n", "lead 'nobody'", "a known organization"),
        (
            "tasks", "code,title,lead,assigned,progress\r\nX,t,finance,2023-03-01,NaN\r\n", "progress 'NaN'",
            "a percentage such as"
        ),
        (
            "tasks", "code,title,lead,assigned,progress\r\nX,t,finance,2023-03-01,inf\r\n", "progress 'inf'",
            "a percentage such as"
        ),
        (
            "tasks", "code,title,lead,assigned\r\nX,a\u{7}b,finance,2023-03-01\r\n", "title",
            "without control characters"
        ),
        (
            "observations", "indicator,scope,period,value\r\ngdp,luohe,2023-Q5,1\r\n", "period '2023-Q5'",
            "a period such as"
        ),
        (
            "observations", "indicator,scope,period,value\r\ngdp,luohe,2023-03,1\r\n", "period '2023-03'",
            "a quarter, such as 2023-Q1"
        ),
        (
            "observations", "indicator,scope,period,value\r\ngdp,finance,2023-Q1,1\r\n", "scope 'finance'",
            "a city, county, district or zone"
        ),
        ("observations", "indicator,scope,period,value\r\ngdp,luohe,2023-Q1,1e999\r\n", "value '1e999'", "a number"),
        ("investments", "project,period,done\r\nfood-park,2023-04,1.234\r\n", "done '1.234'", "at most two decimals"),
        (
            "investments", "project,period,done\r\nfood-park,2023-04,99999999999999999999\r\n",
            "done '99999999999999999999'", "money"
        ),
        (
            "units", "task,organization,role,status,assigned\r\n2023-80-01,finance,boss,assigned,2023-03-27\r\n",
            "role 'boss'", "lead, support"
        ),
    ])
    func isNamedWithWhatIsAllowed(_ kind: String, _ text: String, _ place: String, _ allowed: String) throws {
        let bench = try Workbench.sample()
        try bench.write(text, to: "wrong.csv")
        let before = try bench.contents()["duban.sqlite"]
        let result = try bench.run("import", kind, "wrong.csv")
        #expect(result.exitCode == 2)
        #expect(result.errors.contains(place) && result.errors.contains(allowed), "\(result.errors)")
        #expect(result.errors.contains("nothing was imported"))
        #expect(try bench.contents()["duban.sqlite"] == before)
    }

    @Test func tenMegabytesOfTextAreNoTitle() throws {
        let bench = try Workbench.sample()
        let title = String(repeating: "长", count: 3_500_000)
        try bench.write("code,title,lead,assigned\r\nX,\(title),finance,2023-03-01\r\n", to: "long.csv")
        let result = try bench.run("import", "tasks", "long.csv")
        #expect(result.exitCode == 2)
        #expect(result.errors.contains("at most 65536 bytes"))
        #expect(result.errors.utf8.count < 2000, "\(result.errors.utf8.count)")
        #expect(try bench.run("task", "show", "X").exitCode == 2)
    }
}
