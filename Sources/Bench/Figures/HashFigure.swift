import Bytes
import Platform

// Hashing a large file that is in memory already: nothing but the hash and the reads.
extension BenchRun {
  func measureHash() throws {
    let path = workplace.path + "/large"
    let size = 1 << 30
    try writeLarge(path, size)
    defer { try? Folders.removeFile(path) }
    var ours: [Double] = []
    var floor: [Double] = []
    for round in 0...options.rounds {
      let durations = (
        try seconds { try hash(path) },
        try seconds { try runProgram("openssl", ["dgst", "-sha256", path]) }
      )
      // The first round brings the file into memory.
      if round == 0 { continue }
      ours.append(Double(size) / durations.0 / 1e9)
      floor.append(Double(size) / durations.1 / 1e9)
    }
    add(
      Figure(
        what: "hashing 1 GiB : openssl dgst -sha256", unit: "GB/s", inTurns: ours, floor,
        wanted: .atLeast(0.9)))
  }

  private func hash(_ path: String) throws {
    let file = try Descriptor.reading(path)
    var hash = SHA256()
    try FileContents.pieces(of: file) { piece in
      hash.update(piece)
      return true
    }
    _ = hash.finalize()
  }

  private func writeLarge(_ path: String, _ size: Int) throws {
    var random = Random(seed: 1)
    let file = try Descriptor.making(path)
    for _ in 0..<(size >> 20) { try file.write(random.bytes(1 << 20)) }
    try file.flush()
  }
}
