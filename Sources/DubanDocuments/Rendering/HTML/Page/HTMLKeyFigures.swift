/// Writes key figures as tiles.
struct HTMLKeyFigures {
    private let figures: [KeyFigure]
    private let formatter: CellFormatter

    init(_ figures: [KeyFigure], formatter: CellFormatter) {
        self.figures = figures
        self.formatter = formatter
    }

    /// Writes the tiles; nothing where there are none.
    func write(to writer: inout HTMLWriter) {
        guard !figures.isEmpty else { return }
        writer.element("dl", ["class": "figures by-\(columnCount)"]) { writer in
            for figure in figures {
                writer.element("div", ["class": figure.light?.rawValue]) { writer in
                    writer.element("dt", text: figure.label)
                    write(figure, to: &writer)
                }
            }
        }
    }

    /// How many tiles stand in a row on a wide screen, so that no row has a single tile left over.
    private var columnCount: Int {
        switch figures.count {
        case ...5: figures.count
        case 6, 9: 3
        case 7, 8, 11, 12: 4
        default: 5
        }
    }

    private func write(_ figure: KeyFigure, to writer: inout HTMLWriter) {
        let value = formatter.text(figure.value, kind: .text, format: figure.format)
        let withUnit = formatter.textWithUnit(figure.value, format: figure.format)
        // A long value, such as a date or a name, would not fit the tile at the size of a number.
        let isLong = DisplayWidth.of(value) > 9
        writer.element("dd", ["class": isLong ? "value long" : "value"]) { writer in
            writer.value(figure.value, text: value)
            // The unit is set smaller, so that the number is what one sees from afar.
            if withUnit.hasPrefix(value), withUnit.count > value.count {
                writer.element("small", text: String(withUnit.dropFirst(value.count)))
            }
        }
        if let light = figure.light {
            writer.element("dd") { $0.light(light, text: figure.word ?? formatter.furniture.name(of: light)) }
        }
    }
}
