import DubanModel

extension Mapping {
    /// The mapping that the headings of a spreadsheet propose: what means nothing is left out.
    init(model: Model, proposedFor headings: [String]) {
        let index = HeadingIndex(model)
        var columns: [HeadingIndex.Meaning: String] = [:]
        for heading in headings {
            guard !RejectsFile.isReason(heading), let meaning = index.meaning(of: heading), columns[meaning] == nil
            else {
                continue
            }
            columns[meaning] = heading
        }
        var fields: [FieldName: FieldRule] = [:]
        for (meaning, heading) in columns {
            if case .field(let name) = meaning { fields[name] = FieldRule(column: heading) }
        }
        self.init(model: model, fields: fields)
        leadColumn = columns[.lead]
        supportColumn = columns[.support]
        separators = ["、", "，", ",", "；", ";"]
        if let meeting = columns[.meeting] {
            meetings = Meetings(nameColumn: meeting, dayColumn: columns[.meetingDay], numberColumn: columns[.number])
        }
    }

    /// What each heading becomes: the field's name, or what else of a record; nil where it is not imported.
    public func target(of heading: String) -> String? {
        if let field = fields.first(where: { $0.value.columns.contains(heading) })?.key { return field.rawValue }
        switch heading {
        case leadColumn: return "lead"
        case supportColumn: return "units (support)"
        case meetings?.nameColumn: return "meeting"
        case meetings?.dayColumn: return "meeting.held"
        case meetings?.numberColumn: return "code"
        case effectiveColumn: return "effective"
        case organizations.nameColumn: return "lead.name"
        default: return nil
        }
    }
}
