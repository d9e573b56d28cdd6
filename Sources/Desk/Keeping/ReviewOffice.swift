import Office
import Platform
import Store

extension OfficeDesk {
  /// Reviews how safe the office and its machine are: writes the form of it with what was found, by whom
  /// and when, and notes the review in the journal. The same form may go into a dossier.
  ///
  /// - Parameters:
  ///   - path: A new file; its end says in which format.
  ///   - conclusion: What the reviewer says of it; empty to leave room for it on paper.
  ///   - dossier: An open dossier the form is filed in, which then has to be a PDF; nil for none.
  /// - Throws: `PersonError.lacksRole`; `FormError`; `FormTemplateError`; `FileError`; `DossierError`.
  ///
  /// Source: QCVN 12:2026/BCA asks for regular reviews; once a quarter is ours.
  public func review(
    to path: String, concluding conclusion: String = "", filedIn dossier: Dossier? = nil
  ) throws -> SecurityReview {
    try require(.review)
    let conclusion = try enteredOptional(conclusion, field: "note", limit: 2000)
    if let dossier {
      if FormOutput(path: path) != .pdf { throw FileError.notPDF(path: path) }
      try database.read { _ = try self.dossier(dossier.id, for: .file, in: $0, at: now()) }
    }
    let points = try health()
    let path = try write(
      .securityReview, try reviewValues(points, at: now(), concluding: conclusion), to: path)
    do {
      let taken =
        dossier == nil
        ? [] : try checked([try copyIn(path, as: .main, limit: try fileLimit())])
      try keep(taken)
      return try act { transaction, now in
        var detail: JournalDetail = [("points", String(points.count))]
        for point in points where point.state != .fine {
          detail.add(point.state.rawValue, point.subject.rawValue)
        }
        if !conclusion.isEmpty { detail.add("note", conclusion) }
        var name = ""
        if let dossier, let file = taken.first {
          let dossier = try self.dossier(dossier.id, for: .file, in: transaction, at: now)
          let document = FiledDocument(
            title: "Rà soát an toàn thông tin ngày \(printedDay(now.date))", kind: "Biên bản",
            issuedOn: now.date, author: office.name)
          try self.file(document, file, into: dossier, note: "", in: transaction, at: now)
          detail.add("dossier", "dossier/\(dossier.id.value)")
          name = dossier.name
        }
        try transaction.record(
          "office.review", on: "office/1", detail: detail, by: person.id, at: now)
        return SecurityReview(points: points, at: now, path: path, dossierName: name)
      }
    } catch {
      // A form of a review that is not in the journal says what was not done.
      try? Folders.removeFile(path)
      throw error
    }
  }
}
