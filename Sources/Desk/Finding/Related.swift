import Office
import Store

extension OfficeDesk {
  /// What belongs to a document: what it answers or is answered by, what took whose place, what it names
  /// in its subject or its files, and what names it.
  ///
  /// - Parameter limit: The most documents of each kind.
  /// - Throws: `IncomingError.unknown` and its like for a document the person cannot see.
  public func related(to key: DocumentKey, limit: Int = 20) throws -> RelatedDocuments {
    try database.read { transaction in
      var related = RelatedDocuments()
      guard let document = try transaction.document(key) else { return related }
      var seen: Set<DocumentKey> = [key]
      for (tie, other) in try transaction.ties(of: key) where seen.insert(other).inserted {
        if let other = try transaction.document(other) {
          related.documents.append(RelatedDocument(tie, other))
        }
      }
      let own = DocumentReference(document.text(.symbol))
      for text in try transaction.wholeText(of: document) {
        for reference in references(in: text.text, limit: limit) where reference.key != own?.key {
          let named = try transaction.documents(called: reference, limit: 5)
          if named.isEmpty {
            if !(related.unknown + related.unknownRecognised).contains(where: {
              $0.key == reference.key
            }) {
              if text.isRecognised {
                related.unknownRecognised.append(reference)
              } else {
                related.unknown.append(reference)
              }
            }
            continue
          }
          for other in named where seen.insert(other.key).inserted {
            related.documents.append(
              RelatedDocument(.mentions, other, isRecognised: text.isRecognised))
          }
        }
      }
      if let own {
        related.documents += try mentions(
          of: own, besides: seen, in: transaction, limit: limit)
      }
      return related
    }
  }

  /// The documents that name another by its number and symbol, the newest first.
  private func mentions(
    of reference: DocumentReference, besides seen: Set<DocumentKey>, in transaction: Transaction,
    limit: Int
  ) throws -> [RelatedDocument] {
    var query = SearchQuery("", today: now().date)
    query.phrases = [SearchPhrase(reference.description)]
    return try transaction.search(query, limit: limit + seen.count + 20, now: now()).documents
      .map(\.document)
      .compactMap { document in
        guard !seen.contains(document.key),
          DocumentReference(document.text(.symbol))?.key != reference.key
        else { return nil }
        // What the record and the files themselves say comes first.
        let text = try transaction.wholeText(of: document).first { text in
          references(in: text.text).contains { $0.key == reference.key }
        }
        return text.map {
          RelatedDocument(.mentionedBy, document, isRecognised: $0.isRecognised)
        }
      }.prefix(limit).map(\.self)
  }
}
