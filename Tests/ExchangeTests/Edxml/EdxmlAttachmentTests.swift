import Bytes
import Testing

@testable import Exchange

@Suite struct `The attachments of a message` {
  @Test func `pair with the manifest whichever side writes cid`() throws {
    for (one, other) in [("cid:7", "7"), ("7", "cid:7"), ("cid:7", "cid:7"), ("7", "7")] {
      var message = SampleMessage()
      message.manifest = """
        <Reference><ContentId>\(one)</ContentId><AttachmentName>b.pdf</AttachmentName></Reference>
        """
      message.attachments = attachment("<ContentId>\(other)</ContentId>")
      let (document, warnings) = try message.read()
      #expect(warnings == [])
      #expect(document.attachments.map(\.name) == ["b.pdf"])
      #expect(document.attachments.map(\.contentId) == ["7"])
    }
  }

  @Test func `are kept when the manifest does not know them, and missed when it does`() throws {
    var message = SampleMessage()
    message.manifest = "<Reference><ContentId>2</ContentId></Reference>"
    let (document, warnings) = try message.read()
    #expect(document.attachments.count == 1)
    #expect(
      warnings == [
        "edxml.unlisted-attachment Attachment[0]", "edxml.missing-attachment Reference[0]",
      ])
  }

  @Test func `may be none at all, which is worth a word`() throws {
    var message = SampleMessage()
    message.manifest = ""
    message.attachments = ""
    #expect(try message.read().warnings == ["edxml.no-attachment"])
  }

  @Test func `are found where one gateway puts them`() throws {
    var message = SampleMessage()
    message.manifest = ""
    message.attachments = ""
    message.afterHeader = """
      <edXMLAttachments><Attachment><AttachmentName>a.pdf</AttachmentName>\
      <AttachmentType>application/pdf</AttachmentType><AttachmentSize>15</AttachmentSize>\
      <AttachmentData>JVBERi0xLjQKJSVFT0YK</AttachmentData></Attachment></edXMLAttachments>
      """
    let (document, warnings) = try message.read()
    #expect(document.attachments.map(\.size) == [15])
    #expect(document.attachments.map(\.contentType) == ["application/pdf"])
    #expect(
      warnings == [
        "edxml.attachment-elsewhere Attachment[0]", "edxml.unlisted-attachment Attachment[0]",
      ])
  }

  @Test func `may come before their names and with line ends inside`() throws {
    var message = SampleMessage()
    message.attachments = """
      <Attachment><ContentTransferEncoded>
        JVBERi0xLjQK
        JSVFT0YK
      </ContentTransferEncoded><AttachmentName>a.pdf</AttachmentName>\
      <ContentId>1</ContentId></Attachment>
      """
    let (document, warnings) = try message.read()
    #expect(warnings == [])
    #expect(document.attachments.map(\.size) == [15])
  }

  @Test func `that call themselves PDF and are none are pointed out`() throws {
    var message = SampleMessage()
    message.attachments = attachment("<ContentId>1</ContentId>", data: Array("xin chào".utf8))
    #expect(try message.read().warnings == ["edxml.not-pdf Attachment[0]"])
    let late = [UInt8](repeating: 0, count: 1000) + Array("%PDF-1.7".utf8)
    message.attachments = attachment("<ContentId>1</ContentId>", data: late)
    #expect(try message.read().warnings == [])
  }

  @Test(arguments: [
    "", "=", "A", "AA=", "AAA", "A===", "AA=A", "AB==", "JVBE!", "JVBE_w==", "<b/>", "JVBE&#x9B;",
    "JVBEé",
  ])
  func `are refused unless they are base64 to the letter`(text: String) {
    var message = SampleMessage()
    message.attachments = """
      <Attachment><ContentId>1</ContentId><ContentTransferEncoded>\(text)\
      </ContentTransferEncoded></Attachment>
      """
    #expect(message.refusal() == (text.isEmpty ? nil : "edxml.not-base64 Attachment[0]"))
  }

  @Test func `are refused when they come with two contents`() {
    var message = SampleMessage()
    message.attachments = """
      <Attachment><ContentTransferEncoded>QQ==</ContentTransferEncoded>\
      <AttachmentData>QQ==</AttachmentData></Attachment>
      """
    #expect(message.refusal() == "edxml.repeated-element Attachment[0]")
  }

  @Test func `are refused when one stands inside another`() {
    for place in ["AttachmentEncoded", "edXMLAttachments"] {
      var message = SampleMessage()
      let inner = attachment("<ContentId>2</ContentId>")
      message.attachments = """
        <Attachment><ContentId>1</ContentId><\(place)>\(inner)</\(place)>\
        <ContentTransferEncoded>QQ==</ContentTransferEncoded></Attachment>
        """
      #expect(message.refusal() == "edxml.repeated-element Attachment[0]")
    }
  }

  @Test func `lose a wrapper by their bytes, whatever the label says`() throws {
    let wrapped = try zip(["x/y": Array("%PDF-1.4".utf8)])
    for label in ["application/zip", "application/pdf", "text/plain"] {
      for nameFirst in [true, false] {
        let name = "<AttachmentName>a.pdf</AttachmentName>"
        let data = "<ContentTransferEncoded>\(encode(wrapped))</ContentTransferEncoded>"
        var message = SampleMessage()
        message.attachments = """
          <Attachment><ContentId>1</ContentId><ContentType>\(label)</ContentType>\
          \(nameFirst ? name + data : data + name)</Attachment>
          """
        let (document, _) = try message.read()
        #expect(document.attachments.map(\.isWrapped) == [true])
        #expect(document.attachments.map(\.size) == [8])
      }
    }
  }

  @Test func `stay as they are when they are archives by nature or hold several files`() throws {
    let one = try zip(["x": [1, 2, 3]])
    let two = try zip(["x": [1], "y": [2]])
    for (name, bytes) in [("a.docx", one), ("A.ZIP", one), ("a.odt", one), ("a.bin", two)] {
      for nameFirst in [true, false] {
        let name = "<AttachmentName>\(name)</AttachmentName>"
        let data = "<ContentTransferEncoded>\(encode(bytes))</ContentTransferEncoded>"
        var message = SampleMessage()
        message.attachments = """
          <Attachment><ContentId>1</ContentId>\(nameFirst ? name + data : data + name)</Attachment>
          """
        let attachment = try #require(try message.read().document.attachments.first)
        #expect(!attachment.isWrapped)
        #expect(attachment.digest == SHA256.digest(of: bytes))
      }
    }
  }

  @Test func `are refused when a wrapper hides more than the limits allow`() throws {
    let wrapped = try zip(["x": [UInt8](repeating: 65, count: 1000)])
    var message = SampleMessage()
    message.attachments = attachment("<ContentId>1</ContentId>", data: wrapped)
    var limits = EdxmlLimits()
    limits.attachment = wrapped.count
    #expect(message.refusal(limits: limits) == nil)
    limits.attachment = 999
    #expect(message.refusal(limits: limits) == "edxml.attachment-too-large Attachment[0]")
    let bomb = try Fixture("zip-bomb").bytes
    limits = EdxmlLimits()
    limits.attachment = 1 << 30
    #expect(
      try #require(throws: EdxmlError.self) { try read(bomb, limits: limits) }.code
        == "edxml.wrapper-ratio")
  }

  @Test func `pass through piece by piece without being held`() throws {
    struct Counter: EdxmlAttachmentSink {
      var largest = 0
      var total = 0
      mutating func begin(_ index: Int) {}
      mutating func write(_ bytes: [UInt8]) {
        largest = max(largest, bytes.count)
        total += bytes.count
      }
      mutating func end(_ digest: Digest, size: Int) {}
    }
    var message = SampleMessage()
    message.attachments =
      "<Attachment><ContentTransferEncoded>@</ContentTransferEncoded></Attachment>"
    let halves = message.text.split(separator: "@").map { Array($0.utf8) }
    let piece = [UInt8](repeating: UInt8(ascii: "A"), count: 65_536)
    var step = 0
    var counter = Counter()
    let reading = try EdxmlReader().read(to: &counter) {
      defer { step += 1 }
      return step == 0 ? halves[0] : step <= 400 ? piece : step == 401 ? halves[1] : nil
    }
    #expect(counter.total == 400 * 65_536 / 4 * 3)
    #expect(counter.largest <= 49_152)
    guard case .document(let document) = reading.message else { return }
    #expect(document.attachments[0].size == counter.total)
  }

  private func attachment(_ fields: String, data: [UInt8] = Array("%PDF-".utf8)) -> String {
    """
    <Attachment>\(fields)<ContentTransferEncoded>\(encode(data))</ContentTransferEncoded>\
    </Attachment>
    """
  }

  private func encode(_ bytes: [UInt8]) -> String {
    String(decoding: Base64.encode(bytes), as: UTF8.self)
  }

  private func zip(_ entries: KeyValuePairs<String, [UInt8]>) throws -> [UInt8] {
    var bytes: [UInt8] = []
    var archive = StoredZipWriter { bytes.append(contentsOf: $0) }
    for (name, content) in entries { try archive.add(name, content) }
    try archive.finish()
    return bytes
  }
}
