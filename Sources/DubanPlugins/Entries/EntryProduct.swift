public import DubanDocuments
public import DubanModel

/// What comes of an entry, by its kind.
public enum EntryProduct: Sendable {
    /// The document of a report.
    case document(Document)
    /// The changes that a command proposes.
    case changes(ChangeSet)
    /// What hooks say to events, one for each.
    case verdicts([HookVerdict])
    /// The records that an importer has read.
    case records([ImportedRecord])
    /// The content of an exporter's file.
    case content([UInt8])

    /// The kind of the entry that it comes of.
    var kind: EntryKind {
        switch self {
        case .document: .report
        case .changes: .command
        case .verdicts: .hook
        case .records: .importer
        case .content: .exporter
        }
    }
}
