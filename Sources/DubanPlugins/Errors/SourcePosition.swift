/// A line of a plugin's file.
public struct SourcePosition: Sendable, Hashable {
    /// The file, as messages name it: `Plugins/statistics/main.lua`.
    public let file: String
    /// The line, from 1; 0 where only the file is known.
    public let line: Int

    /// Makes a position.
    public init(file: String, line: Int) {
        self.file = file
        self.line = line
    }
}

extension SourcePosition: CustomStringConvertible {
    /// `file:line`
    public var description: String { line > 0 ? "\(file):\(line)" : file }
}
