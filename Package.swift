// swift-tools-version: 6.1
import PackageDescription

let package = Package(
    name: "duban",
    products: [
        .executable(name: "duban", targets: ["duban"]),
        .executable(name: "duban-sheets", targets: ["duban-sheets"]),
        .library(name: "LuaHost", targets: ["LuaHost"]),
        .library(name: "CRowSource", targets: ["CRowSource"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
        .package(url: "https://github.com/LebJe/TOMLKit", from: "0.6.0"),
    ],
    targets: [
        .systemLibrary(name: "CLua", pkgConfig: "lua5.4", providers: [.apt(["liblua5.4-dev"])]),
        .systemLibrary(name: "CSeccomp", pkgConfig: "libseccomp", providers: [.apt(["libseccomp-dev"])]),
        .systemLibrary(name: "CEdit", pkgConfig: "libedit", providers: [.apt(["libedit-dev"])]),
        // What libedit itself links against has to be named where the program is one without shared libraries.
        .target(
            name: "CLineEdit",
            dependencies: ["CEdit"],
            linkerSettings: ["edit", "bsd", "md", "tinfo"].map { .linkedLibrary($0) }
        ),
        .target(name: "CWorker", dependencies: ["CSeccomp"]),
        .systemLibrary(name: "CExpat", pkgConfig: "expat", providers: [.apt(["libexpat1-dev"])]),
        .systemLibrary(name: "CXlsxWriter", pkgConfig: "xlsxwriter", providers: [.apt(["libxlsxwriter-dev"])]),
        .systemLibrary(name: "CZip", pkgConfig: "libzip", providers: [.apt(["libzip-dev"])]),
        .target(name: "SheetWire"),
        .target(
            name: "SheetFiles",
            dependencies: ["CExpat", "CXlsxWriter", "CZip", "SheetWire"]
        ),
        // A program of its own: the libraries for spreadsheets come with Debian as shared ones only, and what strangers' files
        // do to them ends with its process.
        .executableTarget(name: "duban-sheets", dependencies: ["CWorker", "SheetFiles", "SheetWire"]),
        .target(name: "CRowSource"),
        // The Swift optimizer may turn rounding into calls of the C mathematics library.
        .target(
            name: "CLuaShim",
            dependencies: ["CLua", "CRowSource"],
            cSettings: [.define("LH_FAULT_INJECTION", .when(configuration: .debug))],
            linkerSettings: [.linkedLibrary("m")]
        ),
        .target(name: "CSQLiteRows", dependencies: ["CRowSource"], linkerSettings: [.linkedLibrary("sqlite3")]),
        .target(name: "NearestName"),
        .target(name: "LuaHost", dependencies: ["CLua", "CLuaShim", "CRowSource", "NearestName"]),
        .target(name: "DubanModel", dependencies: ["NearestName"]),
        .target(
            name: "DubanStore",
            dependencies: [
                "CRowSource", "CSQLiteRows", "DubanModel", "NearestName",
                .product(name: "Crypto", package: "swift-crypto"),
                .product(name: "GRDB", package: "GRDB.swift"),
                .product(name: "GRDBSQLite", package: "GRDB.swift"),
                .product(name: "TOMLKit", package: "TOMLKit"),
            ]
        ),
        .target(name: "DubanDocuments", dependencies: ["DubanModel", "SheetWire"]),
        .target(
            name: "DubanExchange",
            dependencies: [
                "DubanModel", "DubanStore", "NearestName", "SheetWire", .product(name: "TOMLKit", package: "TOMLKit"),
            ]
        ),
        .target(
            name: "DubanPlugins",
            dependencies: [
                "CWorker", "CRowSource", "DubanDocuments", "DubanExchange", "DubanModel", "DubanStore", "LuaHost",
                "NearestName", .product(name: "Crypto", package: "swift-crypto"),
                .product(name: "TOMLKit", package: "TOMLKit"),
            ]
        ),
        .executableTarget(
            name: "duban",
            dependencies: [
                "CLineEdit", "DubanDocuments", "DubanExchange", "DubanModel", "DubanPlugins", "DubanStore", "LuaHost",
                "NearestName", "SheetWire", .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ]
        ),
        .target(name: "TestSupport", dependencies: ["DubanModel"], path: "Tests/TestSupport"),
        // Apart from the other, so that the tests of the Lua host and of the models need nothing of the store.
        .target(
            name: "WorkspaceTestSupport",
            dependencies: ["DubanExchange", "DubanModel", "DubanStore", "TestSupport"],
            path: "Tests/WorkspaceTestSupport"
        ),
        .testTarget(name: "LuaHostTests", dependencies: ["CRowSource", "LuaHost", "TestSupport"]),
        .testTarget(name: "DubanModelTests", dependencies: ["DubanModel", "NearestName", "TestSupport"]),
        .testTarget(
            name: "DubanStoreTests",
            dependencies: [
                "CRowSource", "DubanExchange", "DubanModel", "DubanStore", "TestSupport", "WorkspaceTestSupport",
                .product(name: "GRDB", package: "GRDB.swift"),
            ]
        ),
        .testTarget(
            name: "DubanExchangeTests",
            dependencies: ["DubanExchange", "DubanModel", "DubanStore", "SheetWire", "TestSupport", "duban-sheets"]
        ),
        .testTarget(
            name: "DubanDocumentsTests",
            dependencies: ["DubanDocuments", "DubanExchange", "DubanModel", "SheetWire", "TestSupport", "duban-sheets"]
        ),
        .testTarget(
            name: "DubanPluginsTests",
            dependencies: [
                "DubanDocuments", "DubanExchange", "DubanModel", "DubanPlugins", "DubanStore", "LuaHost", "TestSupport",
                "WorkspaceTestSupport",
            ]
        ),
        .testTarget(
            name: "CommandLineTests",
            dependencies: ["duban", "DubanDocuments", "DubanModel", "DubanStore", "TestSupport"],
            exclude: ["Hostile/Scripts", "Results/validate-sarif.py"]
        ),
    ]
)

// Built by `make fuzz` alone, because the fuzzer brings the main function.
if Context.environment["DUBAN_FUZZING"] != nil {
    package.targets.append(
        .executableTarget(
            name: "DubanFuzzing",
            dependencies: ["DubanDocuments", "DubanModel", "DubanPlugins", "DubanStore"],
            path: "Fuzzing",
            exclude: ["README.md", "words.txt"]
        )
    )
}

for target in package.targets where target.type != .system {
    target.swiftSettings = [
        .swiftLanguageMode(.v6),
        .enableUpcomingFeature("ExistentialAny"),
        .enableUpcomingFeature("MemberImportVisibility"),
        .enableUpcomingFeature("InternalImportsByDefault"),
    ]
}
