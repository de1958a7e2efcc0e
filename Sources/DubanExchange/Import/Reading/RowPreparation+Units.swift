import DubanModel
import DubanStore

extension RowPreparation {
    /// The units that a row gives its task.
    func units(of read: ReadRow) -> [PreparedRecord] {
        guard mapping.leadColumn != nil || mapping.supportColumn != nil || options.derivesLeadUnits else { return [] }
        let leads = read.leadsOfTask
        var units = leads.map { unit(of: read.record, organization: $0, role: "lead") }
        for code in read.supporters where !leads.contains(code) {
            units.append(unit(of: read.record, organization: code, role: "support"))
        }
        return units.map { PreparedRecord($0, in: catalog) }
    }

    private func unit(of task: Record, organization: String, role: String) -> Record {
        var unit = Record(.unit)
        unit[.code] = .text("\(task.code)/\(organization)")
        unit[.task] = task[.code]
        unit[.organization] = .text(organization)
        unit[.role] = .text(role)
        unit[.status] = .text("assigned")
        unit[.assigned] = task[.assigned]
        unit["claimed"] = task["claimed"]
        if !task["claimed"].isNull { unit[.status] = .text("claimed") }
        if task[.status].text == "closed" {
            unit[.status] = .text("passed")
            unit["passed"] = task[.closed]
        }
        return unit
    }
}
