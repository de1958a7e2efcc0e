// swift-tools-version: 6.1
import PackageDescription

let package = Package(
    name: "duban-benchmarks",
    dependencies: [
        .package(name: "duban", path: "..")
    ],
    targets: [
        .systemLibrary(name: "CPlainLua", pkgConfig: "lua5.4", providers: [.apt(["liblua5.4-dev"])]),
        .target(name: "CPlainHost", dependencies: ["CPlainLua"]),
        .executableTarget(
            name: "LuaHostBenchmark",
            dependencies: [
                "CPlainHost",
                .product(name: "CRowSource", package: "duban"),
                .product(name: "LuaHost", package: "duban"),
            ]
        ),
    ]
)

for target in package.targets where target.type != .system {
    target.swiftSettings = [
        .swiftLanguageMode(.v6),
        .enableUpcomingFeature("ExistentialAny"),
        .enableUpcomingFeature("MemberImportVisibility"),
        .enableUpcomingFeature("InternalImportsByDefault"),
    ]
}
