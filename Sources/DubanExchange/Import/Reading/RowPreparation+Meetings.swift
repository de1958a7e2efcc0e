import DubanModel
import DubanStore

extension RowPreparation {
    /// What a row says of its meeting; nil where it says nothing.
    func meetingName(of row: TableRow) -> KnownMeetings.Name? {
        guard let columns = mapping.meetings else { return nil }
        let written = rows.cell(columns.nameColumn, in: row)
        guard !written.isEmpty else { return nil }
        return KnownMeetings.Name(written: written, day: columns.dayColumn.flatMap { rows.day($0, in: row) })
    }

    /// Puts a meeting into the record of its task.
    func put(_ meeting: MeetingName.Known, into record: inout Record) {
        record[.meeting] = .text(meeting.code)
        if record[.assigned].isNull { record[.assigned] = .moment(Moment(meeting.held)) }
    }

    /// Puts the meeting that a row names into its record, where that is possible without asking the workspace.
    ///
    /// - Returns: whether the record is complete.
    func completeWithKnownMeeting(_ read: inout ReadRow) -> Bool {
        guard let columns = mapping.meetings, let name = meetingName(of: read.row) else { return true }
        // A code may have to be made of the meeting and the tasks that it has already.
        let needsCode = read.record[.code].isNull && columns.numberColumn != nil
        guard !needsCode, let meeting = meetings[name] else { return false }
        put(meeting, into: &read.record)
        return true
    }
}
