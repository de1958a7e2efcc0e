import DubanDocuments
import DubanModel
import Testing
import TestSupport

/// Charts and small lines as Lua writes them.
struct ChartTests {
    private func blocks(_ source: String) throws -> [Block] {
        try PluginFixture().document("local doc = duban.document { title = 'T' }\n\(source)\nreturn doc").blocks
    }

    private func chart(_ fields: String) throws -> Chart {
        let source = """
            local chart = doc:chart { title = "T", columns = { { key = "name", title = "Name" }, { key = "a", title = "A", \
            type = "percent" }, { key = "b", title = "B", type = "percent" } }, rows = { { "x", 1, 2 } }, \(fields) }
            chart:row { name = "y", a = 3 }
            """
        guard case .chart(let chart)? = try blocks(source).first else {
            Issue.record("no chart")
            throw TestFailure()
        }
        return chart
    }

    private struct TestFailure: Error {}

    @Test func hasItsValuesFromATableOfItsOwn() throws {
        let chart = try chart(#"kind = "stacked", summary = "S""#)
        #expect(chart.kind == .stacked && chart.title == "T" && chart.summary == "S")
        #expect(chart.label == "name" && chart.values == ["a", "b"])
        #expect(
            chart.table.rows.map(\.cells) == [
                [.text("x"), .percent(1), .percent(2)], [.text("y"), .percent(3), .empty],
            ]
        )
    }

    @Test func namesWhatIsDrawn() throws {
        let chart = try chart(#"kind = "line", values = "a", target = "b""#)
        #expect(chart.values == ["a"] && chart.target == "b" && chart.pace == nil)
        #expect(try self.chart(#"kind = "progress", pace = "b""#).values == ["a"])
        #expect(try self.chart(#"kind = "gantt", values = { "a", "b" }"#).values == ["a", "b"])
    }

    @Test(arguments: [
        (#"kind = "pie""#, "there is no chart of kind 'pie'"), (#"kind = "bars""#, "did you mean 'bar'?"),
        (#"kind = "line", values = "c""#, "values: there is no column 'c'"),
        (#"kind = "line", label = 3"#, "label: the key of a column expected, got number"),
        (#"kind = "bar""#, "values of a bar chart: one column, got 2"),
        (
            #"kind = "gantt", values = "a""#,
            "values of a gantt chart: the columns with the first and the last day, got 1"
        ),
        (
            #"kind = "gantt", values = { "a", "b" }, plan = "a""#,
            "plan: the columns with the first and the last day, got 1"
        ),
        (#"kind = "line", colour = "red""#, "a chart has no 'colour'"),
        ("values = \"a\"", "a chart needs a kind: bar, stacked"),
    ])
    func aMistakeNamesWhatIsAllowed(_ fields: String, _ message: String) throws {
        let error = #expect(throws: (any Error).self) { try chart(fields) }
        #expect("\(error.map { "\($0)" } ?? "")".contains(message), "\(error.map { "\($0)" } ?? "")")
    }

    @Test func aTrendIsAListOfNumbersWithFalseForWhatIsMissing() throws {
        let source = #"doc:table { columns = { { key = "t", type = "trend" } }, rows = { { { 1, false, 2.5 } } } }"#
        guard case .table(let table)? = try blocks(source).first else { throw TestFailure() }
        #expect(table.rows.first?.cells == [.trend([1, nil, 2.5])])
        let wrong = #"doc:table { columns = { { key = "t", type = "trend" } }, rows = { { { 1, "x" } } } }"#
        let error = #expect(throws: (any Error).self) { try blocks(wrong) }
        #expect("\(error.map { "\($0)" } ?? "")".contains("value 2: a number, or false where none is known, expected"))
    }
}
