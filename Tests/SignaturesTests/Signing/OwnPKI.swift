import Platform
import Testing

@testable import Signatures

/// A root, an authority below it, and whom it issued keys: a person, a school, an authority of time, and
/// somebody whose certificate has run out. Made on the spot, thrown away afterwards.
struct OwnPKI {
  let folder: String
  static let passphrase = "mật khẩu có dấu"

  static func with(_ body: (OwnPKI) throws -> Void) throws {
    try PrivateFolder.with { folder in
      let pki = OwnPKI(folder: folder)
      try pki.make()
      try body(pki)
    }
  }

  func signer(_ name: String, passphrase: String = OwnPKI.passphrase) -> OpenSSLSigner {
    OpenSSLSigner(pkcs12: "\(folder)/\(name).p12", passphrase: Secret(passphrase))
  }

  func certificate(_ name: String) throws -> Certificate {
    try Certificate.all(inFile: FileContents.read("\(folder)/\(name).pem", limit: 1 << 20)!)[0]
  }

  /// Trusts the root alone; the way to it comes with the signatures.
  func checker() throws -> FileChecker {
    FileChecker(
      ProofChecker(
        trust: TrustSettings(anchors: [try certificate("root")], at: Machine.milliseconds())))
  }

  /// A program that answers requests for time stamps as an authority does.
  func stampAuthority(_ name: String = "tsa") throws -> StampAuthority {
    try script(
      "stamp-\(name)",
      "exec openssl ts -reply -queryfile /dev/stdin -config '\(folder)/ts.cnf' -section tsa "
        + "-signer '\(folder)/\(name).pem' -inkey '\(folder)/\(name).key' "
        + "-chain '\(folder)/ca.pem'")
    return StampAuthority(path: "\(folder)/stamp-\(name)")
  }

  /// Makes a program. Written by a process of its own: a file this one has written may still be open
  /// in a child that another test starts, and then the kernel refuses to run it.
  func script(_ name: String, _ body: String) throws {
    let outcome = try ChildProcess(
      "/bin/sh",
      [
        "-c", "printf '#!/bin/sh\\n%s\\n' \"$1\" > \"$2\" && chmod 755 \"$2\"", "sh", body,
        "\(folder)/\(name)",
      ]
    ).run()
    #expect(outcome.ending == .exited(0))
  }

  private func make() throws {
    try FileContents.writeNew(folder + "/settings", Array(OwnPKI.settings.utf8))
    try FileContents.writeNew(
      folder + "/ts.cnf", Array(OwnPKI.stamping.replacing("FOLDER", with: folder).utf8))
    try run([
      "req", "-x509", "-config", "settings", "-extensions", "authority", "-newkey", "ec",
      "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-keyout", "root.key", "-out", "root.pem",
      "-days", "30", "-utf8", "-subj",
      "/O=MẪU/CN=Gốc mẫu",
    ])
    try issue("ca", "/O=MẪU/CN=CA mẫu", "authority", by: "root")
    try issue("person", "/O=MẪU/CN=Nguyễn Thị Ngọc Ánh", "person", by: "ca", isRSA: true)
    try issue("seal", "/O=TRƯỜNG THCS MẪU/CN=TRƯỜNG THCS MẪU", "person", by: "ca")
    try issue("tsa", "/O=MẪU/CN=TSA mẫu", "stamp", by: "ca")
    try issue("expired", "/O=MẪU/CN=Hết Hạn", "person", by: "ca", days: "-1")
    for name in ["person", "seal", "expired"] {
      try run([
        "pkcs12", "-export", "-in", "\(name).pem", "-inkey", "\(name).key", "-certfile", "ca.pem",
        "-out", "\(name).p12", "-passout", "pass:" + OwnPKI.passphrase,
      ])
    }
  }

  private func issue(
    _ name: String, _ subject: String, _ extensions: String, by issuer: String,
    isRSA: Bool = false, days: String = "20"
  ) throws {
    let key = isRSA ? ["rsa:2048"] : ["ec", "-pkeyopt", "ec_paramgen_curve:P-256"]
    try run(
      ["req", "-new", "-config", "settings", "-newkey"] + key + [
        "-nodes", "-keyout", "\(name).key", "-out", "\(name).csr", "-utf8", "-subj", subject,
      ])
    try run([
      "x509", "-req", "-in", "\(name).csr", "-CA", "\(issuer).pem", "-CAkey", "\(issuer).key",
      "-set_serial", "\(1 + abs(name.utf8.reduce(7) { $0 &* 31 &+ Int($1) } % 1_000_000))",
      "-days", days, "-extfile", "settings", "-extensions", extensions, "-out", "\(name).pem",
    ])
  }

  func run(_ arguments: [String]) throws {
    let outcome = try ChildProcess(
      "/bin/sh", ["-c", "cd \"$0\" && exec openssl \"$@\"", folder] + arguments,
      environment: ["PATH": Machine.variable("PATH") ?? "/usr/bin:/bin"]
    ).run()
    try #require(
      outcome.ending == .exited(0), "\(String(decoding: outcome.errors, as: UTF8.self))")
  }

  private static let settings = """
    [req]
    distinguished_name = subject
    string_mask = utf8only
    [subject]
    [authority]
    basicConstraints = critical, CA:TRUE
    keyUsage = critical, keyCertSign, cRLSign
    subjectKeyIdentifier = hash
    [person]
    basicConstraints = critical, CA:FALSE
    keyUsage = critical, digitalSignature, nonRepudiation
    subjectKeyIdentifier = hash
    authorityKeyIdentifier = keyid
    [stamp]
    basicConstraints = critical, CA:FALSE
    keyUsage = critical, digitalSignature
    extendedKeyUsage = critical, timeStamping
    subjectKeyIdentifier = hash

    """

  private static let stamping = """
    [tsa]
    serial = FOLDER/ts.serial
    default_policy = 1.2.3.4.1
    digests = sha256
    signer_digest = sha256
    ess_cert_id_chain = no

    """
}

extension String {
  fileprivate func replacing(_ word: String, with other: String) -> String {
    split(separator: word, omittingEmptySubsequences: false).joined(separator: other)
  }
}
