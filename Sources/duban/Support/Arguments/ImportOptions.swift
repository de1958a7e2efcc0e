import ArgumentParser
import DubanExchange
import DubanModel

/// How a file is read that is to be imported.
struct ImportOptions: ParsableArguments {
    @Option(help: "The mapping file (TOML).")
    var mapping: String?

    @Option(help: "Write the mapping that was used to a file, to be looked at and given with --mapping.")
    var saveMapping: String?

    @Option(help: "The sheet of a spreadsheet; the first one unless given.")
    var sheet: String?

    @Option(help: "Import the good rows, and write the bad ones with their reasons to this .xlsx file.")
    var rejects: String?

    @Flag(help: "Take a day that is none for a mistake, where otherwise the task is imported without it.")
    var strict = false

    @Flag(help: "Let a task that a ledger knows by its number get another title.")
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
