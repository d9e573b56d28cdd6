/// Why an answer holds no time stamp.
public enum StampFault: Error, Hashable, Sendable {
  /// Neither an answer nor a token.
  case notAStamp
  /// The authority gave none.
  ///
  /// - Parameter reason: Its own words, or the number of its status.
  case rejected(reason: String)
}

/// A time stamp as it came back from an authority: an answer (TimeStampResp, RFC 3161, 2.4.2) or the
/// token in it alone.
public struct ReceivedStamp: Sendable {
  /// The token, without the answer around it.
  public let token: [UInt8]
  /// UTC milliseconds.
  public let time: Int64
  private let digest: DigestAlgorithm
  private let imprint: [UInt8]

  public init(_ bytes: [UInt8]) throws(StampFault) {
    token = Array(try ReceivedStamp.token(in: bytes[...]))
    do throws(NotCMS) {
      let read = try TimestampToken(token[...])
      time = read.info.time
      digest = read.info.digest
      imprint = Array(read.info.imprint)
    } catch {
      throw .notAStamp
    }
  }

  private static func token(in bytes: ArraySlice<UInt8>) throws(StampFault) -> ArraySlice<UInt8> {
    let rejection: String
    do throws(DERError) {
      let outer = try DERValue(first: bytes)
      var fields = try outer.values()
      let first = try fields.next()
      // A token begins with the kind of its content, an answer with its status.
      if first.tag == .objectIdentifier { return outer.whole }
      var status = try first.values()
      let number = try status.next(.integer).smallInteger ?? -1
      if number == 0 || number == 1 { return try fields.next(.sequence).whole }
      var words = try status.next(if: .sequence)?.values()
      rejection = try words?.next().text ?? "status \(number)"
    } catch {
      throw .notAStamp
    }
    throw .rejected(reason: rejection)
  }

  /// Whether it was given for these bytes; one that hashes them otherwise than we ask is not ours.
  public func isFor(_ stamped: [UInt8]) -> Bool {
    stamped.withUnsafeBytes { matches([$0], imprint[...], by: digest) } ?? false
  }

  /// What can be said about its signature and its authority.
  public func proof(over stamped: [UInt8], by checker: ProofChecker) -> SignatureProof {
    stamped.withUnsafeBytes { bytes in
      checker.proof(of: token, form: nil, kind: .timestamp, over: [bytes])
    }
  }
}
