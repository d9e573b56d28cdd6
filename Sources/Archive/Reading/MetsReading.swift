import Bytes
import Office
import XML

/// A file as a METS document names it.
struct MetsEntry: Sendable {
  enum Role: Sendable {
    /// A description or a record of preservation.
    case metadata
    case file
    /// Another METS document, of which nothing more is said.
    case pointer
  }

  /// Within the package.
  let path: String
  let role: Role
  let size: Int?
  /// Nil if nothing is said.
  let digest: StatedDigest?
  /// The METS document that names it, and where.
  let document: Int
  let line: Int
}

/// The digest a file should have.
enum StatedDigest: Hashable, Sendable {
  case sha256(Digest)
  /// In lower-case hexadecimal.
  case sha512(String)
  /// Not a digest of the kind it is said to be: no file has it.
  case malformed
  /// Of a kind that cannot be computed here.
  case other(algorithm: String)

  /// - Parameter algorithm: By the name METS has for it.
  init(_ text: String, algorithm: String) {
    switch algorithm.uppercased() {
    case "SHA-256", "SHA256": self = Digest(hex: text).map { .sha256($0) } ?? .malformed
    case "SHA-512", "SHA512":
      self = text.utf8.count == 128 ? .sha512(text.lowercased()) : .malformed
    default: self = .other(algorithm: shortened(algorithm))
    }
  }
}

/// What a METS document says, read in one pass: memory grows with the number of files it names and with
/// nothing else, and no step with the square of that.
struct MetsReading {
  private(set) var identifier: String?
  private(set) var label: String?
  private(set) var profile = ""
  private(set) var packageType = ""
  private(set) var uses: Set<String> = []
  private(set) var entries: [MetsEntry] = []
  private(set) var findings = PackageReport()

  /// Where the document lies, and its number.
  private let path: String
  private let document: Int
  private let base: String
  private let limits: PackageLimits

  private var open: [OpenElement] = []
  private var ids: Set<IDKey> = []
  private var awaited: [(key: IDKey, line: Int)] = []
  /// What the identifiers that are awaited look like, as far as anyone will read them.
  private var awaitedNames: [IDKey: String] = [:]
  /// Whether it is a METS document, read to its end.
  private(set) var isComplete = false
  private var isMets = true
  private var hasHead = false
  private var hasMap = false

  private static let namespace = "http://www.loc.gov/METS/"
  private static let xlink = "http://www.w3.org/1999/xlink"
  private static let csip = "https://DILCIS.eu/XML/METS/CSIPExtensionMETS"
  private static let references = ["DMDID", "ADMID", "FILEID"]

  private struct OpenElement {
    let name: String
    /// Of a file: what is said of it, for the places inside.
    var file: XMLElement?
    var hasContent = false
  }

  /// - Parameter limits: With as many entries as there is still room for.
  init(at path: String, document: Int, limits: PackageLimits = PackageLimits()) {
    (self.path, self.document, self.limits) = (path, document, limits)
    let folder = path.utf8.lastIndex(of: UInt8(ascii: "/"))
    base = folder.map { String(path[...$0]) } ?? ""
  }

  /// Reads all of it.
  ///
  /// - Throws: `XMLError`, or what the content throws.
  mutating func read(from content: @escaping ArchivePackageWriter.Content) throws {
    var bounds = XMLReader.Limits()
    bounds.document = limits.mets
    // A division may name the descriptions of a hundred thousand documents.
    bounds.attributeValue = 16 << 20
    var reader = XMLReader(limits: bounds, source: content)
    while true {
      // What asks for more memory than any package does is read no further.
      guard entries.count <= limits.entries, ids.count <= limits.identifiers,
        awaited.count <= limits.identifiers
      else {
        findings.note(.tooManyFiles(limit: limits.entries), path, line: reader.position.line)
        (ids, awaited, awaitedNames) = ([], [], [:])
        return
      }
      switch try reader.next() {
      case .start(let element): start(element)
      case .end: end()
      case .text: break
      case .endOfDocument:
        finish()
        return
      }
    }
  }

  // MARK: Elements

