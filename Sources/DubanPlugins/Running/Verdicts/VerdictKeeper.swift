import Crypto
import DubanModel

/// Keeps the verdicts of one plugin's checks, for as long as nothing else changes that they depend on.
struct VerdictKeeper {
    private let folder: VerdictFolder
    /// Whether what is kept is taken.
    private let takesKnown: Bool
    /// What stands for the plugin's code and settings, its rights, and the options of the run.
    private let fingerprint: String

    init(_ folder: VerdictFolder, takesKnown: Bool, package: PluginPackage, options: RunOptions) {
        self.folder = folder
        self.takesKnown = takesKnown
        var timeless = options
        // The day and the limits are no part of what a check says.
        timeless.today = .earliest
        timeless.limits = .standard
        var writer = WireWriter()
        writer.write(package)
        writer.write(WorkerOptions(timeless))
        fingerprint = SHA256.hash(data: writer.bytes).map { String($0, radix: 16) }.joined(separator: ".")
    }

    func verdicts(of check: String) -> KnownVerdicts? {
        takesKnown ? folder.verdicts(of: check, fingerprint: fingerprint) : nil
    }

    func keep(_ verdicts: KnownVerdicts, of check: String) {
        folder.keep(verdicts, of: check, fingerprint: fingerprint)
    }

    func forget(_ check: String) {
        folder.forget(check)
    }
}
