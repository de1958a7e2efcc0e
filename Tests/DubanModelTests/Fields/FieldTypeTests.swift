import DubanModel
import Testing
import TestSupport

struct FieldTypeTests {
    private static let everyType: [FieldType] = [
        .text, .integer, .number, .percent, .boolean, .moment, .period, .money,
        .choice([Choice("closed", "closed", zh: "已办结")]), .reference("task"),
    ]

    @Test(arguments: everyType)
    func emptyTextIsNoValue(_ type: FieldType) {
        #expect(type.parse("") == .null)
        #expect(type.accepts(.null))
    }

    @Test(arguments: [
        "nan", "NaN", "inf", "-inf", "1e999", "-1e999", "٣", "１２", "0x10", "1 2", "12 ", "e5", "+", "-", ".", "1,5",
        "1,2345",
    ])
    func numbersAreFiniteAndInASCIIDigits(_ written: String) {
        #expect(FieldType.number.parse(written) == nil)
        #expect(FieldType.percent.parse(written) == nil)
        #expect(FieldType.percent.parse(written + "%") == nil)
    }

    @Test(arguments: [
        ("7.2", 7.2), ("-0.5", -0.5), ("1,234,567.5", 1_234_567.5), ("6.02e23", 6.02e23), ("+3", 3), ("000", 0),
    ])
    func numbersAreReadAsPeopleWriteThem(written: String, number: Double) {
        #expect(FieldType.number.parse(written) == .number(number))
        #expect(FieldType.percent.parse(written + "%") == .number(number))
        #expect(FieldType.percent.parse(written + "％") == .number(number))
    }

    @Test(arguments: ["1.0", "1e3", "9223372036854775808", "٣", "１", "--1", "", "0x1", "1 "])
    func wholeNumbersAreNothingElse(_ written: String) {
        let value = FieldType.integer.parse(written)
        #expect(value == (written.isEmpty ? .null : nil))
    }

    @Test func wholeNumbersReachTheirEnds() {
        #expect(FieldType.integer.parse("9223372036854775807") == .integer(.max))
        #expect(FieldType.integer.parse("-9223372036854775808") == .integer(.min))
    }

    @Test(arguments: [
        ("yes", true), ("Yes", true), ("TRUE", true), ("1", true), ("是", true), ("no", false), ("false", false),
        ("0", false), ("否", false),
    ])
    func truthIsReadInBothLanguages(written: String, truth: Bool) {
        #expect(FieldType.boolean.parse(written) == .boolean(truth))
    }

    @Test(arguments: ["y", "2", "on", "１", "不"])
    func otherWordsAreNoTruth(_ written: String) {
        #expect(FieldType.boolean.parse(written) == nil)
    }

    @Test(arguments: ["a\u{0}b", "\u{1B}[31m", "\u{7F}", "\u{8}", "\u{85}", "\u{9B}31m"])
    func controlCharactersAreNoText(_ written: String) {
        for type in [FieldType.text, .reference("task")] {
            #expect(type.parse(written) == nil)
            #expect(!type.accepts(.text(written)))
        }
    }

    @Test(arguments: ["line\nbreak\r\n\ttab", "周交办会", "é\u{301}", "Ω\u{A0}", "👩‍👧", "' OR 1=1 --"])
    func otherTextIsKeptAsItIs(_ written: String) {
        #expect(FieldType.text.parse(written) == .text(written))
        #expect(FieldType.text.accepts(.text(written)))
    }

    @Test func textHasALongestLength() {
        let longest = String(repeating: "a", count: FieldType.longestText)
        #expect(FieldType.text.parse(longest) == .text(longest))
        #expect(FieldType.text.parse(longest + "a") == nil)
        #expect(!FieldType.text.accepts(.text(longest + "a")))
    }

    @Test(arguments: everyType)
    func tenMegabytesAreRefusedByEveryType(_ type: FieldType) {
        #expect(type.parse(String(repeating: "9", count: 10_000_000)) == nil)
    }

    @Test(arguments: everyType)
    func valuesOfAnotherShapeAreNotAccepted(_ type: FieldType) {
        let shapes: [FieldValue] = [
            .text("no such"), .integer(1), .number(.nan), .number(.infinity), .boolean(true), .moment(Moment(.latest)),
            .money(.zero),
        ]
        let accepted = shapes.filter(type.accepts)
        #expect(accepted.count <= 1)
        #expect(!type.accepts(.number(.nan)))
        #expect(!type.accepts(.number(.infinity)))
    }

    @Test func onlyTheWrittenFormOfAPeriodIsStored() {
        #expect(FieldType.period.accepts(.text("2023-Q1")))
        #expect(!FieldType.period.accepts(.text("2023-Q5")))
        #expect(!FieldType.period.accepts(.text("")))
    }

    @Test func choicesAreReadByTheirWordAndByTheirLabels() throws {
        let status = try #require(Model.task.field(.status)?.type)
        #expect(status.parse("in_progress") == .text("in_progress"))
        #expect(status.parse("In Progress") == .text("in_progress"))
        #expect(status.parse("办理中") == .text("in_progress"))
        #expect(status.parse("In_Progress") == nil)
        #expect(status.parse("finished") == nil)
        #expect(!status.accepts(.text("办理中")))
    }

    @Test(arguments: Model.all)
    func everyWordAndLabelOfAChoiceMeansThatChoice(_ model: Model) {
        for field in model.fields {
            guard case .choice(let choices) = field.type else { continue }
            for choice in choices {
                for written in [choice.name, choice.label.english, choice.label(.simplifiedChinese)] {
                    #expect(field.type.parse(written) == .text(choice.name), "\(model.name).\(field.name) \(written)")
                }
            }
        }
    }

    @Test(arguments: RandomNumbers.seeds)
    func writtenValuesReadBack(seed: UInt64) throws {
        var random = RandomNumbers(seed: seed)
        for _ in 0..<500 {
            let number = Double(bitPattern: random.next())
            if number.isFinite {
                #expect(FieldType.number.parse(FieldValue.number(number).written) == .number(number), "seed \(seed)")
            }
            let integer = Int64.random(in: .min ... .max, using: &random)
            #expect(FieldType.integer.parse(FieldValue.integer(integer).written) == .integer(integer), "seed \(seed)")
            let money = FieldValue.money(Money(fen: integer))
            #expect(FieldType.money.parse(money.written) == money, "seed \(seed)")
        }
        for truth in [true, false] {
            #expect(FieldType.boolean.parse(FieldValue.boolean(truth).written) == .boolean(truth))
        }
    }
}
