import DubanDocuments

/// A page or a message of the argument parser in Chinese, of which it is given the English frame in unbroken lines.
struct ChineseHelpPage {
    /// The columns that a line may take.
    let width: Int

    /// Where the parser begins to say what an argument is for, behind its name.
    private static let descriptionColumn = 26

    private static let headings = ["ARGUMENTS:": "参数：", "OPTIONS:": "选项：", "SUBCOMMANDS:": "子命令："]

    private static let usage = "用法："

    /// What begins a line that the parser words, in Chinese.
    private static let openings = [
        ("OVERVIEW: ", ""), ("USAGE: ", usage), ("Usage: ", usage), ("Error: ", "错误："), ("Help:  ", "说明："),
    ]

    /// The lines of a page or a message.
    func lines(of text: String) -> [String] {
        var isInSection = false
        return text.split(separator: "\n", omittingEmptySubsequences: false).flatMap { line -> [String] in
            if let heading = Self.headings[String(line)] {
                isInSection = true
                return [heading]
            }
            if let advice = ChineseParserText.advice(String(line)) { return [advice] }
            return isInSection ? argument(line) : paragraph(line)
        }
    }

    /// A line above the lists of arguments. Examples, which are indented, stay as they are, to be copied.
    private func paragraph(_ line: Substring) -> [String] {
        guard let (english, chinese) = Self.openings.first(where: { line.hasPrefix($0.0) }) else {
            return line.hasPrefix(" ")
                ? [String(line)] : TextWrapper.wrap(ChineseParserText.message(line), width: width)
        }
        let text = line.dropFirst(english.count)
        return broken(
            chinese == Self.usage ? ChineseParserText.usage(text) : ChineseParserText.message(text),
            behind: chinese
        )
    }

    /// A line of a list: the name of an argument, and from a fixed column on what it is for. Behind a long name that stands
    /// in a line of its own.
    private func argument(_ line: Substring) -> [String] {
        let label = line.prefix(Self.descriptionColumn)
        let description = line.dropFirst(Self.descriptionColumn)
        guard !description.isEmpty, label.last == " " else {
            return [ChineseParserText.label(line)]
        }
        return broken(ChineseParserText.description(description), behind: ChineseParserText.label(label))
    }

    /// Lines of a text that begins behind another, and goes on below its own beginning.
    private func broken(_ text: String, behind label: String) -> [String] {
        let indent = max(DisplayWidth.of(label), label.first == " " ? Self.descriptionColumn : 0)
        let lines = TextWrapper.wrap(text, width: max(width - indent, Self.descriptionColumn))
        let blank = String(repeating: " ", count: indent)
        return lines.enumerated().map { position, line in
            position == 0 ? label + blank.dropFirst(DisplayWidth.of(label)) + line : blank + line
        }
    }
}
