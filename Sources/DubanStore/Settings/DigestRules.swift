/// How organizations are told what they must know: `[digest]` in `duban.toml`.
public struct DigestRules: Sendable, Hashable {
    /// How a chat room's robot wants its messages.
    public enum Style: String, Sendable, CaseIterable {
        /// WeCom, of which others take over the form: `{"msgtype": "text", "text": {"content": …}}`.
        case wecom
        /// DingTalk, which has the same form.
        case dingtalk
        /// Feishu: `{"msg_type": "text", "content": {"text": …}}`.
        case feishu
    }

    /// How many days before its due time a task is due soon.
    public var daysAhead = 3
    /// How many days back an assignment is new.
    public var daysBack = 7
    /// The address to which messages are posted.
    public var webhook: String?
    /// Addresses of single organizations' rooms, by code.
    public var webhooks: [String: String] = [:]
    /// How the robots want their messages.
    public var style = Style.wecom
    /// The sender of e-mails.
    public var sender: String?
    /// The addresses of organizations, by code.
    public var addresses: [String: String] = [:]

    /// The usual rules.
    public init() {}

    /// Where an organization's messages are posted.
    public func webhook(of organization: String) -> String? { webhooks[organization] ?? webhook }
}
