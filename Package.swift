// swift-tools-version: 6.1
import PackageDescription

// The rooms and every arrow between them, ground floor first. Sources/README.md draws the same house.
let package = Package(
    name: "raqim",
    products: [
        .executable(name: "raqim", targets: ["raqim"]),
        .library(name: "Raqim", targets: ["Articles", "Records", "Gazetteers", "Pipeline"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser.git", from: "1.8.2"),
        .package(url: "https://github.com/groue/GRDB.swift.git", from: "7.10.0"),
    ],
    targets: [
        // Ground: doors to C libraries, what comes in, what goes out.
        .target(name: "CICU", linkerSettings: [.linkedLibrary("icuuc"), .linkedLibrary("icui18n")]),
        .target(
            name: "CInputs",
            // Debian keeps libxml2's headers in a folder of their own; a root package may say so.
            cSettings: [.unsafeFlags(["-I/usr/include/libxml2"])],
            linkerSettings: [.linkedLibrary("xml2"), .linkedLibrary("z"), .linkedLibrary("icuuc")]),
        .target(name: "CWords"),
        // What the speed is compared with; only the benchmark knows it.
        .target(name: "CYardstick", linkerSettings: [.linkedLibrary("icuuc")]),
        .target(name: "CDigest"),
        .target(name: "CPages"),
        .target(name: "CProcess"),
        .target(name: "Articles", dependencies: ["CInputs", "CDigest"]),
        .target(name: "Records"),
        // First floor: letters, words, sentences.
        .target(name: "Text", dependencies: ["CICU", "CWords", "CDigest"]),
        // Second floor: names of things, shapes of words; strangers to each other.
        .target(name: "Gazetteers", dependencies: ["Text", "CDigest"]),
        .target(name: "Patterns", dependencies: ["Text"]),
        // Third floor: an article is read, a record is made.
        .target(name: "Pipeline", dependencies: ["Articles", "Text", "Gazetteers", "Patterns", "Records"]),
        // Fourth floor: what others make of records; they never see an article.
        .target(
            name: "Reports",
            dependencies: ["Records", "CPages", "CDigest", .product(name: "GRDB", package: "GRDB.swift")],
            exclude: ["Pages"]),
        .target(name: "Evaluation", dependencies: ["Records"]),
        // Fifth floor: a page on this computer to paste articles into.
        .target(name: "Server", dependencies: ["Articles", "Pipeline", "Records", "Reports"]),
        // Roof: the command people type.
        .executableTarget(
            name: "raqim",
            dependencies: [
                "Articles", "CDigest", "CProcess", "Evaluation", "Gazetteers", "Pipeline", "Records", "Reports",
                "Server", "Text",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ]),
        // Beside the house: how fast it is.
        .executableTarget(
            name: "raqim-bench",
            dependencies: [
                "Articles", "CYardstick", "Gazetteers", "Pipeline", "Records", "Text",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ]),
        // Tests, one target a room.
        .target(name: "Support", path: "Tests/Support"),
        .target(name: "Laws", dependencies: ["Articles", "Pipeline", "Records"], path: "Tests/Laws"),
        .testTarget(name: "TextTests", dependencies: ["CICU", "Text", "Support"]),
        .testTarget(name: "ArticlesTests", dependencies: ["Articles", "CDigest", "Support"]),
        .testTarget(name: "RecordsTests", dependencies: ["Records", "Support"]),
        .testTarget(name: "GazetteersTests", dependencies: ["Gazetteers", "Text", "Support"]),
        .testTarget(name: "PatternsTests", dependencies: ["Patterns", "Text", "Support"]),
        .testTarget(
            name: "PipelineTests",
            dependencies: ["Pipeline", "Articles", "Gazetteers", "Patterns", "Records", "Text", "Support", "Laws"]),
        .testTarget(name: "CommandTests", dependencies: ["raqim", "Support"], exclude: ["Lists"]),
        .testTarget(name: "EvaluationTests", dependencies: ["Evaluation", "Records", "Support"]),
        .testTarget(name: "ServerTests", dependencies: ["Server", "Support"]),
        .testTarget(name: "ReportsTests", dependencies: ["Reports", "Records", "Support"]),
        .testTarget(name: "HouseTests", dependencies: ["Support"]),
    ],
    swiftLanguageModes: [.v6],
    cLanguageStandard: .gnu17
)

// The fuzzer, which libFuzzer's runtime drives: `make fuzz` asks for it, a plain build does without.
if Context.environment["RAQIM_FUZZ"] != nil {
    package.targets.append(
        .executableTarget(
            name: "raqim-fuzz",
            dependencies: ["Articles", "CDigest", "Gazetteers", "Pipeline", "Records", "Text", "Laws"],
            path: "Tests/Fuzz"))
}

for target in package.targets {
    target.swiftSettings =
        (target.swiftSettings ?? []) + [
            .enableUpcomingFeature("ExistentialAny"),
            .enableUpcomingFeature("MemberImportVisibility"),
            .enableUpcomingFeature("InternalImportsByDefault"),
        ]
}
