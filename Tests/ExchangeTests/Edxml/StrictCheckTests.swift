import Testing

@testable import Exchange

@Suite struct `What a strict receiver would refuse` {
  /// Code and place of each finding.
  private func findings(_ bytes: [UInt8]) throws -> [StrictFinding] {
    var sink = EdxmlStartSink()
    return try EdxmlReader().read(bytes, to: &sink).strictFindings(starts: sink.starts)
  }

  private func findings(_ message: SampleMessage) throws -> [String] {
    try findings(Array(message.text.utf8)).map {
      $0.path.isEmpty ? $0.code : "\($0.code) \($0.path)"
    }
  }

  /// A message with nothing to find fault with, in the order of the regulation.
  private var faultless: SampleMessage {
    var message = SampleMessage()
    message.header = """
      <Code><CodeNumber>15</CodeNumber><CodeNotation>UBND</CodeNotation></Code>\
      <PromulgationInfo><PromulgationDate>2026/03/02</PromulgationDate></PromulgationInfo>\
      <DocumentType><Type>2</Type><TypeDetail>18</TypeDetail><TypeName>Công văn</TypeName>\
      </DocumentType><Subject>Họp</Subject><SteeringType>0</SteeringType>\
      <DocumentId>H29.123,2026/03/02,15/UBND</DocumentId>
      """
    message.attachments = """
      <Attachment><ContentId>1</ContentId><AttachmentName>a.pdf</AttachmentName>\
      <ContentType>application/pdf</ContentType>\
      <ContentTransferEncoded>JVBERi0xLjQKJSVFT0YK</ContentTransferEncoded></Attachment>
      """
    return message
  }

  @Test(
    arguments: Fixture.all.filter {
      $0.name.hasPrefix("status-") && $0.outcome == .import
        || ["new-two-attachments", "revocation", "update", "replacement"].contains($0.name)
    })
  func `is nothing in the messages an export is to look like`(fixture: Fixture) throws {
    #expect(try findings(fixture.bytes) == [])
  }

  @Test func `is nothing in a message however its bytes are laid out`() throws {
    #expect(try findings(faultless) == [])
    #expect(try findings(Array("\u{FEFF}".utf8) + Array(faultless.text.utf8)) == [])
    #expect(try findings(try Fixture("duplicate-other-bytes").bytes) == [])
  }

  @Test func `is what stands out of both known orders, named once with its line`() throws {
    var message = faultless
    message.header = message.header.replacing("<Subject>Họp</Subject>", with: "")
      .replacing("<Code><CodeNumber>", with: "<Subject>Họp</Subject>\n<Code><CodeNumber>")
    let found = try findings(Array(message.text.utf8))
    #expect(found.map(\.code) == ["edxml.unusual-order"])
    #expect(found.map(\.path) == ["Code"])
    #expect(found.map(\.line) == [4])
    // Of a status, too.
    let status = String(decoding: try Fixture("status-03").bytes, as: UTF8.self)
    let code = "<edXML:StatusCode>03</edXML:StatusCode>"
    #expect(status.contains(code))
    let turned = status.replacing(code, with: "")
      .replacing("</edXML:Timestamp>", with: "</edXML:Timestamp>" + code)
    #expect(try findings(Array(turned.utf8)).map(\.path) == ["StatusCode"])
  }

