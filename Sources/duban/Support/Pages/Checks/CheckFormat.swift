import DubanDocuments
import DubanModel
import Foundation

/// The forms in which a run of checks is given out.
enum CheckFormat {
    /// A form that any document has; JSON among them, with an object of its own.
    case document(OutputFormat)
    /// Test results for continuous integration.
    case junit
    /// The Static Analysis Results Interchange Format.
    case sarif

    /// Their names.
    static let names = OutputFormat.allCases.map(\.rawValue) + ["junit", "sarif"]

    /// The form that was asked for, or that the ending of a file asks for; text where nothing does.
    init(format: String?, path: String?) throws {
        let ending = path.map { URL(fileURLWithPath: $0).pathExtension.lowercased() }
        switch format ?? "" {
        case "junit": self = .junit
        case "sarif": self = .sarif
        case "" where ending == "sarif": self = .sarif
        case "" where ending == "xml": self = .junit
        case "": self = .document(try Output(format: nil, path: path).format)
        case let name:
            guard let known = OutputFormat(rawValue: name) else {
                let allowed = Self.names.joined(separator: ", ")
                throw CommandFailure(
                    .usage,
                    LocalizedText(
                        "--format '\(name.shortened)' is not allowed: expected one of \(allowed)",
                        zh: "--format“\(name.shortened)”不符合要求：应为 \(allowed)"
                    )
                )
            }
            self = .document(known)
        }
    }
}
