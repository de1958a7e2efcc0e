import ArgumentParser
import DubanExchange
import DubanModel

/// How a file is read that is to be imported.
struct ImportOptions: ParsableArguments {
    @Option(help: .localized("The mapping file (TOML).", zh: "对应关系文件（TOML）。"))
    var mapping: String?

    @Option(
        help: .localized(
            "Write the mapping that was used to a file, to be looked at and given with --mapping.",
            zh: "将所用的对应关系写入文件，供查看和用 --mapping 指定。"
        )
    )
    var saveMapping: String?

    @Option(help: .localized("The sheet of a spreadsheet; the first one unless given.", zh: "电子表格的工作表；未指定时为第一个。"))
    var sheet: String?

    @Option(
        help: .localized(
            "Import the good rows, and write the bad ones with their reasons to this .xlsx file.",
            zh: "导入无误的行，有误的行连同原因写入此 .xlsx 文件。"
        )
    )
    var rejects: String?

    @Flag(
        help: .localized(
            "Take a day that is none for a mistake, where otherwise the task is imported without it.",
            zh: "将无法识别的日期视为错误；否则导入任务时略去该日期。"
        )
    )
    var strict = false

    @Flag(help: .localized("Let a task that a ledger knows by its number get another title.", zh: "允许台账中编号已有的任务更换标题。"))
    var rename = false

    /// Puts the choices where an import finds them.
    func choose(in options: inout Importer.Options) {
        options.sheet = sheet
        options.renames = rename
        options.passesOverBadRows = rejects != nil
        // A row that can be mended is not imported without what is wrong.
        options.leavesOutDoubtful = !strict && rejects == nil
    }

    /// Refuses options that say how a file is read which a plugin reads.
    func checkIsEmpty(for importer: String) throws {
        let given = [
            ("--mapping", mapping), ("--save-mapping", saveMapping), ("--sheet", sheet), ("--rejects", rejects),
        ].first { $0.1 != nil }
        guard let given else { return }
        throw CommandFailure(
            .usage,
            LocalizedText(
                "\(given.0) is for spreadsheets and CSV files; \(importer) reads its files itself",
                zh: "\(given.0) 用于电子表格和 CSV 文件；\(importer) 自行读取文件"
            )
        )
    }
}
