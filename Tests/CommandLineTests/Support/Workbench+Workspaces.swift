import Foundation
import Testing

extension Workbench {
    /// A folder that is a workspace without records.
    static func empty() throws -> Workbench {
        let bench = try Workbench()
        let result = try bench.run("init")
        try #require(result.exitCode == 0, "\(result.errors)")
        return bench
    }

    /// A folder that is a workspace with the sample data, frozen on 27 March 2023.
    static func sample() throws -> Workbench {
        try copy(of: try sampleTemplate.get())
    }

    /// A folder that is a workspace with the city's service requests.
    static func serviceRequests() throws -> Workbench {
        try copy(of: try serviceRequestTemplate.get())
    }

    /// Databases are made once and then copied: a copy takes a hundredth of the time.
    private static let sampleTemplate = Result {
        let bench = try Workbench()
        let result = try bench.run("init", "--sample")
        try #require(result.exitCode == 0, "\(result.errors)")
        return try bench.contents()
    }

    private static let serviceRequestTemplate = Result {
        let bench = try empty()
        let mapping = Repository.file("seeds/mappings/nyc311.toml")
        let result = try bench.run("import", "tasks", Repository.serviceRequests, "--mapping", mapping)
        try #require(result.exitCode == 0, "\(result.errors)")
        return try bench.contents()
    }

    private static func copy(of files: [String: Data]) throws -> Workbench {
        let bench = try Workbench()
        for (name, data) in files { try data.write(to: URL(fileURLWithPath: bench.path(name))) }
        return bench
    }

    /// Every file below the folder, but for what a database engine keeps while anybody looks at a database, and what can
    /// be made anew.
    func contents() throws -> [String: Data] {
        let names = try FileManager.default.subpathsOfDirectory(atPath: folder)
        var files: [String: Data] = [:]
        for name in names where !name.hasSuffix("-shm") && !name.hasPrefix(".duban") {
            let data = FileManager.default.contents(atPath: path(name)) ?? Data()
            if name.hasSuffix("-wal"), data.isEmpty { continue }
            files[name] = data
        }
        return files
    }

    /// Adds a plugin to the workspace.
    ///
    /// - Parameters:
    ///   - department: the one that answers for it; one that sees every record unless given.
    ///   - permissions: what it asks for, as its manifest writes it; everything unless given.
    ///   - isGranted: whether it is granted that.
    ///   - api: the level of the API for which it is written.
    ///   - manifest: more lines of its manifest.
    func addPlugin(
        _ id: String,
        _ main: String,
        department: String = "supervision-office",
        permissions: String = #"{ read = ["*"], propose = ["*"] }"#,
        isGranted: Bool = true,
        api: Int = 1,
        manifest: String = ""
    ) throws {
        try write(
            """
            id = "\(id)"
            version = "1.0.0"
            api = \(api)
            department = "\(department)"
            permissions = \(permissions)
            \(manifest)

            """,
            to: "Plugins/\(id)/plugin.toml"
        )
        try write(main, to: "Plugins/\(id)/main.lua")
        guard isGranted else { return }
        let result = try run("plugin", "grant", id)
        try #require(result.exitCode == 0, "\(result.errors)")
    }
}
