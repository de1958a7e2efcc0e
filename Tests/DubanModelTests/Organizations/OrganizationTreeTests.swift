import DubanModel
import Testing
import TestSupport

struct OrganizationTreeTests {
    private func places(_ parents: [(String, String?)]) -> [String] {
        let organizations = parents.map { code, parent in
            Record(.organization, [.code: .text(code), "parent": parent.map(FieldValue.text) ?? .null])
        }
        return OrganizationTree(organizations).entries.map { "\($0.depth) \($0.organization.code)" }
    }

    @Test func everyOneStandsUnderItsParent() {
        #expect(
            places([("office", "bureau"), ("city", nil), ("county", "city"), ("bureau", "city"), ("other", nil)])
                == ["0 city", "1 county", "1 bureau", "2 office", "0 other"]
        )
    }

    @Test func nobodyIsLostInACircle() {
        #expect(places([("a", "b"), ("b", "a"), ("c", "c"), ("d", "nobody")]) == ["0 d", "0 a", "1 b", "0 c"])
    }
}
