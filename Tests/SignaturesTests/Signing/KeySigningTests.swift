import Office
import Platform
import Testing

@testable import Signatures

@Suite(.enabled(if: hasOpenSSL, "openssl is not installed"))
struct `A file signed with a key of one's own` {
  private let claim = SignatureClaim(
    name: "Nguyễn Thị Ngọc Ánh", time: Moment(milliseconds: Machine.milliseconds())!)

  private func report(on pdf: [UInt8], by pki: OwnPKI) throws -> SignedFileReport {
    let checker = try pki.checker()
    return pdf.withUnsafeBytes { checker.report(on: $0) }
  }

  @Test(arguments: [Unsigned.plain, .unsigned, .compressed, .formWithEmptyField])
  func `is valid up to the root, the person's and then the school's`(file: Unsigned) throws {
    try OwnPKI.with { pki in
      let once = try soundSignedPDF(file.bytes, as: claim, by: .key(pki.signer("person")))
      let twice = try soundSignedPDF(once, as: claim, by: .key(pki.signer("seal")))
      let signatures = try report(on: twice, by: pki).signatures.filter {
        $0.signer?.issuer == "CA mẫu"
      }
      #expect(signatures.map(\.verdict) == [.valid, .valid])
      #expect(signatures.map(\.signer?.name) == ["Nguyễn Thị Ngọc Ánh", "TRƯỜNG THCS MẪU"])
      #expect(signatures.map { $0.signer?.isSeal } == [false, true])
      #expect(signatures.map(\.aftermath) == [.benign, SignatureReport.Aftermath.none])
      #expect(signatures.map(\.algorithm) == ["RSA", "ECDSA"])
    }
  }

  @Test func `names the signer's certificate and says no time but in the dictionary`() throws {
    try OwnPKI.with { pki in
      let signed = try soundSignedPDF(
        Unsigned.plain.bytes, as: claim, by: .key(pki.signer("person")))
      let field = try #require(PDFSummary(of: signed).signatures.last)
      let structure = try SignedData(try #require(field.contents)[...])
      #expect(structure.signer.signed?.signingTime == nil)
      #expect(structure.signer.signed?.certificateHash?.hash.count == 32)
      #expect(field.claimedTime == claim.time.milliseconds / 1000 * 1000)
      // The root is for whoever trusts it to have.
      #expect(structure.certificates.map(\.subject.shortName) == ["Nguyễn Thị Ngọc Ánh", "CA mẫu"])
    }
  }

  @Test func `leaves nothing behind of the key`() throws {
    try OwnPKI.with { pki in
      let before = try Folders.names(in: pki.folder)
      _ = try pki.signer("person").signature(over: [[1, 2, 3]])
      #expect(try Folders.names(in: pki.folder) == before)
    }
  }

  @Test func `is refused with a wrong passphrase, and says so`() throws {
    try OwnPKI.with { pki in
      for wrong in ["sai", ""] {
        let error = #expect(throws: SigningError.self) {
          try soundSignedPDF(
            Unsigned.plain.bytes, as: claim, by: .key(pki.signer("person", passphrase: wrong)))
        }
        #expect(error?.isWrongPassphrase == true, "\(String(describing: error))")
      }
    }
  }

  @Test func `opens a key file of old ciphers`() throws {
    try OwnPKI.with { pki in
      do {
        try pki.run([
          "pkcs12", "-export", "-legacy", "-in", "person.pem", "-inkey", "person.key", "-out",
          "old.p12", "-passout", "pass:" + OwnPKI.passphrase,
        ])
      } catch {
        // No module for them here: then there is nothing to open it with either.
        return
      }
      let signed = try soundSignedPDF(
        Unsigned.plain.bytes, as: claim, by: .key(pki.signer("old")))
      #expect(try PDFSummary(of: signed).signatures.count == 1)
    }
  }

