/// The argument parser's own wordings in Chinese. One that is not known here, such as that of a later version, stays as it
/// is.
enum ChineseParserText {
    /// What is wrong with the words.
    static func message(_ text: Substring) -> String {
        if let match = text.wholeMatch(of: /Unknown option '(.+)'\. Did you mean '(.+)'\?/) {
            return "未知选项“\(match.1)”，是否指“\(match.2)”？"
        }
        if let match = text.wholeMatch(of: /Unknown option '(.+)'/) { return "未知选项“\(match.1)”" }
        if let match = text.wholeMatch(of: /Missing value for '(.+)'/) { return "“\(match.1)”缺少值" }
        if let match = text.wholeMatch(of: /The option '(.+)' does not take any value, but '(.*)' was specified\./) {
            return "选项“\(match.1)”不带值，却给出了“\(match.2)”"
        }
        if let match = text.wholeMatch(of: /Unexpected argument '(.*)'/) { return "多余的参数“\(match.1)”" }
        if let match = text.wholeMatch(of: /[0-9]+ unexpected arguments: '(.*)'/) {
            return "多余的参数“\(match.1.replacing("', '", with: "”、“"))”"
        }
        if let match = text.wholeMatch(of: /Missing expected argument '(.+)'/) { return "缺少参数“\(match.1)”" }
        if let match = text.wholeMatch(of: /Missing one of: '(.+)'/) {
            return "缺少下列参数之一：“\(match.1.replacing("', '", with: "”、“"))”"
        }
        if let match = text.wholeMatch(of: /Invalid option: (.+)/) { return "选项“\(match.1)”无效" }
        return value(text) ?? String(text)
    }

    private static func value(_ text: Substring) -> String? {
        guard let match = text.wholeMatch(of: /The value '(.*)' is invalid for '(.+?)'(.*)/) else { return nil }
        let refusal = "“\(match.2)”的值“\(match.1)”不符合要求"
        if let allowed = match.3.wholeMatch(of: /\. Please provide one of '(.+)'\./) {
            return "\(refusal)：应为 \(allowed.1.replacing(/', '|' or '|' and '/, with: "、")) 之一"
        }
        if match.3 == ". Please provide one of the following:" { return "\(refusal)：应为下列之一" }
        return match.3.isEmpty || match.3.hasPrefix(": ") ? refusal + match.3.replacing(": ", with: "：") : nil
    }

    /// How a command is called: the names of arguments stay as the lists below have them.
    static func usage(_ text: Substring) -> String {
        String(text).replacing("<subcommand>", with: "<子命令>").replacing("[<options>]", with: "[<选项>]")
    }

    /// Where more is told, at the end of a page or a message.
    static func advice(_ line: String) -> String? {
        guard let match = line.wholeMatch(of: /\ +See '(.+)' for (?:more information|detailed help)\./) else {
            return nil
        }
        return "  详细说明见 \(usage(match.1))"
    }

    /// The name of an argument or a command in a list.
    static func label(_ text: Substring) -> String {
        String(text).replacing(" (default)", with: "（默认）")
    }

    /// What an argument is for.
    static func description(_ text: Substring) -> String {
        switch text {
        case "Show the version.": return "显示版本。"
        case "Show help information.": return "显示帮助。"
        default: break
        }
        if let match = text.wholeMatch(of: /(.*?) ?\(values: (.+); default: (.+)\)/) {
            return "\(match.1)（可选值：\(match.2)；默认：\(match.3)）"
        }
        if let match = text.wholeMatch(of: /(.*?) ?\(values: (.+)\)/) { return "\(match.1)（可选值：\(match.2)）" }
        if let match = text.wholeMatch(of: /(.*?) ?\(default: (.+)\)/) { return "\(match.1)（默认：\(match.2)）" }
        return String(text)
    }
}
