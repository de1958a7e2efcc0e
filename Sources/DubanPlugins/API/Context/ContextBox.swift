import DubanModel
import LuaHost

/// The `ctx` that a running entry is given.
final class ContextBox {
    /// The plugin's settings, as a Lua table.
    let settings: LuaTable
    /// The run's parameters, as a Lua table.
    let parameters: LuaTable
    /// Takes what `ctx:finding` reports; nil in a report.
    private(set) var report:
        (
            (_ message: String, _ subject: Finding.Subject?, _ key: String?, _ data: [(String, JSONValue)]) throws ->
                Void
        )?
    /// Takes what `ctx:veto` says; nil where nothing can be forbidden.
    var veto: ((_ reason: String) -> Void)?
    /// The record that a row check stands on.
    var currentRecord: (() -> Finding.Subject?)?
    /// Whether the run that it was made for is over. A script may keep it for longer.
    private(set) var isOver = false

    init(
        settings: LuaTable,
        parameters: LuaTable,
        report: ((String, Finding.Subject?, String?, [(String, JSONValue)]) throws -> Void)? = nil
    ) {
        self.settings = settings
        self.parameters = parameters
        self.report = report
    }

    /// Ends what it can be used for with its run.
    func end() {
        isOver = true
        report = nil
        veto = nil
        currentRecord = nil
    }
}
