import BadInput
import Bytes
import Platform
import Signatures

/// The signed samples, and whom they trust.
struct FuzzSamples {
  let files: [[UInt8]]
  private let names: [String]
  let trust: TrustSettings
  /// The `/Contents` of their signatures, certificates and lists: structures in DER.
  let structures: [[UInt8]]
  /// What was compressed in them.
  let compressed: [[UInt8]]
  /// Digests of what their signatures cover.
  let signed: Set<Digest>
  let exchange: ExchangeSamples

  /// Whom they trust, and no more.
  init(in folder: String, onlyTrust: Void) throws {
    (files, names, structures, compressed, signed) = ([], [], [], [], [])
    exchange = ExchangeSamples()
    trust = try FuzzSamples.trust(in: folder)
  }

  init(in folder: String) throws {
    exchange = try ExchangeSamples(beside: folder)
    names = try Folders.names(in: folder + "/pdf").filter { $0.hasSuffix(".pdf") }.sorted()
    files =
      try names.map { try FuzzSamples.read("\(folder)/pdf/\($0)") } + [SamplePDF.scanned()]
    trust = try FuzzSamples.trust(in: folder)
    var structures =
      (trust.anchors + trust.intermediates).map(\.der) + trust.revocationLists.map(\.der)
    var signed: Set<Digest> = []
    for file in files {
      guard let summary = try? PDFSummary(of: file) else { continue }
      for signature in summary.signatures {
        if let contents = signature.contents { structures.append(contents) }
        file.withUnsafeBytes { bytes in
          if let pieces = signature.signedPieces(of: bytes) { signed.insert(digest(of: pieces)) }
        }
      }
    }
    self.structures = structures
    self.signed = signed
    compressed =
      files.flatMap(FuzzSamples.compressed) + [
        stored(Array("stored".utf8)), Array(bomb(of: 3000)), Array(bomb(of: 200_000)),
      ]
  }

  static func read(_ path: String) throws -> [UInt8] {
    guard let bytes = try FileContents.read(path, limit: 64 << 20) else {
      throw FuzzUsage(word: path)
    }
    return bytes
  }

  private static func trust(in folder: String) throws -> TrustSettings {
    TrustSettings(
      anchors: try Certificate.all(inFile: read(folder + "/pki/root.pem")),
      intermediates: try Certificate.all(inFile: read(folder + "/pki/intermediate.pem")),
      revocationLists: try RevocationList.all(inFile: read(folder + "/pki/crl.pem")),
      at: 1_795_000_000_000)
  }

  /// A signature in an old form whose digest openssl has to compute: the dearest to ask about.
  var dearContents: [UInt8] {
    let place = names.firstIndex { $0.hasPrefix("t09") }
    let summary = place.flatMap { try? PDFSummary(of: files[$0]) }
    return summary?.signatures.first?.contents ?? structures.last { $0.count > 4000 } ?? []
  }

  /// The streams of `file` that begin like zlib's.
  private static func compressed(in file: [UInt8]) -> [[UInt8]] {
    let start = Array("stream\n".utf8)
    return file.indices.filter { file[$0...].starts(with: start) }.compactMap { place in
      let content = file[(place + start.count)...]
      guard content.first == 0x78 else { return nil }
      return Array(content.prefix(20_000))
    }
  }
}

func digest(of pieces: [UnsafeRawBufferPointer]) -> Digest {
  var hash = SHA256()
  for piece in pieces { hash.update(piece) }
  return hash.finalize()
}
