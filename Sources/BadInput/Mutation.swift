/// Makes files out of others: what a mean hand, or a bad disk, would make of them.
///
/// Half of the changes know what a PDF is made of: they exchange its tokens, move its objects and
/// write new cross-references, so that what is changed is found and read.
public struct Mutation {
  /// Files to begin with and to take pieces of.
  private let seeds: [[UInt8]]
  private var random: RepeatableNumbers

  /// - Parameter seed: The same, and the same files come out in the same order.
  public init(of seeds: [[UInt8]], seed: UInt64) {
    self.seeds = seeds
    random = RepeatableNumbers(seed: seed)
  }

  /// The `round`th file of a run: it depends on nothing but its number and the seeds.
  public static func file(of seeds: [[UInt8]], run: UInt64, round: Int) -> [UInt8] {
    var mutation = Mutation(of: seeds, seed: run &* 1_000_003 &+ UInt64(round))
    return mutation.next()
  }

  /// A changed PDF.
  public mutating func next() -> [UInt8] {
    var bytes = random.pick(seeds)
    for _ in 0...random.below(4) { change(&bytes) }
    if random.below(3) == 0 { reindex(&bytes) }
    if random.below(16) == 0 { bytes.removeLast(random.below(bytes.count + 1)) }
    return bytes
  }

  /// Changed bytes of another kind than PDF.
  public mutating func nextBytes() -> [UInt8] {
    var bytes = random.pick(seeds)
    for _ in 0...random.below(6) {
      guard !bytes.isEmpty else { return bytes }
      switch random.below(7) {
      case 0: bytes[random.below(bytes.count)] ^= 1 << UInt8(random.below(8))
      case 1: bytes[random.below(bytes.count)] = random.pick([0, 0x30, 0x7f, 0x80, 0x84, 0xff])
      case 2: bytes[random.below(bytes.count)] = UInt8(random.below(256))
      case 3: bytes.removeLast(random.below(bytes.count) / (1 + random.below(8)))
      case 4: copyPiece(of: bytes, into: &bytes)
      case 5: copyPiece(of: random.pick(seeds), into: &bytes)
      default: remove(&bytes)
      }
    }
    return bytes
  }

  // MARK: Changes

  private mutating func change(_ bytes: inout [UInt8]) {
    guard bytes.count > 16 else { return }
    switch random.below(14) {
    case 0: bytes[random.below(bytes.count)] ^= 1 << UInt8(random.below(8))
    case 1: bytes[random.below(bytes.count)] = random.pick(Array("<>[]()/0 9R%\n\\#".utf8))
    case 2: remove(&bytes)
    case 3: copyPiece(of: bytes, into: &bytes)
    case 4: copyPiece(of: random.pick(seeds), into: &bytes)
    case 5, 6: exchangeNumber(&bytes)
    case 7: exchangeName(&bytes)
    case 8: exchangeTokens(&bytes)
    case 9: copyObject(of: bytes, into: &bytes)
    case 10: copyObject(of: random.pick(seeds), into: &bytes)
    case 11: redirectReference(&bytes)
    case 12: appendTail(&bytes)
    default: insertText(&bytes)
    }
  }

  private mutating func remove(_ bytes: inout [UInt8]) {
    let start = random.below(bytes.count)
    bytes.removeSubrange(start..<min(bytes.count, start + 1 + random.below(200)))
  }

  private mutating func copyPiece(of other: [UInt8], into bytes: inout [UInt8]) {
    guard !other.isEmpty else { return }
    let start = random.below(other.count)
    let piece = other[start..<min(other.count, start + 1 + random.below(400))]
    bytes.insert(contentsOf: piece, at: random.below(bytes.count + 1))
  }

  private static let numbers = [
    "0", "1", "-1", "2", "3", "9", "20", "65535", "65536", "8388607", "8388608", "2147483647",
    "4294967296", "9223372036854775807", "-9223372036854775808", "99999999999999999999", "1.5", "",
  ]

