import Bytes
import Office
import Testing
import XML

@testable import Exchange

@Suite struct `Writing a message` {
  private static let exports =
    ["new-two-attachments", "revocation", "update", "replacement"]
    + EdxmlStatusCode.allCases.map { "status-\($0.rawValue)" }

  @Test(arguments: exports)
  func `gives the bytes of the sample that was read`(name: String) throws {
    let fixture = try Fixture(name)
    let files = try sentFiles(in: fixture.bytes)
    let written = try write(fixture.read().0.message) { files[$0] }
    #expect(
      String(decoding: written, as: UTF8.self) == String(decoding: fixture.bytes, as: UTF8.self))
  }

  @Test(arguments: Fixture.all.filter { $0.outcome != .refuse })
  func `keeps every field of a message, however it arrived`(fixture: Fixture) throws {
    let (reading, files) = try fixture.read()
    var message = reading.message
    // The file goes out without its wrapper, and the XML without its signature.
    if case .document(var document) = message {
      for index in document.attachments.indices { document.attachments[index].isWrapped = false }
      document.signatures = []
      message = .document(document)
    }
    let (again, sameFiles) = try read(try write(message) { files[$0] })
    #expect(again.message == message)
    #expect(again.message.fingerprint == reading.message.fingerprint)
    #expect(sameFiles == files)
  }

  @Test func `does not say of a message what it does where that was not said`() throws {
    let fixture = try Fixture("new-two-attachments")
    let text = String(decoding: fixture.bytes, as: UTF8.self)
    let line = "<edXML:BussinessDocType>0</edXML:BussinessDocType>"
    let parts = text.split(separator: line)
    try #require(parts.count == 2)
    let (reading, files) = try read(Array((parts[0] + parts[1]).utf8))
    let written = try write(reading.message) { files[$0] }
    #expect(!String(decoding: written, as: UTF8.self).contains("BussinessDocType"))
    #expect(try read(written).0.message.fingerprint == reading.message.fingerprint)
  }

  @Test func `encodes a file that comes in pieces of any size`() throws {
    let (reading, files) = try Fixture("revocation").read()
    guard case .document(let document) = reading.message else { return }
    for size in [1, 2, 3, 100] {
      var bytes: [UInt8] = []
      try EdxmlWriter { bytes += $0 }.write(document) { index in
        var rest = files[index][...]
        return {
          defer { rest = rest.dropFirst(size) }
          return rest.isEmpty ? nil : Array(rest.prefix(size))
        }
      }
      #expect(bytes == (try Fixture("revocation").bytes))
    }
  }

  @Test func `leaves absent values out and closes an empty manifest in itself`() throws {
    var document = EdxmlDocument(sender: EdxmlOrgan(id: "H29.123.7"))
    document.subject = "A & B <C>"
    let text = String(decoding: try write(.document(document)) { _ in [] }, as: UTF8.self)
    #expect(text.contains(#"<edXML:edXMLManifest version="1.0"/>"#))
    #expect(text.contains("<edXML:Subject>A &amp; B &lt;C&gt;</edXML:Subject>"))
    for name in ["To>", "Code", "SignerInfo", "OtherInfo", "Bussiness", "AttachmentEncoded"] {
      #expect(!text.contains(name), "\(name)")
    }
  }

  @Test func `notices that a file is no longer the one in the record`() throws {
    guard case .document(let document) = try Fixture("revocation").read().0.message else { return }
    let error = EdxmlWritingError.contentDiffers(index: 0, name: "20-UBND-VHXH.pdf")
    #expect(throws: error) { try write(.document(document)) { _ in [1, 2, 3] } }
  }

  @Test func `refuses control characters instead of changing them`() throws {
    var document = EdxmlDocument(sender: EdxmlOrgan(id: "H29.123.7"))
    document.subject = "a\u{1B}b"
    #expect(throws: XMLWritingError(scalar: "\u{1B}", name: "edXML:Subject")) {
      try write(.document(document)) { _ in [] }
    }
  }

  private func write(
    _ message: EdxmlMessage, content: @escaping (Int) -> [UInt8]
  ) throws -> [UInt8] {
    var bytes: [UInt8] = []
    let writer = EdxmlWriter { bytes += $0 }
    switch message {
    case .status(let status): try writer.write(status)
    case .document(let document):
      try writer.write(document) { index in
        var rest: [UInt8]? = content(index)
        return {
          defer { rest = nil }
          return rest
        }
      }
    }
    return bytes
  }

  /// The attachments as they were sent, wrappers included.
  private func sentFiles(in message: [UInt8]) throws -> [[UInt8]] {
    var reader = XMLReader(message)
    var files: [[UInt8]] = []
    var text: [UInt8] = []
    while true {
      switch try reader.next() {
      case .start: text = []
      case .text(let part): text += part
      case .end(let name):
        if name.local == "ContentTransferEncoded" { files.append(try Base64.decode(text)) }
      case .endOfDocument: return files
      }
    }
  }
}
