import DubanDocuments
import LuaHost

/// Memory that the host keeps for a script, such as the rows of a document: it counts against the script's limit until
/// this object goes.
final class HostMemory {
    /// Weak, because Lua may let go of a document while the interpreter is already being taken down.
    private weak var interpreter: LuaInterpreter?
    private var bytes = 0

    init(_ interpreter: LuaInterpreter) {
        self.interpreter = interpreter
    }

    deinit {
        interpreter?.discharge(bytes)
    }

    /// Counts more.
    ///
    /// - Throws: `LuaError` of the kind `memory` when it would pass the limit.
    func add(_ more: Int) throws(LuaError) {
        try interpreter?.charge(more)
        bytes += more
    }
}

extension Cell {
    /// About how many bytes it takes.
    var memory: Int {
        switch self {
        case .text(let text): 48 + text.utf8.count
        case .light(_, let word): 48 + (word?.utf8.count ?? 0)
        case .trend(let values): 48 + values.count * 16
        default: 48
        }
    }
}

extension Block {
    /// About how many bytes it takes, without the rows of a table.
    var memory: Int {
        switch self {
        case .heading(_, let text), .paragraph(let text), .note(_, let text): 96 + text.utf8.count
        case .list(let items, _): items.reduce(96) { $0 + 32 + $1.utf8.count }
        case .keyFigures(let figures): figures.reduce(96) { $0 + 160 + $1.label.utf8.count + $1.value.memory }
        case .chart(let chart): 256 + chart.title.utf8.count + (chart.summary?.utf8.count ?? 0)
        case .table, .divider: 96
        }
    }
}
