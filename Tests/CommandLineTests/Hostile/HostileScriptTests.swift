import Testing

/// Every script of the corpus that fails, or does not, well before its time is up.
///
/// One at a time, because each would like to have the machine to itself.
@Suite(.serialized) struct HostileScriptTests {
    @Test func thereAreEnough() {
        #expect(HostileScript.all.count >= 150)
    }

    @Test(arguments: HostileScript.all.filter { $0.kind != "deadline" }) func doesNoHarm(_ script: HostileScript) throws
    {
        try script.expectNoHarm()
    }
}
