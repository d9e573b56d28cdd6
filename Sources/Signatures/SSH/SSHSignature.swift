import Bytes
import Office

/// A signature by an SSH key over a text, as `ssh-keygen -Y sign` writes it (OpenSSH,
/// PROTOCOL.sshsig).
///
/// Read by ourselves, so that the key inside is known before anybody else is asked about it.
public struct SSHSignature: Equatable, Sendable {
  public let key: SSHPublicKey
  /// What it was made for.
  public let namespace: String
  private let blob: [UInt8]

  /// The most bytes of an armoured signature; one of the longest RSA key takes 6000.
  public static let sizeLimit = 16 << 10
  private static let magic = Array("SSHSIG".utf8)
  public static let begin = "-----BEGIN SSH SIGNATURE-----"
  private static let end = "-----END SSH SIGNATURE-----"

  /// - Throws: `ApprovalError.notASignature`.
  public init(armour text: [UInt8]) throws(ApprovalError) {
    guard text.count <= SSHSignature.sizeLimit else { throw .notASignature(.tooLarge) }
    // A text that went through another system may end its lines in two characters.
    let lines = text.split(separator: 10, omittingEmptySubsequences: false).map { line in
      line.last == 13 ? line.dropLast() : line
    }
    let kept = lines.filter { !$0.isEmpty }
    guard kept.count >= 3, kept.first?.elementsEqual(SSHSignature.begin.utf8) == true,
      kept.last?.elementsEqual(SSHSignature.end.utf8) == true,
      let blob = try? Base64.decode(Array(kept.dropFirst().dropLast().joined()))
    else { throw .notASignature(.armour) }
    do {
      var reader = SSHReader(blob)
      guard try reader.bytes(SSHSignature.magic.count).elementsEqual(SSHSignature.magic),
        try reader.number() == 1
      else { throw ApprovalError.notASignature(.damaged) }
      key = try SSHPublicKey(blob: Array(reader.string()))
      namespace = try reader.word()
      // Reserved: whoever writes something there means something we do not know.
      guard try reader.string().isEmpty, ["sha256", "sha512"].contains(try reader.word()) else {
        throw ApprovalError.notASignature(.damaged)
      }
      let value = try reader.string()
      guard reader.isAtEnd else { throw ApprovalError.notASignature(.damaged) }
      try SSHSignature.check(value, by: key.kind)
    } catch let error as ApprovalError {
      throw error
    } catch {
      throw .notASignature(.damaged)
    }
    self.blob = blob
  }

  private static func check(_ value: ArraySlice<UInt8>, by kind: SSHKeyKind) throws {
    var reader = SSHReader(value)
    let form = try reader.word()
    // RSA says with which digest; the one with SHA-1 is no longer taken.
    let forms = kind == .rsa ? ["rsa-sha2-256", "rsa-sha2-512"] : [kind.rawValue]
    guard forms.contains(form) else { throw SSHReader.Damaged() }
    switch kind {
    case .ed25519, .securityKeyEd25519: _ = try reader.string(of: 64)
    case .rsa: _ = try reader.string()
    case .ecdsa256, .ecdsa384, .ecdsa521, .securityKeyECDSA:
      var pair = SSHReader(try reader.string())
      _ = try pair.positive()
      _ = try pair.positive()
      guard pair.isAtEnd else { throw SSHReader.Damaged() }
    }
    if kind.isOnDevice {
      // Flags and a counter: bit 0 says that somebody touched the device (PROTOCOL.u2f).
      guard try reader.byte() & 1 == 1 else { throw ApprovalError.notASignature(.untouched) }
      _ = try reader.number()
    }
    guard reader.isAtEnd else { throw SSHReader.Damaged() }
  }

  /// The signature as text, in the one form `ssh-keygen` writes.
  public var armour: String {
    var lines = [SSHSignature.begin]
    var rest = Base64.encode(blob)[...]
    while !rest.isEmpty {
      lines.append(String(decoding: rest.prefix(70), as: UTF8.self))
      rest = rest.dropFirst(70)
    }
    return (lines + [SSHSignature.end]).joined(separator: "\n") + "\n"
  }
}
