import Bytes
import Office
import Platform
import XML

/// Looks at a package, ours or anybody's: a folder or a ZIP archive, laid out by the circular or as
/// another E-ARK package, or a BagIt bag.
///
/// All that is wrong is found at once, so that whoever made the package has to be asked only once. Every
/// file is read once, several at a time. Nothing in the package is trusted: no link is followed, no path
/// leads out of it, and memory grows with the number of files alone.
public final class ArchivePackageCheck {
  let limits: PackageLimits
  /// Nil if the archive cannot be read at all.
  let tree: (any PackageTree)?
  var report = PackageReport()
  /// Of the METS document at the top, once it was read.
  private(set) var rootDigest: Digest?
  private var entries: [MetsEntry] = []
  /// Where the METS documents lie, by their numbers, and their digests.
  private var documents: [String] = []
  private var metsLooks: [Int: Hashes] = [:]
  private var root: MetsReading?
  /// Of the dossier's description, if it is the circular's.
  private var dossier: PackageLook?
  /// How many documents, pictures and films are described.
  private var descriptionCount = 0

  /// - Throws: `ArchivePackageError.nothingThere`, `SystemError`.
  public init(_ path: String, limits: PackageLimits = PackageLimits()) throws {
    self.limits = limits
    do {
      switch try Folders.facts(of: path)?.kind {
      case .folder: tree = try FolderTree(path, limits: limits)
      case .file: tree = try ArchiveTree(path, limits: limits)
      default: throw ArchivePackageError.nothingThere(path: path)
      }
    } catch let error as ZipError {
      tree = nil
      report.note(.badArchive(error.reason.code), error.reason.entry)
    }
  }

  init(_ tree: any PackageTree, limits: PackageLimits = PackageLimits()) {
    (self.tree, self.limits) = (tree, limits)
  }

  /// How many files there are.
  public var count: Int { tree?.files.count ?? 0 }

  /// Reads everything.
  ///
  /// - Parameter between: Called again and again with how many files were begun; what it throws ends the
  ///   reading.
  /// - Throws: Only what keeps it from looking, such as `SystemError`.
  public func run(between: (Int) throws -> Void = { _ in }) throws -> PackageReport {
    guard let tree else { return report }
    report.fileCount = tree.files.count
    report.byteCount = tree.files.reduce(0) { $0 + $1.size }
    for finding in tree.findings { report.note(finding) }
    noteSameNames(in: tree)
    if tree.index(of: PackageLayout.mets) != nil {
      try checkPackage(tree, between)
    } else if tree.index(of: "bagit.txt") != nil {
      report.form = .bag
      try checkBag(tree, between)
    } else {
      report.note(.notAPackage, "")
    }
    report.sort()
    return report
  }

  /// Names that are one where `A` and `a` are one letter. An archive with such names is not even opened.
  private func noteSameNames(in tree: any PackageTree) {
    var seen: [String: Int] = [:]
    for (index, file) in tree.files.enumerated() {
      if let other = seen.updateValue(index, forKey: file.path.lowercased()) {
        report.note(.sameName(tree.files[other].path), file.path)
      }
    }
  }

  // MARK: Packages

  private func checkPackage(
    _ tree: any PackageTree, _ between: (Int) throws -> Void
  ) throws {
    report.form = .package(nil)
    try readMets(tree, between)
    try checkFiles(tree, between)
    judgeWhole(tree)
  }

  /// Reads the METS document at the top and those it leads to.
  private func readMets(_ tree: any PackageTree, _ between: (Int) throws -> Void) throws {
    documents = [PackageLayout.mets]
    var known: Set<String> = [PackageLayout.mets]
    var next = 0
    while next < documents.count {
      try between(0)
      let path = documents[next]
      defer { next += 1 }
      // One that is not there is missing like any other file.
      guard let index = tree.index(of: path) else { continue }
      let file = tree.files[index]
      guard file.size <= limits.mets else {
        report.note(.tooLarge(limit: limits.mets), path)
        continue
      }
      let reading = try readMets(file, index, number: next, in: tree)
      for finding in reading.findings.findings { report.note(finding) }
      for entry in reading.entries where isMets(entry) && known.insert(entry.path).inserted {
        guard documents.count < limits.metsCount else {
          report.note(.tooManyFiles(limit: limits.metsCount), path, line: entry.line)
          break
        }
        documents.append(entry.path)
      }
      entries += reading.entries
      if next == 0, reading.isComplete { root = reading }
    }
  }

