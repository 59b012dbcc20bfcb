// swift-tools-version: 6.2
import PackageDescription

/// The settings of every Swift target of this package, tests included.
let strict: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .strictMemorySafety(),
  .treatAllWarnings(as: .error),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
  .enableUpcomingFeature("InferIsolatedConformances"),
]

/// A C library of the system: a module map and a header, nothing else.
func systemLibrary(_ name: String, debianPackage: String) -> Target {
  .systemLibrary(name: name, providers: [.apt([debianPackage])])
}

func library(
  _ name: String, _ dependencies: [Target.Dependency], exclude: [String] = [], resources: [Resource]? = nil
) -> Target {
  .target(
    name: name, dependencies: dependencies, exclude: exclude, resources: resources,
    swiftSettings: strict)
}

func tests(_ name: String, _ dependencies: [Target.Dependency], exclude: [String] = []) -> Target {
  .testTarget(
    name: name, dependencies: ["TestSupport"] + dependencies, path: "Tests/\(name)",
    exclude: exclude, swiftSettings: strict)
}

func tool(_ name: String, _ dependencies: [Target.Dependency], exclude: [String] = []) -> Target {
  .executableTarget(
    name: name, dependencies: dependencies, path: "Tests/\(name)", exclude: exclude,
    swiftSettings: strict)
}

let package = Package(
  name: "assay",
  products: [.executable(name: "assay", targets: ["assay"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
    .package(url: "https://github.com/groue/GRDB.swift", exact: "7.10.0"),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", exact: "2.1.1"),
    .package(url: "https://github.com/jpsim/Yams", exact: "6.2.2"),
  ],
  targets: [
    // The system's C libraries, each imported by one module only.
    systemLibrary("CLibCSV", debianPackage: "libcsv-dev"),
    systemLibrary("CLibCrypto", debianPackage: "libssl-dev"),
    systemLibrary("COpenBLAS", debianPackage: "libopenblas-dev"),
    systemLibrary("CZlib", debianPackage: "zlib1g-dev"),
    .systemLibrary(name: "CLinux"),

    // Values that the stages share.
    library("Records", ["CLibCrypto"]),

    // The stages, in the order of the data flow. They never import each other.
    library("Configuration", ["Records", .product(name: "Yams", package: "Yams")]),
    library("Ingest", ["Records", "CLibCSV", "CZlib"]),
    library(
      "Store",
      [
        "Records",
        .product(name: "GRDB", package: "GRDB.swift"),
        .product(name: "GRDBSQLite", package: "GRDB.swift"),
      ]),
    library("LinearAlgebra", ["COpenBLAS"]),
    library(
      "Encoding", ["Records", "LinearAlgebra"], exclude: ["Resources/README.md"],
      resources: [.copy("Resources/minilm-l6-v2.bin")]),
    library("Topics", ["Records", "LinearAlgebra"]),
    library("Impact", ["Records"]),
    library("Billing", ["Records"]),
    library(
      "Reporting",
      ["Records", "CLinux", .product(name: "Mustache", package: "swift-mustache")],
      resources: [.embedInCode("Templates")]),

    // The only module that knows two stages, and the command line over it.
    library(
      "Pipeline",
      [
        "Records", "Configuration", "Ingest", "Store", "LinearAlgebra", "Encoding", "Topics",
        "Impact", "Billing", "Reporting",
      ]),
    .executableTarget(
      name: "assay",
      dependencies: [
        "Pipeline", "Records",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict),

    // Tests, benchmarks and the converter that made SampleData.
    .target(
      name: "TestSupport", dependencies: ["Records", "Impact"], path: "Tests/TestSupport",
      swiftSettings: strict),
    tests("RecordsTests", ["Records"]),
    tests("ConfigurationTests", ["Configuration", "Records"]),
    tests("IngestTests", ["Ingest", "Records"]),
    tests("StoreTests", ["Store", "Records", .product(name: "GRDB", package: "GRDB.swift")]),
    tests("LinearAlgebraTests", ["LinearAlgebra"]),
    tests(
      "EncodingTests", ["Encoding", "LinearAlgebra", "Records"], exclude: ["minilm-reference.json"]),
    tests("TopicsTests", ["Topics", "LinearAlgebra", "Records"]),
    tests("ImpactTests", ["Impact", "Records"]),
    tests("BillingTests", ["Billing", "Records"], exclude: ["price-cases.csv"]),
    tests("ReportingTests", ["Reporting", "Records"]),
    tests("PipelineTests", ["Pipeline", "Records"]),
    tests("EndToEndTests", ["assay", "Records"], exclude: ["Cases"]),
    tool(
      "Benchmarks", ["Records", "LinearAlgebra", "Encoding", "Topics", "Impact", "TestSupport"],
      exclude: ["topics", "billing", "process", "measure"]),
    tool("SampleDataConverter", ["Records", "CZlib"]),
    tool("EncoderConverter", ["Encoding", "LinearAlgebra", "Records"]),
  ]
)

// Built for `make fuzz` alone: without libFuzzer's own `main` the program has none.
if Context.environment["ASSAY_FUZZ"] != nil {
  package.targets.append(tool("Fuzzing", ["Ingest", "Records"]))
}
