import DubanModel
import LuaHost

/// The computed fields that code in one interpreter can read.
final class ComputedFields {
    private var fields: [String: [FieldName: ComputedField]] = [:]
    /// What is being computed at the moment, outermost first.
    private var running: [(name: String, code: String)] = []

    /// The field with a name, where a plugin computes it.
    func field(_ name: FieldName, of model: Model) -> ComputedField? { fields[model.name]?[name] }

    /// The computed fields of a model, by name.
    func all(of model: Model) -> [ComputedField] {
        (fields[model.name] ?? [:]).values.sorted { $0.field.name.rawValue < $1.field.name.rawValue }
    }

    /// Adds a field; an error where records have one of that name already.
    func add(_ field: ComputedField, to model: Model, members: some Sequence<String>) throws {
        let name = field.field.name
        if model.field(name) != nil || members.contains(name.rawValue) {
            throw LuaError(
                .argument,
                "'\(field.entry)': a \(model.name) has '\(name)' already; give the field another id",
                zh: "“\(field.entry)”：\(model.label(.simplifiedChinese))已有“\(name)”，请换一个 id"
            )
        }
        if let other = fields[model.name]?[name] {
            throw LuaError(
                .argument,
                "'\(field.entry)': \(other.entry) computes a field '\(name)' of a \(model.name) already",
                zh: "“\(field.entry)”：\(other.entry) 已计算\(model.label(.simplifiedChinese))的字段“\(name)”"
            )
        }
        fields[model.name, default: [:]][name] = field
    }

    /// The value of a field for a record.
    func value(of field: ComputedField, for record: LuaRecord, _ context: HostContext) throws -> FieldValue {
        let code = try record.value(ofField: 0).text ?? ""
        if let start = running.firstIndex(where: { $0.name == field.entry && $0.code == code }) {
            let path = running[start...].map(\.name) + [field.entry]
            throw LuaError(
                .runtime,
                "the field '\(field.field.name)' of \(field.model) \(code) depends on itself: \(path.joined(separator: " → "))",
                zh: "\(field.model) \(code) 的字段“\(field.field.name)”依赖自身：\(path.joined(separator: " → "))"
            )
        }
        running.append((field.entry, code))
        defer { running.removeLast() }
        let parameters = try context.hostTypes().makeTable()
        let box = ContextBox(settings: field.settings, parameters: parameters)
        defer { box.end() }
        let value = try field.function.callForValue([.record(record), try context.contextValue(box)])
        do {
            return try FieldConversion(context: context).fieldValue(value, for: field.field)
        } catch let error as LuaError {
            throw LuaError(
                .conversion,
                "\(field.entry) of \(field.model) \(code): \(error.message)",
                zh: "\(field.model) \(code) 的 \(field.entry)：\(error.message)"
            )
        }
    }
}
