import Exchange
import Office
import Platform
import Store
import Support
import Testing

@testable import Desk

/// A school and its superior body, which hand each other bundles.
private struct TwoOffices {
  let school: SampleDesk
  let superior: NeighbourDesk

  init() throws {
    school = try SampleDesk()
    superior = try NeighbourDesk()
  }

  /// Issues a document of the school to the superior body.
  func issue(_ subject: String = "Báo cáo") throws -> OutgoingDocument {
    try school.issueReport(subject)
  }

  /// Hands over whatever waits in one office to the other.
  @discardableResult
  func send(at moment: String = "2026-11-25T09:00") throws -> ImportReport {
    let at = Moment(iso: moment)!
    let bundle = try school.clerk.at(at).exportBundle(
      to: try school.clerk.body(named: "H29.123"), into: school.path + "/outbox", asArchive: false)
    return try superior.clerk.at(at).importMessages([bundle.path])
  }

  @discardableResult
  func answer(at moment: String = "2026-11-25T16:00") throws -> ImportReport {
    let at = Moment(iso: moment)!
    let bundle = try superior.clerk.at(at).exportBundle(
      to: try superior.clerk.body(named: "H29.123.7"), into: superior.path + "/outbox",
      asArchive: true)
    return try school.clerk.at(at).importMessages([bundle.path])
  }

  func state(of document: OutgoingDocument) throws -> DeliveryState? {
    try school.clerk.outgoingDossier(document.id).deliveries.first?.state
  }
}

@Suite struct `Statuses between two offices` {
  private let offices: TwoOffices

  init() throws { offices = try TwoOffices() }

  @Test func `follow a document from its arrival to its end, without anybody's doing`() throws {
    let document = try offices.issue()
    let arrived = try offices.send()
    let received = try #require(arrived.documents.first)
    #expect(try offices.answer().statuses.map(\.code) == [.arrived])
    #expect(try offices.state(of: document) == .arrived)

    let desk = offices.superior.clerk
    _ = try desk.registerReceived([received.id])
    _ = try desk.submitIncoming(received.id)
    let principal = desk.with(try desk.person(named: "principal"))
    let handler = try desk.person(named: "minh")
    _ = try principal.assignIncoming(received.id, AssignmentPlan(lead: handler.id))
    let report = try offices.answer(at: "2026-11-25T16:10")
    #expect(report.statuses.map(\.code) == [.received, .assigned])
    #expect(try offices.state(of: document) == .assigned)
    _ = try desk.with(handler).handleIncoming(received.id, .accept)
    _ = try desk.with(handler).finishIncoming(received.id, note: "Đã xem")
    #expect(
      try offices.answer(at: "2026-11-25T16:20").statuses.map(\.code) == [.working, .done])
    #expect(try offices.state(of: document) == .done)
    let events = try offices.school.clerk.outgoingDossier(document.id).events
    #expect(events.map(\.state) == [.arrived, .received, .assigned, .working, .done])
    #expect(events[1].note == "Đã tiếp nhận: số đến 1/2026")
    #expect(throws: ExchangeError.nothingToHandOver(to: "Trường THCS Hoa Ban")) {
      try offices.answer()
    }
    #expect(try offices.school.clerk.check().findings == [])
    #expect(try desk.check().findings == [])
  }

  @Test func `tell the sender why a document was sent back`() throws {
    let document = try offices.issue()
    let received = try #require(try offices.send().documents.first)
    _ = try offices.superior.clerk.returnReceived(
      [received.id], because: .missingPages, note: "thiếu trang 2")
    try offices.answer()
    #expect(try offices.state(of: document) == .refused)
    let note = try offices.school.clerk.outgoingDossier(document.id).events.last?.note
    #expect(note == "Từ chối tiếp nhận: thiếu trang; thiếu trang 2")
  }

  @Test func `come again when the document comes again, and change nothing twice`() throws {
    let document = try offices.issue()
    try offices.send()
    try offices.answer()
    let name = try #require(try offices.school.clerk.bundles(limit: 1).first).name
    let again = try offices.school.clerk.exportAgain(
      name, into: offices.school.path + "/again", asArchive: false)
    let report = try offices.superior.clerk.importMessages([again.path])
    #expect(report.documents.isEmpty && report.known == 1)
    let answer = try offices.answer(at: "2026-11-26T08:00")
    #expect(answer.statuses.isEmpty && answer.known == 1)
    #expect(try offices.state(of: document) == .arrived)
    #expect(try offices.school.clerk.outgoingDossier(document.id).events.count == 1)
  }

  @Test func `are kept byte for byte when they are about nothing known`() throws {
    let file = SampleDesk.fixture("edxml/status-03.edxml")
    // It speaks to the superior body of a document that never left it.
    let report = try offices.superior.clerk.importMessages([file])
    #expect(report.statuses.map(\.isMatched) == [false])
    #expect(report.warnings.map(\.code) == ["import.status-unmatched"])
    let kept = try #require(try offices.superior.clerk.unmatchedStatuses(limit: 9).first)
    let copy = offices.superior.path + "/copy.edxml"
    try offices.superior.clerk.writeMessage(of: "S\(kept.id.value)", to: copy)
    #expect(
      try FileContents.read(copy, limit: 1 << 20) == FileContents.read(file, limit: 1 << 20))
    #expect(try offices.superior.clerk.check().findings == [])
  }
}

