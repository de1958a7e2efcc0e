import Testing

/// A service request as the tests read it from the city's file, without any of the program's code. Times are texts such
/// as `2013-12-26 07:59:08`, which compare as the times do.
struct ServiceRequest {
    let code: String
    let created: String
    let closed: String?
    let due: String?

    static func all() throws -> [ServiceRequest] {
        try CSVTable(path: Repository.serviceRequests).rows.map { row in
            ServiceRequest(
                code: try #require(row["Unique Key"]),
                created: try time(try #require(row["Created Date"])),
                closed: try row["Closed Date"].map(time),
                due: try row["Due Date"].map(time)
            )
        }
    }

    /// Whether it had been closed after its due time by the end of a day.
    func isClosedLate(by day: String) -> Bool {
        guard let closed, let due else { return false }
        let end = ServiceRequest.end(of: day)
        return created <= end && closed <= end && closed > due
    }

    /// Whether it was open at the end of a day, with its due time passed.
    func isOverdue(at day: String) -> Bool {
        guard let due else { return false }
        let end = ServiceRequest.end(of: day)
        return created <= end && (closed.map { $0 > end } ?? true) && due <= end
    }

    private static func end(of day: String) -> String { day + " 23:59:59" }

    /// `12/26/2013 07:59:08 AM`, sorted.
    private static func time(_ written: String) throws -> String {
        let parts = written.split { "/ :".contains($0) }
        try #require(parts.count == 7, "\(written)")
        let hour = try #require(Int(parts[3])) % 12 + (parts[6] == "PM" ? 12 : 0)
        return "\(parts[2])-\(parts[0])-\(parts[1]) \(hour < 10 ? "0" : "")\(hour):\(parts[4]):\(parts[5])"
    }
}
