extension XMLReader {
  /// Reads a start tag after its `<` and opens its namespaces.
  mutating func readStartTag(
    at position: XMLPosition
  ) throws -> (element: XMLElement, isEmpty: Bool) {
    let written = try readName()
    guard open.count < limits.depth else {
      throw XMLError(.tooDeep(limit: limits.depth), at: position)
    }
    var raw: [(name: String, value: String, position: XMLPosition)] = []
    var isEmpty = false
    while true {
      let spaced = try input.takeSpace()
      if try input.take(">") { break }
      if try input.take("/") {
        guard try input.take(">") else { throw input.error(.malformedMarkup) }
        isEmpty = true
        break
      }
      guard try input.peek() != nil else {
        throw input.error(.unexpectedEnd(open: open.map(\.written) + [written]))
      }
      guard spaced else { throw input.error(.malformedMarkup) }
      let place = input.position
      let name = try readName()
      if raw.contains(where: { $0.name == name }) {
        throw XMLError(.repeatedAttribute(name), at: place)
      }
      guard raw.count < limits.attributes else {
        throw XMLError(.tooManyAttributes(limit: limits.attributes), at: place)
      }
      _ = try input.takeSpace()
      guard try input.take("=") else { throw input.error(.malformedMarkup) }
      _ = try input.takeSpace()
      raw.append((name, try readAttributeValue(), place))
    }
    return (try resolve(written, raw, at: position), isEmpty)
  }

  /// Reads a name with at most one colon inside it (Namespaces in XML, production [7]).
  mutating func readName() throws -> String {
    let position = input.position
    guard let first = try input.peek(), first.startsNameInXML else {
      throw input.error(.malformedMarkup)
    }
    var name = String.UnicodeScalarView()
    var bytes = 0
    while let scalar = try input.peek(), scalar.continuesNameInXML {
      bytes += UTF8.width(scalar)
      guard bytes <= limits.name else { throw XMLError(.tooLong(limit: limits.name), at: position) }
      name.append(scalar)
      _ = try input.take()
    }
    let colons = name.indices.filter { name[$0] == ":" }
    if let colon = colons.first {
      let after = name.index(after: colon)
      guard colons.count == 1, colon != name.startIndex, after != name.endIndex,
        name[after].startsNameInXML
      else { throw XMLError(.malformedName(String(name)), at: position) }
    }
    return String(name)
  }

  private mutating func readAttributeValue() throws -> String {
    let position = input.position
    guard let quote = try input.peek(), quote == "\"" || quote == "'" else {
      throw input.error(.malformedMarkup)
    }
    _ = try input.take()
    var value: [UInt8] = []
    while let scalar = try input.peek() {
      guard value.count <= limits.attributeValue else {
        throw XMLError(.tooLong(limit: limits.attributeValue), at: position)
      }
      switch scalar {
      case quote:
        _ = try input.take()
        return String(decoding: value, as: UTF8.self)
      case "<": throw input.error(.malformedMarkup)
      case "&": value.append(try readReference())
      case "\n", "\t":
        _ = try input.take()
        value.append(0x20)
      default:
        _ = try input.take()
        value.append(scalar)
      }
    }
    throw XMLError(.unexpectedEnd(open: open.map(\.written)), at: position)
  }

  /// Tells namespace declarations from attributes and looks every prefix up.
  private mutating func resolve(
    _ written: String, _ raw: [(name: String, value: String, position: XMLPosition)],
    at position: XMLPosition
  ) throws -> XMLElement {
    scopes.open()
    var others: [(name: (prefix: String?, local: String), value: String, position: XMLPosition)] =
      []
    for (name, value, place) in raw {
      let parts = split(name)
      let declared = parts.prefix == "xmlns" ? parts.local : name == "xmlns" ? "" : nil
      guard let declared else {
        others.append((parts, value, place))
        continue
      }
      guard scopes.declare(declared, as: value) else {
        throw XMLError(.reservedNamespace(name), at: place)
      }
    }
    let parts = split(written)
    let namespace = try lookUp(parts.prefix ?? "", at: position)
    var attributes: [XMLAttribute] = []
    for (parts, value, place) in others {
      // The default namespace does not reach attributes.
      let namespace = try parts.prefix.flatMap { try lookUp($0, at: place) }
      let name = XMLName(prefix: parts.prefix, local: parts.local, namespace: namespace)
      if namespace != nil,
        attributes.contains(where: { $0.name.local == name.local && $0.name.namespace == namespace }
        )
      {
        throw XMLError(.repeatedAttribute(name.written), at: place)
      }
      attributes.append(XMLAttribute(name: name, value: value))
    }
    return XMLElement(
      name: XMLName(prefix: parts.prefix, local: parts.local, namespace: namespace),
      attributes: attributes, position: position)
  }

  private func lookUp(_ prefix: String, at position: XMLPosition) throws -> String? {
    let namespace = scopes.namespace(of: prefix)
    if namespace == nil, !prefix.isEmpty, unboundPrefixes == .refused {
      throw XMLError(.unboundPrefix(prefix), at: position)
    }
    return namespace
  }

  private func split(_ name: String) -> (prefix: String?, local: String) {
    guard let colon = name.utf8.firstIndex(of: UInt8(ascii: ":")) else { return (nil, name) }
    return (String(name[..<colon]), String(name[name.utf8.index(after: colon)...]))
  }
}
