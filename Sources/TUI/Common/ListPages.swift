import Desk
import Office
import Terminal

/// A document's place in a list of the desk. Two are equal if they are the same document's, whatever
/// has become of it meanwhile.
struct Place<Document: Listed>: Hashable, Sendable {
  let document: Document

  static func == (left: Place, right: Place) -> Bool {
    left.document.placeKey == right.document.placeKey
  }

  func hash(into hasher: inout Hasher) { hasher.combine(document.placeKey) }
}

/// What a list can hold.
protocol Listed: Sendable {
  /// Unlike that of any other row of the same list.
  var placeKey: Int64 { get }
}

extension IncomingDocument: Listed {
  var placeKey: Int64 { id.value }
}

extension OutgoingDocument: Listed {
  var placeKey: Int64 { id.value }
}

/// Pages of a list of the desk, which is read from a document to older or newer ones and leaves that
/// document out.
func pages<Document>(
  _ read: @escaping (ListDirection, Document?, Int) throws -> [Document]
) -> FetchPage<Document, Place<Document>> {
  { wish, limit in
    switch wish {
    case .first: return try read(.older, nil, limit)
    case .last: return try read(.newer, nil, limit)
    case .after(let place): return try read(.older, place.document, limit)
    case .before(let place): return try read(.newer, place.document, limit)
    case .from(let place):
      // What follows the row above it begins with the row itself, if it is still there.
      return try read(.older, try read(.newer, place.document, 1).last, limit)
    }
  }
}
