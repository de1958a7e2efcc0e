public import DubanModel

extension PluginError {
    /// The failure as programs read it.
    public var json: JSONValue {
        .object([
            ("kind", .string(kind.rawValue)), ("message", .string(message.english)),
            ("file", JSONValue(position?.file)), ("line", position.map { JSONValue($0.line) } ?? .null),
            ("excerpt", JSONValue(excerpt)), ("traceback", .array(traceback.map { .string($0) })),
            ("hint", JSONValue(hint?.english)),
        ])
    }
}
