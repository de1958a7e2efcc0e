extension RuleSetting {
    /// More than any rule is worth, and few enough that sums never come near the end of what can be written.
    private static var largest: Points { Points(thousandths: 1_000_000_000) }

    /// A setting with points.
    ///
    /// - Parameter sign: 1 for points that are won, -1 for points that are lost, 0 for either.
    static func points(_ name: String, _ path: WritableKeyPath<Rules, Points>, sign: Int) -> RuleSetting {
        RuleSetting(
            name: name,
            expectation: expectation(ofSign: sign),
            text: { $0[keyPath: path].description },
            set: { rules, text in
                guard let points = parse(text, sign: sign) else { return false }
                rules[keyPath: path] = points
                return true
            }
        )
    }

    /// A setting with points that may be absent.
    static func optionalPoints(_ name: String, _ path: WritableKeyPath<Rules, Points?>) -> RuleSetting {
        RuleSetting(
            name: name,
            expectation: expectation(ofSign: 0),
            text: { $0[keyPath: path]?.description },
            set: { rules, text in
                guard let points = parse(text, sign: 0) else { return false }
                rules[keyPath: path] = points
                return true
            }
        )
    }

    private static func parse(_ text: String, sign: Int) -> Points? {
        guard let points = Points(text), points.thousandths.magnitude <= largest.thousandths.magnitude,
            sign == 0 || points == .zero || points.thousandths.signum() == Int64(sign)
        else { return nil }
        return points
    }

    private static func expectation(ofSign sign: Int) -> LocalizedText {
        switch sign {
        case 1:
            LocalizedText(
                "points of 0 or more with at most three decimals, such as 2.5",
                zh: "不小于 0 的分值，最多三位小数，如 2.5"
            )
        case -1:
            LocalizedText(
                "points of 0 or less with at most three decimals, such as -2.5, for they are added",
                zh: "不大于 0 的分值（直接相加），最多三位小数，如 -2.5"
            )
        default:
            LocalizedText("points with at most three decimals, such as 80 or 99.5", zh: "分值，最多三位小数，如 80、99.5")
        }
    }
}
