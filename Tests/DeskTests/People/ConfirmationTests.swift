import Office
import Platform
import Support
import Testing

@testable import Desk

@Suite struct `An act that binds the school` {
  private let office: SampleDesk
  private let phrase = "Trường-2026"

  init() throws { office = try SampleDesk(isRehearsal: false) }

  private func draft() throws -> ID<OutgoingDocument> {
    let file = try office.plain("ke-hoach.pdf")
    let id = try office.clerk.draftOutgoing(
      OutgoingDraft(kind: DocumentKind(word: "KH")!, subject: "Kế hoạch"),
      files: HandedInFiles(main: [file])
    ).id
    _ = try office.clerk.submitOutgoing(id)
    return id
  }

  private func later(_ desk: OfficeDesk, minutes: Int) -> OfficeDesk {
    desk.at(Moment(milliseconds: desk.now().milliseconds + Int64(minutes) * 60_000)!)
  }

  @Test func `is done by nobody without a passphrase of their own, and changes nothing`() throws {
    let id = try draft()
    let before = try office.clerk.verifyJournal().lines
    #expect(throws: PassphraseError.notSet(handle: "hung")) {
      try office.principal.approveOutgoing(id)
    }
    #expect(try office.clerk.outgoingDossier(id).document.state == .submitted)
    #expect(try office.clerk.verifyJournal().lines == before)
  }

  @Test func `is asked for once, and again after a quarter of an hour without an act`() throws {
    let id = try draft()
    try office.clerk.setPassphrase(Secret(phrase), over: nil)
    #expect(throws: PassphraseError.needed) { try office.clerk.numberOutgoing(id) }
    var asked = 0
    let phrase = phrase
    office.clerk.confirmation.ask = { _ in
      asked += 1
      return Secret(phrase)
    }
    #expect(try office.clerk.numberOutgoing(id).number != nil)
    #expect(asked == 1)
    let other = try draft(named: "b.pdf")
    #expect(try later(office.clerk, minutes: 14).numberOutgoing(other).number != nil)
    #expect(asked == 1)
    let third = try draft(named: "c.pdf")
    #expect(try later(office.clerk, minutes: 30).numberOutgoing(third).number != nil)
    #expect(asked == 2)
    office.clerk.confirmation.since = nil
    let fourth = try draft(named: "d.pdf")
    #expect(try later(office.clerk, minutes: 31).numberOutgoing(fourth).number != nil)
    #expect(asked == 3)
    // What was taken back while the question was asked left no gap.
    #expect(try office.clerk.check().findings == [])
  }

  private func draft(named name: String) throws -> ID<OutgoingDocument> {
    let id = try office.clerk.draftOutgoing(
      OutgoingDraft(kind: DocumentKind(word: "KH")!, subject: name),
      files: HandedInFiles(main: [try office.plain(name)])
    ).id
    _ = try office.clerk.submitOutgoing(id)
    return id
  }

  @Test func `is not done with a wrong answer, or none`() throws {
    let id = try draft()
    try office.clerk.setPassphrase(Secret(phrase), over: nil)
    office.clerk.confirmation.ask = { _ in Secret("Sai-2026!") }
    #expect(throws: PassphraseError.wrong(left: 4)) { try office.clerk.numberOutgoing(id) }
    office.clerk.confirmation.ask = { _ in nil }
    #expect(throws: PassphraseError.needed) { try office.clerk.numberOutgoing(id) }
    #expect(try office.clerk.outgoingDossier(id).document.number == nil)
  }

  @Test func `takes no passphrase that somebody else has set`() throws {
    let id = try draft()
    let clerk = office.clerk
    try clerk.setPassphrase(Secret(phrase), over: nil)
    try clerk.confirm(Secret(phrase))
    try clerk.setFirstPassphrase(Secret("Ban-Đầu-1"), of: office.principal.person)
    #expect(throws: PassphraseError.mustChange(handle: "hung")) {
      try office.principal.approveOutgoing(id)
    }
    try office.principal.setPassphrase(Secret("Của-Tôi-2"), over: Secret("Ban-Đầu-1"))
    try office.principal.confirm(Secret("Của-Tôi-2"))
    #expect(try office.principal.approveOutgoing(id).state == .approved)
    #expect(throws: PersonError.lacksRole(.administrator)) {
      try office.teacher.setFirstPassphrase(Secret("Ban-Đầu-1"), of: clerk.person)
    }
  }

  @Test func `is named in the table by a word the journal knows`() {
    #expect(BindingActs.shipped.acts.contains("outgoing.approve"))
    #expect(BindingActs.shipped.acts.allSatisfy { $0.contains(".") })
    #expect(Set(BindingActs.shipped.acts).count == BindingActs.shipped.acts.count)
  }

  @Test func `asks for nothing in a rehearsal, and locks no screen there`() throws {
    let rehearsal = try SampleDesk()
    #expect(try rehearsal.clerk.idleLimits() == (nil, nil))
    #expect(try office.clerk.idleLimits() == (nil, 120))
    try office.clerk.setPassphrase(Secret(phrase), over: nil)
    #expect(try office.clerk.idleLimits() == (15, 120))
    try office.clerk.set(.lockMinutes, to: "0")
    #expect(try office.clerk.idleLimits().lockMinutes == nil)
  }
}
