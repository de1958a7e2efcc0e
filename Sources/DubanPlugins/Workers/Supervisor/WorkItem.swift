import DubanModel

/// A part of a job that one worker does at a time.
enum WorkItem {
    /// It is found out which checks run together.
    case plan
    /// Some rows of a scan.
    case rows(SharedScan, part: Int)
    /// A check by itself.
    case check(EntryDescription)
}
