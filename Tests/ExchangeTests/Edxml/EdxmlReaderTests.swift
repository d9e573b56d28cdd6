import Bytes
import Testing

@testable import Exchange

@Suite struct `Reading a message` {
  @Test func `is silent about one that is as it should be`() throws {
    let (document, warnings) = try SampleMessage().read()
    #expect(warnings == [])
    #expect(document.attachments.map(\.size) == [15])
  }

  @Test func `takes an empty element for an absent one`() throws {
    var message = SampleMessage()
    message.header += """
      <DueDate/><Content> \n </Content><SteeringType></SteeringType><ResponseFor/>\
      <ResponseFor><OrganId/><Code/><PromulgationDate/><DocumentId/></ResponseFor>\
      <OtherInfo><Priority/><Direction>false</Direction></OtherInfo><SignerInfo/>
      """
    let (document, warnings) = try message.read()
    #expect(warnings == [])
    #expect(try document == SampleMessage().read().document)
  }

  @Test func `reads children in any order and Bussiness on either side of the trace`() throws {
    var message = SampleMessage()
    message.header = """
      <DocumentId>1</DocumentId><Subject>Họp</Subject><PromulgationInfo><PromulgationDate>\
      2026/03/02</PromulgationDate></PromulgationInfo><Code><CodeNotation>b</CodeNotation>\
      <CodeNumber>a</CodeNumber></Code>
      """
    message.trace = """
      <Bussiness><Paper>1</Paper><BussinessDocReason>x</BussinessDocReason>\
      <BussinessDocType>1</BussinessDocType></Bussiness>\
      <TraceHeader><Timestamp>2026/03/02 08:00:00</Timestamp></TraceHeader>
      """
    let (document, warnings) = try message.read()
    #expect(warnings == [])
    #expect(document.kind == .revoke)
    #expect(document.business?.paperFollows == true)
    #expect(document.trace.map(\.organId) == [nil])
  }

  @Test func `warns where a field is missing and keeps the rest`() throws {
    var message = SampleMessage()
    message.to = ""
    message.header = ""
    let (document, warnings) = try message.read()
    #expect(document.sender.id == "H29.123")
    #expect(
      warnings
        == [
          "To[0].OrganId", "DocumentId", "Code.CodeNumber", "Code.CodeNotation",
          "PromulgationInfo.PromulgationDate", "Subject",
        ].map { "edxml.missing \($0)" })
  }

  @Test func `warns of everything it does not know and leaves it out`() throws {
    var message = SampleMessage()
    message.header += "lạc<Lạ>1</Lạ><OtherInfo><ReplyFors/></OtherInfo>"
    message.trace = "<Bussiness><BussinessDocType>0</BussinessDocType><Business/></Bussiness>"
    message.beside = "<Boundary>x</Boundary><ContentId/><ContentType/><Other/>"
    #expect(
      try message.read().warnings == [
        "edxml.ignored-element OtherInfo.ReplyFors", "edxml.ignored-element Bussiness.Business",
        "edxml.ignored-element Lạ", "edxml.ignored-text", "edxml.ignored-element Other",
      ])
  }

  @Test func `warns of numbers and identifiers that are none`() throws {
    var message = SampleMessage()
    message.to = "<To><OrganId>null</OrganId></To><To><OrganId>Phòng GD</OrganId></To>"
    message.header += """
      <OtherInfo><Priority>9</Priority><PageAmount>hai</PageAmount>\
      <PromulgationAmount>99999999999999999999</PromulgationAmount></OtherInfo>\
      <SteeringType>-1</SteeringType>
      """
    let (document, warnings) = try message.read()
    #expect(document.other.priority == 9)
    #expect(document.other.pages == nil)
    #expect(document.steeringType == nil)
    #expect(
      warnings == [
        "edxml.null-identifier To[0].OrganId", "edxml.unusual-identifier To[1].OrganId",
        "edxml.unreadable-number OtherInfo.PromulgationAmount",
        "edxml.unreadable-number OtherInfo.PageAmount", "edxml.unknown-code OtherInfo.Priority",
        "edxml.unreadable-number SteeringType", "edxml.missing To[0].OrganId",
      ])
  }

  @Test func `asks for a reason where something is done to another document`() throws {
    var message = SampleMessage()
    message.trace = "<Bussiness><BussinessDocType>3</BussinessDocType></Bussiness>"
    #expect(
      try message.read().warnings == [
        "edxml.missing-reason Bussiness.BussinessDocReason",
        "edxml.missing Bussiness.Replacement[0].DocumentId",
      ])
  }

  @Test(arguments: [
    "From.OrganId", "To[0].OrganName", "Code.CodeNumber", "Subject", "DocumentId",
    "Attachment[0].AttachmentName",
    "ToPlaces.Place[0]", "Bussiness.BussinessDocReason", "ResponseFor[0].Code",
    "TraceHeader[0].OrganId", "Reference[0].Description",
  ])
  func `takes control characters out of every field`(path: String) throws {
    let hostile = "x&#x9B;31m\u{202E}y&#x85;\u{200B}z&#10;"
    func value(_ place: String, _ text: String) -> String { place == path ? hostile : text }
    var message = SampleMessage()
    message.from = "<From><OrganId>\(value("From.OrganId", "H29.123"))</OrganId></From>"
    message.to = """
      <To><OrganId>H29.123.7</OrganId><OrganName>\(value("To[0].OrganName", "a"))</OrganName></To>
      """
    message.header = """
      <Code><CodeNumber>\(value("Code.CodeNumber", "1"))</CodeNumber></Code>\
      <Subject>\(value("Subject", "a"))</Subject>\
      <DocumentId>\(value("DocumentId", "a"))</DocumentId>\
      <ToPlaces><Place>\(value("ToPlaces.Place[0]", "a"))</Place></ToPlaces>\
      <ResponseFor><Code>\(value("ResponseFor[0].Code", "a"))</Code></ResponseFor>
      """
    message.trace = """
      <Bussiness><BussinessDocType>0</BussinessDocType><BussinessDocReason>\
      \(value("Bussiness.BussinessDocReason", "a"))</BussinessDocReason></Bussiness>\
      <TraceHeader><OrganId>\(value("TraceHeader[0].OrganId", "a"))</OrganId></TraceHeader>
      """
    message.manifest = """
      <Reference><ContentId>1</ContentId><Description>\(value("Reference[0].Description", "a"))\
      </Description></Reference>
      """
    message.attachments = """
      <Attachment><ContentId>1</ContentId><AttachmentName>\
      \(value("Attachment[0].AttachmentName", "a"))</AttachmentName>\
      <ContentTransferEncoded>QQ==</ContentTransferEncoded></Attachment>
      """
    let (document, warnings) = try message.read()
    #expect(warnings.contains("edxml.hidden-characters \(path)"))
    #expect(EdxmlMessage.document(document).fields.first { $0.path == path }?.value == "x31my z")
  }
}

