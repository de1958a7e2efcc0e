/// What went wrong in Lua code, or between Lua and the host.
///
/// `description` is ready to show: `Plugins/x/main.lua:3: attempt to add a nil value`.
public struct LuaError: Error {
    /// The sort of error.
    public var kind: Kind
    /// What happened, without the position.
    public var message: String
    /// The file of the Lua code at fault, as its chunk was named, if known.
    public var file: String?
    /// The line in that file, counted from 1, if known.
    public var line: Int?
    /// The Lua functions that were running, innermost first: `main.lua:3: in function 'total'`.
    /// Frames of the host are left out.
    public var traceback: [String]
    /// What a script passed to `error` when it was not a string.
    public var data: LuaData?
    /// The error that a host function threw, when that is where this came from.
    public var cause: (any Error)?

    /// Identifies the failed call in its interpreter, so that the original Lua value can be raised
    /// again when a host function lets this error pass through. 0 for errors made by the host.
    var serial: UInt64 = 0

    /// Makes an error, usually to be thrown from a host function.
    public init(
        _ kind: Kind,
        _ message: String,
        file: String? = nil,
        line: Int? = nil,
        traceback: [String] = [],
        data: LuaData? = nil,
        cause: (any Error)? = nil
    ) {
        self.kind = kind
        self.message = message
        self.file = file
        self.line = line
        self.traceback = traceback
        self.data = data
        self.cause = cause
    }
}

extension LuaError: CustomStringConvertible {
    /// The position, where known, and the message.
    public var description: String {
        guard let file else { return message }
        guard let line else { return "\(file): \(message)" }
        return "\(file):\(line): \(message)"
    }
}
