import ArgumentParser
import DubanModel

/// In which form a result is given out, and where to.
struct OutputOptions: ParsableArguments {
    @Option(
        help: .localized(
            "text, markdown, html, csv, json, xlsx, docx or pdf; that of the file's ending, or text, unless given.",
            zh: "text、markdown、html、csv、json、xlsx、docx 或 pdf；未指定时按文件扩展名，否则为 text。"
        )
    )
    var format: String?

    @Option(
        name: .shortAndLong,
        help: .localized("The file to write; standard output unless given.", zh: "写入的文件；未指定时为标准输出。")
    )
    var output: String?

    @Option(help: .localized("The number of the table to write, for csv.", zh: "csv 格式写出第几个表格。"))
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
