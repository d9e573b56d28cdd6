import Bytes
import Office
import Platform

// BagIt (RFC 8493), the simpler way to hand files over.

extension ArchivePackageCheck {
  private static let payloadManifest = "manifest-sha256.txt"
  private static let tagManifest = "tagmanifest-sha256.txt"

  func checkBag(_ tree: any PackageTree, _ between: (Int) throws -> Void) throws {
    if let declaration = try paper("bagit.txt", in: tree) {
      parse("bagit.txt") { () throws(BagError) in try BagDeclaration.check(declaration) }
    }
    // It names files that lie elsewhere: such a bag is not all there.
    if tree.index(of: "fetch.txt") != nil { report.note(.unknown, "fetch.txt") }
    let payload = try manifest(.payload, ArchivePackageCheck.payloadManifest, in: tree)
    let tags = try manifest(.tags, ArchivePackageCheck.tagManifest, in: tree)
    if payload == nil, tree.index(of: ArchivePackageCheck.payloadManifest) == nil {
      noteOtherManifests(in: tree)
    }
    try compareSize(in: tree)
    for manifest in [payload, tags] {
      for line in manifest?.lines ?? [] where tree.index(of: line.path) == nil {
        report.note(.missing, line.path)
      }
    }
    try verify(payload, tags, in: tree, between)
  }

  /// A bag with digests of another kind: nothing can be said of its files.
  private func noteOtherManifests(in tree: any PackageTree) {
    let others = tree.files.map(\.path).filter {
      $0.hasPrefix("manifest-") && $0.hasSuffix(".txt")
    }
    if others.isEmpty { report.note(.missing, ArchivePackageCheck.payloadManifest) }
    for path in others {
      report.note(
        .unchecked(algorithm: String(path.dropFirst("manifest-".count).dropLast(4))), path)
    }
  }

  private func verify(
    _ payload: BagManifest?, _ tags: BagManifest?, in tree: any PackageTree,
    _ between: (Int) throws -> Void
  ) throws {
    var jobs: [PackageJob] = []
    var expected: [Digest] = []
    for file in tree.files {
      let isPayload = file.path.hasPrefix("data/")
      guard let manifest = isPayload ? payload : tags else {
        // Without a list of tag files those beside the declaration are known by their names; what lies in
        // folders of its own is vouched for by nobody.
        if !isPayload, file.path.contains("/") { report.note(.unknown, file.path) }
        continue
      }
      if let digest = manifest[file.path] {
        jobs.append(PackageJob(file: file, algorithms: .sha256, paper: .none))
        expected.append(digest)
      } else if file.path != "fetch.txt", isPayload || !BagManifest.isTagManifest(file.path) {
        report.note(.unknown, file.path)
      }
    }
    let looks = try PackageJob.looks(jobs, in: tree, limit: limits.paper, between)
    for (index, look) in looks.enumerated() {
      let path = jobs[index].file.path
      for finding in look.findings { report.note(finding) }
      if let digest = look.sha256, digest != expected[index] { report.note(.digestDiffers, path) }
    }
  }

  private func compareSize(in tree: any PackageTree) throws {
    let path = "bag-info.txt"
    guard let bytes = try paper(path, in: tree) else { return }
    var info = BagInfo()
    parse(path) { () throws(BagError) in info = try BagInfo(reading: bytes) }
    guard let stated = info["Payload-Oxum"] else { return }
    let payload = tree.files.filter { $0.path.hasPrefix("data/") }
    let found = PayloadOxum(octets: payload.reduce(0) { $0 + $1.size }, files: payload.count)
    if PayloadOxum(stated) != found {
      report.note(.payloadDiffers(stated: shortened(stated), found: found.description), path)
    }
    report.identifier = info["External-Identifier"].map(shortened)
    report.title = info["External-Description"].map(shortened)
  }

  private func manifest(
    _ kind: BagManifest.Kind, _ path: String, in tree: any PackageTree
  ) throws -> BagManifest? {
    guard let bytes = try paper(path, in: tree) else { return nil }
    var manifest: BagManifest?
    parse(path) { () throws(BagError) in manifest = try BagManifest(kind, reading: bytes) }
    return manifest
  }

  private func parse(_ path: String, _ body: () throws(BagError) -> Void) {
    do { try body() } catch {
      report.note(.unreadable(error.reason.code), path, line: error.reason.line)
    }
  }

  /// A file that says what is in the bag, in memory; nil if there is none or it cannot be read.
  private func paper(_ path: String, in tree: any PackageTree) throws -> [UInt8]? {
    guard let index = tree.index(of: path) else { return nil }
    let file = tree.files[index]
    guard file.size <= limits.paper else {
      report.note(.tooLarge(limit: limits.paper), path)
      return nil
    }
    var bytes: [UInt8] = []
    do {
      try tree.read(file) { bytes.append(contentsOf: $0) }
    } catch let error as ZipError {
      report.note(.damaged(error.reason.code), path)
      return nil
    }
    return bytes
  }
}
