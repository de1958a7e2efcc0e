import DubanDocuments
import DubanModel
import Testing

struct DocumentComparisonTests {
    private func document(_ blocks: [Block], title: String = "T", language: Language = .english) -> Document {
        Document(title: title, language: language, blocks: blocks)
    }

    private func table(_ rows: [[Cell]], caption: String? = nil, totals: [Cell]? = nil) -> Block {
        .table(
            Table(
                caption: caption,
                columns: [
                    Table.Column(key: "name", title: "Name"), Table.Column(key: "n", title: "N", kind: .integer),
                ],
                rows: rows.map { Table.Row($0) },
                totals: totals
            )
        )
    }

    private func rows(_ old: [Block], _ new: [Block]) -> [[Cell]] {
        DocumentComparison(document(old), document(new)).document(subtitle: "").tables.flatMap { $0.rows.map(\.cells) }
    }

    @Test func sameDocumentsHaveNoDifferences() {
        let blocks = [
            table([[.text("a"), .integer(1)]]), .paragraph("x"),
            .keyFigures([KeyFigure(label: "f", value: .integer(1))]),
        ]
        let comparison = DocumentComparison(document(blocks), document(blocks))
        #expect(comparison.isEmpty)
        #expect(comparison.document(subtitle: "s").blocks == [.note(kind: .success, text: "Nothing has changed.")])
    }

    @Test func everyRandomDocumentIsEqualToItself() {
        for seed in 0..<50 {
            var random = RandomDocument(seed: UInt64(seed))
            let document = random.make()
            #expect(DocumentComparison(document, document).isEmpty, "seed \(seed)")
        }
    }

    @Test func rowsAreFoundAgainByTheirNamesWhereverTheyStand() {
        let rows = rows(
            [table([[.text("a"), .integer(1)], [.text("b"), .integer(2)], [.text("c"), .integer(3)]])],
            [table([[.text("c"), .integer(3)], [.text("a"), .integer(4)], [.text("d"), .integer(5)]])]
        )
        #expect(
            rows == [
                [.text("changed"), .text("a"), .text("1 → 4 (+3)")], [.text("added"), .text("d"), .text("5")],
                [.text("removed"), .text("b"), .text("2")],
            ]
        )
    }

    @Test func rowsOfOneNameAreMatchedOneByOne() {
        let rows = rows(
            [table([[.text("a"), .integer(1)], [.text("a"), .integer(2)]])],
            [table([[.text("a"), .integer(2)], [.text("a"), .integer(3)], [.text("a"), .integer(4)]])]
        )
        #expect(rows.count == 2)
        #expect(rows.contains([.text("changed"), .text("a"), .text("1 → 3 (+2)")]))
        #expect(rows.contains([.text("added"), .text("a"), .text("4")]))
    }

    @Test func aTableWithOtherColumnsIsAnother() {
        let other = Block.table(Table(columns: [Table.Column(key: "x", title: "X")], rows: [Table.Row([.text("1")])]))
        let comparison = DocumentComparison(document([other]), document([table([[.text("a"), .integer(1)]])]))
        let blocks = comparison.document(subtitle: "").blocks
        #expect(blocks.contains(.paragraph("This table is gone.")))
        #expect(comparison.document(subtitle: "").tables.first?.rows.first?.cells.first == .text("added"))
    }

    @Test func differencesAreWrittenInTheirUnits() {
        func figure(_ value: Cell) -> [Block] { [.keyFigures([KeyFigure(label: "f", value: value)])] }
        func change(_ old: Cell, _ new: Cell) -> Cell? { rows(figure(old), figure(new)).first?.last }
        #expect(change(.integer(5), .integer(3)) == .text("-2"))
        #expect(change(.percent(5), .percent(7.5)) == .text("+2.5 points"))
        #expect(change(.text("a"), .text("b")) == .empty)
        #expect(change(.integer(.min), .integer(.max)) == .empty)
        #expect(change(.money(Money(fen: 100)), .money(Money(fen: 350))) == .text("+2.50 yuan"))
    }

    @Test func textsThatChangeAreListed() {
        let rows = rows(
            [.paragraph("a"), .list(items: ["x"], isOrdered: false)],
            [.paragraph("b"), .list(items: ["x"], isOrdered: false)]
        )
        #expect(rows == [[.text("removed"), .text("a")], [.text("added"), .text("b")]])
    }

    @Test func speaksTheDocumentsLanguage() {
        let chinese = document([.paragraph("新")], language: .simplifiedChinese)
        let comparison = DocumentComparison(document([], language: .simplifiedChinese), chinese)
        #expect(comparison.document(subtitle: "").tables.first?.rows.first?.cells.first == .text("新增"))
    }
}
