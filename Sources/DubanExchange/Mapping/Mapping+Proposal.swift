public import DubanModel

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
        self.init(model: model, columns: columns)
    }

    /// The mapping that the headings of a file propose of which every column is to be imported.
    ///
    /// - Throws: an error naming the first heading that means nothing, or the same as one before it.
    public init(model: Model, headings: [String]) throws(ExchangeError) {
        let index = HeadingIndex(model)
        var columns: [HeadingIndex.Meaning: String] = [:]
        for heading in headings {
            guard let meaning = index.exactMeaning(of: heading) else { throw .unknownHeading(heading, of: model) }
            if let other = columns[meaning] { throw .repeatedHeading(heading, other: other) }
            columns[meaning] = heading
        }
        // The day of a meeting, and the number among its tasks, say nothing without it.
        for meaning in [HeadingIndex.Meaning.meetingDay, .number] where columns[.meeting] == nil {
            if let heading = columns[meaning] { throw .headingWithoutMeeting(heading) }
        }
        self.init(model: model, columns: columns)
    }

    private init(model: Model, columns: [HeadingIndex.Meaning: String]) {
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
