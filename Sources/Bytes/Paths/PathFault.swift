/// Why a path from an archive or a bag is refused.
///
/// Such paths become file names below a folder of ours. What passes stays below it on every system:
/// relative, separated by `/`, without `.`, `..` and empty components.
public enum PathFault: Error, Hashable, Sendable {
  case empty
  /// It starts with `/`, or with a drive letter and a colon.
  case absolute
  /// A component is `.` or `..`.
  case dotComponent
  /// Two separators follow each other, or one ends the path.
  case emptyComponent
  /// On Windows a backslash separates components.
  case backslash
  /// A byte below 32, or 127.
  case controlCharacter
  case notUTF8

  /// The first fault found in the bytes of `path`, nil if there is none.
  ///
  /// - Parameter allowingLineEnds: Whether CR and LF may stand in a name, as BagIt provides.
  public static func first(
    in path: some Collection<UInt8>, allowingLineEnds: Bool = false
  ) -> PathFault? {
    guard let start = path.first else { return .empty }
    guard start != UInt8(ascii: "/"), !hasDriveLetter(path) else { return .absolute }
    for byte in path {
      if byte == UInt8(ascii: "\\") { return .backslash }
      let isLineEnd = byte == UInt8(ascii: "\r") || byte == UInt8(ascii: "\n")
      if byte < 32 && !(isLineEnd && allowingLineEnds) || byte == 127 { return .controlCharacter }
    }
    for component in path.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false) {
      if component.isEmpty { return .emptyComponent }
      if component.count <= 2, component.allSatisfy({ $0 == UInt8(ascii: ".") }) {
        return .dotComponent
      }
    }
    guard String(validating: path, as: UTF8.self) != nil else { return .notUTF8 }
    return nil
  }

  private static func hasDriveLetter(_ path: some Collection<UInt8>) -> Bool {
    let start = Array(path.prefix(2))
    guard start.count == 2, start[1] == UInt8(ascii: ":") else { return false }
    return (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(start[0] | 0x20)
  }
}
