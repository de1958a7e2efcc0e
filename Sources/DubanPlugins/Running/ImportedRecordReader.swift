import DubanModel
import LuaHost

/// Reads the records that an importer returns.
struct ImportedRecordReader {
    let context: HostContext
    let model: Model

    /// More than fits the messages that carry them.
    private static let limit = 1_000_000
    private static let lineName = "line"

    func records(_ list: LuaTable) throws -> [ImportedRecord] {
        guard list.count <= Self.limit else {
            throw LuaError(
                .runtime,
                "\(list.count) records are too many: expected at most \(Self.limit)",
                zh: "记录 \(list.count) 条过多：最多 \(Self.limit) 条"
            )
        }
        return try list.list().enumerated().map { offset, value in
            guard let table = value.table else {
                throw LuaError(
                    .argument,
                    "record \(offset + 1): a table of values expected, got \(value.typeName)",
                    zh: "第 \(offset + 1) 条记录：应为值的表，得到的是 \(value.typeName)"
                )
            }
            return try record(table, number: offset + 1)
        }
    }

    private func record(_ table: LuaTable, number: Int) throws -> ImportedRecord {
        var values: [FieldName: String] = [:]
        var line = 0
        for name in try table.names() {
            let value = try table.raw(name)
            if name == Self.lineName, model.field(FieldName(rawValue: name)) == nil {
                line = Int(clamping: value.integer ?? 0)
                continue
            }
            guard let field = model.field(FieldName(rawValue: name)) else {
                let message = ModelError.unknownField(name, of: model).message
                throw LuaError(
                    .argument,
                    "record \(number): \(message.english)",
                    zh: "第 \(number) 条记录：\(message(.simplifiedChinese))"
                )
            }
            // Text stays as it is: whoever imports is told of all that does not fit at once, with the lines.
            values[field.name] =
                try value.text ?? FieldConversion(context: context).fieldValue(value, for: field).written
        }
        return ImportedRecord(model: model.name, line: max(0, line), values: values)
    }
}
