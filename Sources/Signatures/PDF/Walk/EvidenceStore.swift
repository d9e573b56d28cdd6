/// What a file brings along to check its signatures with, years later (`/DSS`, ISO 32000-2, 12.8.4.3).
///
/// Nothing in it is trusted for being there.
struct EvidenceStore {
  /// In DER.
  private(set) var certificates: [[UInt8]] = []
  private(set) var revocationLists: [[UInt8]] = []
  /// Answers of servers about revocation, which are counted and not read.
  private(set) var answers = 0

  /// More of one kind than any honest file has.
  private static let most = 64
  /// The most bytes of all of them: some hundred certificates, and lists of a hundred thousand
  /// certificates that were taken back.
  private static let mostBytes = 8_000_000

  /// What cannot be read is left out: then a question stays open, and none is answered wrongly.
  init(of file: PDFFile) {
    guard !file.isEncrypted, let catalog = try? file.resolve(file.trailer["Root"]).dictionary,
      let store = try? file.resolve(catalog["DSS"]).dictionary
    else { return }
    var room = EvidenceStore.mostBytes
    certificates = EvidenceStore.streams(store["Certs"], in: file, &room)
    revocationLists = EvidenceStore.streams(store["CRLs"], in: file, &room)
    answers = (try? file.resolve(store["OCSPs"]).array?.count) ?? 0
  }

  private static func streams(
    _ list: PDFValue?, in file: PDFFile, _ room: inout Int
  ) -> [[UInt8]] {
    guard let entries = try? file.resolve(list).array else { return [] }
    var seen: Set<Int> = []
    var result: [[UInt8]] = []
    for entry in entries.prefix(most) {
      guard let reference = entry.reference, seen.insert(reference.number).inserted,
        let object = try? file.object(reference), let dictionary = object.value.dictionary,
        let range = try? file.streamRange(of: object),
        let bytes = try? StreamDecoder(budget: file.budget, file: file).decode(
          file.source.slice(range), as: dictionary)
      else { continue }
      guard bytes.count <= room else { break }
      room -= bytes.count
      result.append(bytes)
    }
    return result
  }
}
