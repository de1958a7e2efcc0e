import DubanModel

/// A former state of a record, with the times that tell when it held and when that was known.
///
/// A state held from `validFrom` until just before `validTo`. It was recorded at `knownFrom`; that it had ended was
/// recorded at `endKnown`, so a question about what was known before sees it last on. At `knownTo` a correction put
/// other states in its place; until one does, that is never.
struct HistoryRow {
    var id: Int64
    var record: Record
    var validFrom: Int64
    var validTo: Int64
    var knownFrom: Int64
    var endKnown: Int64
    var knownTo: Int64 = .max
}
