import Foundation
import Testing

/// `duban api`
struct APIReferenceTests {
    @Test func printsThePagesOfEveryType() throws {
        let result = try Workbench().run("api")
        #expect(result.exitCode == 0)
        for type in ["duban", "ctx", "query", "document", "date", "money", "period", "task", "observation"] {
            #expect(result.output.contains("\n## \(type)\n"))
        }
    }

    @Test(.enabled(if: Repository.hasAPIReference, "docs/lua-api.md does not exist yet"))
    func isWhatTheDocumentationHolds() throws {
        let written = try String(contentsOfFile: Repository.apiReference, encoding: .utf8)
        #expect(try Workbench().run("api").output == written, "refresh it with: duban api > docs/lua-api.md")
    }
}
