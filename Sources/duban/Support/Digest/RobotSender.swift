import DubanExchange
import DubanModel
import DubanStore
import Foundation

/// Posts messages to the robots of chat rooms by curl, no faster than they take them, and again where they are busy.
struct RobotSender {
    /// How often a message is tried.
    private static let attempts = 4
    /// How long a request may take, in seconds.
    private static let timeout = 15

    private let style: DigestRules.Style
    private var pace = SendingPace()

    init(style: DigestRules.Style) throws {
        guard ExternalProgram.curl.path != nil else { throw ExternalProgram.curl.missing }
        self.style = style
    }

    /// Posts a message.
    ///
    /// - Returns: nil where it is there, or else why not.
    mutating func send(_ text: String, to address: String, progress: Progress) throws -> String? {
        let files = try TemporaryFiles()
        let body = try files.write(RobotMessage(text, style: style).body, to: "body.json")
        var reason = ""
        for attempt in 0..<Self.attempts {
            if attempt > 0 { wait(Double(1 << (attempt - 1)), progress) }
            wait(pace.wait(for: address, at: now), progress)
            let verdict = try post(body, to: address, files)
            pace.note(address, at: now)
            switch verdict {
            case .accepted: return nil
            case .refused(let why): return why
            case .later(let why): reason = why
            }
        }
        return reason
    }

    private var now: Double { Double(DispatchTime.now().uptimeNanoseconds) / 1e9 }

    private func wait(_ seconds: Double, _ progress: Progress) {
        guard seconds > 0 else { return }
        let text = LocalizedText("waiting \(Int(seconds.rounded(.up))) s", zh: "等待 \(Int(seconds.rounded(.up))) 秒")
        progress.show(text(Environment.language))
        Thread.sleep(forTimeInterval: seconds)
    }

    /// The address goes to curl by its standard input, because everybody on the machine sees the words of a command.
    private func post(_ body: String, to address: String, _ files: borrowing TemporaryFiles) throws
        -> RobotMessage.Verdict
    {
        let answer = files.file("answer")
        let settings = """
            url = "\(address)"
            request = "POST"
            header = "Content-Type: application/json; charset=utf-8"
            data-binary = "@\(body)"
            output = "\(answer)"
            write-out = "%{http_code}"
            max-time = \(Self.timeout)
            silent
            show-error
            """
        let status: String
        do {
            status = try ExternalProgram.curl.run(["--config", "-"], input: settings)
        } catch let failure as CommandFailure {
            return .later(failure.message?(Environment.language) ?? "")
        }
        let text = (try? String(contentsOfFile: answer, encoding: .utf8)) ?? ""
        return RobotMessage.verdict(status: Int(status) ?? 0, body: text)
    }
}
