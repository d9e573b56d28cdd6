import Testing

@testable import Bytes

@Suite struct `Reading a ZIP` {
  private let content = Array("Kính gửi".utf8)

  private func refusal(of archive: Archive, limits: ZipLimits = ZipLimits()) -> ZipError? {
    refusal(of: archive.bytes, limits: limits)
  }

  private func refusal(of bytes: [UInt8], limits: ZipLimits = ZipLimits()) -> ZipError? {
    do {
      let reader = try ZipReader(bytes, limits: limits)
      for entry in reader.entries { _ = try reader.contents(of: entry) }
      return nil
    } catch {
      return error as? ZipError
    }
  }

  /// Written by Python's zipfile: a folder and a deflated file in it.
  @Test func `gives files of another writer and leaves out folders`() throws {
    let reader = try ZipReader(Base64.decode(Array(Self.withFolder.utf8)))
    #expect(reader.entries.map(\.name) == ["thư mục/công văn.txt"])
    #expect(
      try reader.contents(of: reader.entries[0])
        == Array(String(repeating: "Kính gửi: ", count: 20).utf8))
  }

  /// Written by Python's zipfile to a pipe: the sizes come after the data.
  @Test func `accepts sizes that follow the data`() throws {
    let reader = try ZipReader(Base64.decode(Array(Self.streamed.utf8)))
    #expect(try reader.contents(of: reader.entries[0]) == Array("vpdt vpdt vpdt".utf8))
  }

  private static let withFolder =
    "UEsDBBQAAAgAAABAalwAAAAAAAAAAAAAAAALAAAAdGjGsCBt4bulYy9QSwMEFAAACAgAAEBqXB38s5sTAAAA"
    + "BAEAABkAAAB0aMawIG3hu6VjL2PDtG5nIHbEg24udHh08z68Ni9DIf3h7rWZVgreI5MDAFBLAQIUAxQAAAgA"
    + "AABAalwAAAAAAAAAAAAAAAALAAAAAAAAAAAAEADtQQAAAAB0aMawIG3hu6VjL1BLAQIUAxQAAAgIAABAalwd"
    + "/LObEwAAAAQBAAAZAAAAAAAAAAAAAACAASkAAAB0aMawIG3hu6VjL2PDtG5nIHbEg24udHh0UEsFBgAAAAAC"
    + "AAIAgAAAAHMAAAAAAA=="
  private static let streamed =
    "UEsDBBQACAAIAABAalwAAAAAAAAAAAAAAAAFAAAAYS50eHQrK0gpUSiDEQBQSwcIGicuHgkAAAAOAAAAUEsB"
    + "AhQDFAAIAAgAAEBqXBonLh4JAAAADgAAAAUAAAAAAAAAAAAAAIABAAAAAGEudHh0UEsFBgAAAAABAAEAMwAA"
    + "ADwAAAAAAA=="

  @Test func `accepts the archives of the tests when they do not lie`() {
    var archive = Archive(.init(name: "a", content: content), .init(name: "b/c"), .init(name: "b/"))
    archive.entries[2].attributes = 0o40755 << 16 | 16
    archive.comment = Array("ghi chú".utf8)
    archive.entries[0].extra = [1, 2, 3, 4]
    archive.entries[0].attributes = 0
    #expect(refusal(of: archive) == nil)
  }

  @Test(arguments: [
    ("/a", PathFault.absolute), ("c:/a", .absolute), ("C:a", .absolute), ("../a", .dotComponent),
    ("a/..", .dotComponent), ("./a", .dotComponent), ("a//b", .emptyComponent), ("", .empty),
    ("a\\b", .backslash), ("a\0", .controlCharacter), ("a\n", .controlCharacter),
    ("a//", .emptyComponent), ("/", .empty),
  ])
  func `refuses a name that leads elsewhere`(name: String, fault: PathFault) {
    #expect(refusal(of: Archive(.init(name: name))) == .badName(fault))
  }

  @Test func `refuses a name that is not UTF-8`() {
    let bytes = Archive(.init(name: "Zz")).bytes.map { $0 == UInt8(ascii: "z") ? 0xe1 : $0 }
    #expect(refusal(of: bytes) == .badName(.notUTF8))
  }

  @Test(arguments: [
    ("a", "a"), ("data/a.pdf", "Data/A.PDF"), ("dự", "du\u{31b}\u{323}"), ("ế", "e\u{302}\u{301}"),
    ("a", "a/b"), ("a/b", "a"), ("A", "a/"),
  ])
  func `refuses two names for one place`(first: String, second: String) {
    let archive = Archive(.init(name: first), .init(name: second, attributes: 0))
    let named = second.hasSuffix("/") ? String(second.dropLast()) : second
    #expect(refusal(of: archive) == .duplicateName(named))
  }

  @Test func `refuses links, devices and folders with content`() {
    for mode in [0o120777, 0o020644, 0o060644, 0o010644, 0o140644, 0o040755] {
      #expect(refusal(of: Archive(.init(name: "a", attributes: mode << 16))) == .notAFile("a"))
    }
    for attributes in [0o100644 << 16, 0o120777 << 16, 8] {
      #expect(refusal(of: Archive(.init(name: "a/", attributes: attributes))) == .notAFile("a"))
    }
    #expect(
      refusal(of: Archive(.init(name: "a/", content: content, attributes: 0))) == .notAFile("a"))
    #expect(refusal(of: Archive(.init(name: "a", attributes: 16))) == .notAFile("a"))
  }

  @Test func `refuses encryption, other methods and features it does not know`() {
    for flag in [1, 1 << 6, 1 << 13] {
      #expect(refusal(of: Archive(.init(name: "a", flags: flag))) == .encrypted("a"))
    }
    for flag in [1 << 4, 1 << 5, 1 << 7, 1 << 12, 1 << 15] {
      #expect(refusal(of: Archive(.init(name: "a", flags: flag))) == .unsupported("a"))
    }
    for method in [1, 6, 9, 12, 14, 93, 99] {
      #expect(refusal(of: Archive(.init(name: "a", method: method))) == .unsupported("a"))
    }
  }

  @Test func `refuses a header that contradicts the directory`() {
    for entry in [
      Archive.Entry(name: "a", content: content, localName: "b"),
      .init(name: "a", content: content, localName: "aa"),
      .init(name: "a", content: content, localFlags: 0),
      .init(name: "a", content: content, localMethod: 8),
      .init(name: "a", content: content, localSize: 3),
      .init(name: "a", content: content, localSize: 0),
    ] {
      #expect(refusal(of: Archive(entry)) == .localHeaderDiffers("a"))
    }
    #expect(refusal(of: Archive(.init(name: "a", offset: 1))) != nil)
  }

  @Test func `refuses entries that share bytes`() {
    #expect(
      refusal(of: Archive(.init(name: "a"), .init(name: "b", offset: 0))) == .overlap("b"))
    // The data of the first are the whole second entry.
    let inner = Array(Archive(.init(name: "b")).bytes.prefix(31))
    var nested = Archive(.init(name: "a", content: inner), .init(name: "b", offset: 31))
    #expect(refusal(of: nested) == .overlap("b"))
    nested = Archive(.init(name: "a", content: content, size: 60, compressedSize: 60))
    #expect(refusal(of: nested) == .overlap("a"))
  }

  @Test func `refuses a directory that is not as the end record says`() {
    let honest = Archive(.init(name: "a"), .init(name: "b"))
    var archive = honest
    archive.entryCount = 1
    #expect(refusal(of: archive) == .directoryDiffers)
    archive.entryCount = 3
    #expect(refusal(of: archive) == .truncated)
    archive = honest
    archive.directorySize = 46
    #expect(refusal(of: archive) == .directoryDiffers)
    archive.directoryOffset = 0
    #expect(refusal(of: archive) == .directoryDiffers)
    archive.directoryOffset = 0xffff_fffe
    archive.directorySize = 0xffff_fffe
    #expect(refusal(of: archive) == .directoryDiffers)
    #expect(refusal(of: [0] + honest.bytes) == .directoryDiffers)
    #expect(refusal(of: honest.bytes + [0]) == .noEnd)
    #expect(refusal(of: []) == .noEnd)
  }

  @Test func `refuses an archive whose end is open to dispute`() {
    var archive = Archive(.init(name: "a"))
    archive.comment = Archive().bytes
    #expect(refusal(of: archive) == .ambiguousEnd)
  }

  @Test func `refuses parts on other disks and zip64`() {
    var archive = Archive(.init(name: "a"))
    archive.disk = 1
    #expect(refusal(of: archive) == .severalDisks)
    #expect(refusal(of: Archive(.init(name: "a", disk: 1))) == .severalDisks)
    #expect(refusal(of: Archive(.init(name: "a", size: 0xffff_ffff))) == .zip64)
    #expect(refusal(of: Archive(.init(name: "a", offset: 0xffff_ffff))) == .zip64)
    archive = Archive(.init(name: "a"))
    archive.entryCount = 0xffff
    #expect(refusal(of: archive) == .zip64)
    archive = Archive(.init(name: "a"))
    archive.beforeEnd = [0x50, 0x4b, 6, 7] + [UInt8](repeating: 0, count: 16)
    #expect(refusal(of: archive) == .zip64)
  }

  @Test func `refuses more than the limits before it expands anything`() {
    let archive = Archive(.init(name: "a", content: content), .init(name: "b", content: content))
    #expect(refusal(of: archive, limits: ZipLimits(entryCount: 2)) == nil)
    #expect(
      refusal(of: archive, limits: ZipLimits(entryCount: 1)) == .tooManyEntries(limit: 1))
    #expect(
      refusal(of: archive, limits: ZipLimits(entryBytes: 9)) == .tooLarge("a", limit: 9))
    #expect(
      refusal(of: archive, limits: ZipLimits(totalBytes: 19)) == .tooLarge("b", limit: 19))
    let bomb = Sample.all[4]
    let deflated = Archive(
      .init(
        name: "a", method: 8, size: bomb.count, checksum: 0, stored: bomb.deflated))
    #expect(refusal(of: deflated, limits: ZipLimits(ratioFreeBytes: 1000)) == .tooCompressed("a"))
    #expect(refusal(of: deflated) == .checksumDiffers("a"))
  }

  @Test func `refuses data that are not what the directory says`() {
    let sample = Sample.all[2]
    func refusal(size: Int, stored: [UInt8]) -> ZipError? {
      self.refusal(
        of: Archive(.init(name: "a", method: 8, size: size, checksum: 0, stored: stored)))
    }
    let limit = InflateError.limitExceeded(limit: sample.count - 1)
    #expect(refusal(size: sample.count - 1, stored: sample.deflated) == .damaged("a", limit))
    #expect(refusal(size: sample.count + 1, stored: sample.deflated) == .sizeDiffers("a"))
    #expect(refusal(size: sample.count, stored: sample.deflated) == .checksumDiffers("a"))
    #expect(
      refusal(size: sample.count, stored: sample.deflated + [0]) == .damaged("a", .trailingBytes))
    #expect(
      self.refusal(of: Archive(.init(name: "a", content: content, checksum: 0)))
        == .checksumDiffers("a"))
    #expect(
      self.refusal(of: Archive(.init(name: "a", content: content, size: 3))) == .sizeDiffers("a"))
  }

  @Test func `gives large stored files in pieces`() throws {
    var random = SplitMix64(seed: 10)
    let large = random.bytes(600_000)
    let reader = try ZipReader(Archive(.init(name: "a", content: large)).bytes)
    var bytes: [UInt8] = []
    try reader.read(reader.entries[0]) {
      #expect($0.count <= 256 << 10)
      bytes.append(contentsOf: $0)
    }
    #expect(bytes == large)
  }

  @Test func `passes on what the source throws, and does not trust it`() {
    struct Unreadable: Error {}
    #expect(throws: Unreadable.self) { try ZipReader(size: 100) { _, _ in throw Unreadable() } }
    #expect(throws: ZipError.truncated) { try ZipReader(size: 100) { _, _ in [1] } }
  }

  @Test func `never traps on damaged archives`() throws {
    var random = SplitMix64(seed: 11)
    let deflated = Sample.all[2]
    let archives = [
      Archive(.init(name: "a", content: content), .init(name: "b/c"), .init(name: "b/d")).bytes,
      Archive(.init(name: "a", method: 8, size: deflated.count, stored: deflated.deflated)).bytes,
      try Base64.decode(Array(Self.streamed.utf8)),
    ]
    for _ in 0..<1500 {
      for archive in archives {
        let damaged = random.mutated(archive)
        _ = refusal(of: damaged)
        _ = try? unwrapSingleEntryZip(damaged)
      }
    }
  }
}