@Suite struct `A signature in XML that comes with a message` {
  private let offices: TwoOffices
  private let hasProgram = TestPrograms.has("xmlsec1")

  init() throws { offices = try TwoOffices() }

  private func receive(_ name: String) throws -> (ImportReport, XMLSignatureReport?) {
    var clerk = offices.school.clerk
    clerk.programs = TestPrograms.machinePath
    let report = try clerk.importMessages(
      [SampleDesk.fixture("edxml/\(name).edxml")], ImportOptions(registering: true))
    let document = try #require(report.documents.first)
    return (report, try offices.school.clerk.incomingDossier(document.id).facts.messageSignature)
  }

  @Test func `is looked at when it comes, and what was found stays with the document`() throws {
    let (report, signature) = try receive("signed-valid")
    if hasProgram {
      #expect(signature?.verdict == .intact)
      #expect(!report.warnings.contains { $0.code.hasPrefix("xml-signature") })
    } else {
      #expect(signature?.verdict == .unchecked(.programMissing))
      #expect(report.warnings.contains { $0.code == "xml-signature.program-missing" })
    }
    #expect(signature?.signer != nil)
  }

  @Test func `that does not fit the message keeps it from being registered by itself`() throws {
    let (report, signature) = try receive("signed-altered")
    guard hasProgram else {
      #expect(signature?.verdict == .unchecked(.programMissing))
      return
    }
    #expect(signature?.verdict == .broken)
    #expect(report.registrations.isEmpty)
    #expect(report.warnings.contains { $0.code == "xml-signature.broken" })
  }

  @Test func `that nobody can find where programs look is said to be unchecked`() throws {
    let (_, signature) = try receive("signature-wrong-namespace")
    #expect(signature?.verdict == .unchecked(.foreignNamespace))
  }

  @Test func `of a message without one is nothing to speak of`() throws {
    let (_, signature) = try receive("new-two-attachments")
    #expect(signature == nil)
  }
}

@Suite struct `What a sender wants of a document afterwards` {
  private let offices: TwoOffices

  init() throws { offices = try TwoOffices() }

  private func recall(_ document: OutgoingDocument) throws {
    _ = try offices.school.principal.orderRecall(of: document.id, reason: "Số liệu sai")
    _ = try offices.school.clerk.recallOutgoing(document.id)
  }

