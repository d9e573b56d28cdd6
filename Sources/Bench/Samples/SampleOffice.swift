import BadInput
import Desk
import Office
import Platform
import Store

/// A rehearsal office of any size: ten years of documents, four that arrived for each that left.
///
/// The same number of documents gives the same rows, apart from the salts of the journal, which
/// nobody can guess, and the hashes over them. Everything goes in with the store's own functions in
/// one transaction, so that `vpdt check` finds nothing to say about it.
struct SampleOffice {
  static let firstYear = 2016
  static let years = 10
  /// Documents of the last days that are still being worked on.
  private static let open = 40

  let documents: Int

  static let plan = OfficePlan(
    facts: OfficeFacts(
      name: "Trường THCS Hoa Ban", organId: OrganIdentifier("H29.123.7")!, abbreviation: "HB",
      place: "Đông Hòa", superiorName: "UBND xã Đông Hòa", isRehearsal: true),
    superiorId: OrganIdentifier("H29.123"))

  /// An office with its people and without documents.
  static func found(at path: String) throws {
    let start = Moment(CivilDate(year: firstYear, month: 1, day: 1)!, hour: 8)!
    _ = try OfficeDesk.found(
      plan, at: path, by: "founder", moment: start, people: OfficeDesk.rehearsalPeople)
  }

  func build(at path: String) throws {
    try SampleOffice.found(at: path)
    let folder = OfficeFolder(path: path)
    var random = Random(seed: 20_260_101)
    let form = folder.path + "/form.pdf"
    try FileContents.writeNew(form, SamplePDF.plain(20_000, &random))
    let arrived = try folder.shelf.takeIn(form, limit: 1 << 20)
    try folder.shelf.keep([arrived])
    try Folders.removeFile(form)
    let stored = StoredFile(
      digest: arrived.digest, size: arrived.size, structure: .pdf(pages: 1, signatures: 0),
      isKept: true)
    try folder.open().writeInBulk { transaction in
      try fill(transaction, with: try transaction.insert(stored), &random, stored.digest)
    }
  }

  /// A document of the middle of the register, as commands name it.
  var aNumber: String {
    "\(max(1, documents / SampleOffice.years / 2))/\(SampleOffice.firstYear + 5)"
  }

  private func fill(
    _ transaction: Transaction, with file: ID<StoredFile>, _ random: inout Random,
    _ digest: FileDigest
  ) throws {
    let people = try People(transaction)
    for issuer in Phrases.issuers.dropFirst(0)
    where issuer.name != SampleOffice.plan.facts.superiorName {
      let id = try transaction.insertBody(
        organId: OrganIdentifier(issuer.organId)!, name: issuer.name, isSuperior: false)
      try transaction.record(
        "body.add", on: "body/\(id.value)", by: people.clerk,
        at: Moment(CivilDate(year: SampleOffice.firstYear, month: 1, day: 1)!, hour: 9)!)
    }
    var arrivals = (year: 0, number: 0)
    var departures: [String: Int] = [:]
    for index in 0..<documents {
      let moment = moment(of: index)
      let year = moment.date.year
      if year != arrivals.year {
        arrivals = (year, 0)
        departures = [:]
      }
      if index % 5 == 4 {
        let kind = random.pick(Phrases.kinds)
        departures[kind, default: 0] += 1
        try depart(
          DocumentKind(word: kind)!, departures[kind]!, moment, transaction, people, (file, digest),
          &random)
      } else {
        arrivals.number += 1
        try arrive(
          ArrivalNumber(year: year, number: arrivals.number), moment,
          isOpen: documents - index <= SampleOffice.open, transaction, people, &random)
      }
    }
  }

  /// Documents come evenly through the years, at the hours an office is open.
  private func moment(of index: Int) -> Moment {
    let days = SampleOffice.years * 365
    let day = index * days / documents
    let first = CivilDate(year: SampleOffice.firstYear, month: 1, day: 2)!
    return Moment(first.adding(days: day)!, hour: 8, minute: index % 60)!
  }

  private struct People {
    let clerk, principal, handler: ID<Person>

    init(_ transaction: Transaction) throws {
      func holder(_ handle: String) throws -> ID<Person> {
        guard let person = try transaction.person(handle: handle) else {
          throw PersonError.unknown(handle)
        }
        return person.id
      }
      (clerk, principal, handler) = (try holder("lan"), try holder("hung"), try holder("minh"))
    }
  }

