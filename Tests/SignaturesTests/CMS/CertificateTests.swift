import Testing

@testable import Signatures

@Suite struct `A certificate` {
  @Test func `is read whole`() throws {
    let root = try #require(Fixtures.trust.anchors.first)
    #expect(root.subject.commonName == "Ban Cơ yếu mẫu RootCA")
    #expect(root.subject == root.issuer)
    #expect(root.isAuthority)
    #expect(root.isSelfIssued)
    #expect(root.keyUsage == [.certificateSigning, .listSigning])
    #expect(root.notBefore == milliseconds("2015-01-01T00:00:00Z"))
    #expect(root.notAfter == milliseconds("2060-01-01T00:00:00Z"))
    #expect(!root.maySignDocuments)
    #expect(
      root.subject.description
        == "C=VN, O=Ban Cơ yếu Chính phủ (thử nghiệm), CN=Ban Cơ yếu mẫu RootCA")
  }

  @Test func `keeps a name without end and control characters to itself`() throws {
    let long = try Certificate(
      der: certificate(named: [UInt8](repeating: 0x41, count: 64 << 10)))
    #expect(long.subject.commonName?.count == 1025)
    let odd = try Certificate(der: certificate(named: Array("\u{1b}]0;Sở Giáo dục\u{7}".utf8)))
    #expect(odd.subject.shortName == "␛]0;Sở Giáo dục␇")
    #expect(try Certificate(der: certificate(named: [], tag: 0x0c)).subject.shortName == "CN=")
    #expect(try Certificate(der: certificate(named: [1], tag: 0x04)).subject.commonName == "�")
  }

  @Test func `may be from 1949 or last until 9999`() throws {
    let old = der(0x18, Array("19490705000000Z".utf8))
    let end = der(0x18, Array("99991231235959Z".utf8))
    let one = try Certificate(der: certificate(named: [65], from: old, to: end))
    #expect(one.notBefore == milliseconds("1949-07-05T00:00:00Z"))
    #expect(one.notAfter == 253_402_300_799_000)
    let ancient = der(0x18, Array("00000101000000Z".utf8))
    #expect(try Certificate(der: certificate(named: [65], from: ancient)).notBefore == nil)
  }

  @Test func `is refused with anything behind it, or an extension twice`() throws {
    #expect(throws: DERError.self) { try Certificate(der: certificate(named: [65]) + [0]) }
    let usage = der(0x30, der(oid: "2.5.29.15"), der(0x04, der(0x03, [6, 0x40])))
    #expect(
      try Certificate(der: certificate(named: [65], extensions: usage)).keyUsage
        == .nonRepudiation)
    #expect(throws: DERError.self) {
      try Certificate(der: certificate(named: [65], extensions: usage + usage))
    }
  }

  @Test func `for servers, time stamps or issuing alone may not sign documents`() throws {
    func mayDo(_ purposes: String...) throws -> Bool {
      let list = der(0x30, purposes.flatMap { der(oid: $0) })
      let extensions = der(0x30, der(oid: "2.5.29.37"), der(0x04, list))
      return try Certificate(der: certificate(named: [65], extensions: extensions))
        .maySignDocuments
    }
    #expect(try !mayDo("1.3.6.1.5.5.7.3.1"))
    #expect(try !mayDo("1.3.6.1.5.5.7.3.8"))
    #expect(try mayDo("1.3.6.1.5.5.7.3.1", "1.3.6.1.5.5.7.3.4"))
    #expect(try mayDo("1.3.6.1.4.1.311.10.3.12"))
    #expect(try Certificate(der: certificate(named: [65])).maySignDocuments)
  }

  @Test func `is found by its issuer's name in any writing`() throws {
    let one = try Certificate(der: certificate(named: Array("Ban  Cơ yếu".utf8)))
    let other = try Certificate(
      der: certificate(
        named: Array("BAN CƠ YẾU".utf16).flatMap { [UInt8($0 >> 8), UInt8($0 & 255)] }, tag: 0x1e)
    )
    #expect(one.subject.matches(other.subject))
    #expect(one.mayBeIssued(by: other))
    #expect(one != other)
  }

  @Test func `comes out of files of text or bytes`() throws {
    let root = Fixtures.trust.anchors[0]
    let other = Fixtures.trust.intermediates[0]
    #expect(try Certificate.all(inFile: root.der) == [root])
    let text =
      Array("chứng thư gốc\r\n".utf8) + root.pem + [13, 10] + other.pem
      + Fixtures.content("pki/crl.pem")
    #expect(try Certificate.all(inFile: text) == [root, other])
    #expect(try RevocationList.all(inFile: text) == Fixtures.trust.revocationLists)
    #expect(throws: TrustFileError.noCertificate) { try Certificate.all(inFile: []) }
    #expect(throws: TrustFileError.noCertificate) {
      try Certificate.all(inFile: Fixtures.content("pki/crl.pem"))
    }
    #expect(throws: TrustFileError.noRevocationList) { try RevocationList.all(inFile: root.pem) }
    var damaged = text
    damaged[damaged.firstIndex(of: UInt8(ascii: "M"))!] = UInt8(ascii: "!")
    #expect(throws: TrustFileError.damagedBlock(1)) { try Certificate.all(inFile: damaged) }
    #expect(throws: TrustFileError.damagedBlock(1)) {
      try Certificate.all(inFile: PEM.block("CERTIFICATE", [0x30, 0]))
    }
    #expect(TrustFileError.damagedBlock(1).code == "trust.damaged-block")
  }
}

@Suite struct `A revocation list` {
  @Test func `names certificates and since when they do not count`() throws {
    let lists = Fixtures.trust.revocationLists
    #expect(lists.count == 2)
    #expect(lists.map(\.count).reduce(0, +) == 1)
    #expect(lists[0].thisUpdate == milliseconds("2026-02-01T00:00:00Z"))
    #expect(lists[0].nextUpdate == milliseconds("2059-01-01T00:00:00Z"))
    #expect(lists[0].mayCover(Fixtures.trust.intermediates[0]))
    #expect(!lists[0].mayCover(try SignedData(Fixtures.structure("v01")[...]).certificates[1]))
  }
}

@Suite struct `The trust of an office` {
  @Test func `has a digest that changes with it and not with its order`() {
    let trust = Fixtures.trust
    func digest(_ lists: [RevocationList], anchors: [Certificate]) -> String {
      TrustSettings(
        anchors: anchors, intermediates: trust.intermediates, revocationLists: lists, at: 5
      ).digest.description
    }
    let same = digest(trust.revocationLists.reversed(), anchors: trust.anchors + trust.anchors)
    #expect(same == trust.digest.description)
    #expect(digest([], anchors: trust.anchors) != same)
    #expect(digest(trust.revocationLists, anchors: trust.intermediates) != same)
  }
}
