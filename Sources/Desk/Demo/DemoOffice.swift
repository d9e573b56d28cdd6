import Office
import Platform
import Signatures
import Store

/// Builds the sample office: two school years of a school, dated back from the clock.
///
/// Everything goes through the use cases a clerk would use, at the times they would have used them;
/// the same day gives the same office.
public struct DemoOffice {
  let clerk: OfficeDesk
  private var dice = Dice(seed: 28_2018)
  /// A folder for the files that are handed in; they go away with the build.
  private let workshop: String

  /// Makes the office in the folder `path`.
  public static func build(at path: String, now: Moment) throws {
    guard let start = now.date.adding(days: -DemoOffice.days),
      let founded = Moment(start, hour: 7)
    else { throw ValueError.impossibleDate(now.date.description) }
    let facts = OfficeFacts(
      name: "Trường THCS Nguyễn Bình Khiêm",
      organId: OrganIdentifier("H29.123.7")!, abbreviation: "NBK", place: "Đông Hòa",
      superiorName: DemoTexts.superior.name, isRehearsal: true)
    _ = try OfficeDesk.found(
      OfficePlan(facts: facts, superiorId: OrganIdentifier(DemoTexts.superior.organId)), at: path,
      by: Machine.account(), moment: founded, people: OfficeDesk.rehearsalPeople)
    let desk = try OfficeDesk.open(
      at: path, for: Visitor(account: Machine.account(), moment: founded))
    var demo = DemoOffice(clerk: desk, workshop: path + "/inbox/.demo")
    do {
      try Folders.make(demo.workshop)
      try demo.fillAddressBook()
      try demo.fillYears(until: now)
      try demo.fillDossiers(at: now)
      try Folders.removeAll(demo.workshop)
    } catch {
      // Half a sample office is in the way of the next try.
      try? Folders.removeAll(path)
      throw error
    }
  }

  /// Two school years.
  private static let days = 730

  private init(clerk: OfficeDesk, workshop: String) {
    self.clerk = clerk
    self.workshop = workshop
  }

  private func fillAddressBook() throws {
    for issuer in DemoTexts.issuers where issuer.organId != DemoTexts.superior.organId {
      _ = try clerk.addBody(organId: OrganIdentifier(issuer.organId)!, name: issuer.name)
    }
  }

  /// A document every few days, two incoming for each outgoing, the last ones still on the way.
  private mutating func fillYears(until now: Moment) throws {
    let count = 200
    for index in 0..<count {
      let age = DemoOffice.days - 1 - index * (DemoOffice.days - 2) / count
      guard let day = now.date.adding(days: -age), var moment = Moment(day, hour: 8) else {
        continue
      }
      // On Saturday and Sunday nothing arrives.
      if day.weekday > 5, let friday = day.adding(days: 5 - day.weekday),
        let earlier = Moment(friday, hour: 15, minute: index % 60)
      {
        moment = earlier
      }
      let remaining = count - index
      if index % 10 < 7 {
        try receive(index, at: moment, remaining: remaining)
      } else {
        try issue(index, at: moment, remaining: remaining)
      }
    }
  }

  // MARK: Dossiers

  /// Two dossiers of the first year that are closed, with three documents in each.
  private func fillDossiers(at now: Moment) throws {
    let desk = clerk.at(now)
    let first = now.date.adding(days: -DemoOffice.days)?.year ?? now.date.year
    var records: [IncomingDocument] = []
    for number in 1... {
      let year = records.isEmpty ? first : records[0].arrivedOn.year
      guard let document = try? desk.incoming(named: "\(number)/\(year)") else { break }
      let files = try desk.incomingDossier(document.id).files
      if document.state == .resolved, files.contains(where: { $0.part == .main }) {
        records.append(document)
      }
      if records.count == 6 { break }
    }
    for (index, dossier) in DemoTexts.dossiers.enumerated() where records.count == 6 {
      let documents = records[index * 3..<index * 3 + 3]
      let opened = try desk.openDossier(
        DossierDraft(
          year: first, notation: dossier.notation, title: dossier.title,
          classCode: dossier.classCode, startedOn: documents.map(\.arrivedOn).min()))
      _ = try desk.put(documents.map { .incoming($0.id) }, into: opened)
      _ = try desk.close(opened)
    }
  }

  // MARK: Incoming

