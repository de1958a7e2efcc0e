import DubanDocuments
import DubanModel
import Testing

struct TerminalRendererTests {
    private func lines(_ blocks: [Block], width: Int = 80, language: Language = .english) -> [String] {
        let document = Document(title: "T", language: language, blocks: blocks)
        let text = TerminalRenderer(width: width).render(document)
        // Behind the title and its rule.
        return text.split(separator: "\n", omittingEmptySubsequences: false).dropFirst(3).dropLast().map(String.init)
    }

    @Test func alignsColumnsOfChineseText() {
        let table = Table(
            caption: "办理情况",
            columns: [
                Table.Column(key: "lead", title: "牵头单位"),
                Table.Column(key: "due", title: "应办结", group: "数量", kind: .integer),
                Table.Column(key: "done", title: "办结", group: "数量", kind: .integer),
                Table.Column(key: "light", title: "评价", kind: .light),
            ],
            rows: [
                Table.Row([.text("市统计局"), .integer(12), .integer(9), .light(.green, nil)]),
                Table.Row([.text("发改委"), .integer(7), .empty, .light(.red, "超期")], isEmphasized: true),
            ],
            totals: [.empty, .integer(19), .integer(9)]
        )
        let expected = [
            "办理情况",
            "                数量",
            "            ────────────",
            "  牵头单位  应办结  办结  评价",
            "────────────────────────────────",
            "  市统计局      12     9  ● 绿灯",
            "▸ 发改委         7     —  ● 超期",
            "────────────────────────────────",
            "  合计          19     9",
        ]
        #expect(lines([.table(table)], language: .simplifiedChinese) == expected)
    }

    @Test func wrapsTextInsideItsColumnAndSeparatesSuchRows() {
        let table = Table(
            columns: [Table.Column(key: "a", title: "Matter"), Table.Column(key: "n", title: "No.", kind: .integer)],
            rows: [
                Table.Row([.text("close the gaps before May"), .integer(1)]),
                Table.Row([.text("倒排工期，完成展馆搭建、安保。"), .integer(2)]),
            ]
        )
        let expected = [
            "Matter           No.",
            "────────────────────",
            "close the gaps     1",
            "before May",
            "┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈",
            "倒排工期，完成     2",
            "展馆搭建、安",
            "保。",
        ]
        #expect(lines([.table(table)], width: 20) == expected)
    }

    @Test func showsATooWideTableAsRecords() {
        let columns = (1...6).map { Table.Column(key: "k\($0)", title: "Column \($0)", kind: .money) }
        let row = Table.Row((1...6).map { .money(Money(fen: Int64($0) * 1_000_000_000_000)) })
        let lines = lines([.table(Table(columns: columns, rows: [row], totals: row.cells))], width: 60)
        #expect(lines.contains("Column 2 (yuan)  20,000,000,000.00"))
        #expect(lines.first == "─ 1 " + String(repeating: "─", count: 56))
        #expect(lines.contains { $0.hasPrefix("▸ Total ─") })
    }

    @Test func saysWhenATableHasNoRows() {
        let lines = lines([.table(Table(columns: [Table.Column(key: "a", title: "A")]))])
        #expect(lines == ["A", "──", "No entries"])
    }

    @Test func showsControlCharactersInsteadOfObeyingThem() {
        let hostile = "\u{1B}]0;owned\u{7}\u{9B}2J\u{202E}abc\r\nnext\u{0}"
        let document = Document(title: hostile, blocks: [.paragraph(hostile), .note(kind: .error, text: hostile)])
        let text = TerminalRenderer(usesColor: false).render(document)
        #expect(text.contains("␛]0;owned␇\u{FFFD}2Jabc\nnext␀"))
        for scalar in text.unicodeScalars where scalar != "\n" {
            #expect(scalar.properties.generalCategory != .control)
        }
    }

    @Test func coloursALightOnlyWhenAsked() {
        let document = Document(
            title: "T",
            blocks: [.keyFigures([KeyFigure(label: "open", value: .integer(3), light: .red)])]
        )
        #expect(TerminalRenderer(usesColor: true).render(document).contains("\u{1B}[31m● red\u{1B}[0m"))
        #expect(!TerminalRenderer().render(document).contains("\u{1B}"))
        #expect(TerminalRenderer().render(document).contains("│ 3  ● red │"))
    }

    @Test func indentsTheFurtherLinesOfListItems() {
        let items = ["督促牵头单位在24小时内认领", "b"]
        #expect(lines([.list(items: items, isOrdered: true)], width: 20) == ["1. 督促牵头单位在", "   24小时内认领", "2. b"])
    }

    @Test func breaksAWordOnlyWhereItAloneIsTooLong() {
        #expect(
            lines([.paragraph("a Donaudampfschifffahrtsgesellschaft b")], width: 20) == [
                "a", "Donaudampfschifffahr", "tsgesellschaft b",
            ]
        )
    }

    @Test(arguments: [0, 20, 21, 33, 80, 200])
    func noLineIsWiderThanTheTerminal(width: Int) {
        let limit = max(width, TerminalRenderer.narrowest)
        for seed in 0..<80 {
            var random = RandomDocument(seed: UInt64(seed))
            let document = random.make()
            let text = TerminalRenderer(width: width).render(document)
            for line in text.split(separator: "\n") where DisplayWidth.of(String(line)) > limit {
                Issue.record("seed \(seed): \(DisplayWidth.of(String(line))) columns: \(line)")
            }
            let hasHead = !document.title.isEmpty || document.subtitle != nil || document.asOf != nil
            #expect(!hasHead || !TerminalRenderer(width: width, usesColor: true).render(document).isEmpty)
        }
    }

    @Test func colourChangesNoCharacter() {
        // By scalars, because a mark that joins the character before it would hide the end of a sequence.
        let sequence = /\u{1B}\[[0-9;]+m/.matchingSemantics(.unicodeScalar)
        for seed in 0..<80 {
            var random = RandomDocument(seed: UInt64(seed))
            let document = random.make()
            let plain = TerminalRenderer().render(document)
            let coloured = TerminalRenderer(usesColor: true).render(document)
            #expect(Array(coloured.replacing(sequence, with: "").utf8) == Array(plain.utf8), "seed \(seed)")
        }
    }
}
