import Platform
import Support
import Testing

/// What each folder of Sources may import: arrows point one way, and `Office` depends on nothing.
let arrows: [String: Set<String>] = [
  "Office": [],
  "Platform": ["CSystem"],
  "Bytes": ["CSHA256"],
  "XML": [],
  "Terminal": ["Office", "CNcurses"],
  "Store": ["Office", "Platform", "Bytes", "CSQLite"],
  "Signatures": ["Office", "Platform", "Bytes"],
  "Exchange": ["Office", "Platform", "Bytes", "XML"],
  "Archive": ["Office", "Platform", "Bytes", "XML", "CSchemas"],
  "Forms": ["Office", "Platform", "XML"],
  "Desk": [
    "Office", "Platform", "Bytes", "Store", "Signatures", "Exchange", "Archive", "Forms",
  ],
  "Wording": ["Office"],
  "CLI": ["Office", "Platform", "Desk", "Wording"],
  "TUI": ["Office", "Desk", "Terminal", "Wording"],
  "OfficeMain": ["Office", "CLI", "TUI", "Desk", "Platform", "Terminal", "Wording"],
  "Bench": [
    "Office", "Platform", "Bytes", "Store", "Desk", "CSQLite", "Signatures", "Exchange",
    "Archive", "BadInput",
  ],
  "BadInput": ["Bytes"],
  "Fuzz": [
    "Office", "Platform", "Bytes", "Signatures", "XML", "Exchange", "Archive", "BadInput",
    "CLI", "Wording",
  ],
]

/// What any of them may: the operating system's library and the standard library's own names.
let everywhere: Set<String> = ["Glibc", "Swift"]

@Suite struct `The folders of Sources` {
  @Test(
    arguments: try Folders.names(in: SourceFiles.root).filter { !$0.hasPrefix("C") || $0 == "CLI" })
  func `import only what their arrows point to`(folder: String) throws {
    let allowed = try #require(arrows[folder], "a folder nobody has drawn arrows for")
    for path in try SourceFiles.swiftFiles(below: SourceFiles.root + "/" + folder) {
      let bytes = try #require(try FileContents.read(path, limit: 1 << 20))
      for line in String(decoding: bytes, as: UTF8.self).split(separator: "\n") {
        let words = line.split(separator: " ")
        guard let place = words.firstIndex(of: "import"), place <= 2, place + 1 < words.count,
          words[..<place].allSatisfy({ $0.hasPrefix("@") || $0 == "public" })
        else { continue }
        let module = String(words[place + 1].prefix { $0 != "." })
        #expect(
          allowed.contains(module) || everywhere.contains(module), "\(path) imports \(module)")
      }
    }
  }

  @Test func `hold no type of a folder's own name, so that both can be spelled out`() throws {
    for folder in try Folders.names(in: SourceFiles.root) {
      for path in try SourceFiles.swiftFiles(below: SourceFiles.root + "/" + folder) {
        let bytes = try #require(try FileContents.read(path, limit: 1 << 20))
        let text = String(decoding: bytes, as: UTF8.self)
        for kind in ["struct", "class", "enum", "protocol", "actor"] {
          #expect(!text.contains("\(kind) \(folder) "), "\(path) declares \(folder)")
          #expect(!text.contains("\(kind) \(folder):"), "\(path) declares \(folder)")
        }
      }
    }
  }
}
