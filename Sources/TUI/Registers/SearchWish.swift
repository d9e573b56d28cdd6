import Desk
import Office
import Terminal
import Wording

/// What a line of the search screen stands for: what is looked for, and how it is shown.
struct SearchWish {
  /// With saved searches in the place of their names.
  let line: String
  /// The first saved search that the line names.
  let saved: SavedSearch?
  let view: SearchView
}

extension Workplace {
  func wish(_ text: String) -> SearchWish {
    // A name of a saved search may be half typed still.
    let (line, saved) = (try? desk.expanded(text)) ?? (text, nil)
    return SearchWish(
      line: line, saved: saved, view: searchViews[saved] ?? saved?.view ?? .usual)
  }

  // MARK: Keeping and printing

  /// The forms of the search screen.
  ///
  /// - Parameter line: What was typed there.
  func searchForm(_ form: FurtherForm, _ line: String) throws -> OfficeForm {
    form == .searchSave ? try saveSearchForm(line) : printSearchForm(line)
  }

  private func saveSearchForm(_ line: String) throws -> OfficeForm {
    let required: Set<FormEntry> = [.searchName]
    let fields = roomFields(required)
    let (desk, words, wish) = (desk, words, wish(line))
    // What is kept under a name by now is replaced, not what somebody keeps there meanwhile.
    let known = try desk.savedSearches()
    let opened = wish.saved.flatMap { folded(line) == "@" + folded($0.name) ? $0 : nil }
    return further(
      .searchSave, line, title: wish.line,
      subject: words.view(SearchView(columns: wish.view.shownOnScreen, ranking: wish.view.ranking)),
      [fields.text(.searchName), fields.tick(.shared), fields.tick(.replacing)],
      required: required,
      values: [
        .searchName: opened?.name ?? "", .shared: opened?.isShared == true ? "yes" : "",
        .replacing: opened == nil ? "" : "yes",
      ]
    ) { values in
      let name = values.text(.searchName)
      try desk.saveSearch(
        wish.line, as: name, isShared: values.isTicked(.shared), shown: wish.view,
        replacing: values.isTicked(.replacing), known: known)
      return Sent(text: words.searchSaved(name))
    }
  }

  private func printSearchForm(_ line: String) -> OfficeForm {
    let required: Set<FormEntry> = [.out]
    let fields = roomFields(required)
    let (desk, words, wish) = (desk, words, wish(line))
    return further(
      .searchPrint, line, title: wish.line,
      subject: words.view(SearchView(columns: wish.view.shownOnScreen, ranking: wish.view.ranking)),
      [
        fields.field(.out, .text(limit: Fields.limit(of: .out)), hint: words.searchPrintHint),
        fields.count(.copyNumber),
      ], required: required
    ) { values in
      let query = try desk.query(entered: wish.line)
      if query.isEmpty { throw SearchError.nothingToFind }
      let path = try values.place(.out, at: desk)
      let copy = values.isEmpty(.copyNumber) ? nil : try values.number(.copyNumber)
      let found = try desk.search(query, by: wish.view.ranking, limit: .max)
      let sheet = SearchSheet(wish.view.shownOnScreen, at: desk.now(), words)
      try desk.print(
        sheet.table(
          of: found.documents, for: wish.line, body: desk.office.name, by: desk.person.name,
          copy: copy), to: path)
      return Sent(text: words.written(to: path))
    }
  }
}
