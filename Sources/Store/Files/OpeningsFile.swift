import Office
import Platform

/// The file in which openings wait to be counted: a line each, added at its end and not flushed, so
/// that looking at something costs no write to the database.
///
/// What has been counted stays in it until it is long; then the next number begins. A machine that
/// loses its power may lose the last openings, and nothing else.
public struct OpeningsFile: Equatable, Sendable {
  public let path: String

  /// Longer than this, its lines are counted and a new file is begun.
  public static let fullSize = 1 << 18
  /// More is never read: whoever made a file so long was not this program.
  private static let readLimit = 1 << 26

  init(folder: String, number: Int) { path = "\(folder)/openings-\(number)" }

  /// Adds an opening.
  ///
  /// - Returns: How long the file is now, in bytes.
  public func add(_ opening: Opening) throws -> Int {
    let file = try Descriptor.appending(path)
    try file.write(Array(opening.line.utf8))
    return try file.facts().size
  }

  /// The openings behind the first `bytes`, and where the last whole line ends. A file that is
  /// gone, or shorter than it was, begins anew.
  public func openings(after bytes: Int) -> (openings: [Opening], end: Int) {
    guard let content = try? FileContents.read(path, limit: OpeningsFile.readLimit) else {
      return ([], 0)
    }
    let start = bytes <= content.count ? bytes : 0
    guard let last = content[start...].lastIndex(of: UInt8(ascii: "\n")) else {
      return ([], start)
    }
    let text = String(decoding: content[start...last], as: UTF8.self)
    return (text.split(separator: "\n").compactMap { Opening(line: $0) }, last + 1)
  }

  public func remove() { try? Folders.removeFile(path) }
}

extension OfficeFolder {
  public func openings(_ number: Int) -> OpeningsFile {
    OpeningsFile(folder: path, number: number)
  }

  /// Where the secret half of the key for checkpoints lies; made with the first.
  public var keys: String { path + "/keys" }
}
