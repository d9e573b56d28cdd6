import Bytes
import Office

/// Who hands documents over to whom, and when: what `bag-info.txt` says.
public struct BundleHead: Hashable, Sendable {
  public var organization: String
  /// Mã định danh of the sender.
  public var organId: String
  public var address: String?
  public var contactName: String?
  public var contactEmail: String?
  /// What the bundle is for; says so if it comes from a rehearsal.
  public var description: String?
  /// The office's day, not the clock's: the same records give the same bundle on any day.
  public var date: CivilDate
  /// Counts the bundles of one day, from 1.
  public var number: Int
  public var receiver: String?
  public var receiverId: String?

  public init(organization: String, organId: String, date: CivilDate, number: Int) {
    self.organization = organization
    self.organId = organId
    self.date = date
    self.number = number
  }

  /// The version of the arrangement of files that is written and read here.
  static let profile = "1"

  /// The name of the folder, `H29.123.7-2026-03-10-1`.
  public var name: String {
    let id = organId.utf8.map { BundleHead.isPlain($0) ? Character(Unicode.Scalar($0)) : "-" }
    return "\(String(id).trimmingDots)-\(date)-\(number)"
  }

  /// The labels in their fixed order; what is not known is left out.
  func info(size: PayloadOxum, count: Int) throws(BagError) -> BagInfo {
    var info = BagInfo()
    let fields: [(label: String, value: String?)] = [
      ("Source-Organization", organization), ("Organization-Address", address),
      ("Contact-Name", contactName), ("Contact-Email", contactEmail),
      ("External-Description", description), ("Bagging-Date", date.description),
      ("External-Identifier", name), (BundleLabel.size, size.description),
      ("Ma-Dinh-Danh-Ben-Gui", organId), ("Ten-Ben-Nhan", receiver),
      ("Ma-Dinh-Danh-Ben-Nhan", receiverId), (BundleLabel.count, String(count)),
      (BundleLabel.profile, BundleHead.profile),
    ]
    for (label, value) in fields {
      let line = cleaned(value ?? "").text
      if !line.isEmpty { try info.add(label, line) }
    }
    return info
  }

  private static func isPlain(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
      || byte == UInt8(ascii: ".")
  }
}

/// Labels of `bag-info.txt` that are checked on reading.
enum BundleLabel {
  static let size = "Payload-Oxum"
  static let count = "So-Van-Ban"
  static let profile = "Phien-Ban-Ho-So-Chuyen-Giao"
}

extension String {
  /// Without dots in front, which would hide the folder.
  fileprivate var trimmingDots: Substring { drop { $0 == "." } }
}
