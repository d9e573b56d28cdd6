/// Which prefix stands for which namespace inside the elements now open.
///
/// Source: Namespaces in XML 1.0 (https://www.w3.org/TR/xml-names/).
struct NamespaceScopes {
  static let xml = "http://www.w3.org/XML/1998/namespace"
  static let xmlns = "http://www.w3.org/2000/xmlns/"

  /// Declarations of all open elements, innermost last. An empty prefix is the default namespace,
  /// an empty name takes it back.
  private var bindings: [(prefix: String, name: String)] = []
  /// How many bindings there were before each open element.
  private var marks: [Int] = []

  mutating func open() { marks.append(bindings.count) }

  mutating func close() {
    if let mark = marks.popLast() { bindings.removeSubrange(mark...) }
  }

  /// Whether the declaration is allowed; it then holds until the innermost element is closed.
  mutating func declare(_ prefix: String, as name: String) -> Bool {
    if prefix == "xml" { return name == NamespaceScopes.xml }
    guard prefix != "xmlns", name != NamespaceScopes.xml, name != NamespaceScopes.xmlns,
      prefix.isEmpty || !name.isEmpty
    else { return false }
    bindings.append((prefix, name))
    return true
  }

  func namespace(of prefix: String) -> String? {
    if prefix == "xml" { return NamespaceScopes.xml }
    guard let name = bindings.last(where: { $0.prefix == prefix })?.name, !name.isEmpty
    else { return nil }
    return name
  }
}
