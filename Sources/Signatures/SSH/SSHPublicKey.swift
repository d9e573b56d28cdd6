import Bytes
import Office

/// A public key as OpenSSH writes it (RFC 4253 6.6, RFC 5656 3.1, RFC 8709 4, PROTOCOL.u2f).
public struct SSHPublicKey: Equatable, Sendable {
  public let kind: SSHKeyKind
  /// What stands in Base64 in a line of a key, and what fingerprints are taken of.
  public let blob: [UInt8]

  /// Longer than a line with the longest key there is.
  static let lineLimit = 16 << 10
  private static let commentLimit = 200

  /// - Throws: `KeyError`: not a key, of a kind not taken here, or too weak.
  init(blob: [UInt8]) throws(KeyError) {
    do {
      var reader = SSHReader(blob)
      let name = try reader.word()
      guard let kind = SSHKeyKind(rawValue: name) else { throw KeyError.unknownKind(name) }
      try SSHPublicKey.check(kind, &reader)
      guard reader.isAtEnd else { throw KeyError.notAKey(.damaged) }
      self.kind = kind
      self.blob = blob
    } catch let error as KeyError {
      throw error
    } catch {
      throw .notAKey(.damaged)
    }
  }

  private static func check(_ kind: SSHKeyKind, _ reader: inout SSHReader) throws {
    switch kind {
    case .ed25519: _ = try reader.string(of: 32)
    case .ecdsa256: try checkPoint("nistp256", bytes: 32, &reader)
    case .ecdsa384: try checkPoint("nistp384", bytes: 48, &reader)
    case .ecdsa521: try checkPoint("nistp521", bytes: 66, &reader)
    case .rsa:
      let exponent = try reader.positive()
      let modulus = try reader.positive()
      guard bitCount(exponent) > 1, bitCount(exponent) <= 64, (exponent.last ?? 0) & 1 == 1,
        bitCount(modulus) <= 16_384, (modulus.last ?? 0) & 1 == 1
      else { throw KeyError.notAKey(.damaged) }
      if bitCount(modulus) < 2048 { throw KeyError.weak(bits: bitCount(modulus)) }
    case .securityKeyEd25519:
      _ = try reader.string(of: 32)
      _ = try reader.word()
    case .securityKeyECDSA:
      try checkPoint("nistp256", bytes: 32, &reader)
      _ = try reader.word()
    }
  }

  /// A point of a curve, uncompressed (SEC 1, 2.3.3).
  private static func checkPoint(
    _ curve: String, bytes: Int, _ reader: inout SSHReader
  ) throws(SSHReader.Damaged) {
    guard try reader.word() == curve, try reader.string(of: 2 * bytes + 1).first == 4 else {
      throw SSHReader.Damaged()
    }
  }

  /// `SHA256:…`, as `ssh-keygen -l` prints it: the Base64 of the digest without its padding.
  public var fingerprint: String {
    let digest = Base64.encode(SHA256.digest(of: blob).bytes)
    return "SHA256:" + String(decoding: digest.prefix { $0 != UInt8(ascii: "=") }, as: UTF8.self)
  }

  public var base64: String { String(decoding: Base64.encode(blob), as: UTF8.self) }
}

extension SSHPublicKey {
  /// Reads the line of a file `.pub`: kind, Base64, and perhaps a comment.
  ///
  /// - Returns: The key, and its comment on one line without hidden characters.
  /// - Throws: `KeyError`.
  public static func read(
    line text: String
  ) throws(KeyError) -> (key: SSHPublicKey, comment: String) {
    guard text.utf8.count <= lineLimit else { throw .notAKey(.shape) }
    if text.contains("PRIVATE KEY-----") { throw .secret }
    let lines = text.split(whereSeparator: \.isNewline).filter { line in
      !line.allSatisfy(\.isWhitespace)
    }
    guard let line = lines.first else { throw .notAKey(.shape) }
    if lines.count > 1 { throw .notAKey(.severalLines) }
    let words = line.split(maxSplits: 2) { $0 == " " || $0 == "\t" }
    guard words.count >= 2 else { throw .notAKey(.shape) }
    guard let kind = SSHKeyKind(rawValue: String(words[0])) else {
      if line.split(separator: " ").dropFirst().contains(where: {
        SSHKeyKind(rawValue: String($0)) != nil
      }) {
        throw .notAKey(.options)
      }
      let looksLikeKind = words[0].utf8.allSatisfy { (0x21...0x7E).contains($0) }
      throw looksLikeKind && words[0].contains("-")
        ? .unknownKind(String(words[0])) : .notAKey(.shape)
    }
    guard let blob = try? Base64.decode(Array(words[1].utf8)) else { throw .notAKey(.damaged) }
    let key: SSHPublicKey
    do throws(KeyError) {
      key = try SSHPublicKey(blob: blob)
    } catch {
      if case .unknownKind = error { throw .notAKey(.otherKind) }
      throw error
    }
    guard key.kind == kind else { throw .notAKey(.otherKind) }
    let comment = words.count > 2 ? cleaned(words[2]).text : ""
    return (key, cleaned(comment.prefix(commentLimit)).text)
  }
}
