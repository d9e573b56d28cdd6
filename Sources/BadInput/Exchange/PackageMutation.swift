import Bytes

/// Makes submission packages, as archives without a fault, in which one thing or several are not as they
/// were.
///
/// In half of them the lists of contents agree with the files again, so that what stands behind the
/// digests is read as well.
public struct PackageMutation {
  public typealias File = BagMutation.File

  private let seeds: [[File]]
  private var random: RepeatableNumbers

  public init(of seeds: [[File]], seed: UInt64) {
    self.seeds = seeds
    random = RepeatableNumbers(seed: seed)
  }

  public mutating func next() -> [UInt8] {
    let old = random.pick(seeds)
    var files = old
    for _ in 0...random.below(3) { change(&files) }
    if random.below(2) == 0 { vouch(for: &files, before: old) }
    return BagMutation.archive(of: files)
  }

  private mutating func change(_ files: inout [File]) {
    guard !files.isEmpty else { return }
    let index = random.below(files.count)
    switch random.below(12) {
    case 0:
      guard !files[index].bytes.isEmpty else { return }
      files[index].bytes[random.below(files[index].bytes.count)] ^= 1 << UInt8(random.below(8))
    case 1: files[index].bytes.removeLast(min(files[index].bytes.count, 1 + random.below(20)))
    case 2: files.remove(at: index)
    case 3:
      let other = random.below(files.count)
      (files[index].bytes, files[other].bytes) = (files[other].bytes, files[index].bytes)
    case 4: files.append(File(name: files[index].name + random.pick(["x", "/x"]), bytes: [1]))
    case 5, 6: insert(&files)
    default: changeValue(&files)
    }
  }

  private static let texts = [
    "<!DOCTYPE a>", "<!DOCTYPE a [<!ENTITY b \"c\">]>", "&b;", "<![CDATA[", "]]>", "-->", "<mets/>",
    "<mets:div DMDID=\"d1\"/>", "<mets:file ID=\"f1\"/>", "<simpledc>", "</simpledc>",
    "<mets:mptr xlink:href=\"METS.xml\"/>", "<mets:FLocat xlink:href=\"../x\"/>",
    "<title>x</title>",
    String(repeating: "<a>", count: 100), "\u{0}", "\u{FEFF}",
  ]

  /// Puts something between two tags of a paper.
  private mutating func insert(_ files: inout [File]) {
    guard let index = paper(among: files) else { return }
    let places = files[index].bytes.indices.filter { files[index].bytes[$0] == UInt8(ascii: "<") }
    guard !places.isEmpty else { return }
    files[index].bytes.insert(
      contentsOf: Array(random.pick(PackageMutation.texts).utf8), at: random.pick(places))
  }

  private static let values = [
    "", "0", "-1", "99999999999999999999", "../../etc/passwd", "/etc/passwd", "METS.xml",
    "./METS.xml",
    "representations/rep1/METS.xml", "schemas/x.xsd", "SCHEMAS/X.XSD", "%2e%2e/x", "%", "d1", "f1",
    "d1 d1 f9", "SHA-512", "MD5", "SHA-256", "1 2", "x:y", "AIP", "http://www.loc.gov/METS/",
  ]

  /// Exchanges what stands in quotation marks.
  private mutating func changeValue(_ files: inout [File]) {
    guard let index = paper(among: files) else { return }
    let bytes = files[index].bytes
    let marks = bytes.indices.filter { bytes[$0] == UInt8(ascii: "\"") }
    guard marks.count > 1 else { return }
    let place = random.below(marks.count - 1)
    let range = marks[place] + 1..<marks[place + 1]
    let value =
      random.below(3) == 0
      ? Array(bytes[range]) + Array("x".utf8) : Array(random.pick(PackageMutation.values).utf8)
    files[index].bytes.replaceSubrange(range, with: value)
  }

  private mutating func paper(among files: [File]) -> Int? {
    let papers = files.indices.filter { files[$0].name.hasSuffix(".xml") }
    // The lists of contents most of the time.
    let lists = papers.filter { files[$0].name.hasSuffix("METS.xml") }
    let choice = lists.isEmpty || random.below(4) == 0 ? papers : lists
    return choice.isEmpty ? nil : random.pick(choice)
  }

  /// Puts the digests and sizes of changed files into the lists that name them, the inner ones first.
  private func vouch(for files: inout [File], before old: [File]) {
    let depth = { (file: File) in file.name.utf8.count { $0 == UInt8(ascii: "/") } }
    for file in old.sorted(by: { depth($0) > depth($1) }) {
      guard let new = files.first(where: { $0.name == file.name }), new.bytes != file.bytes else {
        continue
      }
      let (was, digest) = (SHA256.digest(of: file.bytes), SHA256.digest(of: new.bytes))
      for index in files.indices where files[index].name.hasSuffix("METS.xml") {
        replace(was.description.uppercased(), by: digest.description, in: &files[index].bytes)
        replace(
          "SIZE=\"\(file.bytes.count)\"", by: "SIZE=\"\(new.bytes.count)\"",
          in: &files[index].bytes)
      }
    }
  }

  private func replace(_ old: String, by new: String, in bytes: inout [UInt8]) {
    let old = Array(old.utf8)
    guard bytes.count >= old.count else { return }
    for start in 0...bytes.count - old.count where bytes[start] == old[0] {
      guard bytes[start..<start + old.count].elementsEqual(old) else { continue }
      bytes.replaceSubrange(start..<start + old.count, with: Array(new.utf8))
      return
    }
  }
}
