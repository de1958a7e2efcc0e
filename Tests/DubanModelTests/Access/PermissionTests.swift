import DubanModel
import Testing

struct PermissionTests {
    @Test(arguments: [
        ("*", "*"), ("tasks", "tasks"), ("task", "tasks"), ("units", "tasks.units"), ("tasks.units", "tasks.units"),
        ("task.unit", "tasks.units"), ("projects.investment", "projects.investments"),
        ("projects.investments", "projects.investments"), ("indicators.observations", "indicators.observations"),
        ("projects.total_investment", "projects.total_investment"), ("project.code", "projects.code"),
        ("unit.status", "tasks.units.status"), ("tasks.units.status", "tasks.units.status"),
        ("organizations", "organizations"), ("tasks.lead_name", "tasks.lead_name"),
    ])
    func isReadAndWrittenInOneForm(_ written: String, _ form: String) throws {
        let permission = try Permission(written)
        #expect(permission.description == form)
        #expect(try Permission(form) == permission)
    }

    @Test(arguments: [
        ("taks", "did you mean 'tasks'?"), ("", "there are: *, calendar_days"), ("everything", "there are: *,"),
        ("tasks.unitz", "did you mean 'tasks.units'?"), ("projects.total", "there are: projects.project_stages"),
        ("projects.total_investmnt", "did you mean 'projects.total_investment'?"),
        ("tasks.units.stats", "did you mean 'tasks.units.status'?"), ("tasks.", "there is no permission 'tasks.'"),
        (".tasks", "there is no permission '.tasks'"), ("tasks..code", "tasks..code"),
        ("tasks.code.code", "tasks.code.code"), ("tasks.projects", "tasks.projects"), ("units.tasks", "units.tasks"),
        ("*.code", "*.code"), ("Tasks", "did you mean 'tasks'?"), ("tasks ", "did you mean 'tasks'?"),
    ])
    func aWrongNameIsAnsweredWithTheNearest(_ written: String, _ answer: String) {
        let error = #expect(throws: ModelError.self) { try Permission(written) }
        #expect(error?.kind == .unknownPermission)
        #expect(error?.description.contains(answer) == true, "\(error?.description ?? "")")
        #expect(error?.message.has(.simplifiedChinese) == true)
    }

    @Test func aLongWrongNameIsNotRepeatedInFull() {
        let error = #expect(throws: ModelError.self) { try Permission(String(repeating: "x", count: 100_000)) }
        #expect((error?.description.count ?? .max) < 1000)
    }

    @Test(arguments: [
        ("*", "*", true), ("*", "tasks.units.status", true), ("tasks", "*", false), ("tasks", "tasks", true),
        ("tasks", "tasks.units", true), ("tasks", "tasks.units.status", true), ("tasks", "tasks.title", true),
        ("tasks", "projects", false), ("tasks.units", "tasks", false), ("tasks.units", "tasks.feedbacks", false),
        ("tasks.units", "tasks.units.status", true), ("tasks.title", "tasks", false),
        ("tasks.title", "tasks.title", true), ("tasks.title", "tasks.due", false),
        ("units.code", "tasks.code", false), ("indicators", "observations.value", true),
        ("observations", "indicators.name", false),
    ])
    func coversWhatIsPartOfIt(_ wide: String, _ narrow: String, _ isCovered: Bool) throws {
        #expect(try Permission(wide).covers(try Permission(narrow)) == isCovered)
    }

    /// A name means one thing: no field is called as a part of its model is.
    @Test func fieldsAndPartsHaveNamesOfTheirOwn() {
        for model in Model.all {
            for part in model.parts {
                #expect(model.field(FieldName(rawValue: part.name)) == nil)
                #expect(model.field(FieldName(rawValue: part.plural)) == nil)
            }
        }
    }

    @Test func partsReferToTheirOwner() throws {
        for part in Model.all {
            guard let owner = part.ownerModel else { continue }
            let field = try #require(part.field(FieldName(rawValue: owner.name)))
            #expect(field.type == .reference(owner.name))
            #expect(field.isRequired)
            #expect(owner.owner == nil)
        }
    }
}
