import SheetWire

/// Finds the parts of a spreadsheet by the relations between them (ECMA-376, part 2).
struct PackageParts {
    /// The part that describes the book.
    let workbook: String
    private let relations: [String: String]

    init(_ archive: ZipArchive) throws(SheetFailure) {
        guard archive.has("[Content_Types].xml") else {
            throw SheetFailure(.notASpreadsheet, archive.has("mimetype") ? "ods" : "zip")
        }
        let root = try RelationReader.relations(of: "", in: archive)
        guard let workbook = root.first(where: { $0.type == "officeDocument" })?.target, archive.has(workbook) else {
            throw SheetFailure(.notASpreadsheet, "zip")
        }
        if workbook.hasSuffix(".bin") { throw SheetFailure(.notASpreadsheet, "xlsb") }
        if workbook.hasPrefix("word/") { throw SheetFailure(.notASpreadsheet, "docx") }
        if workbook.hasPrefix("ppt/") { throw SheetFailure(.notASpreadsheet, "pptx") }
        self.workbook = workbook
        let found = try RelationReader.relations(of: workbook, in: archive)
        relations = Dictionary(found.map { ($0.id, $0.target) }) { first, _ in first }
        sharedStrings = found.first { $0.type == "sharedStrings" }?.target
        styles = found.first { $0.type == "styles" }?.target
    }

    /// The part with the texts that cells share, where there is one.
    let sharedStrings: String?
    /// The part with the formats of numbers.
    let styles: String?

    /// The part that a relation of the book leads to.
    func part(_ id: String) -> String? { relations[id] }
}

/// Reads the list of parts to which another one leads.
private final class RelationReader: XMLHandler {
    struct Relation {
        var id: String
        var type: String
        var target: String
    }

    private let folder: [Substring]
    private var relations: [Relation] = []

    private init(folder: [Substring]) { self.folder = folder }

    static func relations(of part: String, in archive: ZipArchive) throws(SheetFailure) -> [Relation] {
        var folder = part.split(separator: "/")
        let name = folder.popLast() ?? ""
        let path = (folder + ["_rels", Substring("\(name).rels")]).joined(separator: "/")
        let reader = RelationReader(folder: folder)
        try XMLPart(path, in: archive).parse(reader)
        return reader.relations
    }

    override func start(_ name: XMLName, _ attributes: XMLAttributes) {
        guard name == "Relationship", let id = attributes["Id"]?.string, let type = attributes["Type"]?.string,
            let target = attributes["Target"]?.string, attributes["TargetMode"]?.string != "External"
        else { return }
        let kind = type.split(separator: "/").last.map(String.init) ?? type
        // A book has a sheet, a theme and so on a relation; what has a hundred thousand was made for something else.
        guard relations.count < 10_000 else { return stop(SheetFailure(.tooLarge, "relations")) }
        relations.append(Relation(id: id, type: kind, target: resolved(target)))
    }

    private func resolved(_ target: String) -> String {
        var path = target.hasPrefix("/") ? [] : folder
        for step in target.split(separator: "/") {
            switch step {
            case ".": continue
            case "..": _ = path.popLast()
            default: path.append(step)
            }
        }
        return path.joined(separator: "/")
    }
}
