import Office

extension FormTemplate {
  /// Writes the form filled with `values`, flat ODF again; `sink` gets the bytes in order, in pieces.
  /// What is in memory at a time is a row, however many there are.
  public func fill(
    _ values: PrintedForm.Values, into sink: ([UInt8]) throws -> Void
  ) throws {
    try withoutActuallyEscaping(sink) { sink in
      var filling = FormFilling(template: self, values: values, sink: sink)
      try filling.run()
    }
  }

  /// What stands in a place.
  func text(
    of place: Place, _ values: PrintedForm.Values, _ row: PrintedForm.Row
  ) -> String {
    if place.list != nil { return row.texts[place.name] ?? "" }
    return values.texts[place.name]
      ?? (PrintedForm.optionalFields.contains(place.name) ? "" : PrintedForm.blank)
  }
}

private struct FormFilling {
  private static let bufferSize = 65_536

  let template: FormTemplate
  let values: PrintedForm.Values
  let sink: ([UInt8]) throws -> Void
  var buffer: [UInt8] = []

  init(
    template: FormTemplate, values: PrintedForm.Values, sink: @escaping ([UInt8]) throws -> Void
  ) {
    (self.template, self.values, self.sink) = (template, values, sink)
  }

  mutating func run() throws {
    for part in template.parts {
      guard let list = part.list else {
        try write(part.pieces, PrintedForm.Row())
        continue
      }
      var isEmpty = true
      try values.lists[list]?.each { row in
        isEmpty = false
        try write(part.pieces, row)
      }
      if isEmpty { try write(part.pieces, PrintedForm.Row()) }
    }
    try flush(beyond: 0)
  }

  private mutating func write(_ pieces: [FormTemplate.Piece], _ row: PrintedForm.Row) throws {
    for piece in pieces {
      switch piece {
      case .bytes(let range): buffer.append(contentsOf: template.bytes[range])
      case .place(let place):
        write(FieldText(template.text(of: place, values, row)), place, row.manner)
      }
    }
    try flush(beyond: FormFilling.bufferSize)
  }

  private mutating func write(
    _ text: FieldText, _ place: Place, _ manner: PrintedForm.Row.Manner
  ) {
    guard let prefix = place.prefix else { return buffer.append(escaped: text.flat) }
    guard text.lines != [""], let style = style(of: place, manner) else {
      return buffer.append(text, prefix: prefix)
    }
    let name = prefix.isEmpty ? "" : prefix + ":"
    buffer.append(contentsOf: "<\(name)span \(name)style-name=\"\(style)\">".utf8)
    buffer.append(text, prefix: prefix)
    buffer.append(contentsOf: "</\(name)span>".utf8)
  }

  /// The style of the template for values of such a row; where it has none of that name, they are
  /// printed as the others.
  private func style(of place: Place, _ manner: PrintedForm.Row.Manner) -> String? {
    guard place.list != nil else { return nil }
    switch manner {
    case .plain: return nil
    case .heading: return "RowHeading"
    case .struck: return place.name == PrintedForm.notes ? nil : "RowStruck"
    }
  }

  private mutating func flush(beyond size: Int) throws {
    guard buffer.count > size else { return }
    try sink(buffer)
    buffer.removeAll(keepingCapacity: true)
  }
}
