import Glibc

/// What the person or the script that called sends.
public enum StandardInput {
  /// Whether somebody would have to type it.
  public static var isTerminal: Bool { isatty(0) == 1 }

  /// All of it; nil if it is more than `limit` bytes.
  ///
  /// Read from the descriptor itself: what a login over the network sends cannot be opened by a path.
  public static func read(limit: Int) throws(SystemError) -> [UInt8]? {
    var bytes: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 1 << 14)
    while bytes.count <= limit {
      let count = try checked("read", "") { Glibc.read(0, &piece, piece.count) }
      if count == 0 { return bytes }
      bytes += piece.prefix(count)
    }
    return nil
  }
}
