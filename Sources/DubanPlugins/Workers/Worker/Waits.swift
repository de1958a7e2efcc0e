/// Lets the time limit of running code stand still while the process waits for somebody else.
///
/// A worker waits for its supervisor, which waits for whoever reads its output. That is no fault of the code.
final class Waits {
    /// Runs a body whose time does not count; set by the interpreter that runs.
    var pause: ((() -> Void) -> Void)?

    /// Runs a body that waits.
    func wait(_ body: () -> Void) {
        guard let pause else { return body() }
        withoutActuallyEscaping(body) { pause($0) }
    }
}
