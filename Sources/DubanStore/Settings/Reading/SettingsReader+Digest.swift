import DubanModel
import TOMLKit

extension SettingsReader {
    /// What `[digest]` says.
    func digest(_ value: (any TOMLValueConvertible)?) throws(StoreError) -> DigestRules {
        let table = try table(value, at: "digest")
        let known = ["days_ahead", "days_back", "webhook", "webhooks", "style", "sender", "addresses"]
        try check(table.keys, among: known, in: "[digest]")
        var rules = DigestRules()
        rules.daysAhead = try days(table["days_ahead"], at: "digest.days_ahead") ?? rules.daysAhead
        rules.daysBack = try days(table["days_back"], at: "digest.days_back") ?? rules.daysBack
        rules.webhook = try address(table["webhook"], at: "digest.webhook")
        for (organization, value) in try self.table(table["webhooks"], at: "digest.webhooks") {
            rules.webhooks[organization] = try address(value, at: "digest.webhooks.\(organization)")
        }
        if let style = try text(table["style"], at: "digest.style") {
            guard let known = DigestRules.Style(rawValue: style) else {
                let allowed = DigestRules.Style.allCases.map(\.rawValue).joined(separator: ", ")
                throw invalid(
                    LocalizedText(
                        "digest.style '\(style)' is not allowed: expected one of \(allowed)",
                        zh: "digest.style“\(style)”不符合要求：应为 \(allowed) 之一"
                    )
                )
            }
            rules.style = known
        }
        rules.sender = try mailAddress(table["sender"], at: "digest.sender")
        for (organization, value) in try self.table(table["addresses"], at: "digest.addresses") {
            rules.addresses[organization] = try mailAddress(value, at: "digest.addresses.\(organization)")
        }
        return rules
    }

    private func days(_ value: (any TOMLValueConvertible)?, at place: String) throws(StoreError) -> Int? {
        guard let value else { return nil }
        guard let days = value.int, (0...366).contains(days) else {
            throw invalid(
                LocalizedText(
                    "\(place) is not allowed: expected a whole number of days from 0 to 366",
                    zh: "\(place) 不符合要求：应为 0 至 366 的整数天数"
                )
            )
        }
        return days
    }

    /// A web address. It is as good as a password for the room, so messages do not repeat it.
    private func address(_ value: (any TOMLValueConvertible)?, at place: String) throws(StoreError) -> String? {
        guard let address = try text(value, at: place) else { return nil }
        let isWeb = address.hasPrefix("https://") || address.hasPrefix("http://")
        guard isWeb, address.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F && $0 != 0x22 && $0 != 0x5C }) else {
            throw invalid(
                LocalizedText(
                    "\(place) is not allowed: expected an address that begins with https:// and has no spaces",
                    zh: "\(place) 不符合要求：应为以 https:// 开头、不含空格的地址"
                )
            )
        }
        return address
    }

    private func mailAddress(_ value: (any TOMLValueConvertible)?, at place: String) throws(StoreError) -> String? {
        guard let address = try text(value, at: place) else { return nil }
        let parts = address.split(separator: "@", omittingEmptySubsequences: false)
        let isPlain = address.utf8.allSatisfy {
            $0 > 0x20 && $0 < 0x7F && ![0x22, 0x3C, 0x3E, 0x2C, 0x3B].contains($0)
        }
        guard parts.count == 2, isPlain, parts.allSatisfy({ !$0.isEmpty }) else {
            throw invalid(
                LocalizedText(
                    "\(place) '\(address)' is not allowed: expected an address such as office@example.org",
                    zh: "\(place)“\(address)”不符合要求：应为邮箱地址，如 office@example.org"
                )
            )
        }
        return address
    }
}
