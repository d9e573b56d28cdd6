import Bytes
import Office
import Platform

/// Writes a whole dossier as one set: its documents in the order of their days, and one XML document
/// with what the office knows of the dossier and of each of them.
///
/// The fields and their names are those of Decree 30/2020/NĐ-CP, Annex VI, Part II. Files are copied
/// as they are: a signed one stays signed.
public struct DossierSetWriter {
  public let set: DossierSet
  private let content: (FileDigest) throws -> ArchivePackageWriter.Content
  /// Called with how many documents were begun; what it throws ends the writing.
  public var between: (Int) throws -> Void = { _ in }
  /// Called when the set is whole and before it gets its name; what it throws ends the writing, and
  /// nothing is left of it.
  public var recording: () throws -> Void = {}

  public init(
    _ set: DossierSet,
    content: @escaping (FileDigest) throws -> ArchivePackageWriter.Content
  ) {
    self.set = set
    self.content = content
  }

  /// Makes the folder of the set in `folder`, which must exist.
  ///
  /// - Returns: Its path.
  /// - Throws: `ArchivePackageError.exists`, `SystemError`, or what the content or the recording
  ///   throws; nothing is left behind then.
  public func write(into folder: String) throws -> String {
    let target = "\(folder)/\(set.code)"
    if try Folders.ownFacts(of: target) != nil { throw ArchivePackageError.exists(path: target) }
    let staging = try PackageStaging(
      "\(folder)/.\(set.code)-\(Machine.randomName()).part", withChecksums: false)
    defer { staging.remove() }
    var files: [PackageStaging.File] = []
    for (index, document) in set.documents.enumerated() {
      try between(index)
      for (place, file) in document.files.enumerated() {
        let written = try staging.write(set.name(ofFile: place, of: index)) { sink in
          let next = try content(file.digest)
          while let piece = try next() { try sink(piece) }
        }
        guard written.digest.forOffice == file.digest else {
          throw ArchivePackageError.fileDiffers(
            document: index, file: place, name: file.name)
        }
        files.append(written)
      }
    }
    files.append(try staging.write(DossierSet.descriptionName, try description()))
    let manifest = files.sorted { $0.path < $1.path }
      .map { "\($0.digest)  \($0.path)\n" }.joined()
    _ = try staging.write(DossierSet.manifestName, Array(manifest.utf8))
    try staging.flush()
    try recording()
    try Folders.renameNew(staging.path, to: target)
    try Folders.flush(folder)
    return target
  }

  private func description() throws -> [UInt8] {
    try writing { xml in
      try xml.start("Dossier")
      for field in set.fields where !field.value.isEmpty {
        try xml.element(field.name, field.value)
      }
      try xml.start("Documents")
      for (index, document) in set.documents.enumerated() {
        try xml.start("Document")
        for field in document.fields where !field.value.isEmpty {
          try xml.element(field.name, field.value)
        }
        for (place, file) in document.files.enumerated() {
          try xml.start("File")
          try xml.element("Name", set.name(ofFile: place, of: index))
          try xml.element("OriginalName", file.name)
          try xml.element("Size", String(file.size))
          try xml.element("Digest", file.digest.description)
          xml.end()
        }
        xml.end()
      }
      xml.end()
      xml.end()
    }
  }
}
