import CSystem
import Glibc

/// The machine and the account the program runs under.
public enum Machine {
  /// Milliseconds since 1 January 1970 UTC.
  public static func milliseconds() -> Int64 {
    var time = timespec()
    clock_gettime(CLOCK_REALTIME, &time)
    return Int64(time.tv_sec) * 1000 + Int64(time.tv_nsec) / 1_000_000
  }

  /// The name of the operating-system account; its number where it has no name.
  public static func account() -> String {
    guard let entry = getpwuid(getuid()) else { return String(getuid()) }
    return String(cString: entry.pointee.pw_name)
  }

  /// The number of the account the program runs under.
  public static var user: UInt32 { geteuid() }

  /// The bits new files do not get; nil where the system does not say.
  public static func fileMask() -> UInt32? {
    // Asking the C library for it would change it for a moment.
    guard let bytes = try? FileContents.read("/proc/self/status", limit: 1 << 16) else {
      return nil
    }
    let line = bytes.split(separator: UInt8(ascii: "\n")).first { $0.starts(with: "Umask:".utf8) }
    return line.flatMap {
      UInt32(
        String(decoding: $0.dropFirst(6), as: UTF8.self).filter { !$0.isWhitespace }, radix: 8)
    }
  }

  /// Bytes that may still be written where `path` lies; nil where nobody says.
  public static func freeSpace(at path: String) -> Int64? {
    var facts = statvfs()
    guard statvfs(path, &facts) == 0 else { return nil }
    return Int64(
      clamping: UInt64(facts.f_bavail).multipliedReportingOverflow(by: UInt64(facts.f_frsize))
        .partialValue)
  }

  /// The environment variable `name`, nil if unset or empty.
  public static func variable(_ name: String) -> String? {
    guard let value = getenv(name) else { return nil }
    let text = String(cString: value)
    return text.isEmpty ? nil : text
  }

  /// Forgets the environment but for the variables of these names, and those where their values are more
  /// than letters, digits and `_ . @ + - : / blank`.
  ///
  /// - Parameter searchPath: What `PATH` is from now on.
  public static func keepVariables(_ names: [String], searchPath: String) {
    let kept = names.compactMap { name in variable(name).map { (name, $0) } }.filter { _, value in
      value.utf8.count < 512
        && value.utf8.allSatisfy { byte in
          (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte)
            || (0x61...0x7A).contains(byte) || "_.@+-:/ ".utf8.contains(byte)
        }
    }
    clearenv()
    setenv("PATH", searchPath, 1)
    for (name, value) in kept { setenv(name, value, 1) }
  }

  /// The path of the program that runs.
  public static func program() -> String {
    guard let path = realpath("/proc/self/exe", nil) else { return CommandLine.arguments[0] }
    defer { free(path) }
    return String(cString: path)
  }

  /// A name nobody else has and nobody can guess: 24 hexadecimal digits.
  public static func randomName() -> String {
    randomBytes(12).map(hex).joined()
  }

  /// `count` bytes nobody can guess, from the kernel.
  public static func randomBytes(_ count: Int) -> [UInt8] {
    [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
      while filled < count {
        let got = getrandom(buffer.baseAddress.map { $0 + filled }, count - filled, 0)
        if got > 0 { filled += got }
      }
    }
  }
}

/// Two lower-case hexadecimal digits.
public func hex(_ byte: UInt8) -> String {
  (byte < 16 ? "0" : "") + String(byte, radix: 16)
}
