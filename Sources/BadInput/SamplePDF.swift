/// A PDF written object by object, to be as odd as a test wants it.
public struct SamplePDF {
  public private(set) var bytes = Array("%PDF-1.7\n".utf8)
  private var places: [(number: Int, offset: Int)] = []
  private var highest = 0
  /// Where the cross-references of the latest revision stand.
  public private(set) var newestSection: Int?

  /// One empty page (objects 1 to 3), with `catalog` added to the catalog.
  public init(catalog: String = "") {
    object(1, "<< /Type /Catalog /Pages 2 0 R \(catalog) >>")
    object(2, "<< /Type /Pages /Kids [3 0 R] /Count 1 >>")
    object(3, "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>")
  }

  /// No objects at all.
  public init(bare: Void) {}

  public mutating func append(_ text: String) { bytes += Array(text.utf8) }

  public mutating func append(_ content: [UInt8]) { bytes += content }

  public mutating func object(_ number: Int, _ body: String) {
    place(number)
    append("\(number) 0 obj\n\(body)\nendobj\n")
  }

  public mutating func stream(_ number: Int, _ dictionary: String, _ content: [UInt8]) {
    place(number)
    append("\(number) 0 obj\n<< /Length \(content.count) \(dictionary) >>\nstream\n")
    bytes += content
    append("\nendstream\nendobj\n")
  }

  /// Lets the cross-references name the present end of the file as the place of `number`.
  public mutating func place(_ number: Int) {
    places.append((number, bytes.count))
    highest = max(highest, number)
  }

  /// Ends a revision with a table and a trailer with `entries` added.
  public mutating func close(_ entries: String = "", prev: Int? = nil) {
    let start = bytes.count
    append("xref\n")
    for (number, offset) in places {
      append("\(number) 1\n\(String(repeating: "0", count: 10 - "\(offset)".utf8.count))\(offset)")
      append(" 00000 n \n")
    }
    let chain = (prev ?? newestSection).map { "/Prev \($0)" } ?? ""
    append("trailer\n<< /Size \(highest + 1) /Root 1 0 R \(chain) \(entries) >>\n")
    append("startxref\n\(start)\n%%EOF\n")
    places = []
    newestSection = start
  }

  /// Ends a revision with a stream of cross-references, which is object `number`.
  ///
  /// - Parameter compressed: The objects inside object streams: number, stream, index.
  public mutating func closeWithStream(
    _ number: Int, compressed: [(number: Int, stream: Int, index: Int)] = [], entries: String = ""
  ) {
    let start = bytes.count
    place(number)
    var rows: [UInt8] = []
    var index = ""
    func row(_ type: Int, _ second: Int, _ third: Int) -> [UInt8] {
      [UInt8(type)] + (0..<4).reversed().map { UInt8(second >> (8 * $0) & 255) } + [UInt8(third)]
    }
    for (number, offset) in places {
      index += "\(number) 1 "
      rows += row(1, offset, 0)
    }
    for (number, stream, place) in compressed {
      index += "\(number) 1 "
      rows += row(2, stream, place)
    }
    let chain = newestSection.map { "/Prev \($0)" } ?? ""
    append(
      "\(number) 0 obj\n<< /Type /XRef /W [1 4 1] /Index [\(index)] /Size 100000 /Root 1 0 R "
        + "/Length \(rows.count) \(chain) \(entries) >>\nstream\n")
    bytes += rows
    append("\nendstream\nendobj\nstartxref\n\(start)\n%%EOF\n")
    places = []
    newestSection = start
  }

  /// The content of a stream with `objects`, and the `/N` and `/First` that go with it.
  public static func objectStream(
    _ objects: [(number: Int, body: String)]
  ) -> (entries: String, content: [UInt8]) {
    var head = ""
    var bodies = ""
    for (number, body) in objects {
      head += "\(number) \(bodies.utf8.count) "
      bodies += body + " "
    }
    return (
      "/Type /ObjStm /N \(objects.count) /First \(head.utf8.count)", Array((head + bodies).utf8)
    )
  }
}

extension SamplePDF {
  /// A form with a field (object 10) that object 11 signs, as far as structure goes.
  public static func signed(
    fields: String = "[10 0 R]", field: String = "/FT /Sig /T (ChuKy) /V 11 0 R",
    signature: String = "/Type /Sig /SubFilter /adbe.pkcs7.detached /ByteRange [0 1 2 3]"
  ) -> SamplePDF {
    var pdf = SamplePDF(catalog: "/AcroForm << /Fields \(fields) /SigFlags 3 >>")
    pdf.object(10, "<< \(field) >>")
    pdf.object(11, "<< \(signature) /Contents <3003020101> >>")
    return pdf
  }

  /// A closed file whose byte range is right: everything but `contents`, to the end.
  ///
  /// - Parameters:
  ///   - moved: What to add to the start and the end of the gap.
  ///   - isInForm: Whether the field refers to the signature.
  public static func covered(
    contents: String = "<3003020101>", moved: (start: Int, end: Int) = (0, 0),
    isInForm: Bool = true
  ) -> SamplePDF {
    // The numbers have ten digits each, so that a second pass can fill them in.
    func file(_ start: Int, _ end: Int, _ rest: Int) -> (pdf: SamplePDF, gap: Range<Int>) {
      func digits(_ number: Int) -> String { String("000000000\(number)".suffix(10)) }
      var pdf = SamplePDF(catalog: "/AcroForm << /Fields [10 0 R] >>")
      pdf.object(10, "<< /FT /Sig /T (ChuKy) \(isInForm ? "/V 11 0 R" : "") >>")
      pdf.place(11)
      pdf.append("11 0 obj\n<< /ByteRange [0 \(digits(start)) \(digits(end)) \(digits(rest))] ")
      pdf.append("/Contents ")
      let gap = pdf.bytes.count..<pdf.bytes.count + contents.utf8.count
      pdf.append("\(contents) /Type /Sig >>\nendobj\n")
      pdf.object(12, "<00>")
      pdf.close()
      return (pdf, gap)
    }
    let (draft, gap) = file(0, 0, 0)
    let (start, end) = (gap.lowerBound + moved.start, gap.upperBound + moved.end)
    return file(start, end, draft.bytes.count - end).pdf
  }
}
