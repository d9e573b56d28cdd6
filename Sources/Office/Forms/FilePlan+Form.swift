extension FilePlan {
  /// What the form of the plan is filled with, headings among its rows. Who issues it and by which
  /// decision is for the caller to add.
  ///
  /// Legal source: Decree 30/2020/NĐ-CP, Annex V.II. The form counts two sorts; dossiers whose term
  /// nobody has set are in the total alone.
  public var formValues: PrintedForm.Values {
    var rows: [PrintedForm.Row] = []
    for (heading, numeral) in zip(headings, numerals) {
      rows.append(PrintedForm.Row(["title": "\(numeral). \(heading.title)"], .heading))
      rows += heading.entries.map { entry in
        PrintedForm.Row([
          "notation": entry.notation.description, "title": entry.title,
          "term": entry.term.formText, "person": entry.person, "notes": entry.note,
        ])
      }
    }
    let counts = self.counts
    return PrintedForm.Values(
      [
        "year": String(year), "total": String(counts.total),
        "permanent": String(counts.permanent), "temporary": String(counts.temporary),
      ], lists: ["entries": PrintedForm.Rows(rows)])
  }
}
