import DubanModel
import Testing
import TestSupport

struct PermissionSetTests {
    private func allows(_ names: [String], _ field: FieldName, of model: Model) throws -> Bool {
        try PermissionSet(names: names).allows(try #require(model.field(field)), of: model)
    }

    @Test func isWrittenOnceAndInOrder() throws {
        let set = try PermissionSet(names: ["tasks", "projects.investment", "task"])
        #expect(set.names == ["projects.investments", "tasks"])
        #expect(set.description == "projects.investments, tasks")
        #expect(PermissionSet.none.description == "-")
        #expect(try PermissionSet(names: ["tasks", "meetings"]) == PermissionSet(names: ["meeting", "task"]))
    }

    @Test func theCodeComesAlongWithAnyField() throws {
        #expect(try allows(["projects.total_investment"], .code, of: .project))
        #expect(try allows(["projects.total_investment"], "total_investment", of: .project))
        #expect(try !allows(["projects.total_investment"], .name, of: .project))
        #expect(try !allows(["projects.investments"], .code, of: .project))
    }

    @Test func whatIsLookedUpComesAlongWithTheReference() throws {
        #expect(try allows(["tasks.lead"], "lead_name", of: .task))
        #expect(try allows(["tasks.lead_name"], "lead_name", of: .task))
        #expect(try !allows(["tasks.lead_name"], .lead, of: .task))
        #expect(try !allows(["tasks.due"], "lead_name", of: .task))
    }

    @Test func aPartDoesNotAllowItsOwner() throws {
        let units = try PermissionSet(names: ["tasks.units"])
        #expect(units.allows(.unit) && !units.allows(.task) && !units.allows(.feedback))
        let tasks = try PermissionSet(names: ["tasks"])
        #expect(tasks.allows(.unit) && tasks.allows(.feedback) && !tasks.allows(.project))
        #expect(Model.all.allSatisfy(PermissionSet.everything.allows))
        #expect(!Model.all.contains(where: PermissionSet.none.allows))
    }

    @Test func tellsWhatIsMissing() throws {
        let asked = try PermissionSet(names: ["tasks.units", "projects", "indicators.code"])
        let granted = try PermissionSet(names: ["tasks", "projects.name", "indicators.code"])
        #expect(asked.missing(from: granted).names == ["projects"])
        #expect(asked.missing(from: .everything).isEmpty)
        #expect(asked.missing(from: .none) == asked)
    }

    /// What covers another allows every field that the other does.
    @Test(arguments: RandomNumbers.seeds) func coveringNeverAllowsLess(seed: UInt64) throws {
        var random = RandomNumbers(seed: seed)
        func permission() -> Permission {
            guard let model = Model.all.randomElement(using: &random) else { return .everything }
            return Permission(
                model,
                field: Bool.random(using: &random) ? model.fields.randomElement(using: &random)?.name : nil
            )
        }
        for _ in 0..<500 {
            let wide = permission()
            let narrow = permission()
            guard wide.covers(narrow) else { continue }
            for model in Model.all {
                for field in model.fields where PermissionSet([narrow]).allows(field, of: model) {
                    #expect(
                        PermissionSet([wide]).allows(field, of: model),
                        "\(wide) \(narrow) \(field.name), seed \(seed)"
                    )
                }
            }
        }
    }

    @Test func sayInWordsWhatMayBeDone() throws {
        let words = PermissionSet.words(
            read: try PermissionSet(names: ["tasks", "meetings"]),
            propose: try PermissionSet(names: ["tasks"])
        )
        #expect(words.english == "read meetings, tasks; propose tasks")
        #expect(words(.simplifiedChinese).contains("提出修改 tasks"))
        #expect(PermissionSet.words(read: .none, propose: .none).english.isEmpty)
    }
}
