/// A file that describes a part of the Lua API to editors, in the annotations of the Lua language server.
public struct StubFile: Sendable {
    /// Its name, such as `task.lua`.
    public let name: String
    /// Its text.
    public let content: String

    /// - Parameter body: the annotations.
    init(_ name: String, _ body: [String]) {
        self.name = name
        // The last line is for whoever loads the file: an editor has read everything by then.
        content =
            (["---@meta", "-- For editors: written by `duban plugin stubs`, and written anew by it.", ""] + body + [
                "", "error(\"\(name) describes the Lua API of Duban to editors; it is not to be required or run\")", "",
            ]).joined(separator: "\n")
    }
}