  @Test func `waits for a person, cancels the entry once agreed to, and is answered`() throws {
    let document = try offices.issue()
    let received = try #require(try offices.send().documents.first)
    let desk = offices.superior.clerk
    _ = try desk.registerReceived([received.id])
    try recall(document)
    let report = try offices.send(at: "2026-11-26T08:00")
    #expect(report.requests.map(\.kind) == [.takeBack])
    #expect(try desk.incomingDossier(received.id).document.state == .registered)
    #expect(try desk.agenda().map(\.matter.line).contains(.toAnswer))
    let request = try #require(try desk.openRequests(limit: 9).first)
    #expect(request.target?.id == received.id && request.reason == "Lấy lại: Số liệu sai")
    #expect(try desk.agree(to: request, note: "Đã hủy").state == .agreed)
    #expect(try desk.incomingDossier(received.id).document.state == .cancelled)
    #expect(throws: ExchangeError.requestClosed("Y1", .agreed)) {
      try desk.agree(to: desk.request(named: "Y1"))
    }
    try offices.answer(at: "2026-11-26T09:00")
    #expect(try offices.state(of: document) == .recallAgreed)
    #expect(try desk.check().findings == [])
    #expect(try offices.school.clerk.check().findings == [])
  }

  @Test func `sends back what has no number yet, and answers 15 instead of 02`() throws {
    let document = try offices.issue()
    let received = try #require(try offices.send().documents.first)
    try recall(document)
    try offices.send(at: "2026-11-26T08:00")
    let request = try #require(try offices.superior.clerk.openRequests(limit: 9).first)
    _ = try offices.superior.clerk.agree(to: request)
    #expect(try offices.superior.clerk.incomingDossier(received.id).document.state == .returned)
    let codes = try offices.answer(at: "2026-11-26T09:00").statuses.map(\.code)
    #expect(codes == [.arrived, .agreed])
    #expect(try offices.state(of: document) == .recallAgreed)
  }

  @Test func `is declined with a reason, and the document stays`() throws {
    let document = try offices.issue()
    let received = try #require(try offices.send().documents.first)
    _ = try offices.superior.clerk.registerReceived([received.id])
    try recall(document)
    try offices.send(at: "2026-11-26T08:00")
    let request = try #require(try offices.superior.clerk.openRequests(limit: 9).first)
    #expect(throws: EntryError.self) {
      try offices.superior.clerk.decline(request, note: "")
    }
    _ = try offices.superior.clerk.decline(request, note: "Đã giải quyết xong")
    #expect(try offices.superior.clerk.incomingDossier(received.id).document.state == .registered)
    try offices.answer(at: "2026-11-26T09:00")
    #expect(try offices.state(of: document) == .recallRefused)
    let note = try offices.school.clerk.outgoingDossier(document.id).events.last?.note
    #expect(note == "Từ chối: Đã giải quyết xong")
  }

  @Test func `finds its document when that comes later`() throws {
    let document = try offices.issue()
    let first = try offices.school.clerk.exportBundle(
      to: try offices.school.clerk.body(named: "H29.123"), into: offices.school.path + "/late",
      asArchive: false)
    try recall(document)
    try offices.send(at: "2026-11-26T08:00")
    let desk = offices.superior.clerk
    let early = try #require(try desk.openRequests(limit: 9).first)
    #expect(early.target == nil)
    #expect(throws: ExchangeError.self) { try desk.agree(to: early) }
    let received = try #require(try desk.importMessages([first.path]).documents.first)
    #expect(try desk.openRequests(limit: 9).first?.target?.id == received.id)
  }

  @Test func `of a replacement links the two documents, which both stay`() throws {
    let first = try offices.issue("Báo cáo cũ")
    let received = try #require(try offices.send().documents.first)
    let desk = offices.superior.clerk
    _ = try desk.registerReceived([received.id])
    let second = try offices.issue("Báo cáo mới")
    _ = try offices.school.clerk.follow(
      first.id, by: second.id, as: .replace, reason: "Sai biểu mẫu")
    let report = try offices.send(at: "2026-11-26T08:00")
    let request = try #require(report.requests.first)
    #expect(request.kind == .replace && request.reason == "Sai biểu mẫu")
    #expect(request.target?.id == received.id)
    let successor = try #require(report.documents.first)
    _ = try desk.registerReceived([successor.id], completing: .init(anotherBecause: "thay thế"))
    _ = try desk.agree(to: request)
    #expect(try desk.incomingDossier(received.id).document.state == .registered)
    #expect(try desk.incomingDossier(received.id).facts.replacedBy?.id == successor.id)
    let codes = try offices.answer(at: "2026-11-26T09:00").statuses.map(\.code)
    #expect(codes.contains(.agreed))
  }

  @Test func `changes nothing when somebody else asks`() throws {
    let document = try offices.issue()
    let received = try #require(try offices.send().documents.first)
    let about = try #require(document.documentId)
    let stranger = """
      <?xml version="1.0" encoding="UTF-8"?>
      <edXML xmlns="http://www.mic.gov.vn/TBT/QCVN_102_2016"><edXMLEnvelope><edXMLHeader>
      <MessageHeader><From><OrganId>H29.999</OrganId></From>
      <ResponseFor><OrganId>H29.123</OrganId><DocumentId>\(about)</DocumentId></ResponseFor>
      <StatusCode>13</StatusCode><Description>x</Description>
      <Timestamp>2026/11/26 08:00:00</Timestamp></MessageHeader></edXMLHeader></edXMLEnvelope></edXML>
      """
    let path = offices.superior.path + "/stranger.edxml"
    try FileContents.writeNew(path, Array(stranger.utf8))
    let request = try #require(try offices.superior.clerk.importMessages([path]).requests.first)
    #expect(request.state == .foreign && request.target == nil)
    #expect(try offices.superior.clerk.openRequests(limit: 9).isEmpty)
    #expect(throws: ExchangeError.requestClosed("Y1", .foreign)) {
      try offices.superior.clerk.agree(to: request)
    }
    #expect(try offices.superior.clerk.incomingDossier(received.id).document.state == .received)
  }
}

