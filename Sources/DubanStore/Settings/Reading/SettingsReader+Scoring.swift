import DubanModel
import TOMLKit

extension SettingsReader {
    /// What `[scoring]` says.
    func scoring(_ value: (any TOMLValueConvertible)?) throws(StoreError) -> ScoringRules {
        let table = try table(value, at: ScoringRules.tableName)
        var texts: [String: String] = [:]
        try gather(table, at: "", into: &texts)
        do throws(ModelError) {
            return try ScoringRules(settings: texts)
        } catch {
            throw invalid(error.message, underlying: error)
        }
    }

    /// Every entry as the text that stands for it: a number as it was written, a list with commas, a table within by dots.
    private func gather(
        _ table: TOMLTable,
        at prefix: String,
        into texts: inout [String: String]
    ) throws(StoreError) {
        for (key, value) in table {
            let name = prefix + key
            if let inner = value.table {
                try gather(inner, at: name + ".", into: &texts)
            } else if let list = value.array {
                texts[name] = try self.texts(list, at: "\(ScoringRules.tableName).\(name)")?.joined(separator: ", ")
            } else {
                texts[name] = value.string ?? value.double.map { FieldValue.number($0).written } ?? "\(value)"
            }
        }
    }
}
