import DubanModel
import Testing

@testable import DubanPlugins

/// What the console completes.
struct CompletionTests {
    @Test(arguments: [
        ("duban.ta", ["duban.tasks"]), ("duban.tasks:gr", ["duban.tasks:group_by"]), ("ctx:fi", ["ctx:finding"]),
        ("string.fo", ["string.format"]), ("dub", ["duban"]),
        ("ctx.today.week", ["ctx.today.week_start", "ctx.today.weekday"]),
        ("nothing.x", []), ("duban.nothing.", []), ("", nil),
    ])
    func completesNames(_ word: String, _ expected: [String]?) throws {
        let completer = try ConsoleCompleter(catalog: .standard)
        let found = completer.candidates(for: word, in: word)
        if let expected {
            #expect(found == expected)
        } else {
            #expect(found.contains("duban") && found.contains("for"))
        }
    }

    @Test func completesAfterACall() throws {
        let completer = try ConsoleCompleter(catalog: .standard)
        let line = "local x = duban.tasks:where { code = \"a\" }:fi"
        #expect(completer.candidates(for: ":fi", in: line) == [":find", ":first"])
        #expect(completer.candidates(for: ".due.mon", in: "print(duban.tasks:first().due.mon") == [".due.month"])
    }

    @Test func knowsWhatVariablesHold() throws {
        var completer = try ConsoleCompleter(catalog: .standard)
        completer.learn("late = duban.tasks:where { closed = { known = false } }")
        completer.learn("one = late:first()")
        #expect(completer.candidates(for: "la", in: "la") == ["late"])
        #expect(completer.candidates(for: "late:ord", in: "late:ord") == ["late:order_by"])
        #expect(completer.candidates(for: "one.assi", in: "one.assi") == ["one.assigned"])
    }

    @Test func readsWhateverIsTyped() throws {
        var completer = try ConsoleCompleter(catalog: .standard)
        for text in [
            "(((", "'", "[[", "a = = b", "\u{0}.:", "督办.：", ")}]:", String(repeating: "(", count: 5_000) + ".a",
        ] {
            completer.learn(text)
            _ = completer.candidates(for: text, in: text)
        }
    }
}
