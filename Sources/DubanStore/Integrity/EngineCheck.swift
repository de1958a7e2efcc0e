import DubanModel
import GRDB

/// The engine's own checks of its file and of references.
struct EngineCheck {
    let database: Database

    func run(into report: inout IntegrityReport, isQuick: Bool) throws {
        let command = isQuick ? "quick_check" : "integrity_check"
        for line in try String.fetchAll(database, sql: "PRAGMA \(command)(50)") where line != "ok" {
            report.add(
                IntegrityProblem(.engine, LocalizedText("the database file is damaged: \(line)", zh: "数据库文件损坏：\(line)"))
            )
        }
        for row in try Row.fetchAll(database, sql: "PRAGMA foreign_key_check") {
            let table: String = row["table"]
            let target: String = row["parent"]
            let id: Int64? = row["rowid"]
            report.add(
                IntegrityProblem(
                    .reference,
                    LocalizedText(
                        "row \(id ?? 0) of \(table) refers to a \(target) that is not there",
                        zh: "\(table) 第 \(id ?? 0) 行引用的 \(target) 不存在"
                    )
                )
            )
        }
    }
}
