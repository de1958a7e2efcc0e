import DubanModel
import NearestName
import TOMLKit

/// Reads the entries of `duban.toml`, and says of a wrong one where it stands and what is allowed.
struct SettingsReader {
    /// The file, for messages.
    let path: String

    func parse(_ text: String) throws(StoreError) -> TOMLTable {
        do throws(TOMLProblem) {
            return try TOMLText.table(text)
        } catch {
            throw invalid(error.message, underlying: error)
        }
    }

    /// A table; an empty one where there is none.
    func table(_ value: (any TOMLValueConvertible)?, at place: String) throws(StoreError) -> TOMLTable {
        guard let value else { return TOMLTable() }
        guard let table = value.table else {
            throw invalid(
                LocalizedText("\(place) must be a table, written [\(place)]", zh: "\(place) 应为表，写作 [\(place)]")
            )
        }
        return table
    }

    func text(_ value: (any TOMLValueConvertible)?, at place: String) throws(StoreError) -> String? {
        guard let value else { return nil }
        guard let text = value.string else {
            throw invalid(LocalizedText("\(place) must be text in quotes", zh: "\(place) 应为带引号的文字"))
        }
        return text
    }

    func texts(_ value: (any TOMLValueConvertible)?, at place: String) throws(StoreError) -> [String]? {
        guard let value else { return nil }
        let texts = value.array.map { $0.map(\.string) }
        guard let texts, !texts.contains(nil) else {
            throw invalid(
                LocalizedText(
                    "\(place) must be a list of texts, such as [\"tasks\"]",
                    zh: "\(place) 应为文字列表，如 [\"tasks\"]"
                )
            )
        }
        return texts.compactMap(\.self)
    }

    func language(_ value: (any TOMLValueConvertible)?, at place: String) throws(StoreError) -> Language? {
        guard let tag = try text(value, at: place) else { return nil }
        guard let language = Language(tag: tag) else {
            throw invalid(
                LocalizedText(
                    "\(place) '\(tag)' is not allowed: expected en or zh-Hans",
                    zh: "\(place)“\(tag)”不符合要求：应为 en 或 zh-Hans"
                )
            )
        }
        return language
    }

    func date(_ value: (any TOMLValueConvertible)?, at place: String) throws(StoreError) -> CivilDate? {
        guard let value else { return nil }
        let written = value.string
        let bare = value.date.flatMap { CivilDate(year: $0.year, month: $0.month, day: $0.day) }
        guard let date = written.flatMap({ CivilDate($0) }) ?? bare else {
            throw invalid(
                LocalizedText(
                    "\(place) '\(written ?? "\(value)")' is not allowed: expected a date such as 2023-03-27",
                    zh: "\(place)“\(written ?? "\(value)")”不符合要求：应为日期，如 2023-03-27"
                )
            )
        }
        return date
    }

    func pluginSettings(_ value: (any TOMLValueConvertible)?) throws(StoreError) -> [String: String] {
        var settings: [String: String] = [:]
        for (plugin, value) in try table(value, at: "settings") {
            settings[plugin] = try table(value, at: "settings.\(plugin)").convert(to: .toml)
        }
        return settings
    }

    /// - Parameter place: the table; nil for the file itself.
    func check(
        _ keys: some Sequence<String>,
        among known: [String],
        in place: String?
    ) throws(StoreError) {
        for key in keys where !known.contains(key) {
            let hint = NearestName.hint(for: key, in: known)
            let list = known.joined(separator: ", ")
            throw invalid(
                LocalizedText(
                    "\(place ?? "the file") has an unknown entry '\(key)'\(hint) (it may have: \(list))",
                    zh: (place.map { "\($0) " } ?? "") + "有未知的设置“\(key)”\(hint.chinese)（可设置：\(list)）"
                )
            )
        }
    }

    func invalid(_ detail: LocalizedText, underlying: (any Error)? = nil) -> StoreError {
        StoreError(
            .invalidSettings,
            LocalizedText("\(path): \(detail.english)", zh: detail.simplifiedChinese.map { "\(path)：\($0)" }),
            underlying: underlying
        )
    }
}
