import DubanModel
import DubanStore
import LuaHost

extension PluginError {
    /// Any failure of a run: Lua's own, one that a host function threw, or one from around it.
    init(from error: any Error) {
        switch error {
        case let error as PluginError: self = error
        case let error as LuaError: self.init(error)
        case let error as StoreError: self.init(error.kind == .permission ? .permission : .runtime, error.message)
        case let error as ModelError: self.init(.runtime, error.message)
        default: self.init(.runtime, LocalizedText("\(error)"))
        }
    }

    /// The failure of Lua code.
    init(_ error: LuaError) {
        self.init(
            Kind(error),
            LocalizedText("\(error)", zh: PluginError.chinese(error)),
            position: error.file.map { SourcePosition(file: $0, line: error.line ?? 0) },
            traceback: error.traceback
        )
    }
}

extension PluginError {
    /// The wording of what the host says itself. Lua's own messages are English in any language.
    private static func chinese(_ error: LuaError) -> String? {
        let place = error.file.map { "\(SourcePosition(file: $0, line: error.line ?? 0)): " } ?? ""
        if let cause = wording(of: error.cause), error.message.hasPrefix(cause.english) {
            // Where it happened may stand behind it.
            return place + cause(.simplifiedChinese) + String(error.message.dropFirst(cause.english.count))
        }
        return switch error.kind {
        case .deadline: place + "运行超过时限，已停止"
        case .memory: place + "内存超过上限"
        default: nil
        }
    }

    /// What an error says that a host function threw; nil for one that has no words for people.
    private static func wording(of cause: (any Error)?) -> LocalizedText? {
        switch cause {
        case let cause as PluginError: cause.message
        case let cause as StoreError: cause.message
        case let cause as ModelError: cause.message
        default: nil
        }
    }
}

extension PluginError.Kind {
    /// What a failure of Lua code counts as; a host function may have thrown an error of a kind of its own.
    fileprivate init(_ error: LuaError) {
        if let cause = error.cause as? PluginError {
            self = cause.kind
            return
        }
        if (error.cause as? StoreError)?.kind == .permission {
            self = .permission
            return
        }
        self =
            switch error.kind {
            case .syntax: .syntax
            case .conversion: .conversion
            case .memory: .memory
            case .deadline: .deadline
            default: .runtime
            }
    }
}
