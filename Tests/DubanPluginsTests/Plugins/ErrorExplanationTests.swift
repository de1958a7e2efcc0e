import DubanModel
import Testing

@testable import DubanPlugins

/// A failure shows the line at fault and says what to do about it.
@Suite struct ErrorExplanationTests {
    private func explained(_ kind: PluginError.Kind, _ message: LocalizedText, line: Int = 2, source: String)
        -> PluginError
    {
        PluginError(kind, message, position: SourcePosition(file: "main.lua", line: line))
            .explained { $0 == "main.lua" ? Array(source.utf8) : nil }
    }

    @Test(arguments: [
        (1, "local a = 1"), (2, "return a.b"), (3, nil), (4, "end  督办"), (5, nil), (99, nil), (0, nil), (-1, nil),
    ])
    func showsTheLine(line: Int, expected: String?) {
        let source = "local a = 1\n    return a.b\n\nend\u{7}\u{1B}督办"
        #expect(explained(.runtime, "x", line: line, source: source).excerpt == expected)
    }

    @Test func shortensALongLine() throws {
        let excerpt = try #require(
            explained(.runtime, "x", line: 1, source: String(repeating: "督", count: 9_999)).excerpt
        )
        #expect(excerpt.count == 160)
        #expect(excerpt.hasSuffix("…"))
    }

    @Test func showsNoLineOfAFileThatIsNotAtHand() {
        let error = PluginError(.runtime, "x", position: SourcePosition(file: "other.lua", line: 1)).explained { _ in
            nil
        }
        #expect(error.excerpt == nil)
    }

    @Test(arguments: [
        (PluginError.Kind.syntax, "unexpected symbol near '!='", "~="), (.syntax, "'end' expected near <eof>", "end"),
        (.runtime, "attempt to compare nil with date", "nil"), (.runtime, "stack overflow", "calls itself"),
        (.deadline, "the time limit of 1 s has passed", "--timeout"), (.memory, "not enough memory", "--memory"),
        (.crash, "signal 11", "fault of Duban"),
    ])
    func hintsAtALikelyCause(kind: PluginError.Kind, message: String, hint: String) throws {
        let error = explained(kind, LocalizedText(message), source: "")
        #expect(try #require(error.hint).english.contains(hint))
        #expect(try #require(error.hint).has(.simplifiedChinese))
    }

    @Test func saysNothingWhereTheMessageSaysAll() {
        #expect(explained(.runtime, "no figures yet", source: "").hint == nil)
        #expect(explained(.permission, "not granted", source: "").hint == nil)
    }

    @Test func listsTheWayToTheFaultBelowIt() {
        var error = PluginError(
            .runtime,
            "x",
            position: SourcePosition(file: "main.lua", line: 1),
            traceback: ["main.lua:1: in function 'a'", "main.lua:9: in main chunk"]
        ).explained { _ in Array("boom()".utf8) }
        error.hint = LocalizedText("look there", zh: "看那里")
        #expect(
            error.explanation(.english, frames: 1)
                == ["  1 | boom()", "  main.lua:1: in function 'a'", "  …", "hint: look there"]
        )
        #expect(error.explanation(.simplifiedChinese).last == "提示：看那里")
    }
}
