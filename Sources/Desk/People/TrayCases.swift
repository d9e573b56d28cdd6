import Office
import Platform
import Store

extension OfficeDesk {
  /// The person's own tray.
  public var tray: Tray { folder.tray(of: person.handle) }

  /// What a file of a tray is called in a command, before its name.
  public static let trayMark = Tray.mark

  /// Puts what a person sends into their tray, up to the office's limit for a file.
  ///
  /// - Throws: `TrayError`; `FileError`.
  public func putIntoTray(_ name: String, _ bytes: [UInt8], replacing: Bool) throws {
    try database.read { try requirePresent(in: $0) }
    if bytes.isEmpty { throw FileError.empty(path: name) }
    try tray.put(bytes, as: name, replacing: replacing)
  }

  /// Bytes a file of a tray may have.
  public func trayLimit() throws -> Int { try fileLimit() }

  /// Hands the file over piece by piece.
  ///
  /// - Throws: `TrayError.missing`; `FileError`.
  public func getFromTray(
    _ name: String, _ take: (UnsafeRawBufferPointer) throws -> Void
  ) throws {
    let path = try tray.path(of: name)
    guard try tray.files().contains(where: { $0.name == name }) else {
      throw TrayError.missing(name)
    }
    do {
      let file = try Descriptor.reading(path)
      try FileContents.pieces(of: file) {
        try take($0)
        return true
      }
    } catch let error as SystemError {
      throw FileError(reading: path, error)
    }
  }

  /// The path the person means by `text`: `tray:NAME` is a file of their tray.
  ///
  /// - Throws: `TrayError.pathsClosed` of any other path for who came over SSH; `badName`.
  public func path(entered text: String) throws -> String {
    let path = OfficeDesk.path(entered: text)
    if path.hasPrefix(Tray.mark) {
      return try tray.path(of: String(path.dropFirst(Tray.mark.count)))
    }
    if isServed { try requireOwnPath(path) }
    return path
  }

  /// Where something is to be written: a name alone lies in the office's `outbox`, over SSH in the
  /// person's tray, so that nothing lands wherever the program happened to be started.
  ///
  /// - Throws: `TrayError`.
  public func output(entered text: String) throws -> String {
    let path = OfficeDesk.path(entered: text)
    if path.contains("/") || path.hasPrefix(Tray.mark) { return try self.path(entered: path) }
    return isServed ? try tray.place(for: path) : folder.outbox + "/" + path
  }

  /// What `text` may go on as: paths, or over SSH the files of the person's tray.
  public func paths(continuing text: String) -> [String] {
    guard isServed else { return OfficeDesk.paths(continuing: text) }
    let files = (try? tray.files()) ?? []
    return files.map { Tray.mark + $0.name }.filter { $0.hasPrefix(text) }
  }

  /// Refuses over SSH whatever does not lie in the person's tray, or is the office's `inbox`.
  public func requireOwnPath(_ path: String) throws {
    guard isServed else { return }
    if path == folder.inbox { return }
    let name = Folders.name(of: path)
    if Folders.parent(of: path) == tray.path, try tray.path(of: name) == path { return }
    throw TrayError.pathsClosed(String(cleaned(path).text.prefix(120)))
  }
}
