import DubanDocuments
import DubanExchange
import DubanModel

/// Writes a document as a file that is no text.
struct DocumentFile {
    let document: Document
    let format: OutputFormat

    func write(to path: String) throws {
        switch format {
        case .xlsx:
            let file = try SpreadsheetFile(path: path)
            SpreadsheetRenderer().render(document) { file.add($0) }
            try file.finish()
        default: throw DocumentError.notText(format)
        }
    }
}
