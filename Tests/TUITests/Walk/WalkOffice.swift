import Desk
import Glibc
import Office
import Platform
import Store
import Support

@testable import TUI

/// Text that acts on a terminal, hides, turns a line round, takes no room or too much of it.
enum Hostile {
  static let texts = [
    "a\u{1B}]0;x\u{07}\u{1B}[2J\u{9B}2J\u{202E}b\u{2066}\u{200B}\u{2028}\n\r\u{08}c",
    "\u{1B}]52;c;eA==\u{07}\u{1B}P+q\u{1B}\\ kế hoạch \u{9D}0;y\u{9C}",
    "\u{202E}ba/21\u{2067}QĐ\u{2069}\u{061C}\u{200F}\u{200D}12",
    "e" + String(repeating: "\u{301}", count: 90) + "\u{20DD} dấu chồng",
    "教育委員会の通知👩‍👩‍👧‍👦🏳️‍🌈﷽ 각각" + String(repeating: "ᅡ", count: 40),
    "\u{FEFF}\u{AD}\u{3164}\u{115F}\u{E0041}\u{FE0F}\u{E000}\u{10FFFD}\u{FFF9}x\u{FFFB}",
    String(repeating: "Nghị quyết về việc ", count: 160),
    String(repeating: "khôngcódấucách", count: 60),
    "Quye\u{302}\u{301}t \u{111}i\u{323}nh\t\tso\u{302}́ %s%n $HOME `id` '; --",
    "   ", "@minh @hoa D1 1/2026 <b>&amp;</b> \u{A0}\u{2007}\u{202F}| \\ \"",
    "\u{301}\u{302}\u{323}", "☠️\u{7F}\u{80}\u{85}\u{0C}\u{0B}",
    "…………………………………………………………………………………………",
  ]

  /// Everything a stranger, or somebody who wrote past the program, can have put into the database.
  private static let places = [
    "office SET name", "office SET place", "person SET name", "person SET post",
    "body SET name", "incoming_document SET issuer",
    "incoming_document SET reference", "incoming_document SET kind",
    "incoming_document SET subject", "incoming_file SET name",
    "stored_file SET unreadable_because", "opinion SET text", "outgoing_document SET subject",
    "outgoing_document SET symbol", "outgoing_file SET name", "decision SET note",
    "bundle SET name", "bundle SET receiver_name", "bundle SET contact_name", "unit SET name",
    "post_change SET reason", "standing_in SET basis", "signing_authority SET post",
    "signing_authority SET basis", "hand_over SET reason", "journal_detail SET text",
  ]

  /// Puts a hostile text into two of three rows of each place, another one into each row. Where the
  /// database holds one text only once, the others keep theirs.
  static func fill(_ office: String) throws {
    let database = try OfficeFolder(path: office).open()
    for (index, place) in places.enumerated() {
      let parts = place.split(separator: " ")
      let (table, column) = (parts[0], parts[2])
      // A few tables are told apart by other columns: there everything is hostile.
      let rows = (try? database.run("SELECT rowid FROM \(table)", row: { $0.int(0) })) ?? []
      for row in rows where row % 3 != 0 || rows.count == 1 {
        let text = texts[(row + index) % texts.count]
        try? database.run(
          "UPDATE \(table) SET \(column) = ? WHERE rowid = ?", [.text(text), .integer(Int64(row))])
      }
      // The details of the journal are pairs.
      let text = (table == "journal_detail" ? "note=" : "") + texts[index % texts.count]
      if rows.isEmpty { try? database.run("UPDATE \(table) SET \(column) = ?", [.text(text)]) }
    }
  }
}

/// The office the walks begin in: everything has happened in it, and most of its text is hostile.
struct WalkOffice {
  /// The day of the walks, when some of its deadlines are over.
  static let today = "2026-11-26T10:00"

  /// Nothing that is written there waits for a disk.
  static var place: String { Folders.exists("/dev/shm") ? "/dev/shm" : "/tmp" }

  let office: SampleDesk
  private let clerk: OfficeDesk
  private let principal: OfficeDesk
  private let teacher: OfficeDesk
  private let draftFile = SampleDesk.fixture("pdfsig/pdf/n01-unsigned.pdf")

  init() throws {
    office = try SampleDesk(at: "2026-11-20T08:00", in: Self.place)
    (clerk, principal, teacher) = (office.clerk, office.principal, office.teacher)
    try receive()
    try draft()
    try manage()
    try Hostile.fill(office.path)
  }