  private mutating func start(_ element: XMLElement) {
    let line = element.position.line
    if open.isEmpty { startRoot(element, line) }
    let isMets = element.name.namespace == MetsReading.namespace
    var opened = OpenElement(name: isMets ? element.name.local : "", file: open.last?.file)
    defer { open.append(opened) }
    guard isMets else { return }
    noteIDs(of: element, line)
    switch element.name.local {
    case "metsHdr": startHead(element, line)
    case "dmdSec":
      want(["ID", "CREATED"], of: element, ["CSIP18", "CSIP19"], line)
    case "mdRef": addReference(element, line)
    case "fileGrp":
      want(["ID", "USE"], of: element, ["CSIP65", "CSIP64"], line)
      if let use = element.attribute("USE"), uses.count < 1000 { uses.insert(use) }
    case "file":
      want(
        ["ID", "MIMETYPE", "SIZE", "CREATED"], of: element,
        ["CSIP67", "CSIP68", "CSIP69", "CSIP70"], line)
      opened.file = element
      markContent()
    case "FLocat":
      markContent()
      if let file = opened.file { add(.file, element, described: file, line) }
    case "FContent", "agent": markContent()
    case "mptr": add(.pointer, element, described: nil, line)
    case "structMap":
      if element.attribute("LABEL") == "CSIP" { hasMap = true }
    default: break
    }
  }

  private mutating func end() {
    guard let closed = open.popLast() else { return }
    switch closed.name {
    case "file" where !closed.hasContent: note(.lacks("file", "FLocat"), closed.file)
    case "fileGrp" where !closed.hasContent: deviates("CSIP66", "fileGrp/file", nil)
    case "metsHdr" where !closed.hasContent: deviates("CSIP10", "metsHdr/agent", nil)
    default: break
    }
  }

  /// Says of the element around that something is in it.
  private mutating func markContent() {
    if let last = open.indices.last { open[last].hasContent = true }
  }

  private mutating func startRoot(_ element: XMLElement, _ line: Int) {
    guard element.name.namespace == MetsReading.namespace, element.name.local == "mets" else {
      findings.note(.unreadable("mets.root"), path, line: line)
      isMets = false
      return
    }
    (identifier, label) = (element.attribute("OBJID"), element.attribute("LABEL"))
    profile = element.attribute("PROFILE") ?? ""
    if identifier?.isEmpty ?? true { findings.note(.lacks("mets", "OBJID"), path, line: line) }
    want(["TYPE", "PROFILE"], of: element, ["CSIP2", "CSIP6"], line)
  }

  private mutating func startHead(_ element: XMLElement, _ line: Int) {
    hasHead = true
    want(["CREATEDATE"], of: element, ["CSIP7"], line)
    packageType = element.attribute("OAISPACKAGETYPE", in: MetsReading.csip) ?? ""
    if !["SIP", "AIP", "DIP", "AIU", "AIC"].contains(packageType) {
      deviates("CSIP9", "metsHdr/@csip:OAISPACKAGETYPE", line)
    }
  }

  private mutating func finish() {
    isComplete = isMets
    guard isMets else { return }
    if !hasHead { deviates("CSIP117", "metsHdr", nil) }
    if !hasMap { findings.note(.lacks("mets", "structMap"), path) }
    for (key, line) in awaited where !ids.contains(key) {
      findings.note(.noSuchID(awaitedNames[key] ?? "…"), path, line: line)
    }
    (ids, awaited, awaitedNames) = ([], [], [:])
  }

  // MARK: Files

  private mutating func addReference(_ element: XMLElement, _ line: Int) {
    want(
      ["MDTYPE", "MIMETYPE", "SIZE", "CREATED"], of: element,
      ["CSIP25", "CSIP26", "CSIP27", "CSIP28"], line)
    add(.metadata, element, described: element, line)
  }

  private mutating func add(
    _ role: MetsEntry.Role, _ place: XMLElement, described: XMLElement?, _ line: Int
  ) {
    guard let address = place.attribute("href", in: MetsReading.xlink) else {
      findings.note(.lacks(place.name.local, "xlink:href"), path, line: line)
      return
    }
    guard let path = resolve(address, line) else { return }
    var size: Int?
    if let text = described?.attribute("SIZE") {
      size = Int(text)
      if size.map({ $0 < 0 }) ?? true {
        findings.note(.unreadable("mets.size"), self.path, line: line)
        size = nil
      }
    }
    let digest = described?.attribute("CHECKSUM").map {
      StatedDigest($0, algorithm: described?.attribute("CHECKSUMTYPE") ?? "")
    }
    entries.append(
      MetsEntry(
        path: path, role: role, size: size, digest: digest, document: document, line: line))
  }

