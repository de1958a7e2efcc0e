import SheetWire

/// What a book says of itself: its sheets and its calendar.
final class BookDescription: XMLHandler {
    /// A sheet that may hold rows.
    struct Sheet {
        var name: String
        var relation: String
        var isHidden: Bool
    }

    /// The sheets in order.
    private(set) var sheets: [Sheet] = []
    /// Whether day 0 is 1 January 1904.
    private(set) var startsIn1904 = false

    /// The most sheets that are looked at.
    private static let most = 4096

    /// Reads the part that describes the book.
    static func read(_ part: String, in archive: ZipArchive) throws(SheetFailure) -> BookDescription {
        let description = BookDescription()
        try XMLPart(part, in: archive).parse(description)
        return description
    }

    override func start(_ name: XMLName, _ attributes: XMLAttributes) {
        if name == "workbookPr" {
            startsIn1904 = attributes["date1904"]?.isTrue ?? false
        } else if name == "sheet", let title = attributes["name"]?.string, let relation = relation(in: attributes) {
            guard sheets.count < BookDescription.most else { return stop(SheetFailure(.tooLarge, "sheets")) }
            let isHidden = attributes["state"].map { !($0 == "visible") } ?? false
            sheets.append(Sheet(name: title, relation: relation, isHidden: isHidden))
        }
    }

    private func relation(in attributes: XMLAttributes) -> String? {
        // r:id; the attribute sheetId has no prefix and another name.
        attributes["id"]?.string
    }
}
