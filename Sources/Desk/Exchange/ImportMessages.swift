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
  /// - Throws: What is wrong with the only thing there; of several, the report tells. `MoveRefusal`
  ///   for whoever is not the clerk; `StoreError`.
  ///
  /// Source: edxml.md, sections 9 and 10; Decree 30/2020/NĐ-CP, Art. 21.
  public func importMessages(
    _ paths: [String], _ options: ImportOptions = .init()
  ) throws -> ImportReport {
    if paths == [folder.path + "/inbox"] { return try importInbox(options) }
    try require(.clerk)
    let sources = try paths.flatMap { try self.sources(at: $0) }
    if sources.count == 1, let only = sources.first, paths.first == only.path {
      return try take(only, options)
    }
    return try takeEach(sources, options) { _ in }
  }

  /// Takes in whatever lies in the folder `inbox`, and moves what was taken to `inbox/taken`.
  public func importInbox(_ options: ImportOptions = .init()) throws -> ImportReport {
    try require(.clerk)
    let inbox = folder.path + "/inbox"
    guard Folders.exists(inbox) else { return ImportReport() }
    return try takeEach(try sources(at: inbox), options) { source in
      let taken = inbox + "/taken"
      do {
        try Folders.make(taken)
        try setAside(source.path, in: taken)
        try Folders.flush(taken)
        try Folders.flush(inbox)
      } catch let error as SystemError {
        throw FileError(writing: taken, error)
      }
    }
  }

  /// Moves `path` under a name that is free.
  private func setAside(_ path: String, in folder: String) throws {
    let name = Folders.name(of: path)
    var target = folder + "/" + name
    var count = 1
    while try !Folders.renamesNew(path, to: target) {
      count += 1
      target = folder + "/\(count)-" + name
    }
  }

  private func takeEach(
    _ sources: [ImportSource], _ options: ImportOptions, done: (ImportSource) throws -> Void
  ) throws -> ImportReport {
    var report = ImportReport()
    for (index, source) in sources.enumerated() {
      try watch.check(.items(done: index, of: sources.count))
      do {
        report.add(try take(source, options))
        try done(source)
      } catch let error as ExchangeError {
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
      return try Folders.names(in: path).filter { !$0.hasPrefix(".") && $0 != "taken" }
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
      let message = try receive(messageAt: path)
      let problems = try faults(of: [(path: "", message: message)])
      if let conflict = problems.conflicts.first { throw ExchangeError.conflict(conflict) }
      if !problems.faults.isEmpty {
        throw ExchangeError.badBundle(path: path, faults: problems.faults)
      }
      return try store([message], bundle: "", checkpoint: nil, options)
    } catch let error as EdxmlError {
      throw ExchangeError.badBundle(
        path: path,
        faults: [
          BundleFault(
            place: "", code: "bundle.unreadable-document",
            detail: "\(error.path), \(error.line): \(error.code)")
        ])
    } catch let error as SystemError {
      throw FileError(reading: path, error)
    }
  }
}
