import CXlsxWriter
import SheetWire

/// Puts a chart into a sheet, drawn from the sheet's own cells.
struct ChartDrawing {
    private let chart: SheetChart
    private let workbook: UnsafeMutablePointer<lxw_workbook>
    private let sheet: UnsafeMutablePointer<lxw_worksheet>?
    private let sheetName: String

    /// The size that the library gives a chart, in pixels.
    private static let ownSize = (width: 480.0, height: 288.0)
    /// The width that charts get here.
    private static let width = 640.0

    init(
        _ chart: SheetChart,
        workbook: UnsafeMutablePointer<lxw_workbook>,
        sheet: UnsafeMutablePointer<lxw_worksheet>?,
        sheetName: String
    ) {
        self.chart = chart
        self.workbook = workbook
        self.sheet = sheet
        self.sheetName = sheetName
    }

    func draw() throws(SheetFailure) {
        let kind: lxw_chart_type =
            switch chart.kind {
            case .bar: LXW_CHART_BAR
            case .stackedBar: LXW_CHART_BAR_STACKED
            case .line: LXW_CHART_LINE
            }
        guard let drawn = workbook_add_chart(workbook, UInt8(kind.rawValue)) else {
            throw SheetFailure(.tooLarge, "charts")
        }
        chart_title_set_name(drawn, ChartDrawing.literal(chart.title))
        for series in chart.series { add(series, to: drawn) }
        chart_legend_set_position(drawn, UInt8(LXW_CHART_LEGEND_BOTTOM.rawValue))
        let visible = chart.series.filter { $0.color != nil }.count
        if visible < 2 {
            chart_legend_set_position(drawn, UInt8(LXW_CHART_LEGEND_NONE.rawValue))
        } else if visible < chart.series.count {
            var hidden =
                chart.series.indices.filter { chart.series[$0].color == nil }.map { Int16(clamping: $0) } + [-1]
            _ = chart_legend_delete_series(drawn, &hidden)
        }
        if chart.kind != .line {
            // The first row is to stand at the top.
            chart_axis_set_reverse(drawn.pointee.y_axis)
            chart_set_series_gap(drawn, 60)
            // Beside the bars, also of those below zero.
            chart_axis_set_label_position(drawn.pointee.y_axis, UInt8(LXW_CHART_AXIS_LABEL_POSITION_LOW.rawValue))
        }
        let values = chart.kind == .line ? drawn.pointee.y_axis : drawn.pointee.x_axis
        if !chart.numberFormat.isEmpty { chart_axis_set_num_format(values, chart.numberFormat) }
        if let minimum = chart.minimum { chart_axis_set_min(values, minimum) }
        try insert(drawn)
    }

    private func add(_ series: SheetChart.Series, to drawn: UnsafeMutablePointer<lxw_chart>) {
        guard let added = chart_add_series(drawn, nil, nil) else { return }
        let (first, last) = (UInt32(clamping: chart.rows.lowerBound), UInt32(clamping: chart.rows.upperBound))
        let (labels, column) = (UInt16(clamping: chart.labelColumn), UInt16(clamping: series.column))
        chart_series_set_categories(added, sheetName, first, labels, last, labels)
        chart_series_set_values(added, sheetName, first, column, last, column)
        chart_series_set_name(added, ChartDrawing.literal(series.name))
        if chart.kind == .line {
            var line = lxw_chart_line()
            line.color = series.color ?? 0
            line.width = 2.25
            if series.isDashed { line.dash_type = UInt8(LXW_CHART_LINE_DASH_DASH.rawValue) }
            chart_series_set_line(added, &line)
        } else {
            var fill = lxw_chart_fill()
            if let color = series.color { fill.color = color } else { fill.none = 1 }
            chart_series_set_fill(added, &fill)
        }
    }

    private func insert(_ drawn: UnsafeMutablePointer<lxw_chart>) throws(SheetFailure) {
        var description = Array(chart.description.utf8CString)
        let error = description.withUnsafeMutableBufferPointer { description in
            var options = lxw_chart_options()
            options.x_scale = ChartDrawing.width / ChartDrawing.ownSize.width
            options.y_scale = Double(chart.height) / ChartDrawing.ownSize.height
            options.description = description.baseAddress
            let (row, column) = (UInt32(clamping: chart.place.row), UInt16(clamping: chart.place.column))
            return worksheet_insert_chart_opt(sheet, row, column, drawn, &options)
        }
        guard error == LXW_NO_ERROR else { throw SheetFailure(.unwritable, "chart '\(chart.title)'") }
    }

    /// A text that the library does not take for a formula.
    private static func literal(_ text: String) -> String { text.hasPrefix("=") ? " \(text)" : text }
}