@Suite struct `A value that nobody sent` {
  @Test func `is not made up for a kind of business left out`() throws {
    var message = SampleMessage()
    message.trace = "<Bussiness><BussinessDocReason>x</BussinessDocReason></Bussiness>"
    let (document, warnings) = try message.read()
    #expect(document.kind == .new)
    #expect(warnings == ["edxml.missing Bussiness.BussinessDocType"])
    let paths = EdxmlMessage.document(document).fields.map(\.path)
    #expect(paths.contains("Bussiness.BussinessDocReason"))
    #expect(!paths.contains("Bussiness.BussinessDocType"))
  }

  @Test func `is not made up for a yes or no that is neither`() throws {
    var message = SampleMessage()
    message.trace = """
      <Bussiness><BussinessDocType>0</BussinessDocType><Paper>2</Paper></Bussiness>
      """
    let (document, warnings) = try message.read()
    #expect(document.business?.paperFollows == nil)
    #expect(warnings == ["edxml.unknown-code Bussiness.Paper"])
  }

  @Test(arguments: ["null", "NULL", " Null "])
  func `is not made of the word null`(word: String) throws {
    var message = SampleMessage()
    message.trace = "<TraceHeader><OrganId>\(word)</OrganId></TraceHeader>"
    let (document, warnings) = try message.read()
    #expect(document.trace.map(\.organId) == [nil])
    #expect(warnings == ["edxml.null-identifier TraceHeader[0].OrganId"])
  }
}

