import Office
import Platform
import Store
import Support

@testable import Desk

/// A school and its superior body, with a folder between them that may have spaces and quotes.
final class CarrierOffice {
  let school: SampleDesk
  let commune: OfficeDesk
  private let path = TestPlace.path + "/vpdt-carriers-" + Machine.randomName()
  /// What lies on the way.
  let stick: String
  let toCommune: Body
  let fromSchool: Body

  static let scripts: String = {
    SampleDesk.fixture("").split(separator: "/").dropLast(2).reduce("") { $0 + "/" + $1 }
      + "/templates/carriers"
  }()

  init(answers: Bool = false) throws {
    school = try SampleDesk()
    try Folders.make(path)
    stick = path + "/ổ \"đĩa\" của 'Lan'"
    try Folders.make(stick)
    let now = Moment(iso: "2026-11-25T08:00")!
    _ = try OfficeDesk.found(
      OfficePlan(
        facts: OfficeFacts(
          name: "UBND xã Đông Hòa", organId: OrganIdentifier("H29.123")!, abbreviation: "UBND",
          place: "", superiorName: "", isRehearsal: true), superiorId: nil),
      at: path + "/commune", by: "founder", moment: now, people: OfficeDesk.rehearsalPeople)
    commune = try OfficeDesk.open(
      at: path + "/commune", for: Visitor(account: "founder", moment: now))
    toCommune = try school.clerk.body(named: "H29.123")
    fromSchool = try commune.addBody(
      organId: OrganIdentifier("H29.123.7")!, name: "Trường THCS Hoa Ban")
    try school.takeAnySignature()
    try send(by: ["/bin/sh", Self.scripts + "/folder.sh", "send", stick])
    if answers {
      var change = CarrierChange()
      change.answers = true
      _ = try school.clerk.setCarrier(of: toCommune, change)
    }
    var change = CarrierChange()
    change.receive = try CarrierCommand(
      ["/bin/sh", Self.scripts + "/folder.sh", "receive", stick])
    _ = try commune.setCarrier(of: fromSchool, change)
  }

  deinit { try? Folders.removeAll(path) }

  var outbox: OutboxFolder { school.clerk.folder.outbox(of: toCommune.organId) }

  func send(by words: [String]) throws {
    var change = CarrierChange()
    change.send = try CarrierCommand(words)
    _ = try school.clerk.setCarrier(of: toCommune, change)
  }

  /// A carrier that does what `script` says; `$1` is the bundle.
  func send(byScript script: String) throws {
    try send(by: ["/bin/sh", "-c", script, "carrier"].map { $0.replacing("\n", with: "; ") })
  }

  func receive(byScript script: String) throws {
    var change = CarrierChange()
    change.receive = try CarrierCommand(["/bin/sh", "-c", script, "carrier"])
    _ = try commune.setCarrier(of: fromSchool, change)
  }

  /// The clerk of the school at another time.
  func clerk(at moment: String) -> OfficeDesk { school.clerk.at(Moment(iso: moment)!) }

  @discardableResult
  func issue(_ subject: String = "Báo cáo") throws -> OutgoingDocument {
    let draft = try school.teacher.draftOutgoing(
      OutgoingDraft(kind: DocumentKind(word: "BC")!, subject: subject),
      files: HandedInFiles(
        main: [SampleDesk.fixture("pdfsig/pdf/n01-unsigned.pdf")],
        attachments: [try school.file("\(subject).csv", Array("a;b\n\(subject)\n".utf8))]))
    _ = try school.teacher.submitOutgoing(draft.id)
    _ = try school.clerk.numberOutgoing(draft.id)
    _ = try school.principal.approveOutgoing(draft.id)
    _ = try school.clerk.attachSigned(
      SampleDesk.fixture("pdfsig/pdf/v03-person-then-organ.pdf"), to: draft.id)
    return try school.clerk.issueOutgoing(draft.id, to: [toCommune])
  }

  /// What the journal of the school says of the way of bundles.
  func acts() throws -> [String] {
    try school.clerk.database.run(
      "SELECT act FROM journal WHERE object LIKE 'bundle/%' ORDER BY sequence"
    ) { $0.text(0) }
  }
}

func names(in folder: String) throws -> [String] {
  try Folders.names(in: folder).filter { !$0.hasPrefix(".") }
}

func bytes(of path: String) throws -> [UInt8]? { try FileContents.read(path, limit: 1 << 24) }
