import Office

/// Where a signature goes: the page, the place on it, and the field if there is one already.
struct SignatureSpot {
  let page: Reference
  /// `/Rect`; without extent for one that is not seen.
  let rectangle: [Double]
  /// What is seen of it; nil for nothing.
  let seen: SeenArea?
  let matrix: [Int]
  let field: Field?

  /// An empty field that is to be filled.
  struct Field {
    let reference: Reference
    let dictionary: PDFDictionary
    /// Where it is shown, if that is an object of its own.
    let widget: (reference: Reference, dictionary: PDFDictionary)?
    /// The fields it wants locked once it is signed, as the signature has to say it (`/Reference`).
    let locks: PDFDictionary
  }

  private init(
    page: Reference, rectangle: [Double], seen: SeenArea?, matrix: [Int], field: Field?
  ) {
    self.page = page
    self.rectangle = rectangle
    self.seen = seen
    self.matrix = matrix
    self.field = field
  }

  private init(_ geometry: PageGeometry, _ seen: SeenArea) throws(AppearanceFlaw) {
    self.init(
      page: geometry.page, rectangle: try geometry.rectangle(seen), seen: seen,
      matrix: geometry.matrix, field: nil)
  }

  /// - Throws: `AppearanceFlaw` for a place there is not; `UnreadablePDF`.
  static func find(for claim: SignatureClaim, in file: PDFFile) throws -> SignatureSpot {
    switch claim.appearance?.place {
    case nil where claim.field == nil:
      return SignatureSpot(
        page: try FirstPage.find(in: file), rectangle: [0, 0, 0, 0], seen: nil,
        matrix: [1, 0, 0, 1, 0, 0], field: nil)
    case nil: return try SignatureSpot(inField: claim.field, in: file)
    case .field(let name): return try SignatureSpot(inField: name ?? claim.field, in: file)
    case .at(let area):
      return try SignatureSpot(PageGeometry.find(area.page, in: file), SeenArea(area))
    case .copy:
      let geometry = try PageGeometry.find(1, in: file)
      return try SignatureSpot(geometry, copyArea(on: geometry, claim.appearance?.text))
    case .seal: return try seal(claim.appearance?.picture, in: file)
    }
  }

  /// Nearer to the edge than any text of the document, whose margins are 15 to 30 mm (Annex I.I.4).
  private static func copyArea(on page: PageGeometry, _ text: SignatureText?) -> SeenArea {
    let millimetre = SeenArea.pointsInMillimetre
    let width = min(90 * millimetre, page.size.width - 25 * millimetre)
    let rows = text?.rows(within: width).count ?? 1
    return SeenArea(
      x: page.size.width - 10 * millimetre - width, y: 7 * millimetre, width: width,
      height: Double(rows) * SignatureText.leading + 2)
  }

  // MARK: A seal

  /// Over the left third of the last signature that is seen, in its real size.
  private static func seal(_ picture: PNGPicture?, in file: PDFFile) throws -> SignatureSpot {
    let fields = try fields(of: file)
    var last: (page: PageGeometry, seen: SeenArea)?
    for (number, node) in fields.sorted(by: { $0.key < $1.key }) where node.isFilled {
      guard node.type.map({ $0 == "Sig" }) ?? false,
        let box = try file.numbers(node.dictionary["Rect"], 4), box[0] != box[2], box[1] != box[3],
        let page = try page(showing: number, node.dictionary, in: file)
      else { continue }
      last = (page, page.seen(box))
    }
    guard let last else { throw AppearanceFlaw.noPersonSeen }
    let size = sealSize(picture)
    return try SignatureSpot(
      last.page,
      SeenArea(
        x: last.seen.x + last.seen.width / 3 - size.width,
        y: last.seen.y + (last.seen.height - size.height) / 2, width: size.width,
        height: size.height))
  }

