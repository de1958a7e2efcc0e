import DubanDocuments
import DubanModel
import LuaHost
import NearestName

/// Reads charts of documents out of Lua tables.
struct ChartReader {
    let context: HostContext

    private static let names = ["kind", "title", "summary", "label", "values", "target", "pace", "plan"]

    /// The chart, whose table is in the box.
    func chart(_ source: LuaTable) throws -> (Chart, TableBox) {
        let kind = try kind(try source.raw("kind"))
        guard let title = try context.sentence(try source.raw("title")) else {
            throw LuaError(.argument, "a chart needs a title that says what it shows", zh: "图表需要标题，说明所示内容")
        }
        let name = Wording.text("a chart", zh: "图表")
        let box = try TableReader(context: context).table(source, named: name, besides: ChartReader.names)
        let columns = box.table.columns.map(\.key)
        func column(_ name: String) throws -> String? {
            let value = try source.raw(name)
            return try value.isNil ? nil : key(value, among: columns, place: name)
        }
        func list(_ name: String) throws -> [String]? {
            guard let table = try source.raw(name).table else { return try column(name).map { [$0] } }
            return try table.list().map { try key($0, among: columns, place: name) }
        }
        guard let label = try column("label") ?? columns.first else {
            throw LuaError(.argument, "a chart needs columns", zh: "图表需要列")
        }
        let (target, pace, plan) = (try column("target"), try column("pace"), try list("plan") ?? [])
        let taken = Set([label] + [target, pace].compactMap(\.self) + plan)
        let values = try list("values") ?? columns.filter { !taken.contains($0) }
        let chart = Chart(
            kind,
            title: title,
            summary: try context.sentence(try source.raw("summary")),
            table: box.table,
            label: label,
            values: values,
            target: target,
            pace: pace,
            plan: plan
        )
        try check(chart)
        return (chart, box)
    }

    private func kind(_ value: LuaValue) throws -> Chart.Kind {
        let known = Chart.Kind.allCases.map(\.rawValue)
        guard let name = value.text else {
            throw LuaError(
                .argument,
                "a chart needs a kind: \(known.joined(separator: ", "))",
                zh: "图表需要类型：\(known.joined(separator: ", "))"
            )
        }
        guard let kind = Chart.Kind(rawValue: name) else {
            throw LuaError(
                .argument,
                "there is no chart of kind '\(name)'\(NearestName.hintOrList(for: name, in: known))",
                zh: "没有“\(name)”类图表\(NearestName.hintOrList(for: name, in: known).chinese)"
            )
        }
        return kind
    }

    private func key(_ value: LuaValue, among columns: [String], place: String) throws -> String {
        guard let name = value.text else {
            throw LuaError(
                .argument,
                "\(place): the key of a column expected, got \(value.typeName)",
                zh: "\(place)：应为列的键，得到的是 \(value.typeName)"
            )
        }
        guard columns.contains(name) else {
            throw LuaError(
                .argument,
                "\(place): there is no column '\(name)'\(NearestName.hintOrList(for: name, in: columns))",
                zh: "\(place)：没有列“\(name)”\(NearestName.hintOrList(for: name, in: columns).chinese)"
            )
        }
        return name
    }

    private func check(_ chart: Chart) throws {
        let count = chart.values.count
        switch chart.kind {
        case .gantt where count != 2:
            throw LuaError(
                .argument,
                "values of a gantt chart: the columns with the first and the last day, got \(count)",
                zh: "甘特图的 values：应为起止日期两列，得到 \(count) 列"
            )
        case .gantt where !chart.plan.isEmpty && chart.plan.count != 2:
            throw LuaError(
                .argument,
                "plan: the columns with the first and the last day, got \(chart.plan.count)",
                zh: "plan：应为起止日期两列，得到 \(chart.plan.count) 列"
            )
        case .bar where count != 1, .progress where count != 1, .countdown where count != 1:
            throw LuaError(
                .argument,
                "values of a \(chart.kind.rawValue) chart: one column, got \(count)",
                zh: "\(chart.kind.rawValue) 图的 values：应为一列，得到 \(count) 列"
            )
        default:
            guard count > 0 else {
                throw LuaError(.argument, "values: at least one column expected", zh: "values：至少应有一列")
            }
        }
    }
}
