// Arguments that may be left out: nil when absent or `nil`, an error when of the wrong type.
extension LuaCall {
    /// An integer argument that may be left out.
    public func optionalInteger(_ index: Int) throws(LuaError) -> Int64? {
        isNil(index) ? nil : try integer(index)
    }

    /// A number argument that may be left out.
    public func optionalNumber(_ index: Int) throws(LuaError) -> Double? {
        isNil(index) ? nil : try number(index)
    }

    /// A boolean argument that may be left out.
    public func optionalBoolean(_ index: Int) throws(LuaError) -> Bool? {
        isNil(index) ? nil : try boolean(index)
    }

    /// A string argument that may be left out.
    public func optionalString(_ index: Int) throws(LuaError) -> String? {
        isNil(index) ? nil : try string(index)
    }

    /// A table argument that may be left out.
    public func optionalTable(_ index: Int) throws(LuaError) -> LuaTable? {
        isNil(index) ? nil : try table(index)
    }

    /// A function argument that may be left out.
    public func optionalFunction(_ index: Int) throws(LuaError) -> LuaFunction? {
        isNil(index) ? nil : try function(index)
    }

    /// An object argument that may be left out.
    public func optionalObject<Object>(_ index: Int, _ type: LuaObjectType<Object>) throws(LuaError) -> Object? {
        isNil(index) ? nil : try object(index, type)
    }

    /// A value argument that may be left out.
    public func optionalBoxed(_ index: Int, _ type: LuaValueType) throws(LuaError) -> Int64? {
        isNil(index) ? nil : try boxed(index, type)
    }
}
