internal import CLineEdit
import DubanPlugins
import Foundation

/// Reads lines from a terminal, with editing, history and completion; from anything else as they come.
///
/// There is one terminal, and the library behind it keeps its state in global variables, to which it calls back while a
/// line is read. So does this type: it is for the one thread that reads lines.
enum LineEditor {
    /// What a half-typed word may go on to.
    private nonisolated(unsafe) static var complete: (_ line: String, _ word: String) -> [String] = { _, _ in [] }
    private nonisolated(unsafe) static var found: [String] = []
    private nonisolated(unsafe) static var shown: [UnsafeMutablePointer<CChar>] = []

    /// Characters that end a word: dots and colons do not, so that `duban.tasks:wh` is completed as a whole.
    private static let breaks = " \t\n\"'{}()[],;=<>+-*/%^#&|~"
    private static let mostLines: Int32 = 1_000

    /// Prepares the terminal.
    static func begin(history path: String, complete: @escaping (String, String) -> [String]) {
        Self.complete = complete
        line_edit_begin(breaks) { line, word, index in LineEditor.candidate(line, word, index) }
        _ = line_edit_load_history(path, mostLines)
    }

    /// A line; nil at the end.
    static func read(_ prompt: String) -> String? {
        guard let line = line_edit_read(prompt) else { return nil }
        defer { free(line) }
        return String(cString: line)
    }

    /// Keeps a line in the history.
    static func remember(_ line: String, in path: String) {
        line_edit_remember(line)
        _ = line_edit_save_history(path)
    }

    private static func candidate(
        _ line: UnsafePointer<CChar>,
        _ word: UnsafePointer<CChar>,
        _ index: Int
    ) -> UnsafePointer<CChar>? {
        if index == 0 {
            found = complete(String(cString: line), String(cString: word))
            for text in shown { free(text) }
            shown = found.compactMap { strdup($0) }
        }
        return shown.indices.contains(index) ? UnsafePointer(shown[index]) : nil
    }
}
