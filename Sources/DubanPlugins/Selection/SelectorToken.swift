import DubanModel

/// A piece of a selector.
struct SelectorToken {
    enum Content {
        case word(String, isQuoted: Bool)
        case comparison(SelectorTerm.Comparison)
        /// A parenthesis or a comma.
        case sign(Character)
    }

    let content: Content
    /// As it was written.
    let text: String
    /// Where it begins, from 1.
    let place: Int

    /// More than anybody writes on a command line.
    private static let longest = 4096

    /// The pieces of a text. Full-width signs, which an input method may leave, are taken for the half-width ones.
    static func all(of text: String) throws(PluginError) -> [SelectorToken] {
        guard text.utf8.count <= longest else {
            throw PluginError(
                .usage,
                LocalizedText("the selector is longer than \(longest) bytes", zh: "选择表达式超过 \(longest) 字节")
            )
        }
        let characters = text.map(halfWidth)
        var tokens: [SelectorToken] = []
        var position = 0
        while position < characters.count {
            let start = position
            let character = characters[position]
            if character.isWhitespace {
                position += 1
                continue
            }
            let content: Content
            switch character {
            case "(", ")", ",":
                position += 1
                content = .sign(character)
            case ":", "=", "<", ">":
                position += 1
                let isOrEqual = position < characters.count && characters[position] == "=" && character != ":"
                if isOrEqual { position += 1 }
                content = .comparison(comparison(character, isOrEqual: isOrEqual))
            case "\"", "'":
                guard let end = characters[(position + 1)...].firstIndex(of: character) else {
                    throw PluginError(
                        .usage,
                        LocalizedText(
                            "the selector has a quotation mark at character \(start + 1) that is never closed",
                            zh: "选择表达式第 \(start + 1) 个字符处的引号没有闭合"
                        )
                    )
                }
                position = end + 1
                content = .word(String(characters[start + 1..<end]), isQuoted: true)
            default:
                while position < characters.count, !ends(characters[position]) { position += 1 }
                content = .word(String(characters[start..<position]), isQuoted: false)
            }
            tokens.append(SelectorToken(content: content, text: String(characters[start..<position]), place: start + 1))
        }
        return tokens
    }

    private static func comparison(_ sign: Character, isOrEqual: Bool) -> SelectorTerm.Comparison {
        switch sign {
        case "<": isOrEqual ? .atMost : .less
        case ">": isOrEqual ? .atLeast : .more
        default: .equal
        }
    }

    private static func ends(_ character: Character) -> Bool {
        character.isWhitespace || "(),:=<>\"'".contains(character)
    }

    private static func halfWidth(_ character: Character) -> Character {
        switch character {
        case "（": "("
        case "）": ")"
        case "：": ":"
        case "，": ","
        case "＞": ">"
        case "＜": "<"
        case "＝": "="
        default: character
        }
    }
}
