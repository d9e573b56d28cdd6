/// What a passphrase must be: a person's own words for acts that bind the school, never the PIN of a key
/// device.
///
/// Source: QCVN 12:2026/BCA, as the table beside this file has it.
public struct PassphraseRule: Equatable, Sendable {
  public let leastLength: Int
  /// How many of the four classes of characters must be there.
  public let classes: Int
  /// After so many wrong ones in a row it opens nothing any more.
  public let mostFailures: Int
  /// Seconds to wait after the first wrong one; twice as long after each other.
  public let firstPause: Int
  /// Minutes without an act after which it is asked for again.
  public let idleMinutes: Int
  /// Days after which an account nobody came with is shown for disabling.
  public let accountIdleDays: Int

  public static let shipped: PassphraseRule = {
    let rows = TabSeparated.read(PackageResources.passphrase_tsv, columns: 4).rows
    func value(_ name: String, else value: Int) -> Int {
      rows.first { $0.cells[0] == name }.flatMap { Int($0.cells[1]) } ?? value
    }
    return PassphraseRule(
      leastLength: value("least-length", else: 8), classes: value("classes", else: 4),
      mostFailures: value("most-failures", else: 5),
      firstPause: value("first-pause-seconds", else: 2),
      idleMinutes: value("idle-minutes", else: 15),
      accountIdleDays: value("account-idle-days", else: 45))
  }()

  public enum Lack: String, CaseIterable, Sendable {
    case length, lower, upper, digit, special
  }

  /// What `bytes`, UTF-8, lack. Letters outside ASCII count as special ones.
  public func lacks(_ bytes: some Collection<UInt8>) -> [Lack] {
    var found: Set<Lack> = []
    var length = 0
    for byte in bytes {
      if byte & 0xC0 != 0x80 { length += 1 }
      switch byte {
      case 0x61...0x7A: found.insert(.lower)
      case 0x41...0x5A: found.insert(.upper)
      case 0x30...0x39: found.insert(.digit)
      default: found.insert(.special)
      }
    }
    let missing = [Lack.lower, .upper, .digit, .special].filter { !found.contains($0) }
    return (length < leastLength ? [.length] : [])
      + (found.count < classes ? missing : [])
  }

  /// Seconds to wait after so many wrong ones in a row.
  public func pause(after failures: Int) -> Int {
    failures < 1 ? 0 : firstPause << min(failures - 1, 10)
  }
}
