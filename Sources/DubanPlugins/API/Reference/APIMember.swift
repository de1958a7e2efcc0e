import LuaHost

/// One member of a Lua type, described where it is implemented; the reference pages are made from this.
struct APIMember {
    let name: String
    /// How it is written and what it gives: `:where(conditions) -> query`.
    let signature: String
    let documentation: String
    let member: LuaMember
    /// The levels of the API in which it is there.
    var availability = APIAvailability()

    static func method(
        _ name: String,
        _ arguments: String,
        _ documentation: String,
        _ body: @escaping LuaHostFunctionBody
    ) -> APIMember {
        APIMember(name: name, signature: ":\(name)\(arguments)", documentation: documentation, member: .method(body))
    }

    static func getter(
        _ name: String,
        _ type: String,
        _ documentation: String,
        _ body: @escaping LuaHostFunctionBody
    ) -> APIMember {
        APIMember(name: name, signature: ".\(name): \(type)", documentation: documentation, member: .getter(body))
    }
}
