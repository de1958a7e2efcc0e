import DubanPlugins

/// The function that the fuzzer calls with one input after another. It must return, whatever the bytes are.
@_cdecl("LLVMFuzzerTestOneInput")
public func testOneInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> Int32 {
    let bytes = Array(UnsafeBufferPointer(start: start, count: start == nil ? 0 : count))
    // The first byte says what the others are.
    guard let kind = bytes.first else { return -1 }
    let body = bytes.dropFirst()
    switch kind {
    case UInt8(ascii: "m"): FuzzSubject.readManifest(body)
    case UInt8(ascii: "s"): FuzzSubject.readSettings(body)
    case UInt8(ascii: "l"): FuzzSubject.runLua(body)
    case UInt8(ascii: "q"): FuzzSubject.readRequest(body)
    case UInt8(ascii: "r"): FuzzSubject.readReply(body)
    case UInt8(ascii: "a"): FuzzSubject.readArchive(body)
    case UInt8(ascii: "g"): FuzzSubject.readSignature(body)
    case UInt8(ascii: "e"): FuzzSubject.readSelector(body)
    case UInt8(ascii: "v"): FuzzSubject.readVersions(body)
    case UInt8(ascii: "p"): FuzzSubject.parseLua(body)
    case UInt8(ascii: "c"): FuzzSubject.readPlan(body)
    default: return -1
    }
    return 0
}
