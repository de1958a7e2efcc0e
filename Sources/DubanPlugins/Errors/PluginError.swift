public import DubanModel

/// Why a plugin could not do what was asked, worded for its author or its user.
public struct PluginError: Error, Sendable, CustomStringConvertible {
    /// What kind of failure it is.
    public let kind: Kind
    /// The whole message; where the code is at fault, it begins with the position.
    public let message: LocalizedText
    /// Where the code is at fault, if known.
    public let position: SourcePosition?
    /// The functions of the plugin that were running, innermost first; empty where it is not the code that failed.
    public let traceback: [String]
    /// The line at fault as it stands in the file, where the file is at hand.
    public internal(set) var excerpt: String?
    /// A likely cause and what to do about it, where there is one.
    public internal(set) var hint: LocalizedText?

    /// Makes an error.
    public init(
        _ kind: Kind,
        _ message: LocalizedText,
        position: SourcePosition? = nil,
        traceback: [String] = []
    ) {
        self.kind = kind
        self.message = message
        self.position = position
        self.traceback = traceback
    }

    /// The message in English.
    public var description: String { message.english }
}