@Suite struct `The place of a fault` {
  @Test(arguments: [
    ("<To><OrganId>H29</OrganId></To><To><OrganName>a</OrganId></To>", "To[1].OrganName"),
    ("<ToPlaces><Place>a</Place><Place>&#27;</Place></ToPlaces>", "ToPlaces.Place[1]"),
    ("<Subject>a", "Subject"),
    ("<OtherInfo><Appendixes><Appendix>a</Appendix><Appendix>&x;", "OtherInfo.Appendix[1]"),
    (
      "<ResponseFor><PromulgationDate>2026/02/30</PromulgationDate></ResponseFor>",
      "ResponseFor[0].PromulgationDate"
    ),
    ("<DueDate>2026/3/2</DueDate>", "DueDate"), ("<DueDate>02/03/26</DueDate>", "DueDate"),
    ("<DueDate>2026/03/02 08:00:00</DueDate>", "DueDate"),
    ("<DueDate>2026-03-02</DueDate>", "DueDate"), ("<DueDate>31/04/2026</DueDate>", "DueDate"),
    ("<DueDate>2026/03/02Z</DueDate>", "DueDate"),
    ("<x:a xmlns:x='urn:x'/>", "a"), ("<Content><!DOCTYPE a></Content>", "Content"),
  ])
  func `has the name its field has`(header: String, place: String) throws {
    var message = SampleMessage()
    message.to = ""
    message.header = header
    #expect(message.refusal()?.hasSuffix(" " + place) == true)
  }

  @Test(arguments: [
    ("<Bussiness><BussinessDocType>4</BussinessDocType></Bussiness>", "Bussiness.BussinessDocType"),
    (
      "<Bussiness><BussinessDocumentInfo><ReceiverList><Receiver/><Receiver><OrganId>\u{1}",
      "Bussiness.Receiver[1].OrganId"
    ),
    (
      """
      <Bussiness><ReplacementInfoList><ReplacementInfo><OrganIdList><OrganId/><OrganId>\u{1}
      """, "Bussiness.Replacement[0].OrganId[1]"
    ),
    (
      "<TraceHeader><Timestamp>2026/03/02 08:15:00+07:00</Timestamp></TraceHeader>",
      "TraceHeader[0].Timestamp"
    ),
    (
      "<TraceHeader/><TraceHeader><Timestamp>2026/03/02 24:00:00</Timestamp></TraceHeader>",
      "TraceHeader[1].Timestamp"
    ),
  ])
  func `has it in the trace and the business, too`(trace: String, place: String) throws {
    var message = SampleMessage()
    message.trace = trace
    #expect(message.refusal()?.hasSuffix(" " + place) == true)
  }

  @Test func `is short however deep a file goes`() throws {
    let deep = String(repeating: "<a>", count: 100)
    let error = try #require(throws: EdxmlError.self) {
      try read("<edXML xmlns='\(EdxmlNamespace.current)'><edXMLEnvelope>" + deep)
    }
    #expect(error.code == "xml.too-deep")
    #expect(error.path == "a.a.a.a.….a.a")
  }

  @Test func `comes with every warning of a sample`() throws {
    for fixture in Fixture.all where fixture.outcome != .refuse {
      for warning in try fixture.read().0.warnings { #expect(warning.line != nil, "\(fixture)") }
    }
  }
}

@Suite struct `A signature` {
  @Test(arguments: ["MessageHeader", "TraceHeaderList", "edXMLBody", "edXMLEnvelope", "edXML"])
  func `is never taken for absent, wherever it stands`(parent: String) throws {
    var message = SampleMessage()
    let signature = "<Signature><SignedInfo/></Signature>"
    switch parent {
    case "MessageHeader": message.header += signature
    case "TraceHeaderList": message.trace += signature
    case "edXMLBody": message.manifest += signature
    case "edXMLEnvelope": message.afterHeader += signature
    default: message.beside += signature
    }
    let (document, warnings) = try message.read()
    #expect(document.signatures.count == 1)
    #expect(warnings == ["edxml.uncheckable-signature Signature"])
  }

  @Test func `brings its certificate and its digest methods along`() throws {
    guard case .document(let document) = try Fixture("signed-valid").read().0.message else {
      return
    }
    let mark = try #require(document.signatures.first)
    #expect(mark.certificate?.count == 867)
    #expect(mark.covered.map(\.digestMethod) == ["http://www.w3.org/2001/04/xmlenc#sha256"])
  }
}

@Suite struct `Refusing a message` {
  @Test func `that does not say who sent it`() {
    var message = SampleMessage()
    for from in [
      "", "<From/>", "<From><OrganId> </OrganId></From>", "<From><OrganId>null</OrganId></From>",
    ] {
      message.from = from
      let path = from.isEmpty ? "From" : "From.OrganId"
      #expect(message.refusal() == "edxml.missing-element \(path)")
    }
  }

  @Test(arguments: [
    ("edXMLEnvelope", "edxml.missing-element edXMLEnvelope"),
    ("edXMLHeader", "edxml.missing-element edXMLEnvelope.edXMLHeader"),
    ("MessageHeader", "edxml.missing-element MessageHeader"),
  ])
  func `without its outer elements`(name: String, refusal: String) throws {
    let text = SampleMessage().text.replacing("\(name)>", with: "X>")
    let error = try #require(throws: EdxmlError.self) { try read(text) }
    #expect("\(error.code) \(error.path)" == refusal)
  }

