import Office
import Platform
import Store

/// What the first page of one file says of secrecy.
enum SecretFinding: Equatable, Sendable {
  case marked(SecretLevel)
  case clear
  /// No text, no program to read it with, or the office has switched it off.
  case unchecked

  /// Reads the file at `path`.
  init(
    reading path: String, _ structure: FileStructure, watch: WorkWatch? = nil,
    searching programs: String?
  ) {
    // What is no PDF has no page one that could be read.
    guard structure != .other,
      case .text(let text) = PDFText.read(path, pages: 1, watch: watch, searching: programs)
    else {
      self = .unchecked
      return
    }
    self = SecretMark.level(in: text).map { .marked($0) } ?? .clear
  }
}

extension Sequence<SecretFinding> {
  /// Whether all of them were read.
  var scan: SecretScan { contains(.unchecked) ? .unchecked : .clear }
}

/// A file that lies somewhere, to be looked at.
struct FileToScan: Sendable {
  let path: String
  let structure: FileStructure
}

extension OfficeDesk {
  /// Reads the first page of each file for the mark of a state secret, several at a time. Outside of
  /// any transaction: nobody waits for it meanwhile.
  func secretFindings(_ files: [FileToScan]) throws -> [SecretFinding] {
    guard try !files.isEmpty && database.read({ try holds(.secretScan, in: $0) }) else {
      return files.map { _ in .unchecked }
    }
    if files.count == 1 {
      let finding = SecretFinding(
        reading: files[0].path, files[0].structure, watch: watch, searching: programs)
      // Stopped, it has not been looked at, and nothing is done with it.
      try watch.check(.text)
      return [finding]
    }
    let programs = programs
    return try inParallel(
      files.count, between: { try watch.check(.items(done: $0, of: files.count)) }
    ) {
      SecretFinding(reading: files[$0].path, files[$0].structure, searching: programs)
    }
  }

  /// Refuses a file that has been copied in: its bytes go away with the value.
  ///
  /// - Throws: `SecretError.refused`.
  ///
  /// Legal source: Law 117/2025/QH15, Art. 5.
  func refuseMarked(_ file: FileToScan, named name: String) throws -> SecretFinding {
    let finding = try secretFindings([file])[0]
    if case .marked(let level) = finding { throw SecretError.refused(level, file: name) }
    return finding
  }

  /// Looks at what lies on the shelf, and refuses to go on with a document that bears the mark.
  ///
  /// - Throws: `SecretError.liesHere` naming the document.
  func refuseMarked(
    _ documents: [(title: String, register: SecretEntry.Register, files: [AttachedFile])]
  ) throws -> [SecretScan] {
    let files = documents.flatMap(\.files).filter { $0.part != .message }
    let findings = try secretFindings(
      files.map { FileToScan(path: shelf.path(of: $0.digest), structure: $0.structure) })
    var rest = findings[...]
    return try documents.map { document in
      let own = rest.prefix(document.files.count { $0.part != .message })
      rest = rest.dropFirst(own.count)
      for case .marked(let level) in own {
        throw SecretError.liesHere(
          level, document: document.title, register: document.register)
      }
      return own.scan
    }
  }

  /// What is wrong with the messages of a bundle: every file that bears the mark.
  func secretFaults(_ messages: [(path: String, message: ArrivedMessage)]) throws -> [BundleFault] {
    let files = messages.flatMap { message in
      message.message.files.filter { $0.part != .message }.map { (message.path, $0) }
    }
    let findings = try secretFindings(
      files.map { FileToScan(path: $0.1.arrived.path, structure: $0.1.structure) })
    return zip(files, findings).compactMap { file, finding in
      guard case .marked(let level) = finding else { return nil }
      return BundleFault(
        place: file.0, code: SecretError.refused(level, file: nil).code,
        detail: "\(file.1.name): \(level.mark)")
    }
  }
}