  private mutating func exchangeNumber(_ bytes: inout [UInt8]) {
    guard let place = token(in: bytes, where: { (0x30...0x39).contains($0) }) else { return }
    let digits = Array(bytes[place])
    let number = Int(String(decoding: digits.suffix(15), as: UTF8.self)) ?? 0
    let text =
      switch random.below(4) {
      case 0: String(number + 1)
      case 1: String(max(0, number - 1))
      case 2: String(random.below(bytes.count + 1))
      default: random.pick(Mutation.numbers)
      }
    // Often of the same width, so that everything behind it stays where it is.
    let isPadded = random.below(2) == 0 && text.utf8.count < digits.count
    bytes.replaceSubrange(
      place,
      with: (isPadded ? [UInt8](repeating: 0x30, count: digits.count - text.utf8.count) : [])
        + Array(text.utf8))
  }

  private static let names = [
    "Type", "Sig", "Kids", "Parent", "Fields", "V", "FT", "T", "ByteRange", "Contents", "Prev",
    "XRefStm", "ObjStm", "XRef", "Length", "Filter", "FlateDecode", "DecodeParms", "N", "First",
    "Extends", "W", "Index", "Size", "Root", "Encrypt", "AcroForm", "Pages", "Page", "Annots",
    "DSS", "VRI", "Certs", "CRLs", "OCSPs", "Cert", "CRL", "Perms", "DocMDP", "FieldMDP",
    "Reference", "TransformMethod", "TransformParams", "P", "Action", "All", "Include", "AP",
    "SubFilter", "adbe.pkcs7.detached", "ETSI.CAdES.detached", "ETSI.RFC3161", "adbe.pkcs7.sha1",
    "adbe.x509.rsa_sha1", "DocTimeStamp", "Metadata", "Info", "Predictor", "Columns", "Tx", "Btn",
    "#54ype", "x", "",
  ]

  private mutating func exchangeName(_ bytes: inout [UInt8]) {
    guard let slash = place(of: [0x2f], in: bytes) else { return }
    let end = bytes[(slash + 1)...].firstIndex { !$0.isOfName } ?? bytes.count
    bytes.replaceSubrange(slash + 1..<end, with: Array(random.pick(Mutation.names).utf8))
  }

  private mutating func exchangeTokens(_ bytes: inout [UInt8]) {
    guard let first = token(in: bytes, where: \.isOfName),
      let second = token(in: bytes, where: \.isOfName), first.upperBound <= second.lowerBound
    else { return }
    let texts = (Array(bytes[first]), Array(bytes[second]))
    bytes.replaceSubrange(second, with: texts.0)
    bytes.replaceSubrange(first, with: texts.1)
  }

  private mutating func copyObject(of other: [UInt8], into bytes: inout [UInt8]) {
    guard let middle = place(of: Array(" obj".utf8), in: other) else { return }
    let start = other[..<middle].lastIndex { $0 == 10 || $0 == 13 } ?? 0
    let end = find(Array("endobj".utf8), in: other, from: middle).map { $0 + 6 } ?? other.count
    let at = place(of: Array("endobj".utf8), in: bytes).map { $0 + 6 } ?? bytes.count
    bytes.insert(contentsOf: [10] + other[start..<end] + [10], at: at)
  }

  private mutating func redirectReference(_ bytes: inout [UInt8]) {
    guard let place = place(of: Array(" 0 R".utf8), in: bytes) else { return }
    let start = (bytes[..<place].lastIndex { !(0x30...0x39).contains($0) } ?? -1) + 1
    bytes.replaceSubrange(start..<place, with: Array(String(random.below(40)).utf8))
  }

  /// Another revision, of this file or of another.
  private mutating func appendTail(_ bytes: inout [UInt8]) {
    let other = random.pick(seeds)
    guard let mark = place(of: Array("%%EOF".utf8), in: other) else { return }
    bytes += [10] + other[min(other.count, mark + 5)...]
  }

