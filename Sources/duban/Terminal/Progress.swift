import DubanModel
import Foundation

/// Tells on a terminal how far long work has come; says nothing for work under a second, or into a file.
final class Progress {
    private let label: String
    private let start = ContinuousClock.now
    private var lastShown = ContinuousClock.now
    private var isShown = false
    private let isTerminal = isatty(STDERR_FILENO) == 1

    init(_ label: LocalizedText) {
        self.label = label(Environment.language)
    }

    /// Shows a state such as `120,000 rows`.
    func show(_ state: @autoclosure () -> String) {
        guard isTerminal else { return }
        let now = ContinuousClock.now
        guard start.duration(to: now) > .seconds(1), lastShown.duration(to: now) > .milliseconds(200) else { return }
        lastShown = now
        isShown = true
        Console.write("\r\u{1B}[K\(label): \(state())", toErrors: true)
    }

    /// Removes what was shown.
    func finish() {
        if isShown { Console.write("\r\u{1B}[K", toErrors: true) }
    }
}
