extension RegisterKind {
  /// The form on which it is printed.
  public var printedForm: PrintedForm {
    switch self {
    case .incoming: .arrivalsRegister
    case .outgoing: .departuresRegister
    case .handling: .followUpBook
    case .post: .postBook
    }
  }
}

extension RegisterBook {
  /// What its form is filled with: the same as in its other prints.
  public var formValues: PrintedForm.Values {
    var texts = [
      "superior": superior, "office": office, "unit": "", "title": form.title,
      "year": year, "volume": "1", "closing": closing.joined(separator: "\n"),
    ]
    // What an empty register does not have is left to be written.
    texts["from-day"] = days.map { printedDay($0.lowerBound) }
    texts["to-day"] = days.map { printedDay($0.upperBound) }
    if !first.isEmpty { texts["from-number"] = first }
    if !last.isEmpty { texts["to-number"] = last }
    let columns = RegisterKind.allCases.first { $0.form == form }?.printedForm.list("entries")
    let rows = PrintedForm.Rows { take in
      guard let columns else { return }
      for line in lines { try take(columns.row(line.cells, line.isStruck ? .struck : .plain)) }
    }
    return PrintedForm.Values(texts, lists: ["entries": rows])
  }
}
