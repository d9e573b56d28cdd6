import Office
import Store

extension OfficeDesk {
  /// What a form is filled with.
  func formValues(_ form: PrintedForm, about: String?) throws -> PrintedForm.Values {
    switch form {
    case .arrivalsRegister, .departuresRegister, .followUpBook, .postBook, .registerCover,
      .registerClosing:
      try registerValues(form, of: try year(about))
    case .copiesBook: try copiesBookValues(of: try year(about))
    case .handlingSlip, .arrivalStamp: try arrivalValues(form, try required(about, form))
    case .envelope: try envelopeValues(try required(about, form))
    case .filePlan: try planValues(of: try year(about))
    case .dossierList, .handOverMinutes:
      try submissionValues(form, try submission(named: try required(about, form)))
    case .contentsList, .scanHandOverList:
      try contentsValues(form, try dossier(named: try required(about, form)))
    case .disposalList, .explanatoryNote, .councilMinutes, .destructionMinutes:
      try disposalValues(form, try disposal(named: try required(about, form)))
    case .securityReview: try reviewValues(try health(), at: now(), concluding: "")
    default: try draftValues(form, about: about)
    }
  }

  /// - Throws: `FormError.nothingNamed`.
  private func required(_ about: String?, _ form: PrintedForm) throws -> String {
    guard let about else { throw FormError.nothingNamed(form) }
    return about
  }

  private func year(_ about: String?) throws -> Int {
    guard let about else { return now().date.year }
    guard let year = Int(about), (1945...9999).contains(year) else {
      throw ValueError.badNumber(about)
    }
    return year
  }

  /// The heads of every form.
  private var head: [String: String] {
    [
      "superior": office.superiorName, "office": office.name, "fonds": office.name,
      "place-date": PrintedWords.placeAndDate(office.place, now().date),
    ]
  }

  private func joined(
    _ texts: [String: String], _ lists: [String: [PrintedForm.Row]] = [:]
  ) -> PrintedForm.Values {
    PrintedForm.Values(
      head.merging(texts) { $1 }, lists: lists.mapValues { PrintedForm.Rows($0) })
  }

  private func printed(_ day: CivilDate?) -> String { day.map { printedDay($0) } ?? "" }

  /// Who signs for the office: the head, or whoever takes their place.
  private func signer() throws -> [String: String] {
    guard let head = try whoDecides(.approval, on: now().date) else { return [:] }
    return ["signer": head.name, "signer-post": head.post]
  }

  // MARK: The office itself

  /// - Parameter conclusion: Empty to leave room for one.
  func reviewValues(
    _ points: [HealthPoint], at: Moment, concluding conclusion: String
  ) throws -> PrintedForm.Values {
    let head = try database.read { try $0.journalHead() }
    func count(_ state: HealthPoint.State) -> String {
      String(points.count { $0.state == state })
    }
    var texts = try signer().merging([
      "held-at": PrintedWords.time(at), "reviewer": person.name, "reviewer-post": person.post,
      "journal-lines": String(head.size), "journal-head": head.hash,
      "total": String(points.count), "attention": count(.attention), "unknown": count(.unknown),
    ]) { $1 }
    if !conclusion.isEmpty { texts["conclusion"] = conclusion }
    return joined(
      texts, ["entries": points.enumerated().map { $1.formRow($0 + 1) }])
  }

  // MARK: Registers

  private func registerValues(
    _ form: PrintedForm, of year: Int
  ) throws -> PrintedForm.Values {
    let kind = RegisterKind.allCases.first { $0.printedForm == form } ?? .incoming
    let book = try register(kind, of: year)
    var values = book.formValues
    values.texts.merge(head) { first, _ in first }
    values.lists = values.lists.filter { form.list($0.key) != nil }
    guard form == .registerClosing else { return values }
    if let closed = try closedRegisters().first(where: {
      $0.register.kind == kind && $0.register.year == year
    })?.register {
      values.texts.merge([
        "entries": String(closed.entries), "struck": String(closed.struck),
        "entries-in-words": vietnameseWords(of: closed.entries),
        "closed-on": printed(closed.at.date), "closer": closed.personName,
        "digest": closed.digest.description,
      ]) { $1 }
      if let signed = closed.signed {
        values.texts.merge(["signer": signed.by, "signer-post": signed.post]) { $1 }
      }
    }
    return values
  }

  /// The book for the use of file copies: what was lent in a year.
  private func copiesBookValues(of year: Int) throws -> PrintedForm.Values {
    let loans = try loans(limit: .max).filter {
      $0.askedAt.date.year == year && $0.state != .asked && $0.state != .refused
    }.reversed()
    return joined(
      ["year": String(year), "volume": "1", "unit": ""],
      [
        "entries": loans.map { loan in
          PrintedForm.Row([
            "used": printed(loan.askedAt.date), "person": loan.borrowerName,
            "subject": loan.purpose, "dossier": loan.dossierName,
            "returned": printed(loan.returnedAt?.date), "allowed-by": loan.decidedBy,
            "notes": "",
          ])
        }
      ])
  }

