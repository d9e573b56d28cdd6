import Glibc

@testable import Signatures

/// The signed, damaged and attacked files of `Tests/Fixtures/pdfsig`, with what to expect of them.
enum Fixtures {
  struct Expectation {
    let file: String
    let verdict: String
    /// Other verdicts that can be defended.
    let alternatives: [String]
    let signatures: Int
    /// One for each signature: `signature` or `doctimestamp`.
    var kinds: [String]
    /// One for each signature: `whole`, `revision`, `partial`, or `*` for any.
    var coverages: [String]
    /// One for each signature: `no`, `benign`, `suspicious`, or `*` for any.
    var modifications: [String]
    /// The columns of each signature, as they stand in the table.
    var rows: [[String]]
  }

  /// One for each file, in the order of `expected.tsv`.
  static let all: [Expectation] = {
    var result: [Expectation] = []
    let table = String(decoding: bytes(of: "../expected.tsv"), as: UTF8.self)
    for line in table.split(separator: "\n").dropFirst() {
      let columns = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      let isSignature = columns[4] != "0"
      let kind = isSignature ? [columns[5]] : []
      let coverage = isSignature ? [columns[6]] : []
      let modification = isSignature ? [columns[7]] : []
      if result.last?.file == columns[0] {
        result[result.count - 1].kinds += kind
        result[result.count - 1].coverages += coverage
        result[result.count - 1].modifications += modification
        if isSignature { result[result.count - 1].rows.append(columns) }
      } else {
        result.append(
          Expectation(
            file: columns[0], verdict: columns[1],
            alternatives: columns[2].split(separator: ",").map(String.init),
            signatures: Int(columns[3])!, kinds: kind, coverages: coverage,
            modifications: modification, rows: isSignature ? [columns] : []))
      }
    }
    return result
  }()

  static let names = all.map(\.file)

  /// The content of a file, named by the beginning of its name, such as `v01`.
  static func bytes(_ start: String) -> [UInt8] {
    bytes(of: names.first { $0.hasPrefix(start) }!)
  }

  static func end(of name: String) -> FileEnd {
    bytes(name).withUnsafeBytes { FileEnd(of: ByteSource(file: $0)) }
  }

  /// A certificate or revocation list.
  static func pki(_ name: String) -> [UInt8] { bytes(of: "../pki/" + name) }

  private static func bytes(of name: String) -> [UInt8] {
    let here = #filePath.split(separator: "/").dropLast(3).joined(separator: "/")
    guard let file = fopen("/\(here)/Fixtures/pdfsig/pdf/\(name)", "rb") else {
      fatalError("no fixture \(name)")
    }
    defer { fclose(file) }
    var content: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 64 << 10)
    while case let count = fread(&buffer, 1, buffer.count, file), count > 0 {
      content += buffer[..<count]
    }
    return content
  }
}
