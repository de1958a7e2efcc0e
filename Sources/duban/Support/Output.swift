import ArgumentParser
import DubanDocuments
import DubanModel
import DubanPlugins
import Foundation

/// Where a result goes and in which form.
struct Output {
    let format: OutputFormat
    let path: String?
    /// The number of the table to write, for a form that holds only one.
    var table: Int?

    /// - Parameters:
    ///   - format: the form asked for; that of the file's ending, or text, where none is.
    ///   - path: the file; standard output where none is given.
    init(format: String?, path: String?) throws {
        self.path = path
        if let format {
            guard let known = OutputFormat(rawValue: format) else {
                let allowed = OutputFormat.allCases.map(\.rawValue).joined(separator: ", ")
                throw CommandFailure(
                    .usage,
                    LocalizedText(
                        "--format '\(format)' is not allowed: expected one of \(allowed)",
                        zh: "--format“\(format)”不符合要求：应为 \(allowed) 之一"
                    )
                )
            }
            self.format = known
        } else if let path {
            let ending = URL(fileURLWithPath: path).pathExtension.lowercased()
            self.format = OutputFormat.allCases.first { $0.fileExtension == ending } ?? .text
        } else {
            self.format = .text
        }
    }

    /// What was asked for among other words.
    static func from(_ words: inout PassthroughWords) throws -> Output {
        var output = try Output(format: words.take("format"), path: words.take("output") ?? words.take("o"))
        if let table = words.take("table") {
            guard let number = Int(table), number >= 1 else {
                throw CommandFailure(
                    .usage,
                    LocalizedText(
                        "--table '\(table)' is not allowed: expected a number from 1 on",
                        zh: "--table“\(table)”不符合要求：应为 1 或更大的数"
                    )
                )
            }
            output.table = number
        }
        return output
    }

    /// Gives out a document.
    func write(_ document: Document) throws {
        guard format.isText else {
            guard let path else { throw DocumentError.notText(format) }
            try DocumentFile(document: document, format: format).write(to: path)
            Console.note(LocalizedText("wrote \(path)", zh: "已写入 \(path)")(Environment.language))
            return
        }
        let isTerminal = path == nil && Console.isTerminal
        let text = try document.rendered(
            as: format,
            width: path == nil ? Console.width : 80,
            usesColor: isTerminal && Console.usesColor(STDOUT_FILENO),
            table: table
        )
        try write(text)
    }

    /// Does something that a plugin may fail at. Who wants JSON is told of the failure in JSON, too.
    func telling<Result>(_ body: () throws -> Result) throws -> Result {
        do {
            return try body()
        } catch let error as PluginError {
            if format == .json { try write(JSONValue.object([("error", error.json)]).text(indented: true)) }
            throw error
        }
    }

    /// Gives out text.
    func write(_ text: String) throws {
        let ended = text.hasSuffix("\n") ? text : text + "\n"
        guard let path else {
            Console.write(ended, toErrors: false)
            return
        }
        try OutputFile.writeAndTell(ended.utf8, to: path)
    }

    /// Gives out text in UTF-8 that comes in pieces, and ends its last line.
    func write(pieces: (_ give: ([UInt8]) -> Void) -> Void) throws {
        let end = [UInt8(ascii: "\n")]
        guard let path else {
            pieces { piece in piece.withUnsafeBytes { Console.write($0, toErrors: false) } }
            end.withUnsafeBytes { Console.write($0, toErrors: false) }
            return
        }
        var whole: [UInt8] = []
        pieces { whole += $0 }
        try OutputFile.writeAndTell(whole + end, to: path)
    }
}