  /// Whether it is a METS document of this package, not of one that lies in it as a document.
  private func isMets(_ entry: MetsEntry) -> Bool {
    if entry.role == .pointer { return true }
    let names = entry.path.split(separator: "/")
    return names.count == 3 && names[0] == "representations" && names[2] == PackageLayout.mets
  }

  private func readMets(
    _ file: PackageFile, _ index: Int, number: Int, in tree: any PackageTree
  ) throws -> MetsReading {
    var rest = limits
    rest.entries -= entries.count
    var reading = MetsReading(at: file.path, document: number, limits: rest)
    do {
      let hashed = HashedContent(try tree.open(file), [.sha256, .sha512])
      do {
        try reading.read { try hashed.next() }
      } catch let error as XMLError {
        report.note(.unreadable(error.code), file.path, line: error.position.line)
      }
      while try hashed.next() != nil {}
      metsLooks[index] = hashed.hashes
      if number == 0 { rootDigest = hashed.hashes.sha256?.finalize() }
    } catch let error as ZipError {
      report.note(.damaged(error.reason.code), file.path)
    }
    return reading
  }

  // MARK: Files

  /// Holds what the METS documents name against what is there, both in the order of their paths.
  private func checkFiles(_ tree: any PackageTree, _ between: (Int) throws -> Void) throws {
    entries.sort { left, right in
      if left.path.utf8.elementsEqual(right.path.utf8) {
        return (left.document, left.line) < (right.document, right.line)
      }
      return left.path.utf8.lexicographicallyPrecedes(right.path.utf8)
    }
    var work: [PackageWork] = []
    var place = 0
    for (index, file) in tree.files.enumerated() {
      while place < entries.count,
        entries[place].path.utf8.lexicographicallyPrecedes(file.path.utf8)
      {
        place = noteMissing(from: place)
      }
      let end = endOfPath(from: place, path: file.path)
      if end > place {
        noteNamedTwice(place..<end)
        work.append(PackageWork(file: index, entries: place..<end))
        place = end
      } else if file.path != PackageLayout.mets {
        report.note(.unknown, file.path)
      }
    }
    while place < entries.count { place = noteMissing(from: place) }
    try look(at: work, in: tree, between)
  }

  private func endOfPath(from start: Int, path: String) -> Int {
    var end = start
    while end < entries.count, entries[end].path.utf8.elementsEqual(path.utf8) { end += 1 }
    return end
  }

  private func noteMissing(from place: Int) -> Int {
    let entry = entries[place]
    report.note(.missing, entry.path)
    return endOfPath(from: place, path: entry.path)
  }

  /// One METS document names each file once, besides pointing to another METS document.
  private func noteNamedTwice(_ range: Range<Int>) {
    var last: MetsEntry?
    for entry in entries[range] where entry.role != .pointer {
      if let last, last.document == entry.document {
        report.note(.namedTwice(entry.path), documents[entry.document], line: entry.line)
      }
      last = entry
    }
  }

  private func look(
    at work: [PackageWork], in tree: any PackageTree, _ between: (Int) throws -> Void
  ) throws {
    let asked = work.filter { metsLooks[$0.file] == nil }
    let jobs = asked.map { work in
      PackageJob(
        file: tree.files[work.file], algorithms: algorithms(entries[work.entries]),
        paper: paper(entries[work.entries]))
    }
    let looks = try PackageJob.looks(
      jobs, in: tree, limit: limits.paper, isPreserved: root?.packageType == "AIP", between)
    for (work, look) in zip(asked, looks) { judge(work, look, in: tree) }
    for work in work {
      guard let hashes = metsLooks[work.file] else { continue }
      compare(
        work, path: tree.files[work.file].path, size: hashes.size,
        sha256: hashes.sha256?.finalize(), sha512: hashes.sha512?.finalize().description)
    }
  }

