import Foundation
import Testing
import TestSupport

/// `duban digest`: messages, e-mails, and a room's robot on loopback.
struct DigestCommandTests {
    @Test func printsWhatEachOrganizationMustKnow() throws {
        let result = try Workbench.sample().run("digest", "--lang", "zh-Hans")
        #expect(result.exitCode == 0)
        #expect(result.output.contains("【督办】市商务局 2023-03-27"))
        #expect(result.output.contains("• 2023-79-05 赴外招商对接重点食品企业，时限 2023-03-24，逾期 3 天"))
        let finance = try Workbench.sample().run("digest", "-u", "finance")
        #expect(finance.output.hasPrefix("Key work of Bureau of Finance, 2023-03-27\n"))
    }

    @Test func writesAnEMailForEach() throws {
        let bench = try Workbench.sample()
        let settings = try bench.text("duban.toml")
        try bench.write(
            settings
                + "\n[digest]\nsender = \"office@example.org\"\n[digest.addresses]\nfinance = \"finance@example.org\"\n",
            to: "duban.toml"
        )
        #expect(try bench.run("digest", "--mail", "post").exitCode == 0)
        let mail = try bench.text("post/2023-03-27-finance.eml")
        #expect(mail.hasPrefix("From: office@example.org\r\nTo: finance@example.org\r\nSubject: "))
    }

    /// A robot that is busy at first and lost once.
    @Test func postsToARoomAndTriesAgainWhereItIsBusy() throws {
        let bench = try Workbench.sample()
        let robot = try Robot(in: bench, answers: ["1=503", "3:45009"])
        try bench.addDigest("webhook = \"\(robot.address)\"")
        let result = try bench.run("digest", "--send", "-u", "finance", "-u", "commerce")
        #expect(result.exitCode == 0 && result.output.contains("sent 2 messages"), "\(result.errors)")
        let texts = try robot.messages()
        #expect(texts.count == 4)
        #expect(texts[0] == texts[1] && texts[2] == texts[3])
        #expect(texts.allSatisfy { $0.utf8.count <= 2048 })
    }

    @Test func aRefusalIsToldAndTheOthersGoOn() throws {
        let bench = try Workbench.sample()
        let robot = try Robot(in: bench, answers: ["1:93000"])
        try bench.addDigest("webhook = \"\(robot.address)\"")
        let result = try bench.run("digest", "--send", "-u", "finance", "-u", "commerce")
        #expect(
            result.exitCode == 2 && result.errors.contains("code 93000") && result.output.contains("sent 1 message")
        )
    }

    @Test(arguments: [
        ("webhook = \"ftp://x\"", "digest.webhook is not allowed"),
        ("style = \"irc\"", "digest.style 'irc' is not allowed"),
        ("days_ahead = 900", "digest.days_ahead is not allowed"), ("sender = \"nobody\"", "digest.sender 'nobody'"),
        ("webhok = \"x\"", "did you mean 'webhook'"),
    ])
    func wrongSettingsAreNamed(_ line: String, _ message: String) throws {
        let bench = try Workbench.sample()
        try bench.addDigest(line)
        let result = try bench.run("digest")
        #expect(result.exitCode == 2 && result.errors.contains(message), "\(result.errors)")
    }

    @Test func withoutARoomNothingIsSent() throws {
        let result = try Workbench.sample().run("digest", "--send")
        #expect(result.exitCode == 2 && result.errors.contains("there is no room for"))
    }

    /// The address is as good as a password.
    @Test func theAddressIsNeverShown() throws {
        let bench = try Workbench.sample()
        try bench.addDigest("webhook = \"http://127.0.0.1:1/robot?key=SECRET\"")
        let result = try bench.run("digest", "--send", "-u", "finance")
        #expect(result.exitCode == 2 && !(result.output + result.errors).contains("SECRET"))
    }
}

extension Workbench {
    fileprivate func addDigest(_ lines: String) throws {
        try write(try text("duban.toml") + "\n[digest]\n\(lines)\n", to: "duban.toml")
    }
}

/// The robot of a chat room, in a process of its own on loopback.
private final class Robot {
    let address: String
    private let process = Process()
    private let log: String

    init(in bench: Workbench, answers: [String]) throws {
        log = bench.path("robot.log")
        process.executableURL = URL(fileURLWithPath: "/usr/bin/python3")
        process.arguments = [PythonScript.path("robot_server"), log] + answers
        let pipe = Pipe()
        process.standardOutput = pipe
        process.standardError = FileHandle.nullDevice
        try process.run()
        let line = String(decoding: pipe.fileHandleForReading.availableData, as: UTF8.self)
        let port = try #require(Int(line.filter(\.isNumber)))
        address = "http://127.0.0.1:\(port)/robot?key=x"
    }

    deinit {
        process.terminate()
        process.waitUntilExit()
    }

    func messages() throws -> [String] {
        try String(contentsOfFile: log, encoding: .utf8).split(separator: "\n").map { line in
            let entry = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
            let body = entry?["body"] as? [String: Any]
            let text = body?["text"] as? [String: Any]
            return try #require(text?["content"] as? String)
        }
    }
}
