import DubanModel
import Synchronization

/// What ledgers declare, as it is sent to workers. Every plugin of a run is sent with the same, so that the last one is
/// kept on both sides.
enum CatalogCoding {
    private struct Written {
        var declarations: [LedgerDeclaration]
        var bytes: [UInt8]
    }

    private struct Read {
        var bytes: [UInt8]
        var catalog: ModelCatalog
    }

    private static let written = Mutex<Written?>(nil)
    private static let read = Mutex<Read?>(nil)

    /// The declarations as bytes.
    static func bytes(of declarations: [LedgerDeclaration]) -> [UInt8] {
        written.withLock { known in
            if let known, known.declarations == declarations { return known.bytes }
            var writer = WireWriter()
            writer.write(list: declarations)
            known = Written(declarations: declarations, bytes: writer.bytes)
            return writer.bytes
        }
    }

    /// The models with what ledgers declare.
    ///
    /// - Throws: `WireError` for bytes that are no declarations; `ModelError` for declarations that cannot be.
    static func catalog(in bytes: [UInt8]) throws -> ModelCatalog {
        try read.withLock { known in
            if let known, known.bytes == bytes { return known.catalog }
            var reader = WireReader(bytes)
            let declarations = try reader.list(LedgerDeclaration.self)
            guard reader.isAtEnd else { throw WireError("bytes are left over behind the ledgers") }
            let catalog = try ModelCatalog(declarations)
            known = Read(bytes: bytes, catalog: catalog)
            return catalog
        }
    }
}
