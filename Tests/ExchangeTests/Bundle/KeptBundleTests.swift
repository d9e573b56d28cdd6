import Bytes
import Glibc
import Platform
import Testing

@testable import Exchange

private let kept =
  "/" + #filePath.split(separator: "/").dropLast(3).joined(separator: "/")
  + "/Fixtures/bundles/H29.123.7-2026-03-10-1.zip"

@Suite struct `A bundle made long ago` {
  @Test func `is made again byte for byte`() throws {
    try withFolder { folder in
      let path = try BundleWriter(head(), sampleItems()).write(.archive, into: folder).path
      let bytes = try #require(try FileContents.read(path, limit: 1 << 20))
      if Machine.variable("VPDT_WRITE_FIXTURES") != nil {
        try? Folders.removeFile(kept)
        try FileContents.writeNew(kept, bytes, mode: 0o644)
      }
      #expect(try FileContents.read(kept, limit: 1 << 20) == bytes)
    }
  }

  @Test func `is read without a word`() throws {
    let contents = try BundleReader(kept).check()
    #expect(contents.problems == [])
    #expect(contents.documents.count == 4)
  }
}

@Suite struct `A bundle whose papers lie` {
  /// Changes the lines of a manifest, and the manifest over it so that only that is wrong.
  @Test(arguments: ["doubled", "extra", "missing", "other digest", "foreign path", "two for one"])
  func `about its files is refused`(fault: String) throws {
    try withBundle { path in
      var lines = try lines(of: "\(path)/manifest-sha256.txt")
      let expected: String
      switch fault {
      case "doubled":
        lines.append(lines[0])
        expected = "bundle.bad-paper manifest-sha256.txt"
      case "extra":
        lines.append("\(SHA256.digest(of: []))  data/0001/files/99-x.pdf")
        expected = "bundle.missing-file data/0001/files/99-x.pdf"
      case "missing":
        lines.removeFirst()
        expected = "bundle.unknown-file data/0001/document.edxml"
      case "other digest":
        lines[0] = "\(SHA256.digest(of: []))" + lines[0].dropFirst(64)
        expected = "bundle.digest-differs data/0001/document.edxml"
      case "foreign path":
        lines.append("\(SHA256.digest(of: []))  data/../../etc/passwd")
        expected = "bundle.bad-paper manifest-sha256.txt"
      default:
        lines.append(lines[0].replacing("/document.edxml", with: "/DOCUMENT.edxml"))
        expected = "bundle.bad-paper manifest-sha256.txt"
      }
      try write(lines, to: path)
      let problems = try BundleReader(path).check().problems.map { "\($0.code) \($0.path)" }
      #expect(problems.contains(expected), "\(problems)")
    }
  }

  @Test func `is refused in any other encoding than UTF-8`() throws {
    for start in [[0xFF, 0xFE], [0xFE, 0xFF], [0xEF, 0xBB, 0xBF], [0xC0, 0xAF]] as [[UInt8]] {
      for name in ["bag-info.txt", "manifest-sha256.txt", "tagmanifest-sha256.txt", "bagit.txt"] {
        try withBundle { path in
          let bytes = try #require(try FileContents.read("\(path)/\(name)", limit: 1 << 20))
          try replace("\(path)/\(name)", with: start + bytes)
          let problems = try BundleReader(path).check().problems.map { "\($0.code) \($0.path)" }
          #expect(problems.contains("bundle.bad-paper \(name)"), "\(problems)")
        }
      }
    }
  }

  @Test(arguments: ["data", "data/0001", "data/0001/files", "bag-info.txt", "manifest-sha256.txt"])
  func `is refused when a part of it lies elsewhere behind a link`(name: String) throws {
    try withBundle { path in
      try Folders.rename("\(path)/\(name)", to: "\(path)-outside")
      defer { try? Folders.removeAll("\(path)-outside") }
      symlink("\(path)-outside", "\(path)/\(name)")
      let problems = try BundleReader(path).check().problems.map { "\($0.code) \($0.path)" }
      #expect(problems.contains("bundle.not-a-file \(name)"), "\(problems)")
    }
  }

  private func withBundle(_ body: (String) throws -> Void) throws {
    try withFolder { folder in
      try body(try BundleWriter(head(), sampleItems()).write(.folder, into: folder).path)
    }
  }

  private func lines(of path: String) throws -> [String] {
    let bytes = try #require(try FileContents.read(path, limit: 1 << 20))
    return String(decoding: bytes, as: UTF8.self).split(separator: "\n").map(String.init)
  }

  private func write(_ lines: [String], to path: String) throws {
    let payload = Array((lines.joined(separator: "\n") + "\n").utf8)
    try replace("\(path)/manifest-sha256.txt", with: payload)
    let tags = try self.lines(of: "\(path)/tagmanifest-sha256.txt").map { line in
      line.hasSuffix("  manifest-sha256.txt")
        ? "\(SHA256.digest(of: payload))  manifest-sha256.txt" : line
    }
    try replace(
      "\(path)/tagmanifest-sha256.txt", with: Array((tags.joined(separator: "\n") + "\n").utf8))
  }

  private func replace(_ path: String, with bytes: [UInt8]) throws {
    try Folders.removeFile(path)
    try FileContents.writeNew(path, bytes)
  }
}
