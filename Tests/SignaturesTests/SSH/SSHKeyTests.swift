import Bytes
import Office
import Platform
import Testing

@testable import Signatures

@Suite struct `A public key of SSH` {
  let keys: Keys

  init() throws { keys = try Keys() }

  @Test(arguments: [
    ("ed25519", 256), ("ecdsa", 256), ("ecdsa", 384), ("ecdsa", 521), ("rsa", 2048),
    ("rsa", 3072),
  ])
  func `has the fingerprint ssh-keygen prints, and its comment`(kind: String, bits: Int) throws {
    let (key, comment) = try SSHPublicKey.read(line: try keys.make(kind, bits: bits))
    let printed = String(
      decoding: try keys.run("ssh-keygen", ["-lf", keys.folder + "/key.pub"]), as: UTF8.self)
    #expect(printed.split(separator: " ")[1] == key.fingerprint)
    #expect(comment == "ai@nha")
    #expect(try keys.text("key.pub") == "\(key.kind.rawValue) \(key.base64) ai@nha\n")
  }

  @Test func `on a FIDO device is one too`() throws {
    let device = try SampleDevice(keys)
    let line =
      "sk-ssh-ed25519@openssh.com \(String(decoding: Base64.encode(device.blob), as: UTF8.self))"
    let (key, _) = try SSHPublicKey.read(line: line)
    #expect(key.kind.isOnDevice)
    try FileContents.writeNew(keys.folder + "/sk.pub", Array((line + "\n").utf8))
    let printed = String(
      decoding: try keys.run("ssh-keygen", ["-lf", keys.folder + "/sk.pub"]), as: UTF8.self)
    #expect(printed.split(separator: " ")[1] == key.fingerprint)
  }

  @Test func `says one kind outside and inside`() throws {
    let ed = try keys.make("ed25519", bits: 256).split(separator: " ")[1]
    #expect(throws: KeyError.notAKey(.otherKind)) {
      try SSHPublicKey.read(line: "ssh-rsa \(ed)")
    }
    #expect(throws: KeyError.notAKey(.otherKind)) {
      let other = Base64.encode(counted("ssh-dss") + counted("x"))
      return try SSHPublicKey.read(
        line: "ssh-ed25519 " + String(decoding: other, as: UTF8.self))
    }
  }

  @Test func `with any byte missing, or one more, is none`() throws {
    for (kind, bits) in [("ed25519", 256), ("ecdsa", 256), ("rsa", 2048)] {
      let line = try keys.make(kind, bits: bits, named: kind)
      let (key, _) = try SSHPublicKey.read(line: line)
      for count in 0..<key.blob.count {
        #expect(throws: KeyError.self) { try SSHPublicKey(blob: Array(key.blob.prefix(count))) }
      }
      #expect(throws: KeyError.self) { try SSHPublicKey(blob: key.blob + [0]) }
    }
    // A length that promises more than there is.
    #expect(throws: KeyError.notAKey(.damaged)) {
      try SSHPublicKey(blob: [0xFF, 0xFF, 0xFF, 0xFF] + Array("ssh-ed25519".utf8))
    }
  }

  @Test func `of RSA is long enough, and written in the one form a number has`() throws {
    func rsa(_ modulus: [UInt8], _ exponent: [UInt8] = [1, 0, 1]) -> [UInt8] {
      counted("ssh-rsa") + counted(exponent) + counted(modulus)
    }
    let ones = [UInt8](repeating: 0xFF, count: 256)
    #expect(try SSHPublicKey(blob: rsa([0] + ones)).kind == .rsa)
    #expect(throws: KeyError.weak(bits: 2047)) {
      try SSHPublicKey(blob: rsa([0x7F] + ones.dropFirst()))
    }
    for wrong in [
      rsa(ones), rsa([0, 0] + ones), rsa([0] + ones, [0, 1, 0, 1]), rsa([0] + ones, [2]),
      rsa([0] + [UInt8](repeating: 0xFF, count: 2049)), rsa([]),
    ] {
      #expect(throws: KeyError.notAKey(.damaged)) { try SSHPublicKey(blob: wrong) }
    }
  }

  @Test func `keeps of a comment what can be shown, and not all of a long one`() throws {
    let line = try keys.make("ed25519", bits: 256).split(separator: " ").prefix(2)
      .joined(separator: " ")
    let (_, hostile) = try SSHPublicKey.read(line: line + " a\u{1B}[31m\u{202E}b  c\t")
    #expect(hostile == "a[31mb c")
    let (_, long) = try SSHPublicKey.read(line: line + " " + String(repeating: "x", count: 5000))
    #expect(long.count == 200)
    #expect(throws: KeyError.notAKey(.shape)) {
      try SSHPublicKey.read(line: line + " " + String(repeating: "x", count: 20_000))
    }
    #expect(throws: KeyError.notAKey(.severalLines)) {
      try SSHPublicKey.read(line: line + " a\n" + line)
    }
  }
}
