import Testing

@testable import DubanPlugins

@Suite struct HardLimitTests {
    @Test(arguments: [50, 100, 1_000, 10_000, 86_400_000])
    func leavesTimeToSayWhereTheCodeWasAndEndsBeforeHalfAsMuchAgain(milliseconds: Int) {
        let limit = Duration.milliseconds(milliseconds)
        #expect(SupervisedWorker.hardLimit(limit) >= limit + .milliseconds(10))
        #expect(SupervisedWorker.hardLimit(limit) < limit * 1.5)
    }
}
