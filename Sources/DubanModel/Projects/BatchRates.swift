/// The rates of the three-batches activity over some projects: signed, started, in production. Each is a share of a whole,
/// given with both, so that nobody has to trust a rounded number.
public struct BatchRates: Sendable, Hashable {
    /// How many of how many.
    public struct Rate: Sendable, Hashable {
        /// How many have come so far.
        public var reached = 0
        /// How many were to.
        public var all = 0

        /// The share in %; nil of none.
        public var percent: Double? { all > 0 ? Double(reached) / Double(all) * 100 : nil }

        mutating func count(_ isReached: Bool) {
            all += 1
            if isReached { reached += 1 }
        }
    }

    /// Fulfilment (履约率): signed projects that went on to preliminary work or further.
    public private(set) var fulfilment = Rate()
    /// Start (开工率): projects of the started batch that have started.
    public private(set) var start = Rate()
    /// Production (投产率): projects of the production batch that are in production.
    public private(set) var production = Rate()
    /// Capacity (达产率): projects in production that have reached their planned capacity.
    public private(set) var capacity = Rate()

    /// Counts projects as they are known on a day.
    public init(_ projects: some Sequence<Record>, asOf: CivilDate) {
        let moment = Moment(asOf)
        for project in projects {
            let stage = project["stage"].text
            let isProducing = stage == "production" || stage == "completed"
            switch project["batch"].text {
            case "signed": fulfilment.count(stage != nil && stage != "planning" && stage != "suspended")
            case "started": start.count(project["start_actual"].moment.map { $0 <= moment } ?? false)
            case "production": production.count(isProducing)
            default: continue
            }
            if isProducing { capacity.count(project["capacity_reached"].moment.map { $0 <= moment } ?? false) }
        }
    }
}
