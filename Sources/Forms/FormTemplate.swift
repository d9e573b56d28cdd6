import Office
import XML

/// The template of a printed form: a text document in flat ODF (`.fodt`) with places to be filled.
///
/// `{{field}}` stands for a value, `{{list.column}}` for one of each row: the smallest table row round
/// it is repeated, outside of tables the item of a list or the paragraph. Everything else is copied as
/// it was written, so that an office can change the looks of its copy in any office suite.
///
/// A template may be anybody's file: it is read without document type and entities, within limits.
public struct FormTemplate: Sendable {
  public let form: PrintedForm

  /// What is copied and what is put in its place.
  enum Piece: Sendable {
    case bytes(Range<Int>)
    case place(Place)
  }

  /// Pieces that stand once, or once for each row of a list.
  struct Part: Sendable {
    let list: String?
    var pieces: [Piece] = []
  }

  let bytes: [UInt8]
  let parts: [Part]
  let edits: [Edit]
  let repeated: [RepeatedRange]

  /// Bytes; a form with an emblem and letterhead has a tenth of that.
  public static let sizeLimit = 4 << 20

  /// - Parameter path: What the template is called in errors.
  /// - Throws: `FormTemplateError`.
  public init(_ bytes: [UInt8], for form: PrintedForm, path: String) throws(FormTemplateError) {
    guard bytes.count <= FormTemplate.sizeLimit else {
      throw .tooLarge(path: path, limit: FormTemplate.sizeLimit)
    }
    let reading = try FormTemplate.read(bytes, form, path)
    guard reading.isTextDocument else { throw .notODF(path: path) }
    guard reading.problems.isEmpty else { throw .badPlaces(path: path, reading.problems) }
    self.form = form
    self.bytes = bytes
    edits = reading.edits
    repeated = reading.repeated
    parts = FormTemplate.parts(of: bytes, reading)
  }

  private static func read(
    _ bytes: [UInt8], _ form: PrintedForm, _ path: String
  ) throws(FormTemplateError) -> PlaceReading {
    do {
      return try PlaceReading(bytes, form)
    } catch let error as XMLError {
      throw .broken(
        path: path, line: error.position.line, column: error.position.column, cause: error.code)
    } catch {
      throw .notODF(path: path)
    }
  }

  private static func parts(of bytes: [UInt8], _ reading: PlaceReading) -> [Part] {
    var parts: [Part] = []
    var edits = reading.edits[...]
    var start = 0
    for range in reading.repeated {
      parts.append(part(start..<range.range.lowerBound, nil, &edits))
      parts.append(part(range.range, range.list, &edits))
      start = range.range.upperBound
    }
    parts.append(part(start..<bytes.count, nil, &edits))
    return parts
  }

  /// The pieces of `range`; takes its edits from the front of `edits`.
  private static func part(
    _ range: Range<Int>, _ list: String?, _ edits: inout ArraySlice<Edit>
  ) -> Part {
    var part = Part(list: list)
    var start = range.lowerBound
    while let edit = edits.first, edit.range.lowerBound < range.upperBound {
      edits.removeFirst()
      if start < edit.range.lowerBound {
        part.pieces.append(.bytes(start..<edit.range.lowerBound))
      }
      if let place = edit.place { part.pieces.append(.place(place)) }
      start = edit.range.upperBound
    }
    if start < range.upperBound { part.pieces.append(.bytes(start..<range.upperBound)) }
    return part
  }
}
