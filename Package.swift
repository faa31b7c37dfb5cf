// swift-tools-version: 6.3
import Foundation
import PackageDescription

/// The settings of every target of ours.
let strict: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .treatAllWarnings(as: .error),
]

/// The grammar folders, read from the list that the set-up unpacks, so that a language is added in one place.
let grammars = try String(contentsOfFile: Context.packageDirectory + "/Scripts/grammars.txt", encoding: .utf8)
  .split(separator: "\n").filter { !$0.hasPrefix("#") }.map(String.init)

let grammarSources =
  ["required_words.c"]
  + grammars.flatMap { grammar in
    ["parser.c", "scanner.c"].map { "\(grammar)/src/\($0)" }
      .filter { FileManager.default.fileExists(atPath: "\(Context.packageDirectory)/.deps/syntax/grammars/\($0)") }
  }

let argumentParser = Target.Dependency.product(name: "ArgumentParser", package: "swift-argument-parser")
let grdb = Target.Dependency.product(name: "GRDB", package: "GRDB.swift")
let mustache = Target.Dependency.product(name: "Mustache", package: "swift-mustache")
let yams = Target.Dependency.product(name: "Yams", package: "Yams")

let package = Package(
  name: "audit",
  platforms: [.macOS(.v15)],
  products: [.executable(name: "audit", targets: ["audit"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
  ],
  targets: [
    .executableTarget(name: "audit", dependencies: ["AuditCLI"], swiftSettings: strict),
    .target(
      name: "AuditCLI",
      dependencies: [
        "AuditModel", "AuditProcess", "AuditRules", "AuditSource", "AuditEngine", "AuditRegister", "AuditReports",
        "AuditDocuments", argumentParser,
      ],
      // Commands run on the main thread: the allocator grows the memory of other threads a page at a time, which costs a command
      // that reads a large register more than the reading.
      swiftSettings: strict + [.enableUpcomingFeature("NonisolatedNonsendingByDefault")]),
    .target(name: "AuditModel", swiftSettings: strict),
    .target(name: "AuditProcess", swiftSettings: strict),
    .target(
      name: "AuditSyntax", dependencies: ["CTreeSitter", "CSyntaxTree", "CGrammars", "CLibyaml"], swiftSettings: strict),
    .target(
      name: "AuditRules", dependencies: ["AuditModel", yams], swiftSettings: strict,
      plugins: ["EmbedTexts"]),
    .target(name: "AuditSource", dependencies: ["AuditModel", "CLibgit2"], swiftSettings: strict),
    .target(
      name: "AuditEngine",
      dependencies: ["AuditModel", "AuditRules", "AuditSyntax", "CPCRE2"], swiftSettings: strict),
    .target(name: "AuditRegister", dependencies: ["AuditModel", grdb], swiftSettings: strict),
    .target(
      name: "AuditReports", dependencies: ["AuditModel", mustache], swiftSettings: strict,
      plugins: ["EmbedTexts"]),

    .target(name: "AuditDocuments", dependencies: ["AuditModel", "CCmark"], swiftSettings: strict),

    .systemLibrary(
      name: "CCmark", pkgConfig: "libcmark-gfm",
      providers: [.apt(["libcmark-gfm-dev", "libcmark-gfm-extensions-dev"]), .brew(["cmark-gfm"])]),
    .systemLibrary(
      name: "CLibgit2", pkgConfig: "libgit2", providers: [.apt(["libgit2-dev"]), .brew(["libgit2"])]),
    .systemLibrary(name: "CPCRE2", pkgConfig: "libpcre2-8", providers: [.apt(["libpcre2-dev"]), .brew(["pcre2"])]),
    .systemLibrary(name: "CLibyaml", pkgConfig: "yaml-0.1", providers: [.apt(["libyaml-dev"]), .brew(["libyaml"])]),
    .target(
      name: "CTreeSitter", path: ".deps/syntax/core", sources: ["src/lib.c"], publicHeadersPath: "include",
      cSettings: [
        .headerSearchPath("src"), .define("_POSIX_C_SOURCE", to: "200112L"), .define("_DEFAULT_SOURCE"),
        .define("NDEBUG"), .unsafeFlags(["-O3", "-w"]),
      ]),
    .target(
      name: "CSyntaxTree", dependencies: ["CTreeSitter"],
      cSettings: [.headerSearchPath("../../.deps/syntax/core/src"), .define("NDEBUG"), .unsafeFlags(["-O3"])]),
    .target(
      name: "CGrammars", path: ".deps/syntax/grammars", sources: grammarSources, publicHeadersPath: "include",
      cSettings: [.headerSearchPath("typescript/src"), .define("NDEBUG"), .unsafeFlags(["-O2", "-w"])]),

    .executableTarget(
      name: "register-bench", dependencies: ["AuditModel", "AuditRegister"], path: "Tests/Benchmarks/register-bench",
      swiftSettings: strict),
    .executableTarget(name: "embed-texts", swiftSettings: strict),
    .plugin(name: "EmbedTexts", capability: .buildTool(), dependencies: ["embed-texts"]),

    .target(
      name: "AuditTestSupport", dependencies: ["AuditProcess"], path: "Tests/AuditTestSupport", swiftSettings: strict),
    .testTarget(name: "AuditModelTests", dependencies: ["AuditModel"], swiftSettings: strict),
    .testTarget(
      name: "RuleTests", dependencies: ["AuditEngine", "AuditRules", "AuditSource", "AuditModel"], swiftSettings: strict
    ),
    .testTarget(name: "AuditSyntaxTests", dependencies: ["AuditSyntax", "CTreeSitter"], swiftSettings: strict),
    .testTarget(
      name: "AuditEngineTests",
      dependencies: ["AuditEngine", "AuditModel", "AuditRules", "AuditSource", "AuditSyntax", "AuditTestSupport"],
      swiftSettings: strict),
    .testTarget(
      name: "AuditSourceTests", dependencies: ["AuditSource", "AuditModel", "AuditTestSupport"], swiftSettings: strict),
    .testTarget(
      name: "AuditRegisterTests", dependencies: ["AuditRegister", "AuditModel", "AuditTestSupport"],
      swiftSettings: strict),
    .testTarget(
      name: "AuditReportsTests", dependencies: ["AuditReports", "AuditModel", "AuditTestSupport"], swiftSettings: strict
    ),
    .testTarget(
      name: "AuditDocumentsTests", dependencies: ["AuditDocuments", "AuditModel", "AuditTestSupport"],
      swiftSettings: strict),
    .testTarget(
      name: "AuditProcessTests", dependencies: ["AuditProcess", "AuditTestSupport"], swiftSettings: strict),
    .testTarget(name: "AcceptanceTests", dependencies: ["audit", "AuditTestSupport"], swiftSettings: strict),
  ],
  swiftLanguageModes: [.v6]
)
