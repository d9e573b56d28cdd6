import Desk
import Office
import Platform

/// The office of the superior body, in a folder that goes away with the value: it and a `SampleDesk`
/// know each other.
public final class NeighbourDesk {
  public let path: String
  public let clerk: OfficeDesk

  public init(
    at moment: String = "2026-11-25T08:00", isRehearsal: Bool = true, organId: String = "H29.123"
  ) throws {
    path = TestPlace.path + "/vpdt-superior-" + Machine.randomName()
    let now = Moment(iso: moment)!
    _ = try OfficeDesk.found(
      OfficePlan(
        facts: OfficeFacts(
          name: "UBND xã Đông Hòa", organId: OrganIdentifier(organId)!, abbreviation: "UBND",
          place: "Đông Hòa", superiorName: "", isRehearsal: isRehearsal), superiorId: nil),
      at: path, by: "founder", moment: now,
      people: isRehearsal ? OfficeDesk.rehearsalPeople : [])
    clerk = try OfficeDesk.open(
      at: path, for: Visitor(account: "founder", moment: isRehearsal ? now : nil))
    if isRehearsal, organId != "H29.123.7" {
      _ = try clerk.addBody(
        organId: OrganIdentifier("H29.123.7")!, name: "Trường THCS Hoa Ban")
    }
  }

  deinit { try? Folders.removeAll(path) }
}

extension SampleDesk {
  /// Issues a report with two files to the superior body.
  @discardableResult
  public func issueReport(_ subject: String = "Báo cáo") throws -> OutgoingDocument {
    let draft = try teacher.draftOutgoing(
      OutgoingDraft(kind: DocumentKind(word: "BC")!, subject: subject),
      files: HandedInFiles(
        main: [SampleDesk.fixture("pdfsig/pdf/n01-unsigned.pdf")],
        attachments: [try file("\(subject) số liệu.csv", Array("a;b\n1;2\n".utf8))]))
    _ = try teacher.submitOutgoing(draft.id)
    _ = try clerk.numberOutgoing(draft.id)
    _ = try principal.approveOutgoing(draft.id)
    try takeAnySignature()
    _ = try clerk.attachSigned(
      SampleDesk.fixture("pdfsig/pdf/v03-person-then-organ.pdf"), to: draft.id)
    return try clerk.issueOutgoing(draft.id, to: [try clerk.body(named: "H29.123")])
  }
}
