import Office
import Platform
import Store

extension OfficeDesk {
  /// The path a person means by `text`: without the quotes a file manager puts round it, and with
  /// `~/` for the home folder.
  public static func path(entered text: String) -> String {
    var path = text.trimmed
    for quote in ["'", "\""] where path.hasPrefix(quote) && path.hasSuffix(quote) && path.count > 1
    {
      path = String(path.dropFirst().dropLast())
    }
    if path.hasPrefix("file://") { path = String(path.dropFirst(7)) }
    if path == "~" || path.hasPrefix("~/"), let home = Machine.variable("HOME") {
      path = home + path.dropFirst()
    }
    return path
  }

  /// The bytes of the file a person is about to hand in.
  ///
  /// - Throws: `FileError` for what cannot be handed in: nothing there, a folder, a device.
  public static func sizeOfFile(at path: String) throws -> Int {
    let facts: FileFacts?
    do { facts = try Folders.facts(of: path) } catch { throw FileError(reading: path, error) }
    guard let facts else { throw FileError.missing(path: path) }
    switch facts.kind {
    case .file: break
    case .folder: throw FileError.folder(path: path)
    default: throw FileError.notAFile(path: path)
    }
    if facts.size == 0 { throw FileError.empty(path: path) }
    return facts.size
  }

  /// The paths that begin with `text`, folders ended by a slash; hidden names only if asked for.
  public static func paths(continuing text: String) -> [String] {
    let cut = text.lastIndex(of: "/").map { text.index(after: $0) } ?? text.startIndex
    let (folder, start) = (text[..<cut], text[cut...])
    guard let names = try? Folders.names(in: folder.isEmpty ? "." : path(entered: String(folder)))
    else { return [] }
    return names.filter { name in
      name.utf8.starts(with: start.utf8) && (!name.hasPrefix(".") || start.hasPrefix("."))
    }.map { name in
      let path = String(folder) + name
      let kind = (try? Folders.facts(of: self.path(entered: path)))??.kind
      return kind == .folder ? path + "/" : path
    }
  }
}

extension String {
  /// The text without blanks at its ends.
  fileprivate var trimmed: String {
    var rest = self[...]
    while rest.first?.isWhitespace == true { rest.removeFirst() }
    while rest.last?.isWhitespace == true { rest.removeLast() }
    return String(rest)
  }
}
