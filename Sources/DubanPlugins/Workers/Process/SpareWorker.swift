/// A worker process that is started before it is known what for, so that it gets ready while that is found out.
public final class SpareWorker {
    private var process: WorkerProcess?

    /// Starts a worker.
    ///
    /// - Parameter program: the path of the program that knows ``Worker/commandName``.
    public init(program: String) throws(WorkerStartError) {
        process = try WorkerProcess(program: program)
    }

    deinit {
        process?.end()
    }

    /// Hands the process over, once.
    func take() -> WorkerProcess? {
        defer { process = nil }
        return process
    }
}
