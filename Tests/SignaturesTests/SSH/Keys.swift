import Bytes
import Platform
import Testing

@testable import Signatures

/// Keys made for a test, and what they sign, in a folder that goes away with the value.
final class Keys {
  let folder = "/tmp/vpdt-keys-" + Machine.randomName()

  init() throws { try Folders.make(folder) }

  deinit { try? Folders.removeAll(folder) }

  @discardableResult
  func run(_ program: String, _ arguments: [String], input: [UInt8] = []) throws -> [UInt8] {
    let outcome = try ChildProcess(program, arguments).run(input: [ArraySlice(input)])
    guard outcome.ending == .exited(0) else {
      throw SystemError(program + ": " + String(decoding: outcome.errors, as: UTF8.self), "")
    }
    return outcome.output
  }

  /// The line of a new public key.
  func make(_ kind: String, bits: Int, named name: String = "key") throws -> String {
    try run(
      "ssh-keygen",
      ["-q", "-t", kind, "-b", String(bits), "-N", "", "-C", "ai@nha", "-f", folder + "/" + name])
    return try text(name + ".pub")
  }

  /// The armour of a signature over `text`.
  func sign(
    _ text: String, with name: String = "key", for purpose: String = "vpdt-approval"
  ) throws -> [UInt8] {
    Array(
      try run(
        "ssh-keygen", ["-q", "-Y", "sign", "-f", folder + "/" + name, "-n", purpose],
        input: Array(text.utf8)))
  }

  func text(_ name: String) throws -> String {
    String(
      decoding: try FileContents.read(folder + "/" + name, limit: 1 << 16) ?? [], as: UTF8.self)
  }
}

/// What SSH writes before a string: its length.
func counted(_ bytes: some Collection<UInt8>) -> [UInt8] {
  let count = UInt32(bytes.count)
  return [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: count >> $0) } + Array(bytes)
}

func counted(_ text: String) -> [UInt8] { counted(Array(text.utf8)) }

func armour(_ blob: [UInt8]) -> [UInt8] {
  Array(
    ("-----BEGIN SSH SIGNATURE-----\n" + String(decoding: Base64.encode(blob), as: UTF8.self)
      + "\n-----END SSH SIGNATURE-----\n").utf8)
}

/// A FIDO device of the test's own: it signs what a real one signs (PROTOCOL.u2f), and can be told that
/// nobody touched it.
struct SampleDevice {
  let keys: Keys
  let point: [UInt8]

  init(_ keys: Keys) throws {
    self.keys = keys
    let path = keys.folder + "/device.pem"
    try keys.run("openssl", ["genpkey", "-algorithm", "ed25519", "-out", path])
    let der = try keys.run("openssl", ["pkey", "-in", path, "-pubout", "-outform", "DER"])
    point = der.suffix(32)
  }

  var blob: [UInt8] {
    counted("sk-ssh-ed25519@openssh.com") + counted(point) + counted("ssh:")
  }

  func signature(of text: String, flags: UInt8 = 1) throws -> [UInt8] {
    let message =
      Array("SSHSIG".utf8) + counted("vpdt-approval") + counted("") + counted("sha256")
      + counted(SHA256.digest(of: text.utf8).bytes)
    let counter: [UInt8] = [0, 0, 0, 7]
    let signed =
      SHA256.digest(of: "ssh:".utf8).bytes + [flags] + counter + SHA256.digest(of: message).bytes
    let path = keys.folder + "/signed-\(flags)"
    try FileContents.writeNew(path, signed)
    let value = try keys.run(
      "openssl",
      ["pkeyutl", "-sign", "-rawin", "-inkey", keys.folder + "/device.pem", "-in", path])
    return armour(
      Array("SSHSIG".utf8) + [0, 0, 0, 1] + counted(blob) + counted("vpdt-approval") + counted("")
        + counted("sha256")
        + counted(
          counted("sk-ssh-ed25519@openssh.com") + counted(value) + [flags] + counter))
  }
}
