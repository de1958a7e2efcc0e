import DubanDocuments
import DubanModel
import Testing
import TestSupport

/// Documents as Lua writes them.
struct BlockTests {
    private func blocks(_ source: String, _ language: Language = .english) throws -> [Block] {
        try PluginFixture(language: language).document(
            "local doc = duban.document { title = 'T' }\n\(source)\nreturn doc"
        ).blocks
    }

    @Test func holdsEveryBlockInOrder() throws {
        let blocks = try blocks(
            """
            doc:heading("One"):heading("Two", 2):paragraph("Text"):list { "a", "b" }:list { ordered = true, "c" }
            doc:note("Mind"):note("Done", "success"):note("Oh", "warning"):note("No", "error"):divider()
            doc:figures { { label = "Overdue", value = 3, light = "red" }, { label = "Share", value = 62.5, type = "percent", decimals = 1 } }
            """
        )
        #expect(
            blocks.prefix(10) == [
                .heading(level: 1, text: "One"), .heading(level: 2, text: "Two"), .paragraph("Text"),
                .list(items: ["a", "b"], isOrdered: false), .list(items: ["c"], isOrdered: true),
                .note(kind: .info, text: "Mind"),
                .note(kind: .success, text: "Done"), .note(kind: .warning, text: "Oh"), .note(kind: .error, text: "No"),
                .divider,
            ]
        )
        guard case .keyFigures(let figures) = blocks.last else {
            Issue.record("no figures")
            return
        }
        #expect(figures.map(\.label) == ["Overdue", "Share"])
        #expect(figures.map(\.value) == [.integer(3), .percent(62.5)])
        #expect(figures.map(\.light) == [.red, nil])
        #expect(figures.last?.format.decimals == 1)
    }

    @Test func textsTakeTheValuesOfTheirNames() throws {
        let source = """
            local words = { en = "{n} of {all}", ["zh-Hans"] = "{all} 之 {n}", n = 3, all = 5 }
            doc:heading(words):paragraph(words):list { words }:note(words):paragraph { en = "{n}", ["zh-Hans"] = "{n}" }
            """
        #expect(
            try blocks(source) == [
                .heading(level: 1, text: "3 of 5"), .paragraph("3 of 5"), .list(items: ["3 of 5"], isOrdered: false),
                .note(kind: .info, text: "3 of 5"), .paragraph("{n}"),
            ]
        )
        #expect(try blocks(source, .simplifiedChinese).first == .heading(level: 1, text: "5 之 3"))
        let error = try #require(throws: (any Error).self) {
            try blocks(#"doc:paragraph { en = "{n}", ["zh-Hans"] = "{n}", m = 1 }"#)
        }
        #expect("\(error)".contains("did you mean {m}?"), "\(error)")
    }

    @Test func hasItsTitlesInTheLanguageOfTheRun() throws {
        let source =
            "return duban.document { title = { en = 'Weekly', ['zh-Hans'] = '周报' }, subtitle = { en = 'Sub', zh = '副' } }"
        let english = try PluginFixture().document(source)
        #expect(english.title == "Weekly" && english.subtitle == "Sub" && english.language == .english)
        let chinese = try PluginFixture(language: .simplifiedChinese).document(source)
        #expect(chinese.title == "周报" && chinese.subtitle == "副" && chinese.language == .simplifiedChinese)
        #expect(chinese.asOf == CivilDate("2023-03-27"))
    }

    @Test func hasItsTextsInTheLanguageOfTheRun() throws {
        let source = """
            doc:heading { en = "H", ["zh-Hans"] = "标题" }:paragraph { en = "P", zh = "段" }:list { { en = "I", zh = "项" } }
            doc:note { zh = "只有中文" }
            """
        #expect(
            try blocks(source) == [
                .heading(level: 1, text: "H"), .paragraph("P"), .list(items: ["I"], isOrdered: false),
                .note(kind: .info, text: "只有中文"),
            ]
        )
        #expect(try blocks(source, .simplifiedChinese).first == .heading(level: 1, text: "标题"))
    }

    @Test func givesAFigureALightWithAWord() throws {
        let blocks = try blocks(
            "doc:figures { { label = { en = 'Due', zh = '应办' }, value = 3, light = { 'yellow', { en = 'watch', zh = '关注' } } } }",
            .simplifiedChinese
        )
        #expect(blocks == [.keyFigures([KeyFigure(label: "应办", value: .integer(3), light: .yellow, word: "关注")])])
    }

    @Test(arguments: [
        ("doc:heading('x', 5)", "a level from 1 to 4"), ("doc:heading()", "text expected"),
        ("doc:heading(ctx.today)", "text expected"),
        ("doc:paragraph {}", "needs an 'en' text"), ("doc:list('x')", "bad argument 1 to 'list'"),
        ("doc:list { 'a', 3 }", "item 2: text expected"),
        ("doc:note('x', 'loud')", "'loud' is no kind of note"),
        ("doc:figures { 3 }", "figure 1: a table with label and value"),
        ("doc:figures { { value = 3 } }", "figure 1 needs a label"),
        ("doc:figures { { label = 'x', vaule = 3 } }", "did you mean 'value'?"),
        ("doc:figures { { label = 'x', value = 3, light = 'pink' } }", "figure 1, light"),
        ("doc:figures { { label = 'x', value = 'y', type = 'integer' } }", "figure 1"),
        ("doc:figures { { label = 'x', value = 1, decimals = 11 } }", "decimals must be 0 to 10"),
        ("doc:figures { { label = 'x', value = 1, type = 'intger' } }", "did you mean 'integer'?"),
        ("doc:headin('x')", "did you mean 'heading'?"), ("doc.title = 'x'", "read-only"),
        ("duban.document { titel = 'x' }", "no 'titel'"),
        ("duban.document {}", "needs a title"), ("duban.document()", "needs a title"),
        ("duban.document 'x'", "bad argument 1"),
    ])
    func refusesWhatDoesNotFit(_ statement: String, _ message: String) throws {
        let failure = try PluginFixture().failure("local doc = duban.document { title = 'T' }\n\(statement)")
        #expect(failure.contains("script.lua:2:"))
        #expect(failure.contains(message))
    }
}
