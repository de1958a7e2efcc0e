import DubanExchange
import DubanModel

/// What an import did, in a few lines.
struct ImportSummary {
    private let report: ImportReport
    private let model: Model

    /// How many names a line shows.
    private static let shownNames = 12

    init(_ report: ImportReport, _ model: Model) {
        self.report = report
        self.model = model
    }

    func lines(_ language: Language) -> [String] {
        var lines = [rows(language)]
        if !report.meetingsCreated.isEmpty {
            lines.append(names(report.meetingsCreated, LocalizedText("new meetings", zh: "新增会议"), language))
        }
        if !report.organizationsCreated.isEmpty {
            lines.append(names(report.organizationsCreated, LocalizedText("new organizations", zh: "新增单位"), language))
        }
        if report.doubtCount > 0 {
            let text = LocalizedText(
                "\(counted(report.doubtCount, "value")) left out, listed above; --strict takes them for mistakes",
                zh: "\(report.doubtCount) 个值未导入（见上）；--strict 将其视为错误"
            )
            lines.append(text(language))
        }
        return lines
    }

    private func rows(_ language: Language) -> String {
        let kept = report.created + report.updated + report.unchanged
        var english = ["\(report.created) new"]
        var chinese = ["新增 \(report.created)"]
        if report.updated > 0 {
            english.append("\(report.updated) changed")
            chinese.append("变更 \(report.updated)")
        }
        if report.unchanged > 0 {
            english.append("\(report.unchanged) as they were")
            chinese.append("未变 \(report.unchanged)")
        }
        if report.rejectedRows > 0 {
            english.append("\(report.rejectedRows) passed over")
            chinese.append("未导入 \(report.rejectedRows)")
        }
        let verb = report.isDryRun ? "would import" : "imported"
        let verbInChinese = report.isDryRun ? "将导入" : "已导入"
        return LocalizedText(
            "\(verb) \(counted(kept, "row")) of \(model.plural): \(english.joined(separator: ", "))",
            zh: "\(verbInChinese)\(model.label(.simplifiedChinese)) \(kept) 行：\(chinese.joined(separator: "，"))"
        )(language)
    }

    private func names(_ names: [String], _ label: LocalizedText, _ language: Language) -> String {
        let separator = LocalizedText(", ", zh: "、")(language)
        let shown = names.prefix(Self.shownNames).joined(separator: separator)
        let rest = names.count > Self.shownNames ? "\(separator)…" : ""
        return LocalizedText(
            "\(label.english) (\(names.count)): \(shown)\(rest)",
            zh: "\(label(.simplifiedChinese))（\(names.count)）：\(shown)\(rest)"
        )(language)
    }
}
