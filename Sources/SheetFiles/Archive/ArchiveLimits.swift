/// How far an archive may unpack. A spreadsheet's parts unpack to ten to thirty times their size, one that repeats a row for ever
/// to a hundred times; what unpacks much further was made to fill a machine.
struct ArchiveLimits {
    /// The most that the parts may unpack to, in bytes.
    var totalSize = 2 * 1024 * 1024 * 1024
    /// From this size on, a part's ratio is looked at.
    var suspiciousSize = 32 * 1024 * 1024
    /// The most that a part may be larger than what is packed.
    var ratio = 250
}