  /// The path in the package an address leads to; nil, and a finding, if it leads elsewhere.
  private mutating func resolve(_ address: String, _ line: Int) -> String? {
    var bytes = address.utf8[...]
    if bytes.starts(with: "./".utf8) { bytes = bytes.dropFirst(2) }
    guard let decoded = percentDecoded(bytes) else {
      findings.note(.badReference(shortened(address), "path.percent"), path, line: line)
      return nil
    }
    // A scheme makes it absolute; a colon in a name would be a stream on one system.
    let hasScheme =
      decoded.prefix { $0 != UInt8(ascii: "/") }.contains(UInt8(ascii: ":"))
    if let fault = hasScheme ? .absolute : PathFault.first(in: decoded) {
      findings.note(.badReference(shortened(address), fault.code), path, line: line)
      return nil
    }
    return base + String(decoding: decoded, as: UTF8.self)
  }

  // MARK: Identifiers

  private mutating func noteIDs(of element: XMLElement, _ line: Int) {
    for attribute in element.attributes where attribute.name.prefix == nil {
      if attribute.name.local == "ID" {
        if !ids.insert(IDKey(attribute.value.utf8)).inserted {
          findings.note(.doubledID(shortened(attribute.value)), path, line: line)
        }
        if !isNameInXML(attribute.value) {
          findings.note(.badID(shortened(attribute.value)), path, line: line)
        }
      } else if MetsReading.references.contains(attribute.name.local) {
        for name in attribute.value.utf8.split(separator: UInt8(ascii: " ")) {
          let key = IDKey(name)
          // What is named before it is there may still come.
          guard !ids.contains(key) else { continue }
          awaited.append((key, line))
          if awaitedNames.count < PackageReport.limit {
            awaitedNames[key] = shortened(String(decoding: name, as: UTF8.self))
          }
        }
      }
    }
  }

  // MARK: Findings

  private mutating func want(
    _ names: [String], of element: XMLElement, _ rules: [String], _ line: Int
  ) {
    for (name, rule) in zip(names, rules) where element.attribute(name) == nil {
      deviates(rule, "\(element.name.local)/@\(name)", line)
    }
  }

  private mutating func deviates(_ rule: String, _ what: String, _ line: Int?) {
    findings.note(.deviates(rule: rule, what), path, line: line)
  }

  private mutating func note(_ kind: PackageFinding.Kind, _ element: XMLElement?) {
    findings.note(kind, path, line: element?.position.line)
  }
}

/// What an identifier is known by: a hundred thousand of them, of any length, in little memory.
private struct IDKey: Hashable {
  private let first: UInt64
  private let second: UInt64

  init(_ bytes: some Collection<UInt8>) {
    var hash = SHA256()
    hash.update(bytes)
    let digest = hash.finalize().bytes
    first = digest[..<8].reduce(0) { $0 << 8 | UInt64($1) }
    second = digest[8..<16].reduce(0) { $0 << 8 | UInt64($1) }
  }
}

extension XMLElement {
  /// The value of an attribute in a namespace.
  fileprivate func attribute(_ name: String, in namespace: String) -> String? {
    attributes.first { $0.name.local == name && $0.name.namespace == namespace }?.value
  }
}

/// So much of a text as anyone will read.
func shortened(_ text: String) -> String {
  text.utf8.count <= 200 ? text : String(text.prefix(100)) + "…"
}

/// Whether a text may be an identifier in XML: it begins with a letter or `_`. What else may stand in
/// one in other scripts is not looked at.
private func isNameInXML(_ text: String) -> Bool {
  guard let first = text.utf8.first else { return false }
  let begins = first >= 0x80 || first == 0x5f || (0x41...0x5a).contains(first & 0xdf)
  return begins && !text.utf8.contains { [0x20, 0x3a, 0x2f].contains($0) }
}

/// The bytes an address stands for; nil if a percent sign stands for nothing.
private func percentDecoded(_ bytes: Substring.UTF8View) -> [UInt8]? {
  var decoded: [UInt8] = []
  var rest = bytes
  while let byte = rest.popFirst() {
    guard byte == UInt8(ascii: "%") else {
      decoded.append(byte)
      continue
    }
    guard let high = rest.popFirst().flatMap(hexValue), let low = rest.popFirst().flatMap(hexValue)
    else { return nil }
    decoded.append(high << 4 | low)
  }
  return decoded
}

private func hexValue(_ byte: UInt8) -> UInt8? {
  switch byte {
  case 0x30...0x39: byte - 0x30
  case 0x41...0x46, 0x61...0x66: (byte & 0xdf) - 0x41 + 10
  default: nil
  }
}
