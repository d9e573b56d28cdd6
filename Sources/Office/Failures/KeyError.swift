/// Why a text is no SSH key of a person.
public enum KeyError: ReportableError, Equatable {
  /// Not one line of kind, Base64 and perhaps a comment.
  case notAKey(Flaw)
  /// The secret half, which belongs on no other machine.
  case secret
  case unknownKind(String)
  case weak(bits: Int)
  /// Somebody comes with it already.
  case taken(String, by: String)
  case unknown(String)
  /// Nobody vouches for themselves where somebody else can.
  case ownKey(String, keepers: [String])
  /// Somebody came with a key that is not, or no longer, that person's.
  case notTheirs(String, handle: String)

  public enum Flaw: Equatable, Sendable {
    case shape
    case severalLines
    /// Something stands before the kind, as in `authorized_keys`.
    case options
    /// The Base64 or a length in it is wrong.
    case damaged
    /// The key says of itself that it is of another kind.
    case otherKind
  }

  public var code: String {
    switch self {
    case .notAKey: "key.not-a-key"
    case .secret: "key.secret"
    case .unknownKind: "key.unknown-kind"
    case .weak: "key.weak"
    case .taken: "key.taken"
    case .unknown: "key.unknown"
    case .ownKey: "key.own"
    case .notTheirs: "key.not-theirs"
    }
  }
}
