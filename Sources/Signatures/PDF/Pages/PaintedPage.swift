import Office

/// Follows what a page paints as far as its pictures go: where each lies (`q`, `Q`, `cm`, `Do`), and
/// whether there is text. Nothing is drawn, and nothing else is looked at.
struct PaintedPage {
  /// Pixels to the inch of the coarsest large picture.
  private(set) var least = Double.infinity
  /// Which part of the page large pictures take up, from 0 to 1.
  private(set) var covered = 0.0
  private(set) var hasText = false

  private var tones: Set<PageShape.Tone> = []
  private var hasUnknownTone = false

  private let box: PageBox
  private let file: PDFFile
  private let shelf: PictureShelf
  /// Bytes of content that may still be looked at on this page.
  private var left = 16 << 20

  /// Pictures below this part of the page are stamps, marks and letters.
  private static let largeShare = 0.01
  /// What scanners write has one level, or two.
  private static let deepestForm = 4
  /// The standard promises 28 (ISO 32000-1, Annex C).
  private static let deepestState = 512

  init(_ box: PageBox, in file: PDFFile, _ shelf: PictureShelf) {
    (self.box, self.file, self.shelf) = (box, file, shelf)
  }

  /// The tone of the page: colour, if any large picture has it; nil if one could.
  var tone: PageShape.Tone? {
    if tones.contains(.colour) { return .colour }
    return hasUnknownTone ? nil : tones.max { $0.rank < $1.rank }
  }

  /// Follows the content of a page.
  ///
  /// - Throws: `PageShape.Doubt`: something could not be followed. What was seen before stays.
  mutating func follow(
    _ contents: PDFValue?, resources: PDFValue?
  ) throws(PageShape.Doubt) {
    let names = PaintedNames(resources)
    var run = Run(matrix: .identity, names: names, depth: 0)
    switch try doubting({ () throws(UnreadablePDF) in try file.resolve(contents) }) {
    case .null: return
    case .array(let parts):
      // One after the other: they are one content, which may only be cut between words.
      for part in parts { try follow(part, &run) }
    case .dictionary:
      guard let contents else { return }
      try follow(contents, &run)
    default: throw .badContent
    }
  }

  /// What holds while a content is followed.
  private struct Run {
    var matrix: Transform
    var kept: [Transform] = []
    let names: PaintedNames
    /// How many forms it is inside of.
    let depth: Int
    var operands = Operands()
  }

  private mutating func follow(_ part: PDFValue, _ run: inout Run) throws(PageShape.Doubt) {
    guard let reference = part.reference,
      let object = try doubting({ () throws(UnreadablePDF) in try file.target(of: reference) })
    else { throw .badContent }
    try follow(object, &run)
  }

  private mutating func follow(
    _ object: IndirectObject, _ run: inout Run
  ) throws(PageShape.Doubt) {
    let limit = left
    let content = try doubting { () throws(UnreadablePDF) -> [UInt8] in
      guard let dictionary = object.value.dictionary,
        let range = try file.streamRange(of: object)
      else { throw .damaged(part: .stream, offset: object.range.lowerBound) }
      let content = try StreamDecoder(budget: file.budget, file: file).decode(
        file.source.slice(range), as: dictionary)
      guard content.count <= limit else { throw .beyondLimits(.work) }
      // Reading it word by word costs more than inflating it.
      try file.budget.spend(256 + 4 * content.count)
      return content
    }
    left -= content.count
    var lexer = Lexer(ByteSource(inflated: content), at: 0)
    while try step(&lexer, &run) {}
  }

  /// Reads one word; false at the end.
  private mutating func step(_ lexer: inout Lexer, _ run: inout Run) throws(PageShape.Doubt) -> Bool
  {
    switch lexer.next() {
    case .end: return false
    case .integer(let number): run.operands.take(.integer(number))
    case .number(let text): run.operands.take(.number(text))
    case .name(let name): run.operands.take(.name(name))
    case .string(let bytes):
      if !bytes.isEmpty { run.operands.hasText = true }
      run.operands.take(.null)
    case .arrayStart, .arrayEnd, .dictionaryStart, .dictionaryEnd: run.operands.take(.null)
    case .unknown:
      // A string without an end would be looked for again and again.
      if lexer.source[lexer.tokenStart] == UInt8(ascii: "(") { throw .badContent }
      run.operands.take(.null)
    case .keyword:
      if lexer.isKeyword("true") || lexer.isKeyword("false") || lexer.isKeyword("null") {
        run.operands.take(.null)
      } else {
        try obey(lexer, &run)
        run.operands = Operands()
      }
    }
    return true
  }

