import LuaHost

/// An entry that a plugin has registered, with its Lua functions.
struct RegisteredEntry {
    let description: EntryDescription
    /// Where it is registered, `file:line`, for messages.
    let position: String
    /// The function of a report, or of a check as a whole.
    let run: LuaFunction?
    /// The function that a check calls for each record.
    let each: LuaFunction?
    /// The conditions on the records that a check looks at.
    let conditions: LuaTable?
    /// The function that gives those conditions at each run, where they depend on the day or the settings.
    let conditionMaker: LuaFunction?
}
