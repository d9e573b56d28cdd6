import Testing

@testable import Signatures

@Suite struct `Finding signatures in the sample files` {
  @Test(arguments: Fixtures.all.filter { $0.verdict != "UNREADABLE" })
  func `finds as many as there are, of the right kind`(sample: Fixtures.Expectation) throws {
    let summary = try PDFSummary(of: Fixtures.bytes(sample.file))
    #expect(summary.signatures.count == sample.signatures)
    #expect(
      summary.signatures.map(\.kind)
        == sample.kinds.map { $0 == "doctimestamp" ? .timestamp : .signature })
    #expect(summary.pageCount == (sample.file.hasPrefix("a10") ? 2 : 1))
    #expect(summary.orphans == 0)
    #expect(!summary.isEncrypted)
  }

  @Test func `says why a file is unreadable`() {
    #expect(throws: UnreadablePDF.notAPDF) { try PDFSummary(of: Fixtures.bytes("r01")) }
    #expect(throws: UnreadablePDF.truncated) { try PDFSummary(of: Fixtures.bytes("r02")) }
    #expect(throws: UnreadablePDF.empty) { try PDFSummary(of: []) }
  }

  @Test func `says that a file needs a password, and finds its signature all the same`() throws {
    let summary = try PDFSummary(of: Fixtures.bytes("r05"))
    #expect(summary.isEncrypted)
    #expect(summary.signatures.map(\.byteRange) == [[0, 2709, 11461, 861]])
    // These texts are encrypted.
    #expect(summary.signatures.map(\.fieldName) == [""])
    #expect(summary.signatures.map(\.claimedName) == [nil])
  }

  @Test func `counts a place to sign apart from a signature`() throws {
    let summary = try PDFSummary(of: Fixtures.bytes("n02"))
    #expect(summary.emptyFields == 1)
    #expect(summary.signatures.isEmpty)
  }

  @Test func `reads what a signature says about itself`() throws {
    let person = try PDFSummary(of: Fixtures.bytes("v03")).signatures[0]
    #expect(person.fieldName == "ChuKyLanhDao")
    #expect(person.subFilter == "ETSI.CAdES.detached")
    #expect(person.claimedName == "Trần Đức Khiêm")
    // 2026-02-11T07:05:41Z
    #expect(person.claimedTime == 1_770_793_541_000)
    #expect(person.contents?.prefix(2) == [0x30, 0x82])
  }

  @Test func `counts how often a file was saved`() throws {
    let revisions = try ["n01", "v01", "v03", "v04", "v06", "a02"].map {
      try PDFSummary(of: Fixtures.bytes($0)).revisions
    }
    #expect(revisions == [1, 2, 3, 4, 2, 2])
  }

  @Test func `opens every earlier revision as a file of its own`() throws {
    let bytes = Fixtures.bytes("v03")
    let summary = try PDFSummary(of: bytes)
    let organ = try #require(summary.signatures.last?.byteRange)
    #expect(organ[2] + organ[3] == bytes.count)
    let person = try #require(summary.signatures.first?.byteRange)
    let earlier = try PDFSummary(of: Array(bytes[..<(person[2] + person[3])]))
    #expect(earlier.signatures.map(\.place) == [summary.signatures[0].place])
    #expect(earlier.signatures.map(\.coverage) == [.whole])
    #expect(earlier.revisions == 2)
  }
}

extension Fixtures.Expectation: CustomTestStringConvertible {
  var testDescription: String { file }
}
