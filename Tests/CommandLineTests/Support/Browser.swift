import Foundation
import Testing

/// A real browser without a window, for what a person would see of a page.
enum Browser {
    /// The program, where it is installed.
    static let program = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"]
        .first { FileManager.default.isExecutableFile(atPath: $0) }

    /// How wide the content of a page is when it has so many columns of pixels, as its own script would tell.
    ///
    /// The page stands in a frame of that width, with a script that its security policy would forbid.
    static func contentWidth(of page: String, in workbench: Workbench, width: Int) throws -> Int {
        let start = try #require(page.range(of: "<meta http-equiv=\"Content-Security-Policy\""))
        let end = try #require(page.range(of: ">", range: start.lowerBound..<page.endIndex))
        var open = page
        open.removeSubrange(start.lowerBound..<end.upperBound)
        open = open.replacingOccurrences(
            of: "</body>",
            with: "<script>parent.document.title = 'width ' + document.documentElement.scrollWidth</script></body>"
        )
        let source = open.replacingOccurrences(of: "&", with: "&amp;").replacingOccurrences(of: "\"", with: "&quot;")
        try workbench.write(
            "<!doctype html><title>none</title><iframe style=\"width:\(width)px;height:800px;border:0\" srcdoc=\"\(source)\"></iframe>",
            to: "frame.html"
        )
        let dump = try workbench.run(
            program: try #require(program),
            [
                "--headless", "--no-sandbox", "--disable-gpu", "--virtual-time-budget=2000", "--dump-dom",
                "file://" + workbench.path("frame.html"),
            ]
        )
        let title = try #require(dump.output.firstMatch(of: #/<title>width (\d+)</title>/#))
        return try #require(Int(title.1))
    }
}
