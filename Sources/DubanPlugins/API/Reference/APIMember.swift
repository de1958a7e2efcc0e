import LuaHost

/// One member of a Lua type, described where it is implemented; the reference pages are made from this.
struct APIMember {
    let name: String
    /// How it is written and what it gives: `:where(conditions) -> query`.
    let signature: String
    let documentation: String
    let member: LuaMember

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

extension [APIMember] {
    /// The members as the interpreter wants them.
    var luaMembers: [String: LuaMember] {
        Dictionary(map { ($0.name, $0.member) }, uniquingKeysWith: { first, _ in first })
    }
}
