import DubanModel
import NearestName

extension ExchangeError {
    static func unknownHeading(_ heading: String, of model: Model) -> ExchangeError {
        let names = model.givenFields.map(\.name.rawValue)
        let labels = model.givenFields.map { $0.label(.simplifiedChinese) } + HeadingIndex.others(of: model)
        let hint = NearestName.hint(for: heading, in: names + labels)
        return ExchangeError(
            .mapping,
            LocalizedText(
                "the column '\(heading)' is no field of \(model.name)\(hint.english.isEmpty ? "." : hint.english) Give a mapping file with --mapping, or use "
                    + "these headings: \(names.joined(separator: ", "))",
                zh: """
                    列“\(heading)”不是\(model.label(.simplifiedChinese))的字段\(hint.chinese.isEmpty ? "；" : hint.chinese)\
                    请用 --mapping 指定对应关系，或使用下列表头：\(labels.joined(separator: "、"))
                    """
            )
        )
    }

    static func repeatedHeading(_ heading: String, other: String) -> ExchangeError {
        ExchangeError(
            .mapping,
            LocalizedText(
                "the columns '\(other)' and '\(heading)' give the same field; remove one of the two",
                zh: "列“\(heading)”与列“\(other)”对应同一字段；请删去其中一列"
            )
        )
    }

    static func headingWithoutMeeting(_ heading: String) -> ExchangeError {
        ExchangeError(
            .mapping,
            LocalizedText(
                "the column '\(heading)' says something of a meeting, which no column names; add one, such as 会议名称",
                zh: "列“\(heading)”用于会议，但没有写明会议的列；请加一列，如“会议名称”"
            )
        )
    }

    static func missingColumn(_ column: String, headings: [String]) -> ExchangeError {
        let hint = NearestName.hint(for: column, in: headings)
        return ExchangeError(
            .mapping,
            LocalizedText(
                "the mapping reads a column '\(column)' that the file does not have\(hint) (it has: "
                    + "\(headings.joined(separator: ", ")))",
                zh: "对应关系中的列“\(column)”在文件里不存在\(hint.chinese)"
            )
        )
    }

    static func tooManyColumns(_ path: String, _ count: Int, most: Int) -> ExchangeError {
        let text = LocalizedText(
            "the table has \(count) columns: expected at most \(most)",
            zh: "表格有 \(count) 列，最多 \(most) 列"
        )
        return ExchangeError(.malformed, text.about(path))
    }

    static func noHeader(_ path: String, sheet: String, expected: [String]) -> ExchangeError {
        let examples = expected.prefix(8)
        return ExchangeError(
            .mapping,
            LocalizedText(
                "\(path): no headings found in the first \(HeaderFinder.searchedRows) rows of the sheet '\(sheet)'; expected "
                    + "some of \(examples.joined(separator: ", ")). Give a mapping file with --mapping, or another --sheet",
                zh: "\(path)：工作表“\(sheet)”前 \(HeaderFinder.searchedRows) 行没有找到表头（如 "
                    + "\(examples.joined(separator: "、"))）；请用 --mapping 指定对应关系，或用 --sheet 指定工作表"
            )
        )
    }

    static func mapping(_ path: String, _ detail: LocalizedText, underlying: (any Error)? = nil) -> ExchangeError {
        ExchangeError(.mapping, detail.about(path), underlying: underlying)
    }
}
