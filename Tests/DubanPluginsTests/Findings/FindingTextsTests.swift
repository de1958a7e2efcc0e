import DubanModel
import TestSupport
import Testing

@testable import DubanPlugins

/// Findings whose texts stay in the bytes in which they came.
struct FindingTextsTests {
    private func finding(_ code: String?, key: String? = nil, check: String = "tool.it") -> Finding {
        Finding(
            check: check,
            severity: .warning,
            message: "逾期 “\(code ?? "")”",
            subject: code.map { Finding.Subject(model: "task", code: $0) },
            key: key,
            data: []
        )
    }

    private func sent(_ finding: Finding) throws -> Finding {
        var writer = WireWriter()
        writer.write("before it")
        writer.write(finding)
        var reader = WireReader(writer.bytes)
        _ = try reader.text()
        return try reader.value()
    }

    @Test(arguments: [nil, "", "T-1", "任务一"], [nil, "", "键"]) func textsArriveAsTheyWere(code: String?, key: String?)
        throws
    {
        let finding = finding(code, key: key)
        let received = try sent(finding)
        #expect(received.check == "tool.it" && received.message == finding.message)
        #expect(received.subject == finding.subject && received.texts.key == key)
        #expect(received.id == finding.id && received.size == finding.size)
        #expect(received.texts.isOf("tool.it") && !received.texts.isOf("tool.is") && !received.texts.isOf("tool.i"))
    }

    @Test func textThatIsNotUTF8IsRefused() throws {
        var writer = WireWriter()
        writer.write(Severity.note)
        writer.write([0x74, 0xC3, 0x28])
        var reader = WireReader(writer.bytes)
        #expect(throws: WireError.self) { try reader.value(Finding.self) }
    }

    @Test(arguments: RandomNumbers.seeds) func areNumberedAllAtOnceAsOneByOne(seed: UInt64) {
        var random = RandomNumbers(seed: seed)
        // Codes and keys that make the same id in more than one way.
        let codes = [nil, "A", "A#B", "B", "A#B#C"]
        let keys = [nil, "B", "B#C", "C", "2"]
        for _ in 0..<50 {
            var findings = (0..<Int.random(in: 0...12, using: &random)).map { _ in
                finding(codes.randomElement(using: &random) ?? nil, key: keys.randomElement(using: &random) ?? nil)
            }
            var numbers = FindingNumbers()
            var expected = findings
            for place in expected.indices { numbers.number(&expected[place]) }
            FindingNumbers.number(&findings)
            #expect(findings.map(\.id) == expected.map(\.id))
            #expect(findings.map(\.number) == expected.map(\.number))
        }
    }
}
