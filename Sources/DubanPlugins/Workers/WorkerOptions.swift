import DubanModel

/// How a worker runs a plugin or a script: ``RunOptions`` without what only the supervisor needs.
struct WorkerOptions: Equatable {
    var language: Language
    var today: CivilDate
    var limits: ResourceLimits

    init(_ options: RunOptions) {
        language = options.language
        today = options.today
        limits = options.limits
    }

    /// The options that the running code is given.
    var runOptions: RunOptions {
        RunOptions(language: language, today: today, limits: limits)
    }
}

extension WorkerOptions: WireValue {
    func write(to writer: inout WireWriter) {
        writer.write(language.rawValue)
        writer.write(today)
        writer.write(limits.timeout.nanoseconds)
        writer.write(limits.memory)
    }

    init(from reader: inout WireReader) throws(WireError) {
        language = try reader.named()
        today = try reader.value()
        limits = ResourceLimits(
            timeout: .nanoseconds(try reader.integer(in: 0...Int.max)),
            memory: try reader.integer(in: 0...Int.max)
        )
    }
}
