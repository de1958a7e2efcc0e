import Foundation

/// The running program.
enum Process {
    /// Ends the program.
    static func exit(_ status: ExitStatus) -> Never {
        Foundation.exit(status.rawValue)
    }

    /// Ends the program as the system ends one that writes to a pipe which nobody reads any more.
    static func endForLackOfReader() -> Never {
        signal(SIGPIPE, SIG_DFL)
        raise(SIGPIPE)
        exit(.success)
    }

    /// The folder in which it was started.
    static var currentFolder: String { FileManager.default.currentDirectoryPath }

    /// The path of the program's file.
    static var executablePath: String {
        (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? CommandLine.arguments.first
            ?? ""
    }
}
