import XML

/// The elements of OpenDocument that matter here, by their namespaces, whatever prefix an office
/// suite gives them.
///
/// Source: OpenDocument 1.3, part 3 (https://docs.oasis-open.org/office/OpenDocument/v1.3/).
enum ODFName {
  case document, body, text
  case style, textProperties, paragraphProperties, columnProperties, cellProperties
  case paragraph, lineBreak, tab, blanks, list, listItem
  /// Changes the look of text or marks it, and adds nothing to it.
  case formatting
  case table, tableColumn, tableRow, headerRows, tableCell, coveredCell
  /// Says something about the text, or is drawn beside it: no part of what is read.
  case aside
  case other

  static let office = namespace + "office:1.0"
  static let styling = namespace + "style:1.0"
  static let formatObjects = namespace + "xsl-fo-compatible:1.0"
  static let tables = namespace + "table:1.0"
  static let texts = namespace + "text:1.0"
  private static let namespace = "urn:oasis:names:tc:opendocument:xmlns:"

  init(_ name: XMLName) {
    switch name.namespace {
    case ODFName.texts: self = ODFName.text(name.local)
    case ODFName.tables: self = ODFName.table(name.local)
    case ODFName.office:
      switch name.local {
      case "document": self = .document
      case "body": self = .body
      case "text": self = .text
      case "annotation", "binary-data", "forms", "scripts", "event-listeners": self = .aside
      default: self = .other
      }
    case ODFName.styling:
      switch name.local {
      case "style": self = .style
      case "text-properties": self = .textProperties
      case "paragraph-properties": self = .paragraphProperties
      case "table-column-properties": self = .columnProperties
      case "table-cell-properties": self = .cellProperties
      default: self = .other
      }
    default: self = .other
    }
  }

  private static func text(_ local: String) -> ODFName {
    switch local {
    case "p", "h": .paragraph
    case "line-break": .lineBreak
    case "tab": .tab
    case "s": .blanks
    case "list": .list
    case "list-item", "list-header": .listItem
    case "span", "a", "bookmark", "bookmark-start", "bookmark-end", "soft-page-break",
      "reference-mark-start", "reference-mark-end":
      .formatting
    case "note", "tracked-changes", "sequence-decls", "variable-decls", "user-field-decls": .aside
    default: .other
    }
  }

  private static func table(_ local: String) -> ODFName {
    switch local {
    case "table": .table
    case "table-column": .tableColumn
    case "table-row": .tableRow
    case "table-header-rows": .headerRows
    case "table-cell": .tableCell
    case "covered-table-cell": .coveredCell
    default: .other
    }
  }
}

extension XMLElement {
  /// The value of an attribute by its namespace.
  func value(_ namespace: String, _ local: String) -> String? {
    attributes.first { $0.name.namespace == namespace && $0.name.local == local }?.value
  }
}
