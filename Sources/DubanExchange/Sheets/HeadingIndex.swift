import DubanModel

/// What the headings of a table may mean for a model.
struct HeadingIndex {
    /// What a heading means.
    enum Meaning: Hashable {
        /// A field of the record.
        case field(FieldName)
        /// The organizations that lead a task.
        case lead
        /// Those that support it.
        case support
        /// The meeting that assigned it, by whatever name.
        case meeting
        /// The day of that meeting.
        case meetingDay
        /// The task's number among those of its meeting.
        case number
    }

    private let model: Model
    private var meanings: [String: Meaning] = [:]

    /// The headings of tasks that are no field of theirs, in the words of offices.
    private static let ofTasks: [(Meaning, [String])] = [
        (.number, ["序号", "no.", "no", "number", "#"]),
        (.lead, ["牵头单位", "主办单位", "牵头部门", "责任单位", "承办单位", "lead"]),
        (.support, ["配合单位", "协办单位", "配合部门", "协助单位", "support", "supporting units"]),
        (.meeting, ["任务来源", "会议名称", "交办会议", "来源会议", "meeting"]),
        (.meetingDay, ["会议时间", "会议日期", "召开日期", "召开时间", "meeting day"]),
    ]

    init(_ model: Model) {
        self.model = model
        for field in model.givenFields.reversed() {
            for heading in field.aliases + [field.label.english, field.label(.simplifiedChinese), field.name.rawValue] {
                meanings[HeadingIndex.normalized(heading)] = .field(field.name)
            }
        }
        guard model.name == Model.task.name else { return }
        for (meaning, headings) in HeadingIndex.ofTasks {
            for heading in headings { meanings[HeadingIndex.normalized(heading)] = meaning }
        }
        for (meaning, field) in [(Meaning.lead, FieldName.lead), (.meeting, .meeting)] {
            for (heading, known) in meanings where known == .field(field) { meanings[heading] = meaning }
        }
    }

    /// What a heading means: as a whole, or by its lowest part.
    func meaning(of heading: String) -> Meaning? {
        if RejectsFile.isReason(heading) { return nil }
        if let whole = meanings[HeadingIndex.normalized(heading)] { return whole }
        guard let last = heading.split(separator: "/").last, last.utf8.count < heading.utf8.count else { return nil }
        return meanings[HeadingIndex.normalized(last)]
    }

    /// What a heading means that nothing is to be guessed of: a field by its very name, or what the whole heading means.
    func exactMeaning(of heading: String) -> Meaning? {
        if let field = model.field(FieldName(rawValue: heading.lowercased())) {
            return model.givenFields.contains { $0.name == field.name } ? .field(field.name) : nil
        }
        return meanings[HeadingIndex.normalized(heading)]
    }

    /// The headings of tasks that are no field of theirs, as messages name them.
    static func others(of model: Model) -> [String] {
        model.name == Model.task.name ? ofTasks.compactMap { $0.0 == .lead ? nil : $0.1.first } : []
    }

    /// A heading without spaces, without what stands in brackets at its end, in small letters.
    static func normalized(_ heading: some StringProtocol) -> String {
        var text = String(heading.filter { !$0.isWhitespace }).lowercased()
        for (opening, closing) in [("(", ")"), ("（", "）")] as [(Character, String)] where text.hasSuffix(closing) {
            if let start = text.firstIndex(of: opening), start > text.startIndex {
                text = String(text[..<start])
            }
        }
        return text
    }
}