  @Test func `is every element that is missing, at the line of what is around it`() throws {
    var message = SampleMessage()
    message.to = "<To><OrganId>H29.123.7</OrganId></To><To><OrganName>x</OrganName></To>"
    #expect(
      try findings(message) == [
        "edxml.export-missing DocumentType.TypeName", "edxml.export-missing DocumentType.Type",
        "edxml.export-missing SteeringType", "edxml.export-missing To[1].OrganId",
        "edxml.export-missing Attachment[0].ContentType",
      ])
    let lines = try findings(Array(message.text.utf8)).map(\.line)
    #expect(lines.suffix(2) == [2, 6])
  }

  @Test func `is said once where reading and sending find the same`() throws {
    var message = faultless
    message.to = "<To><OrganId>Phòng GD</OrganId></To>"
    message.header = message.header.replacing("<Subject>Họp</Subject>", with: "")
    message.trace = "<Bussiness><BussinessDocType>1</BussinessDocType></Bussiness>"
    #expect(
      try Set(findings(message)) == [
        "edxml.export-identifier To[0].OrganId", "edxml.export-missing Subject",
        "edxml.export-reason Bussiness.BussinessDocReason",
      ])
    #expect(try findings(message).count == 3)
  }

  @Test func `is an identifier of no known form, wherever bodies are named`() throws {
    var message = faultless
    message.header = message.header.replacing(
      "<SteeringType>",
      with: """
        <ResponseFor><OrganId>28.22.H17</OrganId><DocumentId>a</DocumentId></ResponseFor>\
        <SteeringType>
        """)
    message.trace = """
      <TraceHeader><OrganId>vxp.saas.03</OrganId></TraceHeader>\
      <Bussiness><BussinessDocType>3</BussinessDocType><BussinessDocReason>x</BussinessDocReason>\
      <ReplacementInfoList><ReplacementInfo><DocumentId>b</DocumentId><OrganIdList>\
      <OrganId>H29</OrganId><OrganId>?</OrganId></OrganIdList></ReplacementInfo>\
      </ReplacementInfoList></Bussiness>
      """
    #expect(
      try findings(message) == [
        "edxml.export-identifier ResponseFor[0].OrganId",
        "edxml.export-identifier Bussiness.Replacement[0].OrganId[1]",
      ])
  }

  @Test(
    arguments: [
      ("a.docx", "application/zip", "UEsDBA==", "edxml.label-lies"),
      ("a.docx", "application/msword", "UEsDBA==", nil),
      ("a.zip", "application/zip", "QUJDRA==", "edxml.label-lies"),
      ("a.pdf", "text/plain", "JVBERi0xLjQ=", "edxml.label-lies"),
      ("a.png", "application/pdf", "QUJDRA==", "edxml.label-lies"),
      ("a.txt", "text/csv", "QUJDRA==", nil), ("a.xyz", "application/pdf", "QUJDRA==", nil),
      ("a.pdf", "application/octet-stream", "JVBERi0xLjQ=", nil),
    ] as [(String, String, String, String?)])
  func `is a label that lies`(name: String, label: String, data: String, code: String?) throws {
    var message = faultless
    message.manifest = message.manifest.replacing("a.pdf", with: name)
    message.attachments = """
      <Attachment><ContentId>1</ContentId><AttachmentName>\(name)</AttachmentName>\
      <ContentType>\(label)</ContentType><ContentTransferEncoded>\(data)</ContentTransferEncoded>\
      </Attachment>
      """
    #expect(
      try findings(message) == [code].compactMap { $0.map { "\($0) Attachment[0].ContentType" } })
  }

  @Test func `is a wrapper that does not say it is one, and a manifest that says something else`()
    throws
  {
    let text = String(decoding: try Fixture("new-two-attachments").bytes, as: UTF8.self)
    let hidden = text.replacing("application/zip", with: "application/pdf")
    #expect(
      try findings(Array(hidden.utf8)).map { "\($0.code) \($0.path)" }
        == ["edxml.hidden-wrapper Attachment[1].ContentType"])
    var message = faultless
    message.manifest = """
      <Reference><ContentId>cid:1</ContentId><AttachmentName>b.pdf</AttachmentName>\
      <ContentType>text/plain</ContentType></Reference>
      """
    #expect(
      try findings(message) == [
        "edxml.label-differs Reference[0].ContentType",
        "edxml.label-differs Reference[0].AttachmentName",
      ])
    message.manifest = ""
    #expect(try findings(message) == ["edxml.unlisted-attachment Attachment[0]"])
  }

  @Test(arguments: [
    ("date-day-first", ["edxml.day-first-date", "edxml.day-first-date"]),
    ("terminal-escape", ["edxml.hidden-characters"]),
    ("zero-byte-attachment", ["edxml.empty-attachment"]),
    ("signature-wrong-namespace", ["edxml.uncheckable-signature"]),
    ("docx-not-a-wrapper", ["edxml.label-lies"]),
  ])
  func `is what the reader was warned of, with its line`(name: String, codes: [String]) throws {
    let found = try findings(try Fixture(name).bytes)
    #expect(found.map(\.code) == codes)
    #expect(found.allSatisfy { $0.line != nil })
  }
}
