import Testing

@testable import Bytes

@Suite struct `A manifest of a bag` {
  private static let hex = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"

  private func read(_ text: String, as kind: BagManifest.Kind = .payload) throws -> BagManifest {
    try BagManifest(kind, reading: Array(text.utf8))
  }

  @Test func `is written for sha256sum in the order of the bytes of its paths`() throws {
    let digest = SHA256.digest(of: Array("abc".utf8))
    let manifest = try BagManifest(
      .payload,
      of: ["data/đ", "data/c", "data/B", "data/a/x", "data/a-x"].map { (path: $0, digest: digest) })
    #expect(
      String(decoding: manifest.bytes, as: UTF8.self) == """
        \(Self.hex)  data/B
        \(Self.hex)  data/a-x
        \(Self.hex)  data/a/x
        \(Self.hex)  data/c
        \(Self.hex)  data/đ

        """)
    #expect(try BagManifest(.payload, reading: manifest.bytes) == manifest)
    #expect(try BagManifest(.payload, reading: []).bytes == [])
  }

  @Test func `finds the digest of each path and of no other`() throws {
    var random = SplitMix64(seed: 12)
    let files = try (0..<100).map {
      (path: "data/\($0)", digest: try #require(Digest(bytes: random.bytes(32))))
    }
    let manifest = try BagManifest(.payload, of: files)
    for file in files { #expect(manifest[file.path] == file.digest) }
    for path in ["", "data/", "data/100", "data/999", "z"] { #expect(manifest[path] == nil) }
  }

  @Test func `is read with either mark, either case and any line end`() throws {
    let lines = ["\(Self.hex)  data/b", "\(Self.hex.uppercased()) *data/a"]
    for end in ["\n", "\r", "\r\n"] {
      let manifest = try read(lines.joined(separator: end) + end)
      #expect(manifest.lines.map(\.path) == ["data/a", "data/b"])
    }
    #expect(try read(lines[0]).lines.map(\.path) == ["data/b"])
  }

  @Test func `escapes line ends and the percent sign, nothing else`() throws {
    let digest = SHA256.digest(of: [])
    let path = "data/100%\r\n 25% công văn"
    let written = try BagManifest(.payload, of: [(path: path, digest: digest)])
    #expect(
      String(decoding: written.bytes, as: UTF8.self)
        == "\(digest)  data/100%25%0D%0A 25%25 công văn\n")
    #expect(try BagManifest(.payload, reading: written.bytes)[path] == digest)
    for escape in ["%", "%2", "%20", "%zz", "%2F", "%00"] {
      #expect(throws: BagError.badEscape(line: 1)) { try read("\(Self.hex)  data/\(escape)") }
    }
  }

  @Test(arguments: [
    "\(hex)", "\(hex) ", "\(hex)  ", "\(hex) data/a", "\(hex)\t\tdata/a", "\(hex)**data/a",
    "\(hex.dropLast())  data/a", "\(hex)0  data/a", " \(hex)  data/a", "", "# ghi chú",
    "g\(hex.dropFirst())  data/a",
  ])
  func `refuses a line of another form`(line: String) {
    #expect(throws: BagError.badLine(2)) { try read("\(Self.hex)  data/0\n\(line)\n") }
  }

  @Test(arguments: [
    ("/etc/passwd", PathFault.absolute), ("data/../a", .dotComponent), ("./data/a", .dotComponent),
    ("data//a", .emptyComponent), ("data/", .emptyComponent), ("data\\a", .backslash),
    ("C:data/a", .absolute), ("data/\u{7}", .controlCharacter),
  ])
  func `refuses a path that leads elsewhere`(path: String, fault: PathFault) {
    #expect(throws: BagError.badPath(line: 1, fault)) { try read("\(Self.hex)  \(path)\n") }
  }

  @Test func `speaks of the payload or of the tag files, not of both`() throws {
    for (kind, path) in [
      (BagManifest.Kind.payload, "bagit.txt"), (.payload, "database"), (.tags, "data/a"),
      (.tags, "tagmanifest-sha256.txt"),
    ] {
      #expect(throws: BagError.outOfPlace(line: 1)) { try read("\(Self.hex)  \(path)", as: kind) }
    }
    #expect(try read("\(Self.hex)  manifest-sha256.txt", as: .tags).lines.count == 1)
  }

  @Test(arguments: [("data/a", "data/a"), ("data/a", "data/A"), ("data/a", "data/a/b")])
  func `refuses two lines for one place`(first: String, second: String) {
    #expect(throws: BagError.duplicatePath(line: 2)) {
      try read("\(Self.hex)  \(first)\n\(Self.hex)  \(second)\n")
    }
  }

  @Test func `refuses a byte order mark and bytes that are not UTF-8`() {
    for start in [[0xef, 0xbb, 0xbf], [0xff]] as [[UInt8]] {
      #expect(throws: BagError.notUTF8) {
        try BagManifest(.payload, reading: start + Array("\(Self.hex)  data/a".utf8))
      }
    }
  }

  @Test func `never traps, and what it accepts it writes as it reads`() throws {
    var random = SplitMix64(seed: 13)
    let honest = Array("\(Self.hex)  data/a%25\n\(Self.hex)  data/đ/c\n".utf8)
    var accepted = 0
    for _ in 0..<4000 {
      let damaged = random.mutated(honest)
      _ = try? BagInfo(reading: damaged)
      _ = try? BagDeclaration.check(damaged)
      guard let manifest = try? BagManifest(.payload, reading: damaged) else { continue }
      accepted += 1
      #expect(try BagManifest(.payload, reading: manifest.bytes) == manifest)
    }
    #expect(accepted > 0)
  }
}
