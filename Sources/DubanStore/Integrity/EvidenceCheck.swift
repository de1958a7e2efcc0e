import DubanModel
import GRDB

/// Holds the files of evidence against the hashes under which they are kept.
struct EvidenceCheck {
    let database: Database
    let folder: EvidenceFolder

    func run(into report: inout IntegrityReport) throws {
        let rows = try Row.fetchCursor(database, sql: "SELECT code, name, sha256 FROM evidence ORDER BY sha256, code")
        var last: (hash: String, actual: String?)?
        while let row = try rows.next() {
            let hash: String = row["sha256"]
            if last?.hash != hash {
                last = (hash, try folder.actualHash(of: hash))
                report.files += 1
            }
            guard last?.actual != hash else { continue }
            let name: String = row["name"]
            let isMissing = last?.actual == nil
            report.add(
                IntegrityProblem(
                    .evidence,
                    code: row["code"],
                    LocalizedText(
                        "evidence \(row["code"] as String) ('\(name)'): its file \(isMissing ? "is missing" : "was changed"): \(folder.path(of: hash))",
                        zh:
                            "佐证材料 \(row["code"] as String)（“\(name)”）的文件\(isMissing ? "不存在" : "已被改动")：\(folder.path(of: hash))"
                    )
                )
            )
        }
    }
}
