import Testing
import TestSupport

@testable import DubanPlugins

@Suite struct FrameDecoderTests {
    @Test(arguments: RandomNumbers.seeds) func messagesComeOutWholeHoweverTheirBytesCome(seed: UInt64) throws {
        var messages = RandomMessages(seed: seed)
        let sent = try (0..<60).map { _ in try messages.request() }
        let stream = try sent.flatMap { try #require(FrameDecoder.frame($0)) }
        var decoder = FrameDecoder()
        var received: [WorkerRequest] = []
        var position = 0
        while position < stream.count {
            let end = min(stream.count, position + 1 + messages.below(700))
            stream[position..<end].withUnsafeBytes { decoder.append($0) }
            position = end
            while let request = try decoder.next(WorkerRequest.self) { received.append(request) }
        }
        #expect(received == sent)
    }

    @Test func aLengthThatNobodyWouldSendIsRefusedBeforeItsBytesCome() {
        var decoder = FrameDecoder()
        [UInt8](repeating: 0xFF, count: 4).withUnsafeBytes { decoder.append($0) }
        #expect(throws: WireError.self) { try decoder.next(WorkerReply.self) }
    }

    @Test func bytesLeftOverInAMessageAreRefused() throws {
        var frame = try #require(FrameDecoder.frame(WorkerReply.checked))
        frame[0] += 1
        frame.append(7)
        var decoder = FrameDecoder()
        frame.withUnsafeBytes { decoder.append($0) }
        #expect(throws: WireError.self) { try decoder.next(WorkerReply.self) }
    }

    @Test func whatIsTooLongIsNotSent() {
        let text = String(repeating: "x", count: FrameDecoder.longestMessage)
        #expect(FrameDecoder.frame(WorkerReply.output([text])) == nil)
    }
}
