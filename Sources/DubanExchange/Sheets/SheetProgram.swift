import DubanModel
import Foundation
import SheetWire

/// The program beside `duban` that reads and writes spreadsheets.
public enum SheetProgram {
    /// The program's file name.
    public static let name = "duban-sheets"
    /// The Debian packages with the libraries that it needs.
    public static let packages = ["libexpat1", "libseccomp2", "libxlsxwriter4", "libzip4"]

    /// Where it is: in the folder of the running program.
    public static var path: String {
        let own = (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? ""
        return URL(fileURLWithPath: own).deletingLastPathComponent().appendingPathComponent(name).path
    }

    /// Starts it.
    static func start(_ words: [String], input: Any?, output: Any?) throws(ExchangeError) -> Process {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: path)
        process.arguments = words
        process.standardInput = input ?? FileHandle.nullDevice
        process.standardOutput = output ?? FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        do {
            try process.run()
        } catch {
            throw ExchangeError(
                .unreadable,
                LocalizedText(
                    "\(path) cannot be started, which reads and writes spreadsheets: it belongs beside duban",
                    zh: "无法启动读写电子表格的程序 \(path)：它应与 duban 在同一目录"
                ),
                underlying: error
            )
        }
        return process
    }

    /// What to say where the program ended without a word of its own.
    static func failure(status: Int32) -> ExchangeError {
        // The system's loader ends a program with 127 whose libraries are not there.
        if status == 127 {
            let line = "apt-get install \(packages.joined(separator: " "))"
            return ExchangeError(
                .unreadable,
                LocalizedText("the libraries for spreadsheets are missing: \(line)", zh: "缺少电子表格库：\(line)")
            )
        }
        return ExchangeError(
            .malformed,
            LocalizedText(
                "the spreadsheet could not be read in the memory that it is given; save it anew or as CSV",
                zh: "电子表格超出所允许的内存，请重新保存或另存为 CSV"
            )
        )
    }
}
