import DubanDocuments
import DubanModel
import Testing

@Suite("HTML table")
struct HTMLTableTests {
    private func page(_ table: Table) throws -> HTMLReading {
        try HTMLReading(HTMLRenderer().render(Document(title: "Briefing", blocks: [.table(table)])))
    }

    private let figures = Table(
        caption: "Counties",
        columns: [
            .init(key: "county", title: "County"),
            .init(key: "gdp", title: "Value", group: "Gross product", kind: .number),
            .init(key: "growth", title: "Growth", group: "Gross product", kind: .percent),
            .init(
                key: "invested",
                title: "Invested",
                kind: .money,
                format: CellFormat(decimals: 1, moneyUnit: .tenThousandYuan)
            ),
            .init(key: "rank", title: "Rank", kind: .rank),
        ],
        rows: [
            .init([
                .text("Yuanhui"), .number(48.6), .percent(6.1), .money(Money(fen: 123_456_789)), .rank(3, of: 6),
            ]),
            .init([.text("Wuyang, a county"), .number(.nan), .percent(-.infinity)], isEmphasized: true),
        ],
        totals: [.empty, .number(48.6)]
    )

    private let records = Table(
        columns: [
            .init(key: "code", title: "Code"), .init(key: "title", title: "Matter"),
            .init(key: "lead", title: "Lead"), .init(key: "due", title: "Due", kind: .date),
            .init(key: "light", title: "Light", kind: .light),
        ],
        rows: [
            .init([
                .text("2023-80-01"), .text("Prepare the sites of the provincial tour"), .text("Reform commission"),
                .date(Moment(CivilDate(year: 2023, month: 3, day: 31) ?? .earliest)), .light(.yellow, "near"),
            ])
        ]
    )

    @Test func saysWhatEachHeadingHeads() throws {
        let page = try page(figures)
        #expect(page.texts("caption") == ["Counties"])
        let heads = page.all("th").filter { $0.path.contains("thead") }
        #expect(
            heads.map(\.text)
                == ["County", "Gross product", "Invested (10k yuan)", "Rank", "Value", "Growth"]
        )
        #expect(heads.map { $0.attributes["scope"] } == ["col", "colgroup", "col", "col", "col", "col"])
        #expect(heads.map { $0.attributes["rowspan"] } == ["2", nil, "2", "2", nil, nil])
        #expect(heads[1].attributes["colspan"] == "2")
        #expect(page.all("colgroup").map { $0.attributes["span"] } == ["1", "2", "1", "1"])
        let rows = page.all("th").filter { $0.attributes["scope"] == "row" }
        #expect(rows.map(\.text) == ["Yuanhui", "Wuyang, a county", "Total"])
    }

    @Test func carriesExactValuesBesideWhatIsShown() throws {
        let page = try page(figures)
        let values = page.all("data").map { [$0.text, $0.attributes["value"]] }
        #expect(
            values == [
                ["48.6", "48.6"], ["6.1%", "6.1"], ["123.5", "1234567.89"], ["48.6", "48.6"],
            ]
        )
    }

    @Test func showsADashForWhatIsMissingButNothingForATotalThatIsNot() throws {
        let cells = try page(figures).all("td")
        #expect(cells.filter { $0.classes.contains("missing") }.map(\.text) == ["—", "—", "—", "—"])
        #expect(cells.filter { $0.classes.contains("blank") }.map(\.text) == ["", "", ""])
    }

    @Test func movesFiguresSidewaysInARegionWithAName() throws {
        let page = try page(figures)
        let frame = try #require(page.all("div").first)
        #expect(frame.classes == ["table", "scrolls"])
        #expect(frame.attributes["tabindex"] == "0")
        #expect(frame.attributes["aria-labelledby"] == "table-1")
        #expect(page.all("caption").first?.attributes["id"] == "table-1")
        #expect(page.all("tr").contains { $0.classes == ["emphasis"] })
    }

    @Test func turnsRecordsIntoCardsThatKeepTheirRolesAndLabels() throws {
        let page = try page(records)
        #expect(page.all("div").first?.classes == ["table", "stacks"])
        #expect(page.all("table").first?.attributes["role"] == "table")
        #expect(page.all("tr").allSatisfy { $0.attributes["role"] == "row" })
        let cells = page.all("td")
        #expect(cells.map { $0.attributes["data-label"] } == ["Matter", "Lead", "Due", "Light"])
        #expect(cells[0].classes.contains("headline"))
        #expect(cells[3].classes.contains("corner"))
        #expect(page.texts("time") == ["2023-03-31"])
        #expect(page.texts("span") == ["near"])
    }

    @Test func leavesASmallTableAsItIs() throws {
        let table = Table(
            columns: [.init(key: "a", title: "A"), .init(key: "b", title: "B", kind: .integer)],
            rows: [.init([.text("one"), .integer(1)])]
        )
        let page = try page(table)
        #expect(page.all("div").first?.classes == ["table", "fits"])
        #expect(page.all("table").first?.attributes["role"] == nil)
    }

    @Test func takesTheNameAfterARunningNumberAsTheNameOfTheRow() throws {
        let table = Table(
            columns: [.init(key: "n", title: "No.", kind: .integer), .init(key: "name", title: "Name")],
            rows: [.init([.integer(1), .text("first")])]
        )
        let page = try page(table)
        #expect(page.all("th").filter { $0.attributes["scope"] == "row" }.map(\.text) == ["first"])
    }

    @Test func saysSoWhenThereAreNoRows() throws {
        let page = try page(Table(columns: [.init(key: "a", title: "A"), .init(key: "b", title: "B")]))
        let cell = try #require(page.all("td").first)
        #expect(cell.text == "No entries")
        #expect(cell.attributes["colspan"] == "2")
    }

    @Test func breaksOnlyRunsThatNothingElseBreaks() throws {
        let address = String(repeating: "a/long/address/", count: 4)
        let table = Table(
            columns: [.init(key: "a", title: "A")],
            rows: [.init([.text(address)]), .init([.text(String(repeating: "words and words ", count: 4))])]
        )
        let cells = try page(table).all("th").filter { $0.attributes["scope"] == "row" }
        #expect(cells.map { $0.classes.contains("breakable") } == [true, false])
    }

    @Test(arguments: [(9, nil), (10, "landscape")])
    func turnsThePaperForManyColumns(count: Int, expected: String?) throws {
        let columns = (1...count).map { Table.Column(key: "c\($0)", title: "Column \($0)") }
        #expect(try page(Table(columns: columns)).all("body").first?.attributes["class"] == expected)
    }
}
