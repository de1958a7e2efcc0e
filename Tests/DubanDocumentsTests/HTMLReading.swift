/// Reads a page as strictly as it is meant to be written: every element is closed, in order, every attribute is
/// quoted, and nothing but the five known references stands for a character.
struct HTMLReading {
    struct Element {
        var name: String
        var attributes: [String: String]
        /// The names of the elements around it, outermost first.
        var path: [String]
        /// Its text with that of everything in it.
        var text = ""

        var classes: Set<Substring> { Set((attributes["class"] ?? "").split(separator: " ")) }
    }

    struct Malformed: Error {
        var reason: String
    }

    /// The elements in the order of their starts.
    private(set) var elements: [Element] = []
    private var open: [Int] = []

    init(_ page: String) throws {
        let type = "<!DOCTYPE html>\n"
        guard page.utf8.starts(with: type.utf8) else { throw Malformed(reason: "no document type") }
        // Scalar by scalar, as browsers read: a combining character after a bracket does not change the bracket.
        var rest = page.unicodeScalars.dropFirst(type.unicodeScalars.count)
        while let scalar = rest.first {
            if scalar == "<" {
                let tag = rest.dropFirst().prefix { $0 != ">" }
                rest = rest[tag.endIndex...].dropFirst()
                if tag.first == "/" { try close(String(tag.dropFirst())) } else { try start(tag) }
                if String(tag) == "style" {
                    rest = rest.drop { $0 != "<" }
                }
            } else {
                let text = try HTMLReading.plain(rest.prefix { $0 != "<" })
                rest = rest.drop { $0 != "<" }
                for index in open { elements[index].text += text }
            }
        }
        guard open.isEmpty else { throw Malformed(reason: "\(elements[open[0]].name) stays open") }
    }

    /// The elements with a name.
    func all(_ name: String) -> [Element] { elements.filter { $0.name == name } }

    /// The texts of the elements with a name.
    func texts(_ name: String) -> [String] { all(name).map(\.text) }

    private mutating func start(_ tag: Substring.UnicodeScalarView) throws {
        let name = String(tag.prefix { $0.properties.isAlphabetic || $0.properties.numericType == .decimal })
        guard !name.isEmpty else { throw Malformed(reason: "an element without a name: \(tag)") }
        var rest = tag.dropFirst(name.unicodeScalars.count)
        var attributes: [String: String] = [:]
        while !rest.isEmpty {
            guard let opening = rest.firstIndex(of: "\""), rest.first == " " else {
                throw Malformed(reason: "an attribute without quotes: \(tag)")
            }
            let attribute = String(rest[..<opening].dropFirst().dropLast())
            let value = rest[opening...].dropFirst().prefix { $0 != "\"" }
            guard attribute.allSatisfy({ $0.isLetter || $0.isNumber || $0 == "-" }), attributes[attribute] == nil else {
                throw Malformed(reason: "an attribute that is none or comes twice: \(tag)")
            }
            attributes[attribute] = try HTMLReading.plain(value)
            rest = rest[value.endIndex...].dropFirst()
        }
        elements.append(Element(name: name, attributes: attributes, path: open.map { elements[$0].name }))
        if !["meta", "hr"].contains(name) { open.append(elements.count - 1) }
    }

    private mutating func close(_ name: String) throws {
        guard let last = open.popLast(), elements[last].name == name else {
            throw Malformed(reason: "\(name) is closed before what stands in it")
        }
    }

    private static func plain(_ text: Substring.UnicodeScalarView) throws -> String {
        var result = ""
        var rest = text
        let references: [(String, Unicode.Scalar)] = [
            ("&amp;", "&"), ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"),
        ]
        while let scalar = rest.popFirst() {
            guard scalar == "&" else {
                guard scalar == "\n" || scalar.properties.generalCategory != .control else {
                    throw Malformed(reason: "a control character")
                }
                result.unicodeScalars.append(scalar)
                continue
            }
            let name = "&" + String(rest.prefix { $0 != ";" }) + ";"
            guard let reference = references.first(where: { $0.0 == name }) else {
                throw Malformed(reason: "an unknown reference \(name)")
            }
            result.unicodeScalars.append(reference.1)
            rest = rest.dropFirst(name.unicodeScalars.count - 1)
        }
        return result
    }
}
