/// What stub files say, read as a language server for Lua would.
struct StubReader {
    struct Parameter: Equatable {
        let name: String
        let isOptional: Bool
    }

    struct Class {
        var fields: Set<String> = []
        var functions: [String: [Parameter]] = [:]

        var members: Set<String> { fields.union(functions.keys) }
    }

    private(set) var classes: [String: Class] = [:]
    /// Lines that are no annotation, comment or declaration.
    private(set) var strayLines: [String] = []
    /// Types that annotations name and nobody declares.
    private var named: Set<String> = []

    var undeclared: Set<String> { named.filter { classes[$0] == nil } }

    /// What an annotation says of types: for a field without the description behind it.
    private static func types(of line: String) -> Substring {
        guard line.hasPrefix("---@") else { return "" }
        guard line.hasPrefix("---@field ") else { return line[...] }
        let rest = line.dropFirst("---@field ".count).drop { $0 != " " }.dropFirst()
        var depth = 0
        var last: Character = " "
        for place in rest.indices {
            let character = rest[place]
            if "({<[".contains(character) { depth += 1 }
            if ")}>]".contains(character) { depth -= 1 }
            // A space after a colon, as in the type of a function, is within it.
            if character == " ", depth == 0, last != ":" { return rest[..<place] }
            last = character
        }
        return rest
    }

    mutating func read(_ text: String) {
        var current: String?
        var tables: [String: String] = [:]
        var parameters: [Parameter] = []
        for line in text.split(separator: "\n").map(String.init) {
            for match in Self.types(of: line).matches(of: #/duban\.[A-Za-z_.]+/#) { named.insert(String(match.output)) }
            if let match = line.wholeMatch(of: #/---@class ([\w.]+)(?:: .*)?/#) {
                current = String(match.1)
                classes[String(match.1), default: Class()].fields.formUnion([])
            } else if let match = line.prefixMatch(of: #/---@field (?:\["([^"]+)"\]|\[(\d+)\]|([\w-]+))\??/#),
                let current
            {
                if let name = match.1 ?? match.3 { classes[current]?.fields.insert(String(name)) }
            } else if let match = line.prefixMatch(of: #/---@param (\.\.\.|\w+)(\??) /#) {
                parameters.append(Parameter(name: String(match.1), isOptional: match.2 == "?"))
            } else if let match = line.wholeMatch(of: #/(?:local )?(\w+) = \{\}/#) {
                tables[String(match.1)] = current
            } else if let match = line.wholeMatch(of: #/function (\w+)[.:](\w+)\((.*)\) end/#) {
                let names = match.3.split(separator: ", ").map(String.init)
                if names != parameters.map(\.name) { strayLines.append(line) }
                if let table = tables[String(match.1)] { classes[table]?.functions[String(match.2)] = parameters }
                parameters = []
            } else if line.wholeMatch(of: #/function \w+\(.*\) end/#) != nil {
                parameters = []
            } else if !line.hasPrefix("--"), !line.hasPrefix("error(") {
                strayLines.append(line)
            }
        }
    }
}
