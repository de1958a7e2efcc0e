import DubanModel
import DubanStore

@testable import DubanPlugins

// What is said of checks that go over records together.
extension RandomMessages {
    mutating func scanCall() -> ScanCall {
        ScanCall(
            model: text(),
            rows: rows(),
            only: maybe { $0.list { $0.integer() } },
            checks: list { $0.text() },
            isFirst: below(2) == 0,
            reading: ScanCall.Reading(mayReadAhead: below(2) == 0, keepsRows: below(2) == 0)
        )
    }

    mutating func next() -> WorkerRequest.AfterLoading {
        switch below(3) {
        case 0: .nothing
        case 1: .run(call())
        default: .renew(list { PlanQuestion(check: $0.text(), known: $0.maybe { $0.checkState() }) })
        }
    }

    mutating func checkPlan() -> CheckPlan {
        CheckPlan(
            check: text(),
            model: text(),
            rows: rows(),
            candidates: maybe { $0.list { $0.integer() } },
            stale: maybe { $0.list { $0.integer() } },
            state: checkState(),
            isCostly: below(2) == 0
        )
    }

    mutating func scanOutcome() -> ScanOutcome {
        ScanOutcome(check: text(), seconds: number(), hasFailed: below(2) == 0, reads: reads())
    }

    mutating func checkState() -> CheckState {
        CheckState(event: integer(), mark: text(), day: date(), conditions: list { $0.condition() }, reads: reads())
    }

    private mutating func rows() -> ClosedRange<Int64> {
        let (one, other) = (integer(), integer())
        return min(one, other)...max(one, other)
    }

    private mutating func reads() -> CheckReads {
        CheckReads(
            models: Set(list { $0.text() }),
            everything: below(2) == 0,
            parts: [CheckReads.Parts(model: "unit", field: "task")],
            moments: Set(list { $0.text() }),
            dailyRows: list { $0.integer() },
            isDaily: below(2) == 0
        )
    }

    private mutating func condition() -> Condition {
        let value = FieldValue.integer(integer())
        let comparisons: [Condition.Comparison] = [
            .equal(value), .notEqual(.null), .less(value), .lessOrEqual(value), .greater(value), .greaterOrEqual(value),
            .passedBy(.moment(Moment(date()))), .oneOf([value, .text(text())]), .noneOf([]), .contains(text()),
            .hasPrefix(text()), .isKnown(below(2) == 0),
        ]
        return Condition(FieldName(rawValue: text()), pick(comparisons))
    }
}
