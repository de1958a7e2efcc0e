/// The levels of the API for which the files that run together were written. A plugin may require another one of another
/// level: each goes on as it was written.
struct APILevels {
    private let main: Int
    private let libraries: [(folder: String, level: Int)]

    /// Code of the present level alone, such as a script.
    init() {
        main = PluginManifest.currentAPI
        libraries = []
    }

    /// The levels of a plugin and of those that it requires.
    init(_ package: PluginPackage) {
        main = package.api
        libraries = package.libraries.map { ("\($0.displayFolder)/", $0.api) }
    }

    /// The level of a file, by its name in messages.
    func level(ofFile file: String?) -> Int {
        guard let file else { return main }
        return libraries.first { file.hasPrefix($0.folder) }?.level ?? main
    }
}
