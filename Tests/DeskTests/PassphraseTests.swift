import Office
import Platform
import Store
import Support
import Testing

@testable import Desk

@Suite struct `A passphrase of one's own` {
  private let office: SampleDesk
  private let good = "Trường-2026"

  init() throws { office = try SampleDesk(isRehearsal: false) }

  private func later(_ seconds: Int) -> OfficeDesk {
    office.clerk.at(
      Moment(milliseconds: office.clerk.now().milliseconds + Int64(seconds) * 1000)!)
  }

  @Test(arguments: [
    ("Ab1!", [PassphraseRule.Lack.length]), ("abcdefgh", [.upper, .digit, .special]),
    ("ABCDEFG1!", [.lower]), ("Abcdefg!", [.digit]), ("Abcdefg1", [.special]), ("Trường-2026", []),
    ("", [.length, .lower, .upper, .digit, .special]),
  ])
  func `is of four classes of characters, at least eight of them`(
    text: String, lacks: [PassphraseRule.Lack]
  ) throws {
    #expect(PassphraseRule.shipped.lacks(text.utf8) == lacks)
    if !lacks.isEmpty {
      #expect(throws: PassphraseError.tooWeak(lacks)) {
        try office.clerk.setPassphrase(Secret(text), over: nil)
      }
      #expect(!(try office.clerk.hasPassphrase()))
    }
  }

  @Test func `is set once, and then only over the one of before`() throws {
    try office.clerk.setPassphrase(Secret(good), over: nil)
    #expect(throws: PassphraseError.needed) {
      try office.clerk.setPassphrase(Secret("Khác-2026"), over: nil)
    }
    #expect(throws: PassphraseError.wrong(left: 4)) {
      try office.clerk.setPassphrase(Secret("Khác-2026"), over: Secret("Sai-20261"))
    }
    try later(10).setPassphrase(Secret("Khác-2026"), over: Secret(good))
    try later(20).reauthenticate(Secret("Khác-2026"))
  }

  @Test func `is nowhere in the office but as a salted hash, not in the journal either`() throws {
    try office.clerk.setPassphrase(Secret(good), over: nil)
    let kept = try office.clerk.database.read {
      try $0.passphrase(of: office.clerk.person.id)
    }
    #expect(kept?.hash.hasPrefix("$y$") == true)
    let bytes = try #require(
      try FileContents.read(office.path + "/office.db", limit: 1 << 27))
    #expect(!String(decoding: bytes, as: UTF8.self).contains(good))
    #expect(try office.clerk.check().findings == [])
  }

  @Test func `makes whoever guesses wait longer and longer, and opens nothing after five`() throws {
    try office.clerk.setPassphrase(Secret(good), over: nil)
    var moment = 0
    for failure in 1...4 {
      #expect(throws: PassphraseError.wrong(left: 5 - failure)) {
        try later(moment).reauthenticate(Secret("Sai-20261"))
      }
      let pause = 2 << (failure - 1)
      #expect(throws: PassphraseError.tooSoon(seconds: 1)) {
        try later(moment + pause - 1).reauthenticate(Secret(good))
      }
      moment += pause
    }
    let handle = office.clerk.person.handle
    #expect(throws: PassphraseError.locked(handle: handle)) {
      try later(moment).reauthenticate(Secret("Sai-20261"))
    }
    #expect(throws: PassphraseError.locked(handle: handle)) {
      try later(moment + 100_000).reauthenticate(Secret(good))
    }
    try office.principal.dropPassphrase(of: office.clerk.person)
    try later(moment + 100_001).setPassphrase(Secret(good), over: nil)
    try later(moment + 100_002).reauthenticate(Secret(good))
  }

  @Test func `counts for nothing after a right one`() throws {
    try office.clerk.setPassphrase(Secret(good), over: nil)
    for round in 0..<4 {
      #expect(throws: PassphraseError.wrong(left: 4)) {
        try later(round * 10).reauthenticate(Secret("Sai-20261"))
      }
      try later(round * 10 + 5).reauthenticate(Secret(good))
    }
  }

  @Test func `is asked for again before anything is destroyed in a real office`() throws {
    let clerk = office.clerk
    let dossier = try clerk.openDossier(
      DossierDraft(year: 2026, notation: "01.TH", title: "Việc"))
    let disposal = Disposal(
      id: ID(1), year: 2026, number: 1, state: .decided, keptIn: dossier.id,
      keptInName: dossier.name, origin: "", appraisal: "", councilBy: "", metOn: nil,
      opinion: nil, decision: nil, destruction: nil, madeBy: "", madeAt: clerk.now(),
      counts: .init(dossiers: 0, kept: 0, destroyed: 0))
    let handle = clerk.person.handle
    #expect(throws: PassphraseError.notSet(handle: handle)) {
      try clerk.destroy(disposal, decision: "5/QĐ-HB")
    }
    try clerk.setPassphrase(Secret(good), over: nil)
    #expect(throws: PassphraseError.needed) {
      try clerk.destroy(disposal, decision: "5/QĐ-HB")
    }
    let rehearsal = try SampleDesk()
    try rehearsal.clerk.reauthenticate(nil)
  }
}