  @Test func `is refused with a certificate that has run out`() throws {
    try OwnPKI.with { pki in
      let error = #expect(throws: SigningError.self) {
        try soundSignedPDF(Unsigned.plain.bytes, as: claim, by: .key(pki.signer("expired")))
      }
      guard case .unsound(.expired) = error else {
        Issue.record("\(String(describing: error))")
        return
      }
    }
  }

  @Test func `is refused with the certificate of another key`() throws {
    try OwnPKI.with { pki in
      let mixed = OpenSSLSigner(
        key: pki.folder + "/person.key", certificate: pki.folder + "/expired.pem")
      #expect(throws: SigningError.self) {
        try soundSignedPDF(Unsigned.plain.bytes, as: claim, by: .key(mixed))
      }
      let other = OpenSSLSigner(
        key: pki.folder + "/tsa.key", certificate: pki.folder + "/person.pem")
      #expect(throws: SigningError.unsound(.valueDamaged)) {
        try soundSignedPDF(Unsigned.plain.bytes, as: claim, by: .key(other))
      }
    }
  }

  @Test(arguments: ["a01", "a16", "b01", "a06"])
  func `is refused over what was altered before`(name: String) throws {
    try OwnPKI.with { pki in
      #expect(throws: SigningError.self) {
        try soundSignedPDF(Fixtures.bytes(name), as: claim, by: .key(pki.signer("person")))
      }
    }
  }

  @Test func `asks for a module where the key is in a token and there is none`() throws {
    try withSigner { _, certificate in
      // Where there is one, another error says that it knows no such token.
      let token = "pkcs11:token=khong-co;object=khong-co"
      let signer = OpenSSLSigner(
        token: token, certificate: certificate, passphrase: Secret("1234"))
      let error = #expect(throws: SigningError.self) { try signer.signature(over: [[1]]) }
      if error != .noTokenModule { #expect(error?.code == "signing.openssl-failed") }
    }
  }
}

@Suite(.enabled(if: hasOpenSSL, "openssl is not installed"))
struct `A time stamp on a signature` {
  private let claim = SignatureClaim(
    name: "Nguyễn Thị Ngọc Ánh", time: Moment(milliseconds: Machine.milliseconds())!)

  @Test func `is asked for, checked and put in while a file is signed`() throws {
    try OwnPKI.with { pki in
      let signed = try soundSignedPDF(
        Unsigned.compressed.bytes, as: claim, by: .key(pki.signer("person")),
        stampedBy: pki.stampAuthority())
      let checker = try pki.checker()
      let report = signed.withUnsafeBytes { checker.report(on: $0) }
      #expect(report.signatures.last?.verdict == .valid)
      #expect(report.signatures.last?.timeStamp == .ok)
    }
  }

  @Test func `is put in later, and every byte but the unsigned ones stays`() throws {
    try OwnPKI.with { pki in
      let signed = try soundSignedPDF(
        Unsigned.plain.bytes, as: claim, by: .key(pki.signer("seal")))
      let unstamped = try UnstampedSignature(of: signed)
      let answer = try OutsideProgram(path: pki.stampAuthority().path, timeLimit: 60_000)
        .output(for: [unstamped.request[...]], limit: 1 << 20)
      let stamped = try unstamped.stamped(with: answer)
      let range = try #require(PDFSummary(of: signed).signatures.last?.byteRange)
      #expect(stamped.count == signed.count)
      #expect(stamped[..<range[1]] == signed[..<range[1]])
      #expect(stamped[range[2]...] == signed[range[2]...])
      let checker = try pki.checker()
      let report = stamped.withUnsafeBytes { checker.report(on: $0) }
      #expect(report.signatures.map(\.verdict) == [.valid])
      #expect(report.signatures.map(\.timeStamp) == [.ok])
      #expect(throws: SigningError.stamp(.nothingToStamp)) { try UnstampedSignature(of: stamped) }
    }
  }

  @Test func `of another signature, refused, or of nobody is not taken`() throws {
    try OwnPKI.with { pki in
      let signer = pki.signer("person")
      let one = try soundSignedPDF(Unsigned.plain.bytes, as: claim, by: .key(signer))
      let two = try soundSignedPDF(Unsigned.unsigned.bytes, as: claim, by: .key(signer))
      let program = OutsideProgram(path: try pki.stampAuthority().path, timeLimit: 60_000)
      let other = try program.output(
        for: [try UnstampedSignature(of: two).request[...]], limit: 1 << 20)
      let unstamped = try UnstampedSignature(of: one)
      #expect(throws: SigningError.stamp(.otherSignature)) { try unstamped.stamped(with: other) }
      #expect(throws: SigningError.stamp(.notAnAnswer)) { try unstamped.stamped(with: [1, 2, 3]) }
      // Status 2: the request was refused.
      #expect(throws: SigningError.stamp(.refused(2))) {
        try unstamped.stamped(with: [0x30, 5, 0x30, 3, 2, 1, 2])
      }
      // Signed by somebody who is no authority of time.
      let forged = try pki.stampAuthority("ca")
      #expect(throws: SigningError.self) {
        try soundSignedPDF(
          Unsigned.plain.bytes, as: claim, by: .key(signer), stampedBy: forged)
      }
      #expect(throws: SigningError.stamp(.nothingToStamp)) {
        try UnstampedSignature(of: Unsigned.plain.bytes)
      }
    }
  }
}