  private mutating func obey(_ lexer: Lexer, _ run: inout Run) throws(PageShape.Doubt) {
    if lexer.isKeyword("q") {
      guard run.kept.count < PaintedPage.deepestState else { throw .tooMuch }
      run.kept.append(run.matrix)
    } else if lexer.isKeyword("Q") {
      // One too many is common, and does nothing.
      if let matrix = run.kept.popLast() { run.matrix = matrix }
    } else if lexer.isKeyword("cm") {
      let operands = run.operands.values
      guard run.operands.count == 6 else { throw .badContent }
      var numbers: [Double] = []
      for operand in operands {
        // None of them is a reference, so that nothing is looked up.
        guard let number = (try? file.number(operand)) ?? nil else { throw .badContent }
        numbers.append(number)
      }
      guard let matrix = Transform(numbers).followed(by: run.matrix) else { throw .badContent }
      run.matrix = matrix
    } else if lexer.isKeyword("Do") {
      guard run.operands.count == 1, let name = run.operands.values.last?.name else {
        throw .badContent
      }
      try paint(name, run)
    } else if lexer.isKeyword("BI") {
      // Its bytes could be anything, and so could what seems to follow them.
      throw .inlinePicture
    } else if lexer.isKeyword("Tj") || lexer.isKeyword("TJ") || lexer.isKeyword("'")
      || lexer.isKeyword("\"")
    {
      if run.operands.hasText { hasText = true }
    }
  }

  // MARK: Pictures and forms

  private mutating func paint(_ name: Name, _ run: Run) throws(PageShape.Doubt) {
    let object = try doubting { () throws(UnreadablePDF) -> IndirectObject? in
      try file.budget.spend(64)
      guard let reference = try run.names.object(name, in: file) else { return nil }
      return try file.target(of: reference)
    }
    guard let object,
      let kind = try doubting({ () throws(UnreadablePDF) in
        try file.resolve(object.value.dictionary?["Subtype"]).name
      })
    else { throw .badPicture }
    if kind == "Image" {
      try paint(object, by: run.matrix)
    } else if kind == "Form" {
      try follow(form: object, run)
    } else {
      throw .badPicture
    }
  }

  private mutating func paint(
    _ object: IndirectObject, by matrix: Transform
  ) throws(PageShape.Doubt) {
    let share = box.share(of: matrix)
    guard share >= PaintedPage.largeShare else { return }
    let picture: PagePicture?
    do {
      picture = try shelf.picture(object)
    } catch .beyondLimits {
      throw .tooMuch
    } catch {
      throw .badPicture
    }
    guard let picture else { throw .badPicture }
    covered += share
    let (width, height) = matrix.sides
    least = min(
      least, Double(picture.width) / (width * box.unit / 72),
      Double(picture.height) / (height * box.unit / 72))
    if let tone = picture.tone { tones.insert(tone) } else { hasUnknownTone = true }
  }

  private mutating func follow(form: IndirectObject, _ outer: Run) throws(PageShape.Doubt) {
    guard outer.depth < PaintedPage.deepestForm else { throw .tooMuch }
    guard let dictionary = form.value.dictionary else { throw .badContent }
    var matrix = outer.matrix
    if let value = dictionary["Matrix"] {
      let numbers = try doubting { () throws(UnreadablePDF) in try file.numbers(value, 6) }
      guard let numbers, let inner = Transform(numbers).followed(by: matrix) else {
        throw .badContent
      }
      matrix = inner
    }
    // Old forms use what the page has.
    let names = dictionary["Resources"].map { PaintedNames($0) } ?? outer.names
    var run = Run(matrix: matrix, names: names, depth: outer.depth + 1)
    try follow(form, &run)
  }
}

/// The words in front of an operator, as far as the operators that are followed need them.
private struct Operands {
  private(set) var values: [PDFValue] = []
  private(set) var count = 0
  /// Whether any of them is text of at least a letter.
  var hasText = false

  mutating func take(_ value: PDFValue) {
    count += 1
    // `cm` has the most.
    if values.count < 6 { values.append(value) }
  }
}

/// The names by which a content calls pictures and forms, looked up once it calls the first.
private final class PaintedNames {
  private let resources: PDFValue?
  private var objects: [Name: PDFValue]?

  init(_ resources: PDFValue?) { self.resources = resources }

  /// The object called `name`; nil if there is none, or if two have the name.
  func object(_ name: Name, in file: PDFFile) throws(UnreadablePDF) -> Reference? {
    if let objects { return objects[name]?.reference }
    var found: [Name: PDFValue] = [:]
    let all = try file.resolve(file.resolve(resources).dictionary?["XObject"]).dictionary
    try file.budget.spend(64 * (all?.entries.count ?? 0))
    for entry in all?.entries ?? [] {
      if let other = found[entry.key], other != entry.value {
        found[entry.key] = .null
      } else {
        found[entry.key] = entry.value
      }
    }
    objects = found
    return found[name]?.reference
  }
}

extension PDFFile {
  /// The object that `reference` leads to, over whatever only refers on; nil for none.
  fileprivate func target(of reference: Reference) throws(UnreadablePDF) -> IndirectObject? {
    var reference = reference
    for _ in 0..<32 {
      guard let object = try object(reference) else { return nil }
      guard let next = object.value.reference else { return object }
      reference = next
    }
    throw .beyondLimits(.nesting)
  }
}

extension PageShape.Tone {
  fileprivate var rank: Int {
    switch self {
    case .oneBit: 0
    case .gray: 1
    case .fewColours: 2
    case .colour: 3
    }
  }
}

/// What `body` reads; what it cannot read, as a doubt.
private func doubting<Value>(
  _ body: () throws(UnreadablePDF) -> Value
) throws(PageShape.Doubt) -> Value {
  do {
    return try body()
  } catch .beyondLimits {
    throw .tooMuch
  } catch {
    throw .badContent
  }
}
