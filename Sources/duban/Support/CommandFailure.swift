import DubanModel

/// Ends the program with an exit code, after a message where there is more to say.
struct CommandFailure: Error {
    let code: ExitStatus
    let message: LocalizedText?

    init(_ code: ExitStatus, _ message: LocalizedText? = nil) {
        self.code = code
        self.message = message
    }
}
