import Foundation

/// How a member of the API is written, taken apart: `:where(conditions) -> query`.
struct APISignature: Equatable {
    /// A parameter.
    struct Parameter: Equatable {
        /// Its name; `...` for any number.
        let name: String
        /// Whether it may be left out.
        let isOptional: Bool
    }

    /// What a member is.
    enum Kind: Equatable {
        /// Called with a colon.
        case method
        /// Called with a dot.
        case function
        /// Read.
        case field
    }

    let kind: Kind
    /// The ways in which it may be called; one, as a rule. A table written out counts as one parameter, `options`.
    let overloads: [[Parameter]]
    /// What it gives; each of them may be several types joined with `or`. Empty for nothing.
    let results: [String]

    /// Reads a member's signature; nil where it is not written as signatures are.
    init?(_ text: String, name: String) {
        guard let mark = text.first, mark == ":" || mark == ".", text.dropFirst().hasPrefix(name) else { return nil }
        var rest = text.dropFirst(1 + name.count)
        if rest.hasPrefix(": ") {
            kind = .field
            overloads = []
            results = [String(rest.dropFirst(2))]
            return
        }
        kind = mark == ":" ? .method : .function
        var given: Substring?
        if let arrow = rest.range(of: " -> ") {
            given = rest[arrow.upperBound...]
            rest = rest[..<arrow.lowerBound]
        }
        results = given.map { $0.split(separator: ", ").map(String.init) } ?? []
        let written = String(rest)
        if written.drop(while: { $0 == " " }).hasPrefix("{") {
            overloads = [[Parameter(name: "options", isOptional: kind == .method)]]
            return
        }
        var overloads: [[Parameter]] = []
        for part in written.split(separator: " or ") {
            guard part.hasPrefix("("), part.hasSuffix(")") else { return nil }
            overloads.append(
                part.dropFirst().dropLast().split(separator: ",").map { parameter in
                    let name = parameter.drop { $0 == " " }
                    return Parameter(
                        name: String(name.prefix { $0 != "?" }),
                        isOptional: name.hasSuffix("?")
                    )
                }
            )
        }
        guard !overloads.isEmpty else { return nil }
        self.overloads = overloads
    }
}
