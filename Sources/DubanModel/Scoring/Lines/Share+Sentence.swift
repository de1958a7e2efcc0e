extension Share {
    /// The beginning of a sentence about it: “title” as lead.
    var english: String { "“\(task.title.english)” as \(role.label.english)" }

    /// The same in Chinese.
    var chinese: String { "\(role.label(.simplifiedChinese))“\(task.title(.simplifiedChinese))”" }
}

extension Moment {
    /// As a sentence has it: `2023-03-24`, or `2023-03-24 17:20` where the time is known.
    var inSentence: String {
        guard !isDayOnly else { return description }
        return "\(date) " + (secondOfDay % 60 == 0 ? String(timeDescription.prefix(5)) : timeDescription)
    }
}
