import BadInput
import Office
import Platform
import Testing

@testable import Signatures

/// The files that are bad by what is in them, and small ones of those that are bad by their size: the
/// large ones are measured by `vpdt-fuzz bad`, in release.
private let badFiles: [BadFile] = {
  let contents = try? PDFSummary(of: Fixtures.bytes("t09")).signatures.first?.contents
  return BadFile.all(contents: contents ?? [], sizes: [30_000]).filter { $0.size <= 100_000 }
}()

@Suite struct `A file made to be bad` {
  @Test(arguments: badFiles.map(\.name))
  func `ends in a verdict, the same each time and never "valid"`(name: String) throws {
    let bytes = try #require(badFiles.first { $0.name == name }).bytes()
    let checker = FileChecker(ProofChecker(trust: Fixtures.trust, searchPath: "/nonexistent"))
    let report = bytes.withUnsafeBytes { checker.report(on: $0) }
    #expect(![.valid, .extended].contains(report.verdict))
    #expect(bytes.withUnsafeBytes { checker.report(on: $0) } == report)
  }

  @Test func `of a great many signatures has the last ones checked, and says so of the others`()
    throws
  {
    let contents = try #require(
      try PDFSummary(of: Fixtures.bytes("t09")).signatures.first?.contents)
    let many = try #require(
      BadFile.all(contents: contents, sizes: [900_000])
        .first { $0.name.hasPrefix("real signatures over") }
    ).bytes()
    var report: SignedFileReport?
    let starts = try startsOfOpenSSL { searchPath in
      let checker = FileChecker(ProofChecker(trust: Fixtures.trust, searchPath: searchPath))
      report = many.withUnsafeBytes { checker.report(on: $0) }
    }
    let signatures = try #require(report).signatures
    #expect(signatures.count > 30)
    #expect(starts > 32)
    #expect(starts <= Allowance.mostQuestions + 7)
    #expect(signatures.contains { $0.findings.contains(.unchecked("too-many")) })
    #expect(!signatures.allSatisfy { $0.findings.contains(.unchecked("too-many")) })
  }

  @Test func `whose openssl does not answer is waited for once`() throws {
    try withOpenSSL("sleep 60") { searchPath in
      let checker = FileChecker(
        ProofChecker(trust: Fixtures.trust, searchPath: searchPath, timeLimit: 300))
      let start = Machine.milliseconds()
      let report = Fixtures.bytes("v03").withUnsafeBytes { checker.report(on: $0) }
      #expect(Machine.milliseconds() - start < 5000)
      #expect(report.verdict == .unchecked)
      #expect(report.signatures.allSatisfy { $0.findings.contains(.unchecked("time-limit")) })
    }
  }
}

@Suite struct `A string without end` {
  private func token(_ text: [UInt8]) -> Lexer.Token {
    var lexer = Lexer(ByteSource(inflated: text), at: 0)
    return lexer.next()
  }

  @Test func `is kept to its beginning, and yet is another than one with another end`() throws {
    for (open, filling, close) in [("(", "s", ")"), ("<", "30", ">"), ("/", "n", " ")] {
      let body = String(repeating: filling, count: Lexer.longestString + 10)
      let tokens = ["31", "32"].map { token(Array((open + body + $0 + close).utf8)) }
      #expect(tokens[0] != tokens[1])
      for token in tokens {
        switch token {
        case .string(let bytes): #expect(bytes.count == Lexer.longestString + 32)
        case .name(let name): #expect(name.bytes.count == Lexer.longestName + 32)
        default: Issue.record("\(token)")
        }
      }
    }
  }

  @Test func `as the name of a field is cut, and told from others by its digest`() {
    let names = ["a", "b"].map {
      text(ofPDFString: Array((String(repeating: "n", count: 5000) + $0).utf8))
    }
    #expect(names[0] != names[1])
    #expect(names.allSatisfy { $0.count < 4200 })
  }
}

@Suite struct `A name that could upset a terminal` {
  @Test(arguments: [
    "\u{1b}[2J", "\u{9b}2J", "\u{7}", "\u{202e}", "\u{2066}", "\u{200f}", "\u{61c}", "\u{200b}",
    "\u{feff}", "\u{2028}", "\u{e0041}", "\r", "\u{8}",
  ])
  func `loses the power to, in fields and certificates`(danger: String) throws {
    let bytes = Array("A\(danger)B".utf8)
    let field = text(ofPDFString: [0xef, 0xbb, 0xbf] + bytes)
    let certificate = try DERValue(first: [0x0c, UInt8(bytes.count)] + bytes[...]).text
    for name in [field, try #require(certificate)] {
      #expect(name.hasPrefix("A") && name.hasSuffix("B"))
      #expect(!name.unicodeScalars.contains { danger.unicodeScalars.first == $0 })
    }
  }
}
