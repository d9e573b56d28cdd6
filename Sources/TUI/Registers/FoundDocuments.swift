import Desk
import Office
import Terminal
import Wording

extension FoundDocument: Listed {
  var placeKey: Int64 { document.place.value << 1 | (isNamed ? 1 : 0) }
}

extension Workplace {
  /// A list of what was found, in the columns of a view.
  func list(
    _ view: SearchView, fetch: @escaping FetchPage<FoundDocument, Place<FoundDocument>>
  ) -> PagedList<FoundDocument, Place<FoundDocument>> {
    let now = now
    let shown = view.shownOnScreen
    let sheet = SearchSheet(shown, at: now, words)
    return PagedList(
      columns: shown.enumerated().map { index, column in
        // Of those somebody chose, the last ones give way first.
        self.column(
          column, rank: view.columns.isEmpty ? usualRank(of: column) : shown.count - index, sheet)
      },
      position: { Place(document: $0) },
      attention: { found in
        if case .incoming(let document) = found.document {
          document.isOverdue(at: now)
        } else {
          false
        }
      }, fetch: fetch)
  }

  private func usualRank(of column: SearchColumn) -> Int {
    switch column {
    case .reference: 9
    case .subject: 8
    case .state: 7
    case .register: 6
    case .date: 5
    default: 1
    }
  }

  private func column(
    _ column: SearchColumn, rank: Int, _ sheet: SearchSheet
  ) -> Column<FoundDocument> {
    let (words, now, today) = (words, now, today)
    func made(
      _ minimum: Int, wish: Int? = nil, text: ((AnyDocument) -> String)? = nil
    ) -> Column<FoundDocument> {
      Column(words.name(column), minimum: minimum, wish: wish, rank: rank) { found in
        text?(found.document) ?? sheet.cell(column, found)
      }
    }
    switch column {
    case .register:
      return made(8) {
        if case .incoming = $0 { words.key(.incoming).word } else { words.key(.outgoing).word }
      }
    case .reference:
      return made(14, wish: 20) {
        switch $0 {
        case .incoming(let document): document.reference
        case .outgoing(let document): document.reference ?? "·/" + document.symbol
        }
      }
    case .date:
      return made(8) {
        switch $0 {
        case .incoming(let document): words.shortDate(document.arrivedOn, today: today)
        case .outgoing(let document):
          words.shortDate(document.issuedOn ?? document.draftedOn, today: today)
        }
      }
    case .arrived:
      return made(8) {
        if case .incoming(let document) = $0 {
          words.shortDate(document.arrivedOn, today: today)
        } else {
          ""
        }
      }
    case .issued: return made(8) { words.shortDate($0.issuedOn, today: today) }
    case .state:
      return made(13, wish: 17) {
        switch $0 {
        case .incoming(let document): words.standing(of: document, at: now)
        case .outgoing(let document): words.standing(document)
        }
      }
    case .due: return made(8) { words.shortDate($0.dueOn, today: today) }
    case .name: return made(7, wish: 9)
    case .kind: return made(10, wish: 16)
    case .issuer: return made(10, wish: 24)
    case .handler: return made(10, wish: 20)
    case .subject:
      return Column(words.name(column), minimum: 20, wish: .max, rank: rank) {
        ($0.isRecognised ? words.foundOnScan + " " : "") + $0.document.subject
      }
    case .context: return made(20, wish: .max)
    }
  }
}
