/// Writes HTML in which nothing but constants of this program can become markup.
///
/// Names of elements and attributes are static strings. Everything else can only pass as text, and is escaped on its
/// way: a document cannot bring a script or a tag into the page, whoever wrote it.
struct HTMLWriter {
    /// What has been written.
    private(set) var page = ""

    /// Attributes of an element; one without a value is left out.
    typealias Attributes = KeyValuePairs<StaticString, String?>

    /// The value of a `class` attribute; nil where there is no class.
    static func classes(_ names: [String?]) -> String? {
        let present = names.compactMap { $0 }
        return present.isEmpty ? nil : present.joined(separator: " ")
    }

    /// Writes an element with its content.
    mutating func element(
        _ name: StaticString,
        _ attributes: Attributes = [:],
        content: (inout HTMLWriter) -> Void
    ) {
        start(name, attributes)
        content(&self)
        end(name)
    }

    /// Writes an element that holds text alone.
    mutating func element(_ name: StaticString, _ attributes: Attributes = [:], text: String) {
        start(name, attributes)
        self.text(text)
        end(name)
    }

    /// Writes the start of an element, or the whole of one that has no content, such as `meta`.
    mutating func start(_ name: StaticString, _ attributes: Attributes = [:]) {
        page += "<"
        page += name.description
        for (attribute, value) in attributes {
            guard let value else { continue }
            page += " "
            page += attribute.description
            page += "=\""
            HTMLEscaping.append(value, to: &page)
            page += "\""
        }
        page += ">"
    }

    /// Writes the end of an element.
    mutating func end(_ name: StaticString) {
        page += "</"
        page += name.description
        page += ">"
    }

    /// Writes text.
    mutating func text(_ text: String) {
        HTMLEscaping.append(text, to: &page)
    }

    /// Writes a constant as it is: the style sheet, the document type.
    mutating func markup(_ constant: StaticString) {
        page += constant.description
    }

    /// Ends a line of the page's source, between elements where it has no meaning.
    mutating func newLine() {
        page += "\n"
    }
}
