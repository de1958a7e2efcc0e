/// The lines that come from what people have decided: completions returned, praise and criticism.
struct DecisionLines {
    let span: ReviewSpan
    let rules: ScoringRules
    let tasks: [String: ReviewedTask]

    /// The line of a returned completion; nil for another review, and for a task that does not count.
    ///
    /// - Parameter role: the organization's role in the task, where it is known.
    func line(ofReview review: Record, role: UnitRole?) -> ScoreLine? {
        guard review["outcome"].text == "returned", let moment = review["reviewed"].moment, span.contains(moment),
            let code = review[.task].text
        else { return nil }
        let task = tasks[code]
        if let task, !task.counts { return nil }
        let role = role ?? (task?.lead != nil && task?.lead == review[.organization].text ? .lead : .support)
        let title = task?.title ?? LocalizedText(code)
        let reason = Self.reason(review["reason"])
        return ScoreLine(
            .returned,
            rules.returned[role],
            task: code,
            moment: moment,
            LocalizedText(
                "“\(title.english)” as \(role.label.english), returned \(moment.inSentence)\(reason.english)",
                zh:
                    "\(role.label(.simplifiedChinese))“\(title(.simplifiedChinese))”，\(moment.inSentence) 被退回\(reason(.simplifiedChinese))"
            )
        )
    }

    /// The line of a mark; nil for one of another month.
    func line(ofMark mark: Record) -> ScoreLine? {
        guard let moment = mark["given"].moment, span.contains(moment) else { return nil }
        let role = mark[.role].text.flatMap(UnitRole.init(rawValue:)) ?? .lead
        let isPraise = mark[.kind].text == "praise"
        let reason = Self.reason(mark["reason"])
        return ScoreLine(
            isPraise ? .praise : .criticism,
            isPraise ? rules.praise[role] : rules.criticism[role],
            task: mark[.task].text,
            mark: mark.code,
            moment: moment,
            LocalizedText(
                "\(isPraise ? "praised" : "criticised") \(moment.inSentence) as \(role.label.english)\(reason.english)",
                zh:
                    "\(moment.inSentence) 作为\(role.label(.simplifiedChinese))单位受到\(isPraise ? "表扬" : "批评")\(reason(.simplifiedChinese))"
            )
        )
    }

    private static func reason(_ value: FieldValue) -> LocalizedText {
        value.text.map { LocalizedText(": \($0)", zh: "：\($0)") } ?? LocalizedText("", zh: "")
    }
}
