import Testing

@testable import Exchange

@Suite struct `Telling a message received twice from another one` {
  private let first: EdxmlMessage

  init() throws { first = try Fixture("new-two-attachments").read().0.message }

  @Test func `sees the same document in other bytes`() throws {
    let other = try Fixture("duplicate-other-bytes").read().0
    #expect(other.message != first)
    #expect(other.message.identity == first.identity)
    #expect(other.message.fingerprint == first.fingerprint)
  }

  @Test func `sees a conflict where the same identifier comes with another file`() throws {
    let other = try Fixture("duplicate-conflict").read().0.message
    #expect(other.identity == first.identity)
    #expect(other.fingerprint != first.fingerprint)
  }

  @Test func `does not mind decomposed letters or lines ended by CR LF`() throws {
    // These have one attachment fewer than the first message, but the same one between them.
    let plain = try Fixture("unbound-prefix").read().0.message
    for name in ["nfd-text", "bom-crlf", "mixed-namespaces", "date-day-first", "signed-valid"] {
      let other = try Fixture(name).read().0.message
      #expect(other.identity == plain.identity, "\(name)")
      #expect(other.fingerprint == plain.fingerprint, "\(name)")
    }
  }

  @Test func `changes the fingerprint with every field that counts`() throws {
    guard case .document(let document) = first else { return }
    var seen = [first.fingerprint]
    func expectNew(_ change: (inout EdxmlDocument) -> Void) {
      var changed = document
      change(&changed)
      let fingerprint = EdxmlMessage.document(changed).fingerprint
      #expect(!seen.contains(fingerprint))
      seen.append(fingerprint)
    }
    expectNew { $0.subject = "khác" }
    expectNew { $0.subject = nil }
    expectNew { $0.number = nil }
    expectNew { $0.receivers.removeLast() }
    expectNew { $0.places.append("x") }
    expectNew { $0.dueOn = nil }
    expectNew { $0.business?.reason = "x" }
    expectNew { $0.attachments[1].name = "x" }
    expectNew { $0.attachments.removeLast() }
    // What may differ from copy to copy does not count.
    var same = document
    same.trace = []
    same.references = []
    same.attachments.reverse()
    same.attachments[0].contentId = "209"
    same.attachments[0].contentType = nil
    same.attachments[0].isWrapped.toggle()
    #expect(EdxmlMessage.document(same).fingerprint == first.fingerprint)
  }

  @Test func `tells statuses apart by sender, document, code and time`() throws {
    let statuses = try EdxmlStatusCode.allCases.map {
      try Fixture("status-\($0.rawValue)").read().0.message
    }
    #expect(Set(statuses.map(\.identity)).count == statuses.count)
    #expect(Set(statuses.map(\.fingerprint)).count == statuses.count)
  }

  @Test func `has no identity to go by where the sender gave none`() throws {
    guard case .document(var document) = first else { return }
    document.id = nil
    #expect(EdxmlMessage.document(document).identity == nil)
  }
}

@Suite struct `The document a message acts upon` {
  @Test func `is none for a new document, whatever a template left behind`() throws {
    var document = try document("new-two-attachments")
    document.business?.documentId = "left over"
    #expect(document.targets == [])
    document.business = nil
    #expect(document.kind == .new)
  }

  @Test func `is named by ResponseFor, then Bussiness, then itself when revoked`() throws {
    var document = try document("revocation")
    document.responses[0].documentId = "response"
    document.business?.documentId = "business"
    document.id = "own"
    #expect(document.targets == ["response"])
    document.responses[0].documentId = nil
    #expect(document.targets == ["business"])
    document.business?.documentId = nil
    #expect(document.targets == ["own"])
  }

  @Test func `is named by Bussiness, then itself when updated`() throws {
    var document = try document("update")
    document.responses = [EdxmlResponseFor(documentId: "response")]
    #expect(document.targets == ["H29.123,2026/03/02,15/UBND-VHXH"])
    document.business?.documentId = nil
    #expect(document.targets == [document.id])
  }

  @Test func `is every document in the list when replaced`() throws {
    var document = try document("replacement")
    document.business?.replaced.append(.init(documentId: "second"))
    document.business?.documentId = "ignored"
    #expect(document.targets == ["H29.123,2026/03/02,15/UBND-VHXH", "second"])
  }

  private func document(_ fixture: String) throws -> EdxmlDocument {
    struct NotADocument: Error {}
    guard case .document(let document) = try Fixture(fixture).read().0.message else {
      throw NotADocument()
    }
    return document
  }
}
