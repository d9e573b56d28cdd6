import Office

/// Turns the name of an attachment, which is a label and may be anything, into a file name that is
/// harmless on every system.
public enum SafeName {
  /// A name for the attachment with that number in its message, `01-15-UBND-VHXH.pdf`.
  ///
  /// The number, counted from 1, keeps names of one message apart. ASCII letters without marks,
  /// digits, `-` and one `.` before the extension; at most 80 characters.
  public static func numbered(_ number: Int, _ name: String?) -> String {
    let prefix = padded(number, to: 2) + "-"
    return prefix + fitted(name ?? "", to: maximumLength - prefix.utf8.count)
  }

  /// A name for a file of its own. Like `numbered`, and never that of a device.
  public static func plain(_ name: String?) -> String {
    let result = fitted(name ?? "", to: maximumLength - fallback.utf8.count - 1)
    let base = result.prefix { $0 != "." }
    return isDevice(base) ? "\(fallback)-\(result)" : result
  }

  static let maximumLength = 80
  /// Tệp: what a file is called of whose name nothing is left.
  private static let fallback = "tep"

  private static func fitted(_ name: String, to length: Int) -> String {
    // A path loses its folders, whichever way they are separated.
    let last = name.utf8.lastIndex { $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "\\") }
    let label = last.map { name[name.utf8.index(after: $0)...] } ?? name[...]
    var base = label
    var suffix = ""
    if let dot = label.utf8.lastIndex(of: UInt8(ascii: ".")) {
      let end = label[label.utf8.index(after: dot)...]
      if (1...8).contains(end.utf8.count), end.utf8.allSatisfy(isLetterOrDigit) {
        base = label[..<dot]
        suffix = "." + end
      }
    }
    var letters = words(base)
    letters = String(letters.prefix(max(1, length - suffix.utf8.count)))
    while letters.hasSuffix("-") { letters.removeLast() }
    return (letters.isEmpty ? fallback : letters) + suffix
  }

  /// ASCII letters and digits of `text`, with one `-` for whatever stands between them.
  private static func words(_ text: some StringProtocol) -> String {
    var result = ""
    var gap = false
    for scalar in withoutMarks(text) where !scalar.isHidden {
      guard scalar.isASCII, isLetterOrDigit(UInt8(scalar.value)) else {
        gap = !result.isEmpty
        continue
      }
      if gap { result += "-" }
      gap = false
      result.unicodeScalars.append(scalar)
    }
    return result
  }

  private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
  }

  /// Names that stand for a device on Windows, whatever their extension.
  static func isDevice(_ base: some StringProtocol) -> Bool {
    let name = base.lowercased()
    if ["con", "prn", "aux", "nul", "conin$", "conout$"].contains(name) { return true }
    guard name.unicodeScalars.count == 4, name.hasPrefix("com") || name.hasPrefix("lpt")
    else { return false }
    return "0123456789¹²³".unicodeScalars.contains(name.unicodeScalars.last!)
  }
}

/// Whether a name could be a file name as it is. If not, someone may have meant harm.
func isHarmlessFileName(_ name: String) -> Bool {
  !name.utf8.contains { "/\\:*?\"<>|".utf8.contains($0) } && !name.hasPrefix(".")
    && !name.hasSuffix(".") && name.utf8.count <= 255
    && !SafeName.isDevice(name.prefix { $0 != "." })
}
