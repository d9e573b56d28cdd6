import Testing

@testable import Bytes

@Suite struct `A ZIP around a single file` {
  private let pdf = Array("%PDF-1.7".utf8)

  @Test(arguments: ["0f8c.pdf", "../../etc/passwd", "C:\\a", ""])
  func `is taken off whatever the entry is called`(name: String) throws {
    let wrapped = Archive(.init(name: name, content: pdf)).bytes
    #expect(try unwrapSingleEntryZip(wrapped) == pdf)
  }

  @Test func `is taken off when the file is compressed`() throws {
    let sample = Sample.all[2]
    let wrapped = Archive(
      .init(name: "a", method: 8, size: sample.count, checksum: 0, stored: sample.deflated))
    #expect(throws: ZipError.checksumDiffers("")) { try unwrapSingleEntryZip(wrapped.bytes) }
    var honest = wrapped
    honest.entries[0].checksum = CRC32.checksum(
      of: try Inflater.inflate(sample.deflated, limit: sample.count))
    let content = try #require(try unwrapSingleEntryZip(honest.bytes))
    #expect(SHA256.digest(of: content).description == sample.sha256)
  }

  @Test func `is something else when there are more entries, none, or only a folder`() throws {
    #expect(try unwrapSingleEntryZip(pdf) == nil)
    #expect(try unwrapSingleEntryZip([]) == nil)
    let two = Archive(.init(name: "a"), .init(name: "b"))
    #expect(try unwrapSingleEntryZip(two.bytes) == nil)
    #expect(try unwrapSingleEntryZip(Archive().bytes) == nil)
    #expect(try unwrapSingleEntryZip(Archive(.init(name: "a/", attributes: 16)).bytes) == nil)
  }

  @Test func `is refused when it is damaged, cut short or too large`() {
    let wrapped = Archive(.init(name: "a", content: pdf)).bytes
    for missing in 1...8 {
      #expect(throws: ZipError.noEnd) { try unwrapSingleEntryZip(wrapped.dropLast(missing)) }
    }
    var damaged = wrapped
    damaged[33] ^= 1
    #expect(throws: ZipError.checksumDiffers("")) { try unwrapSingleEntryZip(damaged) }
    #expect(throws: ZipError.tooLarge("", limit: 7)) {
      try unwrapSingleEntryZip(wrapped, limits: ZipLimits(entryBytes: 7))
    }
  }
}
