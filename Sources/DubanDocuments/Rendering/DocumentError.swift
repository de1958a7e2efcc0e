public import DubanModel

/// Why a document cannot be given out in a form, worded for the person who asked for it.
public struct DocumentError: Error, Sendable, Equatable, CustomStringConvertible {
    /// What kind of failure it is.
    public enum Kind: Sendable, Equatable {
        /// The document has no table, and the form holds nothing else.
        case noTable
        /// The document has several tables, the form holds one, and none was chosen.
        case severalTables
        /// The chosen table does not exist.
        case noSuchTable
        /// The form is no text and needs a file.
        case notText
    }

    /// What kind of failure it is.
    public let kind: Kind
    /// The whole message.
    public let message: LocalizedText

    /// Makes an error.
    public init(_ kind: Kind, _ message: LocalizedText) {
        self.kind = kind
        self.message = message
    }

    /// The message in English.
    public var description: String { message.english }
}

extension DocumentError {
    static let noTable = DocumentError(
        .noTable,
        LocalizedText("the document has no table to write as CSV", zh: "文档中没有可输出为 CSV 的表格")
    )

    /// A form that needs a file.
    public static func notText(_ format: OutputFormat) -> DocumentError {
        DocumentError(
            .notText,
            LocalizedText(
                "\(format.rawValue) needs a file: add -o FILE.\(format.fileExtension)",
                zh: "\(format.rawValue) 需要写入文件：请加 -o 文件.\(format.fileExtension)"
            )
        )
    }

    static func severalTables(_ tables: [Table]) -> DocumentError {
        DocumentError(
            .severalTables,
            LocalizedText(
                "CSV holds one table and the document has \(tables.count); choose one with --table: \(overview(tables))",
                zh: "CSV 只能容纳一个表格，而文档中有 \(tables.count) 个，请用 --table 选择：\(overview(tables))"
            )
        )
    }

    static func noSuchTable(_ choice: String, of tables: [Table]) -> DocumentError {
        DocumentError(
            .noSuchTable,
            LocalizedText(
                "the document has no table \(choice); it has: \(overview(tables))",
                zh: "文档中没有表格 \(choice)；现有：\(overview(tables))"
            )
        )
    }

    /// The tables with their numbers: `1 (By department), 2 (By county), 3`.
    private static func overview(_ tables: [Table]) -> String {
        tables.enumerated().map { position, table in
            let caption = table.caption.map { " (\(PlainText.line($0)))" } ?? ""
            return "\(position + 1)\(caption)"
        }.joined(separator: ", ")
    }
}
