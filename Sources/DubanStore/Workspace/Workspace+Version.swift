import Foundation

extension Workspace {
    /// Whether the database has this version's schema, as far as its header tells: what was not yet copied into the file
    /// from its log is not seen, so that an up-to-date one may seem older, but never the other way round.
    public var isUpToDate: Bool {
        guard let file = FileHandle(forReadingAtPath: databasePath),
            let header = try? file.read(upToCount: Workspace.headerLength), header.count == Workspace.headerLength
        else {
            // Whoever opens it says better what is wrong with it.
            return true
        }
        let number = header.suffix(4).reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
        return number >= Migrations.version
    }

    /// The bytes of a database until the end of its version number, by SQLite's file format.
    private static let headerLength = 64
}
