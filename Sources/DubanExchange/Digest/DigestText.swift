public import DubanModel

/// A digest as text: lines for an e-mail, and messages of bounded size for the robots of chat rooms.
public struct DigestText: Sendable {
    /// The most bytes of a message, in UTF-8: what the robots of WeCom take.
    public static let longestMessage = 2048

    private let digest: OrganizationDigest
    private let language: Language

    /// Words a digest in a language.
    public init(_ digest: OrganizationDigest, language: Language) {
        self.digest = digest
        self.language = language
    }

    /// What it is about, in a line.
    public var subject: String {
        LocalizedText("Key work of \(digest.name), \(digest.day)", zh: "【督办】\(digest.name) \(digest.day)")(language)
    }

    /// The lines, headings among them.
    public var lines: [String] {
        var lines: [String] = []
        for matter in OrganizationDigest.Matter.allCases {
            let items = digest.items.filter { $0.matter == matter }
            guard !items.isEmpty else { continue }
            lines.append(heading(matter, items.count))
            lines += items.map(line)
        }
        return lines
    }

    private func heading(_ matter: OrganizationDigest.Matter, _ count: Int) -> String {
        let label = matter.label(language)
        return LocalizedText("\(label) (\(count))", zh: "\(label)（\(count) 项）")(language)
    }

    private func line(_ item: OrganizationDigest.Item) -> String {
        let title = item.title.filter { !$0.isNewline }
        var parts = ["• \(item.code) \(title)"]
        if let due = item.due {
            let late = digest.day.days(since: due.date)
            let delay = late > 0 ? LocalizedText(", \(late) days late", zh: "，逾期 \(late) 天")(language) : ""
            parts.append(LocalizedText("due \(due.date)\(delay)", zh: "时限 \(due.date)\(delay)")(language))
        }
        if !item.isLead { parts.append(LocalizedText("in support", zh: "配合")(language)) }
        if let reason = item.reason, !reason.isEmpty {
            parts.append(LocalizedText("returned: \(reason)", zh: "退回原因：\(reason)")(language).filter { !$0.isNewline })
        }
        return parts.joined(separator: LocalizedText(" – ", zh: "，")(language))
    }

    /// The digest in messages of at most ``longestMessage`` bytes, each with the subject and, where there are several, its number.
    public var messages: [String] {
        // Room for the subject, a line break and the number of the message.
        let head = DigestText.shortened(subject, to: 240)
        let room = DigestText.longestMessage - head.utf8.count - 24
        var pages: [[String]] = [[]]
        var used = 0
        var heading = ""
        for line in lines {
            let isHeading = !line.hasPrefix("• ")
            if isHeading { heading = line }
            let text = DigestText.shortened(line, to: 600)
            if used + text.utf8.count + 1 > room, !(pages.last ?? []).isEmpty {
                // A heading does not stay behind alone, and comes again above what goes on.
                if pages[pages.count - 1].last.map({ !$0.hasPrefix("• ") }) ?? false {
                    pages[pages.count - 1].removeLast()
                }
                pages.append(isHeading ? [] : [heading])
                used = isHeading ? 0 : heading.utf8.count + 1
            }
            pages[pages.count - 1].append(text)
            used += text.utf8.count + 1
        }
        let full = pages.filter { !$0.isEmpty }
        return full.enumerated().map { number, lines in
            let count = full.count > 1 ? " (\(number + 1)/\(full.count))" : ""
            return ([head + count] + lines).joined(separator: "\n")
        }
    }

    /// The start of a text, in at most so many bytes, without cutting a character.
    private static func shortened(_ text: String, to size: Int) -> String {
        guard text.utf8.count > size else { return text }
        var result = ""
        for character in text {
            if result.utf8.count + character.utf8.count > size - 3 { break }
            result.append(character)
        }
        return result + "…"
    }
}
