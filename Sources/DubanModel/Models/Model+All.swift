extension Model {
    /// Every kind of record, in an order in which each refers only to those before it.
    public static let all: [Model] = [
        .calendarDay, .organization, .meeting, .directive, .requirement, .task, .unit, .feedback, .extension, .review,
        .appeal,
        .evidence, .reminder, .coverage, .agendaItem, .mark, .waiver, .project, .projectStage, .milestone, .investment,
        .tourScore,
        .indicator, .observation,
    ]

    private static let byName: [String: Model] = {
        var models: [String: Model] = [:]
        for model in all {
            models[model.name] = model
            models[model.plural] = model
        }
        return models
    }()

    /// A model by its name, singular or plural.
    public static func named(_ name: String) -> Model? {
        byName[name]
    }

    /// The model of which its records are parts.
    public var ownerModel: Model? { owner.flatMap(Model.named) }

    /// The models whose records are parts of this one's.
    public var parts: [Model] { Model.all.filter { $0.owner == name } }

    /// The model that a name belongs to, or an error that names the nearest right one.
    public static func resolve(_ name: String) throws(ModelError) -> Model {
        if let model = byName[name] { return model }
        throw ModelError.unknownModel(name, known: all.map(\.plural))
    }
}
