import DubanExchange
import DubanModel
import DubanStore
import Foundation
import NearestName
import TOMLKit

/// A workspace that tests run on, as a TOML file describes it: the day, the settings of the plugin, and records, which
/// may be changes of another fixture's.
struct FixtureFile {
    /// The day whose state of knowledge tests see; nil for that of ``base``.
    let asOf: CivilDate?
    /// The fixture that it begins with; nil for none.
    let base: String?
    /// The settings of the plugin, as TOML; nil for none.
    let settings: String?
    /// The records by model, each model's in their order.
    let records: [(model: Model, rows: [[FieldName: String]])]

    private static let longest = 4 << 20
    private let path: String

    /// Reads a fixture.
    ///
    /// - Parameter name: how messages call the file.
    init(path: String, name: String, catalog: ModelCatalog) throws(PluginError) {
        self.path = name
        func refusal(_ detail: LocalizedText) -> PluginError { PluginError(.usage, detail.about(name)) }
        guard let content = FileManager.default.contents(atPath: path), content.count <= Self.longest,
            let text = String(data: content, encoding: .utf8)
        else {
            throw refusal(
                LocalizedText(
                    "cannot be read: expected a file in UTF-8 of at most \(Self.longest >> 20) MiB",
                    zh: "无法读取：应为不超过 \(Self.longest >> 20) MiB 的 UTF-8 文件"
                )
            )
        }
        let table: TOMLTable
        do throws(TOMLProblem) {
            table = try TOMLText.table(text)
        } catch {
            throw refusal(error.message)
        }
        base = table["base"]?.string
        let day = table["as_of"].flatMap({ SchemaReader.Raw($0).written ?? "\($0)" })
        asOf = day.flatMap { CivilDate($0) }
        if asOf == nil, day != nil || base == nil {
            throw refusal(
                LocalizedText(
                    "needs as_of, the day that tests see: as_of = \"2023-03-27\"",
                    zh: "缺少 as_of，即测试所见日期：as_of = \"2023-03-27\""
                )
            )
        }
        settings = table["settings"]?.table.map { $0.convert() }
        var records: [(model: Model, rows: [[FieldName: String]])] = []
        let known = ["as_of", "base", "settings"] + catalog.all.map(\.plural)
        for key in table.keys.sorted() where !known.contains(key) {
            throw refusal(
                LocalizedText(
                    "has no '\(key)'\(NearestName.hintOrList(for: key, in: known))",
                    zh: "没有“\(key)”\(NearestName.hintOrList(for: key, in: known).chinese)"
                )
            )
        }
        for model in catalog.all {
            guard let value = table[model.plural] else { continue }
            guard let list = value.array else {
                throw refusal(
                    LocalizedText(
                        "\(model.plural) must be a list: [[\(model.plural)]]",
                        zh: "\(model.plural) 应为列表：[[\(model.plural)]]"
                    )
                )
            }
            var rows: [[FieldName: String]] = []
            for (offset, element) in list.enumerated() {
                guard let row = element.table else {
                    throw refusal(LocalizedText("[[\(model.plural)]] must hold tables", zh: "[[\(model.plural)]] 应为表"))
                }
                let place = Self.place(of: model, offset + 1).about(name)
                rows.append(try Self.row(row, model, place: place))
            }
            records.append((model, rows))
        }
        self.records = records
    }

    private static func row(
        _ table: TOMLTable,
        _ model: Model,
        place: LocalizedText
    ) throws(PluginError) -> [FieldName: String] {
        var row: [FieldName: String] = [:]
        for (name, value) in table {
            guard let field = model.field(FieldName(rawValue: name)) else {
                throw PluginError(.usage, ModelError.unknownField(name, of: model).message.about(place))
            }
            row[field.name] = SchemaReader.Raw(value).written ?? "\(value)"
        }
        return row
    }

    /// How messages name a record: `task 1`.
    private static func place(of model: Model, _ number: Int) -> LocalizedText {
        LocalizedText("\(model.name) \(number)", zh: "\(model.label(.simplifiedChinese)) \(number)")
    }

    /// Makes the database that it describes, or changes the one that is there so. Organizations that are only named are
    /// made as well.
    func make(at path: String, recorded: Moment, catalog: ModelCatalog) throws {
        let store = try Store(path: path, mode: .readWrite, catalog: catalog)
        var options = Importer.Options()
        options.createsOrganizations = true
        for (model, rows) in records {
            let report = try Importer(model, mapping: nil, options: options).run(
                try completed(rows, model, in: store).map { (0, $0) },
                into: store,
                actor: "fixture",
                recorded: recorded
            )
            if let problem = report.problems.first {
                var message = problem.message
                if !problem.column.isEmpty {
                    message = message.about(
                        LocalizedText("\(problem.column) '\(problem.value)'", zh: "\(problem.column)“\(problem.value)”")
                    )
                }
                let place = Self.place(of: model, problem.line).about(self.path)
                throw PluginError(.usage, message.about(place))
            }
        }
    }

    /// The rows, completed from the records that are there already where they name only what changes.
    private func completed(
        _ rows: [[FieldName: String]],
        _ model: Model,
        in store: Store
    ) throws -> [[FieldName: String]] {
        guard base != nil else { return rows }
        return try store.read(asOf: AsOf(.latest)) { snapshot in
            try rows.map { row in
                guard let code = row[.code], let record = try snapshot.record(model, code: code) else { return row }
                let given = model.givenFields.filter { $0.name != .ledgerValues && !record[$0.name].isNull }
                let known = given.map { ($0.name, record[$0.name].written) }
                return row.merging(known) { own, _ in own }
            }
        }
    }
}
