import DubanDocuments
import DubanModel
import DubanPlugins
import Foundation

/// The terminal, or whatever stands in its place.
enum Console {
    /// Writes a line to standard output.
    static func print(_ text: String) {
        write(text + "\n", toErrors: false)
    }

    /// Writes a line to standard error.
    static func note(_ text: String) {
        write(text + "\n", toErrors: true)
    }

    /// Writes an error to standard error.
    static func error(_ text: String) {
        let mark = LocalizedText("error: ", zh: "错误：")(Environment.language)
        let shown = usesColor(STDERR_FILENO) ? "\u{1B}[1;31m\(mark)\u{1B}[0m" : mark
        write("\(shown)\(text)\n", toErrors: true)
    }

    /// Writes a plugin's failure to standard error, with what explains it.
    static func show(_ failure: PluginError, _ language: Language) {
        error(failure.message(language))
        for line in failure.explanation(language) {
            // The line at fault and the way to it stand as they are; sentences are broken to be read.
            if line.hasPrefix(" ") { note(line) } else { TextWrapper.wrap(line, width: width).forEach(note) }
        }
    }

    /// Writes text as it is.
    static func write(_ text: String, toErrors: Bool) {
        var text = text
        text.withUTF8 { write(UnsafeRawBufferPointer($0), toErrors: toErrors) }
    }

    /// Writes bytes of text as they are.
    static func write(_ bytes: UnsafeRawBufferPointer, toErrors: Bool) {
        var rest = bytes
        while !rest.isEmpty {
            let count = Foundation.write(toErrors ? STDERR_FILENO : STDOUT_FILENO, rest.baseAddress, rest.count)
            // A reader that has gone away, such as `head`, wants no more, and gets no more made.
            if count < 0, errno == EPIPE, !toErrors { Process.endForLackOfReader() }
            if count <= 0 { return }
            rest = UnsafeRawBufferPointer(rebasing: rest[count...])
        }
    }

    /// Whether standard output goes to a terminal.
    static var isTerminal: Bool { isatty(STDOUT_FILENO) == 1 }

    /// Whether somebody is there to answer a question.
    static var asks: Bool { isatty(STDIN_FILENO) == 1 && isatty(STDERR_FILENO) == 1 }

    /// Asks a question; whether the answer is yes.
    static func confirms(_ question: String) -> Bool {
        write("\(question) [y/N] ", toErrors: true)
        let answer = readLine()?.lowercased() ?? ""
        return ["y", "yes", "是"].contains(answer)
    }

    /// Whether a stream's reader sees colours: a terminal does, unless NO_COLOR is set.
    static func usesColor(_ descriptor: Int32) -> Bool {
        isatty(descriptor) == 1 && Environment.variable("NO_COLOR") == nil
            && Environment.variable("TERM") != "dumb"
    }

    /// How many columns the terminal has; 80 where nobody says.
    static var width: Int {
        if let columns = Environment.variable("COLUMNS").flatMap(Int.init), columns >= 20 { return min(columns, 400) }
        var size = winsize()
        if ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col >= 20 { return Int(size.ws_col) }
        return 80
    }
}
