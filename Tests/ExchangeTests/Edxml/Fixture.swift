import Bytes
import Testing

@testable import Exchange

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// A message of `Tests/Fixtures/edxml` and what its `.expect` file says about it.
struct Fixture: Sendable, CustomStringConvertible {
  enum Outcome: String { case `import`, warn, refuse }

  let name: String
  let bytes: [UInt8]
  let outcome: Outcome
  let fields: [EdxmlField]

  var description: String { name }

  init(_ name: String) throws {
    self.name = name
    bytes = try contents(of: "edxml/\(name).edxml")
    let lines = String(decoding: try contents(of: "edxml/\(name).expect"), as: UTF8.self)
      .split(separator: "\n").map { $0.split(separator: "\t", omittingEmptySubsequences: false) }
    outcome = Outcome(rawValue: String(lines[0][1]))!
    fields = lines.filter { $0[0] == "field" }.map {
      EdxmlField(path: String($0[1]), value: String($0[2]))
    }
  }

  static let all = names.map { try! Fixture($0) }

  func read(limits: EdxmlLimits = EdxmlLimits()) throws -> (EdxmlReading, [[UInt8]]) {
    try ExchangeTests.read(bytes, limits: limits)
  }

  private static let names = """
    billion-laughs bom-crlf date-day-first date-impossible deep-nesting doctype-xxe
    docx-not-a-wrapper duplicate-conflict duplicate-other-bytes escape-reference
    foreign-namespace junk-prefix mismatched-tag mixed-namespaces new-two-attachments nfd-text
    path-traversal-names replacement revocation signature-wrong-namespace signed-altered
    signed-valid status-01 status-02 status-03 status-04 status-05 status-06 status-13 status-15
    status-16 status-unknown-99 terminal-escape truncated-zip unbound-prefix update wrong-base64
    zero-byte-attachment zip-bomb zip-slip-entry
    """.split { $0 == " " || $0 == "\n" }.map(String.init)
}

func read(
  _ bytes: [UInt8], limits: EdxmlLimits = EdxmlLimits()
) throws -> (EdxmlReading, [[UInt8]]) {
  var sink = EdxmlMemorySink()
  let reading = try EdxmlReader(limits: limits).read(bytes, to: &sink)
  return (reading, sink.attachments)
}

func read(_ text: String, limits: EdxmlLimits = EdxmlLimits()) throws -> EdxmlReading {
  try read(Array(text.utf8), limits: limits).0
}

/// A file of `Tests/Fixtures`.
func contents(of path: String) throws -> [UInt8] {
  struct Missing: Error { let path: String }
  let folder = #filePath.split(separator: "/").dropLast(3).map { "/\($0)" }.joined()
  guard let file = fopen("\(folder)/Fixtures/\(path)", "rb") else { throw Missing(path: path) }
  defer { fclose(file) }
  var bytes: [UInt8] = []
  var buffer = [UInt8](repeating: 0, count: 65_536)
  while true {
    let count = fread(&buffer, 1, buffer.count, file)
    if count == 0 { return bytes }
    bytes += buffer[..<count]
  }
}
