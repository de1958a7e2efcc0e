import LuaHost

extension [APIMember] {
    /// The members as the interpreter wants them.
    ///
    /// - Parameter type: what the type is called.
    func luaMembers(of type: String, _ context: HostContext) -> [String: LuaMember] {
        let members = map { ($0.name, context.watched($0, of: type)) }
        return Dictionary(members) { first, _ in first }
    }
}

extension APIMember {
    /// The same member, offered from a level on only.
    func since(_ level: Int) -> APIMember {
        var member = self
        member.availability.since = level
        return member
    }

    /// The same member, which is to go.
    func deprecated(_ deprecation: APIDeprecation) -> APIMember {
        var member = self
        member.availability.deprecation = deprecation
        return member
    }

    /// Whether it is read to get a function, such as `duban.document`.
    fileprivate var givesFunction: Bool {
        if case .getter = member { !signature.hasPrefix(".\(name):") } else { false }
    }
}

extension HostContext {
    /// The member, which refuses code of a level that does not have it, and tells the tracer of each call where there is
    /// one.
    fileprivate func watched(_ member: APIMember, of type: String) -> LuaMember {
        let name = "\(type)\(member.signature.prefix(1))\(member.name)"
        func watched(_ body: @escaping LuaHostFunctionBody) -> LuaHostFunctionBody {
            // What gives a function is no call; the function tells of its own.
            let body = member.givesFunction ? body : traced(name, body)
            if member.availability.isForAll { return body }
            return { [unowned self] call in
                if let refusal = member.availability.refusal(of: name, level: levels.level(ofFile: call.position?.file))
                {
                    throw LuaError(.runtime, refusal)
                }
                return try body(call)
            }
        }
        return switch member.member {
        case .method(let body): .method(watched(body))
        case .getter(let body): .getter(watched(body))
        }
    }

    /// The function, which tells the tracer of each call where there is one.
    func traced(_ name: String, _ body: @escaping LuaHostFunctionBody) -> LuaHostFunctionBody {
        guard let trace else { return body }
        return { call in
            let place = call.position.map { "\($0.file):\($0.line)" } ?? "?"
            let start = ContinuousClock.now
            do {
                let results = try body(call)
                trace("\(place): \(name)  \(Self.shown(start))")
                return results
            } catch {
                trace("\(place): \(name)  \(Self.shown(start))  failed")
                throw error
            }
        }
    }

    private static func shown(_ start: ContinuousClock.Instant) -> String {
        let microseconds = start.duration(to: .now).nanoseconds / 1_000
        return "\(microseconds) µs"
    }
}
