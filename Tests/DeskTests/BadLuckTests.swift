import Glibc
import Office
import Platform
import Store
import Support
import Testing

@testable import Desk

/// All that a refusal must leave alone: every row, every file, the head of the journal.
struct OfficeState: Equatable {
  let rows: [String]
  let files: [String]
  let head: String

  init(of desk: OfficeDesk) throws {
    let tables = try desk.database.run(
      """
      SELECT name, (SELECT group_concat(name) FROM pragma_table_info(t.name))
      FROM sqlite_schema t WHERE type = 'table' AND name NOT LIKE 'search%' ORDER BY name
      """
    ) { (name: $0.text(0), columns: $0.text(1)) }
    rows = try tables.flatMap { table in
      let values = table.columns.split(separator: ",").map { "quote(\"\($0)\")" }
      return try desk.database.run(
        "SELECT \(values.joined(separator: " || '|' || ")) FROM \"\(table.name)\" ORDER BY 1"
      ) { table.name + ": " + $0.text(0) }
    }
    var files: [String] = []
    try desk.shelf.eachFile { files.append("\($0)") }
    self.files = files
    head = try desk.database.read { try $0.journalHead().hash }
  }
}

@Suite struct `A desk that has bad luck` {
  /// Expects `act` to be refused with `code` and the office to be what it was before.
  func expect(_ code: String, in office: SampleDesk, _ act: () throws -> Void) throws {
    let before = try OfficeState(of: office.clerk)
    let error = #expect(throws: (any Error).self) { try act() }
    #expect((error as? any ReportableError)?.code == code)
    #expect(try OfficeState(of: office.clerk) == before)
  }

  @Test func `does not issue what no message could carry`() throws {
    let office = try SampleDesk()
    let draft = try office.teacher.draftOutgoing(
      OutgoingDraft(kind: .officialLetter, subject: "Trả lời"),
      files: HandedInFiles(main: [SampleDesk.fixture("pdfsig/pdf/n01-unsigned.pdf")]))
    _ = try office.teacher.submitOutgoing(draft.id)
    _ = try office.clerk.numberOutgoing(draft.id)
    _ = try office.principal.approveOutgoing(draft.id)
    try office.takeAnySignature()
    _ = try office.clerk.attachSigned(
      SampleDesk.fixture("pdfsig/pdf/v03-person-then-organ.pdf"), to: draft.id)
    try office.clerk.database.run("UPDATE outgoing_document SET subject = 'x\u{FFFE}'")
    try expect("exchange.unsendable", in: office) {
      _ = try office.clerk.issueOutgoing(
        draft.id, to: [try office.clerk.body(named: "H29.123")])
    }
  }

  @Test func `does nothing in a real office while the clock has gone back`() throws {
    let office = try SampleDesk(isRehearsal: false)
    let monday = office.clerk.at(Moment(iso: "2090-01-02T08:00")!)
    _ = try monday.registerIncoming(.plan("1/KH-A"), files: HandedInFiles())
    let sunday = office.clerk.at(Moment(iso: "2090-01-01T23:59")!)
    try expect("clock.behind", in: office) {
      _ = try sunday.registerIncoming(.plan("2/KH-A"), files: HandedInFiles())
    }
  }

  @Test func `does not let somebody act who left while the screen was open`() throws {
    let office = try SampleDesk()
    let son = office.clerk.with(try office.clerk.person(named: "son"))
    _ = try office.clerk.retirePerson(son.person)
    try expect("person.retired", in: office) {
      _ = try son.draftOutgoing(
        OutgoingDraft(kind: .officialLetter, subject: "x"),
        files: HandedInFiles(main: [try office.plain("x.pdf")]))
    }
  }

  @Test func `refuses a file that grows while it is read`() throws {
    let office = try SampleDesk()
    let path = try office.file("grows.pdf", Array("%PDF-1.4\n".utf8))
    truncate(path, 30_000_000)
    let writer = Writer(appendingTo: path)
    defer { writer.stop() }
    try expect("file.changed-while-read", in: office) {
      _ = try office.clerk.registerIncoming(.plan(), files: HandedInFiles(main: [path]))
    }
  }

