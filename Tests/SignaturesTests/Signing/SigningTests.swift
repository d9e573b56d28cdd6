import Office
import Platform
import Testing

@testable import Signatures

/// Signing needs `openssl`, like the README says; machines without it have nothing to test here.
let hasOpenSSL = ChildProcess("openssl", ["version"]).canRun

private let missing: Comment = "openssl is not installed"

/// A file of each kind that is signed in practice.
enum Unsigned: String, CaseIterable, CustomTestStringConvertible {
  case plain, unsigned, signedBefore, signedTwice, compressed, formWithEmptyField

  var testDescription: String { rawValue }

  var bytes: [UInt8] {
    switch self {
    case .plain: plainPDF(title: "Kế hoạch", lines: ["KẾ HOẠCH", "", "Khám sức khỏe học sinh"])
    case .unsigned: Fixtures.bytes("n01")
    case .signedBefore: Fixtures.bytes("v01")
    case .signedTwice: Fixtures.bytes("v03")
    case .compressed: Fixtures.bytes("v06")
    case .formWithEmptyField: Fixtures.bytes("n02")
    }
  }
}

let claim = SignatureClaim(
  name: "Trần Đức Khiêm", time: Moment(milliseconds: 1_773_022_520_000)!, reason: "Duyệt")

@Suite(.enabled(if: hasOpenSSL, missing)) struct `A file that is signed here` {
  @Test(arguments: Unsigned.allCases)
  func `begins with the bytes it had and ends in a signature of all of it`(file: Unsigned) throws {
    try withSigner { signer, _ in
      let before = try PDFSummary(of: file.bytes)
      let signed = try signedPDF(file.bytes, as: claim, by: signer)
      #expect(signed.starts(with: file.bytes))

      let summary = try PDFSummary(of: signed)
      #expect(summary.signatures.count == before.signatures.count + 1)
      #expect(summary.revisions == before.revisions + 1)
      #expect(summary.pageCount == 1)
      #expect(summary.orphans == 0)
      #expect(summary.emptyFields == before.emptyFields)
      #expect(summary.end == .whole)
      let last = try #require(summary.signatures.last)
      #expect(last.flaws == [])
      #expect(last.coverage == .whole)
      #expect(last.kind == .signature)
      #expect(last.subFilter == "ETSI.CAdES.detached")
      #expect(last.claimedName == "Trần Đức Khiêm")
      #expect(last.reason == "Duyệt")
      #expect(last.claimedTime == 1_773_022_520_000)
    }
  }

  @Test(arguments: Unsigned.allCases)
  func `carries a signature that openssl accepts, with its certificate named in it`(
    file: Unsigned
  ) throws {
    try withSigner { signer, certificate in
      let signed = try signedPDF(file.bytes, as: claim, by: signer)
      #expect(try accepts(signed, certificate))
    }
  }

  @Test func `is refused by openssl once a single signed byte differs`() throws {
    try withSigner { signer, certificate in
      let signed = try signedPDF(Unsigned.plain.bytes, as: claim, by: signer)
      let range = try #require(PDFSummary(of: signed).signatures.last?.byteRange)
      for place in [10, range[1] - 1, range[2], signed.count - 2] {
        var flipped = signed
        flipped[place] ^= 1
        #expect(try !accepts(flipped, certificate, byteRange: range, contentsOf: signed))
      }
    }
  }

  @Test(arguments: [Unsigned.plain, .compressed])
  func `can be signed again, and the first signature stays what it was`(file: Unsigned) throws {
    try withSigner { signer, certificate in
      let once = try signedPDF(file.bytes, as: claim, by: signer)
      let twice = try signedPDF(
        once, as: SignatureClaim(name: "TRƯỜNG", time: claim.time), by: signer)
      #expect(twice.starts(with: once))
      let first = try PDFSummary(of: once).signatures
      let signatures = try PDFSummary(of: twice).signatures
      #expect(signatures.dropLast().map(\.byteRange) == first.map(\.byteRange))
      #expect(signatures.dropLast().allSatisfy { $0.flaws.isEmpty && $0.coverage == .revision })
      #expect(signatures.last?.coverage == .whole)
      #expect(Set(signatures.map(\.fieldName)).count == signatures.count)
      #expect(try accepts(once, certificate))
      #expect(try accepts(twice, certificate))
    }
  }

  @Test func `keeps its form, its page and its catalog but for what a signature needs`() throws {
    try withSigner { signer, _ in
      let original = Fixtures.bytes("v03")
      let signed = try signedPDF(original, as: claim, by: signer)
      try withFile(original) { before in
        try withFile(signed) { after in
          let root = try #require(before.trailer["Root"])
          #expect(after.trailer["Root"] == root)
          let catalog = try #require(try before.resolve(root).dictionary)
          let kept = try after.resolve(root).dictionary
          #expect(kept == catalog)
          let (old, new) = (
            try before.resolve(catalog["AcroForm"]).dictionary,
            try after.resolve(catalog["AcroForm"]).dictionary
          )
          let (fields, grown) = (
            try before.resolve(old?["Fields"]).array, try after.resolve(new?["Fields"]).array
          )
          #expect(grown?.dropLast() == fields?[...])
          #expect(old?.setting("Fields", to: .null) == new?.setting("Fields", to: .null))
          let page = PDFValue.reference(try FirstPage.find(in: before))
          let (oldPage, newPage) = (
            try before.resolve(page).dictionary, try after.resolve(page).dictionary
          )
          #expect(oldPage?.setting("Annots", to: .null) == newPage?.setting("Annots", to: .null))
        }
      }
    }
  }

  @Test func `gets the form of cross-references that its last revision has`() throws {
    try withSigner { signer, _ in
      for (file, isStream) in [(Unsigned.unsigned, false), (.compressed, true)] {
        let signed = try signedPDF(file.bytes, as: claim, by: signer)
        try withFile(signed) { signed in
          #expect((signed.trailer["Type"] != nil) == isStream)
          #expect(signed.source.has("xref", at: signed.sections[0].offset) == !isStream)
        }
      }
    }
  }

  @Test func `starts its revision on a new line even if the last one did not end`() throws {
    try withSigner { signer, _ in
      let cut = Array(Unsigned.plain.bytes.dropLast())
      let signed = try signedPDF(cut, as: claim, by: signer)
      #expect(signed.starts(with: cut + [UInt8(ascii: "\n")]))
      #expect(try PDFSummary(of: signed).signatures.map(\.flaws) == [[]])
    }
  }
}
