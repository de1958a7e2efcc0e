extension LuaInterpreter {
    /// Defines a type of host objects that scripts can hold and use.
    ///
    /// - Parameters:
    ///   - name: What scripts see as the type's name.
    ///   - object: The Swift class of the objects.
    ///   - members: What can be reached by name. Any other name is an error that suggests the nearest.
    ///   - operators: The operators that the objects understand.
    public func defineObjectType<Object: AnyObject>(
        _ name: String,
        for object: Object.Type,
        members: [String: LuaMember] = [:],
        operators: [LuaOperator: LuaHostFunctionBody] = [:]
    ) throws(LuaError) -> LuaObjectType<Object> {
        let type = LuaObjectType<Object>(name: name, memberNames: Array(members.keys), state: state)
        try type.register(members: members, operators: operators, in: state)
        return type
    }

    /// Defines a type of small values, each a 64-bit number.
    public func defineValueType(
        _ name: String,
        members: [String: LuaMember] = [:],
        operators: [LuaOperator: LuaHostFunctionBody] = [:]
    ) throws(LuaError) -> LuaValueType {
        let type = LuaValueType(name: name, memberNames: Array(members.keys), state: state)
        try type.register(members: members, operators: operators, in: state)
        return type
    }

    /// Defines a type of records.
    ///
    /// - Parameters:
    ///   - name: What scripts see as the type's name.
    ///   - fields: The fields, at most ``LuaFieldSet/limit``.
    ///   - key: The field that `tostring` shows: "task T-1".
    ///   - members: Methods and computed fields.
    ///   - operators: The operators that the records understand.
    public func defineRecordType(
        _ name: String,
        fields: [LuaField],
        key: String? = nil,
        members: [String: LuaMember] = [:],
        operators: [LuaOperator: LuaHostFunctionBody] = [:]
    ) throws(LuaError) -> LuaRecordType {
        let type = LuaRecordType(name: name, fields: fields, members: members, state: state)
        try type.register(key: key, members: members, operators: operators, in: state)
        return type
    }
}
