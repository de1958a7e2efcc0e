@testable import DubanDocuments
import DubanModel
import Foundation
import SheetWire
import Testing

/// Charts of every kind, from plain to hostile values.
struct ChartTests {
    private static let today = CivilDate(year: 2023, month: 3, day: 27)

    private func data(_ chart: Chart, _ language: Language = .english) -> ChartData {
        ChartData(chart, formatter: CellFormatter(language: language), today: Self.today)
    }

    /// Many petitions are not good and none are not bad: counts go from white to one colour, over all columns alike.
    @Test func countsShadeFromNoneToMany() {
        let columns = [
            Table.Column(key: "a", title: "A"), Table.Column(key: "b", title: "B", kind: .integer),
            Table.Column(key: "c", title: "C", kind: .integer),
        ]
        let rows = [[0, 6], [2, 0], [1, 3]].map {
            Table.Row([.text("x"), .integer(Int64($0[0])), .integer(Int64($0[1]))])
        }
        let chart = Chart(
            .heatMap,
            title: "T",
            table: Table(columns: columns, rows: rows),
            label: "a",
            values: ["b", "c"]
        )
        let data = data(chart)
        let steps = zip(HeatScale.scales(of: data), data.series).map { scale, series in
            series.values.map { scale.step($0 ?? 0) }
        }
        #expect(steps == [[3, 4, 4], [6, 3, 5]])
    }

    @Test(arguments: Chart.Kind.allCases)
    func everythingStaysWithinItsDrawing(_ kind: Chart.Kind) {
        for seed in 0..<200 {
            var random = RandomChart(seed: UInt64(seed))
            let chart = random.make(kind)
            for width in [328.0, 760] {
                guard let drawing = ChartLayout(data(chart), width: width).drawing() else { continue }
                #expect(drawing.height > 0 && drawing.height.isFinite && drawing.width >= width)
                for shape in drawing.shapes {
                    let isIn = lies(shape, within: drawing)
                    #expect(isIn, "\(kind) \(seed): \(shape) in \(drawing.width) × \(drawing.height)")
                }
            }
        }
    }

    /// Texts may reach a little beyond, since their width is only known to who sets them.
    private func lies(_ shape: ChartShape, within drawing: ChartDrawing) -> Bool {
        func isIn(_ x: Double, _ y: Double) -> Bool {
            (-12...drawing.width + 12).contains(x) && (-12...drawing.height + 12).contains(y)
        }
        return switch shape {
        case .bar(let x, let y, let width, let height, _): isIn(x, y) && isIn(x + width, y + height)
        case .line(let x1, let y1, let x2, let y2, _, _): isIn(x1, y1) && isIn(x2, y2)
        case .path(let points, _, _): points.allSatisfy { isIn($0.x, $0.y) }
        case .mark(let x, let y, _, _): isIn(x, y)
        case .text(let x, let y, _, _, _, _): isIn(x, y)
        }
    }

    @Test(arguments: Chart.Kind.allCases)
    func blocksKeepWithinTheTerminal(_ kind: Chart.Kind) {
        for seed in 0..<200 {
            var random = RandomChart(seed: UInt64(seed))
            let chart = random.make(kind)
            for width in [20, 40, 80] {
                let lines = BlockChart(
                    chart,
                    formatter: CellFormatter(language: .english),
                    today: Self.today,
                    width: width
                ).lines()
                for line in lines {
                    let text = line.map(\.text).joined()
                    #expect(DisplayWidth.of(text) <= width, "\(kind) \(seed) \(width): \(text)")
                }
            }
        }
    }

    @Test func barsAreAsLongAsTheirValues() throws {
        let chart = Chart(
            .bar,
            title: "T",
            table: Table(
                columns: [Table.Column(key: "n", title: "N"), Table.Column(key: "v", title: "V", kind: .number)],
                rows: [Table.Row([.text("a"), .number(10)]), Table.Row([.text("b"), .number(5)])]
            ),
            label: "n",
            values: ["v"]
        )
        let drawing = try #require(ChartLayout(data(chart), width: 400).drawing())
        let widths = drawing.shapes.compactMap { shape -> Double? in
            if case .bar(_, _, let width, _, .series(0)) = shape { width } else { nil }
        }
        #expect(widths.count == 2 && abs(widths[0] - 2 * widths[1]) < 0.001)
    }

