import DubanModel
import DubanStore
import LuaHost

extension HostContext {
    /// Refuses a model that may not be read.
    func check(_ model: Model) throws {
        guard access.read.allows(model) else { throw StoreError.forbidden(Permission(model)) }
    }

    /// The field with a name, or an error where there is none or where it may not be read.
    @discardableResult
    func check(_ name: FieldName, of model: Model) throws -> Field {
        if let computed = computed.field(name, of: model) { return computed.field }
        guard let field = model.field(name) else {
            throw LuaError(.argument, ModelError.unknownField(name.rawValue, of: model).message)
        }
        guard access.read.allows(field, of: model) else {
            throw StoreError.forbidden(Permission(model, field: name))
        }
        return field
    }

    /// The value of a record's field, which must be one that may be read.
    func value(_ name: FieldName, of record: LuaRecord, _ model: Model) throws -> LuaValue {
        if let field = computed.field(name, of: model) {
            return try FieldConversion(context: self).luaValue(try computed.value(of: field, for: record, self))
        }
        try check(name, of: model)
        return try model.position(of: name).map { try record.value(ofField: $0) } ?? .nil
    }

    /// The same as the value of a field, stored or computed.
    func fieldValue(_ name: FieldName, of record: LuaRecord, _ model: Model) throws -> FieldValue {
        if let field = computed.field(name, of: model) { return try computed.value(of: field, for: record, self) }
        let field = try check(name, of: model)
        return try FieldConversion(context: self).fieldValue(try value(name, of: record, model), for: field)
    }

    /// Members through which scripts read the computed fields of a model.
    func computedFields(of model: Model) -> [String: LuaMember] {
        var members: [String: LuaMember] = [:]
        for field in computed.all(of: model) {
            members[field.field.name.rawValue] = .getter { [unowned self] call in
                let record = try call.record(1, try hostTypes().record(model))
                try call.push(try value(field.field.name, of: record, model))
                return 1
            }
        }
        return members
    }

    /// Members that stand in for the fields of a model that may not be read. They raise: an author must never take a
    /// value that is withheld for one that nobody knows.
    func withheldFields(of model: Model) -> [String: LuaMember] {
        var members: [String: LuaMember] = [:]
        for field in model.fields where !access.read.allows(field, of: model) {
            let permission = Permission(model, field: field.name)
            members[field.name.rawValue] = .getter { _ in throw StoreError.forbidden(permission) }
        }
        return members
    }
}
