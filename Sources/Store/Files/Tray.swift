import Office
import Platform

/// The private tray of one person: files they sent over SSH, until a form or a command takes them in,
/// and files the office wrote for them to fetch. Nothing in it is a record.
public struct Tray: Equatable, Sendable {
  /// What a file of the tray is called in a command, before its name.
  public static let mark = "tray:"
  /// As many as somebody would look through.
  public static let limit = 200

  /// The folder of the tray.
  public let path: String

  /// - Parameter handle: The short name of the person.
  init(root: String, handle: String) { path = root + "/" + handle }

  /// Where the file of this name lies, whether it is there or not.
  ///
  /// - Throws: `TrayError.badName` for what is not a plain name.
  public func path(of name: String) throws(TrayError) -> String {
    let clean = cleaned(name).text
    guard clean == name, !name.isEmpty, name.utf8.count <= 200, !name.hasPrefix("."),
      !name.utf8.contains(UInt8(ascii: "/"))
    else { throw .badName(String(clean.prefix(60))) }
    return path + "/" + name
  }

  /// The same for a file that is going to be written, with the folder made.
  ///
  /// - Throws: `TrayError.full` besides; `FileError`.
  public func place(for name: String) throws -> String {
    let target = try path(of: name)
    do {
      try Folders.makeAll(path)
      if try Folders.names(in: path).count >= Tray.limit { throw TrayError.full(limit: Tray.limit) }
    } catch let error as SystemError {
      throw FileError(writing: target, error)
    }
    return target
  }

  /// What lies in it, in the order of its bytes.
  public func files() throws -> [TrayFile] {
    do {
      guard try Folders.ownFacts(of: path)?.kind == .folder else { return [] }
      return try Folders.names(in: path).compactMap { name in
        guard !name.hasPrefix("."), let facts = try Folders.ownFacts(of: path + "/" + name),
          facts.kind == .file
        else { return nil }
        return TrayFile(name: name, size: facts.size)
      }
    } catch let error as SystemError {
      throw FileError(reading: path, error)
    }
  }

  /// Puts a file in; on the disk before this returns.
  ///
  /// - Throws: `TrayError`; `FileError`. Nothing is left of a file that did not come whole.
  public func put(_ bytes: [UInt8], as name: String, replacing: Bool) throws {
    let target = try path(of: name)
    do {
      try Folders.makeAll(path)
      let isThere = try Folders.ownFacts(of: target) != nil
      if isThere, !replacing { throw TrayError.exists(name) }
      if !isThere, try Folders.names(in: path).count >= Tray.limit {
        throw TrayError.full(limit: Tray.limit)
      }
      let draft = path + "/." + Machine.randomName()
      do {
        try FileContents.writeNew(draft, bytes)
        try Folders.rename(draft, to: target)
      } catch {
        try? Folders.removeFile(draft)
        throw error
      }
      try Folders.flush(path)
    } catch let error as SystemError {
      throw FileError(writing: target, error)
    }
  }

  /// Takes a file out of it for good.
  ///
  /// - Throws: `TrayError.missing`; `FileError`.
  public func remove(_ name: String) throws {
    let target = try path(of: name)
    guard try files().contains(where: { $0.name == name }) else { throw TrayError.missing(name) }
    do {
      try Folders.removeFile(target)
      try Folders.flush(path)
    } catch {
      throw FileError(writing: target, error)
    }
  }
}

/// A file in a tray, and its bytes.
public struct TrayFile: Equatable, Sendable {
  public let name: String
  public let size: Int
}
