import Office
import Store

extension OfficeDesk {
  /// Checks the form of an outgoing document: the signed file if it has one, else the draft as it is
  /// now. Nothing is stored.
  ///
  /// Legal source: Decree 30/2020/NĐ-CP, Art. 8, 12(2), Annex I.
  public func checkForm(of id: ID<OutgoingDocument>) throws -> FormReport {
    let (facts, file) = try database.read { transaction in
      let document = try found(transaction.outgoing(id))
      let files = try transaction.files(of: id, version: document.version)
      return (try self.facts(of: document, files: files, in: transaction), files.document)
    }
    guard let file, file.isKept else {
      return FormCheck.report(of: facts, text: .unchecked(.noFile))
    }
    // The program reads for a while: nobody waits for it meanwhile.
    return FormCheck.report(
      of: facts,
      text: PDFText.read(shelf.path(of: file.digest), watch: watch, searching: programs))
  }

  private func facts(
    of document: OutgoingDocument, files: [AttachedFile], in transaction: Transaction
  ) throws -> FormFacts {
    // Before it is issued, those it is planned for are the recipients.
    let bodies =
      try document.issuedOn == nil
      ? transaction.plannedRecipients(of: document.id)
      : transaction.deliveries(of: document.id).map(\.body)
    var facts = FormFacts(
      kindName: document.kind.name,
      // A kind that is none of the decree is one the office has entered.
      specialisedKinds: DocumentKind.all.contains(document.kind) ? [] : [document.kind.name],
      subject: document.subject, number: document.number?.number,
      symbol: document.symbol, date: document.issuedOn ?? document.signedOn, office: office.name,
      superior: office.superiorName, abbreviation: office.abbreviation, place: office.place,
      urgency: document.urgency)
    if let council = try document.council.flatMap({ try transaction.council($0) }) {
      // A council issues under its own name, the school stands above it (Annex I.II.3.a).
      (facts.superior, facts.office) = (office.name, council.name)
      facts.abbreviation = council.abbreviation
    }
    facts.signer = try signer(of: document, in: transaction)
    if !bodies.isEmpty {
      facts.recipients = bodies.map(\.name)
      facts.goesUpwards = bodies.contains(where: \.isSuperior)
    }
    facts.appendices = files.count { $0.part == .attachment }
    if case .pdf(let pages, _) = files.document?.structure { facts.pages = pages }
    facts.signedOn = document.signedOn
    facts.issuedOn = try transaction.dayOfIssue(of: document.id)
    facts.lastDayToIssue = try document.signedOn.flatMap {
      try transaction.workingCalendar().workingDay(after: $0)?.value
    }
    return facts
  }

  /// Whoever approved signs, as they said then; before the form was named, by the simplest one that
  /// serves on the day of the document. Nil while nobody has approved.
  private func signer(
    of document: OutgoingDocument, in transaction: Transaction
  ) throws -> FormFacts.Signer? {
    guard let approver = try transaction.approver(of: document.id) else { return nil }
    let entries = try transaction.authorities(of: approver.id)
    let day = document.issuedOn ?? document.signedOn ?? now().date
    if let signing = try approvedSigning(of: document, in: transaction) {
      let entry = entries.first { $0.id == signing.entry && signing.entry != nil }
      return FormFacts.Signer(
        form: signing.form, headPost: signing.headPost, post: signing.post, name: approver.name,
        basisHolds: signing.lacksBasis
          ? nil : entry?.serves(for: document.kind, on: day, by: approver) ?? true)
    }
    let serving = try? SigningAuthority.serving(
      approver, for: document.kind, on: day, among: entries)
    if let plan = serving?.first?.plan {
      let headPost = plan.form == .collective ? plan.collective : plan.headPost
      return FormFacts.Signer(
        form: plan.form, headPost: headPost, post: plan.post, name: approver.name, basisHolds: true)
    }
    // Entries that do not serve that day are a basis that does not hold; none is one not known.
    let plan = entries.first?.plan
    return FormFacts.Signer(
      form: plan?.form ?? .deputy,
      headPost: try transaction.holders(of: .principal).first?.post ?? "",
      post: plan?.post ?? approver.post, name: approver.name,
      basisHolds: entries.isEmpty ? nil : false)
  }
}
