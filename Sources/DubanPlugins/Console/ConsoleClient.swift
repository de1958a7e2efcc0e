import DubanModel

/// Runs what a person types in a worker process, line after line.
public final class ConsoleClient {
    private let makeSupervisor: () -> Supervisor
    private let options: RunOptions
    private let package: PluginPackage?
    private var supervisor: Supervisor
    private var session = 0

    /// Begins a session, without running anything.
    ///
    /// - Parameters:
    ///   - plugin: the plugin in whose environment lines run, with what it may do; nil for a plain environment.
    ///   - supervisor: makes one worker process at a time.
    public init(
        plugin: Plugin?,
        options: RunOptions,
        supervisor makeSupervisor: @escaping () -> Supervisor
    ) throws(PluginError) {
        self.makeSupervisor = makeSupervisor
        self.options = options
        if let plugin { package = try PluginPackage(plugin, options: options) } else { package = nil }
        supervisor = makeSupervisor()
    }

    /// Begins anew, with the workspace as it is now.
    public func restart() {
        session += 1
        supervisor = makeSupervisor()
    }

    /// Runs a text.
    ///
    /// - Parameter output: takes what it prints.
    public func answer(to text: String, output: @escaping (String) -> Void) throws -> ConsoleAnswer {
        let job = WorkerJob(ConsoleCall(session: session, package: package, text: text), options: options)
        job.output = output
        try supervisor.perform([job])
        if let failure = job.failure { throw failure }
        return job.answer ?? ConsoleAnswer()
    }
}
