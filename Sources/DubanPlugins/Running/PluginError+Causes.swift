import DubanModel
import DubanStore
import LuaHost

extension PluginError {
    /// Any failure of a run: Lua's own, one that a host function threw, or one from around it.
    init(from error: any Error) {
        switch error {
        case let error as PluginError: self = error
        case let error as LuaError:
            let isForbidden = (error.cause as? StoreError)?.kind == .permission
            self.init(isForbidden ? .permission : .code, LocalizedText("\(error)"), traceback: error.traceback)
        case let error as StoreError: self.init(.code, error.message)
        default: self.init(.code, LocalizedText("\(error)"))
        }
    }
}
