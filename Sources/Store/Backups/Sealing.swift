import Bytes
import Office
import Platform

extension BackupSeal {
  /// What a file is called once it is sealed.
  func name(of path: String) -> String { path + "." + rawValue }

  fileprivate var program: String {
    switch self {
    case .age: "age"
    case .cms: "openssl"
    }
  }

  /// Runs the program; nothing is asked at a terminal.
  ///
  /// - Returns: Nil if it is content, else what it said.
  /// - Throws: `BackupError.notSealing` if it is not there; `WorkError.stopped`.
  fileprivate func run(_ arguments: [String], watch: WorkWatch) throws -> String? {
    var child = ChildProcess(program, arguments, environment: ["LC_ALL": "C"])
    // One file; the largest an office keeps, on a slow stick.
    child.timeLimit = 3_600_000
    let outcome: Outcome
    do throws(ChildProcessError) {
      outcome = try child.run(goesOn: { watch.goesOn() })
    } catch {
      switch error {
      case .notFound: throw BackupError.notSealing(program: program, reason: "not found")
      case .failed(let error): throw error
      }
    }
    if outcome.ending == .exited(0) { return nil }
    if outcome.ending == .stopped { throw WorkError.stopped }
    let line = outcome.errors.split(separator: UInt8(ascii: "\n")).first ?? []
    return cleaned(String(decoding: line, as: UTF8.self)).text
  }
}

/// Seals files for those who may open them, by a program that is asked when it is needed.
public struct Sealing {
  public let recipients: BackupRecipients
  let watch: WorkWatch
  var seal: BackupSeal { recipients.seal }

  public init(for recipients: BackupRecipients, watch: WorkWatch) {
    self.recipients = recipients
    self.watch = watch
  }

  /// Seals nothing, for nobody to keep: before a place is made for what cannot be sealed.
  ///
  /// - Throws: `BackupError.notSealing`.
  public func tryOut() throws {
    let arguments =
      switch seal {
      case .age: recipients.recipients.flatMap { ["-r", $0] } + ["-o", "/dev/null"]
      case .cms:
        ["cms", "-encrypt", "-binary", "-aes-256-cbc", "-outform", "DER", "-out", "/dev/null"]
          + recipients.recipients
      }
    if let reason = try seal.run(arguments, watch: watch) {
      throw BackupError.notSealing(program: seal.program, reason: reason)
    }
  }

  /// Seals the file at `source` into the new file `target`, which is on the disk when this returns.
  ///
  /// What was sealed cannot be opened here: it is read twice, before and after it is on the disk.
  ///
  /// - Returns: SHA-256 of what lies at `target`.
  /// - Throws: `BackupError.notSealing`, `notAsWritten`; `SystemError`; `WorkError.stopped`.
  func write(_ source: String, to target: String) throws -> FileDigest {
    let arguments =
      switch seal {
      case .age: recipients.recipients.flatMap { ["-r", $0] } + ["-o", target, source]
      case .cms:
        ["cms", "-encrypt", "-binary", "-stream", "-aes-256-cbc", "-outform", "DER", "-in", source]
          + ["-out", target] + recipients.recipients
      }
    // The program makes the file anew; until then nobody else may read it.
    try FileContents.writeNew(target, [])
    if let reason = try seal.run(arguments, watch: watch) {
      try? Folders.removeFile(target)
      throw BackupError.notSealing(program: seal.program, reason: reason)
    }
    let written = try FileCopy.digest(of: target, watch: watch).digest
    let file = try Descriptor.reading(target)
    try file.setMode(0o400)
    try file.flush()
    guard try FileCopy.digest(of: target, watch: watch).digest == written else {
      throw BackupError.notAsWritten(path: target)
    }
    return written
  }
}

/// The sealed shelf of a place, and what seals for it.
public final class SealedShelf {
  private let place: BackupPlace
  private let sealing: Sealing
  /// What is known of the digests of sealed files, by what they are once they are opened.
  private var digests: [FileDigest: FileDigest] = [:]
  public private(set) var files = 0
  /// Of what was sealed, before it was.
  public private(set) var bytes = 0

