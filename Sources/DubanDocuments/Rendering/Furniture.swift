public import DubanModel

/// The words that renderers add to a document, in its language: everything a reader sees that no report wrote.
public struct Furniture: Sendable {
    /// The language of the words.
    public let language: Language

    /// The words of a language.
    public init(language: Language) {
        self.language = language
    }

    /// What stands where there is no value, in every language.
    public static let missing = "—"

    /// What stands in place of a table's rows when it has none.
    public var noRows: String { LocalizedText("No entries", zh: "无记录")(language) }

    /// The heading of a row of totals whose first cell is empty.
    public var total: String { LocalizedText("Total", zh: "合计")(language) }

    /// The unit of a difference between two percentages.
    public var percentagePoints: String { LocalizedText("points", zh: "百分点")(language) }

    /// What a chart calls the day from which it is seen.
    public var today: String { LocalizedText("today", zh: "今日")(language) }

    /// What a chart calls what was to happen.
    public var plan: String { LocalizedText("plan", zh: "计划")(language) }

    /// What a chart calls what happens.
    public var actual: String { LocalizedText("actual", zh: "实际")(language) }

    /// What a chart calls what goes past its plan.
    public var late: String { LocalizedText("past the plan", zh: "超期")(language) }

    /// What a chart calls what stands below where time stands.
    public var behind: String { LocalizedText("behind time", zh: "落后于时间进度")(language) }

    /// How long something takes, in days.
    public var days: String { LocalizedText("Days", zh: "天数")(language) }

    /// The days that are left.
    public var daysToGo: String { LocalizedText("Days left", zh: "剩余天数")(language) }

    /// What a table without a name is called.
    public var table: String { LocalizedText("Table", zh: "表")(language) }

    /// Where a table is that stands on a sheet of its own.
    public func sheet(_ name: String, number: Int) -> String {
        let shown = name.isEmpty ? table : name
        return LocalizedText("\(shown): sheet \(number)", zh: "\(shown)：第 \(number) 张工作表")(language)
    }

    /// What opens the table of a chart.
    public var chartData: String { LocalizedText("The figures of this chart", zh: "本图数据")(language) }

    /// The days to or from a day.
    public func daysLeft(_ days: Int) -> String {
        switch days {
        case 0: today
        case 1...: LocalizedText("\(days) day\(days == 1 ? "" : "s") left", zh: "还有 \(days) 天")(language)
        default: LocalizedText("\(-days) day\(days == -1 ? "" : "s") ago", zh: "已过 \(-days) 天")(language)
        }
    }

    /// The line that says what day's state of knowledge a document shows.
    public func asOf(_ day: CivilDate) -> String {
        LocalizedText("As of \(date(day))", zh: "截至\(date(day))")(language)
    }

    /// A day: `2023-03-27`, in Chinese `2023年3月27日`.
    public func date(_ day: CivilDate) -> String {
        let (year, month, dayOfMonth) = day.components
        return LocalizedText(day.description, zh: "\(year)年\(month)月\(dayOfMonth)日")(language)
    }

    /// A day, followed by its time where that is known: `2023-03-27 07:59:08`.
    public func moment(_ moment: Moment) -> String {
        moment.isDayOnly ? date(moment.date) : "\(date(moment.date)) \(moment.timeDescription)"
    }

    /// Yes or no.
    public func boolean(_ value: Bool) -> String {
        (value ? LocalizedText("yes", zh: "是") : LocalizedText("no", zh: "否"))(language)
    }

    /// A place in a ranking: `2 of 18`, in Chinese `2/18`.
    public func rank(_ place: String, of count: String?) -> String {
        guard let count else { return place }
        return LocalizedText("\(place) of \(count)", zh: "\(place)/\(count)")(language)
    }

    /// The name of a light, for a light that has no word of its own.
    public func name(of light: Light) -> String {
        let name: LocalizedText =
            switch light {
            case .red: LocalizedText("red", zh: "红灯")
            case .yellow: LocalizedText("yellow", zh: "黄灯")
            case .green: LocalizedText("green", zh: "绿灯")
            case .blue: LocalizedText("blue", zh: "蓝灯")
            case .grey: LocalizedText("not judged", zh: "未评")
            }
        return name(language)
    }

    /// The word that opens a note, so that its kind is not told by colour alone.
    public func name(of note: NoteKind) -> String {
        let name: LocalizedText =
            switch note {
            case .info: LocalizedText("Note", zh: "说明")
            case .success: LocalizedText("All well", zh: "正常")
            case .warning: LocalizedText("Attention", zh: "注意")
            case .error: LocalizedText("Error", zh: "错误")
            }
        return name(language)
    }

    /// An amount of money with its unit: `32.50 × 100m yuan`, in Chinese `32.50 亿元`.
    public func amount(_ number: String, in unit: MoneyUnit) -> String {
        let sign = unit == .yuan ? " " : " × "
        let english = "\(number)\(sign)\(unit.label(.english))"
        return LocalizedText(english, zh: "\(number) \(unit.label(.simplifiedChinese))")(language)
    }

    /// A label with its unit in brackets, unless the label names the unit already.
    public func label(_ label: String, unit: String?) -> String {
        guard let unit, !Furniture.names(label, unit) else { return label }
        return LocalizedText("\(label) (\(unit))", zh: "\(label)（\(unit)）")(language)
    }

    /// Whether a label holds a unit as a word of its own: "Yuanhui" is a county, not an amount in yuan.
    private static func names(_ label: String, _ unit: String) -> Bool {
        let label = label.lowercased()
        func isLetter(_ character: Character?) -> Bool { character.map { $0.isASCII && $0.isLetter } ?? false }
        return label.ranges(of: unit.lowercased()).contains { range in
            !isLetter(label[..<range.lowerBound].last) && !isLetter(label[range.upperBound...].first)
        }
    }
}
