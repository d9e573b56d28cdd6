import Desk
import Office
import Terminal
import Wording

extension FoundDocument: Listed {
  var placeKey: Int64 { document.place.value << 1 | (isNamed ? 1 : 0) }
}

/// Reads what a search finds, from a document on to older or newer ones.
typealias ReadFound = (ListDirection, FoundDocument?, Int) throws -> [FoundDocument]

extension Workplace {
  func list(_ read: @escaping ReadFound) -> PagedList<FoundDocument, Place<FoundDocument>> {
    let (words, now, today) = (words, now, today)
    return PagedList(
      columns: [
        Column(words.column(.register), minimum: 8, rank: 6) {
          switch $0.document {
          case .incoming: words.key(.incoming).word
          case .outgoing: words.key(.outgoing).word
          }
        },
        Column(words.column(.reference), minimum: 14, wish: 20, rank: 9) {
          switch $0.document {
          case .incoming(let document): document.reference
          case .outgoing(let document): document.reference ?? "·/" + document.symbol
          }
        },
        Column(words.column(.day), minimum: 8, rank: 5) {
          switch $0.document {
          case .incoming(let document): words.shortDate(document.arrivedOn, today: today)
          case .outgoing(let document):
            words.shortDate(document.issuedOn ?? document.draftedOn, today: today)
          }
        },
        Column(words.column(.issuer), minimum: 10, wish: 24, rank: 1) {
          switch $0.document {
          case .incoming(let document): document.issuer
          case .outgoing(let document): document.drafterName
          }
        },
        Column(words.column(.subject), minimum: 20, wish: .max, rank: 8) {
          ($0.isRecognised ? words.foundOnScan + " " : "") + $0.document.subject
        },
        Column(words.column(.state), minimum: 13, wish: 17, rank: 7) {
          switch $0.document {
          case .incoming(let document): words.standing(of: document, at: now)
          case .outgoing(let document): words.standing(document)
          }
        },
      ],
      position: { Place(document: $0) },
      attention: { found in
        if case .incoming(let document) = found.document {
          document.isOverdue(at: now)
        } else {
          false
        }
      },
      fetch: pages(read))
  }
}
