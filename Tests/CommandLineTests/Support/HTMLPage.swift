import Foundation

/// A page as a strict reader sees it: every element closed, in order.
struct HTMLPage {
    /// What stands between `<title>` and `</title>`.
    let title: String?
    /// The first thing that is wrong with its elements; nil for nothing.
    let problem: String?

    private static let voidElements: Set<Substring> = ["meta", "br", "hr", "img", "link", "col", "input", "wbr"]

    init(_ text: String) {
        var title: String?
        var open: [Substring] = []
        var problem: String?
        var rest = Substring(text)
        while problem == nil, let start = rest.firstIndex(of: "<") {
            guard let end = rest[start...].firstIndex(of: ">") else {
                problem = "a tag without an end: \(rest[start...].prefix(40))"
                break
            }
            let tag = rest[rest.index(after: start)..<end]
            rest = rest[rest.index(after: end)...]
            guard !tag.hasPrefix("!"), !tag.hasSuffix("/") else { continue }
            let name = tag.drop { $0 == "/" }.prefix { $0.isLetter || $0.isNumber || $0 == "-" }
            if tag.hasPrefix("/") {
                if open.popLast() != name { problem = "</\(name)> closes something else" }
            } else if !Self.voidElements.contains(name) {
                open.append(name)
                if name == "title" { title = String(rest.prefix { $0 != "<" }) }
                // A style sheet may hold signs that mean something else in the page.
                if name == "style", let close = rest.range(of: "</style>") { rest = rest[close.lowerBound...] }
            }
        }
        if problem == nil, !open.isEmpty { problem = "not closed: \(open.joined(separator: ", "))" }
        self.title = title
        self.problem = problem
    }
}
