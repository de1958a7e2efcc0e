/// What a shape of a chart stands for, from which each form takes its colour.
enum ChartTone: Hashable, Sendable {
    /// Text and axes.
    case ink
    /// Less important text.
    case quiet
    /// Lines that help the eye.
    case line
    /// What a bar could reach.
    case track
    /// The values of a column, counted from 0.
    case series(Int)
    /// What should be reached.
    case target
    /// What is late.
    case late
    /// A step of the scale of a heat map, 0 to 6; 3 is the middle.
    case heat(Int)
    /// Text on such a step.
    case onHeat(Int)
    /// Text on a value's colour.
    case onSeries(Int)

    /// How many colours there are for columns; further ones start again.
    static let seriesCount = 6

    /// The name of the tone in a style sheet.
    var name: String {
        switch self {
        case .ink: "c-ink"
        case .quiet: "c-quiet"
        case .line: "c-line"
        case .track: "c-track"
        case .series(let number): "c-s\(number % ChartTone.seriesCount)"
        case .target: "c-target"
        case .late: "c-late"
        case .heat(let step): "c-h\(step)"
        case .onHeat(let step): "c-on-h\(step)"
        case .onSeries(let number): "c-on-s\(number % ChartTone.seriesCount)"
        }
    }

    /// The colour by day, 0xRRGGBB. Columns have the colours of Okabe and Ito's palette, which people with any of the common
    /// kinds of colour blindness tell apart (Wong, "Points of view: Color blindness", Nature Methods 8, 2011).
    var color: UInt32 {
        switch self {
        case .ink: 0x22262B
        case .quiet: 0x5A616A
        case .line: 0xD5D2CB
        case .track: 0xE9E6E0
        case .series(let number):
            [0x0072B2, 0xE69F00, 0x009E73, 0xCC79A7, 0x56B4E9, 0x6B6B6B][number % ChartTone.seriesCount]
        case .target: 0x22262B
        case .late: 0xD55E00
        case .heat(let step):
            [0xB35806, 0xF1A340, 0xFEE0B6, 0xF7F5F0, 0xD1E5F0, 0x67A9CF, 0x2166AC][min(max(step, 0), 6)]
        case .onHeat(let step):
            [0xFFFFFF, 0x10161C, 0x10161C, 0x10161C, 0x10161C, 0x10161C, 0xFFFFFF][min(max(step, 0), 6)]
        case .onSeries(let number):
            [0xFFFFFF, 0x10161C, 0xFFFFFF, 0x10161C, 0x10161C, 0xFFFFFF][number % ChartTone.seriesCount]
        }
    }

    /// Every tone, for style sheets.
    static var all: [ChartTone] {
        [.ink, .quiet, .line, .track, .target, .late] + (0..<seriesCount).map(ChartTone.series)
            + (0..<seriesCount).map(ChartTone.onSeries) + (0...6).map(ChartTone.heat) + (0...6).map(ChartTone.onHeat)
    }
}
