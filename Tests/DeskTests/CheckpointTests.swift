import Glibc
import Office
import Platform
import Store
import Support
import Testing

@testable import Desk

/// What a holder keeps of the journal elsewhere, against somebody with the whole disk.
@Suite struct `A checkpoint of the journal` {
  let office: SampleDesk
  let administrator: OfficeDesk

  init() throws {
    office = try SampleDesk()
    administrator = office.clerk.with(try office.clerk.person(named: "founder"))
    for number in 1...4 { try enter(number) }
  }

  private func enter(_ number: Int) throws {
    _ = try office.clerk.registerIncoming(.plan("\(number)/KH-A"), files: HandedInFiles())
  }

  private func text() throws -> [UInt8] { Array(try checkpoint().checkpoint.text.utf8) }

  private func checkpoint() throws -> MadeCheckpoint { try office.clerk.makeCheckpoint() }

  // MARK: Keys and signatures

  @Test func `is signed with a key nobody else can read, and says whose`() throws {
    let key = try administrator.makeJournalKey()
    #expect(key.fingerprint.hasPrefix("SHA256:"))
    let names = try Folders.names(in: office.path + "/keys")
    #expect(names.count == 1)
    var facts = stat()
    #expect(stat(office.path + "/keys/" + names[0], &facts) == 0)
    #expect(facts.st_mode & 0o777 == 0o600)
    let made = try checkpoint()
    #expect(made.lack == nil && made.checkpoint.key == key.fingerprint)
    let proof = try office.clerk.verifyJournal(against: Array(made.checkpoint.text.utf8))
    #expect(proof.signature == .genuine(key: key.fingerprint))
    #expect(proof.added == 1)
    #expect(try office.clerk.check().findings.isEmpty)
  }

  @Test func `is made without a key as well, and never looks signed`() throws {
    let made = try checkpoint()
    #expect(made.lack == .noKey && made.checkpoint.key == nil)
    #expect(!made.checkpoint.text.contains("SIGNATURE"))
    let proof = try office.clerk.verifyJournal(against: Array(made.checkpoint.text.utf8))
    #expect(proof.signature == .unsigned)
  }

  @Test func `goes unsigned where the key is gone, and says why`() throws {
    _ = try administrator.makeJournalKey()
    let name = try Folders.names(in: office.path + "/keys")[0]
    try Folders.removeFile(office.path + "/keys/" + name)
    let made = try checkpoint()
    #expect(made.lack == .keyOutOfReach && made.checkpoint.key == nil)
  }

  @Test func `lets an administrator alone make the key, one at a time`() throws {
    let real = try SampleDesk(at: "2026-11-24T10:00", isRehearsal: false)
    #expect(throws: PersonError.lacksRole(.administrator)) { try real.teacher.makeJournalKey() }
    #expect(throws: PersonError.lacksRole(.auditor)) { try real.teacher.makeCheckpoint() }
    let first = try administrator.makeJournalKey()
    let held = try text()
    let second = try administrator.makeJournalKey()
    #expect(first != second)
    #expect(try Folders.names(in: office.path + "/keys").count == 1)
    // What the first key signed stays signed.
    let proof = try office.clerk.verifyJournal(against: held)
    #expect(proof.signature == .genuine(key: first.fingerprint))
    #expect(try office.clerk.check().findings.isEmpty)
  }