  // MARK: Documents

  private func arrivalValues(
    _ form: PrintedForm, _ name: String
  ) throws -> PrintedForm.Values {
    let dossier = try incomingDossier(try incoming(named: name).id)
    let document = dossier.document
    let works = dossier.works.map(\.work).filter { $0.state != .withdrawn }
    let leads = distinct(works.compactMap { $0.lead?.personName })
    var texts = [
      "arrived": printed(document.arrivedOn), "kind": document.kindName,
      "reference": document.reference, "issued": printed(document.issuedOn),
      "issuer": document.issuer, "subject": document.subject,
    ]
    if let number = document.number { texts["number"] = String(number.number) }
    if !leads.isEmpty {
      texts["lead"] = leads.joined(separator: ", ")
      texts["forwarded"] = texts["lead"]
    }
    if let due = works.compactMap(\.dueOn).min() ?? document.dueOn {
      texts["lead-due"] = printed(due)
    }
    if let opinion = dossier.opinions.first(where: { $0.act == "assign" && !$0.text.isEmpty }) {
      texts["leader-opinion"] = opinion.text
      texts["leader-date"] = printed(opinion.at.date)
    }
    let held = try database.read { transaction in
      try transaction.dossiers(holding: .incoming(document.id)).compactMap {
        try transaction.dossier($0)?.notation
      }
    }
    if !held.isEmpty { texts["dossier"] = held.joined(separator: ", ") }
    let supports = works.flatMap { work in
      work.assignments.filter { $0.part == .support }.map {
        PrintedForm.Row(["unit": $0.personName, "due": printed(work.dueOn)])
      }
    }
    return joined(texts, form.list("supports") == nil ? [:] : ["supports": supports])
  }

  private func envelopeValues(_ name: String) throws -> PrintedForm.Values {
    let document = try outgoing(named: name)
    let bodies = try outgoingDossier(document.id).deliveries.map(\.body)
    return joined([
      "reference": document.title, "address": office.place,
      "addressee": bodies.map {
        [$0.name, $0.address].filter { !$0.isEmpty }.joined(separator: "\n")
      }
      .joined(separator: "\n"), "mark": "",
    ])
  }

  /// - Parameter about: A draft to take kind and subject from; nil for an empty form.
  private func draftValues(
    _ form: PrintedForm, about: String?
  ) throws -> PrintedForm.Values {
    var texts = try signer()
    if let about {
      let document = try outgoing(named: about)
      texts["subject"] = document.subject
      texts["kind"] = document.kind.name
      if document.reference != nil { texts["reference"] = document.title }
      let bodies = try outgoingDossier(document.id).deliveries.map(\.body.name)
      if !bodies.isEmpty { texts["recipients"] = bodies.joined(separator: "\n") }
    }
    return joined(texts)
  }

  // MARK: Dossiers

  private func planValues(of year: Int) throws -> PrintedForm.Values {
    let kept = try plan(of: year)
    var values = kept.plan.formValues
    values.texts.merge(head) { first, _ in first }
    values.texts.merge(try signer()) { first, _ in first }
    if let decision = kept.issuedWith { values.texts["decision"] = decision }
    return values
  }

  private func submissionValues(
    _ form: PrintedForm, _ submission: Submission
  ) throws -> PrintedForm.Values {
    let lines = try lines(of: submission, limit: .max)
    let dossiers = lines.map(\.dossier)
    let days = dossiers.map(\.startedOn) + dossiers.compactMap(\.endedOn)
    let period =
      days.min().flatMap { first in days.max().map { "\(printed(first)) – \(printed($0))" } } ?? ""
    let schedule = try schedule()
    let giver = try people().first { $0.id == submission.giver }
    var texts = [
      "year": String(submission.year), "total": String(dossiers.count),
      "total-in-words": vietnameseWords(of: dossiers.count),
      "maker": submission.giverName, "maker-post": giver?.post ?? "", "unit": "",
      "held-at": printed(submission.at.date), "giver": submission.giverName,
      "giver-post": giver?.post ?? "", "giver-unit": giver?.unit ?? "",
      "receiver-unit": "", "period": period, "block": submission.note,
      "digital-dossiers": String(dossiers.count),
      "digital-files": String(dossiers.reduce(0) { $0 + $1.documents }), "copies": "2",
    ]
    let receivers = distinct(lines.map(\.decidedBy).filter { !$0.isEmpty })
    if let name = receivers.first {
      texts["receiver"] = name
      texts["receiver-post"] = try people().first { $0.name == name }?.post ?? ""
    }
    let rows = lines.map { line in
      PrintedForm.Row([
        "ordinal": String(line.place), "notation": line.dossier.notation,
        "title": line.dossier.title,
        "period": "\(printed(line.dossier.startedOn)) – \(printed(line.dossier.endedOn))",
        "term": line.dossier.term(in: schedule)?.formText ?? "",
        "sheets": line.dossier.pages > 0 ? String(line.dossier.pages) : "",
        "notes": line.outcome == .sentBack ? "Trả lại: " + line.note : line.note,
      ])
    }
    return joined(texts, form == .dossierList ? ["entries": rows] : [:])
  }

