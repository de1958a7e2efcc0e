import LuaHost

/// An entry that a plugin has registered, with its Lua functions.
struct RegisteredEntry {
    var description: EntryDescription
    /// Where it is registered, `file:line`, for messages.
    let position: String
    /// The function of the entry as a whole.
    var run: LuaFunction?
    /// The function that a check calls for each record, or that computes a field of one.
    var each: LuaFunction?
    /// The conditions on the records that a check looks at.
    var conditions: LuaTable?
    /// The function that gives those conditions at each run, where they depend on the day or the settings.
    var conditionMaker: LuaFunction?

    init(description: EntryDescription, position: String) {
        self.description = description
        self.position = position
    }
}
