/// Reads a document piece by piece, without building a tree and without trusting it.
///
/// Strict XML 1.0 with namespaces, UTF-8 only, no document type. Memory does not grow with the size
/// of a text: a text arrives in parts. The element names must match and the attributes be unique
/// before anything of them is reported, but what was reported before an error was found stays
/// reported, so callers keep nothing until the end of the document has come.
public struct XMLReader {
  /// What to do with `xlink:href` when nothing says what `xlink` is.
  public enum UnboundPrefixes: Sendable {
    case refused
    /// The name is reported without a namespace; see `XMLName/isUnbound`.
    case reported
  }

  /// Bounds on what a document may ask of its reader.
  public struct Limits: Hashable, Sendable {
    /// Elements inside each other.
    public var depth = 64
    /// Attributes of one element, namespace declarations included.
    public var attributes = 64
    /// Bytes of a name.
    public var name = 256
    /// Bytes of an attribute value.
    public var attributeValue = 65_536
    /// Bytes of the document.
    public var document = Int.max

    public init() {}
  }

  /// Text is reported in parts of at most about this many bytes.
  static let partSize = 32_768

  let limits: Limits
  let unboundPrefixes: UnboundPrefixes
  var input: Input
  var scopes = NamespaceScopes()
  var open: [XMLName] = []
  /// How many `]`, two at most, the text ends with so far: a `>` may not follow two of them.
  var brackets = 0
  private var stage = Stage.start
  private var pendingEnd: XMLName?
  private var failure: (any Error)?

  private enum Stage { case start, prolog, content, cdata, epilog, ended }

  /// - Parameter source: Gives the next bytes at each call, nil after the last.
  public init(
    unboundPrefixes: UnboundPrefixes = .refused, limits: Limits = Limits(),
    source: @escaping () throws -> [UInt8]?
  ) {
    self.unboundPrefixes = unboundPrefixes
    self.limits = limits
    input = Input(limit: limits.document, source: source)
  }

  /// Reads a document that is in memory as a whole.
  public init(
    _ bytes: [UInt8], unboundPrefixes: UnboundPrefixes = .refused, limits: Limits = Limits()
  ) {
    var rest: [UInt8]? = bytes
    self.init(unboundPrefixes: unboundPrefixes, limits: limits) {
      defer { rest = nil }
      return rest
    }
  }

  /// Where reading has got to.
  public var position: XMLPosition { input.position }

  /// The next event.
  ///
  /// - Throws: `XMLError`, or what the source throws. After an error there are no more events, only
  ///   the same error.
  public mutating func next() throws -> XMLEvent {
    if let failure { throw failure }
    do {
      return try read()
    } catch {
      failure = error
      throw error
    }
  }

  private mutating func read() throws -> XMLEvent {
    if let name = pendingEnd {
      pendingEnd = nil
      return close(name)
    }
    switch stage {
    case .start:
      try readStart()
      stage = .prolog
      return try readOutsideRoot()
    case .prolog, .epilog: return try readOutsideRoot()
    case .content, .cdata: return try readContent()
    case .ended: return .endOfDocument
    }
  }

  private mutating func readStart() throws {
    try input.skipByteOrderMark()
    guard let first = try input.peek() else { throw input.error(.emptyDocument) }
    guard first == "<" else { throw input.error(.textBeforeFirstTag) }
    if try input.take("<?xml") {
      if let next = try input.peek(), next.continuesNameInXML {
        // `<?xml-stylesheet …?>` is an instruction like any other.
        try skipInstruction(begun: "xml")
      } else {
        try readDeclaration()
      }
    }
  }

  private mutating func readOutsideRoot() throws -> XMLEvent {
    while true {
      _ = try input.takeSpace()
      guard let next = try input.peek() else {
        guard stage == .epilog else { throw input.error(.unexpectedEnd(open: [])) }
        stage = .ended
        return .endOfDocument
      }
      guard next == "<" else { throw input.error(.textOutsideRoot) }
      let position = input.position
      _ = try input.take()
      switch try input.peek() {
      case "?":
        _ = try input.take()
        try skipInstruction()
      case "!":
        _ = try input.take()
        guard try input.take("--") else { throw try refusal(at: position) }
        try skipComment()
      default:
        let (element, isEmpty) = try readStartTag(at: position)
        if stage == .epilog { throw XMLError(.secondRoot(element.name.written), at: position) }
        return started(element, isEmpty: isEmpty)
      }
    }
  }

  private mutating func readContent() throws -> XMLEvent {
    while true {
      if stage == .cdata {
        let (text, isLast) = try readCDATAPart()
        if isLast { stage = .content }
        if !text.isEmpty { return .text(text) }
        continue
      }
      let text = try readText()
      if !text.isEmpty { return .text(text) }
      brackets = 0
      guard try input.peek() != nil else {
        throw input.error(.unexpectedEnd(open: open.map(\.written)))
      }
      let position = input.position
      _ = try input.take()  // readText stops before `<` only
      switch try input.peek() {
      case "/":
        _ = try input.take()
        return try readEndTag(at: position)
      case "?":
        _ = try input.take()
        try skipInstruction()
      case "!":
        _ = try input.take()
        if try input.take("--") {
          try skipComment()
        } else if try input.take("[CDATA[") {
          stage = .cdata
        } else {
          throw try refusal(at: position)
        }
      default:
        let (element, isEmpty) = try readStartTag(at: position)
        return started(element, isEmpty: isEmpty)
      }
    }
  }

  private mutating func readEndTag(at position: XMLPosition) throws -> XMLEvent {
    let written = try readName()
    _ = try input.takeSpace()
    guard try input.take(">") else { throw input.error(.malformedMarkup) }
    guard let name = open.last, name.written == written else {
      throw XMLError(
        .mismatchedTag(open: open.last?.written ?? "", close: written), at: position)
    }
    return close(name)
  }

  private mutating func started(_ element: XMLElement, isEmpty: Bool) -> XMLEvent {
    open.append(element.name)
    stage = .content
    if isEmpty { pendingEnd = element.name }
    return .start(element)
  }

  private mutating func close(_ name: XMLName) -> XMLEvent {
    open.removeLast()
    scopes.close()
    if open.isEmpty { stage = .epilog }
    return .end(name)
  }

  /// `<!` that begins neither comment nor CDATA section.
  private mutating func refusal(at position: XMLPosition) throws -> XMLError {
    XMLError(try input.take("DOCTYPE") ? .documentType : .malformedMarkup, at: position)
  }
}
