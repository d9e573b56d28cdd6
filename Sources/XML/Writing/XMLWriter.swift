/// Writes a document so that the same content always gives the same bytes.
///
/// UTF-8 without byte order mark, LF, two spaces of indent, one element per line, `<x/>` for an
/// element without content, `&amp;` `&lt;` `&gt;` (and `&quot;` in attributes) and nothing else.
/// An element holds either elements or text. Text is passed on as it grows, so an attachment of any
/// size can go through on its one line.
///
/// Characters that XML excludes or that a reader would change (control characters, a carriage
/// return, line ends in attributes) are refused instead of replaced: a writer that alters text would
/// make a document that differs from the record it was made from.
public struct XMLWriter {
  private static let bufferSize = 65_536

  private let sink: ([UInt8]) throws -> Void
  private var buffer: [UInt8] = []
  private var open: [(name: String, content: Content)] = []
  /// Whether the start tag written last still lacks its `>`.
  private var isTagOpen = false

  private enum Content { case none, elements, text }

  /// Writes the declaration; `sink` gets the bytes in order, in pieces.
  public init(sink: @escaping ([UInt8]) throws -> Void) {
    self.sink = sink
    write(#"<?xml version="1.0" encoding="UTF-8"?>"#)
    write("\n")
  }

  /// Opens an element. Attributes are written in the order given.
  public mutating func start(
    _ name: String, _ attributes: KeyValuePairs<String, String> = [:]
  ) throws {
    if let parent = open.indices.last {
      precondition(open[parent].content != .text, "an element holds either elements or text")
      if isTagOpen { write(">\n") }
      open[parent].content = .elements
    }
    indent()
    write("<\(name)")
    for (attribute, value) in attributes {
      write(" \(attribute)=\"")
      try escape(value, inAttribute: attribute)
      write("\"")
    }
    open.append((name, .none))
    isTagOpen = true
    try flush(beyond: XMLWriter.bufferSize)
  }

  /// Adds to the text of the innermost element.
  public mutating func text(_ text: some StringProtocol) throws {
    guard !text.isEmpty else { return }
    beginText()
    try escape(text, inAttribute: nil)
    try flush(beyond: XMLWriter.bufferSize)
  }

  /// Adds bytes to the text of the innermost element that need no escaping, such as base64.
  public mutating func text(plain bytes: [UInt8]) throws {
    guard !bytes.isEmpty else { return }
    beginText()
    let count = bytes.withUnsafeBufferPointer {
      plainCount(of: $0, from: 0, to: bytes.count, besides: UInt8(ascii: ">"))
    }
    guard count == bytes.count else {
      throw XMLWritingError(scalar: Unicode.Scalar(bytes[count]), name: open.last?.name ?? "")
    }
    if bytes.count < XMLWriter.bufferSize {
      buffer.append(contentsOf: bytes)
      try flush(beyond: XMLWriter.bufferSize)
    } else {
      try flush(beyond: 0)
      try sink(bytes)
    }
  }

  /// Closes the innermost element.
  public mutating func end() {
    let (name, content) = open.removeLast()
    switch content {
    case .none:
      write("/>\n")
      isTagOpen = false
    case .elements:
      indent()
      write("</\(name)>\n")
    case .text: write("</\(name)>\n")
    }
  }

  /// Writes an element with text; without text, `<name/>`.
  public mutating func element(_ name: String, _ text: some StringProtocol) throws {
    try start(name)
    try self.text(text)
    end()
  }

  /// Passes what is left to the sink. All elements must be closed.
  public mutating func finish() throws {
    precondition(open.isEmpty, "an element is still open")
    try flush(beyond: 0)
  }

  private mutating func beginText() {
    guard let place = open.indices.last, open[place].content != .elements else {
      preconditionFailure("text stands inside an element that has no other elements")
    }
    if isTagOpen { write(">") }
    isTagOpen = false
    open[place].content = .text
  }

  private mutating func indent() {
    buffer.append(contentsOf: repeatElement(UInt8(ascii: " "), count: 2 * open.count))
  }

  private mutating func write(_ text: String) { buffer.append(contentsOf: text.utf8) }

  private mutating func escape(
    _ text: some StringProtocol, inAttribute attribute: String?
  ) throws {
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": write("&amp;")
      case "<": write("&lt;")
      case ">": write("&gt;")
      case "\"" where attribute != nil: write("&quot;")
      default:
        // A reader turns CR into LF, and line ends and tabs of an attribute into spaces.
        let isChanged = scalar == "\r" || attribute != nil && (scalar == "\n" || scalar == "\t")
        guard scalar.isLegalInXML, !isChanged else {
          throw XMLWritingError(scalar: scalar, name: attribute ?? open.last?.name ?? "")
        }
        buffer.append(scalar)
      }
    }
  }

  private mutating func flush(beyond size: Int) throws {
    guard buffer.count > size else { return }
    try sink(buffer)
    buffer.removeAll(keepingCapacity: true)
  }
}
