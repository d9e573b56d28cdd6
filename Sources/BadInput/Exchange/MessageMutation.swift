/// Makes messages out of others: half of the changes know what XML and edXML are made of.
public struct MessageMutation {
  private let seeds: [[UInt8]]
  private var random: RepeatableNumbers

  /// - Parameter seed: The same, and the same messages come out in the same order.
  public init(of seeds: [[UInt8]], seed: UInt64) {
    self.seeds = seeds
    random = RepeatableNumbers(seed: seed)
  }

  public mutating func next() -> [UInt8] {
    var bytes = random.pick(seeds)
    for _ in 0...random.below(5) { change(&bytes) }
    if random.below(16) == 0 { bytes.removeLast(random.below(bytes.count + 1)) }
    return bytes
  }

  private mutating func change(_ bytes: inout [UInt8]) {
    guard bytes.count > 16 else { return }
    switch random.below(12) {
    case 0: bytes[random.below(bytes.count)] ^= 1 << UInt8(random.below(8))
    case 1: bytes[random.below(bytes.count)] = random.pick(Array("<>&\"'/=;#x\0\n\r]! A".utf8))
    case 2: bytes.removeSubrange(random.stretch(of: bytes.count, upTo: 200))
    case 3: insert(bytes[random.stretch(of: bytes.count, upTo: 400)], into: &bytes)
    case 4: insert(Array(random.pick(MessageMutation.texts).utf8)[...], into: &bytes)
    case 5, 6: exchangeValue(&bytes)
    case 7: renameTag(&bytes)
    case 8, 9: copyElement(of: random.pick(seeds), into: &bytes)
    case 10: copyElement(of: bytes, into: &bytes)
    default: if let place = element(in: bytes) { bytes.removeSubrange(place) }
    }
  }

  private static let texts = [
    "<!DOCTYPE a [<!ENTITY b 'c'>]>", "&b;", "&#27;", "&#x9B;", "&#0;", "&#xD800;", "&amp;", "&lt;",
    "<![CDATA[", "]]>", "<!--", "-->", "<?xml version=\"1.0\"?>", "<?x y?>", "\u{FEFF}", "\u{202E}",
    "<a>", "</a>", "<a/>", "xmlns=\"\"", "xmlns:a=\"b\"", " a:b=\"c\"", "a\u{301}", "\u{9B}31m",
    "\t",
    "<edXML:DocumentId>x</edXML:DocumentId>", "UEsDBA", "====", "QQ==", "\u{10FFFF}", "null",
  ]

  private static let values = [
    "2026/02/30", "30/10/2020", "2026/03/02 08:15:00", "02/03/26", "2026-03-02", "0000/01/01",
    "9999/12/31", "99", "03", "3", "16", "-1", "4294967296", "99999999999999999999", "null", " ",
    "../../etc/passwd", "C:\\a", "=1+1", "a\u{9}b", "&#x9B;31m", "&#xFEFF;", "e\u{301}\u{302}",
    "http://www.e-doc.vn/Schema/", "QQ==", "UEsDBAoAAAAAAA==", "\u{1F600}", "",
  ]

  private mutating func insert(_ piece: ArraySlice<UInt8>, into bytes: inout [UInt8]) {
    bytes.insert(contentsOf: piece, at: random.below(bytes.count + 1))
  }

  /// Puts another value between two tags.
  private mutating func exchangeValue(_ bytes: inout [UInt8]) {
    let from = random.below(bytes.count)
    guard let start = bytes[from...].firstIndex(of: UInt8(ascii: ">")),
      let end = bytes[start...].firstIndex(of: UInt8(ascii: "<"))
    else { return }
    bytes.replaceSubrange(start + 1..<end, with: Array(random.pick(MessageMutation.values).utf8))
  }

  /// Gives an element the name of another, at its start and, mostly, at its end.
  private mutating func renameTag(_ bytes: inout [UInt8]) {
    guard let place = element(in: bytes) else { return }
    let from = random.below(bytes.count)
    guard let other = bytes[from...].firstIndex(of: UInt8(ascii: "<")) else { return }
    let name = bytes[(other + 1)...].prefix { $0.isOfTag }
    let old = bytes[(place.lowerBound + 1)...].prefix { $0.isOfTag }
    guard !name.isEmpty, !old.isEmpty else { return }
    let new = Array(name)
    if random.below(4) > 0, place.count > 2 * old.count + 4 {
      bytes.replaceSubrange(place.upperBound - 1 - old.count..<place.upperBound - 1, with: new)
    }
    bytes.replaceSubrange(old.indices, with: new)
  }

  private mutating func copyElement(of other: [UInt8], into bytes: inout [UInt8]) {
    guard let place = element(in: other) else { return }
    let from = random.below(bytes.count)
    let at = bytes[from...].firstIndex(of: UInt8(ascii: "<")) ?? bytes.count
    bytes.insert(contentsOf: other[place], at: at)
  }

  /// Where an element stands, from its `<` to the `>` of the first end tag of its name.
  private mutating func element(in bytes: [UInt8]) -> Range<Int>? {
    guard !bytes.isEmpty else { return nil }
    let from = random.below(bytes.count)
    guard let start = bytes[from...].firstIndex(of: UInt8(ascii: "<")) else { return nil }
    let name = bytes[(start + 1)...].prefix { $0.isOfTag }
    guard !name.isEmpty else { return nil }
    let end = Array("</".utf8) + name + [UInt8(ascii: ">")]
    // Not across a whole attachment.
    for place in start..<min(bytes.count, start + 4000) where bytes[place...].starts(with: end) {
      return start..<place + end.count
    }
    return nil
  }
}

extension RepeatableNumbers {
  /// A stretch of something with so many places, which is not empty.
  mutating func stretch(of count: Int, upTo most: Int) -> Range<Int> {
    let start = below(count)
    return start..<min(count, start + 1 + below(most))
  }
}

extension UInt8 {
  fileprivate var isOfTag: Bool {
    switch self {
    case 0x30...0x3A, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F: true
    default: false
    }
  }
}
