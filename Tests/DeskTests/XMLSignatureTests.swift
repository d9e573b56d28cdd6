import Exchange
import Office
import Platform
import Support
import Testing

@testable import Desk

@Suite struct `The signature in the XML of a message` {
  /// The signed sample with something in it replaced.
  private func sample(_ text: String = "", with other: String = "") throws -> [UInt8] {
    let path = SourceFiles.root + "/../Tests/Fixtures/edxml/signed-valid.edxml"
    let bytes = try #require(try FileContents.read(path, limit: 1 << 20))
    if text.isEmpty { return bytes }
    let whole = String(decoding: bytes, as: UTF8.self)
    #expect(whole.contains(text))
    return Array(whole.replacing(text, with: other).utf8)
  }

  private func marks(_ bytes: [UInt8]) throws -> [EdxmlSignatureMark] {
    var sink = EdxmlDiscardingSink()
    return try EdxmlReader().read(bytes, to: &sink).message.signatures
  }

  /// Has a stand-in of `xmlsec1` answer with `script`; the report, and how it was called.
  private func report(
    _ bytes: [UInt8], _ script: String, roots: [String] = []
  ) throws -> (XMLSignatureReport, calls: [String]) {
    try PrivateFolder.with { folder in
      let draft = folder + "/draft"
      try FileContents.writeNew(
        draft, Array("#!/bin/sh\necho \"$LC_ALL $*\" >> \(folder)/calls\n\(script)\n".utf8),
        mode: 0o700)
      // A program this process has written may still be open in the child of another test.
      _ = try ChildProcess("/bin/cp", [draft, folder + "/xmlsec1"]).run()
      var checker = XMLSignatureChecker(roots: roots)
      checker.searchPath = folder
      let report = checker.report(on: "/tmp/message.edxml", marks: try marks(bytes))
      let calls = try? FileContents.read(folder + "/calls", limit: 1 << 16)
      return (
        report,
        String(decoding: calls ?? [], as: UTF8.self).split(separator: "\n").map(String.init)
      )
    }
  }

