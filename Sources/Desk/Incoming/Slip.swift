import Office
import Store

extension OfficeDesk {
  /// The slip of an arrival, ready to print: for what went back the slip that goes with it, for an
  /// entry the stamp ĐẾN and the processing slip, with what is known and room for the rest.
  ///
  /// - Throws: `IncomingError` for a document that is not there.
  ///
  /// Legal source: Decree 30/2020/NĐ-CP, Art. 21; Annex IV.V and IV.VII.
  public func slip(of id: ID<IncomingDocument>) throws -> String {
    let dossier = try incomingDossier(id)
    return dossier.document.state == .returned ? returnSlip(dossier) : arrivalSlip(dossier)
  }

  private static func template(_ bytes: [UInt8]) -> Template {
    Template(String(decoding: bytes, as: UTF8.self))
  }

  private func returnSlip(_ dossier: IncomingDossier) -> String {
    let (document, line) = (dossier.document, dossier.facts.arrivals.first)
    let check = line?.reason.map { DoorCheck.of($0) }
    let at = line?.at.date ?? document.arrivedOn
    let blank = "……………………"
    var sender = line?.sender ?? ""
    if sender.isEmpty { sender = document.issuer }
    var values = Template.Values()
    values.texts = [
      "superior": office.superiorName, "office": office.name,
      "place": PrintedWords.placeAndDate(office.place, at), "sender": sender,
      "line": line?.number.description ?? "", "arrived": printedDay(document.arrivedOn),
      "via": PrintedWords.via(line?.via), "issuer": document.issuer,
      "reference": document.reference.isEmpty ? blank : document.reference,
      "issued": document.issuedOn.map { printedDay($0) } ?? blank,
      "subject": PrintedWords.title(kind: document.kindName, subject: document.subject),
      "reason": check?.printed ?? "",
      "article": check.map { OfficeDesk.citation($0.article) } ?? "",
      "note": inOneLine(line?.note ?? ""), "person": line?.personName ?? "",
    ]
    return OfficeDesk.template(PackageResources.return_slip_txt).filled(with: values)
  }

  private func arrivalSlip(_ dossier: IncomingDossier) -> String {
    let document = dossier.document
    let blank = "……………………"
    let works = dossier.works.map(\.work).filter { $0.state != .withdrawn }
    let lead = distinct(works.compactMap { $0.lead?.personName }).joined(separator: ", ")
    let support = distinct(
      works.flatMap { work in work.assignments.filter { $0.part == .support } }.map(\.personName)
    ).joined(separator: ", ")
    let number = document.number.map { String($0.number) } ?? blank
    var stamp = brokenToWidth(office.name, OfficeDesk.stampWidth)
    stamp.append("ĐẾN")
    stamp.append("Số: " + number)
    stamp.append("Ngày: " + printedDay(document.arrivedOn))
    stamp += brokenToWidth("Chuyển: " + (lead.isEmpty ? blank : lead), OfficeDesk.stampWidth)
    stamp.append("Số và ký hiệu HS: " + blank)
    let due = works.compactMap(\.dueOn).min() ?? document.dueOn
    let hour = (works.compactMap(\.dueAt) + [document.dueAt].compactMap { $0 }).first {
      $0.date == due
    }
    var values = Template.Values()
    values.texts = [
      "superior": office.superiorName, "office": office.name,
      "place": PrintedWords.placeAndDate(office.place, document.arrivedOn),
      "kind": document.kindName, "issuer": document.issuer, "subject": document.subject,
      "reference": document.reference,
      "issued": document.issuedOn.map { printedDay($0) } ?? blank,
      "lead": lead.isEmpty ? blank : lead,
      "support": support.isEmpty ? blank : support,
      "due": due.map { day in
        (hour.map { "\(padded($0.hour, to: 2)) giờ \(padded($0.minute, to: 2)), " } ?? "")
          + printedDay(day)
      } ?? blank,
    ]
    values.lists["stamp"] = stamp.map { text in
      let rest = max(0, OfficeDesk.stampWidth - text.count)
      return Template.Values(["text": text + String(repeating: " ", count: rest)])
    }
    values.lists["opinions"] = dossier.opinions.map { opinion in
      Template.Values([
        "at": printedDay(opinion.at.date), "person": opinion.personName,
        "text": inOneLine(opinion.text),
      ])
    }
    return OfficeDesk.template(PackageResources.arrival_slip_txt).filled(with: values)
  }

  /// Characters between the edges of the printed stamp.
  private static let stampWidth = 42

  /// `Điều 21(2)(b) NĐ 30/2020/NĐ-CP`, as a slip cites.
  private static func citation(_ article: String) -> String {
    if article.hasPrefix("QĐ 28 Art. ") {
      return "Điều \(article.dropFirst("QĐ 28 Art. ".count)) QĐ 28/2018/QĐ-TTg"
    }
    return "Điều \(article.replacing("Art. ", with: "")) NĐ 30/2020/NĐ-CP"
  }
}
