/// The lines that come from tasks being done, or not.
///
/// A task counts in the month in which it is closed. When its due time passes while it is open, it counts as late in the
/// month in which that happens, and only then: closing it later brings nothing more.
struct TaskLines {
    let span: ReviewSpan
    let rules: ScoringRules

    /// The line that a share in a task brings; nil for none.
    func line(of share: Share) -> ScoreLine? {
        guard share.counts else { return nil }
        let closed = share.task.closed.flatMap { $0 <= span.end ? $0 : nil }
        let isClosedNow = closed.map(span.contains) ?? false
        guard let due = share.task.due, let passedOn = share.task.overdueDay, isLate(share, due) else {
            return isClosedNow ? closed.map { done(share, $0) } : nil
        }
        if span.contains(passedOn) { return late(share, due, closed) }
        guard isClosedNow, let closed else { return nil }
        return closedLate(share, closed, passedOn)
    }

    private func isLate(_ share: Share, _ due: Moment) -> Bool {
        // Who joined when it was late already has not made it so.
        if let assigned = share.assigned, assigned > due { return false }
        guard let finished = share.finished(by: rules.lateBy), finished <= span.end else { return due < span.end }
        return finished > due
    }

    private func done(_ share: Share, _ closed: Moment) -> ScoreLine {
        let due = share.task.due.map { LocalizedText(", due \($0.inSentence)", zh: "（时限 \($0.inSentence)）") }
        return ScoreLine(
            .done,
            rules.done[share.role],
            task: share.task.code,
            moment: closed,
            LocalizedText(
                "\(share.english), closed \(closed.inSentence)\(due?.english ?? "")",
                zh: "\(share.chinese)，\(closed.inSentence) 办结\(due?(.simplifiedChinese) ?? "")"
            )
        )
    }

    private func late(_ share: Share, _ due: Moment, _ closed: Moment?) -> ScoreLine {
        let outcome =
            closed.map { LocalizedText("closed \($0.inSentence)", zh: "\($0.inSentence) 办结") }
            ?? LocalizedText("open on \(span.day)", zh: "截至 \(span.day) 未办结")
        return ScoreLine(
            .late,
            rules.late[share.role],
            task: share.task.code,
            moment: due,
            LocalizedText(
                "\(share.english), due \(due.inSentence), \(outcome.english)",
                zh: "\(share.chinese)，时限 \(due.inSentence)，\(outcome(.simplifiedChinese))"
            )
        )
    }

    private func closedLate(_ share: Share, _ closed: Moment, _ passedOn: CivilDate) -> ScoreLine {
        let month = Period(.month, containing: passedOn)
        return ScoreLine(
            .closedLate,
            .zero,
            task: share.task.code,
            moment: closed,
            LocalizedText(
                "\(share.english), closed \(closed.inSentence), counted as late in \(month)",
                zh: "\(share.chinese)，\(closed.inSentence) 办结，逾期已计入 \(month)"
            )
        )
    }
}
