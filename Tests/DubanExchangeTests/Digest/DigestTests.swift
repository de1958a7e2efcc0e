import DubanExchange
import DubanModel
import DubanStore
import Foundation
import Testing
import TestSupport

/// What organizations are told, and in which form.
struct DigestTests {
    private let fixture: ImportFixture

    init() throws {
        fixture = try ImportFixture()
        try fixture.run(
            .task,
            """
            code,title,lead,assigned,due,status,closed
            OLD,逾期的任务,finance,2023-03-01,2023-03-20,assigned,
            SOON,快到期,finance,2023-03-01,2023-03-29,assigned,
            NEW,新任务,finance,2023-03-26,2023-06-30,assigned,
            FAR,还早,finance,2023-03-01,2023-12-31,assigned,
            DONE,办结,finance,2023-03-01,2023-03-02,closed,2023-03-02
            LEADLESS,住建的,housing,2023-03-01,2023-03-01,assigned,

            """
        )
    }

    private func digests(_ rules: DigestRules = DigestRules(), only: Set<String>? = nil) throws -> [OrganizationDigest]
    {
        try fixture.read("2023-03-27") {
            try OrganizationDigest.all(in: $0, rules: rules, language: .simplifiedChinese, only: only)
        }
    }

    @Test func holdsWhatIsReturnedOverdueDueSoonOrNew() throws {
        let finance = try #require(try digests(only: ["finance"]).first)
        #expect(finance.items.map(\.code) == ["OLD", "SOON", "NEW"])
        #expect(finance.items.map(\.matter) == [.overdue, .dueSoon, .new])
        #expect(try digests().map(\.organization) == ["finance", "housing"])
    }

    @Test func whatWasHandedInIsNotAskedForAndWhatCameBackIs() throws {
        try fixture.store.write(actor: "test", recorded: try #require(Moment("2023-04-01"))) { transaction in
            for (code, status) in [("OLD", "submitted"), ("FAR", "returned")] {
                var unit = try #require(try transaction.present(.unit, code: "\(code)/finance"))
                unit[.status] = .text(status)
                unit["reason"] = .text("佐证不足")
                try transaction.put(unit, provided: [.status, "reason"], effective: Moment("2023-03-25"))
            }
        }
        let finance = try #require(try digests(only: ["finance"]).first)
        #expect(finance.items.map(\.code) == ["FAR", "SOON", "NEW"])
        #expect(DigestText(finance, language: .simplifiedChinese).lines.contains { $0.contains("退回原因：佐证不足") })
    }

    @Test func messagesKeepWithinWhatARobotTakesAndLoseNothing() throws {
        for count in [1, 7, 60, 400] {
            let items = (0..<count).map { number in
                OrganizationDigest.Item(
                    matter: OrganizationDigest.Matter.allCases[number % 4],
                    code: "2023-80-\(number)",
                    title: String(repeating: "督", count: number * 7 % 300) + "👨‍👩‍👧‍👦",
                    due: Moment(CivilDate.earliest),
                    isLead: number % 2 == 0,
                    reason: nil
                )
            }
            let digest = OrganizationDigest(organization: "finance", name: "财政局", day: .earliest, items: items)
            let messages = DigestText(digest, language: .simplifiedChinese).messages
            #expect(messages.allSatisfy { $0.utf8.count <= DigestText.longestMessage })
            #expect(items.allSatisfy { item in messages.contains { $0.contains("• \(item.code) ") } })
            #expect(
                messages.allSatisfy {
                    $0.hasPrefix("【督办】财政局") && !($0.split(separator: "\n").last?.hasSuffix("项）") ?? true)
                }
            )
        }
    }

    @Test func anEMailIsReadByAnotherLibrary() throws {
        let subject = "【督办】" + String(repeating: "漯河市财政局", count: 8)
        let mail = MailFile(
            sender: "office@example.org",
            recipient: "finance@example.org",
            subject: subject,
            lines: ["已逾期（1 项）", "• 2023-80-01 任务，时限 2023-03-31"],
            moment: try #require(Moment("2023-03-27T08:00:00"))
        )
        #expect(mail.text.components(separatedBy: "\r\n").allSatisfy { $0.utf8.count <= 78 }, "\(mail.text)")
        let path = try fixture.file(mail.text, named: "mail.eml")
        let script = """
            import email, email.policy, sys
            message = email.message_from_binary_file(open(sys.argv[1], "rb"), policy=email.policy.default)
            print(message["subject"]); print(message["to"]); print(message.get_content())
            """
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/python3")
        process.arguments = ["-c", script, path]
        process.environment = ["PYTHONIOENCODING": "utf-8"]
        let pipe = Pipe()
        process.standardOutput = pipe
        try process.run()
        let output = String(decoding: try pipe.fileHandleForReading.readToEnd() ?? Data(), as: UTF8.self)
        process.waitUntilExit()
        #expect(output.hasPrefix(subject + "\nfinance@example.org\n"))
        #expect(output.contains("• 2023-80-01 任务，时限 2023-03-31"))
    }

    @Test func noMinuteSeesMoreMessagesThanARoomTakes() {
        var pace = SendingPace(limit: 20, span: 60)
        var now = 0.0
        var sent: [Double] = []
        for number in 0..<200 {
            now += Double(number % 7) * 0.4
            now += pace.wait(for: "room", at: now)
            pace.note("room", at: now)
            sent.append(now)
        }
        for (place, start) in sent.enumerated() {
            #expect(sent[place...].prefix { $0 < start + 60 }.count <= 20)
        }
        #expect(pace.wait(for: "another room", at: now) == 0)
    }

    @Test func answersOfRobotsAreUnderstood() {
        #expect(RobotMessage.verdict(status: 200, body: #"{"errcode": 0, "errmsg": "ok"}"#) == .accepted)
        #expect(RobotMessage.verdict(status: 200, body: #"{"code":0,"msg":"success"}"#) == .accepted)
        #expect(RobotMessage.verdict(status: 204, body: "") == .accepted)
        #expect(RobotMessage.verdict(status: 200, body: #"{"errcode":45009}"#) == .later("code 45009"))
        #expect(RobotMessage.verdict(status: 200, body: #"{"errcode":93000}"#) == .refused("code 93000"))
        #expect(RobotMessage.verdict(status: 503, body: "") == .later("HTTP 503"))
        #expect(RobotMessage.verdict(status: 404, body: "") == .refused("HTTP 404"))
    }
}
