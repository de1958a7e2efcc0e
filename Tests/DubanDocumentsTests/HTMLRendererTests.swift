import DubanDocuments
import DubanModel
import Testing

@Suite("HTML page")
struct HTMLRendererTests {
    private func page(_ blocks: Block..., language: Language = .english) throws -> HTMLReading {
        try HTMLReading(HTMLRenderer().render(Document(title: "Briefing", language: language, blocks: blocks)))
    }

    @Test func statesItsLanguageTitleAndDay() throws {
        let document = Document(
            title: "督办周报",
            subtitle: "第80次",
            language: .simplifiedChinese,
            asOf: CivilDate("2023-03-27")
        )
        let page = try HTMLReading(HTMLRenderer().render(document))
        #expect(page.all("html").first?.attributes["lang"] == "zh-Hans")
        #expect(page.texts("title") == ["督办周报"])
        #expect(page.texts("h1") == ["督办周报"])
        let time = try #require(page.all("time").first)
        #expect(time.text == "截至2023年3月27日")
        #expect(time.attributes["datetime"] == "2023-03-27")
        #expect(page.all("meta").contains { $0.attributes["name"] == "viewport" })
    }

    @Test func needsNothingFromElsewhereAndForbidsIt() throws {
        let document = Document(title: "Briefing", blocks: [.paragraph("text")])
        let text = HTMLRenderer().render(document)
        #expect(
            !text.contains("http:") && !text.contains("https:") && !text.contains("url(") && !text.contains("@import")
        )
        let page = try HTMLReading(text)
        #expect(Set(page.elements.map(\.name)).isDisjoint(with: ["script", "link", "img", "iframe", "base"]))
        let policy = page.all("meta").first { $0.attributes["http-equiv"] == "Content-Security-Policy" }
        #expect(policy?.attributes["content"]?.hasPrefix("default-src 'none';") == true)
    }

    @Test func keepsHostileTextAsText() throws {
        let hostile = "</style><script>alert(\"1\")</script> & 'it' =1+1 &lt; שלום 👩‍👩‍👧"
        let document = Document(
            title: hostile,
            subtitle: hostile,
            blocks: [
                .heading(level: 1, text: hostile), .paragraph(hostile), .list(items: [hostile], isOrdered: false),
                .note(kind: .info, text: hostile), .keyFigures([KeyFigure(label: hostile, value: .text(hostile))]),
                .table(
                    Table(
                        caption: hostile,
                        columns: [
                            .init(key: "a", title: hostile, group: hostile), .init(key: "b", title: "B"),
                            .init(key: "c", title: hostile),
                        ],
                        rows: [.init([.text(hostile), .light(.red, hostile), .text(hostile)])],
                        totals: [.text(hostile)]
                    )
                ),
            ]
        )
        let page = try HTMLReading(HTMLRenderer().render(document))
        #expect(page.all("script").isEmpty)
        for name in ["title", "h1", "h2", "p", "li", "dt", "caption", "th", "td"] {
            #expect(page.texts(name).contains(hostile), "\(name)")
        }
        #expect(page.all("td").contains { $0.attributes["data-label"] == hostile })
    }

    @Test func showsControlCharactersInsteadOfObeyingThem() throws {
        let page = try page(.paragraph("a\u{1B}[31mb\u{0}c\r\nd\re\u{9B}f\u{202E}g\u{85}h"))
        #expect(page.texts("p") == ["a␛[31mb␀c\nd\ne\u{FFFD}fg\nh"])
    }

    @Test func placesHeadingsUnderTheTitleWithAnchors() throws {
        let page = try page(
            .heading(level: 1, text: "one"),
            .heading(level: 2, text: "two"),
            .heading(level: 3, text: "three"),
            .heading(level: 9, text: "nine"),
            .heading(level: -1, text: "minus")
        )
        #expect(page.texts("h2") == ["one", "minus"])
        #expect(page.texts("h3") == ["two"])
        #expect(page.texts("h4") == ["three"])
        #expect(page.texts("h5") == ["nine"])
        let anchors = page.elements.compactMap { $0.attributes["id"] }
        #expect(anchors == ["title", "section-1", "section-2", "section-3", "section-4", "section-5"])
    }

    @Test(arguments: zip(NoteKind.allCases, ["Note", "All well", "Attention", "Error"]))
    func namesTheKindOfANoteInAWord(kind: NoteKind, word: String) throws {
        let page = try page(.note(kind: kind, text: "text"))
        let note = try #require(page.all("div").first)
        #expect(note.attributes["role"] == "note")
        #expect(note.classes == ["note", Substring(kind.rawValue)])
        #expect(page.texts("p") == [word, "text"])
    }

    @Test func showsKeyFiguresWithUnitAndLight() throws {
        let page = try page(
            .keyFigures([
                KeyFigure(label: "Overdue", value: .integer(4), light: .red),
                KeyFigure(
                    label: "完成投资",
                    value: .money(Money(fen: 128_640_000_000)),
                    format: CellFormat(decimals: 1, moneyUnit: .hundredMillionYuan)
                ),
            ]),
            language: .simplifiedChinese
        )
        #expect(page.texts("dt") == ["Overdue", "完成投资"])
        #expect(page.texts("dd").prefix(2) == ["4", "红灯"])
        #expect(page.all("span").first?.classes == ["light", "red"])
        #expect(page.texts("data") == ["4", "12.9"])
        #expect(page.all("data").last?.attributes["value"] == "1286400000.00")
        #expect(page.texts("small").map { $0.trimmingPrefix(" ") } == ["亿元"])
    }

    @Test func leavesOutWhatIsEmpty() throws {
        let page = try page(.keyFigures([]), .list(items: [], isOrdered: true), .table(Table(columns: [])))
        #expect(page.elements.filter { $0.path.contains("main") }.map(\.name) == ["header", "h1"])
    }

    @Test(arguments: 0..<200)
    func isWellFormedWhateverTheDocument(seed: UInt64) throws {
        var random = RandomDocument(seed: seed)
        let document = random.make()
        let page = try HTMLReading(HTMLRenderer().render(document))
        #expect(page.all("table").count == document.tables.count { !$0.columns.isEmpty })
        let identifiers = page.elements.compactMap { $0.attributes["id"] }
        #expect(Set(identifiers).count == identifiers.count)
        for element in page.elements {
            guard let label = element.attributes["aria-labelledby"] else { continue }
            #expect(identifiers.contains(label))
        }
    }
}