  @Test func `keeps the first file out when the second one is bad`() throws {
    let office = try SampleDesk()
    let good = try office.plain("a.pdf")
    let bad = try office.file("b.pdf", Array("hello".utf8))
    try expect("file.not-pdf", in: office) {
      _ = try office.clerk.registerIncoming(.plan(), files: HandedInFiles(main: [good, bad]))
    }
    try expect("file.missing", in: office) {
      _ = try office.clerk.registerIncoming(
        .plan(), files: HandedInFiles(main: [good], attachments: [good + "x"]))
    }
    try expect("file.not-pdf", in: office) {
      _ = try office.teacher.draftOutgoing(
        OutgoingDraft(kind: .officialLetter, subject: "Trả lời"),
        files: HandedInFiles(main: [bad]))
    }
  }

  @Test func `registers nothing of a list with one that does not wait`() throws {
    let office = try SampleDesk()
    let registered = try office.clerk.registerIncoming(.plan(), files: HandedInFiles())
    try expect("incoming.not-waiting", in: office) {
      _ = try office.clerk.registerReceived([registered.document.id])
    }
  }

  @Test func `reads what is approved through before it makes anybody wait`() throws {
    let office = try SampleDesk()
    let draft = try office.teacher.draftOutgoing(
      OutgoingDraft(kind: .officialLetter, subject: "Trả lời"),
      files: HandedInFiles(main: [try office.plain("a.pdf")]))
    _ = try office.teacher.submitOutgoing(draft.id)
    let digest = try office.clerk.outgoingDossier(draft.id).files[0].digest
    try Folders.removeFile(office.clerk.shelf.path(of: digest))
    let other = try OfficeFolder(path: office.path).open()
    try other.run("BEGIN IMMEDIATE")
    try office.clerk.database.run("PRAGMA busy_timeout = 50")
    try expect("file.lost", in: office) { _ = try office.principal.approveOutgoing(draft.id) }
    try other.run("ROLLBACK")
  }

  @Test func `waits for somebody else's transaction, then says that the office is busy`() throws {
    let office = try SampleDesk()
    let other = try OfficeFolder(path: office.path).open()
    try other.run("BEGIN IMMEDIATE")
    try office.clerk.database.run("PRAGMA busy_timeout = 50")
    try expect("store.busy", in: office) {
      _ = try office.clerk.registerIncoming(.plan(), files: HandedInFiles())
    }
    try office.clerk.database.run("PRAGMA busy_timeout = 10000")
    let release = Later(milliseconds: 200) { try? other.run("COMMIT") }
    #expect(
      try office.clerk.registerIncoming(.plan(), files: HandedInFiles()).document.title
        == "1/2026")
    release.join()
    #expect(try office.clerk.check().findings.isEmpty)
  }
}

/// Appends to a file until it is stopped.
private final class Writer {
  private let thread: Thread
  private let running = UnsafeMutablePointer<Int32>.allocate(capacity: 1)

  init(appendingTo path: String) {
    running.initialize(to: 1)
    let isRunning = Shared(running)
    thread = Thread {
      let file = open(path, O_WRONLY | O_APPEND)
      while isRunning.value.pointee == 1 {
        write(file, "%\n", 2)
        usleep(50)
      }
      close(file)
    }
  }

  func stop() {
    running.pointee = 0
    thread.join()
    running.deallocate()
  }
}

/// Does something in a moment, on a thread of its own.
private final class Later {
  private let thread: Thread

  init(milliseconds: UInt32, _ act: @escaping () -> Void) {
    thread = Thread {
      usleep(milliseconds * 1000)
      act()
    }
  }

  func join() { thread.join() }
}

private struct Shared<Value>: @unchecked Sendable {
  let value: Value
  init(_ value: Value) { self.value = value }
}

/// A thread of the system: tests of waiting need one that really waits.
private final class Thread {
  private var handle = pthread_t()

  init(_ body: @escaping () -> Void) {
    let box = Unmanaged.passRetained(Box(body)).toOpaque()
    pthread_create(
      &handle, nil,
      { argument in
        argument.map { Unmanaged<Box>.fromOpaque($0).takeRetainedValue().body() }
        return nil
      }, box)
  }

  func join() { pthread_join(handle, nil) }

  private final class Box {
    let body: () -> Void
    init(_ body: @escaping () -> Void) { self.body = body }
  }
}