  private func arrive(
    _ number: ArrivalNumber, _ moment: Moment, isOpen: Bool, _ transaction: Transaction,
    _ people: People, _ random: inout Random
  ) throws {
    let issuer = random.pick(Phrases.issuers)
    let kind = DocumentKind(word: random.pick(Phrases.kinds))!
    let symbol = kind.abbreviation.map { $0 + "-" + issuer.symbol } ?? issuer.symbol + "-VP"
    let reference = DocumentReference("\(number.number + 17)/\(symbol)")!
    let subject = AdministrativeText.subject(year: number.year, &random)
    let issuedOn = moment.date.adding(days: -Int(random.next() % 5))!
    let states: [IncomingState] = [.registered, .submitted, .assigned, .accepted]
    let state = isOpen ? states[number.number % 4] : .resolved
    let id = try transaction.insert(
      IncomingEntry(
        state: state, number: number, arrivedAt: moment, issuer: issuer.name,
        reference: reference, issuedOn: issuedOn, kindName: kind.name, subject: subject,
        urgency: .normal, dueOn: moment.date.adding(days: 10), medium: .paper))
    if let document = try transaction.incoming(id) { try transaction.index(document) }
    let object = "incoming/\(id.value)"
    try transaction.record(
      "incoming.register", on: object,
      detail: [
        ("number", number.description), ("reference", reference.description),
        ("issuer", issuer.name), ("issued", issuedOn.description), ("kind", kind.name),
        ("subject", subject),
      ], by: people.clerk, at: moment)
    if state == .registered { return }
    try transaction.record("incoming.submit", on: object, by: people.clerk, at: moment)
    if state == .submitted { return }
    let note = random.pick(Phrases.instructions)
    let work = try transaction.insertWork(
      on: id, task: "", asksConfirmation: false, by: people.principal
    ).id
    let dueOn = moment.date.adding(days: 10)!
    try transaction.addDeadline(dueOn, of: work, by: people.principal, because: "", at: moment)
    try transaction.assign(
      work, of: id, to: people.handler, as: .lead, dueOn: dueOn, by: people.principal, at: moment)
    try transaction.addOpinion(
      note, on: id, work: work, by: people.principal, with: "assign", at: moment)
    try transaction.record(
      "incoming.assign", on: object,
      detail: [
        ("work", "1"), ("lead", "person/\(people.handler.value)"), ("due", dueOn.description),
        ("note", note),
      ], by: people.principal,
      at: moment)
    if state == .assigned { return }
    try transaction.set(.accepted, of: work)
    try transaction.accept(work, by: people.handler, at: moment)
    try transaction.record("incoming.accept", on: object, by: people.handler, at: moment)
    if state == .accepted { return }
    try transaction.set(.done, of: work)
    try transaction.setResult(.carriedOut, answer: nil, of: work)
    try transaction.endAssignments(of: work, because: .done, at: moment)
    try transaction.addOpinion(
      "Đã thực hiện", on: id, work: work, by: people.handler, with: "resolve", at: moment)
    try transaction.record(
      "incoming.resolve", on: object, detail: [("note", "Đã thực hiện")], by: people.handler,
      at: moment)
  }

  private func depart(
    _ kind: DocumentKind, _ number: Int, _ moment: Moment, _ transaction: Transaction,
    _ people: People, _ file: (id: ID<StoredFile>, digest: FileDigest), _ random: inout Random
  ) throws {
    let facts = SampleOffice.plan.facts
    let symbol = OutgoingNumber.symbol(kind: kind, abbreviation: facts.abbreviation, unit: "")
    let subject = AdministrativeText.subject(year: moment.date.year, &random)
    let id = try transaction.insert(
      OutgoingDraft(kind: kind, subject: subject), symbol: symbol, by: people.clerk,
      on: moment.date)
    let object = "outgoing/\(id.value)"
    try transaction.insertVersion(1, of: id, by: people.clerk, note: "", at: moment)
    try transaction.attach(file.id, to: id, version: 1, as: .main, named: "van-ban.pdf")
    try transaction.record(
      "outgoing.draft", on: object,
      detail: [
        ("kind", kind.name), ("subject", subject), ("file", file.digest.description),
      ], by: people.clerk, at: moment)
    try transaction.record("outgoing.submit", on: object, by: people.clerk, at: moment)
    let given = OutgoingNumber(
      sequence: NumberSequence(year: moment.date.year, kind: kind, division: .perKind),
      number: number)
    let reference = DocumentReference("\(given.printed)/\(symbol)")!
    try transaction.reserve(given, referenceKey: reference.key, for: id)
    try transaction.insertDecision(
      .approved, on: id, version: 1, digests: [file.digest], by: people.principal, note: "",
      at: moment)
    try transaction.setApprovedVersion(1, of: id)
    try transaction.record(
      "outgoing.number", on: object,
      detail: [("reference", reference.description), ("year", String(moment.date.year))],
      by: people.clerk, at: moment)
    try transaction.record(
      "outgoing.approve", on: object,
      detail: [("version", "1"), ("note", ""), ("file", file.digest.description)],
      by: people.principal, at: moment)
    let documentId = Issuing.documentId(
      facts.organId, issuedOn: moment.date, reference: reference.description)
    try transaction.setIssued(
      id, dated: moment.date, at: moment, medium: .paper, documentId: documentId)
    if let document = try transaction.outgoing(id) { try transaction.index(document) }
    try transaction.record(
      "outgoing.issue-paper", on: object,
      detail: [("document", documentId), ("issued", moment.date.description)], by: people.clerk,
      at: moment)
  }
}
