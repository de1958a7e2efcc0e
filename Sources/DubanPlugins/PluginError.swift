public import DubanModel
public import LuaHost

/// Why a plugin could not do what was asked, worded for its author or its user.
public struct PluginError: Error, Sendable, CustomStringConvertible {
    /// What kind of failure it is.
    public enum Kind: Sendable, Equatable {
        /// A manifest cannot be read or says something it may not.
        case manifest
        /// Nothing of that name, or a parameter that does not fit: the user's to mend.
        case usage
        /// The plugin's Lua code failed: its author's to mend.
        case code
        /// The plugin asks for what it was not granted, or reads what it does not ask for.
        case permission
    }

    /// What kind of failure it is.
    public let kind: Kind
    /// The whole message.
    public let message: LocalizedText
    /// Where in the plugin, innermost first; empty where it is not the code that failed.
    public let traceback: [String]

    /// Makes an error.
    public init(_ kind: Kind, _ message: LocalizedText, traceback: [String] = []) {
        self.kind = kind
        self.message = message
        self.traceback = traceback
    }

    /// The failure of Lua code.
    public init(_ error: LuaError) {
        self.init(.code, LocalizedText("\(error)"), traceback: error.traceback)
    }

    /// The message in English.
    public var description: String { message.english }
}
