import Office

/// Why a file holds nothing to trust in.
public enum TrustFileError: ReportableError, Hashable {
  /// No certificate in it, neither PEM nor DER.
  case noCertificate
  /// No revocation list in it, neither PEM nor DER.
  case noRevocationList
  /// The block with this number, counted from 1, is not what its first line says.
  case damagedBlock(Int)
  /// Larger than any honest file of its kind.
  case tooLarge(byteCount: Int)

  public var code: String {
    switch self {
    case .noCertificate: "trust.no-certificate"
    case .noRevocationList: "trust.no-revocation-list"
    case .damagedBlock: "trust.damaged-block"
    case .tooLarge: "trust.too-large"
    }
  }
}

extension Certificate {
  /// All certificates of a file: PEM, several of them if it has several, or one in DER.
  public static func all(inFile bytes: [UInt8]) throws(TrustFileError) -> [Certificate] {
    guard bytes.count <= RevocationList.sizeLimit else { throw .tooLarge(byteCount: bytes.count) }
    if let only = try? Certificate(der: bytes) { return [only] }
    let found = try blocks(["CERTIFICATE", "X509 CERTIFICATE"], in: bytes) {
      try? Certificate(der: $0)
    }
    guard !found.isEmpty else { throw .noCertificate }
    return found
  }

  public var pem: [UInt8] { PEM.block("CERTIFICATE", der) }
}

extension RevocationList {
  /// All revocation lists of a file: PEM, several of them if it has several, or one in DER.
  public static func all(inFile bytes: [UInt8]) throws(TrustFileError) -> [RevocationList] {
    guard bytes.count <= 2 * RevocationList.sizeLimit else {
      throw .tooLarge(byteCount: bytes.count)
    }
    if bytes.first == 0x30, let only = try? RevocationList(der: bytes) { return [only] }
    let found = try blocks(["X509 CRL"], in: bytes) { try? RevocationList(der: $0) }
    guard !found.isEmpty else { throw .noRevocationList }
    return found
  }

  public var pem: [UInt8] { PEM.block("X509 CRL", der) }
}

private func blocks<Value>(
  _ labels: [String], in bytes: [UInt8], _ read: ([UInt8]) -> Value?
) throws(TrustFileError) -> [Value] {
  let blocks: [(label: String, bytes: [UInt8])]
  do {
    blocks = try PEM.blocks(labels, in: bytes)
  } catch {
    throw .damagedBlock(error.number)
  }
  var values: [Value] = []
  for (index, block) in blocks.enumerated() {
    guard let value = read(block.bytes) else { throw .damagedBlock(index + 1) }
    values.append(value)
  }
  return values
}
