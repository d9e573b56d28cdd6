import Glibc

/// A folder that only this account can enter and that is gone afterwards.
public enum PrivateFolder {
  /// Hands the path of a new folder to `body` and removes it with all that is in it, however
  /// `body` ends.
  ///
  /// - Throws: What `body` throws, or that no folder could be made (`SystemError`).
  public static func with<Result>(_ body: (String) throws -> Result) throws -> Result {
    let path = try make(in: parent)
    defer { try? Folders.removeAll(path) }
    return try body(path)
  }

  /// Where passing things of this account may lie.
  public static var parent: String { Machine.variable("TMPDIR") ?? "/tmp" }

  private static func make(in parent: String) throws(SystemError) -> String {
    // mkdtemp makes it with mode 0700 under a name nobody can guess.
    var name = Array("\(parent)/vpdt-XXXXXX".utf8CString)
    guard mkdtemp(&name) != nil else { throw SystemError("mkdtemp", parent) }
    return String(decoding: name.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
  }
}
