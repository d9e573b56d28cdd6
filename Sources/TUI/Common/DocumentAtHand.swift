import Desk
import Office

/// A document on the screen: the one a page is about, or one of the rows of a list. What is typed after
/// `:` without a number is about the first of them.
struct DocumentAtHand {
  let key: DocumentKey
  /// Its number as it is typed.
  let name: String
  let subject: String

  init(_ document: IncomingDocument) {
    key = .incoming(document.id)
    name = document.title
    subject = document.subject
  }

  init(_ document: OutgoingDocument) {
    key = .outgoing(document.id)
    name = document.draftTitle
    subject = document.subject
  }
}

/// A row that may stand for a document.
protocol DocumentRow {
  /// Nil where there is none, as for a number that was wasted.
  var atHand: DocumentAtHand? { get }
}

extension IncomingDocument: DocumentRow {
  var atHand: DocumentAtHand? { DocumentAtHand(self) }
}

extension OutgoingEntry: DocumentRow {
  var atHand: DocumentAtHand? { document.map { DocumentAtHand($0) } }
}

extension FoundDocument: DocumentRow {
  var atHand: DocumentAtHand? {
    switch document {
    case .incoming(let document): DocumentAtHand(document)
    case .outgoing(let document): DocumentAtHand(document)
    }
  }
}
