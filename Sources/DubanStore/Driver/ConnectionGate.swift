import CRowSource

/// Lets one thread at a time use a database connection: the one that runs a script, or one that reads ahead for it.
final class ConnectionGate {
    /// The gate, for row sources; they must be closed before this object goes.
    let pointer: OpaquePointer

    /// Nil when memory is short.
    init?() {
        guard let gate = row_gate_new() else { return nil }
        pointer = gate
    }

    deinit {
        row_gate_free(pointer)
    }

    /// Runs a body alone.
    func entered<Result>(_ body: () throws -> Result) rethrows -> Result {
        row_gate_enter(pointer)
        defer { row_gate_leave(pointer) }
        return try body()
    }
}
