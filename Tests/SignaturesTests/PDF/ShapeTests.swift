import Testing

@testable import Signatures

@Suite struct `The form of a signature` {
  /// The forgeries that form and end of the file give away; the others need more than that.
  private static let visible = ["a02", "a04", "a05", "b02", "b03", "b10"]

  @Test(arguments: Fixtures.all.filter { $0.signatures > 0 })
  func `gives away forgeries and only those`(sample: Fixtures.Expectation) throws {
    let summary = try PDFSummary(of: Fixtures.bytes(sample.file))
    let flaws = summary.signatures.flatMap(\.flaws)
    guard ShapeTests.visible.contains(String(sample.file.prefix(3))) else {
      #expect(flaws.isEmpty)
      #expect(summary.end == .whole)
      return
    }
    let verdict =
      switch flaws.map(\.severity).max() {
      case .broken: "BROKEN"
      case .altered: "ALTERED"
      case nil: summary.end == .whole ? "" : "ALTERED"
      }
    #expect(verdict == sample.verdict || sample.alternatives.contains(verdict))
  }

  @Test(arguments: Fixtures.all.filter { $0.signatures > 0 })
  func `tells how much of the file it covers`(sample: Fixtures.Expectation) throws {
    let summary = try PDFSummary(of: Fixtures.bytes(sample.file))
    for (signature, expected) in zip(summary.signatures, sample.coverages) where expected != "*" {
      // A range with a flaw covers nothing anyone could name.
      #expect(signature.coverage.map { "\($0)" } ?? "partial" == expected)
    }
  }

  @Test func `names each flaw of the forged samples`() throws {
    let expected: [(String, [ShapeFlaw])] = [
      ("a04", [.repeatedKey("ByteRange"), .gapIsNotContents, .endsInsideRevision]),
      ("a05", [.endsInsideRevision]),
      ("b02", [.contentsMissing, .gapIsNotContents]),
      ("b03", [.byteRangeMissing]),
      ("b10", [.byteRangeBeyondEnd]),
    ]
    for (name, flaws) in expected {
      let found = try PDFSummary(of: Fixtures.bytes(name)).signatures.map(\.flaws)
      #expect(found == [flaws], "\(name)")
    }
    #expect(try PDFSummary(of: Fixtures.bytes("a02")).end == .markerWithoutRevision)
  }

  @Test func `is no matter of white space at the end of the file`() throws {
    let summary = try PDFSummary(of: Fixtures.bytes("v07"))
    #expect(summary.signatures.map(\.coverage) == [.whole])
    #expect(summary.end == .whole)
  }

  @Test func `cuts the structure by its length, not by its last zeros`() throws {
    let signature = try PDFSummary(of: Fixtures.bytes("v29")).signatures[0]
    let contents = try #require(signature.contents)
    let count = try #require(signature.structureCount)
    #expect(contents[count - 1] == 0)
    #expect(contents[count...].allSatisfy { $0 == 0 })
  }

  @Test(arguments: [
    ("", ShapeFlaw.byteRangeMissing), ("null", .byteRangeMissing), ("/A", .byteRangeMissing),
    ("12 0 R", .byteRangeMissing), ("[]", .byteRangeMalformed),
    ("[0 1 2]", .byteRangeMalformed), ("[0 1 2 3 4 5]", .byteRangeMalformed),
    ("[1 2 3 4]", .byteRangeMalformed), ("[0 0 3 4]", .byteRangeMalformed),
    ("[0 3 3 4]", .byteRangeMalformed), ("[0 4 3 4]", .byteRangeMalformed),
    ("[0 1 2 -1]", .byteRangeMalformed), ("[0 -1 2 1]", .byteRangeMalformed),
    ("[0 1.0 2 3]", .byteRangeMalformed), ("[0 1 2 99999]", .byteRangeBeyondEnd),
    ("[0 1 9223372036854775807 9223372036854775807]", .byteRangeBeyondEnd),
    ("[0 1 9223372036854775808 1]", .byteRangeMalformed),
  ])
  func `is broken if its byte range is none`(range: String, flaw: ShapeFlaw) throws {
    var pdf = SamplePDF.signed(signature: range.isEmpty ? "" : "/ByteRange \(range)")
    pdf.object(12, "[0 1 2 3]")
    pdf.close()
    let signature = try #require(try pdf.summary().signatures.first)
    #expect(signature.flaws == [flaw])
    #expect(flaw.severity == .broken)
  }