@Suite struct `Loose messages` {
  private let superior: NeighbourDesk

  init() throws { superior = try NeighbourDesk(organId: "H29.123.7") }

  private func message(_ number: Int, to folder: String, receiver: String = "H29.123.7") throws {
    let text = """
      <?xml version="1.0" encoding="UTF-8"?>
      <edXML xmlns="http://www.mic.gov.vn/TBT/QCVN_102_2016"><edXMLEnvelope><edXMLHeader>
      <MessageHeader><From><OrganId>H29.1</OrganId><OrganName>Sở Nội vụ</OrganName></From>
      <To><OrganId>\(receiver)</OrganId></To>
      <Code><CodeNumber>\(number)</CodeNumber><CodeNotation>SNV-VP</CodeNotation></Code>
      <PromulgationInfo><PromulgationDate>2026/11/20</PromulgationDate></PromulgationInfo>
      <DocumentType><Type>2</Type><TypeDetail>18</TypeDetail><TypeName>Công văn</TypeName></DocumentType>
      <Subject>Việc số \(number)</Subject><SteeringType>0</SteeringType>
      <DocumentId>H29.1,2026/11/20,\(number)/SNV-VP</DocumentId></MessageHeader></edXMLHeader>
      <edXMLBody><edXMLManifest version="1.0"/></edXMLBody></edXMLEnvelope></edXML>
      """
    try FileContents.writeNew(folder + "/\(padded(number, to: 4)).edxml", Array(text.utf8))
  }

