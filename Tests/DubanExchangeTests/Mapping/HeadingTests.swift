import DubanExchange
import DubanModel
import Testing
import TestSupport

struct HeadingTests {
    @Test(arguments: Model.all.map(\.name))
    func namesAndLabelsInBothLanguagesAndAliasesAreUnderstood(_ name: String) throws {
        let model = try Model.resolve(name)
        for field in model.storedFields {
            let headings = [
                field.name.rawValue, field.label.english, field.label(.simplifiedChinese),
                field.label.english.uppercased(),
            ]
            for heading in headings + field.aliases {
                let mapping = try Mapping(model: model, headings: [heading])
                #expect(mapping.fields.keys.first == field.name, "\(heading)")
            }
        }
    }

    @Test func anUnknownHeadingIsNamedWithTheNearestField() {
        let error = #expect(throws: ExchangeError.self) { try Mapping(model: .task, headings: ["code", "statuss"]) }
        #expect(error?.kind == .mapping)
        #expect(error?.description.contains("'statuss' is no field of task; did you mean 'status'? Give") == true)
        let far = #expect(throws: ExchangeError.self) { try Mapping(model: .task, headings: ["Borough"]) }
        #expect(far?.description.contains("'Borough' is no field of task. Give") == true)
    }

    @Test func lookedUpFieldsAreNotImported() {
        #expect(throws: ExchangeError.self) { try Mapping(model: .task, headings: ["lead_name"]) }
    }

    @Test func twoColumnsForOneFieldAreRefused() {
        let error = #expect(throws: ExchangeError.self) { try Mapping(model: .task, headings: ["title", "任务内容"]) }
        #expect(error?.description.contains("'任务内容'") == true)
    }
}
