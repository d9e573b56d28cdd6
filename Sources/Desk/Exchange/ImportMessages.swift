import Bytes
import Exchange
import Office
import Platform
import Store

/// Something that lies there to be taken in.
private enum ImportSource {
  case bundle(String)
  case message(String)
  /// Nothing that could be taken in.
  case stranger(String)

  var path: String {
    switch self {
    case .bundle(let path), .message(let path), .stranger(let path): path
    }
  }
}

extension OfficeDesk {
  /// Takes in what lies at `paths`: bundles, folders or archives; single messages; folders full of both.
  ///
  /// A bundle is taken in whole or not at all. Loose messages are taken in one by one: those that
  /// cannot be stay where they lie and are listed.
  ///
  /// - Throws: What is wrong with the only thing there, `MessageRefusal` for a message; of several, the
  ///   report tells. `MoveRefusal` for whoever is not the clerk; `StoreError`.
  ///
  /// Source: edxml.md, sections 9 and 10; Decree 30/2020/NĐ-CP, Art. 21.
  public func importMessages(
    _ paths: [String], _ options: ImportOptions = .init()
  ) throws -> ImportReport {
    if paths == [folder.inbox] { return try importInbox(options) }
    try require(.keepDoor)
    let sources = try paths.flatMap { try self.sources(at: $0) }
    if sources.count == 1, let only = sources.first, paths.first == only.path {
      return try take(only, options)
    }
    return try takeEach(sources, options)
  }

  /// Takes in whatever lies in the folder `inbox`, each thing by itself, and moves what was taken to
  /// `inbox/taken`.
  public func importInbox(_ options: ImportOptions = .init()) throws -> ImportReport {
    try require(.keepDoor)
    var report = ImportReport()
    for item in try takeInInbox(options) {
      switch item.outcome {
      case .takenIn(let taken): report.add(taken)
      case .refused(let error):
        report.refused.append(RefusedImport(path: folder.inbox + "/" + item.name, error: error))
        report.looked += 1
      }
    }
    return report
  }

  private func takeEach(
    _ sources: [ImportSource], _ options: ImportOptions
  ) throws -> ImportReport {
    var report = ImportReport()
    for (index, source) in sources.enumerated() {
      try watch.check(.items(done: index, of: sources.count))
      do {
        report.add(try take(source, options))
      } catch let error as ExchangeError {
        report.refused.append(RefusedImport(path: source.path, error: error))
      } catch let error as MessageRefusal {
        report.refused.append(RefusedImport(path: source.path, error: error))
      } catch let error as FileError {
        if case .diskFull = error { throw error }
        report.refused.append(RefusedImport(path: source.path, error: error))
      }
    }
    report.looked = sources.count
    return report
  }

  private func take(_ source: ImportSource, _ options: ImportOptions) throws -> ImportReport {
    switch source {
    case .bundle(let path): return try importBundle(path, options)
    case .message(let path):
      if !options.only.isEmpty { throw ExchangeError.notInBundle(options.only[0]) }
      return try importMessage(path, options)
    case .stranger(let path):
      throw ExchangeError.badBundle(
        path: path, faults: [BundleFault(place: "", code: "bundle.not-a-bag", detail: "")])
    }
  }

  // MARK: What lies there

  private func sources(at path: String) throws -> [ImportSource] {
    do {
      guard let facts = try Folders.facts(of: path) else { throw FileError.missing(path: path) }
      if facts.kind != .folder { return [try source(at: path, facts)] }
      if Folders.exists(path + "/bagit.txt") { return [.bundle(path)] }
      // Who opens a folder of loose messages means what lies in it, not what lies below.
      // What was taken in lies in the inbox; a folder of that name elsewhere is like any other.
      let isInbox = Folders.absolute(path) == Folders.absolute(folder.inbox)
      return try Folders.names(in: path)
        .filter { !$0.hasPrefix(".") && !(isInbox && $0 == "taken") }
        .compactMap { name in
          let path = path + "/" + name
          guard let facts = try Folders.ownFacts(of: path) else { return nil }
          if facts.kind != .folder { return try source(at: path, facts) }
          return Folders.exists(path + "/bagit.txt") ? .bundle(path) : .stranger(path)
        }
    } catch let error as SystemError {
      throw FileError(reading: path, error)
    }
  }

  /// The first bytes tell an archive from a message; names may say what they like.
  private func source(at path: String, _ facts: FileFacts) throws -> ImportSource {
    guard facts.kind == .file else { return .stranger(path) }
    let file = try Descriptor.reading(path)
    var start = [UInt8](repeating: 0, count: 4)
    let count = try start.withUnsafeMutableBytes { bytes throws(SystemError) in
      try file.read(into: bytes)
    }
    return count >= 2 && start.starts(with: "PK".utf8) ? .bundle(path) : .message(path)
  }

  // MARK: A single message

  private func importMessage(_ path: String, _ options: ImportOptions) throws -> ImportReport {
    do {
      // Looked at first: of what is refused or known nothing is written.
      let look = ArrivedMessage(try read(messageAt: path))
      let problems = try faults(of: [(path: "", message: look)])
      if let conflict = problems.conflicts.first { throw ExchangeError.conflict(conflict) }
      if let fault = problems.faults.first { throw MessageRefusal(fault, file: path) }
      if try database.read({ try hasCome(look, in: $0) }) {
        return try store([look], bundle: "", checkpoint: nil, options)
      }
      let message = try receive(messageAt: path)
      guard message.reading.digest == look.reading.digest else {
        throw FileError.changedWhileRead(path: path)
      }
      if let fault = try secretFaults([(path: "", message: message)]).first {
        throw MessageRefusal(fault, file: path)
      }
      return try store([message], bundle: "", checkpoint: nil, options)
    } catch let error as EdxmlError {
      throw MessageRefusal(error, file: path)
    } catch let error as SystemError {
      throw FileError(reading: path, error)
    }
  }
}

extension MessageRefusal {
  /// A message that can be read and may not come in.
  fileprivate init(_ fault: BundleFault, file: String) {
    self.init(
      file: file, line: nil, place: fault.place, attachment: nil, code: fault.code,
      detail: fault.detail)
  }
}