  @Test(
    arguments: [
      ("<3003020101>", []), ("<30030201010000>", []), ("<30 03\n020101 0>", []),
      ("<>", [.contentsMissing]), ("<0000>", [.contentsMissing]),
      ("null", [.contentsMissing, .gapIsNotContents]),
      ("<3003020101000100>", [.dataBehindStructure]), ("<30820001>", [.contentsUnreadable]),
      ("<300302>", [.contentsUnreadable]), ("<308400>", [.contentsUnreadable]),
      ("<3085000000000100>", [.contentsUnreadable]), ("<4142>", [.contentsUnreadable]),
      ("<30800201010000>", []), ("<3081020500>", []), ("<0401aa00>", []),
      ("(0\\003\\002\\001\\001)", [.gapIsNotContents]),
      ("12 0 R", [.contentsMissing, .gapIsNotContents]),
    ] as [(String, [ShapeFlaw])])
  func `holds one structure and zeros behind it`(contents: String, flaws: [ShapeFlaw]) throws {
    let summary = try SamplePDF.covered(contents: contents).summary()
    #expect(summary.signatures.map(\.flaws) == [flaws])
  }

  @Test(arguments: [(-1, 0), (1, 0), (0, -1), (0, 1)])
  func `leaves out exactly its own contents`(start: Int, end: Int) throws {
    let summary = try SamplePDF.covered(moved: (start, end)).summary()
    #expect(summary.signatures.map(\.flaws) == [[.gapIsNotContents]])
  }

  @Test func `belongs to the revision that was signed`() throws {
    // The dictionary is signed, but only a later revision makes it the value of a field.
    var pdf = SamplePDF.covered(isInForm: false)
    #expect(try pdf.summary().signatures.isEmpty)
    #expect(try pdf.summary().orphans == 1)
    pdf.object(10, "<< /FT /Sig /T (ChuKy) /V 11 0 R >>")
    pdf.close()
    let signature = try #require(try pdf.summary().signatures.first)
    #expect(signature.flaws == [.notInSignedRevision])
    #expect(signature.coverage == .revision)
  }

  @Test func `survives a later revision`() throws {
    var pdf = SamplePDF.covered()
    pdf.object(12, "(thêm)")
    pdf.close()
    let signature = try #require(try pdf.summary().signatures.first)
    #expect(signature.flaws.isEmpty)
    #expect(signature.coverage == .revision)
  }

  @Test func `is not whole in front of any byte but white space`() throws {
    var pdf = SamplePDF.covered()
    pdf.append("x")
    let summary = try pdf.summary()
    #expect(summary.signatures.map(\.coverage) == [.revision])
    #expect(summary.end == .followedBy(bytes: 1))
  }

  @Test func `does not fit into a compressed stream`() throws {
    var pdf = SamplePDF(catalog: "/AcroForm << /Fields [5 0 R] >>")
    let (entries, content) = SamplePDF.objectStream([
      (5, "<< /FT /Sig /T (a) /V 6 0 R >>"),
      (6, "<< /ByteRange [0 1 2 3] /Contents <3003020101> >>"),
    ])
    pdf.stream(4, entries, content)
    pdf.closeWithStream(7, compressed: [(5, 4, 0), (6, 4, 1)])
    let flaws = try #require(try pdf.summary().signatures.first).flaws
    #expect(flaws == [.compressed, .gapIsNotContents, .endsInsideRevision])
  }
}

private typealias ShapeTests = `The form of a signature`