  @Test func `is refused when a letter of it was changed`() throws {
    _ = try administrator.makeJournalKey()
    let held = String(decoding: try text(), as: UTF8.self)
    func changed(_ old: String, _ new: String) -> [UInt8] {
      var lines = held.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
      for index in lines.indices where lines[index] == old { lines[index] = new }
      return Array(lines.joined(separator: "\n").utf8)
    }
    #expect(throws: JournalError.badSignature) {
      try office.clerk.verifyJournal(against: changed("size: 6", "size: 5"))
    }
    #expect(throws: JournalError.notACheckpoint) {
      try office.clerk.verifyJournal(against: changed("size: 6", "size: 06"))
    }
    #expect(throws: JournalError.notACheckpoint) {
      try office.clerk.verifyJournal(against: Array("size 5\n".utf8))
    }
    #expect(throws: JournalError.notACheckpoint) {
      try office.clerk.verifyJournal(against: [UInt8](repeating: 65, count: 5000))
    }
    let other = "SHA256:" + String(repeating: "x", count: 43)
    #expect(throws: JournalError.self) {
      try office.clerk.verifyJournal(against: Array(held.utf8), signedWith: other)
    }
  }

  @Test func `of another office is not compared`() throws {
    let neighbour = try NeighbourDesk()
    let held = try neighbour.clerk.makeCheckpoint().checkpoint.text
    #expect(throws: JournalError.otherOffice("H29.123", own: "H29.123.7")) {
      try office.clerk.verifyJournal(against: Array(held.utf8))
    }
  }

  @Test func `is handed out again as long as nothing was done since`() throws {
    let first = try checkpoint()
    #expect(try checkpoint().checkpoint == first.checkpoint)
    try enter(9)
    #expect(try checkpoint().checkpoint.place.size == first.checkpoint.place.size + 2)
  }

  @Test func `is made once a day by the reading of files at night`() throws {
    _ = try office.clerk.scrub()
    _ = try office.clerk.scrub()
    func made() throws -> Int {
      try office.clerk.database.run("SELECT count(*) FROM journal_checkpoint") { $0.int(0) }[0]
    }
    #expect(try made() == 1)
    _ = try office.clerk.at(Moment(iso: "2026-11-25T23:00")!).scrub()
    #expect(try made() == 2)
  }

  // MARK: Somebody with the whole disk

  /// The office as a backup of before shows it, behind an older journal.
  @Test func `shows that the end was cut off`() throws {
    let held = try text()
    try office.clerk.database.run("PRAGMA foreign_keys = OFF")
    try office.clerk.database.run("DELETE FROM journal_detail WHERE sequence > 3")
    try office.clerk.database.run("DELETE FROM journal WHERE sequence > 3")
    // By itself the journal looks whole.
    #expect(try office.clerk.verifyJournal().lines == 3)
    #expect(throws: JournalError.truncated(lines: 3, of: 5)) {
      try office.clerk.verifyJournal(against: held)
    }
  }

  @Test func `shows a past that was written anew, every hash reckoned again`() throws {
    let held = try text()
    try forge("incoming.strike", at: 3)
    #expect(try office.clerk.verifyJournal().changedDetails.isEmpty)
    #expect(throws: JournalError.rewritten(line: 5)) {
      try office.clerk.verifyJournal(against: held)
    }
  }

  @Test func `shows an end that was cut off and grown again`() throws {
    let held = try text()
    try office.clerk.database.run("PRAGMA foreign_keys = OFF")
    try office.clerk.database.run("DELETE FROM journal_detail WHERE sequence > 3")
    try office.clerk.database.run("DELETE FROM journal WHERE sequence > 3")
    for number in 10...14 {
      try office.clerk.act { transaction, now in
        try transaction.record("setting.set", on: "setting/\(number)", by: ID(1), at: now)
      }
    }
    #expect(try office.clerk.verifyJournal().lines == 8)
    #expect(throws: JournalError.rewritten(line: 5)) {
      try office.clerk.verifyJournal(against: held)
    }
  }

  /// Gives a line another act and reckons all hashes from there on, as somebody would who owns the
  /// disk and has read the sources.
  private func forge(_ act: String, at line: Int64) throws {
    let database = office.clerk.database
    try database.run(
      "UPDATE journal SET act = '\(act)' WHERE sequence = \(line)")
    var lines: [JournalLine] = []
    try database.read { try $0.eachJournalLine { line, _ in lines.append(line) } }
    var before = JournalLine.origin.description
    for line in lines {
      let hash = JournalChain.hash(of: line.text, after: before).description
      try database.run("UPDATE journal SET hash = '\(hash)' WHERE sequence = \(line.sequence)")
      before = hash
    }
  }

  // MARK: By hand

  @Test func `is checked with ssh-keygen and sha256sum alone`() throws {
    let key = try administrator.makeJournalKey()
    let folder = office.path + "/held"
    try Folders.make(folder)
    let path = try #require(try office.clerk.makeCheckpoint(to: folder).path)
    try enter(8)
    try office.clerk.exportJournal(to: folder + "/journal")
    _ = try office.file("held/signers", Array((key.allowedSigner(of: "H29.123.7") + "\n").utf8))
    let script = """
      cd '\(folder)' && sed '/^-----BEGIN/,$d' '\(path)' > lines &&
      sed -n '/^-----BEGIN/,$p' '\(path)' > lines.sig &&
      ssh-keygen -Y verify -f signers -I H29.123.7 -n vpdt-journal-checkpoint -s lines.sig < lines &&
      size=$(sed -n 's/^size: //p' lines) && before=$(printf '%064d' 0) &&
      head -n "$size" journal | { while IFS= read -r line; do
        before=$(printf '%s\\n%s\\n' "$before" "${line#*\t}" | sha256sum); before=${before%% *}
      done; [ "head: $before" = "$(grep '^head: ' lines)" ] && echo same; }
      """
    let outcome = try ChildProcess("sh", ["-c", script]).run()
    let lines = String(decoding: outcome.output, as: UTF8.self).split(separator: "\n")
    #expect(
      lines.first?.hasPrefix("Good \"vpdt-journal-checkpoint\" signature for H29.123.7") == true)
    #expect(lines.last == "same")
    #expect(outcome.ending == .exited(0), "\(String(decoding: outcome.errors, as: UTF8.self))")
  }
}

