import DubanModel
import DubanStore

extension ImportSession {
    /// Puts the meeting that a row names into its record, and makes the record's code of it where it has none.
    mutating func resolveMeeting(of record: inout Record, row: TableRow) throws -> [RowProblem] {
        guard let columns = mapping.meetings, let name = preparation.meetingName(of: row) else { return [] }
        guard let meeting = try meeting(called: name) else {
            return [
                problem(
                    in: row,
                    column: columns.nameColumn,
                    value: name.written,
                    LocalizedText(
                        "expected a known meeting, or one with its day in a column of its own",
                        zh: "应为已知会议，或另有一列写明会议时间"
                    )
                )
            ]
        }
        preparation.put(meeting, into: &record)
        guard record[.code].isNull, let numberColumn = columns.numberColumn else { return [] }
        return try completeCode(of: &record, numberColumn: numberColumn, meeting: meeting, row: row)
    }

    /// A task is known by its title among those of its meeting, or else by its number: ledgers are numbered anew from one
    /// week to the next.
    private mutating func completeCode(
        of record: inout Record,
        numberColumn: String,
        meeting: MeetingName.Known,
        row: TableRow
    ) throws -> [RowProblem] {
        if let title = record[.title].text, let code = meeting.codes[title] {
            record[.code] = .text(code)
            return []
        }
        let written = rows.cell(numberColumn, in: row)
        func refusal(_ message: LocalizedText) -> [RowProblem] {
            [problem(in: row, column: numberColumn, value: written, message)]
        }
        guard let number = Int(written), (1...9999).contains(number) else {
            return refusal(
                LocalizedText(
                    "expected a number from 1 to 9999, or a column with codes",
                    zh: "应为 1 至 9999 的序号，或另有编码列"
                )
            )
        }
        let digits = String(number)
        let padded = digits.count < 2 ? "0\(digits)" : digits
        let middle = meeting.sequence.map { "\($0)-" } ?? ""
        let code = "\(meeting.held.year)-\(middle)\(padded)"
        record[.code] = .text(code)
        guard !options.renames, let other = try known(code) else { return [] }
        return refusal(
            LocalizedText(
                "expected a number of its own: \(code) is '\(other)'. If it got another title, import with --rename",
                zh: "序号应唯一：\(code) 已是“\(other)”；如系更名，请加 --rename"
            )
        )
    }

    private func known(_ code: String) throws -> String? {
        try transaction.present(.task, code: code)?[.title].text
    }

    /// The meeting that a text names: by its code, its title, or its kind and number; made where its day is known.
    private mutating func meeting(called words: KnownMeetings.Name) throws -> MeetingName.Known? {
        if let known = preparation.meetings[words] { return known }
        let (written, day) = (words.written, words.day)
        let name = MeetingName(written)
        let snapshot = try transaction.snapshot(asOf: AsOf(.latest))
        var candidates = [try snapshot.record(.meeting, code: written)].compactMap(\.self)
        candidates += try snapshot.records(Query(.meeting).and(.title, .equal(.text(written))))
        if let sequence = name.sequence {
            let query = Query(.meeting).and("sequence", .equal(.integer(sequence))).and(.kind, .equal(.text(name.kind)))
            candidates += try snapshot.records(query)
        }
        // The same number comes back in another year of some offices: the day decides.
        let found = candidates.first { day == nil || $0["held"].moment?.date == day?.date } ?? nil
        let record = try found ?? made(name, heldOn: day, isFree: candidates.isEmpty)
        guard let record, let held = record["held"].moment?.date else { return nil }
        var codes: [String: String] = [:]
        if found != nil {
            // One after another: a meeting of a large ledger has more tasks than fit beside everything else.
            try snapshot.forEachRecord(Query(.task).and(.meeting, .equal(.text(record.code)))) { task in
                let title = task[.title].text ?? ""
                if codes[title] == nil { codes[title] = task.code }
            }
        }
        let known = MeetingName.Known(
            code: record.code,
            held: held,
            sequence: record["sequence"].integer,
            codes: codes
        )
        preparation.meetings[words] = known
        return known
    }

    private mutating func made(_ name: MeetingName, heldOn day: Moment?, isFree: Bool) throws -> Record? {
        guard let day else { return nil }
        let code = isFree ? name.code : "\(name.code)-\(day.date)"
        if try transaction.exists(.meeting, code: code) { return nil }
        let record = Record(
            .meeting,
            [
                .code: .text(code), .kind: .text(name.kind), .title: .text(name.text), "held": .moment(day),
                "sequence": name.sequence.map(FieldValue.integer) ?? .null,
            ]
        )
        try transaction.put(record)
        report.meetingsCreated.append(name.text)
        return record
    }
}