  /// Knows the digests that the newest generation names.
  public init(of place: BackupPlace, sealing: Sealing) throws {
    self.place = place
    self.sealing = sealing
    guard let newest = try place.generations().last else { return }
    _ = try? place.eachEntry(of: newest.name) { _, entry in
      if case .sealed(let plain, _, let digest) = entry { digests[plain] = digest }
    }
  }

  private func path(of digest: FileDigest) -> String {
    sealing.seal.name(of: place.shelf.path(of: digest))
  }

  /// Whether something lies there under the digest. It got its name when it was on the disk as a whole.
  public func seemsToHold(_ digest: FileDigest) throws(SystemError) -> Bool {
    let facts = try Folders.ownFacts(of: path(of: digest))
    return facts?.kind == .file && (facts?.size ?? 0) > 0
  }

  /// Seals a file of another shelf.
  ///
  /// - Returns: Why that was not done; nil if it was.
  public func take(_ digest: FileDigest, from shelf: FileShelf) throws -> ShelfCopy.Fault? {
    let source = shelf.path(of: digest)
    let size: Int
    do {
      let found = try FileCopy.digest(of: source, watch: sealing.watch)
      if found.digest != digest { return .changed }
      size = found.size
    } catch let error as SystemError {
      if case .missing = FileError(reading: source, error) { return .missing }
      return .unreadable(reason: error.reason)
    } catch let error as FileError {
      return .unreadable(reason: error.code)
    }
    let draft = try place.shelf.arrivalPath()
    digests[digest] = try sealing.write(source, to: draft)
    let folder = Folders.parent(of: path(of: digest))
    try Folders.make(folder)
    try Folders.rename(draft, to: path(of: digest))
    try Folders.flush(folder)
    files += 1
    bytes += size
    return nil
  }

  /// A line for the manifest of sealed files; the file is read where no generation has its digest.
  func entry(of digest: FileDigest) throws -> ManifestEntry {
    let found =
      try digests[digest] ?? FileCopy.digest(of: path(of: digest), watch: sealing.watch).digest
    return .sealed(digest, sealing.seal, found)
  }

  /// Seals a finished generation of `draft`, which nobody else can read, into this place.
  ///
  /// - Parameter stored: The files of the shelf that belong to it.
  /// - Returns: Its name here, and SHA-256 of its manifest here.
  public func seal(
    _ generation: String, of draft: BackupPlace, _ facts: BackupFacts, stored: [FileDigest]
  ) throws -> (name: String, manifest: FileDigest) {
    let source = draft.folder(of: generation)
    let target = place.folder(of: BackupPlace.draftPrefix + Machine.randomName())
    try Folders.make(place.generationsFolder)
    try Folders.make(target)
    var isDone = false
    defer { if !isDone { try? Folders.removeAll(target) } }
    var lines: [String] = []
    try eachFile(in: source) { name in
      if name == BackupPlace.factsName {
        let copy = try FileCopy.copy(
          source + "/" + name, to: target + "/" + name, watch: sealing.watch)
        return lines.append(ManifestEntry.own(path: name, copy.digest).line)
      }
      let plain = name == BackupPlace.manifestName ? BackupPlace.contentsName : name
      let sealed = sealing.seal.name(of: plain)
      try Folders.makeAll(Folders.parent(of: target + "/" + sealed))
      let digest = try sealing.write(source + "/" + name, to: target + "/" + sealed)
      lines.append(ManifestEntry.own(path: sealed, digest).line)
    }
    for digest in stored { lines.append(try entry(of: digest).line) }
    let manifest = Array(lines.joined().utf8)
    try FileContents.writeNew(target + "/" + BackupPlace.manifestName, manifest)
    let digest = FileDigest(SHA256.digest(of: manifest))
    try Descriptor.folder(target).flushFileSystem()
    let name = BackupFacts.name(at: facts.at, manifest: digest)
    try Folders.renameNew(target, to: place.folder(of: name))
    isDone = true
    try Folders.flush(place.generationsFolder)
    return (name, digest)
  }