@Suite struct `A checkpoint in a bundle` {
  let office = try? SampleDesk()
  let superior: NeighbourDesk

  init() throws { superior = try NeighbourDesk() }

  private func send(_ subject: String) throws -> ExportedBundle {
    let office = try #require(office)
    try office.issueReport(subject)
    return try office.clerk.exportBundle(
      to: try office.clerk.body(named: "H29.123"), into: office.path + "/out", asArchive: false)
  }

  private func take(_ bundle: ExportedBundle) throws -> [String] {
    try superior.clerk.importMessages([bundle.path], .init(registering: false)).warnings
      .map(\.code).filter { $0.hasPrefix("import.checkpoint") }
  }

  private func received() throws -> [ReceivedCheckpoint] {
    try superior.clerk.receivedCheckpoints(
      of: try superior.clerk.body(named: "H29.123.7"), limit: 10)
  }

  @Test func `is kept by the receiver, and can be given back to its sender`() throws {
    let office = try #require(office)
    _ = try office.clerk.with(try office.clerk.person(named: "founder")).makeJournalKey()
    #expect(try take(send("Báo cáo 1")).isEmpty)
    #expect(try take(send("Báo cáo 2")).isEmpty)
    let kept = try received()
    #expect(kept.count == 2)
    #expect(kept[0].previous == kept[1].place && kept[1].previous == nil)
    #expect(kept.allSatisfy { $0.standing == "unknown-key" && $0.key != nil })
    let proof = try office.clerk.verifyJournal(against: Array(kept[1].text.utf8))
    #expect(proof.signature == .genuine(key: try #require(kept[1].key)))
    #expect(try superior.clerk.check().findings.isEmpty)
    #expect(try office.clerk.check().findings.isEmpty)
  }

  @Test func `comes unsigned from an office without a key`() throws {
    #expect(try take(send("Báo cáo 1")).isEmpty)
    #expect(try received().map(\.standing) == ["unsigned"])
  }

  @Test func `that is missing between two is noticed, and no longer once it has come`() throws {
    let first = try send("Báo cáo 1")
    let second = try send("Báo cáo 2")
    let third = try send("Báo cáo 3")
    #expect(try take(first).isEmpty)
    #expect(try take(third) == ["import.checkpoint-gap"])
    #expect(try take(second).isEmpty)
  }

  @Test func `with another key than before is noticed`() throws {
    let office = try #require(office)
    let administrator = office.clerk.with(try office.clerk.person(named: "founder"))
    _ = try administrator.makeJournalKey()
    #expect(try take(send("Báo cáo 1")).isEmpty)
    _ = try administrator.makeJournalKey()
    #expect(try take(send("Báo cáo 2")) == ["import.checkpoint-key"])
  }

