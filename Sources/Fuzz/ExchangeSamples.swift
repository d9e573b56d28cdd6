import BadInput
import Bytes
import Exchange
import Platform

/// Messages, archives and bags as they are exchanged.
struct ExchangeSamples {
  private(set) var messages: [[UInt8]] = []
  private(set) var archives: [[UInt8]] = []
  private(set) var bags: [[BagMutation.File]] = []
  /// What a bag holds that is as it was: the paths and digests of its documents.
  private(set) var contents: [[String: Digest]] = []

  private(set) var packages: [[BagMutation.File]] = []

  /// None: for who needs only the rest.
  init() {}

  /// - Parameter folder: That of the signed samples, beside which the others lie.
  init(beside folder: String) throws {
    let above = Folders.parent(of: Folders.absolute(folder))
    for name in try Folders.names(in: above + "/edxml") where name.hasSuffix(".edxml") {
      let bytes = try FuzzSamples.read("\(above)/edxml/\(name)")
      // The bombs are tested as they are; changed they are only slow to change.
      if bytes.count < 20_000 { messages.append(bytes) }
    }
    for name in try Folders.names(in: above + "/bundles") where name.hasSuffix(".zip") {
      let path = "\(above)/bundles/\(name)"
      let bytes = try FuzzSamples.read(path)
      archives.append(bytes)
      bags.append(try ExchangeSamples.files(of: bytes))
      contents.append(try ExchangeSamples.documents(in: BundleReader(path).check()))
    }
    packages = [try ExchangeSamples.files(of: FuzzSamples.read(above + "/archive/small.zip"))]
    archives += try ExchangeSamples.archives(of: messages)
  }

  private static func files(of bytes: [UInt8]) throws -> [BagMutation.File] {
    let archive = try ZipReader(size: bytes.count) { Array(bytes[$0..<$0 + $1]) }
    return try archive.entries.map {
      BagMutation.File(name: $0.name, bytes: try archive.contents(of: $0))
    }
  }

  static func documents(in contents: BundleContents) -> [String: Digest] {
    Dictionary(
      contents.documents.map { ($0.path, $0.reading.digest) },
      uniquingKeysWith: { first, _ in first })
  }

  /// Small ones: stored, packed, and around a single file.
  private static func archives(of contents: [[UInt8]]) throws -> [[UInt8]] {
    var stored: [UInt8] = []
    var archive = StoredZipWriter { stored.append(contentsOf: $0) }
    try archive.add("a/b", [1, 2, 3])
    try archive.add("a/c.txt", Array(contents[0].prefix(300)))
    try archive.finish()
    return [
      stored, packedArchive("x/y.pdf", contents[0]),
      packedArchive("z", [UInt8](repeating: 0, count: 9000)),
    ]
  }
}