  @Test func `is put to xmlsec1 with nothing but its own certificate to vouch for it`() throws {
    let (report, calls) = try report(try sample(), "exit 0")
    #expect(report.verdict == .intact)
    #expect(report.signer == "Van thu UBND xa Dong Hoa")
    #expect(report.line == 72)
    #expect(
      calls == [
        "C --verify --enabled-key-data x509 --enabled-reference-uris empty "
          + "--insecure /tmp/message.edxml"
      ])
  }

  @Test func `is trusted only if xmlsec1 says so a second time, of the roots`() throws {
    let script = "case \"$*\" in *--insecure*) exit 0;; *) exit $(($#-8));; esac"
    let (trusted, calls) = try report(try sample(), script, roots: ["/a.pem"])
    #expect(trusted.verdict == .trusted)
    #expect(calls.count == 2 && calls[1].contains("--trusted-pem /a.pem"))
    #expect(calls.count == 2 && !calls[1].contains("--insecure"))
    #expect(try report(try sample(), script, roots: ["/a", "/b"]).0.verdict == .intact)
  }

  @Test func `is broken where xmlsec1 says so, and unchecked where it cannot tell`() throws {
    #expect(try report(try sample(), "echo FAIL >&2; exit 1").0.verdict == .broken)
    #expect(
      try report(try sample(), "echo 'Error: failed to load document \"x\"' >&2; exit 1").0.verdict
        == .unchecked(.undecided("failed to load document \"x\"")))
    #expect(try report(try sample(), "kill -9 $$").0.verdict == .unchecked(.undecided("")))
    #expect(try report(try sample(), "yes").0.verdict == .unchecked(.undecided("")))
  }

  @Test func `is unchecked where xmlsec1 is not installed, never valid`() throws {
    var checker = XMLSignatureChecker(roots: ["/a.pem"])
    checker.searchPath = "/nowhere"
    let report = checker.report(on: "/tmp/message.edxml", marks: try marks(try sample()))
    #expect(report.verdict == .unchecked(.programMissing))
    #expect(report.remarks.map(\.code) == ["xml-signature.program-missing"])
  }

  @Test(arguments: [
    ("<Reference URI=\"\">", "<Reference URI=\"#a\">"), ("<Reference URI=\"\">", "<Reference>"),
    ("</Reference>", "</Reference><Reference URI=\"\"/>"),
    (
      "</Transforms>",
      "<Transform Algorithm=\"http://www.w3.org/TR/1999/REC-xpath-19991116\"/></Transforms>"
    ),
    ("2000/09/xmldsig#enveloped-signature", "2002/06/xmldsig-filter2"),
    (
      "<Transform Algorithm=\"http://www.w3.org/2001/10/xml-exc-c14n#\"/>",
      "<Transform Algorithm=\"http://www.w3.org/TR/xml-exc-c14n#\"/>"
    ),
  ])
  func `does not count for the message unless it is over all of it`(text: String, other: String)
    throws
  {
    let (report, calls) = try report(try sample(text, with: other), "exit 0", roots: ["/a.pem"])
    #expect(report.verdict == .otherContent)
    #expect(calls == [])
    #expect(report.remarks.map(\.code) == ["xml-signature.other-content"])
  }

  @Test func `is unchecked without a certificate that can be read, or beside another`() throws {
    for (text, other, reason) in [
      ("MIIDXzCC", "MIIDXzCD", XMLSignatureReport.Reason.noCertificate),
      ("MIIDXzCC", "…", .noCertificate), ("X509Certificate>", "X509SubjectName>", .noCertificate),
      (
        "</edXML:edXMLHeader>",
        "<Signature xmlns='http://www.w3.org/2000/09/xmldsig#'/></edXML:edXMLHeader>", .several
      ),
      (
        "http://www.w3.org/2000/09/xmldsig#\">",
        "http://www.mic.gov.vn/TBT/QCVN_102_2016\">", .foreignNamespace
      ),
    ] {
      let (report, calls) = try report(try sample(text, with: other), "exit 0")
      #expect(report.verdict == .unchecked(reason))
      #expect(calls == [])
    }
  }

  @Test func `by SHA-1 carries a note, whatever its verdict`() throws {
    for (text, other) in [
      ("2001/04/xmldsig-more#rsa-sha256", "2000/09/xmldsig#rsa-sha1"),
      ("2001/04/xmlenc#sha256", "2000/09/xmldsig#sha1"),
    ] {
      let (report, _) = try report(try sample(text, with: other), "exit 0")
      #expect(report.verdict == .intact && report.isWeak)
      #expect(report.remarks.map(\.code) == ["xml-signature.weak"])
    }
  }

  @Test(.enabled(if: TestPrograms.has("xmlsec1"), "xmlsec1 is not installed"))
  func `of a message the office keeps is judged by the roots it trusts`() throws {
    let sample = try SampleDesk(programs: TestPrograms.machinePath)
    let folder = SourceFiles.root + "/../Tests/Fixtures/edxml"
    let path = Folders.absolute(folder + "/signed-valid.edxml")
    let marks = try marks(try self.sample())
    #expect(try sample.clerk.xmlSignature(ofFileAt: path, marks: marks).verdict == .intact)
    #expect(try sample.clerk.xmlSignature(ofFileAt: path, marks: []).verdict == .unsigned)
    let root = folder + "/signed-test-ca.pem"
    let fingerprint = try #require(
      try sample.clerk.trustContents(of: root, as: .root).first?.fingerprint)
    _ = try sample.clerk.addTrust(root, as: .root, confirming: [fingerprint])
    #expect(try sample.clerk.xmlSignature(ofFileAt: path, marks: marks).verdict == .trusted)
  }
}

@Suite struct `The limits for messages` {
  @Test func `are the office's settings, and no file is kept beyond its own limit`() throws {
    let sample = try SampleDesk()
    let desk = sample.clerk
    var limits = try desk.messageLimits()
    #expect(limits == EdxmlLimits())
    for (setting, value) in [
      (Setting.messageLimit, "5000000"), (.messageAttachmentLimit, "4000000"),
      (.messageRatioLimit, "20"), (.messageAttachments, "3"), (.messageTextLimit, "2048"),
    ] { try desk.set(setting, to: value) }
    limits = try desk.messageLimits()
    #expect(limits.file == 5_000_000 && limits.attachment == 4_000_000 && limits.ratio == 20)
    #expect(limits.attachments == 3 && limits.text == 2048)
    try desk.set(.fileLimit, to: "1000000")
    #expect(try desk.messageLimits().attachment == 1_000_000)
    for (setting, value) in [
      (Setting.messageLimit, "0"), (.messageRatioLimit, "1"), (.messageAttachments, "none"),
      (.messageTextLimit, "10"),
    ] {
      #expect(throws: ValueError.self) { try desk.set(setting, to: value) }
    }
  }
}
