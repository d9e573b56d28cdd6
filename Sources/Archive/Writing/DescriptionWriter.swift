import Office
import XML

extension ArchiveRecord {
  /// `EAD.xml` or `EAD_doc_….xml`, in the order of the table; what is not said is left out.
  ///
  /// The root has no namespace, for none is known of (TT 05/2025/TT-BNV Phụ lục III, unverified).
  func description(_ elements: [String: String]) throws -> [UInt8] {
    try writing { xml in
      try xml.start("simpledc")
      for element in ArchiveElement.all(of: self) {
        if let value = elements[element.name] { try xml.element(element.name, value) }
      }
      xml.end()
    }
  }

  /// `ead.xsd` or `ead_doc.xsd`, made from the table. The circular's own schemas were not to be had.
  func schema() throws -> [UInt8] {
    try writing { xml in
      try xml.start(
        "xs:schema",
        ["xmlns:xs": "http://www.w3.org/2001/XMLSchema", "elementFormDefault": "qualified"])
      try xml.start("xs:element", ["name": "simpledc"])
      try xml.start("xs:complexType")
      try xml.start("xs:all")
      for element in ArchiveElement.all(of: self) { try element.writeSchema(to: &xml) }
      for _ in 0..<4 { xml.end() }
    }
  }
}

extension ArchiveElement {
  fileprivate func writeSchema(to xml: inout XMLWriter) throws {
    try xml.start(
      "xs:element", ["name": name, "minOccurs": demand == .always ? "1" : "0"])
    try xml.start("xs:simpleType")
    try xml.start("xs:restriction", ["base": "xs:string"])
    func facet(_ name: String, _ value: String) throws {
      try xml.start("xs:" + name, ["value": value])
      xml.end()
    }
    switch kind {
    case .text, .lines: try facet("maxLength", String(limit))
    case .date: try facet("pattern", "[0-9]{2}/[0-9]{2}/[0-9]{4}")
    case .number: try facet("pattern", "[0-9]{1,\(limit)}")
    case .flag: for value in ["0", "1"] { try facet("enumeration", value) }
    case .code(let list, false):
      for code in ArchiveCode.all(in: list) { try facet("enumeration", code.code) }
    case .code(let list, true):
      let codes = ArchiveCode.all(in: list).map(\.code).joined(separator: "|")
      try facet("pattern", "(\(codes))(;(\(codes)))*")
    }
    for _ in 0..<3 { xml.end() }
  }
}

/// A document in memory; for what is small.
func writing(_ body: (inout XMLWriter) throws -> Void) throws -> [UInt8] {
  var bytes: [UInt8] = []
  var xml = XMLWriter { bytes += $0 }
  try body(&xml)
  try xml.finish()
  return bytes
}
