import DubanExchange
import DubanModel
import DubanStore
import Foundation
import SheetWire
import Testing
import TestSupport

/// Spreadsheets that were made to do harm, or that are none.
struct HostileSheetTests {
    private static let folder = Result {
        let folder = try TemporaryFolder()
        let made = try PythonScript.run("hostile_sheets", [folder.path])
        try #require(made.code == 0, "\(made.output)")
        return folder
    }

    /// The most memory that reading may take, in KiB.
    private static let limit = 200 * 1024

    @Test(arguments: [
        ("bomb-spaces.xlsx", "more than 250 times"), ("bomb-rows.xlsx", "more than 250 times"),
        ("bomb-text.xlsx", "larger than what is read"), ("bomb-attribute.xlsx", "larger than what is read"),
        ("bomb-comment.xlsx", "larger than what is read"), ("bomb-strings.xlsx", "larger than what is read"),
        ("deep.xlsx", "too deep in one another"), ("entities.xlsx", "declares entities"),
        ("external-entity.xlsx", "declares entities"), ("missing-string.xlsx", "no shared string 7"),
        ("cycle.xlsx", "no shared string 0"), ("no-sheet.xlsx", "has no sheet"),
        ("rows-backward.xlsx", "row 2 after row 9"),
        ("row-too-far.xlsx", "row 1048577"), ("column-too-far.xlsx", "row 2"),
        ("not-xml.xlsx", "not a proper spreadsheet"),
        ("unfinished.xlsx", "not a proper spreadsheet"), ("no-headings.xlsx", "no headings found"),
        ("truncated.xlsx", "truncated or damaged"), ("damaged.xlsx", "truncated or damaged"),
        ("old.xls", "old .xls file"),
        ("text.xlsx", "name it .csv"), ("page.xlsx", "web page"), ("empty.xlsx", "the file is empty"),
        ("paper.xlsx", "it is a PDF"), ("word.xlsx", "Word document"), ("archive.xlsx", "without a spreadsheet"),
    ])
    func isRefusedWithWhatIsWrong(_ name: String, _ words: String) throws {
        let fixture = try ImportFixture()
        let path = try Self.folder.get().file(name)
        let error = #expect(throws: ExchangeError.self) {
            try Importer(.task, mapping: nil)
                .run(file: path, into: fixture.store, actor: Author("test"), recorded: Moment(.latest))
        }
        #expect(error?.message.english.contains(words) ?? false, "\(error?.message.english ?? "")")
        #expect(error?.message.english.contains(name) ?? false)
        #expect(error?.message.has(.simplifiedChinese) ?? false)
        #expect(try fixture.count(.task) == 0)
    }

    @Test(arguments: ["merged-everything.xlsx", "merged-overlapping.xlsx"])
    func cellsMergedOverEachOtherDoNoHarm(_ name: String) throws {
        let fixture = try ImportFixture()
        let path = try Self.folder.get().file(name)
        _ = try? Importer(.task, mapping: nil)
            .run(file: path, into: fixture.store, actor: Author("test"), recorded: Moment(.latest))
    }

    @Test func noFileTakesMuchMemory() throws {
        let folder = try Self.folder.get()
        for name in try FileManager.default.contentsOfDirectory(atPath: folder.path) {
            let result = try PythonScript.run("peak_memory", [SheetProgram.path, "read", folder.file(name)])
            let memory = try #require(result.output.split(separator: " ").last.flatMap { Int($0.filter(\.isNumber)) })
            #expect(memory < Self.limit, "\(name): \(memory) KiB")
        }
    }

    /// A quarter of the rows that a sheet holds, which a build for tests reads in ten seconds; all of them with
    /// `DUBAN_EVERY_ROW=1`.
    @Test func memoryDoesNotGrowWithRows() throws {
        let isComplete = ProcessInfo.processInfo.environment["DUBAN_EVERY_ROW"] != nil
        let folder = try TemporaryFolder()
        let path = folder.file("full.xlsx")
        #expect(try PythonScript.run("full_sheet", [path, isComplete ? "1048576" : "262144"]).code == 0)
        let result = try PythonScript.run("peak_memory", [SheetProgram.path, "read", path])
        let numbers = result.output.split(separator: " ").compactMap { Int($0.filter(\.isNumber)) }
        try #require(numbers.count == 2)
        #expect(numbers[0] == 0 && numbers[1] < Self.limit, "\(result.output)")
    }
}
