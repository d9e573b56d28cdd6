import Testing

@testable import Bytes

@Suite struct `A zlib stream` {
  private let stream = bytes(hex: "78da2b2b48290100046801bf")
  private let content = Array("vpdt".utf8)

  @Test func `is expanded and its checksum compared`() throws {
    #expect(
      try Inflater.inflateZlib(stream + [10], limit: 4)
        == ZlibContent(bytes: content, checksum: .matches, streamCount: 12))
  }

  @Test func `without its checksum is refused, or accepted with a note`() throws {
    for cut in 1...4 {
      let short = stream.dropLast(cut)
      #expect(throws: InflateError.checksumMissing) { try Inflater.inflateZlib(short, limit: 4) }
      #expect(
        try Inflater.inflateZlib(short, limit: 4, checksum: .reported)
          == ZlibContent(bytes: content, checksum: .missing, streamCount: 8))
    }
  }

  @Test func `with a wrong checksum is refused, or accepted with a note`() throws {
    let wrong = stream.dropLast() + [0]
    #expect(throws: InflateError.checksumDiffers) { try Inflater.inflateZlib(wrong, limit: 4) }
    #expect(try Inflater.inflateZlib(wrong, limit: 4, checksum: .reported).checksum == .differs)
  }

  @Test(arguments: [
    ("", InflateError.truncated), ("78", .truncated), ("78da", .truncated), ("79da", .notZlib),
    ("78db", .notZlib), ("88da", .notZlib), ("78bb", .presetDictionary),
  ])
  func `starts with a header of its own`(hex: String, error: InflateError) {
    #expect(throws: error) { try Inflater.inflateZlib(bytes(hex: hex), limit: 4) }
  }

  @Test func `of many bytes keeps its checksum within 32 bits`() {
    var adler = Adler32()
    adler.update([UInt8](repeating: 0xff, count: 100_000)[...])
    #expect(adler.value == 0x149a_302c)
  }
}
