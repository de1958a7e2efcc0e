import DubanModel
import Testing

struct JSONWriterTests {
    private func text(indented: Bool = false, _ body: (inout JSONWriter) -> Void) -> String {
        var bytes: [UInt8] = []
        JSONWriter.write(indented: indented, to: { bytes += $0 }, body)
        return String(decoding: bytes, as: UTF8.self)
    }

    @Test(arguments: [true, false]) func writesWhatTheSameValueWrites(indented: Bool) {
        let value: JSONValue = .object([
            ("name", "周交办会 \"一\""), ("none", .null), ("list", .array([1, .array([]), .object([]), true])),
            ("inner", .object([("deep", .object([("number", .number(7.5))]))])),
        ])
        let written = text(indented: indented) { writer in
            writer.object { writer in
                writer.member("name", text: "周交办会 \"一\"")
                writer.member("none", .null)
                writer.name("list")
                writer.array { writer in
                    writer.write(1)
                    writer.array { _ in }
                    writer.object { _ in }
                    writer.write(true)
                }
                writer.name(text: "inner")
                writer.object { $0.member("deep", .object([("number", .number(7.5))])) }
            }
        }
        #expect(written == value.text(indented: indented))
    }

    @Test func aLargeResultComesInPieces() {
        var pieces: [[UInt8]] = []
        JSONWriter.write(indented: false, to: { pieces.append($0) }) { writer in
            writer.array { writer in
                for number in 0..<10_000 { writer.object { $0.member("number", JSONValue(number)) } }
            }
        }
        #expect(pieces.count > 1 && pieces.allSatisfy { $0.count < 80 << 10 })
        let whole = JSONValue.array((0..<10_000).map { .object([("number", JSONValue($0))]) })
        #expect(String(decoding: pieces.joined(), as: UTF8.self) == whole.text())
    }

    @Test(arguments: [true, false], [[], [0], [0, 1, 0], [3, 0, 700, 1], Array(repeating: 9, count: 40)])
    func anArrayInPartsIsWrittenAsTheSameArray(indented: Bool, sizes: [Int]) {
        let elements = Array(0..<sizes.reduce(0, +))
        var parts: [ArraySlice<Int>] = []
        for size in sizes { parts.append(elements[(parts.last?.endIndex ?? 0)...].prefix(size)) }
        let written = text(indented: indented) { writer in
            writer.object { writer in
                writer.member("before", 1)
                writer.name("numbers")
                writer.array(inParts: parts) { number, writer in
                    writer.object { writer in
                        writer.member("number", JSONValue(number))
                        writer.member("text", text: "第\(number)")
                    }
                }
                writer.member("after", 2)
            }
        }
        let numbers = elements.map {
            JSONValue.object([("number", JSONValue($0)), ("text", .string("第\($0)"))])
        }
        let value: JSONValue = .object([("before", 1), ("numbers", .array(numbers)), ("after", 2)])
        #expect(written == value.text(indented: indented))
    }
}
