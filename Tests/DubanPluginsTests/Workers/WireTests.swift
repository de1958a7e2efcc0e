import DubanModel
import Testing
import TestSupport

@testable import DubanPlugins

/// What travels between supervisor and worker arrives as it was sent; whatever else comes is refused.
@Suite struct WireTests {
    @Test(arguments: RandomNumbers.seeds) func requestsArriveAsTheyWereSent(seed: UInt64) throws {
        var messages = RandomMessages(seed: seed)
        for _ in 0..<150 {
            let request = try messages.request()
            #expect(try read(WorkerRequest.self, from: bytes(of: request)) == request)
        }
    }

    @Test(arguments: RandomNumbers.seeds) func repliesArriveAsTheyWereSent(seed: UInt64) throws {
        var messages = RandomMessages(seed: seed)
        for _ in 0..<150 {
            let sent = bytes(of: messages.reply())
            #expect(bytes(of: try read(WorkerReply.self, from: sent)) == sent)
        }
    }

    @Test(arguments: RandomNumbers.seeds) func aMessageThatEndsEarlyIsRefused(seed: UInt64) throws {
        var messages = RandomMessages(seed: seed)
        for _ in 0..<40 {
            let sent = bytes(of: messages.reply())
            for length in 0..<min(sent.count, 400) {
                #expect(throws: WireError.self) { try read(WorkerReply.self, from: Array(sent.prefix(length))) }
            }
        }
    }

    @Test(arguments: RandomNumbers.seeds) func changedBytesAreRefusedOrReadAsSomethingElse(seed: UInt64) throws {
        var messages = RandomMessages(seed: seed)
        for _ in 0..<600 {
            var sent = bytes(of: messages.reply())
            for _ in 0...messages.below(3) { sent[messages.below(sent.count)] = UInt8(messages.below(256)) }
            // Whatever comes of it, it must not trap, and what is read must be fit to be sent again.
            guard let reply = try? read(WorkerReply.self, from: sent) else { continue }
            #expect(FrameDecoder.frame(reply) != nil)
        }
    }

    @Test(arguments: [Int64.max, -1, 1 << 40]) func countsThatPromiseMoreThanThereIsTakeNoMemory(count: Int64) {
        var writer = WireWriter()
        writer.write(byte: 3)
        writer.write(count)
        #expect(throws: WireError.self) { try read(WorkerReply.self, from: writer.bytes) }
    }

    @Test func valuesNestedWithoutEndAreRefused() {
        var writer = WireWriter()
        for _ in 0..<100_000 {
            writer.write(byte: 5)
            writer.write(1)
        }
        var reader = WireReader(writer.bytes)
        #expect(throws: WireError.self) { try reader.value(JSONValue.self) }
    }

    private func bytes(of value: some WireValue) -> [UInt8] {
        var writer = WireWriter()
        writer.write(value)
        return writer.bytes
    }

    private func read<Value: WireValue>(_ type: Value.Type, from bytes: [UInt8]) throws -> Value {
        var reader = WireReader(bytes)
        let value = try reader.value(type)
        guard reader.isAtEnd else { throw WireError("bytes are left over") }
        return value
    }
}
