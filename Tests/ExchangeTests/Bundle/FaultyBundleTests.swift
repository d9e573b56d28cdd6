import Bytes
import Glibc
import Platform
import Testing

@testable import Exchange

@Suite struct `Checking a bundle from elsewhere` {
  @Test func `lists all problems of all documents at once`() throws {
    try withBundle { path in
      try replace("\(path)/data/0001/files/01-15-UBND-VHXH.pdf", with: "khác")
      try Folders.removeFile("\(path)/data/0002/files/01-20-UBND-VHXH.pdf")
      try replace("\(path)/data/0003/document.edxml", with: "<edXML/>")
      try FileContents.writeNew("\(path)/data/0004/autorun.inf", [1])
      try FileContents.writeNew("\(path)/Thumbs.db", [1])
      let problems = try problems(of: path)
      #expect(
        problems
          == [
            "bundle.unknown-file Thumbs.db",
            "bundle.digest-differs data/0001/files/01-15-UBND-VHXH.pdf",
            "bundle.unreadable-document data/0003/document.edxml",
            "bundle.digest-differs data/0003/document.edxml",
            "bundle.out-of-place data/0004/autorun.inf",
            "bundle.unknown-file data/0004/autorun.inf",
            "bundle.missing-file data/0002/files/01-20-UBND-VHXH.pdf",
            "bundle.size-differs bag-info.txt", "bundle.not-beside data/0001/document.edxml",
            "bundle.not-attached data/0001/files/01-15-UBND-VHXH.pdf",
            "bundle.not-beside data/0002/document.edxml",
          ].sorted())
    }
  }

  @Test(arguments: [
    "bagit.txt", "bag-info.txt", "manifest-sha256.txt", "tagmanifest-sha256.txt", "index.tsv",
    "data/0001/document.edxml",
  ])
  func `misses every file that is gone`(name: String) throws {
    try withBundle { path in
      try Folders.removeFile("\(path)/\(name)")
      #expect(try problems(of: path) != [])
    }
  }

  @Test(arguments: [
    "bagit.txt", "bag-info.txt", "manifest-sha256.txt", "index.tsv", "index.html",
    "data/0001/document.edxml", "data/0001/files/01-15-UBND-VHXH.pdf",
  ])
  func `notices a single byte`(name: String) throws {
    try withBundle { path in
      var bytes = try #require(try FileContents.read("\(path)/\(name)", limit: 1 << 20))
      bytes[bytes.count / 2] ^= 1
      try replace("\(path)/\(name)", with: bytes)
      #expect(try problems(of: path) != [])
    }
  }

  @Test func `believes the documents, not the files beside them`() throws {
    // Everything is signed off in the manifests, but the file beside is another one.
    try withBundle { path in
      let file = "data/0001/files/01-15-UBND-VHXH.pdf"
      let original = try #require(try FileContents.read("\(path)/\(file)", limit: 1 << 20))
      var changed = original
      changed[20] ^= 1
      try replace("\(path)/\(file)", with: changed)
      for manifest in ["manifest-sha256.txt", "tagmanifest-sha256.txt"] {
        let bytes = try #require(try FileContents.read("\(path)/\(manifest)", limit: 1 << 20))
        var text = String(decoding: bytes, as: UTF8.self)
        text = text.replacing(
          "\(SHA256.digest(of: original))", with: "\(SHA256.digest(of: changed))")
        if manifest == "tagmanifest-sha256.txt" {
          let payload = try #require(
            try FileContents.read("\(path)/manifest-sha256.txt", limit: 1 << 20))
          text = text.split(separator: "\n").map { line in
            line.hasSuffix("  manifest-sha256.txt")
              ? "\(SHA256.digest(of: payload))  manifest-sha256.txt\n" : "\(line)\n"
          }.joined()
        }
        try replace("\(path)/\(manifest)", with: text)
      }
      #expect(
        try problems(of: path) == [
          "bundle.not-attached \(file)", "bundle.not-beside data/0001/document.edxml",
        ])
    }
  }

  @Test func `follows no link and opens no pipe`() throws {
    try withBundle { path in
      let file = "\(path)/data/0001/files/01-15-UBND-VHXH.pdf"
      try Folders.rename(file, to: "\(path)-outside")
      defer { try? Folders.removeFile("\(path)-outside") }
      symlink("\(path)-outside", file)
      symlink("/etc", "\(path)/data/0005")
      mkfifo("\(path)/data/pipe", 0o600)
      let problems = try problems(of: path)
      for place in ["data/0001/files/01-15-UBND-VHXH.pdf", "data/0005", "data/pipe"] {
        #expect(problems.contains("bundle.not-a-file \(place)"))
      }
      #expect(!problems.contains { $0.contains("passwd") })
    }
  }

  @Test func `holds its limits`() throws {
    try withBundle { path in
      let changes: [(String?, (inout BundleLimits) -> Void)] = [
        (nil, { $0.files = 13 }), ("bundle.too-many-files", { $0.files = 12 }),
        ("bundle.too-deep", { $0.depth = 2 }), ("bundle.too-large", { $0.file = 1000 }),
        ("bundle.too-large", { $0.total = 5000 }), ("bundle.too-large", { $0.paper = 100 }),
        ("bundle.unreadable-document", { $0.message.attachments = 1 }),
      ]
      for (code, change) in changes {
        var limits = BundleLimits()
        change(&limits)
        let codes = try BundleReader(path, limits: limits).check().problems.map(\.code)
        if let code { #expect(codes.contains(code)) } else { #expect(codes == []) }
      }
    }
  }

  @Test func `does not take a folder for a bundle, or nothing for a folder`() throws {
    try withFolder { path in
      #expect(try problems(of: path) == ["bundle.not-a-bag bagit.txt"])
      #expect(throws: BundleError.nothingThere(path: "\(path)/x")) { try BundleReader("\(path)/x") }
      try FileContents.writeNew("\(path)/x", [1, 2, 3])
      #expect(throws: BundleError.archive(.noEnd)) { try BundleReader("\(path)/x") }
    }
  }

  @Test func `asks for the rules it knows`() throws {
    try withBundle { path in
      let bytes = try #require(try FileContents.read("\(path)/bag-info.txt", limit: 1 << 20))
      let text = String(decoding: bytes, as: UTF8.self)
        .replacing("Phien-Ban-Ho-So-Chuyen-Giao: 1", with: "Phien-Ban-Ho-So-Chuyen-Giao: 2")
        .replacing("So-Van-Ban: 4", with: "So-Van-Ban: 5")
      try replace("\(path)/bag-info.txt", with: text)
      #expect(
        try problems(of: path) == [
          "bundle.count-differs bag-info.txt", "bundle.digest-differs bag-info.txt",
          "bundle.unknown-profile bag-info.txt",
        ])
    }
  }

  @Test func `does not import what changed after it was checked`() throws {
    try withBundle { path in
      let reader = try BundleReader(path)
      let contents = try reader.check()
      let document = try #require(contents.documents.first)
      try replace(
        "\(path)/\(document.path)", with: try Fixture("duplicate-conflict").bytes)
      var sink = EdxmlMemorySink()
      #expect(throws: BundleError.changed(path: document.path)) {
        try reader.read(document, to: &sink)
      }
    }
  }

  @Test func `reads an archive without a folder around it, and refuses one that leads out of it`()
    throws
  {
    try withBundle { path in
      let tree = try FolderTree(path, limits: BundleLimits())
      func zip(_ extra: String?) throws -> [UInt8] {
        var bytes: [UInt8] = []
        var archive = StoredZipWriter { bytes.append(contentsOf: $0) }
        for file in tree.files {
          try archive.add(file.path, try FileContents.read("\(path)/\(file.path)", limit: 1 << 20)!)
        }
        if let extra { try archive.add(extra, [1]) }
        try archive.finish()
        return bytes
      }
      func open(_ bytes: [UInt8]) throws -> ArchiveTree {
        try ArchiveTree(size: bytes.count, limits: BundleLimits()) { Array(bytes[$0..<$0 + $1]) }
      }
      #expect(try BundleReader(open(zip(nil))).check().problems == [])
      var hostile = try zip("aa/hostile")
      let name = Array("aa/hostile".utf8)
      for place in hostile.indices where hostile[place...].starts(with: name) {
        hostile.replaceSubrange(place..<place + 2, with: "..".utf8)
      }
      #expect(throws: BundleError.archive(.badName(.dotComponent))) { try open(hostile) }
      var damaged = try zip(nil)
      let place = damaged.indices.first { damaged[$0...].starts(with: "<edXML:Subject>".utf8) }
      damaged[try #require(place) + 20] ^= 1
      #expect(
        try BundleReader(open(damaged)).check().problems.map(\.code).contains("bundle.damaged"))
    }
  }

  private func problems(of path: String) throws -> [String] {
    try BundleReader(path).check().problems.map { "\($0.code) \($0.path)" }.sorted()
  }

  private func withBundle(_ body: (String) throws -> Void) throws {
    try withFolder { folder in
      try body(try BundleWriter(head(), sampleItems()).write(.folder, into: folder).path)
    }
  }

  private func replace(_ path: String, with bytes: [UInt8]) throws {
    try Folders.removeFile(path)
    try FileContents.writeNew(path, bytes)
  }

  private func replace(_ path: String, with text: String) throws {
    try replace(path, with: Array(text.utf8))
  }
}
