import Office

/// What is shown of documents that were found, in columns.
public struct SearchSheet {
  private let columns: [SearchColumn]
  private let now: Moment
  private let words: any Words

  public init(_ columns: [SearchColumn], at now: Moment, _ words: any Words) {
    self.columns = columns
    self.now = now
    self.words = words
  }

  public var titles: [String] { columns.map { words.name($0) } }

  /// How much room a column needs on paper, in letters.
  private func width(_ column: SearchColumn) -> Int {
    switch column {
    case .name, .date, .arrived, .issued, .due: 11
    case .register, .state: 13
    case .reference, .kind: 16
    case .issuer, .handler: 20
    case .subject, .context: 34
    }
  }

  public func cells(_ found: FoundDocument) -> [String] { columns.map { cell($0, found) } }

  public func cell(_ column: SearchColumn, _ found: FoundDocument) -> String {
    let document = found.document
    switch column {
    case .register:
      if case .incoming = document { return words.heading(.incoming) }
      return words.heading(.outgoing)
    case .name:
      if case .outgoing(let document) = document { return document.draftTitle }
      return document.title
    case .reference:
      switch document {
      case .incoming(let document): return document.reference.isEmpty ? "·" : document.reference
      case .outgoing(let document): return words.inRegister(document)
      }
    case .date:
      switch document {
      case .incoming(let document): return words.date(document.arrivedOn)
      case .outgoing(let document): return words.date(document.issuedOn ?? document.draftedOn)
      }
    case .arrived:
      if case .incoming(let document) = document { return words.date(document.arrivedOn) }
      return ""
    case .issued: return words.date(document.issuedOn)
    case .kind: return document.text(.kind)
    case .issuer:
      switch document {
      case .incoming(let document): return document.issuer
      case .outgoing(let document): return document.drafterName
      }
    case .handler:
      if case .outgoing(let document) = document { return document.drafterName }
      return ""
    case .subject: return document.subject
    case .state:
      switch document {
      case .incoming(let document): return words.standing(document)
      case .outgoing(let document): return words.standing(document)
      }
    case .due:
      if case .incoming(let document) = document {
        return (document.isOverdue(at: now) ? words.label(.overdue) + " " : "")
          + words.due(document.dueOn, document.dueAt)
      }
      return ""
    case .context: return words.context(of: found) ?? ""
    }
  }

  /// What was found as it is printed, with who printed it, when, and as which copy.
  ///
  /// - Parameters:
  ///   - line: What was looked for, as it was typed.
  ///   - copy: Nil where copies are not counted.
  ///
  /// Legal source: Decree 30/2020/NĐ-CP, Annex VI III.6.
  public func table(
    of found: [FoundDocument], for line: String, body: String, by person: String, copy: Int?
  ) -> PrintedTable {
    PrintedTable(
      body: body, title: words.heading(.search) + ": " + line, notes: [], heads: titles,
      textWidths: columns.map(width), rows: found.map { PrintedTable.Row(cells($0)) },
      maker: words.printed(by: person, at: words.moment(now), copy: copy))
  }
}