  @Test func `come in one by one; the bad ones stay where they lie and are listed`() throws {
    let inbox = superior.path + "/inbox"
    try Folders.makeAll(inbox)
    for number in 1...30 where number % 10 != 0 { try message(number, to: inbox) }
    try FileContents.writeNew(inbox + "/0010.edxml", Array("<edXML".utf8))
    try message(20, to: inbox, receiver: "H29.7")
    try FileContents.writeNew(inbox + "/0030.edxml", [])
    let report = try superior.clerk.importInbox()
    #expect(report.documents.count == 27)
    #expect(
      report.refused.map { Folders.name(of: $0.path) } == [
        "0010.edxml", "0020.edxml", "0030.edxml",
      ])
    #expect(
      report.refused.map(\.error.code) == [
        "xml.unexpected-end", "exchange.other-recipient", "xml.empty",
      ])
    let first = try #require(report.refused.first?.error as? MessageRefusal)
    #expect(first.file == inbox + "/0010.edxml" && first.line == 1)
    #expect(
      try Folders.names(in: inbox) == ["0010.edxml", "0020.edxml", "0030.edxml", "taken"])
    #expect(try Folders.names(in: inbox + "/taken").count == 27)
    #expect(try superior.clerk.unknownStatusReceivers() == ["H29.1"])
    #expect(try superior.clerk.check().findings == [])
    // Once more: nothing is taken twice.
    #expect(try superior.clerk.importMessages([inbox + "/taken"]).known == 27)
  }

  @Test func `in a folder called taken are left aside in the inbox alone`() throws {
    for folder in ["/mail", "/inbox"] {
      let folder = superior.path + folder
      try Folders.makeAll(folder + "/taken")
      try message(folder.hasSuffix("mail") ? 1 : 2, to: folder)
      try FileContents.writeNew(folder + "/taken/0003.edxml", Array("x".utf8))
    }
    let report = try superior.clerk.importMessages(
      [superior.path + "/mail", superior.path + "/inbox"])
    #expect(report.documents.map(\.subject) == ["Việc số 1", "Việc số 2"])
    #expect(report.refused.map(\.path) == [superior.path + "/mail/taken"])
  }

  @Test func `in a folder in the inbox come in but for the bad ones, and all is told`() throws {
    let folder = superior.path + "/inbox/từ Sở"
    try Folders.makeAll(folder)
    for number in 1...3 { try message(number, to: folder) }
    try FileContents.writeNew(folder + "/0004.edxml", Array("x".utf8))
    try FileContents.writeNew(folder + "/0005.edxml", Array("y".utf8))
    let item = try #require(try superior.clerk.receiveBundles().inbox.first)
    guard case .takenIn(let report) = item.outcome else { Issue.record("refused"); return }
    #expect(report.documents.count == 3 && item.refusals.count == 2)
    #expect(try Folders.names(in: superior.path + "/inbox") == ["từ Sở"])
    // Without the bad ones it goes where the others are.
    for name in ["/0004.edxml", "/0005.edxml"] { try Folders.removeFile(folder + name) }
    #expect(try superior.clerk.receiveBundles().inbox.first?.refusals.isEmpty == true)
    #expect(try Folders.names(in: superior.path + "/inbox") == ["taken"])
  }

  @Test func `of one identity and other content are shown beside each other, and refused`() throws {
    let folder = superior.path + "/mail"
    try Folders.makeAll(folder)
    try message(1, to: folder)
    let path = folder + "/0001.edxml"
    _ = try superior.clerk.importMessages([path])
    let text = String(
      decoding: try #require(try FileContents.read(path, limit: 99_999)), as: UTF8.self)
    let parts = text.split(separator: "Việc số 1", maxSplits: 1)
    let other = folder + "/other.edxml"
    try FileContents.writeNew(other, Array((parts[0] + "Việc khác" + parts[1]).utf8))
    let conflict = ImportConflict(
      documentId: "H29.1,2026/11/20,1/SNV-VP", with: "R1",
      differences: [.init(field: "Subject", here: "Việc số 1", there: "Việc khác")])
    #expect(throws: ExchangeError.conflict(conflict)) {
      try superior.clerk.importMessages([other])
    }
    #expect(try superior.clerk.incoming(.state(.received), limit: 9).count == 1)
  }
}
