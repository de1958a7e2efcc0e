import ArgumentParser
import DubanExchange
import DubanModel
import DubanPlugins
import DubanStore
import Foundation

/// `duban digest`
struct DigestCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "digest",
        abstract: .localized(
            "Tells each organization what it must know: what is new, due soon, overdue or returned.",
            zh: "告知各单位须关注的任务：新交办、即将到期、已逾期或被退回的任务。"
        ),
        discussion: .localized(
            """
            Without more it prints the messages. --mail FOLDER writes an e-mail file for each organization, to be looked at \
            and sent; --send posts the messages to the chat rooms that [digest] in duban.toml names: see docs/digests.md.
            """,
            zh: """
                不加选项时直接输出消息。--mail 文件夹 为每个单位写一个邮件文件，供查看后发送；--send 将消息发送到 duban.toml 中 [digest] 所设的群，见 docs/digests.md。
                """
        )
    )

    @Option(
        name: [.long, .customShort("u")],
        help: .localized("Only this organization; may be given again.", zh: "仅限该单位；可多次给出。")
    )
    var organization: [String] = []

    @Option(help: .localized("How many days before its due time a task is due soon.", zh: "时限之前多少天以内为即将到期。"))
    var daysAhead: Int?

    @Option(help: .localized("How many days back an assignment is new.", zh: "多少天以内交办的为新交办。"))
    var daysBack: Int?

    @Option(help: .localized("Write an e-mail file for each organization into this folder.", zh: "为每个单位写一个邮件文件到此文件夹。"))
    var mail: String?

    @Flag(help: .localized("Post the messages to the rooms in the settings.", zh: "将消息发送到设置中的群。"))
    var send = false

    @Option(help: .localized("The day on which it is written.", zh: "摘要的日期。"))
    var asOf: String?

    @OptionGroup var shared: SharedOptions

    func run() throws {
        let environment = try RunEnvironment(shared: shared, asOf: asOf)
        let language = environment.options.language
        let rules = try chosenRules(environment.workspace.settings.digest)
        let store = try environment.workspace.open(.readOnly)
        let digests = try store.read(asOf: environment.asOf) { snapshot in
            for code in organization { _ = try snapshot.known(.organization, code) }
            let chosen = organization.isEmpty ? nil : Set(organization)
            return try OrganizationDigest.all(in: snapshot, rules: rules, language: language, only: chosen)
        }
        guard !digests.isEmpty else {
            Console.note(LocalizedText("nobody needs to be told anything", zh: "没有需要告知的事项")(language))
            return
        }
        if let mail { try write(digests, to: mail, rules, language) }
        if send { return try post(digests, rules, language) }
        if mail == nil { print(digests, language) }
    }

    private func chosenRules(_ rules: DigestRules) throws -> DigestRules {
        var rules = rules
        for (name, value) in [("--days-ahead", daysAhead), ("--days-back", daysBack)] {
            guard let value, !(0...366).contains(value) else { continue }
            throw CommandFailure.notAllowed(
                name,
                String(value),
                expected: LocalizedText("a whole number from 0 to 366", zh: "0 至 366 的整数")
            )
        }
        rules.daysAhead = daysAhead ?? rules.daysAhead
        rules.daysBack = daysBack ?? rules.daysBack
        return rules
    }

    private func print(_ digests: [OrganizationDigest], _ language: Language) {
        let messages = digests.flatMap { DigestText($0, language: language).messages }
        Console.print(messages.joined(separator: "\n\n"))
    }

    private func write(
        _ digests: [OrganizationDigest],
        to folder: String,
        _ rules: DigestRules,
        _ language: Language
    ) throws {
        do {
            try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        } catch {
            throw CommandFailure(.usage, LocalizedText("cannot make the folder \(folder)", zh: "无法创建文件夹 \(folder)"))
        }
        for digest in digests {
            let text = DigestText(digest, language: language)
            let file = MailFile(
                sender: rules.sender,
                recipient: rules.addresses[digest.organization],
                subject: text.subject,
                lines: text.lines,
                moment: Environment.now
            )
            let name = String(digest.organization.map { "/\\:".contains($0) ? "-" : $0 })
            try OutputFile.write(file.text.utf8, to: "\(folder)/\(digest.day)-\(name).eml")
        }
        let note = LocalizedText(
            "wrote \(counted(digests.count, "e-mail file")) to \(folder)",
            zh: "已将 \(digests.count) 封邮件写入 \(folder)"
        )
        Console.note(note(language))
    }

    private func post(_ digests: [OrganizationDigest], _ rules: DigestRules, _ language: Language) throws {
        let homeless = digests.filter { rules.webhook(of: $0.organization) == nil }
        if let first = homeless.first {
            throw CommandFailure(
                .usage,
                LocalizedText(
                    "there is no room for \(first.name): set webhook in [digest] of duban.toml, or "
                        + "\(first.organization) in [digest.webhooks]",
                    zh: "\(first.name) 没有可发送的群：请在 duban.toml 的 [digest] 中设置 webhook，或在 [digest.webhooks] 中设置"
                )
            )
        }
        var sender = try RobotSender(style: rules.style)
        let progress = Progress(LocalizedText("sending", zh: "正在发送"))
        var failures: [String] = []
        var count = 0
        for digest in digests {
            guard let address = rules.webhook(of: digest.organization) else { continue }
            for message in DigestText(digest, language: language).messages {
                progress.show("\(count)")
                if let reason = try sender.send(message, to: address, progress: progress) {
                    failures.append("\(digest.name): \(reason)")
                    break
                }
                count += 1
            }
        }
        progress.finish()
        let sent = LocalizedText("sent \(counted(count, "message"))", zh: "已发送 \(count) 条消息")
        Console.print(sent(language))
        guard failures.isEmpty else {
            failures.forEach(Console.note)
            throw CommandFailure(
                .usage,
                LocalizedText(
                    "\(counted(failures.count, "organization")) could not be told; send to them again with --organization",
                    zh: "有 \(failures.count) 个单位未能告知，可用 --organization 重新发送"
                )
            )
        }
    }
}
