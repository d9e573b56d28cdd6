/// A PDF file, or the first part of one, as its cross-references describe it.
///
/// Opening reads the cross-references only; objects are read when they are asked for. Open
/// `source.prefix(n)` to see the revision that ends at byte `n`. Nothing is repaired or rebuilt:
/// what a strict reader cannot find, programs may differ about.
final class PDFFile {
  let source: ByteSource
  /// From the newest back to the first.
  let sections: [CrossReferenceSection]
  /// The trailer that is in force.
  let trailer: PDFDictionary
  let budget: Budget

  private var objectStreams: [Int: ObjectStream] = [:]
  private var objectStreamBytes = 0
  /// The object stream that is being opened. It must not need objects out of object streams.
  private var isOpeningStream = false

  /// - Parameters:
  ///   - budget: What it may cost; a prefix shares it with its file.
  ///   - whole: The file this is the first part of, whose cross-references need not be read again.
  init(
    _ source: ByteSource, budget: Budget? = nil, of whole: PDFFile? = nil
  ) throws(UnreadablePDF) {
    let budget = budget ?? Budget(forFileOf: source.count)
    self.source = source
    self.budget = budget
    guard source.count > 0 else { throw .empty }
    guard source.first("%PDF-", in: 0..<1024) != nil else { throw .notAPDF }
    let start = try PDFFile.newestSection(in: source)
    let reader = CrossReferenceReader(source: source, budget: budget)
    do {
      (sections, trailer) = try reader.chain(from: start.offset, known: whole?.sections ?? [])
    } catch {
      // Without `%%EOF` behind it even the number may be cut, so blame the missing end.
      if !start.isClosed || start.offset == 0 || start.offset >= source.count { throw .truncated }
      throw error
    }
    isEncrypted = sections.contains(where: \.isEncrypted)
  }

  /// The revision that ends at `end`, as a file of its own.
  func revision(endingAt end: Int) throws(UnreadablePDF) -> PDFFile {
    try PDFFile(source.prefix(end), budget: budget, of: self)
  }

  /// Whether any revision is.
  let isEncrypted: Bool

  /// How often the file was saved: once, and once more for each incremental update.
  ///
  /// The first revision of a file for the web has two sections, of which the one in force stands
  /// in front of the one it refers to.
  var revisions: Int {
    1 + zip(sections, sections.dropFirst()).count { $0.offset > $1.offset }
  }

  // MARK: Objects

  /// Where `number` is; nil if no section mentions it.
  func place(of number: Int) throws(UnreadablePDF) -> ObjectPlace? {
    for (passed, section) in sections.enumerated() {
      if let place = section.place(of: number) { return place }
      if passed >= 8 { try budget.spend(8) }
    }
    return nil
  }

  /// The object `reference` names; nil, which means null, if there is none.
  ///
  /// - Throws: `damaged` if the cross-references promise it where it is not.
  func object(_ reference: Reference) throws(UnreadablePDF) -> IndirectObject? {
    switch try place(of: reference.number) {
    case nil, .free: return nil
    case .at(let offset, _):
      let object = try IndirectObject(in: source, at: offset, budget: budget)
      guard object.reference == reference else {
        throw .damaged(part: .object, offset: offset)
      }
      return object
    case .inStream(let number, let index):
      guard reference.generation == 0 else { throw .damaged(part: .object, offset: 0) }
      return try objectStream(number).object(reference.number, at: index, budget: budget)
    }
  }

  /// `value`, or what it refers to; null stays null.
  func resolve(_ value: PDFValue?) throws(UnreadablePDF) -> PDFValue {
    var value = value ?? .null
    var steps = 0
    while case .reference(let reference) = value {
      steps += 1
      guard steps <= 32 else { throw .beyondLimits(.nesting) }
      value = try object(reference)?.value ?? .null
    }
    return value
  }

  /// Where the bytes of the stream of `object` stand, as stored; nil if it has none.
  func streamRange(of object: IndirectObject) throws(UnreadablePDF) -> Range<Int>? {
    guard let start = object.streamStart, let dictionary = object.value.dictionary else {
      return nil
    }
    let length = try resolve(dictionary["Length"]).integer
    return try source.streamRange(from: start, length: length, budget: budget)
  }

  private func objectStream(_ number: Int) throws(UnreadablePDF) -> ObjectStream {
    if let known = objectStreams[number] { return known }
    if isEncrypted { throw .needsPassword }
    guard !isOpeningStream, case .at(let offset, _) = try place(of: number) else {
      throw .damaged(part: .stream, offset: 0)
    }
    isOpeningStream = true
    defer { isOpeningStream = false }

    let object = try IndirectObject(in: source, at: offset, budget: budget)
    let damage = UnreadablePDF.damaged(part: .stream, offset: offset)
    guard object.reference.number == number, let dictionary = object.value.dictionary,
      let type = dictionary["Type"]?.name, type == "ObjStm",
      let count = try resolve(dictionary["N"]).integer, count >= 0,
      let first = try resolve(dictionary["First"]).integer, first >= 0,
      let range = try streamRange(of: object)
    else { throw damage }
    let bytes = try StreamDecoder(budget: budget, file: self).decode(
      source.slice(range), as: dictionary)
    let stream = try ObjectStream(ByteSource(inflated: bytes), count: count, firstAt: first)

    // Enough for any honest file; a hostile one must not fill the memory.
    if objectStreamBytes + stream.byteCount > 8_000_000 {
      objectStreams = [:]
      objectStreamBytes = 0
    }
    objectStreams[number] = stream
    objectStreamBytes += stream.byteCount
    return stream
  }

  // MARK: The end of the file

  /// The place that the last `startxref` names, and whether `%%EOF` follows it.
  ///
  /// - Throws: `truncated` if there is none, or if another revision begins behind it and breaks
  ///   off: to read the one before would hide that something is missing.
  private static func newestSection(
    in source: ByteSource
  ) throws(UnreadablePDF) -> (offset: Int, isClosed: Bool) {
    guard let keyword = source.last("startxref", before: source.count) else { throw .truncated }
    var lexer = Lexer(source, at: keyword + 9)
    guard case .integer(let offset) = lexer.next(), offset >= 0 else { throw .truncated }
    var end = lexer.position
    while let byte = source[end], byte.isSpace { end += 1 }
    guard source.has("%%EOF", at: end) else { return (offset, false) }
    lexer.position = end + 5
    if case .integer = lexer.next(), source.first("%%EOF", in: end + 5..<source.count) == nil {
      throw .truncated
    }
    return (offset, true)
  }
}
