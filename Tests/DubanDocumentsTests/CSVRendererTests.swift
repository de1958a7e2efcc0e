import DubanDocuments
import DubanModel
import Testing

struct CSVRendererTests {
    private func csv(_ table: Table) throws -> String {
        try CSVRenderer().render(Document(title: "T", blocks: [.table(table)]))
    }

    @Test func writesValuesForMachines() throws {
        let kinds: [ColumnKind] = [.text, .integer, .number, .percent, .money, .date, .light, .rank, .boolean]
        let columns = kinds.map { Table.Column(key: $0.rawValue, title: "标题", kind: $0) }
        let date = try #require(Moment("2023-03-27T07:59:08"))
        let row: [Cell] = [
            .text("a,\"b\"\n"), .integer(12_386), .number(0.1), .percent(7.25), .money(Money(fen: -150)), .date(date),
            .light(.red, nil), .rank(2, of: 18), .boolean(true),
        ]
        let table = Table(
            columns: columns,
            rows: [Table.Row(row), Table.Row([.light(.red, "overdue"), .number(.nan)])],
            totals: [.integer(1)]
        )
        let expected =
            "text,integer,number,percent,money,date,light,rank,boolean\r\n"
            + "\"a,\"\"b\"\"\n\",12386,0.1,7.25,-1.50,2023-03-27T07:59:08,red,2,yes\r\n" + "overdue,,,,,,,,\r\n"
        #expect(Array(try csv(table).utf8) == Array(expected.utf8))
    }

    @Test(arguments: ["=1+1", "+1", "-1", "@x", "\tx", "\rx", "\nx", "＝1", "－1"])
    func aTextThatLooksLikeAFormulaIsMarkedAsText(text: String) throws {
        let columns = [Table.Column(key: "a", title: "A"), Table.Column(key: "b", title: "B")]
        let records = recordsOfCSV(
            try csv(Table(columns: columns, rows: [Table.Row([.text(text), .light(.red, text)])]))
        )
        #expect(records?.last == ["'" + text, "'" + text])
    }

    @Test func aNegativeNumberStaysANumber() throws {
        let table = Table(
            columns: [Table.Column(key: "a", title: "A", kind: .points)],
            rows: [Table.Row([.points(-3.5)])]
        )
        #expect(try csv(table) == "a\r\n-3.5\r\n")
    }

    @Test func keysUsedTwiceAreToldApart() throws {
        let columns = ["a", "a", "", "a_2"].map { Table.Column(key: $0, title: "") }
        #expect(try csv(Table(columns: columns)) == "a,a_2,column3,a_2_2\r\n")
    }

    @Test func startsWithAByteOrderMarkWhenAsked() throws {
        let document = Document(title: "", blocks: [.table(Table(columns: [Table.Column(key: "a", title: "A")]))])
        let text = try CSVRenderer(startsWithByteOrderMark: true).render(document)
        #expect(Array(text.utf8.prefix(4)) == [0xEF, 0xBB, 0xBF, 0x61])
    }

    @Test func asksWhichOfSeveralTables() throws {
        let first = Table(caption: "By county", columns: [Table.Column(key: "a", title: "A")])
        let second = Table(columns: [Table.Column(key: "b", title: "B")])
        let document = Document(title: "", blocks: [.table(first), .paragraph("x"), .table(second)])
        let error = #expect(throws: DocumentError.self) { try CSVRenderer().render(document) }
        #expect(error?.kind == .severalTables)
        #expect(
            error?.description
                == "CSV holds one table and the document has 2; choose one with --table: 1 (By county), 2"
        )
        #expect(try CSVRenderer(table: 2).render(document) == "b\r\n")
        #expect(try CSVRenderer(caption: "By county").render(document) == "a\r\n")
        for renderer in [CSVRenderer(table: 0), CSVRenderer(table: 3), CSVRenderer(caption: "x")] {
            let error = #expect(throws: DocumentError.self) { try renderer.render(document) }
            #expect(error?.kind == .noSuchTable)
        }
    }

    @Test func refusesADocumentWithoutATable() {
        let error = #expect(throws: DocumentError.self) { try Document(title: "").rendered(as: .csv) }
        #expect(error?.kind == .noTable)
    }

    @Test func anythingParsesBack() throws {
        for seed in 0..<80 {
            var random = RandomDocument(seed: UInt64(seed))
            let table = random.table()
            guard !table.columns.isEmpty else { continue }
            let records = try #require(recordsOfCSV(try csv(table)), "seed \(seed)")
            #expect(records.count == table.rows.count + 1)
            #expect(records.allSatisfy { $0.count == table.columns.count })
            #expect(Set(records[0]).count == table.columns.count)
        }
    }
}
