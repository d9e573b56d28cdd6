import Bytes
import Office
import Testing

@testable import Exchange

@Suite struct `Every message of the collection` {
  /// Needs `xmlsec1`: the reader itself only reports that there is a signature.
  private static let needsVerification = ["signed-altered"]

  @Test(arguments: Fixture.all)
  func `is imported, imported with a warning, or refused`(fixture: Fixture) throws {
    let outcome: Fixture.Outcome
    do {
      let (reading, _) = try fixture.read()
      outcome = reading.warnings.isEmpty ? .import : .warn
      #expect(reading.size == fixture.bytes.count)
      #expect(reading.digest == SHA256.digest(of: fixture.bytes))
    } catch is EdxmlError {
      outcome = .refuse
    }
    if fixture.name == "bom-crlf" {
      #expect(outcome != .refuse)
    } else if !Self.needsVerification.contains(fixture.name) {
      #expect(outcome == fixture.outcome)
    }
  }

  @Test(arguments: Fixture.all.filter { $0.outcome != .refuse })
  func `gives the expected fields and no others`(fixture: Fixture) throws {
    let fields = try fixture.read().0.message.fields
      .filter { fixture.name != "terminal-escape" || $0.path != "Subject" }
    let got = Set(fields)
    let expected = Set(fixture.fields)
    #expect(got.subtracting(expected) == [])
    #expect(expected.subtracting(got) == [])
    #expect(got.count == fields.count)
  }

  @Test(arguments: Fixture.all)
  func `reads the same in pieces of any size`(fixture: Fixture) throws {
    let whole = Result { try fixture.read() }
    for size in [7, 4096] where fixture.bytes.count < 20_000 {
      var rest = fixture.bytes[...]
      var sink = EdxmlMemorySink()
      let parts = Result {
        try EdxmlReader().read(to: &sink) {
          defer { rest = rest.dropFirst(size) }
          return rest.isEmpty ? nil : Array(rest.prefix(size))
        }
      }
      switch (whole, parts) {
      case (.success(let (reading, attachments)), .success(let other)):
        #expect(reading == other)
        #expect(attachments == sink.attachments)
      case (.failure(let error), .failure(let other)):
        #expect(error as? EdxmlError == other as? EdxmlError)
      default: Issue.record("one reading failed and the other did not")
      }
    }
  }

  @Test(
    arguments: [
      ("billion-laughs", "xml.doctype", 2, "", nil),
      ("date-impossible", "edxml.malformed-date", 27, "PromulgationInfo.PromulgationDate", nil),
      ("deep-nesting", "xml.too-deep", 1, "a.a.a.a.….a.a", nil),
      ("doctype-xxe", "xml.doctype", 2, "", nil),
      ("escape-reference", "xml.illegal-character", 34, "Subject", nil),
      ("foreign-namespace", "edxml.foreign-namespace", 2, "edXML", nil),
      ("junk-prefix", "xml.text-before-first-tag", 1, "", nil),
      ("mismatched-tag", "xml.mismatched-tag", 13, "From", nil),
      ("status-unknown-99", "edxml.unknown-status", nil, "StatusCode", nil),
      ("truncated-zip", "edxml.damaged-wrapper", nil, "Attachment[0]", "15-UBND-VHXH.pdf"),
      ("wrong-base64", "edxml.not-base64", nil, "Attachment[0]", "15-UBND-VHXH.pdf"),
      ("zip-bomb", "edxml.attachment-too-large", nil, "Attachment[0]", "15-UBND-VHXH.pdf"),
    ] as [(String, String, Int?, String?, String?)])
  func `is refused for the reason it was made for`(
    name: String, code: String, line: Int?, path: String?, attachment: String?
  ) throws {
    let error = try #require(throws: EdxmlError.self) { try Fixture(name).read() }
    #expect(error.code == code)
    #expect(error.line > 0)
    if let line { #expect(error.line == line) }
    if let path { #expect(error.path == path) }
    #expect(error.attachmentName == attachment)
  }

  @Test(arguments: [
    ("date-day-first", ["edxml.day-first-date", "edxml.day-first-date"]),
    ("mixed-namespaces", ["edxml.stray-namespace"]),
    ("path-traversal-names", Array(repeating: "edxml.unsafe-name", count: 6)),
    ("signature-wrong-namespace", ["edxml.uncheckable-signature"]),
    ("terminal-escape", ["edxml.hidden-characters"]),
    ("unbound-prefix", ["edxml.unbound-prefix"]),
    ("zero-byte-attachment", ["edxml.empty-attachment"]),
    ("zip-slip-entry", ["edxml.hostile-entry-name"]),
  ])
  func `is warned about for the reason it was made for`(name: String, codes: [String]) throws {
    let warnings = try Fixture(name).read().0.warnings
    #expect(warnings.map(\.code) == codes)
    #expect(warnings.allSatisfy { $0.line != nil || !$0.path.isEmpty })
  }

  @Test func `shows nothing a terminal would obey`() throws {
    for fixture in Fixture.all where fixture.outcome != .refuse {
      let (reading, _) = try fixture.read()
      for field in reading.message.fields {
        #expect(!(field.path + field.value).unicodeScalars.contains { $0.isHidden })
      }
    }
  }

  @Test func `with a signature says where it is and what it claims, not that it is good`() throws {
    for (name, isStandard) in [
      ("signed-valid", true), ("signed-altered", true), ("signature-wrong-namespace", false),
    ] {
      guard case .document(let document) = try Fixture(name).read().0.message else {
        Issue.record("not a document")
        continue
      }
      let mark = try #require(document.signatures.first)
      #expect(mark.isStandard == isStandard)
      #expect(mark.method == "http://www.w3.org/2001/04/xmldsig-more#rsa-sha256")
      #expect(mark.covered.map(\.uri) == [""])
      #expect(mark.covered.first?.transforms.count == 2)
    }
  }
}
