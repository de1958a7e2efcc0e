import DubanDocuments
import DubanModel

/// Charts of arbitrary values, the same for the same seed.
struct RandomChart {
    private var state: UInt64

    init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 &+ 1 }

    mutating func make(_ kind: Chart.Kind) -> Chart {
        let rows = Int(next() % 9)
        let isDays = kind == .gantt || kind == .countdown
        let count = kind == .gantt ? 2 : [.bar, .progress, .countdown].contains(kind) ? 1 : Int(next() % 4) + 1
        let keys = (0..<count).map { "v\($0)" }
        let extra = isDays && kind == .gantt && next() % 2 == 0 ? ["p0", "p1"] : []
        let marks = !isDays && next() % 2 == 0 ? ["target", "pace"] : []
        let columns = (keys + extra + marks).map { key in
            Table.Column(key: key, title: text(), kind: isDays ? .date : next() % 2 == 0 ? .percent : .number)
        }
        let table = Table(
            columns: [Table.Column(key: "n", title: text())] + columns,
            rows: (0..<rows).map { _ in Table.Row([.text(text())] + columns.map { _ in cell(isDays) }) }
        )
        return Chart(
            kind,
            title: text(),
            table: table,
            label: "n",
            values: keys,
            target: marks.first,
            pace: marks.last,
            plan: extra
        )
    }

    private mutating func cell(_ isDay: Bool) -> Cell {
        if next() % 8 == 0 { return .empty }
        if isDay { return .date(Moment(CivilDate(dayNumber: Int(next() % 4000) + 18_000) ?? .latest)) }
        let values: [Double] = [0, 1, -1, 33.3, 100, 1e15, -1e15, 1e300, -1e300, .nan, .infinity, 1e-300, 250]
        let value = values[Int(next() % UInt64(values.count))]
        return next() % 2 == 0 ? .number(value) : .percent(value)
    }

    private mutating func text() -> String {
        let pieces = ["市发改委", "A", "long name ", "<b>", "👨‍👩‍👧‍👦", "عربي", "\n", "", "督办督办督办督办"]
        return (0..<Int(next() % 6)).map { _ in pieces[Int(next() % UInt64(pieces.count))] }.joined()
    }

    private mutating func next() -> UInt64 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return state >> 33
    }
}
