/// The name of a package: a UUID, and the same in all its papers.
public struct PackageID: Hashable, Sendable, CustomStringConvertible {
  /// `7D0D1987-0F1C-47A7-8FD6-CC5C7DE4064F`.
  public let uuid: String

  /// Reads a UUID of either case; nil for anything else.
  public init?(_ text: some StringProtocol) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.map(\.utf8.count) == [8, 4, 4, 4, 12],
      parts.allSatisfy({ $0.utf8.allSatisfy(isHexadecimal) })
    else { return nil }
    uuid = text.uppercased()
  }

  /// A UUID made of sixteen bytes, marked as one of our own making (RFC 9562, version 8); nil for fewer.
  public init?(bytes: some Collection<UInt8>) {
    var bytes = Array(bytes.prefix(16))
    guard bytes.count == 16 else { return nil }
    bytes[6] = bytes[6] & 0x0f | 0x80
    bytes[8] = bytes[8] & 0x3f | 0x80
    let digits = Array("0123456789ABCDEF".utf8)
    var text: [UInt8] = []
    for (index, byte) in bytes.enumerated() {
      if [4, 6, 8, 10].contains(index) { text.append(UInt8(ascii: "-")) }
      text += [digits[Int(byte >> 4)], digits[Int(byte & 15)]]
    }
    uuid = String(decoding: text, as: UTF8.self)
  }

  /// `uuid-…`, which is also the name of the folder.
  public var description: String { "uuid-" + uuid }
}

private func isHexadecimal(_ byte: UInt8) -> Bool {
  (0x30...0x39).contains(byte) || (0x41...0x46).contains(byte & 0xdf)
}

/// By which rules a package is laid out.
public enum PackageProfile: String, CaseIterable, Hashable, Sendable {
  /// SIP_hoso of TT 05/2025/TT-BNV, laid out so that it keeps to E-ARK CSIP too.
  case tt05 = "tt05-2025"
  /// The same as an E-ARK SIP, with records of preservation (PREMIS).
  case csip
}

/// A dossier to be packed: what it is, who hands it over, and when.
///
/// Nothing but what stands here goes into the package, so the same value gives the same bytes.
public struct ArchivePackage: Hashable, Sendable {
  /// Whether the package is the first of its dossier.
  public enum Status: String, CaseIterable, Hashable, Sendable {
    case new = "NEW"
    case supplement = "SUPPLEMENT"
    case replacement = "REPLACEMENT"
    case test = "TEST"
    case other = "OTHER"
  }

  public var id: PackageID
  public var profile = PackageProfile.tt05
  /// The only clock there is in the package.
  public var madeAt: Moment
  public var status = Status.new
  /// Who hands over.
  public var bodyName: String
  /// The code of its fonds.
  public var fondsCode: String
  /// The code of the registered transfer, once there is one.
  public var transferCode: String?
  /// The place of the package in its transfer, from 1; it leads the name of an archive.
  public var number: Int?
  public var softwareVersion: String
  public var dossier: ArchivedDossier

  public init(
    id: PackageID, madeAt: Moment, bodyName: String, fondsCode: String, softwareVersion: String,
    dossier: ArchivedDossier
  ) {
    (self.id, self.madeAt, self.bodyName) = (id, madeAt, bodyName)
    (self.fondsCode, self.softwareVersion, self.dossier) = (fondsCode, softwareVersion, dossier)
  }

  /// Everything that keeps it from being made.
  public var faults: [ArchiveFieldFault] {
    var faults: [ArchiveFieldFault] = []
    for (name, text) in [
      ("bodyName", bodyName), ("fondsCode", fondsCode), ("softwareVersion", softwareVersion),
      ("transferCode", transferCode ?? "-"),
    ] {
      if text.isEmpty { faults.append(ArchiveFieldFault(.missing, name)) }
      if let character = badCharacter(in: text, lines: false) {
        faults.append(ArchiveFieldFault(.badCharacter(character), name))
      }
    }
    if let number, number < 1 {
      faults.append(ArchiveFieldFault(.notANumber(String(number)), "number"))
    }
    return faults + dossier.faults
  }

  /// Of the archive it becomes: the running number of the transfer, if there is one, and the name of the
  /// package. The rule is known from one transcription only, and a package seen in use had the plain
  /// name; unverified.
  public var archiveName: String { (number.map { "\($0)_" } ?? "") + "\(id).zip" }
}

/// What became of a package.
public struct PackageReceipt: Hashable, Sendable {
  /// The folder or archive.
  public let path: String
  public let id: PackageID
  public let fileCount: Int
  /// Of all its files together.
  public let byteCount: Int
  /// Of the `METS.xml` at its top, and so of everything: what a hand-over list should name.
  public let digest: FileDigest

  public init(path: String, id: PackageID, fileCount: Int, byteCount: Int, digest: FileDigest) {
    (self.path, self.id, self.digest) = (path, id, digest)
    (self.fileCount, self.byteCount) = (fileCount, byteCount)
  }
}
