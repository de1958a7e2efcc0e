import DubanModel
import DubanStore
import Testing
import TestSupport

struct ConditionTests {
    /// Tasks with a due day, a due second on the same day, one the day before, one the day after, and none.
    private let fixture: StoreFixture

    init() throws {
        let fixture = try StoreFixture()
        try fixture.write("2023-03-01") { transaction in
            for (code, due, progress) in [
                ("day", "2023-03-31", 10.0), ("second", "2023-03-31T08:00:00", 20), ("before", "2023-03-30", 30),
                ("after", "2023-04-01T00:00:00", 40), ("none", "", nil),
            ] as [(String, String, Double?)] {
                var task = try fixture.task(code)
                task[.due] = due.isEmpty ? .null : .moment(try moment(due))
                task["progress"] = progress.map(FieldValue.number) ?? .null
                task["criterion"] = due.isEmpty ? .null : .text("100%_\(code)")
                task["public"] = due.isEmpty ? .null : .boolean(code == "day")
                try transaction.put(task)
            }
        }
        self.fixture = fixture
    }

    /// The codes of the tasks that meet a condition; whoever shares a scan with others sees the same ones.
    private func codes(_ field: FieldName, _ comparison: Condition.Comparison) throws -> Set<String> {
        var query = Query.standing(.task)
        query.narrow(by: [Condition(field, comparison)])
        let codes = try fixture.codes(query)
        #expect(try fixture.read { try $0.codesInScan(query, besides: [.standing(.task)]) } == codes)
        return Set(codes)
    }

    private func due(_ written: String) throws -> FieldValue { .moment(try moment(written)) }

    @Test func aDayMeansEveryMomentOfIt() throws {
        #expect(try codes(.due, .equal(due("2023-03-31"))) == ["day", "second"])
        #expect(try codes(.due, .notEqual(due("2023-03-31"))) == ["before", "after"])
        #expect(try codes(.due, .less(due("2023-03-31"))) == ["before"])
        #expect(try codes(.due, .lessOrEqual(due("2023-03-31"))) == ["before", "day", "second"])
        #expect(try codes(.due, .greater(due("2023-03-31"))) == ["after"])
        #expect(try codes(.due, .greaterOrEqual(due("2023-03-31"))) == ["day", "second", "after"])
        #expect(try codes(.due, .oneOf([due("2023-03-30"), due("2023-04-01")])) == ["before", "after"])
        #expect(try codes(.due, .noneOf([due("2023-03-31"), due("2023-04-01")])) == ["before"])
    }

    @Test func aSecondMeansThatSecond() throws {
        #expect(try codes(.due, .equal(due("2023-03-31T08:00:00"))) == ["second"])
        #expect(try codes(.due, .less(due("2023-03-31T08:00:00"))) == ["before"])
        #expect(try codes(.due, .lessOrEqual(due("2023-03-31T08:00:00"))) == ["before", "second"])
        #expect(try codes(.due, .greater(due("2023-03-31T08:00:00"))) == ["day", "after"])
        #expect(try codes(.due, .greaterOrEqual(due("2023-04-01T00:00:00"))) == ["after"])
    }

    @Test func numbersAreCompared() throws {
        #expect(try codes("progress", .equal(.number(20))) == ["second"])
        #expect(try codes("progress", .notEqual(.number(20))) == ["day", "before", "after"])
        #expect(try codes("progress", .less(.number(20))) == ["day"])
        #expect(try codes("progress", .lessOrEqual(.number(20))) == ["day", "second"])
        #expect(try codes("progress", .greater(.number(20))) == ["before", "after"])
        #expect(try codes("progress", .greaterOrEqual(.number(20))) == ["second", "before", "after"])
        #expect(try codes("progress", .oneOf([.number(10), .number(99)])) == ["day"])
        #expect(try codes("progress", .noneOf([.number(10), .number(20)])) == ["before", "after"])
    }

    @Test func whatIsNotKnownIsOnlyFoundWhenAskedFor() throws {
        #expect(try codes(.due, .isKnown(false)) == ["none"])
        #expect(try codes(.due, .isKnown(true)) == ["day", "second", "before", "after"])
        #expect(try codes(.due, .equal(.null)) == ["none"])
        #expect(try codes(.due, .notEqual(.null)) == ["day", "second", "before", "after"])
        #expect(try codes(.due, .oneOf([.null, due("2023-03-30")])) == ["none", "before"])
    }

