import Office

extension Transaction {
  /// Attaches a stored file as the document's next one.
  public func attach(
    _ file: ID<StoredFile>, to document: ID<IncomingDocument>, as part: AttachedFile.Part,
    named name: String
  ) throws {
    try database.run(
      """
      INSERT INTO incoming_file (document, ordinal, part, name, file)
      VALUES (?1, (SELECT coalesce(max(ordinal), 0) + 1 FROM incoming_file WHERE document = ?1),
        ?2, ?3, ?4)
      """, [.id(document), .text(part.rawValue), .text(name), .id(file)])
  }

  public func files(of document: ID<IncomingDocument>) throws -> [AttachedFile] {
    try database.run(
      """
      SELECT f.part, f.name, s.digest, s.size, s.is_kept, s.structure, s.pages, s.signatures,
        s.unreadable_because, \(lastCheckColumns)
      FROM incoming_file f JOIN stored_file s ON s.id = f.file
      WHERE f.document = ? ORDER BY f.ordinal
      """, [.id(document)]
    ) { try $0.attachedFile() }
  }
}
