import DubanModel

/// How a worker runs a plugin or a script: ``RunOptions`` without what only the supervisor needs.
struct WorkerOptions: Equatable {
    var language: Language
    var today: CivilDate
    var limits: ResourceLimits
    var access: PluginAccess
    var scoring: ScoringRules
    var catalog: ModelCatalog
    var observation: RunObservation

    init(_ options: RunOptions) {
        language = options.language
        today = options.today
        limits = options.limits
        access = options.access
        scoring = options.scoring
        catalog = options.catalog
        observation = options.observation
    }

    /// The options that the running code is given.
    var runOptions: RunOptions {
        var options = RunOptions(
            language: language,
            today: today,
            limits: limits,
            access: access,
            scoring: scoring,
            catalog: catalog
        )
        options.observation = observation
        return options
    }
}

extension WorkerOptions: WireValue {
    func write(to writer: inout WireWriter) {
        writer.write(language.rawValue)
        writer.write(today)
        writer.write(observation.rawValue)
        writer.write(limits.timeoutMilliseconds)
        writer.write(limits.memoryBytes)
        writer.write(CatalogCoding.bytes(of: catalog.declarations))
        writer.write(access.department)
        writer.write(access.seesEverything)
        writer.write(list: access.read.names)
        writer.write(list: access.propose.names)
        writer.write(map: scoring.settings)
    }

    init(from reader: inout WireReader) throws(WireError) {
        language = try reader.named()
        today = try reader.value()
        observation = RunObservation(rawValue: try reader.integer(in: 0...RunObservation.all.rawValue))
        limits = ResourceLimits(
            timeoutMilliseconds: try reader.integer(in: ResourceLimits.timeoutRange),
            memoryBytes: try reader.integer(in: ResourceLimits.memoryRange)
        )
        let ledgers = try reader.block()
        let department = try reader.text()
        let seesEverything = try reader.boolean()
        let (read, propose) = (try reader.list(String.self), try reader.list(String.self))
        let rules: [String: String] = try reader.map()
        do {
            scoring = try ScoringRules(settings: rules)
            catalog = try CatalogCoding.catalog(in: ledgers)
            access = try PluginAccess(
                department: department,
                seesEverything: seesEverything,
                read: read,
                propose: propose,
                catalog: catalog
            )
        } catch let error as WireError {
            throw error
        } catch {
            throw WireError("\(error)")
        }
    }
}
