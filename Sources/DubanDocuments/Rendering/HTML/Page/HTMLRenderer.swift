/// Renders a document as one page of HTML that needs nothing else: no network, no script, no font, no second file.
///
/// The page reads well on a phone of 360 pixels, on a wide screen and printed on A4, by day and by night, and with a
/// screen reader. It forbids itself every connection and script by its content security policy, so it may be sent
/// around by mail or put on any web server as it is.
public struct HTMLRenderer: Sendable {
    /// Makes a renderer.
    public init() {}

    /// The document as a whole page, to be stored as UTF-8.
    public func render(_ document: Document) -> String {
        var page = HTMLPage(document)
        page.write()
        return page.writer.page
    }
}
