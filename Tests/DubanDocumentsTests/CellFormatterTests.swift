import DubanDocuments
import DubanModel
import Testing

struct CellFormatterTests {
    private let english = CellFormatter(language: .english)
    private let chinese = CellFormatter(language: .simplifiedChinese)

    private func text(_ cell: Cell, kind: ColumnKind = .text, decimals: Int? = nil) -> String {
        english.text(cell, kind: kind, format: CellFormat(decimals: decimals))
    }

    @Test(arguments: [
        (2.675, 2, "2.68"), (0.15, 1, "0.2"), (-2.5, 0, "-3"), (99.95, 1, "100.0"), (0.004, 2, "0.00"),
        (-0.004, 2, "0.00"), (1e-7, 3, "0.000"), (5e-7, 6, "0.000001"), (1234567.891, 2, "1,234,567.89"),
        (9.999e14, 1, "999,900,000,000,000.0"), (0, 0, "0"),
    ])
    func roundsNumbersAsTheyAreRead(number: Double, decimals: Int, expected: String) {
        #expect(text(.number(number), decimals: decimals) == expected)
    }

    @Test(arguments: [
        (7.0, "7"), (7.25, "7.25"), (-0.0, "0"), (1e20, "1e+20"), (61081.8, "61,081.8"), (2e-5, "0.00002"),
    ])
    func givesNumbersWithoutDecimalsAsManyAsTheyNeed(number: Double, expected: String) {
        #expect(text(.number(number)) == expected)
    }

    @Test func showsADashForWhatIsMissingOrNotFinite() {
        for cell in [
            Cell.empty, .text(""), .number(.nan), .number(.infinity), .percent(-.infinity), .points(.nan),
        ] {
            #expect(text(cell) == "—")
            #expect(english.textWithUnit(cell, format: CellFormat()) == "—")
        }
    }

    @Test func givesPointsTheirSignUnlessTheyRoundToZero() {
        #expect(text(.points(13.84)) == "+13.8")
        #expect(text(.points(-10)) == "-10.0")
        #expect(text(.points(0.04)) == "0.0")
        #expect(text(.points(-0.04)) == "0.0")
    }

    @Test func groupsThousandsInEnglishButKeepsYearsWhole() {
        #expect(text(.integer(2023)) == "2023")
        #expect(text(.integer(12_386)) == "12,386")
        #expect(text(.integer(.min)) == "-9,223,372,036,854,775,808")
        #expect(chinese.text(.integer(12_386), kind: .integer, format: CellFormat()) == "12386")
    }

    @Test func aBareNumberTakesTheFormOfItsColumn() {
        #expect(text(.number(7.2), kind: .percent) == "7.2%")
        #expect(text(.integer(7), kind: .points) == "+7.0")
        #expect(text(.integer(.max), kind: .number, decimals: 1) == "9,223,372,036,854,775,807.0")
    }

    @Test func scalesMoneyExactly() throws {
        let money = try #require(Money("90071992547409.93"))
        #expect(english.text(.money(money), kind: .money, format: CellFormat()) == "90,071,992,547,409.93")
        let inHundredMillions = CellFormat(decimals: 10, moneyUnit: .hundredMillionYuan)
        #expect(chinese.text(.money(money), kind: .money, format: inHundredMillions) == "900719.9254740993")
        #expect(chinese.textWithUnit(.money(money), format: inHundredMillions) == "900719.9254740993 亿元")
    }

    @Test func writesDatesRanksAndWordsInTheReadersLanguage() throws {
        let moment = try #require(Moment("2023-03-27T07:59:08"))
        #expect(text(.date(moment)) == "2023-03-27 07:59:08")
        #expect(chinese.text(.date(Moment(moment.date)), kind: .date, format: CellFormat()) == "2023年3月27日")
        #expect(text(.rank(2, of: 18)) == "2 of 18")
        #expect(text(.rank(2, of: nil)) == "2")
        #expect(chinese.text(.rank(2, of: 18), kind: .rank, format: CellFormat()) == "2/18")
        #expect(text(.boolean(true)) == "yes")
        #expect(chinese.text(.boolean(false), kind: .boolean, format: CellFormat()) == "否")
        #expect(text(.light(.red, nil)) == "red")
        #expect(text(.light(.red, "2 overdue")) == "2 overdue")
    }

    @Test func addsTheUnitToAHeadingThatDoesNotNameIt() {
        let format = CellFormat(moneyUnit: .hundredMillionYuan)
        func heading(_ title: String) -> String {
            chinese.heading(of: Table.Column(key: "k", title: title, kind: .money, format: format))
        }
        #expect(heading("计划投资") == "计划投资（亿元）")
        #expect(heading("投资额·亿元") == "投资额·亿元")
        let yuan = Table.Column(key: "k", title: "Yuanhui", kind: .money)
        #expect(english.heading(of: yuan) == "Yuanhui (yuan)")
        let points = Table.Column(key: "k", title: "Points ahead", kind: .points)
        #expect(english.heading(of: points) == "Points ahead")
    }

    @Test func leavesColumnsWithoutATotalBlank() {
        let table = Table(
            columns: ["a", "b", "c"].map { Table.Column(key: $0, title: $0) },
            totals: [.empty, .integer(3)]
        )
        #expect(english.totals(of: table) == ["Total", "3", ""])
    }
}
