import DubanDocuments
import DubanModel
import Testing

struct MarkdownRendererTests {
    private func body(_ blocks: [Block], language: Language = .english) -> String {
        String(MarkdownRenderer().render(Document(title: "T", language: language, blocks: blocks)).dropFirst(5))
    }

    @Test func writesTitleSubtitleAndDay() {
        let document = Document(
            title: "简报 #80",
            subtitle: "督查室",
            language: .simplifiedChinese,
            asOf: CivilDate("2023-03-27")
        )
        #expect(MarkdownRenderer().render(document) == "# 简报 \\#80\n\n督查室\n\n*截至2023年3月27日*\n")
    }

    @Test func writesTablesWithAlignmentGroupsAndTotals() {
        let table = Table(
            caption: "By department",
            columns: [
                Table.Column(key: "a", title: "Lead"),
                Table.Column(key: "b", title: "Due", group: "Assignments", kind: .integer),
                Table.Column(key: "c", title: "Light", kind: .light),
            ],
            rows: [
                Table.Row([.text("a|b\nc"), .integer(12_386), .light(.green, nil)]),
                Table.Row([.text("x")], isEmphasized: true),
            ],
            totals: [.empty, .integer(1)]
        )
        let expected = """
            **By department**

            | Lead | Assignments · Due | Light |
            | --- | ---: | --- |
            | a\\|b<br>c | 12,386 | 🟢 green |
            | **x** | **—** | **—** |
            | **Total** | **1** |  |

            """
        #expect(body([.table(table)]) == expected)
    }

    @Test func saysWhenATableHasNoRows() {
        let table = Table(columns: [Table.Column(key: "a", title: "A")])
        #expect(body([.table(table)]) == "| A |\n| --- |\n\n*No entries*\n")
    }

    @Test(arguments: [
        ("<b>&amp;", "&lt;b&gt;&amp;amp;"), ("a*b*", "a\\*b\\*"), ("`c` [l](u)", "\\`c\\` \\[l\\](u)"), ("\\", "\\\\"),
        ("# no heading", "\\# no heading"), ("- no item", "\\- no item"), ("12. no item", "12\\. no item"),
        ("3) no item", "3\\) no item"), ("---", "\\---"), ("===", "\\==="), ("    no code", "no code"),
        ("closed_late _x_", "closed_late \\_x\\_"), ("a\n\n# b", "a\\\n\\# b"), ("\u{1B}[0m", "␛\\[0m"),
        ("2023年", "2023年"), ("~~x~~", "\\~\\~x\\~\\~"),
    ])
    func nothingInATextActsAsMarkup(text: String, expected: String) {
        #expect(body([.paragraph(text)]) == expected + "\n")
    }

    @Test func keepsTheFurtherLinesOfAnItemInsideIt() {
        #expect(body([.list(items: ["a\n1. b", "c"], isOrdered: true)]) == "1. a\\\n   1\\. b\n2. c\n")
    }

    @Test func opensANoteWithTheWordForItsKind() {
        #expect(
            body([.note(kind: .warning, text: "一\n二")], language: .simplifiedChinese) == "> **注意**\\\n> 一\\\n> 二\n"
        )
        #expect(body([.note(kind: .info, text: "")]) == "> **Note**\n")
    }

    @Test func everyTableLineHasTheSameNumberOfCells() {
        for seed in 0..<80 {
            var random = RandomDocument(seed: UInt64(seed))
            let table = random.table()
            guard !table.columns.isEmpty else { continue }
            let text = body([.table(Table(columns: table.columns, rows: table.rows, totals: table.totals))])
            for line in text.split(separator: "\n") where line.hasPrefix("|") {
                let pipes = line.replacing("\\|", with: "").count { $0 == "|" }
                #expect(pipes == table.columns.count + 1, "seed \(seed): \(line)")
            }
        }
    }
}
