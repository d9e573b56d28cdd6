import CSystem
import Glibc

/// Folders and names in them. Nothing here follows a link but `facts(of:)`.
public enum Folders {
  /// The facts of what `path` leads to; nil if nothing is there.
  public static func facts(of path: String) throws(SystemError) -> FileFacts? {
    var status = stat()
    if stat(path, &status) == 0 { return FileFacts(status) }
    if errno == ENOENT || errno == ENOTDIR { return nil }
    throw SystemError("stat", path)
  }

  /// The facts of `path` itself, a link included; nil if nothing is there.
  public static func ownFacts(of path: String) throws(SystemError) -> FileFacts? {
    var status = stat()
    if lstat(path, &status) == 0 { return FileFacts(status) }
    if errno == ENOENT || errno == ENOTDIR { return nil }
    throw SystemError("lstat", path)
  }

  public static func exists(_ path: String) -> Bool { access(path, F_OK) == 0 }

  /// Whether the file may be run as a program.
  public static func isExecutable(_ path: String) -> Bool { access(path, X_OK) == 0 }

  /// Whether `path`, or the nearest folder above it that is there, is one for which `isIt` holds, or lies
  /// below one; links are followed.
  ///
  /// - Parameter isIt: Given a path of each folder on the way up.
  public static func lies(_ path: String, below isIt: (String) -> Bool) throws(SystemError) -> Bool
  {
    var place = absolute(path)
    while try facts(of: place) == nil, place != "/" { place = parent(of: place) }
    while true {
      if isIt(place) { return true }
      guard let here = try facts(of: place)?.identity,
        let above = try facts(of: place + "/..")?.identity, here != above
      else { return false }
      place += "/.."
    }
  }

  @discardableResult
  public static func make(_ path: String, mode: UInt32 = 0o700) throws(SystemError) -> Bool {
    if mkdir(path, mode) == 0 { return true }
    if errno == EEXIST { return false }
    throw SystemError("mkdir", path)
  }

  /// Makes the folder and those above it that are missing.
  public static func makeAll(_ path: String) throws(SystemError) {
    if exists(path) { return }
    let parent = self.parent(of: path)
    if parent != path { try makeAll(parent) }
    try make(path)
  }

  /// The names in a folder, without `.` and `..`, in the order of their bytes.
  public static func names(in path: String) throws(SystemError) -> [String] {
    guard let stream = opendir(path) else { throw SystemError("opendir", path) }
    defer { closedir(stream) }
    return names(from: stream)
  }

  static func names(from stream: OpaquePointer) -> [String] {
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// Renames within one file system, replacing what `to` names.
  public static func rename(_ from: String, to: String) throws(SystemError) {
    try checked("rename", to) { Glibc.rename(from, to) }
  }

  /// Renames within one file system; throws EEXIST if `to` is there.
  ///
  /// Folders on other machines (NFS, SMB) know no such call: there it is looked first, and of two that
  /// rename to one name at the same moment the second wins.
  public static func renameNew(_ from: String, to: String) throws(SystemError) {
    do {
      try checked("rename", to) { vpdt_rename_new(from, to) }
    } catch {
      guard error.number == EINVAL || error.number == ENOSYS else { throw error }
      if try ownFacts(of: to) != nil { throw SystemError("rename", to, EEXIST) }
      try rename(from, to: to)
    }
  }

  /// Renames within one file system unless `to` is there; says whether it did.
  public static func renamesNew(_ from: String, to: String) throws(SystemError) -> Bool {
    do {
      try renameNew(from, to: to)
      return true
    } catch {
      if error.number == EEXIST { return false }
      throw error
    }
  }

  public static func removeFile(_ path: String) throws(SystemError) {
    try checked("unlink", path) { unlink(path) }
  }

  /// Overwrites a file with zeros, to the disk, before it removes it. A file of other names too is
  /// only removed: they still mean its bytes.
  ///
  /// What a disk that moves its blocks, a snapshot or a backup keeps, no program can reach from here.
  public static func eraseFile(_ path: String) throws(SystemError) {
    guard let facts = try ownFacts(of: path) else { return }
    if facts.kind == .file, facts.size > 0, facts.names == 1 {
      try checked("chmod", path) { chmod(path, 0o600) }
      let file = try Descriptor.overwriting(path)
      let zeros = [UInt8](repeating: 0, count: min(facts.size, FileContents.pieceSize))
      var left = facts.size
      while left > 0 {
        let count = min(left, zeros.count)
        try file.write(Array(zeros[..<count]))
        left -= count
      }
      try file.flush()
    }
    try removeFile(path)
  }

  /// Removes a folder and everything in it; a link in it is removed, not followed.
  public static func removeAll(_ path: String) throws(SystemError) {
    guard let facts = try ownFacts(of: path) else { return }
    guard facts.kind == .folder else { return try removeFile(path) }
    for name in try names(in: path) { try removeAll(path + "/" + name) }
    try checked("rmdir", path) { rmdir(path) }
  }

  /// Removes a folder with nothing in it.
  public static func removeEmpty(_ path: String) throws(SystemError) {
    try checked("rmdir", path) { rmdir(path) }
  }

  /// Waits until no other process is at work in the folder, and runs `body`. A process that dies lets
  /// the next one in. Only those that ask wait.
  public static func withTurn<Result>(
    in path: String, _ body: () throws -> Result
  ) throws -> Result {
    let folder = try Descriptor.folder(path)
    try checked("flock", path) { flock(folder.number, LOCK_EX) }
    // Whoever had the folder before may have removed it.
    guard try facts(of: path)?.identity == folder.facts().identity else {
      throw SystemError("flock", path, ENOENT)
    }
    return try body()
  }

  /// Runs `body` while the folder, made if need be, is its own and empty; it goes away again. What an
  /// earlier run that was ended has left in it goes first.
  public static func withScratch<Result>(_ path: String, _ body: () throws -> Result) throws
    -> Result
  {
    try makeAll(path)
    return try withTurn(in: path) {
      defer { try? removeAll(path) }
      for name in try names(in: path) { try removeAll(path + "/" + name) }
      return try body()
    }
  }

  /// Flushes the entries of a folder, so that a new name in it survives a power cut.
  public static func flush(_ path: String) throws(SystemError) {
    try Descriptor.folder(path).flush()
  }

  /// The folder a path lies in, `.` for a bare name.
  public static func parent(of path: String) -> String {
    var end = path.utf8.endIndex
    let slash = UInt8(ascii: "/")
    while end > path.utf8.startIndex, path.utf8[path.utf8.index(before: end)] == slash {
      end = path.utf8.index(before: end)
    }
    guard let cut = path.utf8[..<end].lastIndex(of: slash) else {
      return end == path.utf8.startIndex ? "/" : "."
    }
    return cut == path.utf8.startIndex ? "/" : String(path[..<cut])
  }

  /// The last component of a path.
  public static func name(of path: String) -> String {
    path.split(separator: "/").last.map(String.init) ?? path
  }

  /// `path` made absolute with the current folder; links and `..` are kept,
  /// slashes at the end are not.
  public static func absolute(_ path: String) -> String {
    var path = path
    while path.utf8.count > 1, path.hasSuffix("/") { path.removeLast() }
    guard !path.hasPrefix("/"), let current = getcwd(nil, 0) else { return path }
    defer { free(current) }
    let base = String(cString: current)
    return path == "." ? base : base + "/" + path
  }
}
