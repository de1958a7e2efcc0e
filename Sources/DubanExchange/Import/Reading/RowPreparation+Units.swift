import DubanModel
import DubanStore

extension RowPreparation {
    /// The units that a row gives its task.
    func units(of read: ReadRow) -> [PreparedRecord] {
        guard mapping.leadColumn != nil || mapping.supportColumn != nil || options.derivesLeadUnits else { return [] }
        let leads = read.leadsOfTask
        let common = commonUnit(of: read.record)
        func unit(_ organization: String, role: String) -> PreparedRecord {
            var unit = common
            unit[.code] = .text("\(read.record.code)/\(organization)")
            unit[.organization] = .text(organization)
            unit[.role] = .text(role)
            return PreparedRecord(unit, in: catalog)
        }
        var units = leads.map { unit($0, role: "lead") }
        for code in read.supporters where !leads.contains(code) { units.append(unit(code, role: "support")) }
        return units
    }

    /// What all units of a task have in common.
    private func commonUnit(of task: Record) -> Record {
        var unit = Record(.unit)
        unit[.task] = task[.code]
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