  private static let texts = [
    "endobj", "stream\n", "endstream", "<<", ">>", "[", "]", "(", ")", "%", "xref\n0 1\n",
    "trailer <<", "startxref\n0\n%%EOF\n", "%%EOF\n", " 0 R ", "/Type /Sig /ByteRange [0 1 2 3]",
    "/Kids [1 0 R 2 0 R]", "/V 5 0 R", "null", "true",
  ]

  private mutating func insertText(_ bytes: inout [UInt8]) {
    bytes.insert(
      contentsOf: Array(random.pick(Mutation.texts).utf8), at: random.below(bytes.count + 1))
  }

  // MARK: Cross-references

  /// Adds a revision whose table leads to every object that stands in the file.
  private mutating func reindex(_ bytes: inout [UInt8]) {
    var places: [Int: Int] = [:]
    var from = 0
    while let middle = find(Array(" obj".utf8), in: bytes, from: from) {
      from = middle + 4
      let numberEnd = bytes[..<middle].lastIndex { $0 == 0x20 || $0 == 10 } ?? 0
      let start = (bytes[..<numberEnd].lastIndex { !(0x30...0x39).contains($0) } ?? -1) + 1
      guard let number = Int(String(decoding: bytes[start..<numberEnd].suffix(9), as: UTF8.self))
      else { continue }
      if places[number] == nil || random.below(8) > 0 { places[number] = start }
    }
    let start = bytes.count + 1
    var table = "\nxref\n"
    for (number, place) in places.sorted(by: { $0.key < $1.key }) {
      let digits = String(place)
      table += "\(number) 1\n" + String(repeating: "0", count: max(0, 10 - digits.count)) + digits
      table += " 00000 n \n"
    }
    let chain = random.below(2) == 0 ? "/Prev \(number(after: "startxref", in: bytes))" : ""
    table += "trailer\n<< /Size 99 /Root \(number(after: "/Root", in: bytes)) 0 R \(chain) >>\n"
    bytes += Array((table + "startxref\n\(start)\n%%EOF\n").utf8)
  }

  private func number(after text: String, in bytes: [UInt8]) -> Int {
    var from = 0
    var last: Int?
    while let place = find(Array(text.utf8), in: bytes, from: from) {
      last = place + text.utf8.count
      from = place + 1
    }
    guard let last else { return 1 }
    let digits = bytes[last...].drop { !(0x30...0x39).contains($0) }
      .prefix { (0x30...0x39).contains($0) }
    return Int(String(decoding: digits.prefix(15), as: UTF8.self)) ?? 1
  }

  // MARK: Places

  /// Where a token of such bytes stands, somewhere.
  private mutating func token(
    in bytes: [UInt8], where isPart: (UInt8) -> Bool
  ) -> Range<Int>? {
    let from = random.below(bytes.count)
    guard let start = bytes[from...].firstIndex(where: isPart) else { return nil }
    let end = bytes[start...].firstIndex { !isPart($0) } ?? bytes.count
    // Not in the middle of a long signature.
    return end - start < 64 ? start..<end : nil
  }

  /// Where `text` stands, somewhere.
  private mutating func place(of text: [UInt8], in bytes: [UInt8]) -> Int? {
    guard !bytes.isEmpty else { return nil }
    let from = random.below(bytes.count)
    return find(text, in: bytes, from: from) ?? find(text, in: bytes, from: 0)
  }

  private func find(_ text: [UInt8], in bytes: [UInt8], from: Int) -> Int? {
    guard from <= bytes.count - text.count else { return nil }
    return bytes.withUnsafeBufferPointer { bytes in
      for start in from...bytes.count - text.count where bytes[start] == text[0] {
        if (1..<text.count).allSatisfy({ bytes[start + $0] == text[$0] }) { return start }
      }
      return nil
    }
  }
}

extension UInt8 {
  /// Whether it may be part of a name, a number or a keyword.
  fileprivate var isOfName: Bool {
    switch self {
    case 0x30...0x39, 0x41...0x5a, 0x61...0x7a, 0x2e, 0x5f, 0x23: true
    default: false
    }
  }
}
