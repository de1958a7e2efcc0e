import CPlainHost

/// The C host: Lua's own API and nothing else.
final class PlainHost {
    private let host: OpaquePointer

    init() throws {
        guard let host = plain_host_new() else { throw BenchmarkError("the plain host does not start") }
        self.host = host
    }

    deinit {
        plain_host_close(host)
    }

    func load(_ source: String) throws -> Int32 {
        let function = plain_host_load(host, source)
        guard function >= 0 else { throw BenchmarkError("the plain host cannot compile a measurement") }
        return function
    }

    func run(_ function: Int32, count: Int64) throws {
        guard plain_host_run(host, function, count) else { throw BenchmarkError("the plain host failed") }
    }
}
