import DubanModel
import TOMLKit

extension SettingsReader {
    /// What `[workflow]` says.
    func workflow(_ value: (any TOMLValueConvertible)?) throws(StoreError) -> WorkflowRules {
        let table = try table(value, at: "workflow")
        try check(table.keys, among: ["supervisors"], in: "[workflow]")
        var rules = WorkflowRules.standard
        if let supervisors = try texts(table["supervisors"], at: "workflow.supervisors") {
            guard !supervisors.isEmpty else {
                throw invalid(
                    LocalizedText(
                        "workflow.supervisors is empty: expected the codes of the organizations that supervise",
                        zh: "workflow.supervisors 为空：应列出督办单位编码"
                    )
                )
            }
            rules.supervisors = Set(supervisors)
        }
        return rules
    }
}
