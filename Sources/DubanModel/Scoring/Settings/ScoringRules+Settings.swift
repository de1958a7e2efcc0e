extension ScoringRules {
    /// The name of the table of settings.
    public static let tableName = "scoring"
    private static let groupPrefix = "groups."

    /// Rules from settings as text, by name, such as `done.lead`; what is not set has its usual value. A group's kinds
    /// are a list with commas: `groups.counties` is `county, district, zone`.
    ///
    /// - Throws: ``ModelError`` of the kind `invalidSetting` for a name or a value that is not allowed.
    public init(settings: [String: String]) throws(ModelError) {
        self.init()
        let groups = settings.filter { $0.key.hasPrefix(Self.groupPrefix) }
        try RuleSetting.apply(
            settings.filter { !$0.key.hasPrefix(Self.groupPrefix) },
            of: Self.tableName,
            among: Self.settings,
            to: &self
        )
        if let cap, let floor, floor > cap {
            throw .invalidSetting(
                "\(Self.tableName).floor",
                floor.description,
                expected: LocalizedText("no more than the cap, \(cap)", zh: "不高于最高分 \(cap)")
            )
        }
        if !groups.isEmpty { self.groups = try Self.groups(groups) }
    }

    /// The rules as settings; ``init(settings:)`` makes the same rules of them.
    public var settings: [String: String] {
        var texts: [String: String] = [:]
        for setting in Self.settings { texts[setting.name] = setting.text(self) }
        for group in groups { texts[Self.groupPrefix + group.name] = group.kinds.sorted().joined(separator: ", ") }
        return texts
    }

    /// The names that settings may have; those of groups are made up.
    public static var settingNames: [String] { settings.map(\.name) + [groupPrefix + "NAME"] }

    private static var settings: [RuleSetting<ScoringRules>] {
        [
            .points("base", \.base, sign: 0),
            .points("done.lead", \.done.lead, sign: 1), .points("done.support", \.done.support, sign: 1),
            .points("late.lead", \.late.lead, sign: -1), .points("late.support", \.late.support, sign: -1),
            .choice("late_by", \.lateBy),
            .points("returned.lead", \.returned.lead, sign: -1),
            .points("returned.support", \.returned.support, sign: -1),
            .points("praise.lead", \.praise.lead, sign: 1), .points("praise.support", \.praise.support, sign: 1),
            .points("criticism.lead", \.criticism.lead, sign: -1),
            .points("criticism.support", \.criticism.support, sign: -1),
            .choice("feedback_every", \.feedbackEvery), .choice("feedback_from", \.feedbackFrom),
            .number("feedback_grace", \.feedbackGrace, in: 0...20),
            .points("late_feedback", \.lateFeedback, sign: -1),
            .points("missing_feedback", \.missingFeedback, sign: -1),
            .optionalPoints("cap", \.cap), .optionalPoints("floor", \.floor),
            .choice("ties", \.ties), .choice("without_tasks", \.withoutTasks),
            .number("top", \.top, in: 0...100), .number("bottom", \.bottom, in: 0...100),
        ]
    }

    private static func groups(_ texts: [String: String]) throws(ModelError) -> [ReviewGroup] {
        var groups: [ReviewGroup] = []
        for (name, text) in texts.sorted(by: { $0.key < $1.key }) {
            let group = try ReviewGroup(name: String(name.dropFirst(groupPrefix.count)), kinds: text)
            if let kind = groups.flatMap(\.kinds).sorted().first(where: group.kinds.contains) {
                throw .invalidSetting(
                    "\(tableName).\(name)",
                    text,
                    expected: LocalizedText(
                        "kinds that are in no other group, and '\(kind)' is",
                        zh: "未列入其他组的单位类别，而“\(kind)”已列入"
                    )
                )
            }
            groups.append(group)
        }
        return groups
    }
}
