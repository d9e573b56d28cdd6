import BadInput
import Bytes
import Platform
import Testing

@testable import Exchange

@Suite struct `A wrapped attachment too large for memory` {
  /// Passes everything on to memory; waits in a folder that a test can look into.
  private struct Sink: EdxmlAttachmentSink {
    final class Count {
      var bytes = 0
    }

    let scratchFolder: String
    /// Also of a message that is refused.
    let count = Count()
    var memory = EdxmlMemorySink()
    /// What lay in the folder while bytes came.
    var seen: Set<String> = []

    mutating func begin(_ index: Int) { memory.begin(index) }
    mutating func write(_ bytes: [UInt8]) throws {
      seen.formUnion(try Folders.names(in: scratchFolder))
      count.bytes += bytes.count
      memory.write(bytes)
    }
    mutating func end(_ digest: Digest, size: Int) {}
  }

  private static let content: [UInt8] = {
    var random = Generator(state: 7)
    return Array("%PDF-1.4\n".utf8)
      + (0..<3_000_000).map { UInt8(truncatingIfNeeded: $0 % 1000 < 500 ? random.next() : 65) }
  }()

  @Test(arguments: [true, false], [true, false])
  func `comes out as the file that went in, and leaves nothing behind`(
    isPacked: Bool, nameFirst: Bool
  ) throws {
    try withFolder { folder in
      let wrapped = isPacked ? packedArchive("x", Self.content) : try stored(Self.content)
      var sink = Sink(scratchFolder: folder)
      let reading = try read(message(wrapped, named: "a.pdf", nameFirst: nameFirst), to: &sink)
      guard case .document(let document) = reading.message else { return }
      #expect(sink.memory.attachments == [Self.content])
      #expect(document.attachments[0].isWrapped)
      #expect(document.attachments[0].digest == SHA256.digest(of: Self.content))
      #expect(sink.seen == [])
      #expect(try Folders.names(in: folder) == [])
    }
  }

  @Test func `stays as it is when its name, which comes last, is that of an archive`() throws {
    try withFolder { folder in
      let wrapped = try stored(Self.content)
      var sink = Sink(scratchFolder: folder)
      _ = try read(message(wrapped, named: "a.zip", nameFirst: false), to: &sink)
      #expect(sink.memory.attachments == [wrapped])
    }
  }

  @Test(arguments: [1, 40, 1_500_000])
  func `is refused by name when it is cut short, and leaves nothing behind`(missing: Int) throws {
    try withFolder { folder in
      let wrapped = Array(packedArchive("x", Self.content).dropLast(missing))
      var sink = Sink(scratchFolder: folder)
      let error = try #require(throws: EdxmlError.self) {
        try read(message(wrapped, named: "a.pdf", nameFirst: true), to: &sink)
      }
      #expect(error.code == "edxml.damaged-wrapper")
      #expect(error.attachmentName == "a.pdf")
      #expect(try Folders.names(in: folder) == [])
    }
  }

  @Test func `may hold a file of exactly the limit that packs no further`() throws {
    try withFolder { folder in
      var limits = EdxmlLimits()
      limits.attachment = Self.content.count
      var sink = Sink(scratchFolder: folder)
      let wrapped = message(try stored(Self.content), named: "a.pdf", nameFirst: true)
      _ = try EdxmlReader(limits: limits).read(wrapped, to: &sink)
      #expect(sink.memory.attachments == [Self.content])
      limits.attachment -= 1
      let error = try #require(throws: EdxmlError.self) {
        try EdxmlReader(limits: limits).read(wrapped, to: &sink)
      }
      #expect(error.code == "edxml.attachment-too-large")
    }
  }

  @Test func `is refused by what it claims before anything is expanded`() throws {
    try withFolder { folder in
      for (size, code) in [
        (0xFFFF_FFFE, "edxml.attachment-too-large"), (0xFFFF_FFFF, "edxml.damaged-wrapper"),
        (90 << 20, "edxml.wrapper-ratio"),
      ] {
        let wrapped = packedArchive("x", Array("%PDF-1.4".utf8), size: size)
        var sink = Sink(scratchFolder: folder)
        let error = try #require(throws: EdxmlError.self) {
          try read(message(wrapped, named: "a.pdf", nameFirst: true), to: &sink)
        }
        #expect(error.code == code)
        #expect(sink.count.bytes == 0)
      }
    }
  }

  @Test func `that never ends is given up at the limit`() throws {
    try withFolder { folder in
      var limits = EdxmlLimits()
      limits.attachment = 2 << 20
      for start in ["UEsDBA", "JVBERi"] {
        let before = SampleMessage().text.split(separator: "JVBERi0xLjQKJSVFT0YK")[0]
        let head = Array("\(before)\(start)".utf8)
        var given = 0
        var sink = Sink(scratchFolder: folder)
        let error = try #require(throws: EdxmlError.self) {
          try EdxmlReader(limits: limits).read(to: &sink) {
            defer { given += 65_536 }
            return given == 0 ? head : [UInt8](repeating: UInt8(ascii: "A"), count: 65_536)
          }
        }
        #expect(error.code == "edxml.attachment-too-large")
        #expect(given < 5 << 20)
      }
    }
  }

  @Test func `of ten gibibytes by its own account is what its bytes are`() throws {
    var message = SampleMessage()
    message.manifest = ""
    message.attachments = ""
    message.afterHeader = """
      <edXMLAttachments><Attachment><AttachmentName>a.pdf</AttachmentName>\
      <AttachmentSize>10737418240</AttachmentSize>\
      <AttachmentData>JVBERi0xLjQKJSVFT0YK</AttachmentData></Attachment></edXMLAttachments>
      """
    #expect(try message.read().document.attachments.map(\.size) == [15])
  }

  private func read(_ message: [UInt8], to sink: inout Sink) throws -> EdxmlReading {
    try EdxmlReader().read(message, to: &sink)
  }

  private func message(_ bytes: [UInt8], named name: String, nameFirst: Bool) -> [UInt8] {
    let name = "<AttachmentName>\(name)</AttachmentName>"
    let text = String(decoding: Base64.encode(bytes), as: UTF8.self)
    let data = "<ContentTransferEncoded>\(text)</ContentTransferEncoded>"
    var message = SampleMessage()
    message.manifest = ""
    message.attachments = "<Attachment>\(nameFirst ? name + data : data + name)</Attachment>"
    return Array(message.text.utf8)
  }

  private func stored(_ content: [UInt8]) throws -> [UInt8] {
    var bytes: [UInt8] = []
    var archive = StoredZipWriter { bytes.append(contentsOf: $0) }
    try archive.add("x", content)
    try archive.finish()
    return bytes
  }
}
