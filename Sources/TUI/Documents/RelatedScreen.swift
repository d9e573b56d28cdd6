import Desk
import Office
import Terminal
import Wording

/// What belongs to a document: a row for each, which Enter opens.
struct RelatedScreen: ListScreen {
  enum Act: Hashable {}

  typealias Row = RelatedDocument

  let workplace: Workplace
  let key: DocumentKey
  let title: String
  var notice: Notice?
  var stamp: Int
  var list: PagedList<RelatedDocument, Int64>
  private var related: RelatedDocuments

  init(_ key: DocumentKey, called name: String, at workplace: Workplace) throws {
    self.workplace = workplace
    self.key = key
    title = workplace.words.key(.related).word + ": " + name
    stamp = try workplace.desk.newsStamp()
    related = try workplace.desk.related(to: key)
    list = workplace.relatedList(related)
  }

  var emptyText: String { words.nothingRelated }

  var lead: [String] {
    (related.unknown.isEmpty
      ? [] : [words.notInRegisters(related.unknown.map(\.description))])
      + (related.unknownRecognised.isEmpty
        ? []
        : [
          words.recognised(
            words.notInRegisters(related.unknownRecognised.map(\.description)))
        ])
  }

  func detail(of row: RelatedDocument) -> [String] { [row.document.subject] }

  mutating func refresh() {
    do {
      related = try desk.related(to: key)
      list = workplace.relatedList(related)
    } catch {
      notice = Notice(error, words)
    }
  }

  var shortcuts: [Shortcut<Act>] { [] }
  mutating func perform(_ act: Act) -> Outcome {}

  mutating func open(_ row: RelatedDocument) -> Outcome {
    let place = workplace
    return opening { _ in try place.page(of: row.document.key) }
  }
}

extension Workplace {
  fileprivate func relatedList(
    _ related: RelatedDocuments
  ) -> PagedList<RelatedDocument, Int64> {
    let (words, today) = (words, today)
    return PagedList(
      columns: [
        Column(words.key(.related).word, minimum: 12, wish: 30, rank: 9) {
          ($0.isRecognised ? words.foundOnScan + " " : "") + words.name($0.tie)
        },
        Column(words.column(.reference), minimum: 14, wish: 20, rank: 8) {
          let symbol = $0.document.text(.symbol)
          return symbol.isEmpty ? "·" : symbol
        },
        Column(words.column(.day), minimum: 8, wish: 8, rank: 5) {
          words.shortDate($0.document.issuedOn, today: today)
        },
        Column(words.column(.subject), minimum: 20, wish: .max, rank: 7) { $0.document.subject },
      ],
      position: { $0.document.place.value },
      fetch: pages(of: related.documents, position: \.document.place.value))
  }
}
