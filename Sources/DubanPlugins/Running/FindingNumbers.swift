/// Tells findings of one check apart that have the same id.
struct FindingNumbers {
    private var timesSeen: [String: Int] = [:]

    /// The id, with a number from the second time on.
    mutating func numbered(_ id: String) -> String {
        let times = (timesSeen[id] ?? 0) + 1
        timesSeen[id] = times
        return times > 1 ? "\(id)#\(times)" : id
    }
}
