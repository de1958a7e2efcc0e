/// A value that travels between supervisor and worker.
///
/// Both run the same program, so there is one version of the form. What a worker sends is read with suspicion all the
/// same: it may have been taken over by what it ran.
protocol WireValue {
    /// Appends the value's bytes.
    func write(to writer: inout WireWriter)
    /// Reads a value, or tells what is wrong with the bytes.
    init(from reader: inout WireReader) throws(WireError)
}
