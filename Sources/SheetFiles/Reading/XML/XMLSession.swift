import CExpat
import SheetWire

/// One run of Expat over one part.
final class XMLSession {
    private let part: String
    private let handler: XMLHandler
    private let parser: XML_Parser
    private let deepest: Int
    private var depth = 0
    private var silentBytes = 0
    private var declaresEntities = false

    init(part: String, handler: XMLHandler, deepest: Int) throws(SheetFailure) {
        guard let parser = XML_ParserCreate(nil) else { throw SheetFailure(.tooLarge, part) }
        self.part = part
        self.handler = handler
        self.parser = parser
        self.deepest = deepest
        XML_SetUserData(parser, Unmanaged.passUnretained(self).toOpaque())
        XML_SetElementHandler(
            parser,
            { data, name, attributes in
                guard let name else { return }
                XMLSession.of(data)?.started(XMLName(name), XMLAttributes(attributes))
            },
            { data, name in
                guard let name else { return }
                XMLSession.of(data)?.ended(XMLName(name))
            }
        )
        XML_SetCharacterDataHandler(parser) { data, text, count in
            guard let text, let session = XMLSession.of(data) else { return }
            session.silentBytes = 0
            guard !session.handler.isStopped else { return }
            let bytes = UnsafeRawPointer(text).assumingMemoryBound(to: UInt8.self)
            session.handler.text(UnsafeBufferPointer(start: bytes, count: Int(count)))
            session.stopIfAsked()
        }
        XML_SetCommentHandler(parser) { data, _ in XMLSession.of(data)?.silentBytes = 0 }
        XML_SetProcessingInstructionHandler(parser) { data, _, _ in XMLSession.of(data)?.silentBytes = 0 }
        XML_SetStartDoctypeDeclHandler(parser) { data, _, _, _, _ in
            guard let session = XMLSession.of(data) else { return }
            session.declaresEntities = true
            XML_StopParser(session.parser, 0)
        }
    }

    deinit { XML_ParserFree(parser) }

    /// Reads a piece; false once the handler wants no more.
    func feed(_ piece: UnsafeRawBufferPointer, longestToken: Int) throws(SheetFailure) -> Bool {
        silentBytes += piece.count
        let start = piece.baseAddress?.assumingMemoryBound(to: CChar.self)
        let status = XML_Parse(parser, start, Int32(clamping: piece.count), 0)
        guard status == XML_STATUS_ERROR else {
            if silentBytes > longestToken { throw SheetFailure(.tooLarge, part) }
            return true
        }
        return try !isFinishedOrThrow()
    }

    /// Makes sure that the part has ended where it should.
    func finish() throws(SheetFailure) {
        if handler.isDone { return }
        if XML_Parse(parser, "", 0, 1) == XML_STATUS_ERROR { _ = try isFinishedOrThrow() }
    }

    private func isFinishedOrThrow() throws(SheetFailure) -> Bool {
        if declaresEntities { throw SheetFailure(.declaresEntities, part) }
        if let failure = handler.failure { throw failure }
        if handler.isDone { return true }
        let code = XML_GetErrorCode(parser)
        if code == XML_ERROR_NO_MEMORY { throw SheetFailure(.tooLarge, part) }
        let line = XML_GetCurrentLineNumber(parser)
        let reason = XML_ErrorString(code).map { String(cString: $0) } ?? ""
        throw SheetFailure(.malformed, "\(part):\(line): \(reason)")
    }

    private static func of(_ data: UnsafeMutableRawPointer?) -> XMLSession? {
        data.map { Unmanaged<XMLSession>.fromOpaque($0).takeUnretainedValue() }
    }

    private func started(_ name: XMLName, _ attributes: XMLAttributes) {
        silentBytes = 0
        guard !handler.isStopped else { return }
        depth += 1
        if depth > deepest { handler.stop(SheetFailure(.malformed, "\(part): elements stand too deep in one another")) }
        handler.start(name, attributes)
        stopIfAsked()
    }

    private func ended(_ name: XMLName) {
        silentBytes = 0
        guard !handler.isStopped else { return }
        depth -= 1
        handler.end(name)
        stopIfAsked()
    }

    private func stopIfAsked() {
        if handler.isStopped { XML_StopParser(parser, 0) }
    }
}