    @Test func aMissingValueLeavesAGapInALine() throws {
        let values: [Cell] = [.number(1), .number(2), .empty, .number(3), .number(4)]
        let chart = Chart(
            .line,
            title: "T",
            table: Table(
                columns: [Table.Column(key: "n", title: "N"), Table.Column(key: "v", title: "V", kind: .number)],
                rows: values.enumerated().map { Table.Row([.text("\($0)"), $1]) }
            ),
            label: "n",
            values: ["v"]
        )
        let drawing = try #require(ChartLayout(data(chart), width: 400).drawing())
        let paths = drawing.shapes.filter { if case .path = $0 { true } else { false } }
        #expect(paths.count == 2)
    }

    @Test func whatGoesPastThePlanIsLate() throws {
        func day(_ text: String) throws -> Cell { .date(Moment(try #require(CivilDate(text)))) }
        let keys = ["n", "pf", "pt", "f", "t"]
        let chart = Chart(
            .gantt,
            title: "T",
            table: Table(
                columns: keys.map { Table.Column(key: $0, title: $0, kind: $0 == "n" ? .text : .date) },
                rows: [
                    Table.Row([
                        .text("a"), try day("2023-01-01"), try day("2023-02-01"), try day("2023-01-01"),
                        try day("2023-03-01"),
                    ])
                ]
            ),
            label: "n",
            values: ["f", "t"],
            plan: ["pf", "pt"]
        )
        let drawing = try #require(ChartLayout(data(chart), width: 600).drawing())
        let late = drawing.shapes.filter { if case .bar(_, _, _, 9, .late) = $0 { true } else { false } }
        #expect(late.count == 1)
        // 31 days as planned, 28 days late.
        guard case .bar(_, _, let width, _, _)? = late.first else { return }
        let whole = drawing.shapes.compactMap { shape -> Double? in
            if case .bar(_, _, let width, 9, .series(0)) = shape { width } else { nil }
        }
        #expect(abs(width / (whole[0]) - 28.0 / 31) < 0.01)
    }

    @Test func everyToneIsInTheStyleSheet() {
        let sheet = HTMLStyleSheet.charts.description
        for tone in ChartTone.all { #expect(sheet.contains(".\(tone.name)"), "\(tone.name)") }
    }

    /// The distance of colours as people with the commonest kinds of colour blindness see them (Machado, Oliveira and Fernandes, "A
    /// Physiologically-based Model for Simulation of Color Vision Deficiency", 2009, severity 1).
    @Test func neighbouringColoursAreToldApartByColourBlindPeople() {
        let kinds: [[[Double]]] = [
            [[0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [-0.003882, -0.048116, 1.051998]],
            [[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.011820, 0.042940, 0.968881]],
        ]
        func seen(_ color: UInt32, _ matrix: [[Double]]) -> [Double] {
            let parts = [color >> 16, color >> 8, color].map { pow(Double($0 & 0xFF) / 255, 2.2) }
            return matrix.map { row in pow(max(0, zip(row, parts).reduce(0) { $0 + $1.0 * $1.1 }), 1 / 2.2) }
        }
        let tones = (0..<4).map(ChartTone.series) + [.late]
        for matrix in kinds {
            for (place, tone) in tones.enumerated() {
                for other in tones[(place + 1)...] {
                    let distance = zip(seen(tone.color, matrix), seen(other.color, matrix)).reduce(0) {
                        $0 + pow($1.0 - $1.1, 2)
                    }
                    #expect(distance.squareRoot() > 0.12, "\(tone) and \(other)")
                }
            }
        }
    }

    @Test func aChartComesWithItsTableInEveryForm() throws {
        var random = RandomChart(seed: 1)
        for kind in Chart.Kind.allCases {
            let chart = random.make(kind)
            let document = Document(title: "T", asOf: Self.today, blocks: [.chart(chart)])
            #expect(document.tables.count == 1)
            #expect(HTMLRenderer().render(document).contains("<details>"))
            #expect(
                MarkdownRenderer().render(document).contains("| --- |")
                    || MarkdownRenderer().render(document).contains("---")
            )
            #expect(
                JSONRenderer().render(document).contains("\"type\": \"chart\"")
                    || JSONRenderer().render(document).contains("\"chart\"")
            )
        }
    }

    @Test func trendsAreRowsOfBlocks() {
        #expect(TrendText.text([1, 2, nil, 3]) == "▁▅ █")
        #expect(TrendText.text([nil, nil]) == Furniture.missing)
        #expect(TrendText.text([5, 5]) == "▅▅")
    }
}