@Suite(.enabled(if: hasOpenSSL, "openssl is not installed"))
struct `A program that signs` {
  private let claim = SignatureClaim(
    name: "Nguyễn Thị Ngọc Ánh", time: Moment(milliseconds: Machine.milliseconds())!)

  @Test func `of the bytes is a line of openssl`() throws {
    try OwnPKI.with { pki in
      try pki.script(
        "sign",
        "test \"$1\" = content && exec openssl cms -sign -binary -cades -md sha256 -outform DER "
          + "-signer '\(pki.folder)/person.pem' -inkey '\(pki.folder)/person.key'")
      let program = SignerProgram(path: pki.folder + "/sign", reads: .content)
      let signed = try soundSignedPDF(Unsigned.compressed.bytes, as: claim, by: .program(program))
      #expect(try PDFSummary(of: signed).signatures.last?.flaws == [])
    }
  }

  @Test func `of the digest gets 64 digits, and must have signed those`() throws {
    try OwnPKI.with { pki in
      // What the service would answer to this file: the same bytes are prepared twice.
      var seen: [ArraySlice<UInt8>] = []
      let probe = Probe { seen = $0 }
      _ = try? signedPDF(Unsigned.plain.bytes, as: claim, by: probe)
      let answer = try pki.signer("person").signature(over: seen)
      try FileContents.writeNew(pki.folder + "/answer.der", answer)
      try pki.script(
        "sign",
        "read -r digest; test \"$1:${#digest}\" = digest:64 && exec cat '\(pki.folder)/answer.der'")
      let program = SignerProgram(path: pki.folder + "/sign", reads: .digest)
      let signed = try soundSignedPDF(Unsigned.plain.bytes, as: claim, by: .program(program))
      #expect(try PDFSummary(of: signed).signatures.count == 1)
      #expect(throws: SigningError.program(program.path, .otherBytes)) {
        try soundSignedPDF(Unsigned.unsigned.bytes, as: claim, by: .program(program))
      }
    }
  }

  @Test func `of the file has to add to it`() throws {
    try OwnPKI.with { pki in
      let signed = try soundSignedPDF(
        Unsigned.plain.bytes, as: claim, by: .key(pki.signer("person")))
      try FileContents.writeNew(pki.folder + "/signed.pdf", signed)
      try pki.script("sign", "cat > /dev/null; exec cat '\(pki.folder)/signed.pdf'")
      let program = SignerProgram(path: pki.folder + "/sign", reads: .pdf)
      #expect(
        try soundSignedPDF(Unsigned.plain.bytes, as: claim, by: .program(program)) == signed)
      #expect(throws: SigningError.program(program.path, .otherBytes)) {
        try soundSignedPDF(Unsigned.unsigned.bytes, as: claim, by: .program(program))
      }
      try pki.script("echo", "exec cat")
      let echo = SignerProgram(path: pki.folder + "/echo", reads: .pdf)
      #expect(throws: SigningError.program(echo.path, .otherBytes)) {
        try soundSignedPDF(Unsigned.plain.bytes, as: claim, by: .program(echo))
      }
    }
  }

  @Test(arguments: [
    ("exit 3", ProgramFlaw.failed("")), ("echo hỏng >&2; exit 1", .failed("hỏng")),
    ("echo xin chào", .notCMS), ("exec yes", .tooLong), ("sleep 30", .outOfTime),
  ])
  func `is not believed`(body: String, flaw: ProgramFlaw) throws {
    try PrivateFolder.with { folder in
      let pki = OwnPKI(folder: folder)
      try pki.script("sign", body)
      var program = SignerProgram(path: folder + "/sign", reads: .content)
      program.timeLimit = 1500
      #expect(throws: SigningError.program(program.path, flaw)) {
        try program.signature(over: [[1]])
      }
    }
  }

  @Test func `that is not there is named`() throws {
    let program = SignerProgram(path: "/khong/co", reads: .digest)
    #expect(throws: SigningError.program("/khong/co", .missing)) {
      try program.signature(over: [[1]])
    }
  }

  private struct Probe: CMSSigner {
    let take: ([ArraySlice<UInt8>]) -> Void
    func signature(over pieces: [ArraySlice<UInt8>]) throws(SigningError) -> [UInt8] {
      take(pieces)
      return [0x30, 0]
    }
  }
}
