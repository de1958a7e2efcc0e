/// Key figures as a table for word processors.
struct OfficeFigures {
    private let figures: [KeyFigure]
    private let formatter: CellFormatter

    init(_ figures: [KeyFigure], formatter: CellFormatter) {
        self.figures = figures
        self.formatter = formatter
    }

    /// Writes it; nothing where there are no figures.
    func write(to writer: inout HTMLWriter) {
        guard !figures.isEmpty else { return }
        writer.element("table") { writer in
            writer.element("tbody") { writer in
                for figure in figures {
                    writer.element("tr") { writer in
                        writer.element("td") { OfficeMarkup.lines(figure.label, to: &$0) }
                        let value = formatter.textWithUnit(figure.value, format: figure.format)
                        writer.element("td") { writer in
                            writer.element("strong") { OfficeMarkup.lines(value, to: &$0) }
                        }
                        writer.element("td") { writer in
                            guard let light = figure.light else { return }
                            let word = figure.word ?? formatter.furniture.name(of: light)
                            OfficeMarkup.lines(OfficeMarkup.sign(of: light) + word, to: &writer)
                        }
                    }
                }
            }
        }
    }
}
