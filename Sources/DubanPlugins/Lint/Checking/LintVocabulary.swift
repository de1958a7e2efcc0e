import DubanModel

/// The names of the API, of fields and of settings, as a plugin may use them.
struct LintVocabulary {
    let catalog: ModelCatalog
    let level: Int
    let settings: Set<String>
    /// The fields that plugins compute, by model.
    var computed: [String: Set<String>] = [:]
    private let pages: [String: APIPage]

    init(catalog: ModelCatalog, level: Int, settings: [String]) {
        self.catalog = catalog
        self.level = level
        self.settings = Set(settings)
        pages = Dictionary(APIReference.pages(catalog: catalog).map { ($0.name, $0) }) { first, _ in first }
    }

    func page(_ name: String) -> APIPage? { pages[name] }

    /// The names that values of a type have.
    func names(of type: String, _ model: Model?) -> [String] {
        (pages[type]?.entries.map(\.name) ?? []) + (model?.name == type ? computed[type, default: []].sorted() : [])
    }

    func entry(_ name: String, of type: String) -> APIPage.Entry? {
        pages[type]?.entries.first { $0.name == name }
    }

    /// The names of the fields of a model.
    func fields(of model: Model) -> [String] {
        model.fields.map(\.name.rawValue) + computed[model.name, default: []].sorted()
    }

    /// What a member gives.
    func result(of entry: APIPage.Entry, _ owner: Model?) -> LintType {
        guard let signature = APISignature(entry.signature, name: entry.name), let written = signature.results.first
        else { return .unknown }
        let type = type(named: written, of: entry, owner)
        return signature.kind == .function ? .function(type) : type
    }

    private func type(named written: String, of entry: APIPage.Entry, _ owner: Model?) -> LintType {
        let name = written.split(separator: " or ").first.map(String.init) ?? written
        switch name {
        case "query":
            let model = catalog.all.first { $0.plural == entry.name } ?? owner
            return .host(name, model)
        case "grouped query": return .host(name, owner)
        case "record": return entry.name == "related" ? .unknown : owner.map(LintType.record) ?? .unknown
        case "iterator": return .iterator(owner.map(LintType.record) ?? .unknown)
        case "list": return .list(entry.name == "all" ? owner.map(LintType.record) ?? .unknown : .unknown)
        default:
            if let model = catalog.named(name), model.name == name { return .record(model) }
            return pages[name] == nil ? .unknown : .host(name, nil)
        }
    }
}
