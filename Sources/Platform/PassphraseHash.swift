import CSystem
import Glibc

/// What is kept of a passphrase: a salted yescrypt hash, from which nobody gets it back.
///
/// Source: crypt(5).
public struct PassphraseHash: Equatable, Sendable {
  /// The longest hash of any method, in bytes, with the NUL behind it (CRYPT_OUTPUT_SIZE).
  private static let size = 384

  /// As it is stored, `$y$j9T$…`.
  public let text: String

  /// - Parameter text: One that was stored.
  public init(stored text: String) { self.text = text }

  /// Hashes a passphrase with a salt of its own. Takes a good part of a second, on purpose.
  ///
  /// - Throws: `SystemError` where the C library knows no yescrypt.
  public init(of secret: Secret) throws(SystemError) {
    var setting = [CChar](repeating: 0, count: PassphraseHash.size)
    guard vpdt_crypt_setting(&setting, Int32(setting.count)) == 0,
      let text = PassphraseHash.hash(secret, setting)
    else { throw SystemError("crypt", "yescrypt", ENOSYS) }
    self.text = text
  }

  /// Whether this is the hash of `secret`. The time it takes tells nothing of how near it was.
  public func fits(_ secret: Secret) -> Bool {
    let known = Array(text.utf8)
    guard
      let found = PassphraseHash.hash(secret, text.utf8CString.map { $0 }).map({
        Array($0.utf8)
      }), found.count == known.count
    else { return false }
    return zip(found, known).reduce(0) { $0 | ($1.0 ^ $1.1) } == 0
  }

  private static func hash(_ secret: Secret, _ setting: [CChar]) -> String? {
    let phrase = UnsafeMutableRawBufferPointer.allocate(byteCount: secret.count + 1, alignment: 1)
    defer {
      explicit_bzero(phrase.baseAddress!, phrase.count)
      phrase.deallocate()
    }
    secret.withBytes { phrase.copyMemory(from: $0) }
    phrase[secret.count] = 0
    var hash = [CChar](repeating: 0, count: size)
    let isDone =
      vpdt_crypt(
        phrase.assumingMemoryBound(to: CChar.self).baseAddress!, setting, &hash, size) == 0
    guard isDone else { return nil }
    return String(decoding: hash.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }
}
