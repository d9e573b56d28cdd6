import Office
import XML

/// What `EAD.xml` or `EAD_doc_….xml` says; of other XML only that it can be read.
struct DescriptionReading {
  /// Whether it is one of the circular's.
  private(set) var isDescription = false
  private(set) var elements: [String: String] = [:]
  private(set) var repeated: [String] = []

  /// More than any element may have: what is beyond is not kept.
  private static let longest = 64 << 10
  private static let most = 200

  /// - Throws: `XMLError`, or what the content throws.
  init(limit: Int, from content: @escaping ArchivePackageWriter.Content) throws {
    var limits = XMLReader.Limits()
    limits.document = limit
    var reader = XMLReader(limits: limits, source: content)
    var depth = 0
    var name = ""
    var text: [UInt8] = []
    while true {
      switch try reader.next() {
      case .start(let element):
        depth += 1
        if depth == 1 { isDescription = element.name.local == "simpledc" }
        if depth == 2 { (name, text) = (element.name.local, []) }
      case .text(let part):
        if isDescription, depth == 2, text.count < DescriptionReading.longest { text += part }
      case .end:
        depth -= 1
        if isDescription, depth == 1 { keep(name, String(decoding: text, as: UTF8.self)) }
      case .endOfDocument: return
      }
    }
  }

  private mutating func keep(_ name: String, _ text: String) {
    guard elements.count < DescriptionReading.most else { return }
    if elements.updateValue(text, forKey: name) != nil, repeated.count < DescriptionReading.most {
      repeated.append(name)
    }
  }

  /// What of it the circular does not allow.
  func faults(as record: ArchiveRecord, isPreserved: Bool) -> [ArchiveFieldFault] {
    record.faults(of: elements, isPreserved: isPreserved)
      + repeated.map { ArchiveFieldFault(.repeated, shortened($0)) }
  }
}
