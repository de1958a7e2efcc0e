import Testing

/// Every script of the corpus that would never end, or not in years.
///
/// One at a time: each takes a processor for as long as it may.
@Suite(.serialized) struct EndlessScriptTests {
    @Test(arguments: HostileScript.all.filter { $0.kind == "deadline" }) func endsInTime(_ script: HostileScript) throws
    {
        try script.expectNoHarm()
    }
}