  private mutating func receive(_ index: Int, at moment: Moment, remaining: Int) throws {
    let issuer = DemoTexts.issuers[dice.below(DemoTexts.issuers.count)]
    let text = DemoTexts.incoming[dice.below(DemoTexts.incoming.count)]
    let kind = DocumentKind(word: text.kind)!
    let symbol =
      kind.abbreviation.map { $0 + "-" + issuer.symbol } ?? issuer.symbol + "-VP"
    guard let reference = DocumentReference("\(100 + index * 7)/\(symbol)"),
      let issuedOn = moment.date.adding(days: -1 - dice.below(4))
    else { return }
    let hasDeadline = kind == .officialLetter || dice.below(3) == 0
    let draft = IncomingDraft(
      issuer: issuer.name, reference: reference, issuedOn: issuedOn, kind: kind,
      subject: text.subject, urgency: dice.below(12) == 0 ? .urgent : .normal,
      dueOn: hasDeadline ? moment.date.adding(days: 5 + dice.below(10)) : nil,
      medium: dice.below(4) == 0 ? .paper : .electronic)
    let files = HandedInFiles(
      main: draft.medium == .paper
        ? []
        : [
          try sheet(
            "\(reference.number)-\(text.kind)", issuer.name, "Số: \(reference)", text.subject)
        ])
    let desk = clerk.at(moment)
    let document = try desk.registerIncoming(draft, files: files).document
    try handle(document, from: desk, remaining: remaining)
  }

  /// Old documents are done; of the last thirty some wait at every stage.
  private mutating func handle(
    _ document: IncomingDocument, from desk: OfficeDesk, remaining: Int
  ) throws {
    let stage = remaining > 30 ? 4 : dice.below(5)
    if stage == 0 { return }
    let now = desk.now()
    _ = try desk.at(now.later(minutes: 30)).submitIncoming(document.id)
    if stage == 1 { return }
    let principal = desk.with(try desk.person(named: "hung")).at(now.later(minutes: 90))
    let handle = OfficeDesk.rehearsalHandlers[dice.below(OfficeDesk.rehearsalHandlers.count)]
    let lead = try desk.person(named: handle)
    let support = try desk.person(named: handle == "yen" ? "linh" : "yen")
    _ = try principal.assignIncoming(
      document.id,
      AssignmentPlan(
        lead: lead.id, support: dice.below(3) == 0 ? [support.id] : [],
        note: DemoTexts.instructions[dice.below(DemoTexts.instructions.count)]))
    if stage == 2 { return }
    let handler = desk.with(lead)
    _ = try handler.at(now.later(minutes: 150)).handleIncoming(document.id, .accept)
    if stage == 3 { return }
    _ = try handler.at(now.later(minutes: 60 * (20 + dice.below(60)))).finishIncoming(
      document.id, note: DemoTexts.results[dice.below(DemoTexts.results.count)])
  }

  // MARK: Outgoing

  private mutating func issue(_ index: Int, at moment: Moment, remaining: Int) throws {
    let text = DemoTexts.outgoing[dice.below(DemoTexts.outgoing.count)]
    let drafter = try clerk.person(
      named: OfficeDesk.rehearsalHandlers[dice.below(OfficeDesk.rehearsalHandlers.count)])
    let desk = clerk.with(drafter).at(moment)
    let file = try sheet(
      "du-thao-\(index)", clerk.office.name, "Số: …/\(text.kind)-NBK", text.subject)
    let draft = try desk.draftOutgoing(
      OutgoingDraft(kind: DocumentKind(word: text.kind)!, subject: text.subject),
      files: HandedInFiles(main: [file]))
    // Of the last drafts some wait for approval, some went back.
    let stage = remaining > 25 ? 4 : dice.below(4)
    if stage == 0 { return }
    _ = try desk.at(moment.later(minutes: 20)).submitOutgoing(draft.id)
    if stage == 1 { return }
    let clerk = clerk.at(moment.later(minutes: 40))
    let principal = clerk.with(try clerk.person(named: "hung")).at(moment.later(minutes: 70))
    if stage == 2 {
      _ = try principal.returnOutgoing(draft.id, note: "Ghi rõ kinh phí và người thực hiện")
      return
    }
    _ = try clerk.numberOutgoing(draft.id)
    _ = try principal.approveOutgoing(draft.id)
    if stage == 3 { return }
    // What was issued before the office signed digitally went out on paper.
    _ = try clerk.at(moment.later(minutes: 120)).issueOutgoing(
      draft.id, to: [try clerk.body(named: DemoTexts.superior.organId)], medium: .paper)
  }

  private func sheet(_ name: String, _ lines: String...) throws -> String {
    let path = workshop + "/" + name + ".pdf"
    if !Folders.exists(path) {
      try FileContents.writeNew(path, plainPDF(title: lines.last ?? "", lines: lines))
    }
    return path
  }
}

extension Moment {
  /// The instant `minutes` later; itself at the end of the calendar.
  fileprivate func later(minutes: Int) -> Moment {
    Moment(milliseconds: milliseconds + Int64(minutes) * 60_000) ?? self
  }
}

/// Numbers that look thrown and are the same every time (SplitMix64).
private struct Dice {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func below(_ limit: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return Int((mixed ^ (mixed >> 31)) % UInt64(limit))
  }
}
