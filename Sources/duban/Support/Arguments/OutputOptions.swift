import ArgumentParser
import DubanModel

/// In which form a result is given out, and where to.
struct OutputOptions: ParsableArguments {
    @Option(
        help: "text, markdown, html, csv, json, xlsx, docx or pdf; that of the file's ending, or text, unless given."
    )
    var format: String?

    @Option(name: .shortAndLong, help: "The file to write; standard output unless given.")
    var output: String?

    @Option(help: "The number of the table to write, for csv.")
    var table: Int?

    /// Where the result goes.
    func opened() throws -> Output {
        var opened = try Output(format: format, path: output)
        if let table, table < 1 {
            throw CommandFailure.notAllowed(
                "--table",
                "\(table)",
                expected: LocalizedText("a number from 1 on", zh: "1 或更大的数")
            )
        }
        opened.table = table
        return opened
    }
}
