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
    let answer: TimestampAnswer
    do throws(DERError) {
      let outer = try DERValue(first: bytes)
      var fields = try outer.values()
      // A token begins with the kind of its content, an answer with its status.
      if try fields.next().tag == .objectIdentifier { return outer.whole }
      answer = try TimestampAnswer(outer)
    } catch {
      throw .notAStamp
    }
    guard answer.isGranted else {
      throw .rejected(reason: answer.words ?? "status \(answer.status)")
    }
    guard let token = answer.token else { throw .notAStamp }
    return token
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
