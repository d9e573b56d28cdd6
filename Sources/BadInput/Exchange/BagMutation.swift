import Bytes

/// Makes bags, as archives without a fault, in which one thing or several are not as they were.
public struct BagMutation {
  public struct File: Sendable {
    public var name: String
    public var bytes: [UInt8]

    public init(name: String, bytes: [UInt8]) {
      self.name = name
      self.bytes = bytes
    }
  }

  private let seeds: [[File]]
  private var random: RepeatableNumbers

  public init(of seeds: [[File]], seed: UInt64) {
    self.seeds = seeds
    random = RepeatableNumbers(seed: seed)
  }

  public mutating func next() -> [UInt8] {
    var files = random.pick(seeds)
    for _ in 0...random.below(3) { change(&files) }
    return BagMutation.archive(of: files)
  }

  /// The files as an archive; of two whose names meet in one folder the first.
  public static func archive(of files: [File]) -> [UInt8] {
    var bytes: [UInt8] = []
    var archive = StoredZipWriter { bytes.append(contentsOf: $0) }
    for file in files { try? archive.add(file.name, file.bytes) }
    try? archive.finish()
    return bytes
  }

  private mutating func change(_ files: inout [File]) {
    guard !files.isEmpty else { return }
    let index = random.below(files.count)
    switch random.below(10) {
    case 0, 1, 2:
      guard !files[index].bytes.isEmpty else { return }
      files[index].bytes[random.below(files[index].bytes.count)] ^= 1 << UInt8(random.below(8))
    case 3: files[index].bytes += Array(random.pick(["\n", " ", "x", "\r\n"]).utf8)
    case 4: files[index].bytes.removeLast(min(files[index].bytes.count, 1 + random.below(20)))
    case 5: files.remove(at: index)
    case 6:
      let other = random.below(files.count)
      (files[index].bytes, files[other].bytes) = (files[other].bytes, files[index].bytes)
    case 7:
      files.append(File(name: files[index].name + random.pick(["x", "/x", ".p7s"]), bytes: [1]))
    default: changeManifest(&files)
    }
  }

  /// Doubles, drops, moves or rewrites a line of a manifest.
  private mutating func changeManifest(_ files: inout [File]) {
    let manifests = files.indices.filter { files[$0].name.hasSuffix("manifest-sha256.txt") }
    guard !manifests.isEmpty else { return }
    let index = random.pick(manifests)
    var lines = files[index].bytes.split(separator: 10).map(Array.init)
    guard !lines.isEmpty else { return }
    let line = random.below(lines.count)
    switch random.below(6) {
    case 0: lines.append(lines[line])
    case 1: lines.remove(at: line)
    case 2: lines.swapAt(line, random.below(lines.count))
    case 3: lines[line] = Array(String(decoding: lines[line], as: UTF8.self).uppercased().utf8)
    case 4: lines[line] += Array(random.pick(["/../x", "%0A", "%", "x", "\r"]).utf8)
    default:
      let digest = SHA256.digest(of: random.pick(files).bytes).description
      lines[line].replaceSubrange(0..<min(64, lines[line].count), with: Array(digest.utf8))
    }
    files[index].bytes = Array(lines.joined(separator: [10])) + [10]
  }
}
