import DubanModel

/// Reads days as Chinese offices write them: `2023年4月21日`, `2023.4.28`, `2023/4/28`, `20230428`, `3月31日前`.
enum WrittenDate {
    /// The day that a text means.
    ///
    /// - Parameters:
    ///   - nearby: a day of the same matter, such as that of its assignment, from which a year follows.
    ///   - year: the year that the title of the table names.
    /// - Returns: nil where the text is no day, or one that no calendar has.
    static func moment(_ written: String, nearby: CivilDate? = nil, year: Int? = nil) -> Moment? {
        var text = Substring(written.filter { !$0.isWhitespace })
        for ending in ["之前", "以前", "前", "止"] where text.hasSuffix(ending) {
            text = text.dropLast(ending.count)
            break
        }
        guard let (numbers, separators) = parts(text) else { return nil }
        switch (numbers.count, separators) {
        case (3, "年月日"), (3, "年月"), (3, ".."), (3, "//"), (3, "--"):
            return day(numbers[0], numbers[1], numbers[2])
        case (2, "月日"), (2, "月"): return dayWithoutYear(numbers[0], numbers[1], nearby: nearby, year: year)
        case (1, "") where text.utf8.count == 8:
            return day(numbers[0] / 10_000, numbers[0] / 100 % 100, numbers[0] % 100)
        default: return nil
        }
    }

    /// Why a text is no day, where more can be said than that it is none.
    static func reason(against written: String) -> LocalizedText? {
        let text = Substring(written.filter { !$0.isWhitespace })
        if text.hasSuffix("底") || text.hasSuffix("旬") || text.hasSuffix("初") {
            return LocalizedText("no day is named", zh: "未写明具体日期")
        }
        guard let (numbers, _) = parts(text), numbers.count == 3, (1900...2999).contains(numbers[0]) else { return nil }
        guard (1...12).contains(numbers[1]) else {
            return LocalizedText("there is no month \(numbers[1])", zh: "没有 \(numbers[1]) 月")
        }
        let days = CivilDate.daysInMonth(numbers[1], ofYear: numbers[0])
        guard numbers[2] > days else { return nil }
        return LocalizedText(
            "month \(numbers[1]) of \(numbers[0]) has \(days) days",
            zh: "\(numbers[0]) 年 \(numbers[1]) 月只有 \(days) 天"
        )
    }

    private static func day(_ year: Int, _ month: Int, _ day: Int) -> Moment? {
        guard (1900...2999).contains(year) else { return nil }
        return CivilDate(year: year, month: month, day: day).map { Moment($0) }
    }

    /// A day without a year is the next one of that name, or one of the last half year.
    private static func dayWithoutYear(_ month: Int, _ day: Int, nearby: CivilDate?, year: Int?) -> Moment? {
        guard let start = nearby?.year ?? year, let date = CivilDate(year: start, month: month, day: day) else {
            return nil
        }
        if let nearby, nearby.days(since: date) > 183 { return self.day(start + 1, month, day) }
        return Moment(date)
    }

    /// The numbers of a text and the signs between them; nil where anything else stands in it.
    private static func parts(_ text: Substring) -> (numbers: [Int], separators: String)? {
        var numbers: [Int] = []
        var separators = ""
        var isInNumber = false
        for character in text {
            if let digit = character.wholeNumberValue, character.isASCII {
                if !isInNumber { numbers.append(0) }
                isInNumber = true
                guard let last = numbers.last, last < 100_000_000 else { return nil }
                numbers[numbers.count - 1] = last * 10 + digit
            } else {
                guard isInNumber, "年月日号./-－".contains(character), separators.count < 4 else { return nil }
                isInNumber = false
                separators.append(character == "号" ? "日" : character == "－" ? "-" : character)
            }
        }
        return (numbers, separators)
    }
}
