import Bytes
import Office
import Platform
import Testing

@testable import Signatures

@Suite struct `A signature by an SSH key` {
  let keys: Keys
  let text = "vpdt-approval 1\nsubject: Kế hoạch\n"

  init() throws { keys = try Keys() }

  @Test(arguments: [
    ("ed25519", 256), ("ecdsa", 256), ("ecdsa", 384), ("ecdsa", 521), ("rsa", 2048),
  ])
  func `is confirmed over its text and over no other`(kind: String, bits: Int) throws {
    let (key, _) = try SSHPublicKey.read(line: try keys.make(kind, bits: bits))
    let signature = try SSHSignature(armour: try keys.sign(text))
    #expect(signature.key == key)
    #expect(signature.namespace == "vpdt-approval")
    #expect(try SSHKeygen().confirms(signature, of: text, by: "hung"))
    #expect(try !SSHKeygen().confirms(signature, of: text + " ", by: "hung"))
  }

  @Test func `of a FIDO device counts if somebody touched it`() throws {
    let device = try SampleDevice(keys)
    let signature = try SSHSignature(armour: try device.signature(of: text))
    #expect(signature.key.kind == .securityKeyEd25519)
    #expect(try SSHKeygen().confirms(signature, of: text, by: "hung"))
    #expect(try !SSHKeygen().confirms(signature, of: text + " ", by: "hung"))
    #expect(throws: ApprovalError.notASignature(.untouched)) {
      try SSHSignature(armour: try device.signature(of: text, flags: 0))
    }
  }

  @Test func `is written again as ssh-keygen wrote it, however its lines ended`() throws {
    for (kind, bits) in [("ed25519", 256), ("rsa", 2048)] {
      _ = try keys.make(kind, bits: bits, named: kind)
      let armour = try keys.sign(text, with: kind)
      #expect(Array(try SSHSignature(armour: armour).armour.utf8) == armour)
      let text = String(decoding: armour, as: UTF8.self)
      let carried = Array((text.replacing("\n", with: "\r\n") + "\n").utf8)
      #expect(Array(try SSHSignature(armour: carried).armour.utf8) == armour)
    }
  }

  @Test func `that is cut anywhere is none`() throws {
    _ = try keys.make("ed25519", bits: 256)
    let whole = try keys.sign(text)
    for count in 0..<whole.count - 1 {
      #expect(throws: ApprovalError.self) { try SSHSignature(armour: Array(whole.prefix(count))) }
    }
    let blob = try Base64.decode(
      Array(
        String(decoding: whole, as: UTF8.self)
          .split(separator: "\n").dropFirst().dropLast().joined().utf8))
    for count in 0..<blob.count {
      #expect(throws: ApprovalError.self) {
        try SSHSignature(armour: armour(Array(blob.prefix(count))))
      }
    }
    #expect(throws: ApprovalError.notASignature(.damaged)) {
      try SSHSignature(armour: armour(blob + [0]))
    }
    #expect(throws: ApprovalError.notASignature(.tooLarge)) {
      try SSHSignature(armour: [UInt8](repeating: 65, count: 1 << 20))
    }
  }

  @Test func `with any bit turned is refused or not confirmed`() throws {
    let (key, _) = try SSHPublicKey.read(line: try keys.make("ed25519", bits: 256))
    let blob = try Base64.decode(
      Array(
        String(decoding: try keys.sign(text), as: UTF8.self)
          .split(separator: "\n").dropFirst().dropLast().joined().utf8))
    // The last bytes are the value itself, which only the mathematics can judge: a sample of them.
    for place in stride(from: 0, to: blob.count, by: 7) {
      var turned = blob
      turned[place] ^= 1 << UInt8(place % 8)
      guard let signature = try? SSHSignature(armour: armour(turned)) else { continue }
      let counts =
        signature.key == key && signature.namespace == "vpdt-approval"
        && (try? SSHKeygen().confirms(signature, of: text, by: "hung")) == true
      #expect(!counts, "byte \(place)")
    }
  }

  @Test func `says for itself whose key it is by, whatever ssh-keygen is made to say`() throws {
    let (mine, _) = try SSHPublicKey.read(line: try keys.make("ed25519", bits: 256))
    _ = try keys.make("ed25519", bits: 256, named: "other")
    let foreign = try SSHSignature(armour: try keys.sign(text, with: "other"))
    #expect(foreign.key != mine)
  }
}

@Suite struct `A program called ssh-keygen` {
  let keys: Keys

  init() throws { keys = try Keys() }

  private func asked(_ script: String?, timeLimit: Int = 10_000) throws -> Bool {
    _ = try keys.make("ed25519", bits: 256)
    let signature = try SSHSignature(armour: try keys.sign("text"))
    let folder = keys.folder + "/programs"
    try Folders.make(folder)
    if let script {
      try FileContents.writeNew(
        folder + "/ssh-keygen", Array("#!/bin/sh\n\(script)\n".utf8), mode: 0o700)
    }
    return try SSHKeygen(searchPath: folder, timeLimit: timeLimit)
      .confirms(signature, of: "text", by: "hung")
  }

  @Test func `that is not there means neither yes nor no`() throws {
    #expect(throws: ApprovalError.programMissing) { try asked(nil) }
  }

  @Test(arguments: [
    "exit 0", "exit 255", "echo Good; exit 0", "kill -9 $$",
    "echo 'Good \"vpdt-approval\" signature for hung with ED25519 key SHA256:x'",
    "echo 'unknown option -- Y' >&2; exit 1", "yes",
  ])
  func `that gives no answer we know means neither yes nor no`(script: String) throws {
    let error = #expect(throws: ApprovalError.self) { try asked(script) }
    guard case .unchecked = error else {
      Issue.record("\(String(describing: error))")
      return
    }
  }

  @Test func `that never answers is ended`() throws {
    #expect(throws: ApprovalError.unchecked(detail: "1 s")) {
      try asked("sleep 100", timeLimit: 1000)
    }
  }
}
