// swift-tools-version: 6.2
import PackageDescription

/// Swift 6 mode with every warning an error: what compiles here has nothing left to explain.
let strict: [SwiftSetting] = [.swiftLanguageMode(.v6), .treatAllWarnings(as: .error)]

/// A target in `Sources/NAME` and its tests in `Tests/NAMETests`.
func module(
  _ name: String, uses: [Target.Dependency] = [], exclude: [String] = [],
  resources: [Resource] = [], testsUse helpers: [Target.Dependency] = []
) -> [Target] {
  [
    .target(
      name: name, dependencies: uses, exclude: exclude, resources: resources,
      swiftSettings: strict),
    .testTarget(
      name: name + "Tests", dependencies: [.byName(name: name)] + uses + helpers,
      swiftSettings: strict),
  ]
}

/// Loading the shared Swift runtime costs more than a whole command does.
let alone: [LinkerSetting] = [
  .unsafeFlags([
    "-static-stdlib", "-use-ld=lld", "-L" + Context.packageDirectory + "/Sources/CSystem/link",
    "-Xclang-linker", "-static-libgcc",
  ])
]

let package = Package(
  name: "vpdt",
  products: [
    // For the tests: loaded in front of the program, so it must be a file of its own.
    .library(name: "FaultyDisk", type: .dynamic, targets: ["FaultyDisk"])
  ],
  targets: [
    .systemLibrary(name: "CSystem"),
    .systemLibrary(name: "CSQLite"),
    .systemLibrary(name: "CNcurses"),
    // Optimised in debug builds too: the tests hash far more than a person would wait for.
    .target(name: "CSHA256", cSettings: [.unsafeFlags(["-O2"])]),
    // `#embed` is of C23; as an array in Swift the schemas would take a minute to compile.
    .target(
      name: "CSchemas",
      exclude: [
        "README.md", "DILCISExtensionMETS.xsd", "DILCISExtensionSIPMETS.xsd", "mets1_12.xsd",
        "xlink.xsd",
      ], cSettings: [.unsafeFlags(["-std=c23"])]),
    .target(
      name: "Support",
      dependencies: [
        "CNcurses", "Terminal", "Office", "Desk", "Platform", "Wording", "Programs",
      ],
      path: "Tests/Support",
      swiftSettings: strict),
    .target(name: "Programs", path: "Tests/Programs"),
    // Without a start of Swift: the program has its own.
    .target(
      name: "FaultyDisk", path: "Tests/FaultyDisk",
      linkerSettings: alone + [.unsafeFlags(["-nostartfiles"])]),
    .executableTarget(
      name: "vpdt", dependencies: ["CLI", "TUI", "Desk", "Platform", "Office"],
      path: "Sources/OfficeMain", swiftSettings: strict,
      linkerSettings: alone),
    .executableTarget(
      name: "vpdt-bench",
      dependencies: [
        "Office", "Platform", "Bytes", "Store", "Desk", "CSQLite", "Signatures", "Exchange",
        "Archive", "BadInput", "vpdt",
      ],
      path: "Sources/Bench", swiftSettings: strict, linkerSettings: alone),
    .target(name: "BadInput", dependencies: ["Bytes"], swiftSettings: strict),
    .executableTarget(
      name: "vpdt-fuzz",
      dependencies: [
        "Office", "Platform", "Bytes", "Signatures", "XML", "Exchange", "Archive", "BadInput",
        "CLI", "Wording",
      ],
      path: "Sources/Fuzz", swiftSettings: strict, linkerSettings: alone),
    .testTarget(
      name: "Transcripts", dependencies: ["Support", "Platform", "Store"],
      path: "Tests/Transcripts",
      exclude: ["Dialogues", "annex-vi.tsv"], swiftSettings: strict),
    .testTarget(
      name: "OfficeMainTests", dependencies: ["Support", "Office", "Desk", "Platform"],
      swiftSettings: strict),
    .testTarget(
      name: "StructureTests", dependencies: ["Platform", "Support"], swiftSettings: strict),
  ]
    + module(
      "Office",
      resources: [
        .embedInCode("Calendar/statutory.tsv"), .embedInCode("Calendar/holidays.tsv"),
        .embedInCode("Calendar/deadlines.tsv"),
        .embedInCode("Dossiers/Scans/scan-requirements.tsv"),
        .embedInCode("Retention/retention-schedule.tsv"),
        .embedInCode("Retention/retention-limits.tsv"),
        .embedInCode("Dossiers/year-tasks.tsv"),
        .embedInCode("People/passphrase.tsv"), .embedInCode("People/rights.tsv"),
        .embedInCode("People/binding-acts.tsv"), .embedInCode("Search/search-words.tsv"),
        .embedInCode("Archive/archive-fields.tsv"),
        .embedInCode("Archive/archive-codes.tsv"),
        .embedInCode("Reports/shipped.reports"),
      ])
    + module("Platform", uses: ["CSystem"])
    + module("Bytes", uses: ["CSHA256"])
    + module("XML")
    + module("Terminal", uses: ["Office", "CNcurses"], testsUse: ["Support"])
    + module(
      "Store", uses: ["CSQLite", "Office", "Platform", "Bytes"],
      resources: [
        .embedInCode("Migrations/V0001_office.sql"),
        .embedInCode("Migrations/V0002_people.sql"),
        .embedInCode("Migrations/V0003_calendar.sql"),
        .embedInCode("Migrations/V0004_work.sql"),
        .embedInCode("Migrations/V0005_numbers.sql"),
        .embedInCode("Migrations/V0006_flow.sql"),
        .embedInCode("Migrations/V0007_door.sql"),
        .embedInCode("Migrations/V0008_secret.sql"),
        .embedInCode("Migrations/V0009_signing.sql"),
        .embedInCode("Migrations/V0010_hours.sql"),
        .embedInCode("Migrations/V0011_search.sql"),
        .embedInCode("Migrations/V0012_verdicts.sql"),
        .embedInCode("Migrations/V0013_exchange.sql"),
        .embedInCode("Migrations/V0014_carriers.sql"),
        .embedInCode("Migrations/V0015_dossiers.sql"),
        .embedInCode("Migrations/V0016_archive.sql"),
        .embedInCode("Migrations/V0017_rights.sql"),
        .embedInCode("Migrations/V0018_backup.sql"),
        .embedInCode("Migrations/V0019_journal.sql"),
        .embedInCode("Migrations/V0020_finding.sql"),
        .embedInCode("Migrations/V0021_reports.sql"),
        .embedInCode("Migrations/V0022_imports.sql"),
        .embedInCode("Migrations/V0023_groups.sql"),
        .embedInCode("Migrations/V0024_scans.sql"), .embedInCode("Migrations/V0025_symbols.sql"),
      ])
    + module(
      "Signatures", uses: ["Office", "Bytes", "Platform"], testsUse: ["BadInput"])
    + module(
      "Exchange", uses: ["Office", "XML", "Bytes", "Platform"], testsUse: ["BadInput"])
    + module(
      "Archive", uses: ["Office", "XML", "Bytes", "Platform", "CSchemas"],
      resources: [.embedInCode("Texts/documentation.txt")], testsUse: ["BadInput"])
    + module("Forms", uses: ["Office", "XML", "Platform"])
    + module(
      "Desk",
      uses: [
        "Office", "Bytes", "Store", "Platform", "Signatures", "Exchange", "Archive", "Forms",
      ],
      // Read where they lie, so that an office can put its own in their place.
      exclude: ["Templates/forms", "Templates/warehouse"],
      // `templates` at the top leads here, so that what is printed is what lies there.
      resources: [
        .embedInCode("Templates/register.html"), .embedInCode("Templates/return-slip.txt"),
        .embedInCode("Templates/arrival-slip.txt"), .embedInCode("Templates/file-plan-thcs.csv"),
        .embedInCode("Templates/carriers/folder.sh"), .embedInCode("Templates/carriers/mail.sh"),
        .embedInCode("Templates/carriers/sftp.sh"),
      ],
      testsUse: ["Support"])
    + module("Wording", uses: ["Office"])
    + module("CLI", uses: ["Office", "Desk", "Platform", "Wording"])
    + module(
      "TUI", uses: ["Office", "Desk", "Terminal", "Wording"],
      testsUse: ["Support", "Store", "Platform", "CLI"])
)
