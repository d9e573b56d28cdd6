import Desk
import Office
import Terminal
import Wording

/// A document of either register that a search has found.
enum SearchHit: Listed {
  case incoming(IncomingDocument)
  case outgoing(OutgoingDocument)

  var placeKey: Int64 {
    switch self {
    case .incoming(let document): document.id.value * 2
    case .outgoing(let document): document.id.value * 2 + 1
    }
  }
}

/// Reads what a search finds in a register, from a hit on to older or newer ones.
typealias ReadHits = (ListDirection, SearchHit?, Int) throws -> [SearchHit]

/// Two registers read as one list, the second after the first.
func both(_ first: @escaping ReadHits, then second: @escaping ReadHits) -> ReadHits {
  { direction, hit, limit in
    var isInSecond = direction == .newer
    if let hit, case .incoming = hit { isInSecond = true } else if hit != nil { isInSecond = false }
    switch direction {
    case .older:
      var found = isInSecond ? [] : try first(.older, hit, limit)
      if found.count < limit {
        found += try second(.older, isInSecond ? hit : nil, limit - found.count)
      }
      return found
    case .newer:
      var found = isInSecond ? try second(.newer, hit, limit) : []
      if found.count < limit {
        found = try first(.newer, isInSecond ? nil : hit, limit - found.count) + found
      }
      return found
    }
  }
}

extension Workplace {
  func list(_ read: @escaping ReadHits) -> PagedList<SearchHit, Place<SearchHit>> {
    let (words, now, today) = (words, now, today)
    return PagedList(
      columns: [
        Column(words.column(.register), minimum: 8, rank: 6) {
          switch $0 {
          case .incoming: words.key(.incoming).word
          case .outgoing: words.key(.outgoing).word
          }
        },
        Column(words.column(.reference), minimum: 14, wish: 20, rank: 9) {
          switch $0 {
          case .incoming(let document): document.reference
          case .outgoing(let document): document.reference ?? "·/" + document.symbol
          }
        },
        Column(words.column(.day), minimum: 8, rank: 5) {
          switch $0 {
          case .incoming(let document): words.shortDate(document.arrivedOn, today: today)
          case .outgoing(let document):
            words.shortDate(document.issuedOn ?? document.draftedOn, today: today)
          }
        },
        Column(words.column(.issuer), minimum: 10, wish: 24, rank: 1) {
          switch $0 {
          case .incoming(let document): document.issuer
          case .outgoing(let document): document.drafterName
          }
        },
        Column(words.column(.subject), minimum: 20, wish: .max, rank: 8) {
          switch $0 {
          case .incoming(let document): document.subject
          case .outgoing(let document): document.subject
          }
        },
        Column(words.column(.state), minimum: 13, wish: 17, rank: 7) {
          switch $0 {
          case .incoming(let document): words.standing(of: document, at: now)
          case .outgoing(let document): words.standing(document)
          }
        },
      ],
      position: { Place(document: $0) },
      attention: { hit in
        if case .incoming(let document) = hit { document.isOverdue(at: now) } else { false }
      },
      fetch: pages(read))
  }
}