  /// What the picture says; 36 mm across, where it says nothing.
  private static func sealSize(_ picture: PNGPicture?) -> (width: Double, height: Double) {
    let usual = 36 * SeenArea.pointsInMillimetre
    guard let picture else { return (usual, usual) }
    if let density = picture.density {
      let inches = (
        Double(picture.width) / Double(density.x) / 0.0254,
        Double(picture.height) / Double(density.y) / 0.0254
      )
      // A picture of the screen's density says nothing about the seal.
      if (0.7...3).contains(inches.0), (0.7...3).contains(inches.1) {
        return (inches.0 * 72, inches.1 * 72)
      }
    }
    let larger = Double(max(picture.width, picture.height))
    return (usual * Double(picture.width) / larger, usual * Double(picture.height) / larger)
  }

  // MARK: An empty field

  private static func fields(of file: PDFFile) throws(UnreadablePDF) -> [Int: FieldTree.Node] {
    let form = try file.resolve(file.catalog().dictionary["AcroForm"]).dictionary
    let fields = try file.resolve(form?["Fields"]).array ?? []
    return try FieldTree(of: fields, in: file).nodes
  }

  /// The empty field called `name`, or the only one.
  private init(inField name: String?, in file: PDFFile) throws {
    let empty = try SignatureSpot.fields(of: file).filter { _, node in
      node.type.map { $0 == "Sig" } ?? false && !node.isFilled && node.dictionary["T"] != nil
        && (name == nil || node.name == name)
    }
    guard empty.count == 1, let (number, node) = empty.first,
      let reference = try file.readableObject(number)?.reference
    else { throw AppearanceFlaw.noField(name) }
    let dictionary = try file.dictionary(at: reference, part: .form)
    let kids = try file.resolve(dictionary["Kids"]).array ?? []
    guard kids.count <= 1, try !SignatureSpot.demands(dictionary, in: file) else {
      throw AppearanceFlaw.fieldDemands(node.name)
    }
    var widget: (reference: Reference, dictionary: PDFDictionary)?
    if let kid = kids.first?.reference {
      widget = (kid, try file.dictionary(at: kid, part: .form))
    }
    field = Field(
      reference: reference, dictionary: dictionary, widget: widget,
      locks: try SignatureSpot.locks(of: dictionary, in: file))
    let shown = widget?.dictionary ?? dictionary
    let box = try file.numbers(shown["Rect"], 4) ?? [0, 0, 0, 0]
    rectangle = box
    let geometry = try SignatureSpot.page(
      showing: (widget?.reference ?? reference).number, shown, in: file)
    page = try geometry?.page ?? FirstPage.find(in: file)
    matrix = geometry?.matrix ?? [1, 0, 0, 1, 0, 0]
    seen = box[0] == box[2] || box[1] == box[3] ? nil : geometry?.seen(box)
  }

  /// Whether the author of the form made rules for signatures in it that must be kept (`/SV`, 12.7.4.5).
  private static func demands(
    _ field: PDFDictionary, in file: PDFFile
  ) throws(UnreadablePDF) -> Bool {
    guard let rules = try file.resolve(field["SV"]).dictionary else { return false }
    return try file.resolve(rules["Ff"]).integer ?? 0 != 0
  }

  private static func locks(
    of field: PDFDictionary, in file: PDFFile
  ) throws(UnreadablePDF) -> PDFDictionary {
    guard let lock = try file.resolve(field["Lock"]).dictionary else { return .empty }
    var parameters = PDFDictionary([
      "Type": .name(Name("TransformParams")), "V": .name(Name("1.2")),
    ])
    if let action = lock["Action"] { parameters = parameters.setting("Action", to: action) }
    if let fields = lock["Fields"] { parameters = parameters.setting("Fields", to: fields) }
    return PDFDictionary([
      "Reference": .array([
        .dictionary(
          PDFDictionary([
            "Type": .name(Name("SigRef")), "TransformMethod": .name(Name("FieldMDP")),
            "TransformParams": .dictionary(parameters),
          ]))
      ])
    ])
  }

  /// The page on which the field `number` is shown; nil for none.
  private static func page(
    showing number: Int, _ dictionary: PDFDictionary, in file: PDFFile
  ) throws -> PageGeometry? {
    let named = dictionary["P"]?.reference
    return try PageGeometry.first(in: file) { reference, page in
      if let named { return reference == named }
      let notes = try file.resolve(page["Annots"]).array ?? []
      try file.budget.spend(notes.count)
      return notes.contains { $0.reference?.number == number }
    }
  }
}