  private func contentsValues(
    _ form: PrintedForm, _ dossier: Dossier
  ) throws -> PrintedForm.Values {
    let all = try items(of: dossier, limit: .max)
    let items = form == .contentsList ? all : all.filter { $0.making?.isScan == true }
    let pages = items.reduce(0) { $0 + ($1.pages ?? 0) }
    var sheet = 1
    let rows = items.enumerated().map { index, item in
      defer { sheet += item.pages ?? 0 }
      return PrintedForm.Row([
        "ordinal": String(index + 1), "reference": item.reference,
        "issued": printed(item.issuedOn),
        "subject": PrintedWords.title(kind: item.kindName, subject: item.subject),
        "issuer": item.author, "sheet": item.pages == nil ? "" : String(sheet),
        "pages": item.pages.map { String($0) } ?? "", "file": item.name,
        "original": item.making?.originalAt ?? "",
        "copy-mark": item.making?.isCertified == true ? "SAO Y" : "Chưa ký số",
        "notes": item.note,
      ])
    }
    return joined(
      [
        "notation": dossier.notation, "title": dossier.title, "year": String(dossier.year),
        "total": String(items.count), "sheets": pages > 0 ? String(pages) : "",
        "pages": String(pages), "unit": "", "giver": person.name,
      ], ["entries": rows])
  }

  // MARK: Disposal

  private func disposalValues(
    _ form: PrintedForm, _ disposal: Disposal
  ) throws -> PrintedForm.Values {
    let lines = try lines(of: disposal, limit: .max)
    let council = try council(of: disposal)
    let going = lines.filter { $0.outcome != .keep }
    let years = lines.compactMap { $0.dossier.endedOn?.year }
    let period = years.min().flatMap { first in years.max().map { "\(first)–\($0)" } } ?? ""
    var texts = try signer().merging([
      "block": "Danh mục hủy số \(disposal.name)", "total": String(going.count),
      "maker": disposal.madeBy, "creator": office.name, "mission": disposal.origin,
      "collected-from": disposal.origin, "why": disposal.appraisal,
      "appraisals": disposal.appraisal,
      "quantity": "\(going.count) hồ sơ, \(going.reduce(0) { $0 + $1.dossier.documents }) văn bản",
      "period": period, "expired": "\(going.count) hồ sơ", "duplicates": "0", "others": "0",
      "dossiers": String(going.count), "digital-dossiers": String(going.count), "boxes": "0",
      "metres": "0",
      "votes-for": String(council.count { $0.vote == .yes }),
      "votes-against": String(council.count { $0.vote == .no }),
      "method": "ghi đè và xóa tệp trong kho lưu trữ điện tử",
    ]) { $1 }
    if !disposal.councilBy.isEmpty {
      texts["basis"] =
        "Căn cứ Quyết định số \(disposal.councilBy) về việc thành lập Hội đồng xét hủy tài liệu."
    }
    let held = form == .destructionMinutes ? disposal.destruction?.at.date : disposal.metOn
    if let held { texts["held-at"] = printed(held) }
    if let decision = disposal.decision { texts["decision"] = decision.reference }
    if let done = disposal.destruction { texts["destroyer"] = done.byName }
    for member in council where member.part != .member {
      texts[member.part.rawValue] = member.name
      texts[member.part.rawValue + "-post"] = member.post
    }
    let members = council.filter { $0.part == .member }
      .map { PrintedForm.Row(["name": $0.name, "post": $0.post]) }
    let known: [String: [PrintedForm.Row]] = [
      "entries": going.enumerated().map { index, line in
        PrintedForm.Row([
          "bundle": "1", "volume": String(index + 1),
          "title": "\(line.dossier.notation)/\(line.dossier.year) \(line.dossier.title)",
          "reason": "Hết thời hạn lưu trữ", "notes": line.rule,
        ])
      }, "members": members,
      "differing": council.filter { $0.vote == .no }
        .map { PrintedForm.Row(["person": $0.name, "opinion": $0.opinion]) },
    ]
    return joined(texts, known.filter { form.list($0.key) != nil })
  }
}