  /// Twenty-four arrivals, some at every stage.
  private func receive() throws {
    for number in 1...24 {
      let files = HandedInFiles(
        main: number % 6 == 0 ? [draftFile] : [],
        attachments: number % 6 == 1 ? [try office.file("so \(number).csv", [0x61])] : [])
      var draft = IncomingDraft.plan("\(number)/KH-A")
      draft.dueOn = CivilDate(iso: number % 2 == 0 ? "2026-11-24" : "2026-11-27")
      draft.medium = number % 6 == 0 ? .electronic : .paper
      let id = try clerk.registerIncoming(draft, files: files).document.id
      if number > 18 { continue }
      _ = try clerk.submitIncoming(id)
      if number > 14 { continue }
      _ = try principal.assignIncoming(
        id,
        AssignmentPlan(
          lead: teacher.person.id, support: [try clerk.person(named: "yen").id],
          informed: [try clerk.person(named: "hoa").id], note: "Lập đội tuyển",
          asksConfirmation: number % 2 == 0))
      if number > 10 { continue }
      _ = try teacher.handleIncoming(id, .accept)
      if number > 7 { continue }
      if number > 4 {
        _ = try teacher.delegateIncoming(id, to: try clerk.person(named: "thao"))
      } else {
        _ = try teacher.finishIncoming(
          id, number % 2 == 0 ? .report : .resolve, note: "Đã lập danh sách")
      }
    }
    _ = try clerk.strikeIncoming(
      try clerk.incoming(named: "24").id, because: "Vào sổ nhầm, đã có ở số 3")
    _ = try clerk.addCopy(
      CopyDraft(
        source: .incoming(try clerk.incoming(named: "1").id), form: .certified, pages: 4, copies: 6,
        recipient: "Các tổ chuyên môn", signer: principal.person.id, decidedBy: principal.person.id,
        reason: "Gửi các tổ"))
  }

  /// Drafts at every stage, D1 to D12, the last ones issued.
  private func draft() throws {
    for number in 1...12 {
      let id = try teacher.draftOutgoing(
        OutgoingDraft(kind: DocumentKind(word: "KH")!, subject: "Kế hoạch thi \(number)"),
        files: HandedInFiles(main: [draftFile])
      ).id
      if number == 2 { _ = try teacher.askOpinion(on: id, of: ["yen", "hoa"], note: "Góp ý") }
      if number <= 2 { continue }
      _ = try teacher.submitOutgoing(id)
      try teacher.discuss(.outgoing(id), text: "Nhờ @hung xem lại mục 2")
      if number <= 5 { continue }
      if number == 6 {
        _ = try principal.returnOutgoing(id, note: "Ghi rõ kinh phí")
        continue
      }
      _ = try clerk.numberOutgoing(id)
      if number == 7 { continue }
      _ = try principal.approveOutgoing(id)
      if number == 8 { continue }
      try clerk.set(.signatureRule, to: "unbroken")
      _ = try clerk.attachSigned(
        SampleDesk.fixture("pdfsig/pdf/v03-person-then-organ.pdf"), to: id)
      if number == 9 { continue }
      _ = try clerk.issueOutgoing(
        id, to: [try clerk.body(named: "H29.123")], informing: [try clerk.person(named: "yen").id])
      if number == 10 { continue }
      _ = try clerk.exportBundle(
        to: try clerk.body(named: "H29.123"), into: office.path + "/outbox\(number)",
        asArchive: false)
      if number == 12 { _ = try principal.orderRecall(of: id, reason: "Sai thẩm quyền") }
    }
  }

  private func manage() throws {
    let hoa = try clerk.person(named: "hoa")
    for post in ["PHÓ HIỆU TRƯỞNG", "PHÓ BÍ THƯ"] {
      _ = try clerk.addAuthority(
        AuthorityPlan(
          form: .deputy, post: post, headPost: "HIỆU TRƯỞNG", basis: "Quy chế làm việc",
          from: CivilDate(iso: "2026-11-20")!), for: hoa)
    }
    _ = try principal.addStandIn(
      StandInPlan(
        from: CivilDate(iso: "2026-11-20")!, until: CivilDate(iso: "2026-11-30")!,
        basis: "Giấy ủy quyền 05/GUQ-HB"), of: hoa, for: principal.person)
    _ = try clerk.retirePerson(try clerk.person(named: "son"))
    _ = try clerk.addPerson(PersonDraft(handle: "khach", name: "Người Mới", roles: []))
    for wish in [("theme", "contrast"), ("cursor", "row"), ("key desk.incoming", "z")] {
      _ = try principal.setScreen(wish.0, to: wish.1)
    }
    // What a person has written into the file of their screen by hand.
    try FileContents.writeNew(
      office.path + "/screens/yen.conf",
      Array(
        ("theme = \u{1B}[31m\nkey desk.incoming = \u{202E}\n\u{9B}2J = 1\n" + Hostile.texts[6]).utf8
      ))
  }
}
