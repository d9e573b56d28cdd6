import Platform
import Testing

@testable import Signatures

@Suite(.enabled(if: hasOpenSSL, "openssl is not installed"))
struct `A signer whose key lies in a file` {
  @Test func `signs with a key under a password, from PEM or PKCS 12`() throws {
    try withSigner { signer, certificate in
      let (key, folder) = (
        String(certificate.dropLast(4)) + ".key", Folders.parent(of: certificate)
      )
      let (locked, bundle) = (folder + "/locked.key", folder + "/signer.p12")
      try openssl(["pkey", "-in", key, "-out", locked, "-aes256", "-passout", "pass:mật khẩu"])
      try openssl([
        "pkcs12", "-export", "-in", certificate, "-inkey", key, "-out", bundle, "-passout",
        "pass:mật khẩu",
      ])
      for signer in [
        OpenSSLSigner(key: locked, certificate: certificate, passphrase: Secret("mật khẩu")),
        OpenSSLSigner(pkcs12: bundle, passphrase: Secret("mật khẩu")),
      ] {
        #expect(
          try accepts(try signedPDF(Unsigned.plain.bytes, as: claim, by: signer), certificate))
      }
      for signer in [
        OpenSSLSigner(key: locked, certificate: certificate, passphrase: Secret("sai")),
        OpenSSLSigner(key: locked, certificate: certificate),
        OpenSSLSigner(pkcs12: bundle, passphrase: Secret("sai")),
      ] {
        let error = #expect(throws: SigningError.self) {
          try signer.signature(over: [[1, 2, 3]])
        }
        #expect(error?.code == "signing.openssl-failed")
      }
    }
  }

  @Test func `says what openssl said, on one line, when the file is missing`() throws {
    let error = #expect(throws: SigningError.self) {
      try OpenSSLSigner(key: "/khong/co.key", certificate: "/khong/co.pem")
        .signature(over: [[1]])
    }
    #expect(error == .system(SystemError("open", "/khong/co.pem", 2)))
    try withSigner { _, certificate in
      let error = #expect(throws: SigningError.self) {
        try OpenSSLSigner(key: "/khong/co.key", certificate: certificate).signature(over: [[1]])
      }
      guard case .opensslFailed(let ending, let message) = try #require(error) else {
        Issue.record("\(String(describing: error))")
        return
      }
      #expect(ending != .exited(0))
      #expect(message.contains("/khong/co.key"))
      #expect(message.utf8.count <= 1000 && !message.contains("\n"))
    }
  }

  @Test func `is told apart from one without openssl`() throws {
    var signer = OpenSSLSigner(pkcs12: "a.p12", passphrase: Secret(""))
    signer.openssl.searchPath = "/khong"
    #expect(throws: SigningError.opensslMissing) { try signer.signature(over: [[1]]) }
    try withSigner { made, certificate in
      var made = made
      made.openssl.searchPath = "/khong"
      #expect(throws: SigningError.opensslMissing) { try made.signature(over: [[1]]) }
    }
  }
}

@Suite(.enabled(if: hasOpenSSL, "openssl is not installed"))
struct `An identity for rehearsals` {
  @Test(arguments: [
    ("Trần Đức Khiêm", "Trần Đức Khiêm"), ("A/B + C\\D = \"E\", #$", "A/B + C\\D = \"E\", #$"),
    (String(repeating: "Ộ", count: 80), String(repeating: "Ộ", count: 64)),
  ])
  func `bears the name it was given and says that it is one`(name: String, shown: String) throws {
    try withSigner(named: name) { _, certificate in
      let subject = String(
        decoding: try openssl([
          "x509", "-in", certificate, "-noout", "-subject", "-nameopt",
          "utf8,sep_multiline,sname",
        ]), as: UTF8.self)
      #expect(subject.contains("CN=\(shown)\n"))
      #expect(subject.contains("O=DIỄN TẬP\n"))
    }
  }

  @Test func `may sign and nothing else, and not for long`() throws {
    try withSigner { _, certificate in
      let text = String(
        decoding: try openssl([
          "x509", "-in", certificate, "-noout", "-ext", "keyUsage,basicConstraints",
        ]), as: UTF8.self)
      #expect(text.contains("Digital Signature, Non Repudiation\n"))
      #expect(text.contains("CA:FALSE"))
      #expect(throws: SigningError.self) {
        try openssl(["x509", "-in", certificate, "-noout", "-checkend", "\(8 * 86_400)"])
      }
    }
  }

  @Test func `keeps its key from other accounts`() throws {
    try withSigner { _, certificate in
      let key = String(certificate.dropLast(4)) + ".key"
      let mode = try ChildProcess("stat", ["-c", "%a", key]).run().output
      #expect(String(decoding: mode, as: UTF8.self) == "600\n")
    }
  }
}

@discardableResult
private func openssl(_ arguments: [String]) throws -> [UInt8] {
  try OpenSSL().output(of: arguments)
}
