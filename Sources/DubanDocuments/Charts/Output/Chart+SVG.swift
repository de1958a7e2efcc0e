public import DubanModel

extension Chart {
    /// The chart as an SVG picture with its own colours, for forms that take pictures; nil where there is nothing to draw.
    public func svg(language: Language, today: CivilDate?) -> String? {
        let data = ChartData(self, formatter: CellFormatter(language: language), today: today)
        guard let drawing = ChartLayout(data, width: 640).drawing() else { return nil }
        var writer = HTMLWriter()
        SVGChart(drawing: drawing, isStandalone: true).write(to: &writer, variant: "wide", label: description)
        return writer.page
    }

    /// What the chart says, for people who cannot see it.
    public var description: String { summary.map { "\(title): \($0)" } ?? title }
}