  private func algorithms(_ entries: ArraySlice<MetsEntry>) -> PackageAlgorithms {
    entries.reduce(into: []) { all, entry in
      switch entry.digest {
      case .sha256: all.insert(.sha256)
      case .sha512: all.insert(.sha512)
      case .malformed, .other, nil: break
      }
    }
  }

  private func paper(_ entries: ArraySlice<MetsEntry>) -> PackageJob.Paper {
    guard let entry = entries.first(where: { $0.role == .metadata }),
      entry.path.lowercased().hasSuffix(".xml")
    else { return .none }
    if entry.path == PackageLayout.dossier { return .description(.dossier) }
    // Of pictures and films it is not known what is said.
    let isDocument = Folders.name(of: entry.path).hasPrefix("EAD_doc_")
    return isDocument ? .description(.document) : .xml
  }

  private func judge(_ work: PackageWork, _ look: PackageLook, in tree: any PackageTree) {
    let path = tree.files[work.file].path
    for finding in look.findings { report.note(finding) }
    if look.isDescription {
      if path == PackageLayout.dossier { dossier = look } else { descriptionCount += 1 }
    }
    guard look.isWhole else { return }
    compare(work, path: path, size: look.size, sha256: look.sha256, sha512: look.sha512)
  }

  /// Holds a file against all that is said of it.
  private func compare(
    _ work: PackageWork, path: String, size: Int, sha256: Digest?, sha512: String?
  ) {
    var isVouchedFor = false
    var unchecked: String?
    var differs = false
    for entry in entries[work.entries] {
      if let stated = entry.size, stated != size {
        report.note(.sizeDiffers(stated: stated, found: size), path)
      }
      switch entry.digest {
      case .sha256(let digest): (isVouchedFor, differs) = (true, differs || digest != sha256)
      case .sha512(let digest): (isVouchedFor, differs) = (true, differs || digest != sha512)
      case .malformed: (isVouchedFor, differs) = (true, true)
      case .other(let algorithm): unchecked = algorithm
      case nil: break
      }
    }
    if differs { report.note(.digestDiffers, path) }
    if !isVouchedFor {
      report.note(unchecked.map { .unchecked(algorithm: $0) } ?? .noDigest, path)
    }
  }

  // MARK: The whole

  private func judgeWhole(_ tree: any PackageTree) {
    report.identifier = root?.identifier
    report.title = root?.label
    if let dossier {
      report.title = dossier.title ?? report.title
      if let stated = dossier.documentCount, stated != descriptionCount {
        report.note(
          .countDiffers(stated: stated, found: descriptionCount), PackageLayout.dossier)
      }
    }
    let profile = root?.profile ?? ""
    if profile.contains("E-ARK-SIP") {
      report.form = .package(.csip)
    } else if dossier != nil {
      report.form = .package(.tt05)
    } else if profile.contains("E-ARK") {
      report.form = .package(.csip)
    }
    judgeShape(tree)
  }

  /// What CSIP wants of the package, besides what stands in its METS documents.
  private func judgeShape(_ tree: any PackageTree) {
    guard let root else { return }
    if let name = tree.name, let identifier = root.identifier,
      name != identifier.replacing(UInt8(ascii: ":"), with: UInt8(ascii: "_"))
    {
      deviates("CSIP1", "mets/@OBJID ≠ \(shortened(name))")
    }
    for (use, rule) in [
      ("Documentation", "CSIP60"), ("Schemas", "CSIP113"), ("Representations", "CSIP114"),
    ] where !root.uses.contains(where: { $0.lowercased().hasPrefix(use.lowercased()) }) {
      deviates(rule, "fileGrp[@USE='\(use)']")
    }
  }

  private func deviates(_ rule: String, _ what: String) {
    report.note(.deviates(rule: rule, what), PackageLayout.mets)
  }
}

/// A file that is there, and what is said of it.
private struct PackageWork {
  /// Among the files of the tree.
  let file: Int
  /// Among the entries.
  let entries: Range<Int>
}

extension String {
  /// With another byte in the place of one that is ASCII, as is the other.
  fileprivate func replacing(_ old: UInt8, with new: UInt8) -> String {
    String(decoding: utf8.map { $0 == old ? new : $0 }, as: UTF8.self)
  }
}
