import DubanExchange
import DubanModel
import DubanStore
import Foundation

/// Writes the records of a model to a file or to standard output.
struct TableFile {
    /// The forms in which records are written.
    enum Format: String, CaseIterable {
        case csv, xlsx, json, ics
    }

    let model: Model
    let format: Format
    let path: String?
    let language: Language

    /// - Parameters:
    ///   - format: the form asked for; that of the file's ending, or CSV, where none is.
    init(model: Model, format: String?, path: String?, language: Language) throws {
        self.model = model
        self.path = path
        self.language = language
        let known = Format.allCases.map(\.rawValue)
        if let format {
            guard let found = Format(rawValue: format) else {
                let expected = LocalizedText(
                    "one of \(known.joined(separator: ", "))",
                    zh: known.joined(separator: "、")
                )
                throw CommandFailure.notAllowed("--format", format, expected: expected)
            }
            self.format = found
        } else {
            let ending = path.map { URL(fileURLWithPath: $0).pathExtension.lowercased() } ?? ""
            self.format = Format(rawValue: ending) ?? .csv
        }
        if self.format == .ics, ![Model.task.name, Model.meeting.name].contains(model.name) {
            throw CommandFailure(
                .usage,
                LocalizedText(
                    "a calendar holds tasks by their due times, or meetings; \(model.plural) have no day of theirs",
                    zh: "日历只能包含任务（时限）或会议"
                )
            )
        }
    }

    /// Writes them, and tells how many.
    func write(_ query: Query, of snapshot: Snapshot, at moment: Moment) throws {
        let export = TableExport(model, language: language)
        let progress = Progress(LocalizedText("exporting", zh: "正在导出"))
        let count: Int
        if format == .xlsx {
            guard let path else {
                throw CommandFailure(
                    .usage,
                    LocalizedText("xlsx needs a file: add -o FILE.xlsx", zh: "xlsx 需要写入文件：请加 -o 文件.xlsx")
                )
            }
            count = try export.writeSpreadsheet(query, of: snapshot, to: path) { progress.show("\($0)") }
        } else {
            count = try writeText { take in
                switch format {
                case .json: try export.writeJSON(query, of: snapshot, take)
                case .ics: try writeCalendar(query, of: snapshot, at: moment, take)
                default: try export.writeCSV(query, of: snapshot, take)
                }
            }
        }
        progress.finish()
        guard let path else { return }
        let text = LocalizedText(
            "wrote \(counted(count, "record")) to \(path)",
            zh: "已将 \(count) 条\(model.label(.simplifiedChinese))写入 \(path)"
        )
        Console.note(text(Environment.language))
    }

    /// Text goes out as it comes; a file is there whole, or not at all.
    private func writeText(_ body: ((String) throws -> Void) throws -> Int) throws -> Int {
        guard let path else { return try body { Console.write($0, toErrors: false) } }
        let draft = "\(path).\(UInt32.random(in: 0...UInt32.max)).part"
        guard FileManager.default.createFile(atPath: draft, contents: nil),
            let handle = FileHandle(forWritingAtPath: draft)
        else {
            throw CommandFailure(.usage, LocalizedText("cannot write \(path)", zh: "无法写入 \(path)"))
        }
        do {
            var pending = ""
            let count = try body { text in
                pending += text
                guard pending.utf8.count > 256 * 1024 else { return }
                try handle.write(contentsOf: Data(pending.utf8))
                pending = ""
            }
            try handle.write(contentsOf: Data(pending.utf8))
            try handle.close()
            guard rename(draft, path) == 0 else { throw CocoaError(.fileWriteUnknown) }
            return count
        } catch let error as CocoaError {
            try? FileManager.default.removeItem(atPath: draft)
            throw CommandFailure(
                .usage,
                LocalizedText("cannot write \(path): \(error.localizedDescription)", zh: "无法写入 \(path)")
            )
        } catch {
            try? FileManager.default.removeItem(atPath: draft)
            throw error
        }
    }

    private func writeCalendar(
        _ query: Query,
        of snapshot: Snapshot,
        at moment: Moment,
        _ take: (String) throws -> Void
    ) throws -> Int {
        var entries: [CalendarFile.Entry] = []
        try snapshot.forEachRecord(query) { record in
            let day = model.name == Model.task.name ? record[.due].moment : record["held"].moment
            guard let day else { return }
            let title = record[.title].text ?? record.code
            let lead = record["lead_name"].text ?? record[.lead].text ?? ""
            let isTask = model.name == Model.task.name
            entries.append(
                CalendarFile.Entry(
                    identifier: "\(model.name)-\(record.code)",
                    moment: day,
                    title: isTask ? LocalizedText("Due: \(title)", zh: "到期：\(title)")(language) : title,
                    note: [record.code, lead].filter { !$0.isEmpty }.joined(separator: "\n")
                )
            )
        }
        try take(CalendarFile(name: model.label(language), stamp: moment).text(entries))
        return entries.count
    }
}
