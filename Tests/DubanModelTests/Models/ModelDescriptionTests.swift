import DubanModel
import Testing
import TestSupport

struct ModelDescriptionTests {
    /// Words that SQLite or PostgreSQL keep for themselves, so that no column or table may be called so unquoted.
    private static let reserved: Set<String> = [
        "all", "and", "any", "array", "as", "asc", "between", "both", "case", "cast", "check", "collate", "column",
        "constraint", "create", "default", "desc", "distinct", "do", "else", "end", "except", "exists", "false",
        "fetch",
        "for", "foreign", "from", "full", "grant", "group", "having", "in", "index", "initially", "inner", "insert",
        "intersect", "into", "is", "join", "leading", "left", "limit", "natural", "not", "null", "offset", "on", "only",
        "or", "order", "outer", "primary", "references", "right", "select", "set", "table", "then", "to", "transaction",
        "true", "union", "unique", "update", "user", "using", "values", "when", "where", "with",
    ]

    private func isSafe(_ name: String) -> Bool {
        let bytes = Array(name.utf8)
        return bytes.first.map { (0x61...0x7A).contains($0) } == true && bytes.count <= 60
            && bytes.allSatisfy { (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x5F }
            && !Self.reserved.contains(name)
    }

    @Test(arguments: Model.all)
    func namesAreSafeAsSQLIdentifiers(_ model: Model) {
        #expect(isSafe(model.name))
        for field in model.fields { #expect(isSafe(field.name.rawValue), "\(model.name).\(field.name)") }
    }

    @Test(arguments: Model.all)
    func fieldNamesAreUniqueAndNotThoseOfTheTablesOwnColumns(_ model: Model) {
        let names = model.fields.map(\.name.rawValue)
        #expect(Set(names).count == names.count)
        let own: Set = ["id", "version", "valid_from", "valid_to", "known_from", "known_to", "end_known"]
        #expect(own.isDisjoint(with: names))
    }

    @Test(arguments: Model.all)
    func theCodeComesFirstAndIsRequired(_ model: Model) {
        #expect(model.fields.first?.name == .code)
        #expect(model.fields.first?.isRequired == true)
        #expect(model.fields.first?.type == .text)
    }

    @Test func referencesPointToModelsBeforeOrToTheirOwn() {
        var known: Set<String> = []
        for model in Model.all {
            known.insert(model.name)
            for field in model.fields {
                guard case .reference(let target) = field.type else { continue }
                #expect(known.contains(target), "\(model.name).\(field.name) refers to \(target)")
            }
        }
    }

    @Test(arguments: Model.all)
    func lookedUpFieldsComeThroughAReferenceAndHaveTheirTargetsType(_ model: Model) throws {
        for field in model.fields {
            guard case .lookup(let through, let wanted) = field.origin else { continue }
            guard case .reference(let name)? = model.field(through)?.type, let target = Model.named(name) else {
                Issue.record("\(model.name).\(field.name) goes through \(through), which is no reference")
                continue
            }
            let source = try #require(target.field(wanted))
            #expect(source.isStored)
            #expect(source.type == field.type)
            #expect(!field.isRequired)
        }
    }

    @Test(arguments: Model.all)
    func everythingHasALabelInBothLanguages(_ model: Model) {
        #expect(model.label.has(.simplifiedChinese) && !model.label.english.isEmpty)
        #expect(model.documentation.has(.simplifiedChinese))
        for field in model.fields {
            #expect(field.label.has(.simplifiedChinese) && !field.label.english.isEmpty, "\(field.name)")
            #expect(field.label(.simplifiedChinese) != field.label.english, "\(field.name)")
            #expect(!field.documentation.english.isEmpty, "\(field.name)")
            guard case .choice(let choices) = field.type else { continue }
            #expect(!choices.isEmpty && Set(choices.map(\.name)).count == choices.count, "\(field.name)")
            for choice in choices {
                #expect(choice.label.has(.simplifiedChinese), "\(field.name): \(choice.name)")
                #expect(isSafe(choice.name), "\(field.name): \(choice.name)")
            }
        }
    }

    @Test(arguments: Model.all)
    func aHeadingMeansOneField(_ model: Model) {
        var owners: [String: FieldName] = [:]
        for field in model.storedFields {
            let headings = [field.name.rawValue, field.label.english, field.label(.simplifiedChinese)] + field.aliases
            for heading in Set(headings.map { $0.lowercased() }) {
                #expect(
                    owners[heading] == nil,
                    "\(model.name): '\(heading)' is \(field.name) and \(owners[heading] ?? "")"
                )
                owners[heading] = field.name
            }
        }
    }

    @Test(arguments: Model.all)
    func lifecyclesNameFieldsAndStatusesThatThereAre(_ model: Model) throws {
        switch model.lifecycle.origin {
        case .always: break
        case .field(let field): #expect(model.field(field)?.type == .moment)
        case .fieldOrEndOfPeriod(let field, let period):
            #expect(model.field(field)?.type == .moment)
            #expect(model.field(period)?.type == .period)
        }
        for stage in model.lifecycle.stages {
            #expect(model.field(stage.field)?.type == .moment)
            let status = try #require(model.field(.status))
            #expect(status.type.accepts(.text(stage.status)))
            for field in stage.alongside { #expect(model.field(field)?.isStored == true) }
        }
        for part in model.codeParts { #expect(model.field(part)?.isStored == true) }
    }

    @Test func modelsAreFoundByTheirNamesAndMisspeltOnesAreHinted() throws {
        for model in Model.all {
            #expect(try Model.resolve(model.name).name == model.name)
            #expect(try Model.resolve(model.plural).name == model.name)
        }
        let error = try #require(throws: ModelError.self) { try Model.resolve("taskz") }
        #expect(error.kind == .unknownModel)
        #expect(error.description.contains("'tasks'"))
    }

    @Test func aMisspeltFieldIsHinted() {
        let error = ModelError.unknownField("statuss", of: .task)
        #expect(error.description.contains("did you mean 'status'?"))
        #expect(error.message(.simplifiedChinese).contains("status"))
    }

    @Test func aLongWrongValueIsShownInPart() throws {
        let field = try #require(Model.task.field(.due))
        let error = ModelError.invalidValue(String(repeating: "9", count: 10_000), for: field)
        #expect(error.description.count < 300)
        #expect(error.description.contains("2023-03-31"))
    }
}
