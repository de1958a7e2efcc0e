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
                #expect(mapping.target(of: heading) == field.name.rawValue, "\(heading)")
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

    @Test func aLedgerSavedAsCSVMayKeepTheHeadingsOfOffices() throws {
        let headings = ["序号", "任务内容", "责任单位", "配合单位", "任务来源", "会议时间"]
        let mapping = try Mapping(model: .task, headings: headings)
        let targets = headings.map { mapping.target(of: $0) }
        #expect(targets == ["code", "title", "lead", "units (support)", "meeting", "meeting.held"])
    }

    @Test(arguments: ["序号", "会议时间"]) func whatSaysSomethingOfAMeetingNeedsOne(_ heading: String) {
        let error = #expect(throws: ExchangeError.self) { try Mapping(model: .task, headings: ["title", heading]) }
        #expect(error?.description.contains("'\(heading)' says something of a meeting") == true)
    }

    @Test func theHeadingsThatThereAreAreListedInTheReadersLanguage() {
        let error = #expect(throws: ExchangeError.self) { try Mapping(model: .task, headings: ["行政区"]) }
        let chinese = error?.message(.simplifiedChinese) ?? ""
        #expect(chinese.contains("任务编号、任务内容、") && chinese.contains("、配合单位、"), "\(chinese)")
        let near = #expect(throws: ExchangeError.self) { try Mapping(model: .task, headings: ["任务内客"]) }
        #expect(near?.message(.simplifiedChinese).contains("，是否指“任务内容”？请用") == true)
    }

    @Test func lookedUpFieldsAreNotImported() {
        #expect(throws: ExchangeError.self) { try Mapping(model: .task, headings: ["lead_name"]) }
    }

    @Test func twoColumnsForOneFieldAreRefused() {
        let error = #expect(throws: ExchangeError.self) { try Mapping(model: .task, headings: ["title", "任务内容"]) }
        #expect(error?.description.contains("'任务内容'") == true)
    }
}