  /// An office that goes back to a copy of before, and goes on from there.
  @Test func `from a journal that was set back is noticed`() throws {
    let office = try #require(office)
    #expect(try take(send("Báo cáo 1")).isEmpty)
    _ = try office.clerk.database.run("PRAGMA wal_checkpoint(TRUNCATE)") { $0.int(0) }
    let copy = try SampleDesk(copyOf: office.path, at: "2026-11-24T10:00")
    #expect(try take(send("Báo cáo 2")).isEmpty)
    try copy.issueReport("Báo cáo khác")
    // Under the number that follows, and in a bundle with the name of one that has come.
    let last = try copy.issueReport("Báo cáo khác nữa")
    let bundle = try copy.clerk.exportBundle(
      to: try copy.clerk.body(named: "H29.123"), .init(documents: [last.id]),
      into: copy.path + "/other", asArchive: false)
    #expect(try take(bundle) == ["import.checkpoint-rewritten"])
    #expect(try received().count == 3)
    #expect(try superior.clerk.check().findings.isEmpty)
  }

  @Test func `of an older sender, two lines long, is kept as well`() throws {
    let head = String(repeating: "a", count: 64)
    let sent = try #require(try superior.clerk.look(at: Array("size 12\nhead \(head)\n".utf8)))
    #expect(sent.place == .init(size: 12, head: head) && sent.signature == .unsigned)
    #expect(try superior.clerk.look(at: Array("size x\nhead \(head)\n".utf8)) == nil)
    #expect(try superior.clerk.look(at: Array("nothing of the kind".utf8)) == nil)
  }

  @Test func `that says what no program of ours would write is kept nowhere`() throws {
    let texts = ["\nsize: 1\n", "\n\u{1B}[2J\n", "\n" + String(repeating: "x", count: 9000)]
    for text in texts {
      let bytes = Array((JournalCheckpoint.format + text).utf8)
      let sent = try #require(try superior.clerk.look(at: bytes))
      #expect(sent.place == nil && sent.checkpoint == nil)
    }
  }
}

@Suite struct `Doubts about checkpoints of others` {
  private func sent(
    _ size: Int64, _ head: Character = "a", at hour: Int? = 8, key: String? = nil,
    after previous: JournalCheckpoint.Place? = nil, standing: String = "unsigned"
  ) -> ReceivedCheckpoint {
    ReceivedCheckpoint(
      sender: "H29.123.7", bodyName: nil, bundle: "\(size)\(head)",
      receivedAt: Moment(iso: "2026-11-24T12:00")!, place: place(size, head), previous: previous,
      statedAt: hour.map { Moment(CivilDate(iso: "2026-11-24")!, hour: $0)! }, standing: standing,
      key: key, text: "")
  }

  private func place(_ size: Int64, _ head: Character = "a") -> JournalCheckpoint.Place {
    .init(size: size, head: String(repeating: head, count: 64))
  }

  private func doubts(
    _ new: ReceivedCheckpoint, _ earlier: ReceivedCheckpoint...
  ) -> [CheckpointDoubt] {
    CheckpointDoubt.doubts(about: new, beside: earlier)
  }

  @Test func `are none where each goes on from the one before`() {
    #expect(doubts(sent(5)) == [])
    #expect(doubts(sent(9, at: 9, after: place(5)), sent(5)) == [])
    // An earlier one that comes later.
    #expect(doubts(sent(5, at: 7), sent(9, at: 9, after: place(5))) == [])
    #expect(doubts(sent(9, at: 9), sent(5)) == [.gap])
  }

  @Test func `name a shorter journal, another end, and another continuation`() {
    #expect(doubts(sent(4, at: 9, after: place(5)), sent(5)) == [.shrunk])
    #expect(doubts(sent(5, "b", at: 9, after: place(5)), sent(5)) == [.rewritten])
    #expect(
      doubts(sent(8, "b", at: 9, after: place(5)), sent(5), sent(7, at: 8, after: place(5)))
        == [.rewritten])
    #expect(doubts(sent(4, at: nil), sent(5, at: nil)) == [.shrunk])
  }

  @Test func `name a key that changed, a wrong signature and one that was not checked`() {
    #expect(doubts(sent(9, at: 9, key: "k2", after: place(5)), sent(5, key: "k1")) == [.otherKey])
    #expect(doubts(sent(9, at: 9, after: place(5)), sent(5, key: "k1")) == [.otherKey])
    #expect(doubts(sent(5, standing: "forged")) == [.forged])
    #expect(doubts(sent(5, standing: "unchecked")) == [.unchecked])
  }
}