    @Test func emptyListsFindNothingAndExcludeNothingKnown() throws {
        #expect(try codes(.due, .oneOf([])) == [])
        #expect(try codes(.due, .noneOf([])) == ["day", "second", "before", "after"])
    }

    @Test func textIsFoundLetterForLetter() throws {
        #expect(try codes("criterion", .contains("%_d")) == ["day"])
        #expect(try codes("criterion", .contains("_")) == ["day", "second", "before", "after"])
        #expect(try codes("criterion", .contains("DAY")) == [])
        #expect(try codes("criterion", .hasPrefix("100%_a")) == ["after"])
        #expect(try codes("criterion", .hasPrefix("1%")) == [])
        #expect(try codes("criterion", .hasPrefix("")) == ["day", "second", "before", "after"])
        #expect(try codes(.title, .hasPrefix("任务d")) == ["day"])
        #expect(try codes(.title, .contains("务s")) == ["second"])
    }

    @Test func truthIsCompared() throws {
        #expect(try codes("public", .equal(.boolean(true))) == ["day"])
        #expect(try codes("public", .equal(.boolean(false))) == ["second", "before", "after"])
    }

    @Test func severalConditionsMustAllHold() throws {
        let query = Query(.task).and(.due, .isKnown(true)).and("progress", .greater(.number(15)))
            .and(.code, .notEqual("after"))
        #expect(Set(try fixture.codes(query)) == ["second", "before"])
    }

    @Test(arguments: ["'; DROP TABLE task; --", "\" OR \"\" = \"", "x' OR '1'='1", "?", "?1", ":code", "%", "\\"])
    func nothingInAValueBecomesSQL(_ text: String) throws {
        let task = try fixture.task(text, [.title: .text(text)])
        try fixture.put(task, recorded: "2023-03-02")
        #expect(try codes(.code, .equal(.text(text))) == [text])
        #expect(try codes(.title, .contains(text)) == [text])
        #expect(try codes(.title, .hasPrefix(text)) == [text])
        #expect(try codes(.title, .oneOf([.text(text)])) == [text])
        #expect(try fixture.record(.task, text)?[.title] == .text(text))
        // History is written by another path, so the value travels through it as well.
        try fixture.put(task, recorded: "2023-03-02", provided: [], effective: "2023-02-01")
        #expect(try fixture.codes(Query(.task)).count == 6)
    }

    @Test func aMisspeltFieldNamesTheNearest() throws {
        for query in [
            Query(.task).and("statuss", .isKnown(true)), Query(.task, order: [Query.Order("statuss")]),
        ] {
            let error = #expect(throws: StoreError.self) { try fixture.codes(query) }
            #expect(error?.kind == .invalid)
            #expect(error?.description.contains("did you mean 'status'?") == true)
        }
        for aggregate in [
            Query.Aggregate.sum("progres"), .minimum("progres"), .maximum("progres"), .average("progres"),
            .countDistinct("progres"), .median("progres"),
        ] {
            let error = #expect(throws: StoreError.self) {
                try fixture.read { try $0.aggregate([aggregate], of: Query(.task)) }
            }
            #expect(error?.description.contains("did you mean 'progress'?") == true)
        }
        let error = #expect(throws: StoreError.self) {
            try fixture.read { try $0.aggregate([.count], of: Query(.task), groupedBy: ["status; DROP TABLE task"]) }
        }
        #expect(error?.kind == .invalid)
    }

    @Test(arguments: [
        (FieldName.status, FieldValue.text("clsoed")), (.due, .text("2023-03-31")), ("progress", .text("ten")),
        ("progress", .number(.nan)), ("public", .integer(1)), (.code, .integer(5)),
    ])
    func aValueThatTheFieldCannotHaveIsRefused(field: FieldName, value: FieldValue) throws {
        for comparison in [
            Condition.Comparison.equal(value), .notEqual(value), .oneOf([value]), .noneOf([value]), .less(value),
            .greaterOrEqual(value),
        ] {
            let error = #expect(throws: StoreError.self) { try codes(field, comparison) }
            #expect(error?.kind == .invalid)
            #expect(error?.description.contains("expected") == true)
        }
    }
}
