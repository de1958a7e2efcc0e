import Foundation

/// The database engine's own program, with which tests look into a workspace past Duban.
enum DatabaseEngine {
    static let path = ["/usr/bin/sqlite3", "/usr/local/bin/sqlite3"].first {
        FileManager.default.isExecutableFile(atPath: $0)
    }
}
