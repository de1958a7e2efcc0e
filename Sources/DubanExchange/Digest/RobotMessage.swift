import DubanModel
public import DubanStore

/// A message in the form in which a chat room's robot takes it, and what its answer means.
public struct RobotMessage {
    /// What an answer means.
    public enum Verdict: Equatable, Sendable {
        /// The message is there.
        case accepted
        /// It may be sent again later; the text says why it was not taken.
        case later(String)
        /// Sending it again is of no use; the text says why.
        case refused(String)
    }

    private let text: String
    private let style: DigestRules.Style

    /// Prepares a message.
    public init(_ text: String, style: DigestRules.Style) {
        self.text = text
        self.style = style
    }

    /// The body of the request.
    public var body: String {
        switch style {
        case .wecom, .dingtalk:
            JSONValue.object([("msgtype", .string("text")), ("text", .object([("content", .string(text))]))]).text()
        case .feishu:
            JSONValue.object([("msg_type", .string("text")), ("content", .object([("text", .string(text))]))]).text()
        }
    }

    /// What an answer means: robots answer 200 also where they refuse, with a code of their own.
    public static func verdict(status: Int, body: String) -> Verdict {
        switch status {
        case 200..<300: break
        case 408, 429, 500...: return .later("HTTP \(status)")
        default: return .refused("HTTP \(status)")
        }
        guard let code = number(after: ["\"errcode\"", "\"code\"", "\"StatusCode\""], in: body), code != 0 else {
            return .accepted
        }
        // Busy or too many: WeCom's -1 and 45009, DingTalk's 130101 and 410100, Feishu's 9499 and 11232.
        let isBusy = [-1, 45_009, 130_101, 410_100, 9499, 11_232].contains(code)
        return isBusy ? .later("code \(code)") : .refused("code \(code)")
    }

    private static func number(after names: [String], in body: String) -> Int? {
        for name in names {
            guard let range = body.firstRange(of: name) else { continue }
            let rest = body[range.upperBound...].drop { $0 == ":" || $0 == " " }
            return Int(rest.prefix { $0 == "-" || ($0.isASCII && $0.isNumber) })
        }
        return nil
    }
}
