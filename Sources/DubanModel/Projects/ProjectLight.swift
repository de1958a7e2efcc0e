/// The light of a project: how it keeps up with the calendar, and why.
public struct ProjectLight: Sendable, Hashable {
    /// The lights, the worst last.
    public enum Level: String, Sendable, Hashable, Comparable, CaseIterable {
        /// Nothing is known by which it could be judged, or it is suspended.
        case grey
        /// In time.
        case green
        /// Behind.
        case yellow
        /// Far behind.
        case red

        /// Better lights come first; what is not known stands before them.
        public static func < (left: Level, right: Level) -> Bool { left.order < right.order }

        private var order: Int { Self.allCases.firstIndex(of: self) ?? 0 }
    }

    /// The light.
    public let level: Level
    /// Why it is not green, in the order of the rules; and why it is grey.
    public let reasons: [LocalizedText]

    /// Judges a project.
    ///
    /// - Parameters:
    ///   - progress: how far this year's investment has come; nil where that is not known.
    ///   - day: the day on which it is judged; what happened later counts as not yet.
    public init(of project: Record, progress: ProjectProgress?, on day: CivilDate, rules: ProjectLightRules = .init()) {
        guard project["stage"].text != "suspended" else {
            level = .grey
            reasons = [LocalizedText("suspended", zh: "停建")]
            return
        }
        let findings = [
            Self.investment(progress, rules.behind), Self.start(of: project, on: day, rules.start),
            Self.statistics(of: project, on: day, rules.statistics),
        ].compactMap(\.self)
        level = findings.map(\.level).max() ?? .grey
        reasons =
            findings.isEmpty
            ? [LocalizedText("no data", zh: "未知")] : findings.compactMap(\.reason)
    }

    /// What one rule says.
    private typealias Finding = (level: Level, reason: LocalizedText?)

    private static func investment(_ progress: ProjectProgress?, _ bounds: ProjectLightRules.Bounds<Double>?)
        -> Finding?
    {
        guard let bounds, let behind = progress?.pointsBehind else { return nil }
        guard behind >= bounds.yellow else { return (.green, nil) }
        // One decimal, half away from zero, as documents show points.
        let shown = (behind * 10).rounded() / 10
        return (
            behind > bounds.red ? .red : .yellow,
            LocalizedText(
                "investment \(shown) percentage points behind the calendar",
                zh: "投资进度落后时间进度 \(shown) 个百分点"
            )
        )
    }

    private static func start(of project: Record, on day: CivilDate, _ bounds: ProjectLightRules.Bounds<Int>?)
        -> Finding?
    {
        guard let bounds, let planned = project["start_planned"].moment?.date else { return nil }
        let started = project["start_actual"].moment?.date
        guard started.map({ $0 > day }) ?? true, day >= planned.adding(months: bounds.yellow) else {
            return (.green, nil)
        }
        return (
            day >= planned.adding(months: bounds.red) ? .red : .yellow,
            LocalizedText("planned to start on \(planned), not started", zh: "计划 \(planned) 开工，尚未开工")
        )
    }

    private static func statistics(
        of project: Record,
        on day: CivilDate,
        _ bounds: ProjectLightRules.Bounds<Int>?
    ) -> Finding? {
        guard let bounds, let started = project["start_actual"].moment?.date, started <= day else { return nil }
        let entered = project["entered_statistics"].moment?.date
        guard entered.map({ $0 > day }) ?? true, day >= started.adding(months: bounds.yellow) else {
            return (.green, nil)
        }
        return (
            day > started.adding(months: bounds.red) ? .red : .yellow,
            LocalizedText("started on \(started), not in the statistics", zh: "\(started) 开工，尚未入统")
        )
    }
}
