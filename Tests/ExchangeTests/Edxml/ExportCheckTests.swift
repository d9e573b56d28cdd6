import Office
import Testing

@testable import Exchange

@Suite struct `Before a message is sent` {
  @Test(arguments: [
    "new-two-attachments", "revocation", "update", "replacement", "status-01", "status-13",
  ])
  func `nothing stands in the way of the samples`(name: String) throws {
    #expect(try Fixture(name).read().0.message.exportProblems == [])
  }

  @Test func `everything that has to be put right is listed`() throws {
    guard case .document(var document) = try Fixture("update").read().0.message else { return }
    document.receivers[0].id = "Phòng GD"
    document.number = String(repeating: "1", count: 51)
    document.subject = nil
    document.signer.position = "a\u{1B}b"
    document.signer.name = String(repeating: "é", count: 101)
    document.places[0] = "x\u{FFFE}"
    document.business?.reason = nil
    let problems = EdxmlMessage.document(document).exportProblems.map { "\($0.code) \($0.path)" }
    #expect(
      problems == [
        "edxml.export-identifier To[0].OrganId", "edxml.export-too-long Code.CodeNumber",
        "edxml.export-character SignerInfo.Position", "edxml.export-too-long SignerInfo.FullName",
        "edxml.export-character ToPlaces.Place[0]", "edxml.export-missing Subject",
        "edxml.export-document-identifier DocumentId",
        "edxml.export-reason Bussiness.BussinessDocReason",
      ])
  }

  @Test func `a status needs an addressee, a document, a time and, to refuse, a reason`() {
    let status = EdxmlStatus(
      sender: EdxmlOrgan(id: nil), about: EdxmlResponseFor(), code: .refused, timestamp: nil)
    #expect(
      EdxmlMessage.status(status).exportProblems.map(\.path) == [
        "From.OrganId", "ResponseFor[0].OrganId", "ResponseFor[0].DocumentId", "Timestamp",
        "Description",
      ])
  }

  @Test func `a document is identified by its sender, date, number and notation`() throws {
    guard case .document(let document) = try Fixture("new-two-attachments").read().0.message
    else { return }
    #expect(document.expectedId == "H29.123,2026/03/02,15/UBND-VHXH")
    #expect(EdxmlDocument(sender: EdxmlOrgan(id: "H29")).expectedId == nil)
  }

  @Test func `the kind of document gets its number by its name`() {
    #expect(DocumentTypeNumbers.administrative.count == 32)
    #expect(DocumentTypeNumbers.number(named: "CÔNG  VĂN") == 18)
    #expect(DocumentTypeNumbers.number(named: "Quyết định (cá biệt)") == 2)
    #expect(DocumentTypeNumbers.number(named: "bao cao") == 14)
    #expect(
      DocumentTypeNumbers.type(named: "Phiếu báo")
        == EdxmlDocumentType(kind: 2, detail: nil, name: "Phiếu báo"))
  }

  @Test func `a document of a ZIP-based format is not called a ZIP`() {
    #expect(ContentTypes.label(for: "Báo cáo.DOCX").hasSuffix("wordprocessingml.document"))
    #expect(ContentTypes.label(for: "a.zip") == "application/zip")
    #expect(ContentTypes.label(for: "a") == "application/octet-stream")
    #expect(ContentTypes.label(for: nil) == "application/octet-stream")
  }
}
