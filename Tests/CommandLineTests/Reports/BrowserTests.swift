import Testing

@Suite struct BrowserTests {
    @Test(.enabled(if: Browser.program != nil, "no Chromium is installed"), arguments: ["en", "zh-Hans"])
    func aBriefingFitsAPhoneInARealBrowser(language: String) throws {
        let workbench = try Workbench.sample()
        try workbench.run("run", "supervision.weekly", "--lang", language, "-o", "weekly.html")
        let page = try workbench.text("weekly.html")
        #expect(try Browser.contentWidth(of: page, in: workbench, width: 360) <= 360)
    }
}