  /// The paths of all files below a folder, in the order of their names.
  private func eachFile(in folder: String, _ body: (String) throws -> Void) throws {
    func visit(_ path: String) throws {
      for name in try Folders.names(in: folder + "/" + path) {
        let inner = path + name
        if try Folders.ownFacts(of: folder + "/" + inner)?.kind == .folder {
          try visit(inner + "/")
        } else {
          try body(inner)
        }
      }
    }
    try visit("")
  }
}

/// What opens a sealed place, and a folder of its own for what was opened.
public struct Unsealing {
  private let seal: BackupSeal
  /// The path of a private key without a passphrase, or of an age identity.
  private let key: String
  private let scratch: String
  private let watch: WorkWatch

  public init(_ seal: BackupSeal, key: String, scratch: String, watch: WorkWatch) {
    self.seal = seal
    self.key = key
    self.scratch = scratch
    self.watch = watch
  }

  /// Opens what is a generation's own; the files of the shelf stay sealed.
  ///
  /// - Returns: A place in which the generation lies open, as far as it could be opened: the rest is not
  ///   there.
  /// - Throws: `BackupError.notOpening` for a key that is none for this generation.
  public func open(_ generation: String, of place: BackupPlace) throws -> BackupPlace {
    let opened = BackupPlace(path: scratch)
    let folder = place.folder(of: generation)
    try Folders.makeAll(opened.folder(of: generation))
    try place.eachEntry(of: generation) { _, entry in
      guard case .own(let path, let digest) = entry else { return }
      guard path.hasSuffix("." + seal.rawValue) else {
        return try copyFacts(folder + "/" + path, to: opened.folder(of: generation) + "/" + path)
      }
      let plain = String(path.dropLast(seal.rawValue.utf8.count + 1))
      let name = plain == BackupPlace.contentsName ? BackupPlace.manifestName : plain
      let target = opened.folder(of: generation) + "/" + name
      try Folders.makeAll(Folders.parent(of: target))
      let isOpen = try open(folder + "/" + path, to: target)
      // What is whole and stays closed asks for another key.
      if !isOpen, plain == BackupPlace.contentsName,
        try FileCopy.digest(of: folder + "/" + path, watch: watch).digest == digest
      {
        throw BackupError.notOpening(key: key, generation: generation)
      }
    }
    return opened
  }

  /// What a generation says of itself is never sealed; nothing else of its own is open.
  private func copyFacts(_ source: String, to target: String) throws {
    guard Folders.name(of: source) == BackupPlace.factsName, Folders.exists(source) else { return }
    _ = try FileCopy.copy(source, to: target, watch: watch)
  }

  /// Takes away what was opened.
  public func removeScratch() { try? Folders.removeAll(scratch) }

  /// Where a sealed file of the shelf lies.
  public func path(of digest: FileDigest, in place: BackupPlace) -> String {
    seal.name(of: place.shelf.path(of: digest))
  }

  /// Opens a file of the shelf.
  ///
  /// - Returns: Where it lies open until the next one is opened; nil if it cannot be opened.
  public func openStored(_ digest: FileDigest, of place: BackupPlace) throws -> String? {
    let target = scratch + "/stored"
    try? Folders.removeFile(target)
    return try open(path(of: digest, in: place), to: target) ? target : nil
  }

  private func open(_ source: String, to target: String) throws -> Bool {
    let arguments =
      switch seal {
      case .age: ["-d", "-i", key, "-o", target, source]
      case .cms:
        ["cms", "-decrypt", "-binary", "-inform", "DER", "-in", source, "-inkey", key]
          + ["-out", target]
      }
    try FileContents.writeNew(target, [])
    if try seal.run(arguments, watch: watch) == nil { return true }
    try? Folders.removeFile(target)
    return false
  }
}