  @Test func `of another generation or of none`() throws {
    let older = EdxmlNamespace.older
    let soap = EdxmlNamespace.soap[0]
    for (root, code) in [
      ("<edXML xmlns='\(older)'/>", "edxml.older-generation"),
      ("<s:Envelope xmlns:s='\(soap)'/>", "edxml.older-generation"),
      ("<edXML xmlns='http://www.go.vn/eDoc'/>", "edxml.foreign-namespace"),
      ("<edXML/>", "edxml.foreign-namespace"), ("<html/>", "edxml.foreign-namespace"),
      ("<edXMLEnvelope xmlns='\(EdxmlNamespace.current)'/>", "edxml.not-edxml"),
    ] {
      #expect(try #require(throws: EdxmlError.self) { try read(root) }.code == code)
    }
  }

  @Test func `with an element of a namespace that is not the standard's`() {
    var message = SampleMessage()
    message.header += "<x:y xmlns:x='http://example.org/'/>"
    #expect(message.refusal() == "edxml.foreign-namespace y")
  }

  @Test func `that says one thing twice`() {
    for (element, path) in [
      ("<Subject>khác</Subject>", "Subject"), ("<DocumentId>2</DocumentId>", "DocumentId"),
      ("<From><OrganId>H29.9</OrganId></From>", "From"), ("<Code/>", "Code"),
    ] {
      var message = SampleMessage()
      message.header += element
      #expect(message.refusal() == "edxml.repeated-element \(path)")
    }
    var message = SampleMessage()
    message.trace = "<Bussiness/><Bussiness/>"
    #expect(message.refusal() == "edxml.repeated-element Bussiness")
    message.trace = "<Bussiness/>"
    message.afterHeader = "<edXMLHeader/>"
    #expect(message.refusal() == "edxml.repeated-element edXMLEnvelope.edXMLHeader")
  }

  @Test func `whose purpose is unknown`() {
    for kind in ["4", "-1", "+1", "01", "mới"] {
      var message = SampleMessage()
      message.trace = "<Bussiness><BussinessDocType>\(kind)</BussinessDocType></Bussiness>"
      #expect(message.refusal() == "edxml.unknown-kind Bussiness.BussinessDocType")
    }
  }

  @Test func `that reports a status about nothing`() {
    var message = SampleMessage()
    message.to = ""
    message.header = "<StatusCode>01</StatusCode>"
    #expect(message.refusal() == "edxml.missing-element ResponseFor[0].DocumentId")
    message.header += "<ResponseFor><Code>15/UBND</Code></ResponseFor>"
    #expect(message.refusal() == "edxml.missing-element ResponseFor[0].DocumentId")
    message.header =
      "<StatusCode>1</StatusCode><ResponseFor><DocumentId>1</DocumentId></ResponseFor>"
    #expect(message.refusal() == "edxml.unknown-status StatusCode")
  }

  @Test func `beyond any of the limits`() {
    func refusal(_ change: (inout EdxmlLimits) -> Void) -> String? {
      var limits = EdxmlLimits()
      change(&limits)
      return SampleMessage().refusal(limits: limits)
    }
    let size = SampleMessage().text.utf8.count
    #expect(refusal { $0.file = size } == nil)
    #expect(refusal { $0.file = size - 1 }?.hasPrefix("xml.too-large") == true)
    #expect(refusal { $0.depth = 6 } == nil)
    #expect(refusal { $0.depth = 5 }?.hasPrefix("xml.too-deep") == true)
    #expect(refusal { $0.attachment = 15 } == nil)
    #expect(refusal { $0.attachment = 14 } == "edxml.attachment-too-large Attachment[0]")
    #expect(refusal { $0.attachments = 0 } == "edxml.too-many-attachments Attachment[0]")
    #expect(refusal { $0.text = 26 } == nil)
    #expect(
      refusal { $0.text = 25 }?.hasPrefix("edxml.text-too-long DocumentId")
        == true)
    #expect(refusal { $0.texts = 60 }?.hasPrefix("edxml.text-too-long") == true)
    #expect(refusal { $0.elements = 20 }?.hasPrefix("edxml.too-many-elements") == true)
  }

  @Test func `keeps no more warnings than it should`() throws {
    var message = SampleMessage()
    message.header += String(repeating: "<X/>", count: 3000)
    let warnings = try message.read().warnings
    #expect(warnings.count == 501)
    #expect(warnings.last == "edxml.more-warnings")
  }
}
