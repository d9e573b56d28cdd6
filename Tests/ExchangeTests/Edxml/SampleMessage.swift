@testable import Exchange

/// A message in which a test replaces what it is about. Everything else is as it should be.
struct SampleMessage {
  var from = "<From><OrganId>H29.123</OrganId></From>"
  var to = "<To><OrganId>H29.123.7</OrganId></To>"
  var header = """
    <Code><CodeNumber>15</CodeNumber><CodeNotation>UBND</CodeNotation></Code>\
    <PromulgationInfo><PromulgationDate>2026/03/02</PromulgationDate></PromulgationInfo>\
    <Subject>Họp</Subject><DocumentId>H29.123,2026/03/02,15/UBND</DocumentId>
    """
  var trace = ""
  var manifest = """
    <Reference><ContentId>cid:1</ContentId><AttachmentName>a.pdf</AttachmentName></Reference>
    """
  var afterHeader = ""
  var beside = ""
  var attachments = """
    <Attachment><ContentId>1</ContentId><AttachmentName>a.pdf</AttachmentName>\
    <ContentTransferEncoded>JVBERi0xLjQKJSVFT0YK</ContentTransferEncoded></Attachment>
    """

  var text: String {
    """
    <edXML xmlns="\(EdxmlNamespace.current)">\(beside)<edXMLEnvelope><edXMLHeader><MessageHeader>
    \(from)\(to)
    \(header)</MessageHeader>
    <TraceHeaderList>\(trace)</TraceHeaderList></edXMLHeader>\(afterHeader)
    <edXMLBody><edXMLManifest>\(manifest)</edXMLManifest></edXMLBody></edXMLEnvelope>
    <AttachmentEncoded>\(attachments)</AttachmentEncoded></edXML>
    """
  }

  /// Reads the message and returns the document and the codes of the warnings.
  func read(
    limits: EdxmlLimits = EdxmlLimits()
  ) throws -> (document: EdxmlDocument, warnings: [String]) {
    struct NotADocument: Error {}
    let reading = try ExchangeTests.read(text, limits: limits)
    guard case .document(let document) = reading.message else { throw NotADocument() }
    return (document, reading.warnings.map { $0.path.isEmpty ? $0.code : "\($0.code) \($0.path)" })
  }

  /// The code and place of the refusal, nil if the message is read.
  func refusal(limits: EdxmlLimits = EdxmlLimits()) -> String? {
    do {
      _ = try ExchangeTests.read(text, limits: limits)
      return nil
    } catch let error as EdxmlError {
      return "\(error.code) \(error.path)"
    } catch {
      return "\(error)"
    }
  }
}
